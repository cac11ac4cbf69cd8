"""The points of the device check on the participant's phone, with how to look and what to do.

The menus of phones move often, so how to look is in ``resources/guides/device.toml``.
"""

import tomllib
from datetime import date
from enum import StrEnum
from functools import cache
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import resources
from kiosk.ui.wording.phrase import say


class Point(StrEnum):
    """Names of the points as `DeviceChecked` keeps them; never rename one."""

    SIGNAL = "signal"
    SMS_MEMORY = "sms-memory"
    CLOCK = "clock"
    SIM_SLOT = "sim-slot"
    NOTIFICATIONS = "notifications"
    STORAGE = "storage"


class Phone(StrEnum):
    """Whose menus the hints name."""

    ANDROID = "android"
    IPHONE = "iphone"

    @property
    def brand(self) -> str:
        """As it is written everywhere."""
        return {Phone.ANDROID: "Android", Phone.IPHONE: "iPhone"}[self]


class PointWords(NamedTuple):
    """`label` beside the tick, `how` to look at it, `remedy` when it is wanting.

    `picture` says what is drawn, for whoever cannot see it.
    """

    label: str
    how: str
    remedy: str
    picture: str


class Hints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``guides/device.toml``: by language, phone and name of the point."""

    checked: date
    source: str
    id: dict[Phone, dict[Point, str]]
    en: dict[Phone, dict[Point, str]]


LABELS = {
    Point.SIGNAL: QT_TRANSLATE_NOOP("Wording", "Sinyal paling sedikit 2 batang"),
    Point.SMS_MEMORY: QT_TRANSLATE_NOOP("Wording", "Kotak SMS tidak penuh"),
    Point.CLOCK: QT_TRANSLATE_NOOP("Wording", "Tanggal dan jam otomatis"),
    Point.SIM_SLOT: QT_TRANSLATE_NOOP("Wording", "SIM yang benar menerima SMS"),
    Point.NOTIFICATIONS: QT_TRANSLATE_NOOP("Wording", "SMS tidak disaring atau dibisukan"),
    Point.STORAGE: QT_TRANSLATE_NOOP("Wording", "Memori HP masih longgar"),
}
REMEDIES = {
    Point.SIGNAL: QT_TRANSLATE_NOOP(
        "Wording", "Pindah ke tempat terbuka, atau nyalakan lalu matikan mode pesawat."
    ),
    Point.SMS_MEMORY: QT_TRANSLATE_NOOP("Wording", "Peserta menghapus SMS lama di HP sendiri."),
    Point.CLOCK: QT_TRANSLATE_NOOP("Wording", "Nyalakan tanggal dan jam otomatis."),
    Point.SIM_SLOT: QT_TRANSLATE_NOOP(
        "Wording", "Pasang SIM di slot 1, atau pilih SIM itu untuk SMS."
    ),
    Point.NOTIFICATIONS: QT_TRANSLATE_NOOP(
        "Wording", "Matikan mode Jangan ganggu dan keluarkan pesan dari folder spam."
    ),
    Point.STORAGE: QT_TRANSLATE_NOOP(
        "Wording", "Peserta menghapus berkas yang tidak perlu supaya pesan bisa masuk."
    ),
}

PICTURES = {
    Point.SIGNAL: QT_TRANSLATE_NOOP("Wording", "Gambar: HP dengan batang sinyal"),
    Point.SMS_MEMORY: QT_TRANSLATE_NOOP("Wording", "Gambar: pesan dan ukuran isinya"),
    Point.CLOCK: QT_TRANSLATE_NOOP("Wording", "Gambar: kalender dan jam"),
    Point.SIM_SLOT: QT_TRANSLATE_NOOP("Wording", "Gambar: dua kartu SIM, yang pertama dicentang"),
    Point.NOTIFICATIONS: QT_TRANSLATE_NOOP("Wording", "Gambar: lonceng dan amplop"),
    Point.STORAGE: QT_TRANSLATE_NOOP("Wording", "Gambar: HP dengan tumpukan berkas"),
}


def point(which: Point, phone: Phone = Phone.ANDROID) -> PointWords:
    """The words of one point, with the menus of that phone."""
    how = _hints_now()[phone][which]
    return PointWords(say(LABELS[which]), how, say(REMEDIES[which]), say(PICTURES[which]))


def hints_of() -> date:
    """The day on which the hints were written down."""
    return _hints().checked


def label(name: str) -> str:
    """The label of a point kept in an event; one of a later Loket stays as it is."""
    return say(LABELS[Point(name)]) if name in set(Point) else name


def _hints_now() -> dict[Phone, dict[Point, str]]:
    """In the language in force: the catalogue names its own."""
    english = say(QT_TRANSLATE_NOOP("Wording", "bahasa Indonesia")) != "bahasa Indonesia"
    return _hints().en if english else _hints().id


@cache
def _hints() -> Hints:
    text = resources.path("guides/device.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Hints)
