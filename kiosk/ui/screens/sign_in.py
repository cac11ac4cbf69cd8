"""Masuk: who works here today, and their PIN."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.policy.lockout import locked_for_ms
from kiosk.domain.state import Staff
from kiosk.ui.parts.frame import Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wishes import Draft, SignIn
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal


class SignInScreen(QWidget):
    """One tile a person, chosen by arrow keys or a press; then the PIN."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tiles: dict[str, StaffTile] = {}
        self._roles: tuple[tuple[str, str, str], ...] = ()
        self._group = QButtonGroup(self)
        self._chosen = ""
        self._view: View | None = None
        self._title, self._hint = Text("", "display"), Text("", "subtitle")
        self._practice = Notice(tone="info")
        self._people = QVBoxLayout()
        self._people.setSpacing(12)
        self.pad = PinPad()
        self.pad.entered.connect(self._enter_pin)
        self._group.buttonToggled.connect(self._choose)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addStretch(1)
        left.addWidget(self._title)
        left.addWidget(self._hint)
        left.addLayout(self._people)
        left.addWidget(self._practice)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(48)
        row.addLayout(left, 1)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignVCenter)
        page = ScrollPage(widest=820)
        page.body.addLayout(row)
        page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        """Nobody's digits are left from before."""
        del draft
        self.pad.clear()
        self.present(view)
        if self._chosen not in self._tiles:
            self._choose_first()
        self.pad.setFocus()

    def present(self, view: View) -> None:
        self._view = view
        self._show_people(view.state.active_staff())
        pin = self.tr("Mode latihan. PIN semua orang: {pin}").format(pin=view.practice_pin)
        self._practice.setText(pin)
        self._practice.setVisible(bool(view.practice_pin))
        self._show_lockout(view)

    def refuse(self, refused: Refused) -> None:
        """Says why the PIN did not open; how long a lockout lasts is shown by `present`."""
        if refused.reason is not Reason.LOCKED_OUT:
            self.pad.refuse(refusal(refused))

    def choose(self, staff: str) -> None:
        """Chooses one person's tile."""
        if staff in self._tiles:
            self._tiles[staff].setChecked(True)

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        return Frame()

    def act(self, name: str) -> None:
        """The bar is empty here."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._title.setText(self.tr("Siapa yang bertugas?"))
        self._hint.setText(self.tr("Pilih nama, lalu masukkan PIN."))
        if self._view:
            self.present(self._view)

    def _show_people(self, people: list[Staff]) -> None:
        roles = tuple((person.id, person.name, name(person.role)) for person in people)
        if roles == self._roles:
            return
        self._roles = roles
        for tile in self._tiles.values():
            self._group.removeButton(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = {}
        for key, who, role in roles:
            tile = self._tiles[key] = StaffTile(key, who, role)
            self._group.addButton(tile)
            self._people.addWidget(tile)
        if self._chosen in self._tiles:
            self._tiles[self._chosen].setChecked(True)
        else:
            self._choose_first()

    def _choose_first(self) -> None:
        for tile in self._tiles.values():
            tile.setChecked(True)
            return

    def _choose(self, tile: StaffTile, chosen: bool) -> None:
        if chosen and tile.key != self._chosen:
            self._chosen = tile.key
            self.pad.refuse("", shake=False)
            if self._view:
                self._show_lockout(self._view)

    def _show_lockout(self, view: View) -> None:
        person = view.state.staff.get(self._chosen)
        left = locked_for_ms(person.refusals, view.rules.lockout, view.now) if person else 0
        if left:
            self.pad.block(refusal(Refused(Reason.LOCKED_OUT, remaining_ms=left)))
        else:
            self.pad.allow()

    def _enter_pin(self, pin: str) -> None:
        self.pad.clear()
        if self._chosen:
            self.wished.emit(SignIn(self._chosen, pin))
