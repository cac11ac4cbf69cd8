"""The comparison takes both sides as typed, tells which row changed, and shows the verdict."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from kiosk.ui.parts.compare_table import CompareTable
from tests.ui.clipping import clipped

LABELS = {"name": "Nama", "birth": "Tanggal lahir"}


@pytest.fixture
def table(qtbot) -> CompareTable:
    table = CompareTable(("name", "birth"))
    qtbot.addWidget(table)
    table.say(LABELS)
    table.resize(680, 260)
    table.show()
    return table


def line(table: CompareTable, name: str) -> QLineEdit:
    return next(e for e in table.findChildren(QLineEdit) if e.accessibleName() == name)


def texts(table: CompareTable) -> list[str]:
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible()]


def test_typing_tells_the_row(qtbot, table: CompareTable):
    changed: list[str] = []
    table.changed.connect(changed.append)
    qtbot.keyClicks(line(table, "Nama, KTP"), "SITI")
    qtbot.keyClicks(line(table, "Tanggal lahir, Akun Prakerja"), "2")
    assert set(changed[:4]) == {"name"}
    assert changed[4:] == ["birth"]
    assert table.values("name") == ("SITI", "")
    assert table.values("birth") == ("", "2")


def test_a_verdict_comes_with_what_to_change_and_goes_again(table: CompareTable):
    table.judge("birth", "Beda", "bad", "Ubah tanggal lahir di profil akun Prakerja.")
    assert {"Beda", "Ubah tanggal lahir di profil akun Prakerja."} <= set(texts(table))
    assert clipped(table) == []
    table.judge("birth", "")
    assert "Beda" not in texts(table)


def test_filling_leaves_alone_what_stands_there(table: CompareTable):
    table.fill("name", "SITI NURHALIZA", "SITI NUR HALIZA")
    line(table, "Nama, KTP").setCursorPosition(3)
    table.fill("name", "SITI NURHALIZA", "SITI")
    assert line(table, "Nama, KTP").cursorPosition() == 3
    assert table.values("name") == ("SITI NURHALIZA", "SITI")
