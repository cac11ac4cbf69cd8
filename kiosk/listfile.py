"""Reads a list of people, CSV or JSON lines, row by row; a broken row is still a row."""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Annotated, BinaryIO, Literal

import msgspec

from kiosk.domain.roster import Row

Format = Literal["csv", "jsonl"]

COLUMNS = ("nik", "birth_date", "sex", "phone", "email")
LONGEST_LINE = 64 * 1024
MOST_LINES_IN_A_CELL = 10
_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Unusable(Exception):
    """The whole list cannot be read; the text says why, in Indonesian."""


def read_rows(source: BinaryIO, name: str = "", wanted: Format | None = None) -> Iterator[Row]:
    """The rows of a list, one at a time.

    The content tells the format: ``{`` opens JSON lines, a line with a known column name opens a
    CSV. `wanted`, then the ending of `name`, decide only where the content does not.
    Raises Unusable for a list without a header or in UTF-16.
    """
    lines = _lines(source)
    first = next((line for line in lines if line.strip()), b"")
    if first.startswith(_UTF16):
        raise Unusable("Berkas ini UTF-16. Simpan ulang sebagai CSV UTF-8.")
    first = first.removeprefix(_BOM)
    if _format(first, name, wanted) == "jsonl":
        return _json_rows(chain([first], lines))
    return _csv_rows(first, lines)


def _format(first: bytes, name: str, wanted: Format | None) -> Format:
    if first.lstrip()[:1] == b"{":
        return "jsonl"
    header, _ = _header(first)
    if any(column in COLUMNS for column in header):
        return "csv"
    return wanted or ("jsonl" if name.lower().endswith((".jsonl", ".ndjson")) else "csv")


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """Lines without their end; of one that is too long only its beginning, one byte too many."""
    while line := source.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = source.readline(LONGEST_LINE + 1)
        yield line.rstrip(b"\r\n")


def _json_rows(lines: Iterator[bytes]) -> Iterator[Row]:
    decode = msgspec.json.Decoder(_JsonRow).decode
    for line in lines:
        if line.strip():
            yield _json_row(line, decode)


_Number = Annotated[int, msgspec.Meta(ge=0, lt=10**18)] | Annotated[float, msgspec.Meta(lt=1e18)]


class _JsonRow(msgspec.Struct):
    """Numbers are welcome as numbers; other members are nobody's business."""

    nik: str | _Number | None = ""
    birth_date: str | _Number | None = ""
    sex: str | None = ""
    phone: str | _Number | None = ""
    email: str | None = ""


def _json_row(line: bytes, decode: Callable[[bytes], _JsonRow]) -> Row:
    try:
        row = decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return Row(broken=True)
    cells = (row.nik, row.birth_date, row.sex, row.phone, row.email)
    return _row([_cell_text(cell) for cell in cells], broken=False)


def _cell_text(cell: str | float | None) -> str:
    """The text of a JSON value; tables with gaps are often exported as 81200001234.0."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    return str(int(cell)) if cell == int(cell) else str(cell)


def _csv_rows(first: bytes, lines: Iterator[bytes]) -> Iterator[Row]:
    header, delimiter = _header(first)
    places = [header.index(column) if column in header else len(header) for column in COLUMNS]
    if min(places) == len(header):
        raise Unusable("Baris pertama harus memuat nama kolom: " + ", ".join(COLUMNS) + ".")
    return _csv_records(places, len(header), delimiter, lines)


def _csv_records(
    places: list[int], width: int, delimiter: str, lines: Iterator[bytes]
) -> Iterator[Row]:
    """`places` are indices of cells; `width`, one past the last, stands for "has no such"."""
    for record, whole in _records(lines, delimiter):
        cells = _cells(record, delimiter)
        spilled = len(cells) > width and any(cell.strip() for cell in cells[width:])
        broken = not whole or len(cells) < width or spilled
        cells = cells[:width] + [""] * (width + 1 - min(len(cells), width))
        yield _row([cells[place] for place in places], broken)


def _header(first: bytes) -> tuple[list[str], str]:
    """The column names in lower case, and what separates them."""
    text = first.decode("utf-8", "replace")
    delimiter = max(",;\t", key=text.count)
    return [cell.strip().lower() for cell in _cells(text, delimiter)], delimiter


def _cells(record: str, delimiter: str) -> list[str]:
    if '"' not in record:
        return record.split(delimiter)
    try:
        return next(csv.reader([record], delimiter=delimiter))
    except csv.Error:
        return []


def _records(lines: Iterator[bytes], delimiter: str) -> Iterator[tuple[str, bool]]:
    """The records, blank lines left out, and whether each is whole.

    A quoted cell may hold line breaks. A quote that nobody closes must not swallow the rest of
    the list: then its line is broken, and the lines after it are lines again.
    """
    ahead: deque[bytes] = deque()
    opened = re.compile(rb'(?:^|%s)\s*"(?:[^"]|"")*$' % delimiter.encode()).search
    while (line := ahead.popleft() if ahead else next(lines, None)) is not None:
        following: int | None = 0
        if line.count(b'"') % 2 and opened(line):
            following = _lines_to_the_quote(ahead, lines)
        record = b" ".join([line, *(ahead.popleft() for _ in range(following or 0))])
        if record.strip():
            text, readable = _text(record)
            yield text, readable and following is not None


def _lines_to_the_quote(ahead: deque[bytes], lines: Iterator[bytes]) -> int | None:
    """How many lines on an open quote closes; those read on the way wait in `ahead`."""
    for taken in range(MOST_LINES_IN_A_CELL):
        if taken == len(ahead):
            following = next(lines, None)
            if following is None:
                return None
            ahead.append(following)
        if ahead[taken].count(b'"') % 2:
            return taken + 1
    return None


def _text(record: bytes) -> tuple[str, bool]:
    """The text of a record, and whether all of it could be read."""
    try:
        return record.decode("utf-8"), len(record) <= LONGEST_LINE and b"\0" not in record
    except UnicodeDecodeError:
        return record.decode("utf-8", "replace"), False


def _row(cells: list[str], broken: bool) -> Row:
    nik, birth_date, sex, phone, email = [cell.strip() for cell in cells]
    return Row(nik, birth_date, sex, phone, email, broken)
