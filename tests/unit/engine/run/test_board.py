"""What the parts of the decider share: the limits a person or a test chose reach the gate."""

import pytest

from desktop_app.domain.pacing import SAFE_OPERATING
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.gate import Method
from desktop_app.engine.run.options import RunOptions
from tests.support.runs import Bench, plan_of, titles


@pytest.mark.parametrize(("options", "cap"), [(RunOptions(), SAFE_OPERATING), (RunOptions(operating=5000.0), 5000.0)])
def test_the_budget_of_every_method_is_the_one_chosen(tmp_path, options: RunOptions, cap: float):
    bench = Bench(tmp_path)
    run = bench.begin(plan_of(titles(1)))
    journal = bench.journal()
    board = Board.of(journal.load(run), options)
    journal.close()
    assert {method: board.gate.budgets[method].cap for method in Method} == dict.fromkeys(Method, cap)
    assert board.gate.bucket.capacity == pytest.approx(45.0)
