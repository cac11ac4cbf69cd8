"""Telepon & email: read at every key, with what is known of the number and how to know more."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.phone_test import TAKEN
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.tick import Tick
from kiosk.ui.proving import own_numbers
from kiosk.ui.screens.contact_email import EmailEntry
from kiosk.ui.screens.contact_evidence import EvidenceCard
from kiosk.ui.screens.contact_hints import HintsCard
from kiosk.ui.screens.contact_phone import PhoneEntry
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, OpenGuide, RecordContact
from kiosk.ui.wishes_phone import ListenForPhone, SendTestSms
from kiosk.ui.wording import phone as words
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.refusals import refusal

HELD = "1"


class ContactScreen(QWidget):
    """Two lines, a tick, the ladder of evidence, and what the participant can look up."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._held_number = ""
        """The number that the tick is about."""
        self._is_shared = self._has_rules = False
        self._page = ScrollPage()
        self._refusal, self._shared = Notice(tone="bad"), Notice(tone="warning")
        self._own = Notice(tone="warning")
        self.phone, self.email, self.held = PhoneEntry(), EmailEntry(), Tick()
        self._evidence, self._hints = EvidenceCard(), HintsCard()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._lay_out()
        self._listen()
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        """The first verdicts follow the paint, since phone and email rules take 40 ms to import."""
        self._view = view
        filled = draft or _recorded(view.case)
        self.phone.field.fill(filled.get("phone", ""))
        self.email.field.fill(filled.get("email", ""))
        self.held.setChecked(filled.get("held") == HELD)
        self._held_number = ""
        self._refusal.hide()
        self._evidence.proof.clear()
        self._page.verticalScrollBar().setValue(0)
        self.phone.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._has_rules:
            self._judge()
        else:
            self._soon.start(0)

    def present(self, view: View) -> None:
        self._view = view
        self._show_what_is_known()

    def refuse(self, refused: Refused) -> None:
        match refused.reason:
            case Reason.PHONE_INVALID:
                self.phone.field.set_message(refusal(refused), "bad")
                self._bring(self.phone)
            case Reason.EMAIL_INVALID:
                self.email.field.set_message(refusal(refused), "bad")
                self._bring(self.email)
            case _ if self._evidence.proof.refuse(refused):
                self._show_proof()
            case _:
                self._refusal.setText(refusal(refused))
                self._refusal.show()
                self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        typed = self._typed()
        return {} if typed == _recorded(self._view.case if self._view else None) else typed

    def frame(self) -> Frame:
        text = guide(self._scene())
        asked = (
            self.tr(
                "“Boleh pakai nomor saudara?” Jangan. Kodenya masuk ke HP orang lain, dan nomor "
                "itu tidak cocok dengan dompet digital peserta."
            ),
            self.tr(
                "“Nomor saya sudah ganti.” Peserta mengubahnya sendiri di akun: "
                "Profil, Ubah Nomor Handphone."
            ),
        )
        actions = (
            Action("back", self.tr("Kembali"), left=True),
            Action("later", self.tr("Simpan, lanjut nanti")),
            Action("next", self.tr("Lanjut ke perangkat"), "primary"),
        )
        if not self._evidence.proof.awaits_code:
            text = text._replace(list_title=self.tr("Kalau peserta bertanya"), list_items=asked)
        return Frame(show_rail=True, guide=text, actions=actions)

    def _scene(self) -> Scene:
        if self._evidence.proof.awaits_code:
            return Scene.CONTACT_CODE
        return Scene.CONTACT_SHARED if self._is_shared else Scene.CONTACT

    def act(self, name: str) -> None:
        match name:
            case "back":
                self.wished.emit(GoTo(Place.KTP))
            case "later":
                self.wished.emit(GoTo(Place.HOME))
            case "next":
                self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter at the tick goes on; in the lines it moves to the next."""
        if is_enter(event):
            self._go_on()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        body = self._page.body
        body.addWidget(self._refusal)
        body.addWidget(Columns((self.phone, 1), (self.email, 1), beside_from=560, spacing=16))
        body.addWidget(self.held)
        body.addWidget(self._own)
        body.addWidget(self._shared)
        body.addWidget(Columns((self._evidence, 1), (self._hints, 1), beside_from=560, spacing=16))
        body.addStretch(1)
        self._page.fill(self)
        for notice in (self._refusal, self._own, self._shared):
            notice.hide()

    def _listen(self) -> None:
        self._soon.timeout.connect(self._judge)
        self.phone.changed.connect(self._type)
        self.phone.finished.connect(self._settle)
        self.email.changed.connect(self._type)
        self.held.clicked.connect(self._hold)
        self._hints.guide_asked.connect(self._open_guide)
        self._evidence.proof.send_pressed.connect(self._send_test)
        self._evidence.proof.listen_pressed.connect(self._listen_for_phone)
        self._evidence.proof.wished.connect(self.wished)
        self._evidence.proof.scene_changed.connect(self.frame_changed)
        self._evidence.proof.code_asked.connect(
            self._show_proof, Qt.ConnectionType.QueuedConnection
        )

    def _say(self) -> None:
        self._page.say(
            self.tr("Periksa telepon dan email"),
            self.tr("Ketik seperti kata peserta. Loket merapikan tulisannya sendiri."),
        )
        self.held.setText(self.tr("Peserta mengatakan nomor ini aktif dan dipegang sekarang"))
        self._shared.setText(words.shared())
        self._own.setText(refusal(Refused(Reason.SMS_OWN_NUMBER)))

    def _typed(self) -> Draft:
        held = HELD if self.held.isChecked() else ""
        typed = {"phone": self.phone.text(), "email": self.email.text(), "held": held}
        return {field: text for field, text in typed.items() if text.strip()}

    def _judge(self) -> None:
        self._has_rules = True
        self.phone.show_verdict()
        self.email.show_verdict()
        self._held_number = self.phone.number() if self.held.isChecked() else ""
        self._show_what_is_known()

    def _type(self) -> None:
        self._refusal.hide()
        self._show_what_is_known()
        self.typed.emit()

    def _hold(self) -> None:
        self._held_number = self.phone.number() if self.held.isChecked() else ""
        self._type()

    def _settle(self) -> None:
        """A tick is about one number: for another the participant is asked again."""
        number = self.phone.number()
        if not self.held.isChecked() or not number:
            return
        if self._held_number in ("", number):
            self._held_number = number
            return
        self.held.setChecked(False)
        self._type()

    def _show_what_is_known(self) -> None:
        number = self.phone.number()
        level = self._level(number) if number else 0
        self._evidence.present(level if number else None)
        if self._view:
            self._evidence.proof.present(self._view, number, level)
        brand = self.phone.reading().operator or ""
        known = self._view.operators().brands.get(brand) if self._view else None
        self._hints.present(brand, known)
        own, shared = self._is_own(number), self._shared_with_others(number)
        self._own.setVisible(own)
        self._shared.setVisible(shared)
        if shared != self._is_shared:
            self._is_shared = shared
            self.frame_changed.emit()

    def _level(self, number: str) -> int:
        case = self._view.case if self._view else None
        if case and case.contact and case.contact.phone == number and case.evidence >= TAKEN:
            return case.evidence
        return 1 if self.held.isChecked() else 0

    def _is_own(self, number: str) -> bool:
        """Whether it is the number of the kiosk itself, which no participant has."""
        return self._view is not None and number in own_numbers(self._view.settings)

    def _shared_with_others(self, number: str) -> bool:
        """Whether another case has the same phone or email; whose stays unknown here."""
        view, email = self._view, self.email.reading().value
        if view is None or view.case is None or view.key_hash is None:
            return False
        used = [text for text in (number, (email or "").casefold()) if text]
        return any(view.state.others_with(view.key_hash(text), view.case.id) for text in used)

    def _open_guide(self, name: str) -> None:
        self.wished.emit(OpenGuide(name))

    def _go_on(self) -> None:
        """Records what is new; what is on record already is not recorded twice."""
        wish, case = self._contact(), self._view.case if self._view else None
        if wish:
            self.wished.emit(GoTo(Place.DEVICE) if wish == _on_record(case) else wish)

    def _send_test(self) -> None:
        if contact := self._contact():
            self.wished.emit(SendTestSms(contact))

    def _listen_for_phone(self) -> None:
        if contact := self._contact():
            self.wished.emit(ListenForPhone(contact))

    def _contact(self) -> RecordContact | None:
        """As it stands here; None where a line is wrong, which then has the focus."""
        self._settle()
        phone, email = self.phone.reading(), self.email.reading()
        self.phone.field.insist()
        self.email.field.insist()
        if not phone.usable or phone.e164 is None:
            self._bring(self.phone)
            return None
        if email.value is None:
            self._bring(self.email)
            return None
        findings = tuple(found.code.value for found in (*phone.findings, *email.findings))
        evidence = 1 if self.held.isChecked() else 0
        return RecordContact(phone.e164, email.value, evidence, phone.operator or "", findings)

    def _show_proof(self) -> None:
        self._page.ensureWidgetVisible(self._evidence.proof, 30, 60)

    def _bring(self, entry: QWidget) -> None:
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(entry, 30, 60)


def _recorded(case: Case | None) -> Draft:
    if case is None or case.contact is None:
        return {}
    held = {"held": HELD} if case.contact.evidence else {}
    return {"phone": words.grouped(case.contact.phone), "email": case.contact.email, **held}


def _on_record(case: Case | None) -> RecordContact | None:
    known = case.contact if case else None
    if case is None or known is None:
        return None
    return RecordContact(
        known.phone, known.email, known.evidence, known.operator, case.contact_findings
    )
