from pathlib import Path

import pytest

from desktop_app.attachments.first_pages import first_page
from tests.support.pdfs import teal_page


def test_a_page_is_drawn_into_its_room(tmp_path: Path):
    path = tmp_path / "Договор.pdf"
    path.write_bytes(teal_page(600, 800))
    page = first_page(path, 212, 132)
    assert (page.width, page.height) == (99, 132)
    assert len(page.pixels) == page.stride * page.height
    middle = page.stride * 66 + 4 * 50
    assert tuple(page.pixels[middle : middle + 3]) == (128, 128, 0)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.4 and no more", teal_page()[:200], teal_page().replace(b"/Kids [3", b"/Kids [9")]
)
def test_what_is_no_pdf_is_not_drawn(tmp_path: Path, content: bytes):
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    assert first_page(path, 212, 132) is None


def test_a_file_that_is_gone_is_not_drawn(tmp_path: Path):
    assert first_page(tmp_path / "none.pdf", 212, 132) is None
