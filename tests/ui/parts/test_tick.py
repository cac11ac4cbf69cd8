"""A box to tick: its whole area takes the press, and its words are never cut."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.tick import Tick
from tests.ui.clipping import clipped

LONG = "Peserta setuju datanya dicatat di loket ini sampai urusannya selesai, dan tahu haknya."


def ticks(qtbot, *words: str, width: int = 300) -> tuple[QWidget, list[Tick]]:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    found = [Tick(text) for text in words]
    for tick in found:
        column.addWidget(tick)
    form.resize(width, 400)
    form.show()
    assert clipped(form) == []
    return form, found


def test_a_press_anywhere_in_it_ticks(qtbot):
    _form, (tick,) = ticks(qtbot, LONG)
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 5, 5))
    assert tick.isChecked()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not tick.isChecked()


def test_long_words_take_more_lines_and_short_ones_48_px(qtbot):
    _form, (long, short) = ticks(qtbot, LONG, "Setuju")
    assert long.heightForWidth(280) > long.heightForWidth(900)
    assert short.heightForWidth(280) == 48
    assert short.height() >= 48


def test_a_tick_is_painted_only_when_ticked(qtbot):
    _form, (tick,) = ticks(qtbot, "Setuju")
    before = tick.grab().toImage()
    tick.setChecked(True)
    assert tick.grab().toImage() != before
