import logging
import sys

from desktop_app.store.logs import ScrubbingFormatter, scrubbed, start_log

ADDRESS = "https://acme.bitrix24.com/rest/1/s3cr3tw0rd/crm.item.list"


def test_the_secret_is_taken_out_and_the_rest_stays():
    assert scrubbed(f"POST {ADDRESS} 200") == "POST https://acme.bitrix24.com/rest/1/…/crm.item.list 200"


def test_neither_a_line_nor_its_traceback_shows_it():
    try:
        raise ValueError(ADDRESS)
    except ValueError:
        record = logging.LogRecord("x", logging.INFO, "f", 1, "asked %s", (ADDRESS,), sys.exc_info())
    line = ScrubbingFormatter("%(message)s").format(record)
    assert "Traceback" in line
    assert "s3cr3tw0rd" not in line


def test_a_second_start_does_not_write_every_line_twice(tmp_path):
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    start_log(tmp_path)
    start_log(tmp_path)
    added = [handler for handler in root.handlers if handler not in before]
    logging.getLogger("any").info("one line about %s", ADDRESS)
    for handler in added:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    assert (tmp_path / "import-assistant.log").read_text().count("one line") == 1
    assert "s3cr3tw0rd" not in (tmp_path / "import-assistant.log").read_text()
