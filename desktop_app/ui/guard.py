"""Guards what Qt calls while it paints: trouble there must end neither the painting nor the call that led to it."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def guarded(override: Callable[P, R]) -> Callable[P, R | None]:
    """Hand exceptions of an override to the last resort and answer with nothing.

    PySide6 keeps an exception of a virtual method back until some other call returns and raises it there: a broken
    `data()` would break off whatever showed the view.
    """

    @functools.wraps(override)
    def safe(*args: P.args, **kwargs: P.kwargs) -> R | None:
        try:
            return override(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever it is, the window lives on
            sys.excepthook(type(error), error, error.__traceback__)
            return None

    return safe
