"""The order of the steps, and the names drafts keep."""

from desktop_app.flow.steps import ORDER, Step


def test_positions_count_from_nought_in_order():
    assert [step.position for step in ORDER] == list(range(9))


def test_names_in_drafts_stay_as_they_are():
    names = "connection what table columns values files check import result".split()
    assert [step.value for step in Step] == names
