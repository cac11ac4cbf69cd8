"""A supervisor answers for what is in the way today: chooses the own name, enters the PIN."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout

from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Role
from kiosk.domain.policy.lockout import locked_for_ms
from kiosk.domain.preflight import Finding
from kiosk.domain.state import Staff
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wishes_preflight import OverridePreflight
from kiosk.ui.wording import health
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal


class AnswerCard(Card):
    """Hidden while nothing can be answered for; the keys show once they are asked for.

    `opened` says that they do. Whoever works at the desk stays signed in.
    """

    wished = Signal(object)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._about: list[Finding] = []
        self._people: tuple[tuple[str, str], ...] = ()
        self._tiles: dict[str, StaffTile] = {}
        self._chosen = ""
        self._words = Text()
        self.begin, self.pad = Button(icon="key-round"), PinPad()
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._choose)
        self._names = QVBoxLayout()
        self._names.setSpacing(10)
        names = QVBoxLayout()
        names.addLayout(self._names)
        names.addStretch(1)
        entering = QHBoxLayout()
        entering.setSpacing(24)
        entering.addLayout(names, 1)
        entering.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._words)
        self.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(entering)
        self.begin.clicked.connect(self._open)
        self.pad.entered.connect(self._enter)
        self.close_up()
        self._say()

    @property
    def is_open(self) -> bool:
        """Whether the keys for the PIN are asked for."""
        return not self.pad.isHidden()

    def present(self, view: View, about: list[Finding]) -> None:
        """`about`: the lines that a supervisor may answer for."""
        self._view, self._about = view, about
        if not about:
            self.close_up()
        self.setVisible(bool(about))
        words = self.tr(
            "Bila tidak bisa dibereskan sekarang, penyelia boleh melanjutkan hari ini. "
            "Namanya dicatat, dan besok ditanya lagi."
        )
        lines = [f"{health.topic(one.topic)}: {health.said(one)}" for one in about]
        self._words.setText("\n".join([*lines, words]))
        self._show_people(view)
        self._show_lockout(view)

    def refuse(self, refused: Refused) -> None:
        """Why the PIN did not do; how long a lockout lasts is shown by `present`."""
        if refused.reason is not Reason.LOCKED_OUT:
            self.pad.refuse(refusal(refused))

    def close_up(self) -> None:
        """No digits are left from before."""
        self.pad.clear()
        self.pad.hide()
        self.begin.show()
        for tile in self._tiles.values():
            tile.hide()

    def tiles(self) -> list[StaffTile]:
        """One for each supervisor."""
        return list(self._tiles.values())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Untuk penyelia"))
        self.begin.setText(self.tr("Lanjutkan dengan PIN penyelia"))
        if self._view:
            self.present(self._view, self._about)

    def _open(self) -> None:
        self.begin.hide()
        self.pad.refuse("", shake=False)
        if self._view:
            self._show_lockout(self._view)
        self.pad.show()
        for tile in self._tiles.values():
            tile.show()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _show_people(self, view: View) -> None:
        people = [one for one in view.state.active_staff() if one.role is Role.SUPERVISOR]
        shown = tuple((one.id, one.name) for one in people)
        if shown != self._people:
            self._people = shown
            self._lay(people)

    def _lay(self, people: list[Staff]) -> None:
        for tile in self._tiles.values():
            self._group.removeButton(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = {one.id: StaffTile(one.id, one.name, name(one.role)) for one in people}
        for tile in self._tiles.values():
            self._group.addButton(tile)
            self._names.addWidget(tile)
            tile.setVisible(self.is_open)
        chosen = self._tiles.get(self._chosen) or next(iter(self._tiles.values()), None)
        if chosen:
            chosen.setChecked(True)

    def _choose(self, tile: QAbstractButton, chosen: bool) -> None:
        if chosen and isinstance(tile, StaffTile):
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

    def _enter(self, pin: str) -> None:
        self.pad.clear()
        if self._chosen:
            self.wished.emit(OverridePreflight(self._chosen, pin))
