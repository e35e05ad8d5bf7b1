"""Writes the body of an import piece by piece, files read and encoded on the way."""

from __future__ import annotations

import base64
import hashlib
import json
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.crm.transport import Body
from desktop_app.domain.kinds import Kind
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.attachments import FILE_CHANGED

_PIECE: Final = 3 * 65_536
"""Bytes read at a time; a multiple of three, so that pieces of base64 can simply follow each other."""
_LEAST: Final = 2 * 65_536
"""Bytes that leave at a time, at least: each time takes its way through the HTTP client and the system."""


def json_body(document: Mapping[str, object]) -> Body:
    """Return the body of a request without files."""
    content = _json(document)
    return Body(len(content), (content,))


def import_body(kind: Kind, rows: Sequence[PlannedRow], *, original_names: bool) -> Body:
    """Return the body of one `crm.item.batchImport` (reference §1.1) with its exact length."""
    return _body(_parts(kind, rows, original_names=original_names))


def update_body(
    kind: Kind, record_id: int, row: int, file: PlannedFile, kept: Sequence[int], *, original_names: bool
) -> Body:
    """Return the body of one `crm.item.update` (reference §6.8) that adds a file to those a field shall keep.

    Args:
        kind: The record's kind.
        record_id: The record.
        row: The row number the spreadsheet program shows: whose trouble it is if the file changed.
        file: The file.
        kept: Numbers of the files a field for several keeps beside; a field for one keeps none.
        original_names: Send `useOriginalUfNames`.
    """
    head: dict[str, object] = {"entityTypeId": kind.entity_type_id, "id": record_id}
    if original_names:
        head["useOriginalUfNames"] = "Y"
    before = b"".join(_json({"id": each}) + b"," for each in kept) if file.is_multiple else b""
    opened, closed = (b"[", b"]") if file.is_multiple else (b"", b"")
    start = _json(head)[:-1] + b',"fields":{' + _json(file.field) + b":" + opened + before
    return _body([start + b"[" + _json(file.name) + b',"', _Attached(row, file), b'"]' + closed + b"}}"])


def _body(pieces: Iterable[_Part]) -> Body:
    parts = list(pieces)
    length = sum(len(part) if isinstance(part, bytes) else _encoded_length(part.file.size) for part in parts)
    return Body(length, _Written(parts))


@dataclass(frozen=True, slots=True)
class _Attached:
    """A file of the row with this number."""

    row: int
    file: PlannedFile


_Part = bytes | _Attached


class _Written:
    """The parts as bytes, made anew each time they are gone through."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        kept: list[bytes] = []
        size = 0
        for piece in self._pieces():
            kept.append(piece)
            size += len(piece)
            if size >= _LEAST:
                yield b"".join(kept)
                kept, size = [], 0
        if kept:
            yield b"".join(kept)

    def _pieces(self) -> Iterator[bytes]:
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from _encoded(part)


def _parts(kind: Kind, rows: Sequence[PlannedRow], *, original_names: bool) -> Iterator[_Part]:
    yield b'{"entityTypeId":%d,' % kind.entity_type_id
    if original_names:
        yield b'"useOriginalUfNames":"Y",'
    yield b'"data":['
    for position, row in enumerate(rows):
        yield b"," if position else b""
        yield from _row_parts(row)
    yield b"]}"


def _row_parts(row: PlannedRow) -> Iterator[_Part]:
    text = _json(row.values)
    if not row.files:
        yield text
        return
    yield text[:-1]
    by_field: dict[str, list[PlannedFile]] = {}
    for file in row.files:
        by_field.setdefault(file.field, []).append(file)
    separator = b"," if row.values else b""
    for name, files in by_field.items():
        many = files[0].is_multiple
        yield separator + _json(name) + (b":[" if many else b":")
        for position, file in enumerate(files if many else files[:1]):
            yield (b"," if position else b"") + b"[" + _json(file.name) + b',"'
            yield _Attached(row.row, file)
            yield b'"]'
        yield b"]" if many else b""
        separator = b","
    yield b"}"


def _encoded(attached: _Attached) -> Iterator[bytes]:
    file = attached.file
    # Whatever is no longer what was weighed must not leave as a complete request: the pieces that would close it
    # are never handed out.
    left, digest = file.size, hashlib.sha256()
    try:
        # Opening a device or a pipe could wait for ever.
        if not stat.S_ISREG(file.path.stat().st_mode):
            raise _changed(attached)
        with file.path.open("rb") as stream:
            while left > 0 and (piece := stream.read(min(_PIECE, left))):
                left -= len(piece)
                digest.update(piece)
                yield base64.b64encode(piece)
            if left or stream.read(1) or (file.sha256 and digest.hexdigest() != file.sha256):
                raise _changed(attached)
    except OSError:
        raise _changed(attached) from None


def _changed(attached: _Attached) -> Trouble:
    name = attached.file.name
    return Trouble(Problem(FILE_CHANGED, row=attached.row, value=name, words={"name": name}))


def _encoded_length(size: int) -> int:
    return (size + 2) // 3 * 4


def _json(value: object) -> bytes:
    # A lone surrogate cannot be written as UTF-8; as an escape the portal can read it or refuse it.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")
