"""What a built program leaves out, and what must not be left out with it."""

import ast
from pathlib import Path

import pytest
import trimming

ROOT = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"
LINKED = {
    "libqxcb.so": ["libQt6XcbQpa.so.6", "libxcb-cursor.so.0", "libX11.so.6"],
    "libQt6XcbQpa.so.6": ["libQt6Gui.so.6"],
    "libqgtk3.so": ["libgtk-3.so.0"],
    "QtGui.abi3.so": ["libQt6Gui.so.6"],
    "_ssl.so": ["libssl.so.3"],
}


def entry(name: str, kind: str = "BINARY") -> trimming.Entry:
    return (name, f"/built/{Path(name).name}", kind)


def kept(*entries: trimming.Entry, on_linux: bool = True) -> list[str]:
    found = trimming.kept_binaries(entries, lambda path: LINKED.get(Path(path).name, []), on_linux=on_linux)
    return [each[0] for each in found]


def test_a_library_stays_as_long_as_something_left_is_linked_against_it():
    entries = [
        entry(f"{QT}/plugins/platforms/libqxcb.so"), entry(f"{QT}/plugins/platformthemes/libqgtk3.so"),
        entry("PySide6/QtGui.abi3.so", "EXTENSION"), entry("_ssl.so", "EXTENSION"), entry("libssl.so.3"),
        entry(f"{QT}/lib/libQt6XcbQpa.so.6"), entry(f"{QT}/lib/libQt6Gui.so.6"), entry(f"{QT}/lib/libQt6Quick.so.6"),
        entry("libgtk-3.so.0"), entry("libxcb-cursor.so.0"), entry("libpython3.11.so.1.0"),
    ]  # fmt: skip
    assert kept(*entries) == sorted([
        f"{QT}/plugins/platforms/libqxcb.so", "PySide6/QtGui.abi3.so", "_ssl.so", "libssl.so.3",
        f"{QT}/lib/libQt6XcbQpa.so.6", f"{QT}/lib/libQt6Gui.so.6", "libxcb-cursor.so.0", "libpython3.11.so.1.0",
    ])  # fmt: skip


def test_libraries_of_the_window_system_are_those_of_the_machine_on_linux_only():
    entries = [entry(f"{QT}/plugins/platforms/libqxcb.so"), entry("libX11.so.6")]
    assert "libX11.so.6" not in kept(*entries)
    assert "libX11.so.6" in kept(*entries, on_linux=False)


def test_a_link_stays_with_what_it_leads_to():
    library = entry(f"{QT}/lib/libQt6Gui.so.6")
    link = ("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK")
    assert kept(entry("PySide6/QtGui.abi3.so", "EXTENSION"), library, link) == [
        "PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/QtGui.abi3.so", "libQt6Gui.so.6",
    ]  # fmt: skip
    dead = ("libQt6Quick.so.6", f"{QT}/lib/libQt6Quick.so.6", "SYMLINK")
    data = trimming.kept_data([link, dead], frozenset({"ru"}), frozenset({"libQt6Quick.so.6"}))
    assert data == [link]


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqminimal.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqpdf.so", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6\\plugins\\imageformats\\qwebp.dll", True),
        ("pypdfium2_raw/libpdfium.so", True),
        ("pypdfium2_raw\\pdfium.dll", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
    ],
)
def test_plugins_are_told_apart_on_every_system(name, stays):
    assert (name in kept(entry(name), on_linux=False)) is stays


def test_qts_own_words_stay_in_the_languages_the_program_speaks():
    names = ["qtbase_ru", "qtbase_en", "qtbase_de", "qt_help_ru", "qtdeclarative_ru"]
    entries = [entry(f"{QT}/translations/{name}.qm", "DATA") for name in names] + [
        entry("resources/i18n/ru.qm", "DATA")
    ]
    data = trimming.kept_data(entries, trimming.languages(ROOT / "resources"), frozenset())
    assert [Path(each[0]).name for each in data] == ["qtbase_ru.qm", "qtbase_en.qm", "ru.qm"]


def test_nothing_that_is_left_out_is_imported_by_the_program():
    imported: set[str] = set()
    for path in (ROOT / "desktop_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    assert not imported & set(trimming.UNUSED_MODULES)
    assert all(len(reason) > 4 for reason in {**trimming.UNUSED_MODULES, **trimming.UNUSED_PLUGINS}.values())
