"""All choices of one import before Start, as one immutable value that can be kept as JSON; never holds a secret."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping, mapping_document, read_mapping
from desktop_app.domain.problems import Trouble
from desktop_app.domain.repair.document import read_repairs, repairs_document
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.table import Beside, NoteCode, ReadingOptions
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow.steps import Step

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """One import as far as it was decided.

    Attributes:
        name: Constant name of the draft, unique on this machine.
        step: Where the person was last.
        connection: Name of the saved connection it used, or `""`.
        identity: The portal it is meant for.
        is_practice: It rehearses on the practice portal.
        pipeline: Number of the chosen pipeline.
        path: The person's spreadsheet.
        decided: Headings whose field a person chose or cleared; guesses leave them alone.
        look_for_likes: Ask the portal for records with the same phone or e-mail.
        repairs: What was repaired in the grid, with what was undone and can be made again.
        repaired_file: Hex digest of the file the repairs were made on, or `""`.
    """

    name: str
    step: Step = Step.CONNECTION
    connection: str = ""
    identity: PortalIdentity | None = None
    is_practice: bool = False
    kind: Kind | None = None
    pipeline: int | None = None
    path: Path | None = None
    options: ReadingOptions = field(default_factory=ReadingOptions)
    mapping: ImportMapping = field(default_factory=ImportMapping)
    decided: frozenset[str] = frozenset()
    files: FilesOrder = field(default_factory=FilesOrder)
    look_for_likes: bool = True
    repairs: Repairs = field(default_factory=Repairs)
    repaired_file: str = ""

    @property
    def is_worth_keeping(self) -> bool:
        """Whether a person has put anything into it that would be missed."""
        return self.path is not None or self.kind is not None


def draft_text(draft: Draft) -> str:
    """Return the draft as JSON text."""
    options = draft.options
    document = {
        "version": _VERSION,
        "name": draft.name,
        "step": draft.step.value,
        "connection": draft.connection,
        "portal": None if draft.identity is None else [draft.identity.host, draft.identity.user_id],
        "practice": draft.is_practice,
        "kind": None if draft.kind is None else [draft.kind.entity_type_id, draft.kind.code, draft.kind.title],
        "pipeline": draft.pipeline,
        "file": None if draft.path is None else str(draft.path),
        "reading": [options.sheet, options.header_row, options.encoding, options.delimiter],
        "leaveOut": sorted(options.leave_out),
        "beside": options.beside.value,
        "mapping": mapping_document(draft.mapping),
        "decided": sorted(draft.decided),
        "filesFolder": None if draft.files.folder is None else str(draft.files.folder),
        "picked": {
            str(row): {heading: [str(path) for path in paths] for heading, paths in columns.items()}
            for row, columns in draft.files.picked.items()
        },
        "filesMayBeLate": draft.files.may_be_late,
        "filesOutside": sorted(draft.files.outside),
        "filesLeftOut": sorted(draft.files.left_out),
        "lookForLikes": draft.look_for_likes,
        "repairs": {**repairs_document(draft.repairs), "file": draft.repaired_file},
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def read_draft(text: str) -> Draft | None:
    """Read a draft; `None` when it is damaged or was written by a newer program."""
    try:
        document = json.loads(text)
        return _read(document) if document["version"] == _VERSION else None
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError, Trouble):
        return None


def _read(document: Mapping[str, Any]) -> Draft:
    portal, kind = document["portal"], document["kind"]
    sheet, header_row, encoding, delimiter = document["reading"]
    decided = document["decided"]
    if not isinstance(decided, list) or not all(isinstance(heading, str) for heading in decided):
        raise TypeError("headings are texts")
    picked = {
        int(row): {heading: tuple(Path(path) for path in paths) for heading, paths in columns.items()}
        for row, columns in document["picked"].items()
    }
    folder, repairs = document["filesFolder"], document.get("repairs")
    return Draft(
        name=str(document["name"]),
        step=Step(document["step"]),
        connection=str(document["connection"]),
        identity=None if portal is None else PortalIdentity(str(portal[0]), str(portal[1])),
        is_practice=bool(document["practice"]),
        kind=None if kind is None else Kind(int(kind[0]), str(kind[1]), str(kind[2])),
        pipeline=None if document["pipeline"] is None else int(document["pipeline"]),
        path=None if document["file"] is None else Path(document["file"]),
        options=ReadingOptions(
            _text(sheet),
            None if header_row is None else int(header_row),
            _text(encoding),
            _text(delimiter),
            frozenset(NoteCode(code) for code in document.get("leaveOut", ())),
            Beside(document.get("beside", Beside.FIRST)),
        ),
        mapping=read_mapping(document["mapping"]),
        decided=frozenset(decided),
        files=FilesOrder(
            None if folder is None else Path(folder),
            picked,
            bool(document.get("filesMayBeLate")),
            frozenset(str(heading) for heading in document.get("filesOutside", ())),
            frozenset((int(row), str(name)) for row, name in document.get("filesLeftOut", ())),
        ),
        look_for_likes=bool(document["lookForLikes"]),
        repairs=read_repairs(repairs) if repairs else Repairs(),
        repaired_file=str(repairs["file"]) if repairs else "",
    )


def _text(thing: object) -> str | None:
    return None if thing is None else str(thing)
