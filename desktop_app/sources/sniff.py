"""Recognises what a file is by its content, whatever its ending says."""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.sources.delimited.encoding import wide_encoding
from desktop_app.sources.trouble import trouble

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_HEADER = 512
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = (b"PK\x05\x06", b"PK\x07\x08")
_BIFF_STREAMS = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_HEAD = 8192
_MIME = 200
_DIRECTORY_WITHIN = 64 << 20
_TAGS = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<div")
_OTHER_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", phrase("a PDF document")),
    (b"\x89PNG\r\n", phrase("a picture (PNG)")),
    (b"\xff\xd8\xff", phrase("a picture (JPEG)")),
    (b"GIF8", phrase("a picture (GIF)")),
    (b"BM", phrase("a picture (BMP)")),
    (b"II*\0", phrase("a picture (TIFF)")),
    (b"MM\0*", phrase("a picture (TIFF)")),
    (b"{\\rtf", phrase("a text document (RTF)")),
    (b"Rar!", phrase("an archive (RAR)")),
    (b"7z\xbc\xaf", phrase("an archive (7-Zip)")),
    (b"\x1f\x8b", phrase("an archive (gzip)")),
    (b"MZ", phrase("a program")),
    (b"\x7fELF", phrase("a program")),
    (b"SQLite format 3", phrase("a database")),
    (b"ID3", phrase("a sound file")),
    (b"OggS", phrase("a sound file")),
)
_BINARY_SHORT_MAGIC = 2
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 26, 27}
_MOST_CONTROLS = 0.05
_MOST_ZEROS = 0.5


class FileSort(Enum):
    """What a file is."""

    XLSX = auto()
    XLSB = auto()
    ODS = auto()
    XLS = auto()
    HTML = auto()
    SPREADSHEET_XML = auto()
    TEXT = auto()


def sniff(stream: BinaryIO, path: Path) -> FileSort:
    """Say what a file is; the stream stands at its beginning afterwards.

    Raises:
        Trouble: It is empty, no spreadsheet, or protected by a password.
    """
    head = stream.read(_HEAD)
    stream.seek(0)
    if not head:
        raise trouble(catalogue.FILE_EMPTY, path)
    if head.startswith(_ZIP) or head.startswith(_EMPTY_ZIP):
        return _zipped(stream, path)
    if head.startswith(_OLE):
        return _compound(stream, path)
    if head[:2] in _BIFF_STREAMS and head[2:4] in (b"\x08\x00", b"\x10\x00", b"\x06\x00", b"\x04\x00"):
        return FileSort.XLS
    for magic, what in _OTHER_KINDS:
        if head.startswith(magic) and (len(magic) > _BINARY_SHORT_MAGIC or _is_binary(head)):
            raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=what)
    return _textual(head, path)


def _zipped(stream: BinaryIO, path: Path) -> FileSort:
    try:
        with zipfile.ZipFile(stream) as package:
            names = [name.lower() for name in package.namelist()]
            mime = _beginning(package, "mimetype")
    except (
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        OSError,
        EOFError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise trouble(
            catalogue.FILE_DAMAGED, path, detail=str(error), reason=phrase("its packing is broken or cut off")
        ) from error
    finally:
        stream.seek(0)
    if any(name.endswith("workbook.bin") for name in names):
        return FileSort.XLSB
    if any(name.endswith("workbook.xml") for name in names) or any("/worksheets/" in name for name in names):
        return FileSort.XLSX
    if "spreadsheet" in mime:
        return FileSort.ODS
    if "[content_types].xml" in names and not any(name.startswith(("word/", "ppt/", "visio/")) for name in names):
        return FileSort.XLSX
    raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=_zip_kind(names, mime))


def _beginning(package: zipfile.ZipFile, part: str) -> str:
    """Return the first letters of a small part; no more of it is unpacked."""
    if part not in package.namelist():
        return ""
    with package.open(part) as stream:
        return stream.read(_MIME).decode("ascii", "replace")


def _zip_kind(names: list[str], mime: str) -> str:
    if any(name.startswith("word/") for name in names):
        return phrase("a text document (Word)")
    if any(name.startswith("ppt/") for name in names):
        return phrase("a presentation (PowerPoint)")
    if "opendocument" in mime:
        return phrase("a text document or drawing (OpenDocument)")
    if any(name.startswith("index/") for name in names):
        return phrase("an Apple Numbers document; export it as Excel there")
    return phrase("an archive (ZIP)")


def _compound(stream: BinaryIO, path: Path) -> FileSort:
    """Tell old workbooks from encrypted new ones and from other documents in the same container."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    data = stream.read(min(size, _DIRECTORY_WITHIN))
    stream.seek(0)
    if _stream_name("EncryptedPackage") in data or _stream_name("EncryptionInfo") in data:
        raise trouble(catalogue.FILE_ENCRYPTED, path)
    if _stream_name("Workbook") in data or _stream_name("Book") in data:
        return FileSort.XLS
    if _stream_name("WordDocument") in data:
        raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("a text document (Word)"))
    if _stream_name("PowerPoint Document") in data:
        raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("a presentation (PowerPoint)"))
    if _directory_begins(data) >= size:
        raise trouble(catalogue.FILE_DAMAGED, path, reason=phrase("its end is missing"))
    raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("another kind of document"))


def _directory_begins(data: bytes) -> int:
    """Return where the names of a container's streams begin; behind the end of the file when that is cut off."""
    if len(data) < _OLE_HEADER:
        return _OLE_HEADER
    (shift,), (sector,) = struct.unpack_from("<H", data, 30), struct.unpack_from("<I", data, 48)
    return int((sector + 1) << min(shift, 16))


def _stream_name(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"


def _textual(head: bytes, path: Path) -> FileSort:
    if _is_binary(head):
        raise trouble(
            catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("a file of a kind this program does not know")
        )
    start = _as_latin(head).lstrip().lower()
    if start.startswith(b"<?xml"):
        if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
            return FileSort.SPREADSHEET_XML
        if not any(tag in start for tag in _TAGS):
            raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("an XML file of another kind"))
    if start.startswith(b"<") and any(tag in start for tag in _TAGS):
        return FileSort.HTML
    if start.startswith((b"mime-version:", b"content-type: multipart/related")):
        raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("a saved web page; save it as Excel or CSV"))
    if start.startswith(b"begin:vcard"):
        what = phrase("cards of an address book (vCard); export them as CSV, with Google Contacts or Outlook")
        raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=what)
    if start.startswith((b'{"', b"[{")):
        raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("a JSON file"))
    return FileSort.TEXT


def _as_latin(head: bytes) -> bytes:
    """Return the beginning as ASCII, whatever of the wide encodings it is written in."""
    return head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")


def _is_binary(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or wide_encoding(head) is not None:
        return False
    controls = sum(1 for byte in head if byte in _CONTROLS and byte)
    zeros = head.count(0)
    return controls > _MOST_CONTROLS * len(head) or zeros > _MOST_ZEROS * len(head)
