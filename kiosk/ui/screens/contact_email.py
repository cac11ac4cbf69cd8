"""The email address as typed, with a usual slip pointed out and mended only by a press."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.email import EmailReading, read_email
from kiosk.domain.finding import Code, Finding
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.patient_field import PatientField
from kiosk.ui.wording.findings import email_meant, finding


class EmailEntry(QWidget):
    """`changed` at every key of a person. What is not whole yet is let be until it is left."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = PatientField(max_length=200, entry=Entry.EMAIL)
        self.mend = Button(icon="check")
        column, below = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        below.addWidget(self.mend)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        self.mend.hide()
        self.setFocusProxy(self.field)
        self.field.judged.connect(self.show_verdict)
        self.field.changed.connect(self.changed)
        self.mend.clicked.connect(self._mend)
        self._say()

    def text(self) -> str:
        return self.field.text()

    def reading(self) -> EmailReading:
        return read_email(self.field.text())

    def show_verdict(self) -> None:
        """Whether it has the shape of an address, and which one was probably meant."""
        reading = self.reading()
        meant = self._meant(reading)
        self.field.set_message(*self._verdict(reading, meant))
        words = self.tr("Ganti menjadi {domain}").format(domain=_domain(meant))
        self.mend.setText(words)
        self.mend.setVisible(bool(meant))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.show_verdict()

    def _say(self) -> None:
        self.field.say(self.tr("Email akun Prakerja"), self.tr("nama@example.com"))

    def _meant(self, reading: EmailReading) -> str:
        """The hint; none while gmail.co may still become gmail.com."""
        if not reading.hint or not reading.value:
            return ""
        on_its_way = _domain(reading.hint).startswith(_domain(reading.value))
        return "" if on_its_way and not self.field.due else reading.hint

    def _verdict(self, reading: EmailReading, meant: str) -> tuple[str, str]:
        typed = self.field.text().strip()
        if meant:
            return email_meant(meant), "warning"
        if reading.value is None:
            return (finding(Finding(Code.EMAIL_INVALID)), "bad") if self.field.due else ("", "")
        if reading.value != typed:
            words = self.tr("Bentuk email benar. Dicatat sebagai {address}.")
            return words.format(address=reading.value), "good"
        return self.tr("Bentuk email benar. Pastikan peserta bisa membukanya."), "good"

    def _mend(self) -> None:
        meant = self.reading().hint
        if meant:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.setText(meant)


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
