"""What an import is followed by keeps what was decided and forgets what belonged to the other portal or file."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.kinds import DEAL, Kind
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.operations import LeaveOut
from desktop_app.domain.runs import RunHead
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow.draft import Draft
from desktop_app.flow.following import on_own_portal, repairing
from desktop_app.flow.steps import Step

MAPPING = ImportMapping(columns={"Name": Target("TITLE")})
PRACTICE = PortalIdentity("127.0.0.1:4711", "1")
DONE = Draft(
    "one",
    step=Step.RESULT,
    connection="practice",
    identity=PRACTICE,
    is_practice=True,
    kind=DEAL,
    pipeline=3,
    path=Path("/a/deals.xlsx"),
    options=ReadingOptions(sheet="Second"),
    mapping=MAPPING,
    repairs=Repairs().add(LeaveOut((2,))),
    repaired_file="00",
)


def test_a_rehearsed_import_takes_file_mapping_and_repairs_to_the_own_portal():
    draft = on_own_portal(DONE)
    assert draft.name != DONE.name
    assert (draft.step, draft.connection, draft.identity, draft.is_practice) == (Step.CONNECTION, "", None, False)
    assert (draft.kind, draft.pipeline) == (DEAL, None)
    assert (draft.path, draft.options, draft.mapping, draft.repairs) == (
        DONE.path,
        DONE.options,
        MAPPING,
        DONE.repairs,
    )


def test_a_smart_process_belongs_to_its_portal():
    assert on_own_portal(replace(DONE, kind=Kind(1030, "spa:1030", "Projects"))).kind is None


@pytest.mark.parametrize(("mapping", "step"), [(MAPPING, Step.CHECK), (ImportMapping(), Step.COLUMNS)])
def test_rows_that_did_not_go_are_repaired_with_the_columns_of_before(mapping: ImportMapping, step: Step):
    head = RunHead(
        "run", 1.0, None, PRACTICE, "http://127.0.0.1:4711", DEAL, True, "originId", ("Name",), "deals.xlsx", "00",
        False, (), {}, True, False, False,
    )  # fmt: skip
    draft = repairing(replace(DONE, mapping=mapping), head, Path("/copies/left.xlsx"))
    assert (draft.step, draft.path, draft.mapping, draft.kind) == (step, Path("/copies/left.xlsx"), mapping, DEAL)
    assert (draft.options, draft.repairs, draft.repaired_file) == (ReadingOptions(), Repairs(), "")
