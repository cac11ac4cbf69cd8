"""The rows of a damaged database: every one that can still be read."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

UNREADABLE: Final = (sqlite3.DatabaseError, UnicodeDecodeError)
_SMALLEST_ROW_BYTES: Final = 20


def rescued(connection: sqlite3.Connection, table: str, columns: str) -> Iterator[Any]:
    """(rowid, columns…) of every row that can be read, stepping over those that cannot."""
    question = f"SELECT rowid, {columns} FROM {table}"  # noqa: S608 - our own words
    rowid, end = 0, _last_rowid(connection, table)
    with suppress(*UNREADABLE):  # from the first row on: a search would trust the page
        for row in connection.execute(question):
            rowid = max(rowid, row[0])
            yield row
        return
    while rowid < end:
        rowid += 1
        with suppress(*UNREADABLE):
            if row := connection.execute(f"{question} WHERE rowid = ?", (rowid,)).fetchone():
                yield row


def _last_rowid(connection: sqlite3.Connection, table: str) -> int:
    """Up to where to look: the last rowid, but no more than rows fit into the file."""
    try:
        connection.execute(f"SELECT rowid FROM {table} LIMIT 0")  # noqa: S608 - our own words
        ((pages,),) = connection.execute("PRAGMA page_count")
        ((page_bytes,),) = connection.execute("PRAGMA page_size")
    except UNREADABLE:
        return 0
    most = int(pages * page_bytes // _SMALLEST_ROW_BYTES)
    with suppress(*UNREADABLE):
        ((last,),) = connection.execute(f"SELECT max(rowid) FROM {table}")  # noqa: S608
        return min(last or 0, most)
    return most
