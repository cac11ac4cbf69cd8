"""What is said below each field of the card: words and tone, from what was understood."""

from typing import NamedTuple

from PySide6.QtCore import QObject

from kiosk.domain.digits import bare_digits
from kiosk.domain.finding import Code, Severity
from kiosk.domain.nik import NikReading
from kiosk.domain.person import DateFlaw
from kiosk.ui.screens.ktp_card import CardReading
from kiosk.ui.wording.findings import date_flaw, finding, kk_normal, name_flaw, name_note
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import date_text

DIGITS = 16
BESIDE_OTHERS = (Code.NIK_BIRTH_DIFFERS, Code.NIK_SEX_DIFFERS)
HALF_TYPED = (DateFlaw.MISSING, DateFlaw.NOT_A_DATE, DateFlaw.SHORT_YEAR)


class Said(NamedTuple):
    """Words and tone of a message; no words, no message."""

    words: str = ""
    tone: str = "neutral"


class CardWords(QObject):
    """One method a field. `done`: the field was left or the primary pressed, so that what is only
    half typed may be called wrong."""

    def nik(self, text: str, card: CardReading, *, done: bool) -> Said:
        reading = card.nik
        if not reading.shape_is_right:
            return self._not_yet_a_nik(text, card, done=done)
        own = [found for found in reading.findings if found.code not in BESIDE_OTHERS]
        lines = [self._reading_line(reading), *map(finding, own)]
        tone = "good"
        if own:
            grave = any(found.severity is Severity.WARNING for found in own)
            tone = "warning" if grave else "info"
        return Said("\n".join(filter(None, lines)), tone)

    def name(self, text: str, card: CardReading, *, done: bool) -> Said:
        if card.name_flaw:
            return Said(name_flaw(card.name_flaw), "bad") if done or text.strip() else Said()
        notes = card.name_notes if done else card.name_notes[-1:] if len(card.name) > 60 else ()
        return Said(" ".join(map(name_note, notes)), "info")

    def born(self, text: str, card: CardReading, *, done: bool) -> Said:
        if isinstance(card.born, DateFlaw):
            typing = card.born in HALF_TYPED or len(bare_digits(text)) < 8
            return Said() if typing and not done else Said(date_flaw(card.born), "bad")
        lines = [finding(card.age)] if card.age else []
        if card.about(Code.NIK_BIRTH_DIFFERS) and card.nik.birth_date:
            differs = self.tr("NIK menunjukkan {date}. Cek ulang; bila sama dengan KTP, lanjut.")
            lines.insert(0, differs.format(date=date_text(card.nik.birth_date)))
        if lines:
            return Said("\n".join(lines), "warning")
        if card.nik.birth_date == card.born:
            return Said(self.tr("Sesuai NIK"), "good")
        return Said()

    def sex(self, card: CardReading, *, by_nik: bool, done: bool) -> Said:
        if card.sex is None:
            wanted = self.tr("Pilih jenis kelamin seperti di KTP.")
            return Said(wanted, "bad") if done else Said()
        if by_nik:
            return Said(self.tr("Diisi dari NIK. Cocokkan dengan KTP."), "info")
        if found := card.about(Code.NIK_SEX_DIFFERS):
            return Said(finding(found), "warning")
        return Said(self.tr("Sesuai NIK"), "good") if card.nik.sex is card.sex else Said()

    def kk(self, text: str, card: CardReading, *, done: bool) -> Said:
        if card.kk == "":
            return Said()
        if card.kk:
            return Said(kk_normal(), "neutral")
        return self._count(text, self.tr("Nomor KK harus 16 angka, atau kosongkan."), done=done)

    def _not_yet_a_nik(self, text: str, card: CardReading, *, done: bool) -> Said:
        if not text.strip() and not done:
            return Said()
        return self._count(text, finding(card.nik.findings[0]), done=done)

    def _count(self, text: str, wrong: str, *, done: bool) -> Said:
        """How many digits there are so far; `wrong` once it cannot become right by typing on."""
        value = bare_digits(text)
        digits = sum(letter in "0123456789" for letter in value)
        strange = "".join(dict.fromkeys(c for c in value if c not in "0123456789"))
        if strange:
            words = self.tr("Hanya angka, bukan {letters}. Sekarang baru {count} angka.")
            return Said(words.format(letters=strange[:8], count=digits), "bad")
        if done or digits > DIGITS:
            return Said(wrong, "bad")
        return Said(self.tr("Sekarang baru {count} dari 16 angka.").format(count=digits))

    def _reading_line(self, reading: NikReading) -> str:
        """Kota Semarang, Kec. Banyumanik · perempuan · lahir 23-04-1995."""
        place = reading.regency or reading.province or ""
        if reading.district:
            place = self.tr("{place}, Kec. {district}").format(
                place=place, district=reading.district
            )
        born = reading.birth_date
        lines = (
            place,
            name(reading.sex) if reading.sex else "",
            self.tr("lahir {date}").format(date=date_text(born)) if born else "",
        )
        return " · ".join(filter(None, lines))
