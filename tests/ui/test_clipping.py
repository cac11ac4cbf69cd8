"""The measure itself: it must see what is cut off, and be quiet about what is not."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from tests.ui.clipping import clipped

LONG = "Peserta setuju datanya dicatat di loket ini sampai urusannya selesai."


def shown(qtbot, widget: QWidget, width: int = 300, height: int = 200) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def test_text_with_room_is_not_reported(qtbot):
    page = ScrollPage()
    page.say("Judul", "Anak judul")
    page.body.addWidget(Text(LONG))
    page.body.addWidget(QPushButton("Lanjut"))
    assert clipped(shown(qtbot, page, 500, 400)) == []


def test_text_further_down_in_a_scroll_area_is_not_reported(qtbot):
    page = ScrollPage()
    for _ in range(30):
        page.body.addWidget(Text(LONG))
    assert clipped(shown(qtbot, page)) == []


def test_a_label_too_low_for_its_lines_is_reported(qtbot):
    root = QWidget()
    label = Text(LONG)
    label.setParent(root)
    label.setGeometry(0, 0, 100, 20)
    assert "px high, has 20" in clipped(shown(qtbot, root))[0]


def test_a_label_too_narrow_for_its_longest_word_is_reported(qtbot):
    root = QWidget()
    label = Text("perangkat-dan-jaringan-yang-panjang")
    label.setParent(root)
    label.setGeometry(0, 0, 100, 200)
    assert "px wide, has 100" in clipped(shown(qtbot, root))[0]


def test_a_button_narrower_than_its_words_is_reported(qtbot):
    root = QWidget()
    button = QPushButton("Selesai, layani berikutnya", root)
    button.setGeometry(0, 0, 80, 48)
    assert clipped(shown(qtbot, root))[0].startswith("QPushButton 'Selesai, layani berikutnya'")


def test_a_hint_longer_than_its_line_is_reported(qtbot):
    root = QWidget()
    line = QLineEdit(root)
    line.setPlaceholderText(LONG)
    line.setGeometry(0, 0, 120, 48)
    assert "hint" in clipped(shown(qtbot, root))[0]


def test_what_an_ancestor_cuts_off_is_reported(qtbot):
    root = QWidget()
    box = QWidget(root)
    box.setGeometry(0, 0, 60, 60)
    label = QLabel("Terkirim", box)
    label.move(30, 10)
    label.adjustSize()
    assert "partly outside" in clipped(shown(qtbot, root))[0]


def test_what_lies_beside_a_scroll_area_is_reported(qtbot):
    root = QWidget()
    area = QScrollArea(root)
    inside = QWidget()
    QVBoxLayout(inside).addWidget(QLabel("Terkirim"))
    inside.setMinimumWidth(600)
    inside.resize(600, 100)
    area.setWidget(inside)
    area.setGeometry(0, 0, 200, 150)
    QLabel("Jauh di kanan", inside).move(400, 0)
    assert any("Jauh di kanan" in line for line in clipped(shown(qtbot, root)))


def test_what_is_hidden_is_not_reported(qtbot):
    root = QWidget()
    label = Text(LONG)
    label.setParent(root)
    label.setGeometry(0, 0, 10, 10)
    label.hide()
    assert clipped(shown(qtbot, root)) == []
