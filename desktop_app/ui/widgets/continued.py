"""Of a report of this program: which import it goes on with, or why it cannot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import LoadedFile
from desktop_app.ui import messages
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.widgets.basics import Strip

translate = QCoreApplication.translate


class ContinuedStrip(Strip):
    """Quiet for all other files."""

    def show_file(self, loaded: LoadedFile | None, problem: Problem | None) -> None:
        """Say what opening this file means; `problem` is what stands in the way of going on."""
        if loaded is None or loaded.continues is None:
            self.be_quiet()
            return
        if problem is not None:
            self.say(messages.whole(problem), Tone.BAD, "cross-circle")
            return
        file, rows = loaded.continues.file_name, loaded.table.row_count
        parts = [translate("TablePage", "This is the report of the import of “{file}”.").format(file=file)]
        if rows:
            parts.append(translate("TablePage", "That import goes on with the %Ln row(s) below.", "", rows))
        else:
            parts.append(translate("TablePage", "Nothing of it is left to send."))
        if loaded.finished_rows:
            text = translate(
                "TablePage",
                "Never sent again, for they have a record or may have one: %Ln row(s).",
                "",
                loaded.finished_rows,
            )
            parts.append(text)
        self.say(" ".join(parts), Tone.INFO, "history")
