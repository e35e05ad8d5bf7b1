"""Names of fields as the server converts them between `UPPER_CASE` and camelCase (reference §8)."""

import re

_LETTERS = re.compile(r"[A-Za-z_]+")
_UPPER_CONVERTED = re.compile(r"UF_CRM_\d{1,4}_(?:[\d_]+|[A-Za-z_]+)")
_DIGIT_UNDERSCORE_DIGIT = re.compile(r"(?<=\d)_(?=\d)")
_STANDARD_WITH_NUMBER = re.compile(r"PARENT_ID_\d+")


def to_camel(name: str) -> str:
    """Return the camelCase name of a server name such as `UF_CRM_44_1721812760630`."""
    if _LETTERS.fullmatch(name) or _UPPER_CONVERTED.fullmatch(name) or _STANDARD_WITH_NUMBER.fullmatch(name):
        protected = _DIGIT_UNDERSCORE_DIGIT.sub("\0", name)
        joined = "".join(part[:1].upper() + part[1:].lower() for part in protected.split("_"))
        joined = joined.replace("\0", "_")
        return joined[:1].lower() + joined[1:]
    if name.startswith("UF_CRM_"):
        return "ufCrm_" + name[len("UF_CRM_") :]
    if name.startswith("UF_CRM"):
        return "ufCrm" + name[len("UF_CRM") :]
    if name.startswith("UF_"):
        return "uf" + name[len("UF_") :]
    return name


def camel_names(names: list[str]) -> dict[str, str]:
    """Map server names to camel names; a camel name already taken leaves the later field its upper-case name."""
    taken: set[str] = set()
    result: dict[str, str] = {}
    for name in names:
        camel = to_camel(name)
        if camel in taken:
            camel = name
        taken.add(camel)
        result[name] = camel
    return result
