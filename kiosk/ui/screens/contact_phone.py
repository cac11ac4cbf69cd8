"""The phone number as typed, and what Loket makes of it at every key."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import resources
from kiosk.domain.digits import bare_digits
from kiosk.domain.finding import Code, Finding
from kiosk.domain.phone import PhoneReading, read_phone
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.patient_field import PatientField
from kiosk.ui.parts.text import Text
from kiosk.ui.wording.findings import finding
from kiosk.ui.wording.phone import grouped, sold_by

FEWEST_DIGITS = 10
"""Of an Indonesian mobile number as people write it, from 08 on (handbook 4.1)."""

BESIDE_SIGN = 22
"""As far in as the words of the message above, in pixels."""


class PhoneEntry(QWidget):
    """`changed` at every key of a person, `finished` when the line is left.

    A number that is not whole yet is counted, not scolded, until the line is left.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = PatientField(mono=True, max_length=40, entry=Entry.PHONE)
        self._noted, self._mended = Text("", "mono"), Text("", "caption")
        column, below = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        below.setContentsMargins(BESIDE_SIGN, 0, 0, 0)
        below.setSpacing(2)
        below.addWidget(self._noted)
        below.addWidget(self._mended)
        column.addWidget(self.field)
        column.addLayout(below)
        column.addStretch(1)
        self.setFocusProxy(self.field)
        self.field.judged.connect(self.show_verdict)
        self.field.changed.connect(self.changed)
        self.field.finished.connect(self.finished)
        self._say()

    def text(self) -> str:
        return self.field.text()

    def reading(self) -> PhoneReading:
        return read_phone(self.field.text(), resources.operators())

    def number(self) -> str:
        """In E.164; empty while there is none that Prakerja could reach."""
        reading = self.reading()
        return (reading.e164 or "") if reading.usable else ""

    def show_verdict(self) -> None:
        """The brand or what is wrong, and the number as it will be kept."""
        reading = self.reading()
        self.field.set_message(*self._verdict(reading))
        number = reading.e164 if reading.usable else None
        mended = self._mending() if number else ""
        self._noted.setText(grouped(number) if number else "")
        self._mended.setText(mended)
        self._noted.setVisible(bool(number))
        self._mended.setVisible(bool(mended))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.show_verdict()

    def _say(self) -> None:
        self.field.say(self.tr("Nomor HP"), self.tr("misalnya 0812-0000-1234"))

    def _verdict(self, reading: PhoneReading) -> tuple[str, str]:
        typed = self.field.text().strip()
        if reading.usable:
            return _good(reading)
        if not typed and not self.field.due:
            return "", ""
        if not any(found.code is Code.PHONE_INVALID for found in reading.findings):
            return finding(reading.findings[0]), "bad"
        if any(sign.isalpha() for sign in typed):
            words = self.tr("Ada huruf di nomor ini. Cek lagi: angka 0 sering tertulis huruf O.")
            return words, "bad"
        count = sum(sign.isdigit() for sign in typed)
        if count < FEWEST_DIGITS and not self.field.due:
            words = self.tr("Nomor HP biasanya 10 sampai 13 angka. Sekarang baru {n}.")
            return words.format(n=count), "neutral"
        return finding(Finding(Code.PHONE_INVALID)), "bad"

    def _mending(self) -> str:
        """What was put in the place of the first digits, so that nobody takes it for a slip."""
        changes = (
            ("00", self.tr("Angka 00 di depan diganti tanda +.")),
            ("0", self.tr("Angka 0 di depan diganti +62, kode Indonesia.")),
            ("62", self.tr("Tanda + ditambahkan di depan 62, kode Indonesia.")),
            ("8", self.tr("+62, kode Indonesia, ditambahkan di depan.")),
            ("+620", self.tr("Angka 0 sesudah +62 dibuang.")),
        )
        typed = bare_digits(self.field.text()).lstrip("(/")
        return next((words for start, words in changes if typed.startswith(start)), "")


def _good(reading: PhoneReading) -> tuple[str, str]:
    if reading.findings:
        return finding(reading.findings[0]), "info"
    return sold_by(reading.operator or ""), "good"
