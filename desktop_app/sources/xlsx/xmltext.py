"""Reads XML without trusting it, and the escapes of texts in workbooks."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET
from xml.parsers import expat

_ENTITY = re.compile(r"&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LAST_CODE_POINT = 0x10FFFF


class UnsafeXml(Exception):  # noqa: N818 - named after what was met
    """The XML declares a document type or entities; no spreadsheet program writes that."""


class _Builder(ET.TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse a document type."""
        raise UnsafeXml(name or pubid or system or "")


def safe_tree(data: bytes) -> ET.Element:
    """Parse a small part.

    Raises:
        UnsafeXml: It declares a document type.
        xml.etree.ElementTree.ParseError: It is not well-formed.
    """
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 - document types are refused, so there are no entities
    parser.feed(data)
    return parser.close()


def safe_parser() -> expat.XMLParserType:
    """Return an expat parser that refuses document types."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(name: str, *_: object) -> None:
        raise UnsafeXml(name)

    parser.StartDoctypeDeclHandler = refuse
    return parser


def local_name(tag: str) -> str:
    """Return a tag without its namespace or prefix."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def unescape(text: str) -> str:
    """Resolve the entities of XML itself in a raw piece of text."""
    return _ENTITY.sub(_resolved, text) if "&" in text else text


def decode_escapes(text: str) -> str:
    """Resolve `_x000D_`, the way workbooks write characters that XML cannot hold; NUL is dropped."""
    return _ESCAPED.sub(_decoded, text) if "_x" in text else text


def _decoded(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return "" if char == "\0" else char


def _resolved(match: re.Match[str]) -> str:
    name = match[1]
    if not name.startswith("#"):
        return _NAMED[name]
    code = int(f"0{name[1:]}", 16) if name[1] in "xX" else int(name[1:])
    return chr(code) if 0 < code <= _LAST_CODE_POINT else ""
