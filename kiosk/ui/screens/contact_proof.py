"""Proving the phone: a test SMS and its code read back, or the participant calls the kiosk."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.actions.phone import newest_test
from kiosk.domain.case import Case
from kiosk.domain.clock import elapsed_ms
from kiosk.domain.digits import bare_digits
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.phone_test import PROVEN, SmsTest
from kiosk.domain.policy.phone_proof import CODE_DIGITS, left_ms, tries_left, waits_for_code
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.proving import Readiness, may_listen, readiness
from kiosk.ui.theme import mark
from kiosk.ui.view import Errand, View
from kiosk.ui.wishes_phone import AnswerTestCode, StopListening
from kiosk.ui.wording import sms as words
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.troubles import trouble

OURS = frozenset(
    {
        Reason.SMS_NOT_READY,
        Reason.SMS_RUNNING,
        Reason.SMS_OWN_NUMBER,
        Reason.SMS_NUMBER_CAP,
        Reason.SMS_KIOSK_CAP,
        Reason.SMS_TOO_SOON,
        Reason.SMS_TEXT_UNFIT,
        Reason.NO_SMS_TEST,
        Reason.CODE_SHAPE,
        Reason.CODE_EXPIRED,
        Reason.CODE_TRIES_OVER,
        Reason.NO_OWN_NUMBER,
    }
)
Said = tuple[str, str]
"""Words and their tone."""


class PhoneProof(QWidget):
    """``present(view, number, level)``; what it cannot do now it does not show."""

    send_pressed = Signal()
    listen_pressed = Signal()
    wished = Signal(object)
    scene_changed = Signal()
    """Whether a code is awaited is another now; see `awaits_code`."""
    code_asked = Signal()
    """The line for the code has the focus now, and may stand further down than the page shows."""

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._refusal, self._sent_now = "", False
        self._resting: Button | None = None
        self.awaits_code = False
        """Whether an SMS goes out now, or its code is asked for."""
        self._note, self._heard, self._left = Message(), Message(), Text("", "caption")
        self.send, self.listen = Button(icon="send"), Button(icon="phone")
        self.code, self.match = (
            Field(mono=True, max_length=12, entry=Entry.DIGITS),
            Button(icon="check"),
        )
        self.stop, self._safety = Button(icon="x"), Text("", "caption")
        for button in (self.send, self.listen):
            mark(button, resting=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self._note, self.code, self._safety, self._left):
            column.addWidget(widget)
        column.addWidget(self.match, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._heard)
        ways = Flow(spacing=8)
        for button in (self.send, self.listen, self.stop):
            ways.addWidget(button)
        column.addLayout(ways)
        self.send.clicked.connect(self._send)
        self.listen.clicked.connect(self._listen)
        self.stop.clicked.connect(self._stop)
        self.match.clicked.connect(self._answer)
        self.code.edit.textEdited.connect(self._type)
        self.code.edit.returnPressed.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._say()

    def present(self, view: View, number: str, level: int) -> None:
        """`number` as it stands on the screen, "" for none; `level` of the evidence for it."""
        self._view = view
        case = view.case if view.case and view.case.contact else None
        same = case is not None and case.contact is not None and case.contact.phone == number
        closed = readiness(view.settings.sms, view.state, practice=view.practice)
        if level >= PROVEN:
            self._show(note=(_proven(case, level), "good"))
        elif closed is not Readiness.READY or not number:
            self._show(note=(words.closed(closed), "neutral"))
        elif same and case and view.proving.case == case.id and view.proving.errand:
            self._show_running(view)
        else:
            self._show_ways(view, case if same else None)

    def refuse(self, refused: Refused) -> bool:
        """Whether the refusal belongs here; it is shown until the next press."""
        if refused.reason not in OURS:
            return False
        view = self._view
        running = view.proving.errand if view else Errand.NONE
        listens = view is not None and may_listen(view.settings.sms)
        self._refusal = words.refused(refused, running, listens=listens)
        self._sent_now = False
        if refused.reason in (Reason.CODE_SHAPE, Reason.CODE_EXPIRED, Reason.CODE_TRIES_OVER):
            self.code.setText("")
        self._note.say(self._refusal, "bad")
        return True

    def clear(self) -> None:
        """For another visit: nothing typed stays, and nothing is kept of it."""
        self.code.setText("")
        self._refusal, self._sent_now = "", False

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the lock, a guide or another screen no digits stay."""
        super().hideEvent(event)
        self.code.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter pressed once more after the right code goes nowhere."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refusal = ""
            self._say()

    def _show(
        self,
        note: Said = ("", ""),
        heard: Said = ("", ""),
        left: str = "",
        shown: tuple[QWidget, ...] = (),
        resting: Button | None = None,
    ) -> None:
        """These words, and of the things to press only those of `shown`.

        What is `resting` stays where it is and does nothing: a button that goes, or is switched
        off, hands the focus on, and a second press of Space would fall on another.
        """
        self._note.say(*((self._refusal, "bad") if self._refusal and shown else note))
        self._heard.say(*heard)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        self._resting = resting
        for button in (self.send, self.listen):
            mark(button, resting=button is resting)
        self._hold_focus(shown)
        for widget in (*shown, self.send, self.listen, self.stop, self.code, self.match):
            widget.setVisible(widget in shown)
        asked = self.code in shown
        self._safety.setVisible(asked)
        if not asked:
            self.code.setText("")
        self._await_code(asked or resting is self.send)

    def _hold_focus(self, shown: tuple[QWidget, ...]) -> None:
        """What goes away with the focus would hand it to whatever stands next."""
        holder = self.window().focusWidget()
        stays = any(holder in (one, one.focusProxy()) for one in shown)
        if holder is not None and self.isAncestorOf(holder) and not stays:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _await_code(self, awaited: bool) -> None:
        if awaited != self.awaits_code:
            self.awaits_code = awaited
            self.scene_changed.emit()

    def _show_running(self, view: View) -> None:
        until = view.proving.until
        if view.proving.errand is Errand.SENDING or until is None:
            self.send.setText(self.tr("Sedang dikirim…"))
            self._show(note=(words.sending(), "neutral"), shown=(self.send,), resting=self.send)
            return
        remaining = elapsed_ms(view.now, until)
        told = words.listening(view.settings.sms.own_number, remaining)
        self._show(heard=(told, "info"), shown=(self.listen, self.stop), resting=self.listen)

    def _show_ways(self, view: View, case: Case | None) -> None:
        test = newest_test(case) if case else None
        self.send.setText(self.tr("Kirim SMS tes lagi") if test else self.tr("Kirim SMS tes"))
        rules = view.rules.phone_proof
        ways: tuple[QWidget, ...] = (self.send,)
        if may_listen(view.settings.sms):
            ways += (self.listen,)
        if test is None or not waits_for_code(test, rules, view.now):
            self._show(note=self._over(test, view), heard=_heard(view, case), shown=ways)
            return
        wrong = (words.wrong(), "bad") if test.wrong else words.came(test)
        told = words.left(tries_left(test, rules), left_ms(test, rules, view.now))
        asked = (self.code, self.match)
        self._show(wrong, _heard(view, case), told, (*asked, *ways))
        self._go_to_code()

    def _over(self, test: SmsTest | None, view: View) -> Said:
        if test is None:
            return "", ""
        if not test.may_have_arrived:
            return words.came(test)
        late = tries_left(test, view.rules.phone_proof) > 0
        return (words.late() if late else words.spent()), "warning"

    def _go_to_code(self) -> None:
        """Whoever sent it types next, unless they are writing somewhere else by now."""
        window = self.window()
        elsewhere = window.focusWidget()
        if self._sent_now and not isinstance(elsewhere, QLineEdit):
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
            self.code_asked.emit()
        self._sent_now = False

    def _send(self) -> None:
        if self._resting is self.send:
            return
        self.clear()
        self._sent_now = True
        self.send_pressed.emit()

    def _listen(self) -> None:
        if self._resting is self.listen:
            return
        self.clear()
        self.listen_pressed.emit()

    def _stop(self) -> None:
        self.listen.setFocus(Qt.FocusReason.OtherFocusReason)  # this button goes soon
        self.wished.emit(StopListening())

    def _type(self, text: str) -> None:
        """A longer code is none of ours: it does not stay on the screen."""
        self._refusal = ""
        self.code.set_message("")
        if len(bare_digits(text)) > CODE_DIGITS:
            self.code.setText("")
            self.code.set_message(refusal(Refused(Reason.CODE_SHAPE)), "bad")

    def _answer(self) -> None:
        typed = self.code.text()
        if not typed.strip() or not self.code.isVisible():
            return
        self._refusal = ""
        self.code.setText("")
        self.wished.emit(AnswerTestCode(typed))
        if self.code.isVisible():
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self.send.setText(self.tr("Kirim SMS tes"))
        self.listen.setText(self.tr("Peserta menghubungi loket"))
        self.stop.setText(self.tr("Berhenti menunggu"))
        self.code.say(self.tr("Kode tes dari SMS loket"), self.tr("misalnya 4 8 2 1"))
        self.match.setText(self.tr("Cocokkan kode"))
        self._safety.setText(
            self.tr("Hanya kode dari SMS loket ini. Kode OTP Prakerja jangan diketik di sini.")
        )


def _proven(case: Case | None, level: int) -> str:
    """Nothing where a code of Prakerja itself has come: the ladder says it all."""
    if case is None or level > PROVEN:
        return ""
    test = newest_test(case)
    return words.proven(by_code=test is not None and test.right)


def _heard(view: View, case: Case | None) -> Said:
    """How the last listening for this case ended."""
    if case is None or view.proving.case != case.id:
        return "", ""
    if view.proving.trouble:
        return trouble(view.proving.trouble), "bad"
    return (words.missed(), "warning") if view.proving.missed else ("", "")
