"""What the keys are called when a screen reader reads them out."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.language import Language
from kiosk.ui.parts.key_layouts import PAGES, Does, Key
from kiosk.ui.wording.keys import spoken

KEYS = [key for rows in PAGES.values() for row in rows for key in row if key.does is not Does.GAP]


def test_every_key_is_called_something():
    assert all(spoken(key).strip() for key in KEYS)


@pytest.mark.parametrize(
    ("key", "indonesian", "english"),
    [
        (Key("."), "Titik", "Full stop"),
        (Key("@"), "Tanda at", "At sign"),
        (Key(" "), "Spasi", "Space"),
        (Key(does=Does.ERASE), "Hapus satu huruf", "Erase one letter"),
        (Key("a"), "a", "a"),
        (Key("7"), "7", "7"),
        (Key(".co.id"), ".co.id", ".co.id"),
    ],
)
def test_it_is_said_in_the_language_of_the_moment(
    qapp: QApplication, key: Key, indonesian: str, english: str
):
    speaking = Language(qapp)
    assert spoken(key) == indonesian
    speaking.use("en")
    said = spoken(key)
    speaking.use("id")
    assert said == english
