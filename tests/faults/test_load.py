"""Many rows: each once, few requests besides those that create, little work and memory for each."""

from pathlib import Path

from tests.support.load import put_load
from tests.support.practice import start_practice_portal

DEAL = 2


def test_five_thousand_rows_cost_the_engine_little(tmp_path: Path):
    with start_practice_portal(tmp_path / "portal") as portal:
        load = put_load(tmp_path, portal, 5000)
        titles = {record["title"] for record in portal.records(DEAL)}
        creating = sum(entry["rows"] > 0 for entry in portal.requests())
    summary = load.summary
    assert titles == {f"Row {number}" for number in range(5000)}
    assert (summary.created, summary.verified, summary.doubled, summary.unsure) == (5000, 5000, 0, 0)
    assert summary.requests - creating <= summary.requests / 10
    assert load.batches <= 10 * load.wall + 1, "the window is told ten times a second at most"
    # Time of the processor, not of the clock on the wall: the same however busy the machine is.
    assert load.own < 1.0
    assert load.growth < 20
