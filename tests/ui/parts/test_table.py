"""A table shows headings, words and pills, and is rebuilt only when they change."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.table import Cell, Table
from tests.ui.clipping import clipped

ROWS = [
    (Cell("23/11 09.11", "mono"), Cell("Kode tidak masuk", tone="bad", icon="x"), Cell("Rina")),
    (Cell("23/11 08.58", "mono"), Cell("Kode salah", tone="warning"), Cell("Hadi Santoso")),
]


def shown(qtbot) -> tuple[QWidget, Table]:
    form = QWidget()
    qtbot.addWidget(form)
    table = Table()
    QVBoxLayout(form).addWidget(table)
    form.resize(460, 240)
    form.show()
    table.present(("Waktu", "Hasil", "Oleh"), ROWS)
    return form, table


def test_everything_is_there_and_uncut(qtbot):
    form, table = shown(qtbot)
    texts = {label.text() for label in table.findChildren(QLabel)}
    assert {"Waktu", "23/11 09.11", "Kode tidak masuk", "Hadi Santoso"} <= texts
    assert clipped(form) == []


def test_a_cell_with_a_tone_is_a_pill(qtbot):
    _form, table = shown(qtbot)
    assert [p.text() for p in table.findChildren(Pill)] == ["Kode tidak masuk", "Kode salah"]


def test_the_same_rows_again_rebuild_nothing_and_other_rows_replace_them(qtbot, qapp):
    _form, table = shown(qtbot)
    before = table.findChildren(Pill)
    table.present(("Waktu", "Hasil", "Oleh"), ROWS)
    assert table.findChildren(Pill) == before
    table.present(("Waktu", "Hasil", "Oleh"), ROWS[:1])
    qapp.processEvents()
    assert [p.text() for p in table.findChildren(Pill) if p.isVisible()] == ["Kode tidak masuk"]
