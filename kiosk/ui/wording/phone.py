"""What is known about a phone number, and how its owner can find out more.

The codes of the operators move often, so they are in ``resources/guides/operators.toml`` and not
here (handbook 4.4).
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.self_service import SelfService
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import date_text

LEVELS = (
    QT_TRANSLATE_NOOP("Wording", "Bentuk benar"),
    QT_TRANSLATE_NOOP("Wording", "Aktif, kata peserta"),
    QT_TRANSLATE_NOOP("Wording", "SMS tes diterima jaringan"),
    QT_TRANSLATE_NOOP("Wording", "Aktif terbukti"),
    QT_TRANSLATE_NOOP("Wording", "Kode OTP pernah masuk"),
)
EXPLANATIONS = (
    QT_TRANSLATE_NOOP("Wording", "Bentuk nomor benar. Belum ada bukti bahwa nomor ini aktif."),
    QT_TRANSLATE_NOOP(
        "Wording", "Peserta berkata nomor ini aktif dan dipegang sendiri. Ini belum bukti."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "SMS tes diterima jaringan. Ini belum berarti sampai di HP peserta."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Kode SMS tes loket dibacakan, atau peserta menghubungi loket. Nomor terbukti aktif.",
    ),
    QT_TRANSLATE_NOOP("Wording", "Kode OTP Prakerja pernah masuk dan berhasil di nomor ini."),
)
SOLD_BY = QT_TRANSLATE_NOOP("Wording", "Nomor HP ini milik {operator}.")
SHARED = QT_TRANSLATE_NOOP(
    "Wording",
    "Nomor atau email ini sudah dipakai di kasus lain. "
    "Tanyakan apakah milik peserta sendiri; tiap peserta perlu nomor sendiri.",
)
OWN_NUMBER = QT_TRANSLATE_NOOP("Wording", "Cek nomor sendiri: {how} (belum diperiksa).")
REGISTERED = QT_TRANSLATE_NOOP("Wording", "Cek NIK pendaftar nomor: {how}.")
OWN_NUMBER_OR_APP = QT_TRANSLATE_NOOP(
    "Wording", "Cek nomor sendiri: {how}, atau aplikasi {app} (belum diperiksa)."
)
GRACE = QT_TRANSLATE_NOOP(
    "Wording", "Masa tenggang: segera isi pulsa. Sudah hangus: {how} (belum diperiksa)."
)
GRACE_AT_SHOP = QT_TRANSLATE_NOOP(
    "Wording", "Masa tenggang: segera isi pulsa. Sudah hangus: tanya ke gerai {brand}."
)
BY_PARTICIPANT = QT_TRANSLATE_NOOP(
    "Wording",
    "Peserta melakukannya di HP sendiri. Kode operator bisa berubah. "
    "Sumber dibaca {date}: {where}.",
)


def level(evidence: int) -> str:
    """A chip for an evidence level from 0 to 4 (handbook 4.4)."""
    return say(LEVELS[evidence])


def explanation(evidence: int) -> str:
    """What the level proves, and what it does not."""
    return say(EXPLANATIONS[evidence])


def sold_by(operator: str) -> str:
    """The brand that a prefix belongs to."""
    return say(SOLD_BY, operator=operator)


def grouped(e164: str) -> str:
    """An Indonesian number as it is read out: ``+62 812-0000-1234``."""
    national = e164.removeprefix("+62")
    return f"+62 {national[:3]}-{national[3:7]}-{national[7:]}"


def shared() -> str:
    """The same phone or email is on another case; never whose."""
    return say(SHARED)


def self_service(known: SelfService) -> tuple[str, ...]:
    """What the participant can find out with their own phone; last, where that is from."""
    own = OWN_NUMBER_OR_APP if known.app else OWN_NUMBER
    grace = GRACE if known.revive else GRACE_AT_SHOP
    hints = (
        say(own, how=known.own_number, app=known.app) if known.own_number else "",
        say(REGISTERED, how=known.registered) if known.registered else "",
        say(grace, how=known.revive, brand=known.brand),
    )
    where = known.source.rstrip(".")
    note = say(BY_PARTICIPANT, date=date_text(known.checked), where=where)
    return (*filter(None, hints), note)
