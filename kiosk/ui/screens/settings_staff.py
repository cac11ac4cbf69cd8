"""Pengaturan, Petugas: who works here, and a new colleague."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.actions.staff import NAME_LENGTH, check_pin
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Role
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.message import Message
from kiosk.ui.screens.secret_pair import SecretPair
from kiosk.ui.screens.settings_staff_row import StaffRow
from kiosk.ui.view import View
from kiosk.ui.wishes import AddStaff, Wish
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal


class StaffSection(QWidget):
    """Rows of the same people are kept; a form is emptied only once its record is made."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, StaffRow] = {}
        self._last: StaffRow | None = None
        self._count, self._adding = 0, False
        self._team, self._new = Card(), Card()
        self.name = Field(max_length=NAME_LENGTH)
        self.role = ChoiceRow("", {role: name(role) for role in Role})
        self.pin = SecretPair(check_pin, max_length=6, entry=Entry.PIN)
        self.add, self._message = Button(kind="primary", icon="plus"), Message()
        self.role.choose(Role.OFFICER)
        self.name.changed.connect(self._forget_messages)
        self.pin.entered.connect(self._add)
        self.add.clicked.connect(self._add)
        for widget in (self.name, self.role, self.pin):
            self._new.body.addWidget(widget)
        self._new.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._new.body.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._team)
        column.addWidget(self._new)
        self._say()

    def enter(self, view: View) -> None:
        """Nobody's digits are left from before."""
        self.pin.clear()
        self.present(view)

    def present(self, view: View) -> None:
        people = view.state.active_staff()
        for gone in self.rows.keys() - {person.id for person in people}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for person in people:
            if person.id not in self.rows:
                row = self.rows[person.id] = StaffRow(person.id)
                row.wished.connect(self._pass_on)
                self._team.body.addWidget(row)
            self.rows[person.id].present(person, view)
        if self._adding and len(view.state.staff) > self._count:
            self._welcome(people[-1].name)
        self._count = len(view.state.staff)

    def refuse(self, refused: Refused) -> None:
        """Beside the line of the form that made the last wish."""
        if self._last in self.rows.values() and self._last:
            self._last.refuse(refused)
        elif refused.reason is Reason.PIN_TOO_WEAK:
            self.pin.refuse(refusal(refused))
        else:
            self.name.set_message(refusal(refused), "bad")
            self.name.setFocus()
        self._adding = False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._team.set_title(self.tr("Yang boleh masuk"))
        self._new.set_title(self.tr("Tambah petugas"))
        self.name.say(self.tr("Nama"), self.tr("Nama yang dikenal peserta"))
        self.role.say(self.tr("Peran"), {role: name(role) for role in Role})
        self.pin.say(
            self.tr("PIN, 6 angka"),
            self.tr("PIN sekali lagi"),
            self.tr("Buat PIN 6 angka. Petugas mengetiknya sendiri."),
            self.tr("Kedua PIN berbeda. Ketik lagi."),
        )
        self.add.setText(self.tr("Tambahkan"))
        self._forget_messages()

    def _welcome(self, who: str) -> None:
        self._adding = False
        self.name.setText("")
        self.pin.clear()
        self.role.choose(Role.OFFICER)
        words = self.tr("{name} sudah ditambahkan dan bisa masuk dengan PIN-nya.").format(name=who)
        self._message.say(words, "good")

    def _forget_messages(self) -> None:
        self.name.set_message("")
        self._message.say()

    def _pass_on(self, wish: Wish) -> None:
        row = self.sender()
        self._last = row if isinstance(row, StaffRow) else None
        self.wished.emit(wish)

    def _add(self) -> None:
        shown = " ".join(self.name.text().split())
        if not shown or not shown.isprintable():
            self.name.set_message(refusal(Refused(Reason.NAME_MISSING)), "bad")
            self.name.setFocus()
            return
        pin = self.pin.value()
        if pin:
            self._last, self._adding = None, True
            self.wished.emit(AddStaff(shown, Role(self.role.value()), pin))
