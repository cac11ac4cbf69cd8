"""Which supervisor answers for what is asked, and their PIN, whoever works at the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.policy.lockout import locked_for_ms
from kiosk.domain.state import Staff
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal


class SupervisorPin(QWidget):
    """`entered(staff, pin)`; whoever is signed in and may, is chosen already.

    Hidden until it is asked for. A hint may stand above the names.
    """

    entered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._tiles: dict[str, StaffTile] = {}
        self._shown: list[tuple[str, str]] = []
        self._view: View | None = None
        self._group = QButtonGroup(self)
        self._hint = Text("", "strong")
        self.pad = PinPad()
        self._people = QVBoxLayout()
        self._people.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self._hint)
        left.addLayout(self._people)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addLayout(left, 1)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.pad)
        self.pad.entered.connect(self._enter)
        self._group.buttonToggled.connect(self._choose)
        self._hint.hide()
        self.hide()

    def say(self, hint: str) -> None:
        """In the language of the moment, as everything a part is told."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def present(self, supervisors: Sequence[Staff], view: View) -> None:
        """These may answer; one who is locked out is told how long."""
        self._view = view
        shown = [(person.id, person.name) for person in supervisors]
        if shown != self._shown:
            self._shown = shown
            self._rebuild(supervisors, view)
        self._show_lockout()

    @property
    def chosen(self) -> str:
        """The id of the chosen supervisor, "" for none."""
        return next((key for key, tile in self._tiles.items() if tile.isChecked()), "")

    def clear(self) -> None:
        """Nobody's digits are left, and only a lockout still has something to say."""
        self.pad.refuse("", shake=False)
        self._show_lockout()

    def refuse(self, refused: Refused) -> None:
        if refused.reason is not Reason.LOCKED_OUT:
            self.pad.refuse(refusal(refused))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tiles_anew()

    def _show_lockout(self) -> None:
        view = self._view
        if view is None:
            return
        person = view.state.staff.get(self.chosen)
        left = locked_for_ms(person.refusals, view.rules.lockout, view.now) if person else 0
        if left:
            self.pad.block(refusal(Refused(Reason.LOCKED_OUT, remaining_ms=left)))
        else:
            self.pad.allow()

    def _tiles_anew(self) -> None:
        """Their roles are said in the language of the moment."""
        if self._view:
            people = [self._view.state.staff[key] for key in self._tiles]
            self._rebuild(people, self._view)

    def _rebuild(self, supervisors: Sequence[Staff], view: View) -> None:
        before = self.chosen or (view.staff.id if view.staff else "")
        for tile in self._tiles.values():
            self._group.removeButton(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = {}
        for person in supervisors:
            tile = StaffTile(person.id, person.name, name(person.role))
            self._tiles[person.id] = tile
            self._group.addButton(tile)
            self._people.addWidget(tile)
        wanted = self._tiles.get(before) or next(iter(self._tiles.values()), None)
        if wanted:
            wanted.setChecked(True)

    def _choose(self, _tile: StaffTile, chosen: bool) -> None:
        if chosen:
            self.clear()

    def _enter(self, pin: str) -> None:
        self.pad.clear()
        if self.chosen:
            self.entered.emit(self.chosen, pin)
