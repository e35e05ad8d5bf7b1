"""What a table is checked against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.convert.communications import PhoneBook
from desktop_app.domain.convert.relations import FoundRecords
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.offering import OfferedField, offered_fields
from desktop_app.domain.schema import Directories, Schema


@dataclass(frozen=True, slots=True)
class Subject:
    """What a table is checked against: the portal's fields and directories, and the person's decisions.

    Attributes:
        pipeline: Number of the pipeline all rows go to, where a person chose one.
        records: Target code → what the portal says the texts of that field's columns name (`look_up_records`).
        phones: Numbering plans, for columns whose phones get an international form.
    """

    schema: Schema
    directories: Directories
    mapping: ImportMapping
    owner_is_admin: bool
    pipeline: int | None = None
    records: Mapping[str, FoundRecords] = field(default_factory=dict)
    phones: PhoneBook | None = None

    def offered(self) -> tuple[OfferedField, ...]:
        """Return everything a column can go to."""
        return offered_fields(self.schema, owner_is_admin=self.owner_is_admin)
