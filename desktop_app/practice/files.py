"""Files of records: decoded as PHP decodes base64, kept on disk with their hash, offered for download."""

import base64
import hashlib
import re
import secrets
from collections.abc import Mapping
from pathlib import Path

from desktop_app.practice.phpvalues import php_int
from desktop_app.practice.store import Store, StoredFile

_FOREIGN = re.compile(rb"[^A-Za-z0-9+/]")
_CLEAN = re.compile(r"[A-Za-z0-9+/]+={0,2}")


class UndecodableFileError(Exception):
    """A file's content could not be decoded; the record is created without it (reference §1.6)."""


class FileShelf:
    """The folder in which decoded files lie, each under its number."""

    def __init__(self, folder: Path, store: Store) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder
        self._store = store

    def keep(self, value: object) -> int:
        """Store one file value and return the file's id.

        `[name, content]` is the documented pair; a bare text is taken for the content of a nameless file, which
        is how a flat pair given to a multiple field turns into garbage files; `{"id": n}` keeps a stored file.

        Raises:
            UndecodableFileError: nothing is left after decoding.
        """
        if isinstance(value, Mapping):
            known = self._store.file(php_int(value.get("id")))
            if known is None:
                raise UndecodableFileError
            return known.id
        name, content = "", value
        if isinstance(value, list):
            name, content = (value[0] if value else ""), (value[1] if len(value) > 1 else None)
        if not isinstance(content, str) or not isinstance(name, str):
            raise UndecodableFileError
        data = decode(content)
        if not data:
            raise UndecodableFileError
        return self._write(_base_name(name) or f"{secrets.token_hex(4)}.bin", data).id

    def path(self, file_id: int) -> Path:
        """Return where a file's content lies."""
        return self._folder / str(file_id)

    def _write(self, name: str, data: bytes) -> StoredFile:
        stored = self._store.add_file(name, len(data), hashlib.sha256(data).hexdigest())
        self.path(stored.id).write_bytes(data)
        return stored


def decode(content: str) -> bytes:
    """Decode base64 as PHP does without the strict flag: foreign characters are skipped, odd tails dropped."""
    if len(content) % 4 == 0 and _CLEAN.fullmatch(content):
        return base64.b64decode(content)
    letters = _FOREIGN.sub(b"", content.encode("utf-8"))
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def _base_name(name: str) -> str:
    return re.split(r"[\\/]", name)[-1].replace("\0", "").strip()[:255]
