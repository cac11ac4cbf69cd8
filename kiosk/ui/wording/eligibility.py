"""The rules of taking part in words: what is asked, what is kept of it, what a count means."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.eligibility import AgeRule, Eligibility, FamilyRule
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import date_text

ASKED = {
    True: QT_TRANSLATE_NOOP("Wording", "Syarat ditanyakan: semua sesuai, menurut peserta."),
    False: QT_TRANSLATE_NOOP("Wording", "Syarat ditanyakan: ada yang perlu dicek."),
}
DECLARED = {
    True: QT_TRANSLATE_NOOP("Wording", "semua sesuai"),
    False: QT_TRANSLATE_NOOP("Wording", "ada yang perlu dicek; yang mana tidak dicatat"),
}
AGE = QT_TRANSLATE_NOOP("Wording", "Umur {age} tahun (syarat {youngest} sampai {oldest} tahun).")
AGE_OUTSIDE = QT_TRANSLATE_NOOP(
    "Wording",
    "Perlu dicek: umur {age} tahun, syarat {youngest} sampai {oldest} tahun. "
    "Cek tanggal lahir di KTP.",
)
AGE_RULE = QT_TRANSLATE_NOOP("Wording", "Umur {youngest} sampai {oldest} tahun, WNI dengan KTP.")
FAMILY_RULE = QT_TRANSLATE_NOOP("Wording", "Paling banyak {most} penerima dalam satu KK.")
FAMILY = QT_TRANSLATE_NOOP(
    "Wording",
    "Perlu dicek: {count} peserta lain dengan KK yang sama pernah dilayani di loket ini. "
    "Paling banyak {most} NIK dalam satu KK bisa menerima. Tanyakan siapa di keluarga yang sudah "
    "menerima. Hitungan ini hanya di loket ini.",
)
SOURCE = QT_TRANSLATE_NOOP("Wording", "Aturan dibaca {date}; bisa sudah berubah.")


def asked(fine: bool) -> str:
    """One line of the line of time."""
    return say(ASKED[fine])


def declared(fine: bool | None) -> str:
    """What is kept; empty while nobody asked."""
    return "" if fine is None else say(DECLARED[fine])


def age(years: int, rule: AgeRule) -> str:
    """Computed from the printed date; outside the rule it asks to look again."""
    words = AGE if rule.holds(years) else AGE_OUTSIDE
    return say(words, age=years, youngest=rule.youngest, oldest=rule.oldest)


def family(count: int, rule: FamilyRule) -> str:
    """What the other participants of the same KK mean; empty while the KK has room."""
    return say(FAMILY, count=count, most=rule.most) if count >= rule.most else ""


def whole_list(rules: Eligibility, language: str) -> tuple[str, ...]:
    """Every rule, for somebody of whom nothing is known."""
    first = say(AGE_RULE, youngest=rules.age.youngest, oldest=rules.age.oldest)
    points = (point.said(language).says for point in rules.point)
    return first, *points, say(FAMILY_RULE, most=rules.family.most)


def source(rules: Eligibility) -> str:
    """How old the oldest of the rules is."""
    return say(SOURCE, date=date_text(rules.oldest_check))
