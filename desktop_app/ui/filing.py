"""Words for the ways in which files find their rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.filing import FileRule, RuleKind
from desktop_app.domain.mapping import ImportMapping

translate = QCoreApplication.translate


def ways() -> tuple[tuple[RuleKind | None, bool, str], ...]:
    """Return each way: its rule, `None` for names in cells; whether phones are meant; what people call it."""
    return (
        (None, False, translate("FileRule", "Names are in the column")),
        (RuleKind.CONTAINS, False, translate("FileRule", "Name contains the value of")),
        (RuleKind.STARTS, False, translate("FileRule", "Name begins with the value of")),
        (RuleKind.STARTS, True, translate("FileRule", "Name begins with the phone of")),
        (RuleKind.FOLDER, False, translate("FileRule", "Folder is named like")),
    )


def rule_words(rule: FileRule) -> str:
    """Return a rule as people say it."""
    if rule.is_phone:
        template = {
            RuleKind.CONTAINS: translate("FileRule", "name contains the phone “{column}”"),
            RuleKind.STARTS: translate("FileRule", "name begins with the phone “{column}”"),
            RuleKind.FOLDER: translate("FileRule", "folder is named like the phone “{column}”"),
        }[rule.kind]
    else:
        template = {
            RuleKind.CONTAINS: translate("FileRule", "name contains “{column}”"),
            RuleKind.STARTS: translate("FileRule", "name begins with “{column}”"),
            RuleKind.FOLDER: translate("FileRule", "folder is named like “{column}”"),
        }[rule.kind]
    return template.format(column=rule.heading)


def rule_key(rule: FileRule) -> str:
    """Return what tells a rule from others and from headings."""
    return f"rule-{rule.kind}-{'phone' if rule.is_phone else 'text'}-{rule.heading}-{rule.field}"


def outside_key(heading: str) -> str:
    """Return what tells a yes to paths out of the folder from rules and headings."""
    return f"outside-{heading}"


def sources(mapping: ImportMapping, titles: Mapping[str, str], outside: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return all ways in force, and each yes to paths of a column that lead out of the folder: key and words."""
    named = translate("FileRule", "named in “{column}”")
    pairs = [
        (heading, f"{named.format(column=heading)} → {titles.get(code, code)}")
        for heading, code in mapping.files.items()
    ]
    rules = [
        (rule_key(rule), f"{rule_words(rule)} → {titles.get(rule.field, rule.field)}") for rule in mapping.file_rules
    ]
    beyond = translate("FileRule", "“{column}” may lead out of the folder")
    known = {*mapping.files, *(rule.heading for rule in mapping.file_rules)}
    yes = [(outside_key(each), beyond.format(column=each)) for each in sorted(outside) if each in known]
    return pairs + rules + yes
