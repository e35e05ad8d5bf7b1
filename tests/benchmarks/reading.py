"""Measures the reading of spreadsheets beside its peers: `python tests/benchmarks/reading.py [ROWS]`.

Every measurement runs in a process of its own, so that peak memory is its own. The files are made once, in a
temporary folder that is removed at the end.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COLUMNS = 20
WIDE = 40
ROWS = 100_000


class _Never:
    def is_cancelled(self) -> bool:
        return False


def make_workbook(path: Path, rows: int, columns: int) -> None:
    """Write shared strings, amounts, dates with and without times, padded numbers, phones and error cells."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Clients")
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    moment = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    padded = book.add_format({"num_format": "00000"})
    begin = dt.datetime(2020, 1, 1)
    for column in range(columns):
        sheet.write(0, column, f"Heading {column + 1}")
    for row in range(1, rows + 1):
        for column in range(columns):
            match column % 5:
                case 0:
                    sheet.write_string(row, column, f"Имя {row} {column}" if column < 10 else f"город {row % 50}")
                case 1:
                    sheet.write_number(row, column, row * 1.37 + column)
                case 2 if column > 5:
                    sheet.write_datetime(row, column, begin + dt.timedelta(days=row % 2000, minutes=row % 1440), moment)
                case 2:
                    sheet.write_datetime(row, column, begin + dt.timedelta(days=row % 2000), day)
                case 3:
                    sheet.write_number(row, column, row, padded)
                case _ if row % 100 == 0:
                    sheet.write_formula(row, column, "=NA()", None, "#N/A")
                case _:
                    sheet.write_number(row, column, 79_160_000_000 + row)
    book.close()


def make_text(path: Path, rows: int, columns: int) -> None:
    """Write the like as windows-1251 with semicolons."""
    with path.open("w", encoding="cp1251", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(f"Столбец {column + 1}" for column in range(columns))
        for row in range(1, rows + 1):
            writer.writerow(
                (f"Имя; {row} {column}", f"{row},50", f"{row % 28 + 1:02d}.01.2024", f"{row:05d}", f"7916{row:07d}")[
                    column % 5
                ]
                for column in range(columns)
            )


def read_ours(path: Path) -> int:
    """Read every cell with this program."""
    from desktop_app.domain.table import ReadingOptions
    from desktop_app.sources.reader import SpreadsheetReader

    table = SpreadsheetReader().read(path, ReadingOptions(), progress=lambda done, total: None, cancel=_Never())
    return table.row_count


def first_rows(path: Path) -> int:
    """Read the first hundred rows with this program."""
    from desktop_app.domain.table import ReadingOptions
    from desktop_app.sources.reader import SpreadsheetReader

    table = SpreadsheetReader().read_first(path, ReadingOptions(), rows=100, cancel=_Never())
    return table.row_count


def read_openpyxl(path: Path) -> int:
    """Iterate every cell in openpyxl's read-only mode."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    count = 0
    for row in book.worksheets[0].iter_rows(values_only=True):
        for _ in row:
            pass
        count += 1
    return count - 1


def read_calamine(path: Path) -> int:
    """Read with python-calamine, which loses error cells and number formats."""
    from python_calamine import CalamineWorkbook

    return len(CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()) - 1


READERS = {
    "ours": read_ours,
    "ours, first 100 rows": first_rows,
    "openpyxl read-only": read_openpyxl,
    "calamine": read_calamine,
}


def measure(reader: str, path: Path) -> dict[str, float]:
    """Run a reader in a process of its own."""
    command = [sys.executable, __file__, "--one", reader, str(path)]
    found = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    return dict(json.loads(found.stdout))


def peak_megabytes() -> float:
    """Return the most this process ever held; `ru_maxrss` would begin with what the process that started it held."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def one(reader: str, path: Path) -> None:
    """Measure one reader in this process."""
    sys.path.insert(0, str(Path.cwd()))
    if reader.startswith("ours"):
        pass
    begin = time.process_time()  # other work on the machine must not count
    rows = READERS[reader](path)
    seconds = time.process_time() - begin
    peak = peak_megabytes()
    print(json.dumps({"rows": rows, "seconds": seconds, "peak": peak}))


def main(rows: int) -> None:
    """Make the files, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        tall, wide, text = Path(folder) / "tall.xlsx", Path(folder) / "wide.xlsx", Path(folder) / "tall.csv"
        make_workbook(tall, rows, COLUMNS)
        make_workbook(wide, rows, WIDE)
        make_text(text, rows, COLUMNS)
        plan = [
            (f".xlsx {rows:,} × {COLUMNS}", tall, list(READERS)),
            (f".csv {rows:,} × {COLUMNS}", text, ["ours", "ours, first 100 rows"]),
        ]
        plan.append((f".xlsx {rows:,} × {WIDE}", wide, ["ours", "ours, first 100 rows"]))
        peer = 0.0
        for name, path, readers in plan:
            for reader in readers:
                best = min((measure(reader, path) for _ in range(2)), key=lambda found: found["seconds"])
                if reader == "openpyxl read-only":
                    peer = best["seconds"]
                print(
                    f"{name:24} {reader:22} {best['seconds']:7.2f} s {best['peak']:6.0f} MB {best['rows']:>9,.0f} rows"
                )
        print(f"openpyxl's time for the same table: {peer:.2f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
