"""About: versions, licences, where the data are, and the one page of the program in the net."""

from __future__ import annotations

import importlib.metadata
import platform
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QUrl, Slot
from PySide6.QtWidgets import QWidget

from desktop_app import __version__
from desktop_app.ui.hub import Dialogs
from desktop_app.ui.icons import resource
from desktop_app.ui.over.base import Over
from desktop_app.ui.widgets.basics import label

translate = QCoreApplication.translate

PARTS: Final = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("httpx", "BSD-3-Clause"),
    ("truststore", "MIT"),
    ("keyring", "MIT"),
    ("openpyxl", "MIT"),
    ("charset-normalizer", "MIT"),
    ("phonenumberslite", "Apache-2.0"),
    ("rapidfuzz", "MIT"),
    ("platformdirs", "MIT"),
    ("stamina", "MIT"),
    ("cheroot", "BSD-3-Clause"),
    ("pypdfium2", "BSD-3-Clause, Apache-2.0"),
)
"""What the program is made with, and under which licence each part comes."""


def version_of(part: str) -> str:
    """Return the version of an installed part, or nothing where a bundle leaves its metadata out."""
    try:
        return importlib.metadata.version(part)
    except importlib.metadata.PackageNotFoundError:
        return ""


def releases_page() -> str:
    """Return the address of the page with releases, as the build stamped it or the metadata name it; or nothing."""
    stamped = resource("releases.txt")
    if stamped.is_file():
        return stamped.read_text(encoding="utf-8").strip()
    try:
        links: list[str] = importlib.metadata.metadata("import-assistant").get_all("Project-URL") or []
    except importlib.metadata.PackageNotFoundError:
        return ""
    named = dict(link.split(", ", 1) for link in links if ", " in link)
    return named.get("Releases", "")


def versions() -> tuple[tuple[str, str], ...]:
    """Return the program's own version and those of what it stands on."""
    system = f"{platform.system()} {platform.release()}"
    qt = QLibraryInfo.version().toString()
    return (
        ("Import Assistant", __version__),
        ("Python", platform.python_version()),
        ("Qt", qt),
        (translate("About", "System"), system),
    )


class AboutDialog(Over):
    """Facts about the program itself."""

    def __init__(self, parent: QWidget, dialogs: Dialogs, log_folder: Path) -> None:
        super().__init__(parent, "about", translate("About", "About Import Assistant"))
        self._dialogs, self._log_folder = dialogs, log_folder
        own = label(wraps=True, selectable=True)
        own.setText("\n".join(f"{name} {version}" for name, version in versions()))
        promise = label(wraps=True)
        promise.setText(
            translate(
                "About",
                "Nothing leaves this computer but requests to the portal you choose: no statistics, no look for "
                "updates. Drafts, history and logs are in the folder below.",
            )
        )
        folder = label("muted", wraps=True, selectable=True)
        folder.setText(str(log_folder))
        title = label("section")
        title.setText(translate("About", "Made with"))
        parts = label("muted", wraps=True, selectable=True)
        parts.setText("\n".join(" · ".join(filter(None, (name, version_of(name), law))) for name, law in PARTS))
        for each in (own, promise, folder, title, parts):
            self.body.addWidget(each)
        self.body.addStretch(1)
        logs = self.add_button("open-log-folder", translate("About", "Open the &log folder"))
        logs.clicked.connect(self._on_logs)
        self._releases = releases_page()
        releases = self.add_button("open-releases", translate("About", "&What is new (opens the browser)"))
        releases.setVisible(bool(self._releases))
        releases.clicked.connect(self._on_releases)
        self.finish()

    @Slot()
    def _on_logs(self) -> None:
        self._dialogs.open_address(QUrl.fromLocalFile(str(self._log_folder)).toString())

    @Slot()
    def _on_releases(self) -> None:
        self._dialogs.open_address(self._releases)
