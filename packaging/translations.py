#!/usr/bin/env python3
"""Brings the Qt Linguist files under `resources/i18n` up to date with the program's words, and compiles them.

The catalogue of problems is looked up at run time by its English text. English has a file of its own for its plurals:
"%Ln row(s)" becomes "1 row" and "2 rows".

    python packaging/translations.py            update and compile
    python packaging/translations.py --check    exit 1 when a file is not up to date or has gaps
"""

from __future__ import annotations

import argparse
import ast
import importlib
import pkgutil
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = {"en": 2, "ru": 3}
"""Language → number of its plural forms in Qt Linguist."""
ODD_PLURALS = {
    "company(s)": ("company", "companies"),
    "person(s)": ("person", "people"),
    "row(s) look like totals": ("row looks like a total", "rows look like totals"),
    "row(s) that look like totals are": ("row that looks like a total is", "rows that look like totals are"),
    "row(s) repeat the": ("row repeats the", "rows repeat the"),
    "row(s) are": ("row is", "rows are"),
    "column(s) are": ("column is", "columns are"),
    "heading(s) are": ("heading is", "headings are"),
}
Message = tuple[str, str]
"""Context and source text."""


def window_words() -> list[Message]:
    """Return every text given to `tr` (its context is the class it stands in) or `translate` in the window's modules.

    Read from the syntax tree: `pyside6-lupdate` 6.11 misses calls of `translate` inside other calls and lists.
    """
    found: list[Message] = []
    for path in sorted((ROOT / "desktop_app" / "ui").rglob("*.py")):
        found += words_in(ast.parse(path.read_text(encoding="utf-8")), "")
    return found


def words_in(node: ast.AST, inside: str) -> Iterator[Message]:
    """Give the texts of a piece of code; `inside` is the class it stands in."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, ast.Call):
            name = each.func.attr if isinstance(each.func, ast.Attribute) else getattr(each.func, "id", "")
            texts = [arg.value for arg in each.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if name == "tr" and texts:
                yield inside, texts[0]
            elif name == "translate" and len(texts) > 1:
                yield texts[0], texts[1]
        yield from words_in(each, each.name if isinstance(each, ast.ClassDef) else inside)


def catalogue_words() -> list[Message]:
    """Return title, text and cure of every entry of the catalogue of problems."""
    from desktop_app.domain import problems
    from desktop_app.domain.problems import Entry

    names = [f"{problems.__name__}.{each.name}" for each in pkgutil.iter_modules(problems.__path__)]
    names += ["desktop_app.flow.child", "desktop_app.ui.jobs"]
    entries: list[Entry] = []
    for name in names:
        for value in vars(importlib.import_module(name)).values():
            if isinstance(value, Entry):
                entries.append(value)
            elif isinstance(value, dict):
                entries += [each for each in value.values() if isinstance(each, Entry)]
    texts = [text for entry in entries for text in (entry.title, entry.text, entry.cure) if text]
    return [("Problems", text) for text in dict.fromkeys(texts)]


def phrases() -> list[Message]:
    """Return every pattern given to `phrase`: words the program puts into sentences, wherever they arise."""
    found: list[Message] = []
    for path in sorted((ROOT / "desktop_app").rglob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "phrase":
                texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
                found += [("Phrases", text) for text in texts]
    return found


def every_text() -> list[Message]:
    """Return every text that needs a translation."""
    return window_words() + catalogue_words() + phrases()


def known_forms(path: Path) -> dict[Message, list[str]]:
    """Return what a file translates already, one text a plural form."""
    if not path.exists():
        return {}
    known = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [each.text or "" for each in translation.iter("numerusform")] or [translation.text or ""]
            if all(forms):
                known[(context.findtext("name") or "", message.findtext("source") or "")] = forms
    return known


def english_forms(source: str) -> list[str]:
    """Return singular and plural of an English text."""
    one, many = source, source
    for odd, (singular, plural) in ODD_PLURALS.items():
        one, many = one.replace(odd, singular), many.replace(odd, plural)
    one, many = one.replace("(s)", ""), many.replace("(s)", "s")
    for plural, singular in (("those records are", "that record is"), (" were not sent", " was not sent")):
        one = one.replace(plural, singular)
    for plural, singular in (("their rows will", "its row will"), (" go straight", " goes straight")):
        one = one.replace(plural, singular)
    return [one, many]


def written(language: str, messages: list[Message], known: dict[Message, list[str]]) -> bytes:
    """Return the file of a language as bytes."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({context for context, _ in messages}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for message in sorted({each for each in messages if each[0] == name}):
            add_message(context, language, message[1], known.get(message))
    ET.indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, encoding="utf-8") + b"\n"


def add_message(context: ET.Element, language: str, source: str, forms: list[str] | None) -> None:
    """Write one message; what has no translation yet is marked as unfinished."""
    is_plural = "%Ln" in source or "%n" in source
    if language == "en":
        if not is_plural:
            return
        forms = english_forms(source)
    message = ET.SubElement(context, "message", {"numerus": "yes"} if is_plural else {})
    ET.SubElement(message, "source").text = source
    translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if is_plural:
        for form in forms or [""] * LANGUAGES[language]:
            ET.SubElement(translation, "numerusform").text = form
    elif forms:
        translation.text = forms[0]


def troubles(language: str, messages: list[Message], known: dict[Message, list[str]]) -> list[str]:
    """Return what is missing in a language, or does not hold the places its source holds."""
    found = []
    for message in sorted(set(messages)):
        source = message[1]
        if language == "en":
            continue
        forms = known.get(message)
        if forms is None:
            found.append(f"{language}: no translation of {source!r} ({message[0]})")
            continue
        if ("%Ln" in source or "%n" in source) and len(forms) != LANGUAGES[language]:
            found.append(f"{language}: {source!r} needs {LANGUAGES[language]} forms")
        found += [
            f"{language}: other places in {form!r} than in {source!r}"
            for form in forms
            if places(form) != places(source)
        ]
    return found


def places(text: str) -> list[str]:
    """Return the named places of a text, in order of name."""
    return sorted(re.findall(r"\{\w+\}|%Ln|%n", text))


def tool(name: str) -> str:
    """Return the path of one of Qt's tools beside this interpreter."""
    found = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or shutil.which(f"pyside6-{name}")
    if found is None:
        raise SystemExit(f"pyside6-{name} is not installed")
    return found


def main() -> int:
    """Update or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when something is missing")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    messages = every_text()
    found: list[str] = []
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        known = known_forms(path)
        found += troubles(language, messages, known)
        text = written(language, messages, known)
        if options.check:
            if not path.exists() or path.read_bytes() != text:
                found.append(f"{path.name} is not up to date")
            continue
        FOLDER.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        command = [tool("lrelease"), "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True)
    for each in found:
        print(each, file=sys.stderr)
    return 1 if found and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
