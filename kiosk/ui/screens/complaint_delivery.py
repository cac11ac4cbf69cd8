"""What can be done about the letter where it stands: try, settle, send again, note the number."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.actions.complaint import NUMBER_LENGTH
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Role
from kiosk.domain.free_text import looks_like_a_code, may_be_a_code
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.complaint_stage import is_held
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import GoTo, NoteCaseNumber, Requeue, SendNow, SettleUncertain, Wish
from kiosk.ui.wording import delivery
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble

AT_FIELD = {
    Reason.LOOKS_LIKE_A_CODE: "number",
    Reason.NO_COMPLAINT: "number",
    Reason.ADDRESS_INVALID: "recipient",
    Reason.NEEDS_SUPERVISOR: "recipient",
}


class DeliveryPanel(QWidget):
    """Shows only what the state of the letter allows; `wished` carries a Wish."""

    wished = Signal(object)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._complaint: Complaint | None = None
        self._correcting = False
        self._why, self._small = Text("", "body"), Text("", "caption")
        self.number, self.recipient = Field(max_length=NUMBER_LENGTH), Field(max_length=254)
        self.arrived, self.repeat = Button(icon="check"), Button(icon="send")
        self.again, self.now = Button(icon="send"), Button(icon="refresh-cw")
        self.settings, self.consent = Button(icon="settings"), Button(icon="arrow-right")
        self.keep, self.correct = Button(icon="check"), Button(kind="quiet", icon="pencil")
        self._confirm = Confirm("warning", "secondary")
        self._lay_out()
        self._listen()
        self._say()

    def present(self, case: Case, complaint: Complaint, view: View) -> None:
        """Shows what can be done now; what is typed is left alone."""
        before, self._complaint = self._complaint, complaint
        if before and before.case_number != complaint.case_number:
            self._empty_number()
        state, running = complaint.delivery.state, case.closed is None
        if state is not DeliveryState.UNCERTAIN:
            self._confirm.hide()
        supervisor = view.staff is not None and view.staff.role is Role.SUPERVISOR
        queued, held = state is DeliveryState.QUEUED, is_held(complaint, view)
        allowed = case.consent.complaint and running
        numbered, accepted = bool(complaint.case_number), state is DeliveryState.ACCEPTED
        typing = running and accepted and (not numbered or self._correcting)
        rejected = state is DeliveryState.REJECTED and running
        asking = state is DeliveryState.UNCERTAIN and running and self._confirm.isHidden()
        waits = queued and allowed and (held or bool(complaint.delivery.what))
        elsewhere = waits and supervisor and bool(complaint.letter.recipient)
        shown = {
            self.now: queued and allowed and not held,
            self.settings: queued and allowed and held and supervisor,
            self.consent: queued and running and not allowed,
            self.arrived: asking,
            self.repeat: asking,
            self.recipient: (rejected and supervisor) or elsewhere,
            self.again: rejected or elsewhere,
            self.number: typing,
            self.keep: typing,
            self.correct: running and accepted and numbered and not self._correcting,
        }
        for widget, wanted in shown.items():
            widget.setVisible(wanted)
        self._explain(case, complaint, held)
        self._remark(complaint)
        self.setVisible(
            any(shown.values()) or not (self._why.isHidden() and self._small.isHidden())
        )

    def fill(self, number: str, recipient: str) -> None:
        """Puts kept entries in the lines."""
        self._confirm.hide()
        self._correcting = bool(number)
        self.number.setText(number)
        self.recipient.setText(recipient)
        for field in (self.number, self.recipient):
            field.set_message("")

    def kept(self) -> dict[str, str]:
        """What is typed and may lie in a draft, field name to text: nothing that may be a code."""
        number, recipient = self.number.text(), self.recipient.text()
        kept = {
            "number": "" if looks_like_a_code(number) else number,
            "recipient": "" if may_be_a_code(recipient) else recipient,
        }
        return {field: text for field, text in kept.items() if text}

    def refuse(self, refused: Refused) -> bool:
        """Says it beside the field it concerns; False when it concerns none of them."""
        field = {"number": self.number, "recipient": self.recipient}.get(
            AT_FIELD.get(refused.reason, "")
        )
        if field is None or field.isHidden():
            return False
        field.set_message(refusal(refused), "bad")
        field.setFocus()
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        buttons = Flow(spacing=10)
        for button in (self.now, self.settings, self.consent, self.arrived, self.repeat):
            buttons.addWidget(button)
        for button in (self.again, self.keep, self.correct):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(8)
        for widget in (self._why, self._small, self.number, self.recipient):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._confirm)

    def _listen(self) -> None:
        for button, slot in (
            (self.now, self._send_now),
            (self.settings, self._open_settings),
            (self.consent, self._open_consent),
            (self.arrived, self._settle),
            (self.repeat, self._ask_to_repeat),
            (self.again, self._requeue),
            (self.keep, self._note_number),
            (self.correct, self._correct),
        ):
            button.clicked.connect(slot)
        self._confirm.confirmed.connect(self._repeat)
        self._confirm.cancelled.connect(self._stay)
        for field in (self.number, self.recipient):
            field.edit.textEdited.connect(self._edited)

    def _explain(self, case: Case, complaint: Complaint, held: bool) -> None:
        """Why a queued letter does not go, when the reason lies with people."""
        words = ""
        if complaint.delivery.state is DeliveryState.QUEUED:
            if case.closed:
                words = self.tr("Kasus ini sudah ditutup, jadi surat tidak dikirim.")
            elif not case.consent.complaint:
                words = self.tr("Persetujuan pengaduan ditarik, jadi surat tidak dikirim.")
            elif held:
                words = trouble(What.ADDRESS_UNCONFIRMED)
        self._why.setText(words)
        self._why.setVisible(bool(words))

    def _remark(self, complaint: Complaint) -> None:
        """The other side's own words, as small print."""
        sent, words = complaint.delivery, ""
        if sent.state is DeliveryState.ACCEPTED and sent.receipt:
            words = self.tr("Tanda terima server: {receipt}").format(receipt=sent.receipt)
        elif sent.state is not DeliveryState.ACCEPTED and sent.detail:
            words = delivery.server_said(sent.detail)
        self._small.setText(words)
        self._small.setVisible(bool(words))

    def _empty_number(self) -> None:
        self._correcting = False
        self.number.setText("")
        self.number.set_message("")

    def _edited(self) -> None:
        for field in (self.number, self.recipient):
            field.set_message("")
        if looks_like_a_code(self.number.text()):
            self.number.set_message(refusal(Refused(Reason.LOOKS_LIKE_A_CODE)), "bad")
        self.typed.emit()

    def _wish(self, wish: Wish) -> None:
        self.wished.emit(wish)

    def _send_now(self) -> None:
        self._wish(SendNow())

    def _open_settings(self) -> None:
        self._wish(GoTo(Place.SETTINGS))

    def _open_consent(self) -> None:
        self._wish(GoTo(Place.CONSENT))

    def _settle(self) -> None:
        if self._complaint:
            self._wish(SettleUncertain(self._complaint.number, arrived=True))

    def _ask_to_repeat(self) -> None:
        for button in (self.arrived, self.repeat):
            button.hide()
        self._confirm.ask(*self._question())

    def _stay(self) -> None:
        for button in (self.arrived, self.repeat):
            button.show()
        self.arrived.setFocus()

    def _repeat(self) -> None:
        if self._complaint:
            self._wish(SettleUncertain(self._complaint.number, arrived=False))

    def _requeue(self) -> None:
        if self._complaint:
            typed = "" if self.recipient.isHidden() else self.recipient.text().strip()
            self._wish(Requeue(self._complaint.number, typed))

    def _note_number(self) -> None:
        if self._complaint:
            self._wish(NoteCaseNumber(self._complaint.number, self.number.text()))

    def _correct(self) -> None:
        if self._complaint:
            self._correcting = True
            for widget in (self.number, self.keep):
                widget.show()
            self.number.setFocus()
            self.number.setText(self._complaint.case_number)
            self.correct.hide()

    def _question(self) -> tuple[str, str, str]:
        words = self.tr(
            "Cek dulu surat terkirim dan balasan. "
            "Kalau surat ternyata sudah sampai, Prakerja menerima dua pengaduan yang sama."
        )
        lead = self.tr("Sudah dicek, dan memang belum sampai?")
        return words, self.tr("Ya, kirim lagi"), lead

    def _say(self) -> None:
        self.arrived.setText(self.tr("Sudah sampai"))
        self.repeat.setText(self.tr("Belum, kirim lagi"))
        self.again.setText(self.tr("Kirim lagi"))
        self.now.setText(self.tr("Coba sekarang"))
        self.settings.setText(self.tr("Buka Pengaturan"))
        self.consent.setText(self.tr("Minta izin"))
        self.keep.setText(self.tr("Simpan nomor"))
        self.correct.setText(self.tr("Perbaiki nomor kasus"))
        self.number.say(self.tr("Nomor kasus dari Prakerja"), self.tr("dari balasan atau telepon"))
        self.recipient.say(self.tr("Kirim ke alamat lain"), self.tr("kosong: alamat semula"))
        self._confirm.say(*self._question())
