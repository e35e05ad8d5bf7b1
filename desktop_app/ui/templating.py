"""Saves the choices about columns as a file and takes them from one, saying what of it does not apply here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.domain.problems import Trouble
from desktop_app.domain.templates import Fitted, Misfit, Reason, fit, template_document
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.widgets.basics import decorate, identify


class TemplatesButton(QPushButton):
    """A button with a menu: the saved templates, one from a file, save these choices."""

    told = Signal(str, object)
    """A sentence about what came of it and its `Tone`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAutoDefault(False)
        identify(self, "templates")
        decorate(self, context.theme, "save")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def load(self, path: Path) -> None:
        """Take a mapping file: what fits is applied, the rest is told."""
        session = self._context.session
        file, identity = session.learnt.file, session.draft.identity
        if file is None or identity is None:
            return
        try:
            mapping = self._context.services.load_mapping(path)
        except Trouble as trouble:
            self.told.emit(messages.whole(trouble.problem), Tone.BAD)
            return
        headings = [column.heading for column in file.table.columns]
        fitted = fit(mapping, headings, session.learnt.offered, identity.host)
        session.use_mapping(fitted.mapping)
        self.told.emit(self._report(fitted), Tone.WARN if fitted.misfits else Tone.OK)

    def save(self, path: Path) -> None:
        """Write the choices as a mapping file."""
        session = self._context.session
        if session.draft.identity is None:
            return
        document = template_document(session.draft.mapping, session.learnt.offered, session.draft.identity.host)
        try:
            self._context.services.save_mapping(path, document)
        except Trouble as trouble:
            self.told.emit(messages.whole(trouble.problem), Tone.BAD)
            return
        self.told.emit(self.tr("Saved: “{file}”.").format(file=path.name), Tone.OK)

    def _retranslate(self) -> None:
        self.setText(self.tr("&Templates"))
        self.setAccessibleName(self.tr("Templates"))

    @Slot()
    def _fill(self) -> None:
        self._menu.clear()
        for name in self._context.services.templates():
            each = QAction(name.replace("&", "&&"), self._menu)
            each.setData(name)
            each.triggered.connect(self._on_template)
            self._menu.addAction(each)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Use a template from a file…")).triggered.connect(self._on_choose)
        self._menu.addAction(self.tr("Save these choices as a template…")).triggered.connect(self._on_save)

    @Slot()
    def _on_template(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.load(self._context.services.template_place(str(action.data())))

    @Slot()
    def _on_choose(self) -> None:
        folder = self._context.services.template_place("x").parent
        self._context.dialogs.choose_mapping(self, folder, self.load)

    @Slot()
    def _on_save(self) -> None:
        path = self._context.session.draft.path
        name = path.stem if path is not None else self.tr("Template")
        self._context.dialogs.choose_mapping_place(self, self._context.services.template_place(name), self.save)

    def _report(self, fitted: Fitted) -> str:
        sentences = [self.tr("%Ln column(s) applied.", "", fitted.applied)]
        if fitted.moved:
            names = ", ".join(dict.fromkeys(f"“{each.title}”" for each in fitted.moved))
            sentences.append(self.tr("Found by their titles: {fields}.").format(fields=names))
        for reason, words in (
            (Reason.COLUMN_MISSING, self.tr("Not in this table: {names}.")),
            (Reason.FIELD_MISSING, self.tr("No such field here: {names}.")),
            (
                Reason.VALUES_OF_ANOTHER_PORTAL,
                self.tr("Meanings of texts are those of another portal and were left out: {names}."),
            ),
        ):
            names = ", ".join(dict.fromkeys(_name(each) for each in fitted.misfits if each.reason is reason))
            if names:
                sentences.append(words.format(names=names))
        return " ".join(sentences)


def _name(misfit: Misfit) -> str:
    return f"“{misfit.field if misfit.reason is Reason.FIELD_MISSING else misfit.heading or misfit.field}”"
