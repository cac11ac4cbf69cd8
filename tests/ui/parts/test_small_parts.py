"""The small parts: text, icon, button, pill, card, notice, banner, empty state, number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget

from kiosk import resources
from kiosk.ui.parts.banner import Banner
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.icon import Icon, icon_pixmap
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.stat_number import StatNumber
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import COLOURS
from tests.ui.clipping import clipped

LONG = "Nomor KK bisa berubah setelah pindah, kepala keluarga baru, atau pisah. Pakai KK terbaru."


def shown(qtbot, widget: QWidget, width: int = 320) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, max(widget.heightForWidth(width), widget.sizeHint().height()))
    widget.show()
    assert clipped(widget) == []
    return widget


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_name_with_markup_is_shown_as_typed(qtbot):
    label = shown(qtbot, Text("<b>SITI</b> & co"))
    assert label.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    "name", [file.stem for file in sorted(resources.path("icons").glob("*.svg"))]
)
def test_every_icon_can_be_drawn_in_a_colour_of_the_house(qapp, name: str):
    image = icon_pixmap(name, "brand", 24, 1.0).toImage()
    assert COLOURS["brand"] in colours(image)


def test_an_icon_is_drawn_at_the_density_of_the_screen(qapp):
    pixmap = icon_pixmap("check", "good", 20, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (40, 2.0)


def test_an_icon_takes_another_shape_and_colour(qtbot):
    icon = Icon("check", "good")
    shown(qtbot, icon, 20)
    before = icon.grab().toImage()
    icon.show_icon("x", "bad")
    after = icon.grab().toImage()
    assert COLOURS["good"] in colours(before)
    assert COLOURS["bad"] in colours(after)


def test_enter_presses_a_button_that_has_the_focus(qtbot):
    button = shown(qtbot, Button("Kirim", "primary", icon="send"))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.height() >= 48


def test_a_large_button_is_larger_and_a_kind_can_change(qtbot):
    assert shown(qtbot, Button("Kirim", grade="large")).sizeHint().height() >= 54
    button = shown(qtbot, Button("Kirim"))
    button.set_kind("primary")
    assert button.grab().toImage().pixelColor(8, 24).name() == COLOURS["brand"]


def test_a_pill_is_words_on_a_quiet_colour_and_hides_without_words(qtbot):
    pill = shown(qtbot, Pill("Beda spasi", "warning", "triangle-alert"), 160)
    assert pill.text() == "Beda spasi"
    assert COLOURS["warning-soft"] in colours(pill.grab().toImage())
    pill.present("")
    assert not pill.isVisible()


def test_a_card_shows_its_title_only_when_it_has_one(qtbot):
    card = shown(qtbot, Card("Riwayat percobaan"))
    assert texts(card) == ["Riwayat percobaan"]
    card.set_title("")
    assert texts(card) == []


@pytest.mark.parametrize("tone", ["neutral", "info", "good", "warning", "bad", "safety"])
def test_a_notice_wraps_its_words_and_shows_a_sign(qtbot, tone: str):
    notice = shown(qtbot, Notice(LONG, tone=tone, lead="Periksa dulu"))
    assert texts(notice) == ["Periksa dulu", LONG]
    assert notice.accessibleName() == f"Periksa dulu {LONG}"
    assert notice.findChild(Icon).isVisible()


def test_a_notice_can_say_something_else_in_another_tone(qtbot):
    notice = shown(qtbot, Notice("Tunggu.", tone="warning"))
    notice.setText("Selesai.")
    notice.set_tone("good")
    assert notice.text() == "Selesai."
    assert COLOURS["good-soft"] in colours(notice.grab().toImage())


def test_a_banner_without_an_action_has_no_button(qtbot):
    banner = shown(qtbot, Banner("clock", "warning", "Jam komputer diragukan."), 600)
    assert not banner.findChild(Button).isVisible()
    banner.present("bad", "Ruang simpan habis.", "Lihat")
    with qtbot.waitSignal(banner.pressed) as pressed:
        qtbot.mouseClick(banner.findChild(Button), Qt.MouseButton.LeftButton)
    assert pressed.args == ["clock"]


def test_an_empty_place_says_so(qtbot):
    empty = shown(qtbot, EmptyState("inbox", "Belum ada yang menunggu.", "Mulai kasus baru."))
    assert texts(empty) == ["Belum ada yang menunggu.", "Mulai kasus baru."]
    empty.setText("Kosong.")
    assert texts(empty) == ["Kosong."]


def test_a_number_stands_with_its_word(qtbot):
    number = StatNumber()
    number.present(4, "menunggu", "warning")
    shown(qtbot, number)
    assert texts(number) == ["4", "menunggu"]
    assert number.accessibleName() == "4 menunggu"
