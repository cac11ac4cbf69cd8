"""One colleague in the settings: role, lockout, and what a supervisor may do about them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.actions.staff import check_pin
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.policy.lockout import locked_for_ms
from kiosk.domain.state import Staff
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.secret_pair import SecretPair
from kiosk.ui.theme import mark
from kiosk.ui.view import View
from kiosk.ui.wishes import ChangePin, RetireStaff, UnlockStaff
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal


class StaffRow(QWidget):
    """``present(person, view)``; what is asked twice unfolds below the name."""

    wished = Signal(object)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._person: Staff | None = None
        self._myself = False
        self._old_hash = ""
        self._name = Text("", "strong")
        self._role, self._locked, self._message = Pill(), Pill(), Message()
        self.unlock, self.change, self.retire = Button(), Button(), Button("", "danger")
        self.pin, self.keep, self.leave = (
            SecretPair(check_pin, max_length=6, entry=Entry.PIN),
            Button(),
            Button(),
        )
        self.confirm = Confirm()
        self.keep.set_kind("primary")
        self.unlock.clicked.connect(self._unlock)
        self.change.clicked.connect(self._unfold)
        self.retire.clicked.connect(self._ask_retire)
        self.confirm.confirmed.connect(self._retire)
        self.pin.entered.connect(self._change_pin)
        self.keep.clicked.connect(self._change_pin)
        self.leave.clicked.connect(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(10)
        column.addLayout(self._line())
        self._panel = self._pin_panel()
        rule = QFrame()
        mark(rule, kind="rule")
        for widget in (self._panel, self.confirm, self._message, rule):
            column.addWidget(widget)
        self._say()

    def present(self, person: Staff, view: View) -> None:
        """Show how things stand with this colleague."""
        self._person = person
        self._myself = view.staff is not None and view.staff.id == person.id
        locked = locked_for_ms(person.refusals, view.rules.lockout, view.now) > 0
        self._locked.present(self.tr("PIN terkunci") if locked else "", "warning", "lock")
        self.unlock.setVisible(locked and not self._myself)
        self.retire.setVisible(not self._myself)
        if self._old_hash and person.pin != self._old_hash:
            self._fold()
            self._message.say(self.tr("PIN sudah diganti."), "good")
        self._say_person()

    def refuse(self, refused: Refused) -> None:
        """The last wish of this row was refused."""
        if refused.reason is Reason.PIN_TOO_WEAK:
            self.pin.refuse(refusal(refused))
        else:
            self._message.say(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _line(self) -> QHBoxLayout:
        who = QVBoxLayout()
        who.setSpacing(4)
        who.addWidget(self._name)
        pills = Flow(spacing=6)
        pills.addWidget(self._role)
        pills.addWidget(self._locked)
        who.addLayout(pills)
        buttons = QHBoxLayout()
        for button in (self.unlock, self.change, self.retire):
            buttons.addWidget(button)
        line = QHBoxLayout()
        line.addLayout(who, 1)
        line.addLayout(buttons)
        return line

    def _pin_panel(self) -> QWidget:
        panel, buttons = QWidget(), Flow()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.pin)
        column.addLayout(buttons)
        panel.hide()
        return panel

    def _say(self) -> None:
        self.unlock.setText(self.tr("Buka kunci"))
        self.change.setText(self.tr("Ganti PIN"))
        self.retire.setText(self.tr("Keluarkan"))
        self.keep.setText(self.tr("Simpan PIN"))
        self.leave.setText(self.tr("Batal"))
        self.pin.say(
            self.tr("PIN baru, 6 angka"),
            self.tr("PIN sekali lagi"),
            self.tr("Buat PIN 6 angka."),
            self.tr("Kedua PIN berbeda. Ketik lagi."),
        )
        self._say_person()

    def _say_person(self) -> None:
        if self._person is None:
            return
        shown = self._person.name
        you = self.tr("{name} (Anda)").format(name=shown)
        self._name.setText(you if self._myself else shown)
        self._role.present(name(self._person.role), "neutral")
        for button in (self.unlock, self.change, self.retire):
            button.setAccessibleName(f"{button.text()}: {shown}")
        self.confirm.say(*self._question())

    def _question(self) -> tuple[str, str]:
        words = self.tr(
            "{name} tidak bisa masuk lagi dengan PIN-nya. Catatan kerjanya tetap tersimpan."
        )
        shown = self._person.name if self._person else ""
        return words.format(name=shown), self.tr("Ya, keluarkan")

    def _unfold(self) -> None:
        self.confirm.hide()
        self._message.say()
        self._panel.show()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self._old_hash = ""
        self.pin.clear()
        self._panel.hide()
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_pin(self) -> None:
        pin = self.pin.value()
        if pin and self._person:
            self._old_hash = self._person.pin
            self.wished.emit(ChangePin(self.key, pin))

    def _ask_retire(self) -> None:
        self._panel.hide()
        self._message.say()
        self.confirm.ask(*self._question())

    def _retire(self) -> None:
        self.wished.emit(RetireStaff(self.key))

    def _unlock(self) -> None:
        self.wished.emit(UnlockStaff(self.key))
