"""Opens the zip package of a workbook, bounded in size, and finds its parts."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError
from xml.parsers.expat import ExpatError

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.sources.trouble import trouble
from desktop_app.sources.xlsx.xmltext import UnsafeXml, local_name, safe_tree

_SMALL_PART = 64 << 20
_LARGEST_PART = 3 << 30
_SUSPICIOUS_SIZE = 64 << 20
_SUSPICIOUS_RATIO = 150
_RELATIONSHIP_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATIONSHIP_ID = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another, or to an outside address."""

    kind: str
    target: str
    is_external: bool


class Package:
    """The parts of one workbook file. Every way in which a file can be broken becomes a sentence."""

    def __init__(self, stream: BinaryIO, path: Path) -> None:
        self.path = path
        with self.guarded():
            self._zip = zipfile.ZipFile(stream)
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.namelist()}

    def has(self, part: str) -> bool:
        """Tell whether there is such a part; names of parts are caseless."""
        return part.lower() in self._names

    def names(self) -> list[str]:
        """Return the names of all parts."""
        return list(self._names.values())

    def tree(self, part: str) -> Element:
        """Read a small part as XML.

        Raises:
            Trouble: It is missing, too large, broken or unsafe.
        """
        if not self.has(part):
            raise trouble(catalogue.FILE_DAMAGED, self.path, reason=phrase("its part “{part}” is missing", part=part))
        with self.guarded():
            info = self._checked(part)
            if info.file_size > _SMALL_PART:
                raise trouble(
                    catalogue.FILE_BOMB,
                    self.path,
                    reason=phrase("“{part}” has {size} MB", part=part, size=info.file_size >> 20),
                )
            return safe_tree(self._zip.read(info))

    def check_all(self) -> None:
        """Refuse the file when any of its parts grows beyond measure. Raises Trouble."""
        for part in self._names:
            self._checked(part)

    @contextmanager
    def open(self, part: str) -> Iterator[tuple[BinaryIO, int]]:
        """Open a part for reading; yields the stream and its unpacked size in bytes."""
        with self.guarded():
            info = self._checked(part)
            with self._zip.open(info) as stream:
                yield stream, info.file_size  # type: ignore[misc]  # ZipExtFile reads like any binary stream

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of a part by their id; targets are resolved to names of parts."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(rels):
            return {}
        found: dict[str, Relationship] = {}
        for element in self.tree(rels):
            target = element.get("Target", "")
            is_external = element.get("TargetMode") == "External"
            if not is_external:
                target = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                target = posixpath.normpath(target)
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = Relationship(kind, target, is_external)
        return found

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Turn what libraries say about broken files into troubles."""
        try:
            yield
        except UnsafeXml as error:
            raise trouble(catalogue.FILE_UNSAFE, self.path, detail=str(error)) from error
        except (ParseError, ExpatError, UnicodeDecodeError) as error:
            raise trouble(
                catalogue.FILE_DAMAGED,
                self.path,
                detail=str(error),
                reason=phrase("a part of it is not well-formed XML"),
            ) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            if isinstance(error, RuntimeError) and "encrypted" in str(error):
                raise trouble(catalogue.FILE_ENCRYPTED, self.path, detail=str(error)) from error
            raise trouble(
                catalogue.FILE_DAMAGED, self.path, detail=str(error), reason=phrase("its packing is broken or cut off")
            ) from error

    def _checked(self, part: str) -> zipfile.ZipInfo:
        info = self._zip.getinfo(self._names[part.lower()])
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > _LARGEST_PART or (info.file_size > _SUSPICIOUS_SIZE and ratio > _SUSPICIOUS_RATIO):
            reason = phrase(
                "“{part}” grows from {packed} kB to {size} MB",
                part=part,
                packed=info.compress_size >> 10,
                size=info.file_size >> 20,
            )
            raise trouble(catalogue.FILE_BOMB, self.path, reason=reason)
        return info


def relationship_id(element: Element) -> str:
    """Return the id by which an element refers to another part, or `""`."""
    return element.get(_RELATIONSHIP_ID) or element.get(_STRICT_RELATIONSHIP_ID) or ""


def children(element: Element, name: str) -> Iterator[Element]:
    """Return the children with a local name, whatever their namespace."""
    return (child for child in element if local_name(child.tag) == name)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """Return all elements below with a local name, whatever their namespace."""
    return (child for child in element.iter() if local_name(child.tag) == name)
