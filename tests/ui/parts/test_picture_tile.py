"""A tile with a picture: what it shows and says, and how it is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from kiosk.ui.parts.picture_tile import PictureTile

FACTS = ("240 KB", "dihapus otomatis Kamis 24 Des")


def tile_with(qtbot: QtBot, warning: str = "") -> PictureTile:
    tile = PictureTile("abc")
    qtbot.addWidget(tile)
    tile.present("Bukti 1", FACTS, warning)
    tile.resize(tile.sizeHint())
    tile.show()
    return tile


def test_a_reader_hears_all_that_is_on_it(qtbot: QtBot):
    tile = tile_with(qtbot, "Penutup belum disimpan")
    assert tile.accessibleName() == (
        "Bukti 1, 240 KB, dihapus otomatis Kamis 24 Des, Penutup belum disimpan"
    )


def test_its_picture_is_seen_and_gone_when_it_is_taken_away(qtbot: QtBot):
    tile, red = tile_with(qtbot), QPixmap(200, 200)
    red.fill(QColor("red"))
    tile.show_picture(red)
    middle = tile.width() // 2, 80
    assert tile.grab().toImage().pixelColor(*middle) == QColor("red")
    tile.show_picture(None)
    assert tile.grab().toImage().pixelColor(*middle) != QColor("red")


def test_every_key_that_presses_a_button_presses_it(qtbot: QtBot):
    tile = tile_with(qtbot)
    pressed = []
    tile.clicked.connect(lambda: pressed.append(tile.key))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(tile, key)
    assert pressed == ["abc"] * 3


def test_a_line_more_makes_it_higher(qtbot: QtBot):
    assert tile_with(qtbot, "Penutup").sizeHint().height() > tile_with(qtbot).sizeHint().height()
