"""The points of the device check on the participant's phone, with how to look and what to do."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.wording.phrase import say


class Point(StrEnum):
    """Names of the points as `DeviceChecked` keeps them; never rename one."""

    SIGNAL = "signal"
    SMS_MEMORY = "sms-memory"
    CLOCK = "clock"
    SIM_SLOT = "sim-slot"
    NOTIFICATIONS = "notifications"
    STORAGE = "storage"


class PointWords(NamedTuple):
    """`label` beside the tick, `how` to look at it, `remedy` when it is wanting."""

    label: str
    how: str
    remedy: str


LABELS = {
    Point.SIGNAL: QT_TRANSLATE_NOOP("Wording", "Sinyal paling sedikit 2 batang"),
    Point.SMS_MEMORY: QT_TRANSLATE_NOOP("Wording", "Kotak SMS tidak penuh"),
    Point.CLOCK: QT_TRANSLATE_NOOP("Wording", "Tanggal dan jam otomatis"),
    Point.SIM_SLOT: QT_TRANSLATE_NOOP("Wording", "Kartu SIM yang benar terpasang"),
    Point.NOTIFICATIONS: QT_TRANSLATE_NOOP("Wording", "SMS tidak disaring atau dibisukan"),
    Point.STORAGE: QT_TRANSLATE_NOOP("Wording", "Penyimpanan HP masih longgar"),
}
HOWS = {
    Point.SIGNAL: QT_TRANSLATE_NOOP("Wording", "Lihat gambar batang sinyal di atas layar HP."),
    Point.SMS_MEMORY: QT_TRANSLATE_NOOP(
        "Wording", "Buka SMS dan lihat apakah ada tanda penuh atau pesan tertahan."
    ),
    Point.CLOCK: QT_TRANSLATE_NOOP(
        "Wording", "Buka Setelan, Tanggal & waktu; pilihan otomatis harus menyala."
    ),
    Point.SIM_SLOT: QT_TRANSLATE_NOOP(
        "Wording", "Buka Setelan, Kartu SIM; nomor yang didaftarkan harus aktif."
    ),
    Point.NOTIFICATIONS: QT_TRANSLATE_NOOP(
        "Wording", "Lihat mode Jangan ganggu, dan folder spam di SMS dan email."
    ),
    Point.STORAGE: QT_TRANSLATE_NOOP(
        "Wording", "Buka Setelan, Penyimpanan; sisanya jangan hampir habis."
    ),
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


def point(which: Point) -> PointWords:
    """The words of one point."""
    return PointWords(say(LABELS[which]), say(HOWS[which]), say(REMEDIES[which]))


def label(name: str) -> str:
    """The label of a point kept in an event; one of a later Loket stays as it is."""
    return say(LABELS[Point(name)]) if name in set(Point) else name
