"""Small texts on disk: one in a file (preferences), many in a folder (drafts)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.store import DATA_UNWRITABLE
from desktop_app.store.private_files import write_private

_ENDING: Final = ".json"


class PrivateText:
    """One text, readable by its owner alone."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> str | None:
        """Return it; `None` when there is none, or none that can be read."""
        try:
            return self._path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def write(self, text: str) -> None:
        """Replace it as a whole.

        Raises:
            Trouble: It cannot be written.
        """
        try:
            write_private(self._path, text)
        except OSError as error:
            words = {"path": str(self._path), "reason": (error.strerror or type(error).__name__).lower()}
            raise Trouble(Problem(DATA_UNWRITABLE, words=words)) from error


class PrivateTexts:
    """Texts by name in one folder. Names are this program's own, never a person's words."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read_all(self) -> dict[str, str]:
        """Return all by name, the one written last first; what cannot be read is left out."""
        found = [(_moment(path), path) for path in self._folder.glob(f"*{_ENDING}")]
        texts = {path.stem: PrivateText(path).read() for _, path in sorted(found, reverse=True)}
        return {name: text for name, text in texts.items() if text is not None}

    def write(self, name: str, text: str) -> None:
        """Replace one as a whole. Raises Trouble."""
        PrivateText(self._path(name)).write(text)

    def delete(self, name: str) -> None:
        """Remove one; an unknown name is fine.

        Raises:
            Trouble: It cannot be removed.
        """
        path = self._path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            words = {"path": str(path), "reason": (error.strerror or type(error).__name__).lower()}
            raise Trouble(Problem(DATA_UNWRITABLE, words=words)) from error

    def _path(self, name: str) -> Path:
        if not name.isalnum():
            raise ValueError(name)
        return self._folder / f"{name}{_ENDING}"


def _moment(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
