"""What can be done about a letter where it stands: try, settle, send again, elsewhere."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Role, RungKind
from kiosk.domain.free_text import may_be_a_code
from kiosk.domain.steps import Delivery, LetterKey, Step
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.complaint_stage import is_held
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import GoTo, Requeue, SendNow, SettleUncertain, Wish
from kiosk.ui.wording import delivery
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble

AT_FIELD = (Reason.ADDRESS_INVALID, Reason.NEEDS_SUPERVISOR)


class DeliveryPanel(QWidget):
    """Shows only what the state of the letter allows; `wished` carries a Wish.

    `brief`: without the receipt of what has arrived.
    """

    wished = Signal(object)
    typed = Signal()

    def __init__(self, *, brief: bool = False) -> None:
        super().__init__()
        self._brief = brief
        self._key: LetterKey | None = None
        self._why, self._small = Text("", "body"), Text("", "caption")
        self.recipient = Field(max_length=254, entry=Entry.EMAIL)
        self.arrived, self.repeat = Button(icon="check"), Button(icon="send")
        self.again, self.now = Button(icon="send"), Button(icon="refresh-cw")
        self.settings, self.consent = Button(icon="settings"), Button(icon="arrow-right")
        self._confirm = Confirm("warning", "secondary")
        self._lay_out()
        self._listen()
        self._say()

    def present(self, case: Case, complaint: Complaint, step: Step, view: View) -> None:
        """Shows what can be done now; what is typed is left alone. Hidden without a letter."""
        key = LetterKey(case.id, complaint.number, step.number)
        sent, letter = step.delivery, step.letter
        if key != self._key:
            self.fill("")
        if sent is None or sent.state is not DeliveryState.UNCERTAIN:
            self._confirm.hide()
        self._key = key
        if sent is None or letter is None:
            self.hide()
            return
        state, running = sent.state, case.closed is None
        supervisor = view.staff is not None and view.staff.role is Role.SUPERVISOR
        queued, held = state is DeliveryState.QUEUED, is_held(step, view)
        allowed = case.consent.complaint and running
        mailed = step.channel is RungKind.EMAIL  # a helpdesk's address lies in the settings
        rejected = state is DeliveryState.REJECTED and running
        asking = state is DeliveryState.UNCERTAIN and running and self._confirm.isHidden()
        waits = queued and allowed and (held or bool(sent.what))
        elsewhere = waits and supervisor and mailed and bool(letter.recipient)
        shown = {
            self.now: queued and allowed and not held,
            self.settings: queued and allowed and held and supervisor,
            self.consent: queued and running and not allowed,
            self.arrived: asking,
            self.repeat: asking,
            self.recipient: (rejected and supervisor and mailed) or elsewhere,
            self.again: rejected or elsewhere,
        }
        for widget, wanted in shown.items():
            widget.setVisible(wanted)
        self._explain(case, sent, held)
        self._remark(sent)
        said = not (self._why.isHidden() and self._small.isHidden() and self._confirm.isHidden())
        self.setVisible(any(shown.values()) or said)

    def fill(self, recipient: str) -> None:
        """Puts a kept entry in the line."""
        self._confirm.hide()
        self.recipient.setText(recipient)
        self.recipient.set_message("")

    def kept(self) -> str:
        """What is typed and may lie in a draft: nothing that may be a code."""
        recipient = self.recipient.text()
        return "" if may_be_a_code(recipient) else recipient

    def refuse(self, refused: Refused) -> bool:
        """Says it beside the line; False when it does not concern it."""
        if refused.reason not in AT_FIELD or self.recipient.isHidden():
            return False
        self.recipient.set_message(refusal(refused), "bad")
        self.recipient.setFocus()
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        buttons = Flow(spacing=10)
        for button in (self.now, self.settings, self.consent, self.arrived, self.repeat):
            buttons.addWidget(button)
        buttons.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(8)
        for widget in (self._why, self._small, self.recipient):
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
        ):
            button.clicked.connect(slot)
        self._confirm.confirmed.connect(self._repeat)
        self._confirm.cancelled.connect(self._stay)
        self.recipient.edit.textEdited.connect(self._edited)

    def _explain(self, case: Case, sent: Delivery, held: bool) -> None:
        """Why a queued letter does not go, when the reason lies with people."""
        words = ""
        if sent.state is DeliveryState.QUEUED:
            if case.closed:
                words = self.tr("Kasus ini sudah ditutup, jadi surat tidak dikirim.")
            elif not case.consent.complaint:
                words = self.tr("Persetujuan pengaduan ditarik, jadi surat tidak dikirim.")
            elif held:
                words = trouble(What.ADDRESS_UNCONFIRMED)
        self._why.setText(words)
        self._why.setVisible(bool(words))

    def _remark(self, sent: Delivery) -> None:
        """The other side's own words, as small print."""
        words = ""
        arrived = sent.state is DeliveryState.ACCEPTED
        if arrived and sent.receipt and not self._brief:
            words = self.tr("Tanda terima server: {receipt}").format(receipt=sent.receipt)
        elif not arrived and sent.detail:
            words = delivery.server_said(sent.detail)
        self._small.setText(words)
        self._small.setVisible(bool(words))

    def _edited(self) -> None:
        self.recipient.set_message("")
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
        if self._key:
            self._wish(SettleUncertain(self._key.complaint, arrived=True, step=self._key.step))

    def _ask_to_repeat(self) -> None:
        for button in (self.arrived, self.repeat):
            button.hide()
        self._confirm.ask(*self._question())

    def _stay(self) -> None:
        for button in (self.arrived, self.repeat):
            button.show()
        self.arrived.setFocus()

    def _repeat(self) -> None:
        if self._key:
            self._wish(SettleUncertain(self._key.complaint, arrived=False, step=self._key.step))

    def _requeue(self) -> None:
        if self._key:
            typed = "" if self.recipient.isHidden() else self.recipient.text().strip()
            self._wish(Requeue(self._key.complaint, typed, step=self._key.step))

    def _question(self) -> tuple[str, str, str]:
        words = self.tr(
            "Cek dulu surat terkirim dan balasan. "
            "Kalau surat ternyata sudah sampai, mereka menerima dua pengaduan yang sama."
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
        self.recipient.say(self.tr("Kirim ke alamat lain"), self.tr("kosong: alamat semula"))
        self._confirm.say(*self._question())
