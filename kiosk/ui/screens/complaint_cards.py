"""Beside the ladder: what the complaint says, masked, and what the participant takes along."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout

from kiosk.domain.actions.otp import verdict
from kiosk.domain.case import Case
from kiosk.domain.masking import mask_email, mask_phone
from kiosk.paper.slip import Slip, qr_text
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.otp_stage import return_at
from kiosk.ui.view import View
from kiosk.ui.wording.times import when


class ContentCard(Card):
    """Account, phone and attempts as the letter has them, and how much evidence there is."""

    evidence_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Case, str] | None = None
        self._labels = [Text("", "muted") for _ in range(4)]
        self._values = [Text("", "strong") for _ in range(4)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(zip(self._labels, self._values, strict=True)):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        self._evidence = Button(kind="quiet", icon="plus")
        self._evidence.clicked.connect(self.evidence_asked)
        self.body.addLayout(grid)
        self.body.addWidget(self._evidence, 0, Qt.AlignmentFlag.AlignLeft)
        self._say()

    def present(self, case: Case, zone: str) -> None:
        """Shows the masked facts of `case`; days are counted in the kiosk's zone."""
        self._shown = (case, zone)
        contact = case.contact
        facts = (
            mask_email(contact.email) if contact else "–",
            mask_phone(contact.phone) if contact else "–",
            self._attempts(case, zone),
            self._pictures(case),
        )
        for value, fact in zip(self._values, facts, strict=True):
            value.setText(fact)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _attempts(self, case: Case, zone: str) -> str:
        days = {attempt.asked.at.astimezone(ZoneInfo(zone)).date() for attempt in case.attempts}
        times = self.tr("%n kali", "", len(case.attempts))
        return f"{times} · {self.tr('%n hari', '', len(days))}"

    def _pictures(self, case: Case) -> str:
        count = len(case.pictures)
        return self.tr("%n gambar", "", count) if count else self.tr("belum ada")

    def _say(self) -> None:
        self.set_title(self.tr("Isi pengaduan"))
        words = (self.tr("Akun"), self.tr("Telepon"), self.tr("Percobaan"), self.tr("Bukti"))
        for label, text in zip(self._labels, words, strict=True):
            label.setText(text)
        self._evidence.setText(self.tr("Atur bukti"))
        if self._shown:
            self.present(*self._shown)


class TakeAlongCard(Card):
    """A code with the reference and the time to return, and nothing of the person."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Case, View] | None = None
        self._coded = ""
        self.code = QrView(148)
        self._number = Text("", "mono", wrap=False)
        self._words = Text("", "caption")
        centre = Qt.AlignmentFlag.AlignCenter
        self._words.setAlignment(centre)
        self.body.addWidget(self.code, 0, centre)
        self.body.addWidget(self._number, 0, centre)
        self.body.addWidget(self._words)
        self._say()

    def present(self, case: Case, view: View) -> None:
        """Draws the code anew only when it says something else."""
        self._shown = (case, view)
        back = _back_at(case, view)
        self._number.setText(case.reference)
        words = self.tr("Simpan nomor kasus ini dan bawa saat kembali.")
        if back:
            said = self.tr("Simpan nomor kasus ini. Boleh coba lagi {time}.")
            words = said.format(time=when(back, view.now.at, view.settings.site.zone))
        self._words.setText(words)
        self._draw(_code_text(case, back, view))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _draw(self, text: str) -> None:
        if text != self._coded:
            from kiosk.paper.qr import qr_matrix

            self._coded = text
            words = self.tr("Kode QR: nomor kasus dan jadwal kembali")
            self.code.present(qr_matrix(text, border=0), words)

    def _say(self) -> None:
        self.set_title(self.tr("Untuk peserta"))
        if self._shown:
            self._coded = ""
            self.present(*self._shown)


def _back_at(case: Case, view: View) -> datetime | None:
    """When a code may be asked for again on the channel last tried; None when it may be now."""
    if not case.attempts:
        return None
    channel = case.attempts[-1].channel
    return return_at(verdict(case, channel, view.rules, view.now), view.now)


def _code_text(case: Case, back: datetime | None, view: View) -> str:
    """The same text as on the slip."""
    zone = view.settings.site.zone
    slip = Slip(reference=case.reference, site="", zone=zone, made_at=view.now.at, return_at=back)
    return qr_text(slip)
