"""Keeps what finished imports taught and the templates people saved, in the data directory (contracts.md §3)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping, read_mapping
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.columns import MAPPING_UNREADABLE, MAPPING_UNWRITABLE
from desktop_app.domain.remembering import Remembered, forgotten, learnt, read_remembered, remembered_document
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store.private_files import write_private

_LEARNT: Final = "learnt-"
_TEMPLATE: Final = ".mapping.json"
_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME: Final = 80


class MappingMemory:
    """What was learnt, one file for each portal, user and kind; and the saved templates.

    Args:
        folder: The `templates` folder of the data directory.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def recall(self, identity: PortalIdentity, kind: Kind) -> Remembered:
        """Return what finished imports taught; nothing where the file is missing or damaged: it holds only hints."""
        try:
            return read_remembered(json.loads(self._place(identity, kind).read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return Remembered()

    def learn(self, identity: PortalIdentity, kind: Kind, mapping: ImportMapping, headings: list[str]) -> None:
        """Learn from an import; to be called when it is finished, never before.

        Raises:
            OSError: The place cannot be written to.
        """
        self._keep(identity, kind, learnt(self.recall(identity, kind), mapping, headings))

    def forget(self, identity: PortalIdentity, kind: Kind, heading: str | None = None) -> None:
        """Forget one heading, or everything of this portal and kind.

        Raises:
            OSError: The place cannot be written to.
        """
        if heading is None:
            self._place(identity, kind).unlink(missing_ok=True)
        else:
            self._keep(identity, kind, forgotten(self.recall(identity, kind), heading))

    def templates(self) -> tuple[str, ...]:
        """Return the names of the saved templates, in alphabetical order."""
        found = (path.name.removesuffix(_TEMPLATE) for path in self._folder.glob(f"*{_TEMPLATE}"))
        return tuple(sorted(found, key=str.casefold))

    def write(self, path: Path, document: Mapping[str, object]) -> None:
        """Write the JSON of a mapping file, replacing what is there.

        Raises:
            Trouble: The place cannot be written to.
        """
        try:
            write_private(path, json.dumps(dict(document), ensure_ascii=False, indent=2))
        except OSError as error:
            reason = (error.strerror or "it cannot be written").lower()
            raise Trouble(Problem(MAPPING_UNWRITABLE, value=path.name, words={"reason": reason})) from None

    def read(self, path: Path) -> ImportMapping:
        """Return a mapping file from anywhere; `domain.templates.fit` says what of it applies.

        Raises:
            Trouble: It cannot be read, or is no mapping file.
        """
        return load_mapping(path)

    def place(self, name: str) -> Path:
        """Return where a template is kept, or would be; signs that no file system takes are left out of its name."""
        safe = " ".join(_UNSAFE.sub(" ", name).split()).strip(" .")[:_LONGEST_NAME].strip(" .") or "Template"
        return self._folder / f"{safe}{_TEMPLATE}"

    def _keep(self, identity: PortalIdentity, kind: Kind, known: Remembered) -> None:
        text = json.dumps(remembered_document(known), ensure_ascii=False)
        write_private(self._place(identity, kind), text)

    def _place(self, identity: PortalIdentity, kind: Kind) -> Path:
        # Hosts have ports and kinds have colons, which some file systems do not take in names.
        words = f"{identity.host}\n{identity.user_id}\n{kind.code}"
        return self._folder / f"{_LEARNT}{sha256(words.encode()).hexdigest()[:24]}.json"


def load_mapping(path: Path) -> ImportMapping:
    """Read a mapping file from anywhere.

    Raises:
        Trouble: It cannot be read, or is no mapping file.
    """
    try:
        return read_mapping(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise Trouble(Problem(MAPPING_UNREADABLE, words={"reason": reason})) from None
    except ValueError:
        raise Trouble(Problem(MAPPING_UNREADABLE, words={"reason": "it is not JSON"})) from None
