"""What the keys on the screen are called, for a screen reader."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.parts.key_layouts import Does, Key
from kiosk.ui.wording.phrase import say

SIGNS = {
    " ": QT_TRANSLATE_NOOP("Wording", "Spasi"),
    ".": QT_TRANSLATE_NOOP("Wording", "Titik"),
    ",": QT_TRANSLATE_NOOP("Wording", "Koma"),
    ":": QT_TRANSLATE_NOOP("Wording", "Titik dua"),
    ";": QT_TRANSLATE_NOOP("Wording", "Titik koma"),
    "-": QT_TRANSLATE_NOOP("Wording", "Tanda hubung"),
    "_": QT_TRANSLATE_NOOP("Wording", "Garis bawah"),
    "/": QT_TRANSLATE_NOOP("Wording", "Garis miring"),
    "'": QT_TRANSLATE_NOOP("Wording", "Apostrof"),
    '"': QT_TRANSLATE_NOOP("Wording", "Tanda petik"),
    "@": QT_TRANSLATE_NOOP("Wording", "Tanda at"),
    "+": QT_TRANSLATE_NOOP("Wording", "Tambah"),
    "!": QT_TRANSLATE_NOOP("Wording", "Tanda seru"),
    "?": QT_TRANSLATE_NOOP("Wording", "Tanda tanya"),
    "(": QT_TRANSLATE_NOOP("Wording", "Buka kurung"),
    ")": QT_TRANSLATE_NOOP("Wording", "Tutup kurung"),
    "#": QT_TRANSLATE_NOOP("Wording", "Tanda pagar"),
    "&": QT_TRANSLATE_NOOP("Wording", "Tanda dan"),
    "*": QT_TRANSLATE_NOOP("Wording", "Bintang"),
    "=": QT_TRANSLATE_NOOP("Wording", "Sama dengan"),
    "%": QT_TRANSLATE_NOOP("Wording", "Persen"),
}
DOINGS = {
    Does.ERASE: QT_TRANSLATE_NOOP("Wording", "Hapus satu huruf"),
    Does.ENTER: QT_TRANSLATE_NOOP("Wording", "Lanjut"),
    Does.LETTERS: QT_TRANSLATE_NOOP("Wording", "Huruf"),
    Does.SYMBOLS: QT_TRANSLATE_NOOP("Wording", "Angka dan tanda"),
    Does.MORE: QT_TRANSLATE_NOOP("Wording", "Tanda lain"),
    Does.CLOSE: QT_TRANSLATE_NOOP("Wording", "Tutup papan ketik"),
    Does.SHIFT: QT_TRANSLATE_NOOP("Wording", "Huruf besar"),
}
NEW_LINE = QT_TRANSLATE_NOOP("Wording", "Baris baru")
SHIFTED = QT_TRANSLATE_NOOP("Wording", "Huruf besar untuk satu huruf")
LOCKED = QT_TRANSLATE_NOOP("Wording", "Huruf besar terus")


def spoken(key: Key) -> str:
    """The name of `key`; a letter, a digit or a rare sign is called by itself."""
    if key.does is not Does.TYPE:
        return say(DOINGS[key.does])
    return say(SIGNS[key.text]) if key.text in SIGNS else key.text
