"""The ladder says for every rung what it is and how it stands, and keeps its words whole."""

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.parts.ladder import Ladder, Rung, RungButton, RungMark
from tests.ui.clipping import clipped

RUNGS = [
    Rung("Layanan pengaduan Prakerja (email)", "Terkirim hari ini 09.14", "done"),
    Rung("Telepon 0800-150-3001", "Jika belum ada balasan sampai Rabu 25 November.", "due"),
    Rung("Datang ke BRI atau Karang Taruna", "Berkas kunjungan siap dicetak."),
]


def shown(qtbot, width: int = 300) -> tuple[QWidget, Ladder]:
    form = QWidget()
    qtbot.addWidget(form)
    ladder = Ladder()
    column = QVBoxLayout(form)
    column.addWidget(ladder)
    column.addStretch(1)
    form.resize(width, 500)
    form.show()
    ladder.present(RUNGS)
    return form, ladder


def test_every_rung_is_there_with_both_lines_uncut(qtbot):
    form, ladder = shown(qtbot)
    texts = [label.text() for label in ladder.findChildren(QLabel)]
    assert texts == [text for rung in RUNGS for text in rung[:2]]
    assert clipped(form) == []


def test_the_state_of_a_rung_is_a_word_too(qtbot):
    _form, ladder = shown(qtbot)
    marks = ladder.findChildren(RungMark)
    assert [m.accessibleName() for m in marks] == ["selesai", "perlu dikerjakan", "belum"]


def test_nothing_is_rebuilt_while_nothing_changed(qtbot):
    _form, ladder = shown(qtbot)
    before = ladder.findChildren(RungMark)
    ladder.present(list(RUNGS))
    assert ladder.findChildren(RungMark) == before


def test_a_new_state_replaces_the_old_rows(qtbot, qapp):
    _form, ladder = shown(qtbot)
    ladder.present([RUNGS[0], RUNGS[1]._replace(state="done")])
    qapp.processEvents()
    visible = [m for m in ladder.findChildren(RungMark) if m.isVisible()]
    assert [m.accessibleName() for m in visible] == ["selesai", "selesai"]


def test_a_press_tells_which_rung_and_a_reader_hears_of_which(qtbot):
    _form, ladder = shown(qtbot)
    ladder.present([RUNGS[0], RUNGS[1]._replace(press="Buka naskah")])
    (button,) = ladder.findChildren(RungButton)
    assert button.accessibleName() == "Buka naskah: Telepon 0800-150-3001"
    with qtbot.waitSignal(ladder.pressed) as pressed:
        button.click()
    assert pressed.args == [2]


def test_what_stands_below_moves_with_the_rung_that_holds_it(qtbot):
    line = QLineEdit()
    ladder = Ladder(line)
    qtbot.addWidget(ladder)
    ladder.show()
    ladder.present([RUNGS[0]._replace(holds=True), RUNGS[1]])
    first = line.mapTo(ladder, line.rect().topLeft()).y()
    line.setFocus()
    ladder.present([RUNGS[0], RUNGS[1]._replace(holds=True)])
    qtbot.waitUntil(lambda: line.mapTo(ladder, line.rect().topLeft()).y() > first)
    assert ladder.focusWidget() is line
    ladder.present([RUNGS[0], RUNGS[1]])
    assert not line.isVisible()


def test_the_button_in_hand_stays_in_hand_while_words_change(qtbot):
    _form, ladder = shown(qtbot)
    ladder.present([RUNGS[0], RUNGS[1]._replace(press="Buka naskah")])
    next(one for one in ladder.findChildren(RungButton)).setFocus()
    ladder.present([RUNGS[0], RUNGS[1]._replace(detail="Sudah waktunya.", press="Buka naskah")])
    focused = ladder.focusWidget()
    assert isinstance(focused, RungButton)
    assert focused.number == 2
