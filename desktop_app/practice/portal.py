"""One practice portal as it stands: settings, directories, memory and the tools that work on them."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from desktop_app.practice.clock import Clock
from desktop_app.practice.coercion import Coercion, Surroundings
from desktop_app.practice.directories import Directories, Person
from desktop_app.practice.files import FileShelf
from desktop_app.practice.filters import FilterCompiler
from desktop_app.practice.multifields import Multifields
from desktop_app.practice.presenter import Presenter
from desktop_app.practice.scenario import Scenario
from desktop_app.practice.schema import Schema
from desktop_app.practice.store import Store
from desktop_app.practice.texts import Texts

OWNER_ID = 1
"""The webhook's owner."""
_ENTRY_EPOCH = 1_700_000_000


@dataclass(frozen=True)
class Portal:
    """A portal under one scenario; another scenario makes another Portal over the same store."""

    store: Store
    shelf: FileShelf
    scenario: Scenario
    clock: Clock
    origin: Callable[[], str]
    """Returns scheme, host and port under which the portal is reached."""
    secret: str

    @cached_property
    def schema(self) -> Schema:
        """Kinds and fields."""
        return Schema(self.scenario.language)

    @cached_property
    def directories(self) -> Directories:
        """People, stages, pipelines, currencies."""
        return Directories(self.scenario.language)

    @cached_property
    def texts(self) -> Texts:
        """The portal's sentences."""
        return Texts(self.scenario.language)

    @cached_property
    def presenter(self) -> Presenter:
        """Shows records."""
        return Presenter(self.scenario.zone, self.origin, self.secret)

    @cached_property
    def filters(self) -> FilterCompiler:
        """Compiles filters."""
        return FilterCompiler(self.scenario.zone)

    @cached_property
    def coercion(self) -> Coercion:
        """Turns values into what is stored."""
        return Coercion(Surroundings(self.scenario.zone, self.directories.base_currency, self.shelf, self.now))

    @cached_property
    def multifields(self) -> Multifields:
        """Checks phones and addresses; their ids grow with time, so that runs do not meet."""
        return Multifields(self.texts, first_id=(int(time.time()) - _ENTRY_EPOCH) * 1000)

    @property
    def owner(self) -> Person:
        """The person the webhook acts for."""
        return self.directories.people[OWNER_ID]

    def now(self) -> float:
        """Return the portal's time of day as Unix seconds."""
        return self.clock.now() + self.scenario.clock_offset


def open_store(folder: Path) -> tuple[Store, FileShelf]:
    """Open the portal's memory in a folder, made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(folder / "portal.sqlite3")
    return store, FileShelf(folder / "files", store)
