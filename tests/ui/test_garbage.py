"""Garbage is collected in the window's thread, whatever thread makes it."""

import gc
import threading
from typing import ClassVar

from PySide6.QtWidgets import QApplication

from tests.support.assistant import until


class Remains:
    """Something that holds itself, as parts of a closed window do; says in which thread it was taken apart."""

    ended: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.own = self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


def test_a_worker_that_makes_many_objects_takes_no_window_apart(application: QApplication):
    Remains.ended.clear()
    Remains()
    made: list[list[int]] = []

    def work() -> None:
        made.extend([number] for number in range(50_000))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert len(made) == 50_000
    assert (Remains.ended, gc.isenabled()) == ([], False)
    until(lambda: Remains.ended)
    assert Remains.ended == [threading.get_ident()]


def test_objects_made_after_the_start_are_collected_and_those_before_are_left_alone(application: QApplication):
    assert gc.get_freeze_count() > 0
