"""The comparison KTP against account in words: the field, the outcome and the remedy."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.comparison import Field, How, Outcome, Remedy
from kiosk.ui.wording.phrase import say

FIELDS = {
    Field.NAME: QT_TRANSLATE_NOOP("Wording", "Nama"),
    Field.NIK: QT_TRANSLATE_NOOP("Wording", "NIK"),
    Field.KK: QT_TRANSLATE_NOOP("Wording", "Nomor KK"),
    Field.BIRTH_PLACE: QT_TRANSLATE_NOOP("Wording", "Tempat lahir"),
    Field.BIRTH_DATE: QT_TRANSLATE_NOOP("Wording", "Tanggal lahir"),
    Field.SEX: QT_TRANSLATE_NOOP("Wording", "Jenis kelamin"),
    Field.ADDRESS: QT_TRANSLATE_NOOP("Wording", "Alamat"),
    Field.PHONE: QT_TRANSLATE_NOOP("Wording", "Nomor HP"),
    Field.EMAIL: QT_TRANSLATE_NOOP("Wording", "Email"),
}
OUTCOMES = {
    Outcome.SAME: QT_TRANSLATE_NOOP("Wording", "Sama"),
    Outcome.EQUIVALENT: QT_TRANSLATE_NOOP("Wording", "Setara"),
    Outcome.DIFFERENT: QT_TRANSLATE_NOOP("Wording", "Tidak sama"),
}
HOWS = {
    How.CASE: QT_TRANSLATE_NOOP("Wording", "Beda huruf besar"),
    How.NOTATION: QT_TRANSLATE_NOOP("Wording", "Beda cara tulis"),
    How.PUNCTUATION: QT_TRANSLATE_NOOP("Wording", "Beda tanda baca"),
    How.SPACING: QT_TRANSLATE_NOOP("Wording", "Beda spasi"),
    How.ABBREVIATION: QT_TRANSLATE_NOOP("Wording", "Beda singkatan"),
    How.LESS_DETAIL: QT_TRANSLATE_NOOP("Wording", "Kurang lengkap"),
    How.SHORT_FORM: QT_TRANSLATE_NOOP("Wording", "Nama disingkat"),
}
REMEDIES = {
    Remedy.NOTHING: QT_TRANSLATE_NOOP("Wording", "Tidak perlu diubah."),
    Remedy.CHANGE_IN_ACCOUNT: QT_TRANSLATE_NOOP(
        "Wording", "Peserta mengubah {field} di akun Prakerja supaya sama dengan KTP."
    ),
    Remedy.CHECK_CARD_AGAIN: QT_TRANSLATE_NOOP(
        "Wording", "Baca lagi {field} di kartu, huruf demi huruf, lalu perbaiki isian di sini."
    ),
    Remedy.FIX_AT_DUKCAPIL: QT_TRANSLATE_NOOP(
        "Wording", "{field} di kartu keliru. Peserta memperbaikinya di kantor Dukcapil."
    ),
}


def field(name: str) -> str:
    """The name of a field compared; one of a later Loket stays as it is."""
    return say(FIELDS[Field(name)]) if name in set(Field) else name


def outcome(what: str, how: How | None = None) -> str:
    """A chip: "Sama", "Beda spasi", "Tidak sama"."""
    if how is not None:
        return say(HOWS[how])
    return say(OUTCOMES[Outcome(what)]) if what in set(Outcome) else what


def remedy(what: str, of_field: str) -> str:
    """What to do about a field and where; empty for a remedy that is not known here."""
    if what not in set(Remedy):
        return ""
    named = field(of_field)
    if what != Remedy.FIX_AT_DUKCAPIL and named != "NIK":
        named = named[:1].lower() + named[1:]
    return say(REMEDIES[Remedy(what)], field=named)
