"""The hands of the demo press only what a person could press."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.demo.driver import Driver, Stuck


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    shown.resize(400, 300)
    QVBoxLayout(shown)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    return shown


@pytest.fixture
def passed() -> list[int]:
    return []


@pytest.fixture
def hands(window: QWidget, passed: list[int]) -> Driver:
    return Driver(window, passed.append, patience=5)


def button(window: QWidget, words: str) -> QPushButton:
    made = QPushButton(words)
    window.layout().addWidget(made)
    return made


def test_a_press_is_counted_and_takes_time(window, hands, passed, qtbot):
    go = button(window, "Lanjut")
    with qtbot.waitSignal(go.clicked):
        hands.press("Lanjut")
    assert hands.presses == 1
    assert passed == [2_000]


def test_a_button_that_is_covered_cannot_be_pressed(window, hands):
    go = button(window, "Lanjut")
    cover = QLabel("di atas", window)
    cover.setGeometry(window.rect())
    cover.show()
    cover.raise_()
    go.clicked.connect(lambda: pytest.fail("pressed through what covers it"))
    with pytest.raises(Stuck, match="does not lie open"):
        hands.press("Lanjut")


def test_a_button_that_is_disabled_is_not_found(window, hands):
    button(window, "Lanjut").setEnabled(False)
    with pytest.raises(Stuck, match="Lanjut"):
        hands.press("Lanjut")


def test_two_buttons_with_the_same_words_are_not_guessed_between(window, hands):
    button(window, "Lanjut")
    button(window, "Lanjut")
    with pytest.raises(Stuck, match="2 buttons"):
        hands.press("Lanjut")


def test_writing_replaces_what_stood_in_the_line_and_is_no_press(window, hands):
    line = QLineEdit("lama")
    line.setAccessibleName("Nama")
    window.layout().addWidget(line)
    hands.write("Nama", "SITI")
    assert line.text() == "SITI"
    assert hands.presses == 0


def test_waiting_has_an_end_and_says_what_the_screen_shows(window, hands):
    window.layout().addWidget(QLabel("Belum ada pengaduan."))
    with pytest.raises(Stuck, match="Belum ada pengaduan"):
        hands.expect("Terkirim")
