"""What is known about a phone number, and how its owner can find out more.

The codes of the operators move often, so they are in ``resources/guides/operators.toml`` and not
here (handbook 4.4).
"""

import tomllib
from functools import cache

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk import resources
from kiosk.ui.wording.phrase import say

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
REVIVE = QT_TRANSLATE_NOOP("Wording", "Nomor hangus atau masa tenggang: {how} (belum diperiksa).")
BY_PARTICIPANT = QT_TRANSLATE_NOOP(
    "Wording", "Peserta melakukannya di HP sendiri. Kode operator bisa berubah."
)


class SelfService(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a citizen can do with one brand; texts to dial, send or open, empty where unknown."""

    brand: str
    registered: str = ""
    own_number: str = ""
    revive: str = ""


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


def self_service(brand: str) -> tuple[str, ...]:
    """What the participant can find out with their own phone; empty for an unknown brand."""
    known = _table().get(brand)
    if known is None:
        return ()
    offers = (
        (OWN_NUMBER, known.own_number),
        (REGISTERED, known.registered),
        (REVIVE, known.revive),
    )
    hints = tuple(say(source, how=how) for source, how in offers if how)
    return (*hints, say(BY_PARTICIPANT))


@cache
def _table() -> dict[str, SelfService]:
    text = resources.path("guides/operators.toml").read_text("utf-8")
    entries = msgspec.convert(tomllib.loads(text)["operator"], list[SelfService])
    return {entry.brand: entry for entry in entries}
