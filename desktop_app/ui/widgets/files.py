"""What the files step is made of: a table that takes dropped files, and a panel that shows what a file is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QImage,
    QImageReader,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.filing import PagePicture
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.files import FileEntry, Heap
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, decorate, identify, label, prepare_table
from desktop_app.ui.widgets.drop import local_paths

PICTURE = QSize(212, 240)
"""Room for a thumbnail where there is much."""
_PAGE = QSize(84, 108)
_LEAST_HEIGHT, _SHORT = 270, 76
"""Of the panel; where there is less, pictures are only so high, and words come before them."""
_OF_WORDS = 150
"""Height that words and buttons take below the picture."""


def page_picture(page: PagePicture) -> QImage:
    """Return a drawn page as a picture that owns its pixels."""
    shown = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    return shown.copy()


def thumbnail(path: Path, ratio: float) -> QImage | None:
    """Return a picture as small as it is shown, or `None` for what is no picture; reads no more than it has to."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or not reader.canRead():
        return None
    reader.setScaledSize(size.scaled(PICTURE * ratio, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class HeapChips(QWidget):
    """What of the files is shown: a checkable chip a heap, with its count."""

    chosen = Signal(object)
    """A `Heap`."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips: dict[Heap, QPushButton] = {}
        self._is_chosen = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for heap in Heap:
            chip = button(f"show-{heap.value}", "chip")
            chip.setCheckable(True)
            chip.setChecked(heap is Heap.FILED)
            chip.setProperty("heap", heap.value)
            self._group.addButton(chip)
            self._chips[heap] = chip
            layout.addWidget(chip)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_counts(self, count: Callable[[Heap], int]) -> None:
        """Write the counts; until a person chose, rows with files are shown, or those without while there are none."""
        for heap, chip in self._chips.items():
            chip.setText(f"{self._word(heap)}  {messages.number(count(heap))}")
        best = Heap.FILED if count(Heap.FILED) or not count(Heap.BARE) else Heap.BARE
        if not self._is_chosen and not self._chips[best].isChecked():
            self._chips[best].setChecked(True)
            for chip in self._chips.values():  # Tab leads to the chosen one; Qt leaves it at the one before
                chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip.isChecked() else Qt.FocusPolicy.ClickFocus)
            self.chosen.emit(best)

    def press(self, heap: Heap) -> None:
        """Choose a heap as if its chip had been pressed."""
        self._chips[heap].click()

    @Slot(QAbstractButton)
    def _on_clicked(self, chip: QAbstractButton) -> None:
        self._is_chosen = True
        self.chosen.emit(Heap(chip.property("heap")))

    def _word(self, heap: Heap) -> str:
        return {
            Heap.FILED: self.tr("With files"),
            Heap.TROUBLED: self.tr("Problems"),
            Heap.BARE: self.tr("Without files"),
            Heap.LOOSE: self.tr("Files without a row"),
        }[heap]


class FilesTable(QTableView):
    """A table on whose lines files can be dropped."""

    files_dropped = Signal(int, object)
    """Line and paths."""

    def __init__(self) -> None:
        super().__init__()
        identify(self, "files")
        prepare_table(self)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAcceptDrops(True)
        self.setDragDropMode(QTableView.DragDropMode.DropOnly)

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, nothing else."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    @guarded
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show the line the files would go to."""
        line = self._line(event.position().toPoint())
        if line < 0 or not local_paths(event.mimeData()):
            event.ignore()
            return
        self.selectRow(line)
        event.acceptProposedAction()

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Give the files to the line below the pointer."""
        line, paths = self._line(event.position().toPoint()), _files(event.mimeData())
        if line >= 0 and paths:
            event.acceptProposedAction()
            self.files_dropped.emit(line, paths)

    def _line(self, place: QPoint) -> int:
        return self.indexAt(place).row()


class FileDetails(QFrame):
    """The files of the chosen line: a picture, where they are, what is wrong and what helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._suffix = ""
        self._has_picture = False
        self._image: QImage | None = None
        self.setProperty("role", "card")
        self.setFixedWidth(PICTURE.width() + 28)
        self.picture = QLabel()
        identify(self.picture, "file-picture")
        self.picture.setFixedHeight(PICTURE.height())
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = label("section", wraps=True, selectable=True)
        self.about = label("muted", wraps=True, selectable=True)
        self.problem = label(wraps=True, selectable=True)
        identify(self.problem, "file-problem")
        self.pick_button, self.clear_button = button("pick-files"), button("forget-picked-files")
        decorate(self.pick_button, theme, "attach")
        decorate(self.clear_button, theme, "undo")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(6)
        for part in (self.picture, self.name, self.about, self.problem):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.pick_button)
        layout.addWidget(self.clear_button)
        theme.changed.connect(self._repaint)

    def show_entry(self, entry: FileEntry | None, title: str, hint: str) -> None:
        """Say what a line is about; without one, say the hint."""
        first = entry.paths[0] if entry is not None and entry.paths else None
        self._has_picture, self._image = first is not None, None
        self._suffix = first.suffix.removeprefix(".").upper()[:5] if first is not None else ""
        self.name.setText(title)
        self.name.setVisible(bool(title))
        if entry is None or entry.problems or not entry.paths:
            places = ""
        else:
            places = "\n".join(str(path.parent) for path in dict.fromkeys(entry.paths))
        is_bare = entry is None or not (entry.paths or entry.problems)
        self.about.setText(hint if is_bare else places.split("\n")[0])
        self.problem.setText("\n".join(messages.whole(each) for each in entry.problems) if entry else "")
        self.problem.setVisible(bool(self.problem.text()))
        self._fit()

    def show_picture(self, image: QImage) -> None:
        """Show a thumbnail."""
        self._suffix, self._image = "", image
        self._fit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make the picture smaller where room is short."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_short = self.height() < _LEAST_HEIGHT
        self.picture.setVisible(self._has_picture and not (is_short and self.problem.text()))
        self.picture.setFixedHeight(_SHORT if is_short else min(PICTURE.height(), self.height() - _OF_WORDS))
        self.about.setVisible(bool(self.about.text()) and not (is_short and self._has_picture))
        if self._image is None:
            self._repaint()
            return
        ratio = self.devicePixelRatioF()
        room = QSize(PICTURE.width(), self.picture.height()) * ratio
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        shown = QPixmap.fromImage(self._image.scaled(room, keep, smooth))
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def _repaint(self) -> None:
        """Draw a sheet with the kind of file on it, where there is no picture of it."""
        if not self._suffix:
            return
        ratio = self.devicePixelRatioF()
        height = min(_PAGE.height(), self.picture.height())
        size = QSize(height * _PAGE.width() // _PAGE.height(), height)
        sheet = QPixmap(size * ratio)
        sheet.setDevicePixelRatio(ratio)
        sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(QRectF(1, 1, size.width() - 2, size.height() - 2), 8, 8)
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.5)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent"))
        painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, self._suffix)
        painter.end()
        self.picture.setPixmap(sheet)


def _files(mime: QMimeData) -> list[Path]:
    return [path for path in local_paths(mime) if path.is_file()]
