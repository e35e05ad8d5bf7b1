"""Where everything of this program lies: one data directory, readable by its owner alone, and the resources."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "import-assistant"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """Places under one data directory (contracts.md §3). `prepare` makes them."""

    root: Path

    @property
    def journal(self) -> Path:
        """The SQLite file."""
        return self.root / "journal.sqlite3"

    @property
    def drafts(self) -> Path:
        """Imports not yet started."""
        return self.root / "drafts"

    @property
    def copies(self) -> Path:
        """Private copies of opened files."""
        return self.root / "copies"

    @property
    def templates(self) -> Path:
        """Saved mappings."""
        return self.root / "templates"

    @property
    def logs(self) -> Path:
        """Log files."""
        return self.root / "logs"

    @property
    def locks(self) -> Path:
        """Lock files, one a run."""
        return self.root / "locks"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "settings.json"

    def prepare(self) -> DataPaths:
        """Make all folders, for their owner alone.

        Raises:
            OSError: One cannot be made.
        """
        for folder in (self.root, self.drafts, self.copies, self.templates, self.logs, self.locks):
            make_private(folder)
        return self


def data_paths(chosen: Path | None = None) -> DataPaths:
    """Return the places under `chosen` (`--data-dir`), or under the operating system's own place for data."""
    root = chosen.expanduser() if chosen is not None else Path(platformdirs.user_data_dir(_NAME, appauthor=False))
    return DataPaths(root.absolute())


def make_private(folder: Path) -> None:
    """Make a folder for its owner alone; one that exists loses the rights of others.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def resource_dir() -> Path:
    """Return the folder `resources`, in a checkout, an installed wheel or a frozen bundle.

    Raises:
        FileNotFoundError: It is nowhere.
    """
    package = Path(__file__).resolve().parent.parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parent / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")
