"""What can be wrong with columns and their mapping."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity

MAPPING_UNREADABLE: Final = Entry(
    "mapping-unreadable",
    Severity.ERROR,
    "Not a mapping file",
    "The mapping file cannot be used: {reason}.",
    "Choose a mapping file saved by this program, or match the columns again.",
)
MAPPING_UNWRITABLE: Final = Entry(
    "mapping-unwritable",
    Severity.ERROR,
    "Template not saved",
    "“{value}” could not be written: {reason}.",
    "Choose another folder, or free some room on the disk.",
)
MAPPING_UNKNOWN: Final = Entry(
    "mapping-unknown",
    Severity.ERROR,
    "Mapping does not fit",
    "The mapping names what is not there: {names}.",
    "Correct the mapping, or choose the file it was made for.",
)
NOTHING_MAPPED: Final = Entry(
    "nothing-mapped",
    Severity.ERROR,
    "No column matched",
    "No column of this table could be matched to a field.",
    "Say which column goes to which field.",
)
FIELD_TWICE: Final = Entry(
    "field-twice",
    Severity.ERROR,
    "One field, two columns",
    "The columns {columns} all go to the field “{field}”, which holds one value.",
    "Choose one of them.",
)
DATE_ORDER_OPEN: Final = Entry(
    "date-order-open",
    Severity.ERROR,
    "Day or month first?",
    "In the column “{column}” it cannot be told whether “{value}” means day.month or month.day.",
    "Say which comes first.",
)
PIPELINE_OPEN: Final = Entry(
    "pipeline-open",
    Severity.ERROR,
    "Which pipeline?",
    "The portal has no pipeline “{value}” for this kind.",
    "Choose one of: {names}.",
)
STAGES_OF_SEVERAL: Final = Entry(
    "pipeline-of-stages",
    Severity.ERROR,
    "Which pipeline?",
    "The stages in the column “{column}” belong to several pipelines: {names}.",
    "Choose the pipeline these rows go to, or match a column to the pipeline.",
)
PIPELINE_DEFAULT: Final = Entry(
    "pipeline-default",
    Severity.INFO,
    "The usual pipeline",
    "Nobody chose a pipeline; the rows go to “{name}”.",
    "Choose another pipeline if this is not meant.",
)
REQUIRED_UNMAPPED: Final = Entry(
    "required-unmapped",
    Severity.WARNING,
    "Required field not filled",
    "The portal marks the field “{field}” as required, and no column goes to it.",
    "Match a column or give one value for all rows; some portals refuse rows without it.",
)
KIND_UNKNOWN: Final = Entry(
    "kind-unknown",
    Severity.ERROR,
    "No such kind of record",
    "The portal offers no kind of record called “{value}”.",
    "Choose one of: {names}.",
)
