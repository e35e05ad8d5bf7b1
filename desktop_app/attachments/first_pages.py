"""Draws the first page of a PDF, small. Call it in a process of its own: the file may come from anybody."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.filing import PagePicture


def first_page(path: Path, width: int, height: int) -> PagePicture | None:
    """Draw the first page of a PDF into so many pixels at most; `None` for what cannot be drawn (locked, damaged)."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError):
        return None
    try:
        page = document[0]
        scale = min(width / page.get_width(), height / page.get_height())
        bitmap = page.render(scale=scale, may_draw_forms=False, prefer_bgrx=True)
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    except (pypdfium2.PdfiumError, LookupError, ArithmeticError):
        return None
    finally:
        document.close()
