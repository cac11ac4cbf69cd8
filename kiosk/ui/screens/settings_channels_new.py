"""A helpdesk of the site, put on the ladder: Zammad, osTicket or a signed webhook."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.clock import WIB
from kiosk.domain.errors import Refused
from kiosk.domain.facts import RungKind
from kiosk.domain.ladder import Rung
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.settings_channels_form import HELPDESKS, ChannelForm
from kiosk.ui.view import View
from kiosk.ui.wishes import AddRung, ConfirmAddress
from kiosk.ui.wording.names import name
from kiosk.ui.wording.refusals import refusal


class NewHelpdesk(Card):
    """Folded until asked for; emptied only once the rung is on the ladder."""

    wished = Signal(object)
    focus_moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._known = 0
        self._adding = False
        self._words, self._message = Text("", "muted"), Message()
        self.open, self.kind = Button(icon="plus"), ChoiceRow("", dict.fromkeys(HELPDESKS, ""))
        self.form, self.add, self.leave = ChannelForm(), Button("", "primary"), Button()
        self._panel = QWidget()
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.kind, self.form):
            column.addWidget(widget)
        buttons = Flow(spacing=8)
        for button in (self.add, self.leave):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self._panel.hide()
        self.body.addWidget(self._words)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._panel)
        self.body.addWidget(self._message)
        self.open.clicked.connect(self._unfold)
        self.leave.clicked.connect(self._fold)
        self.add.clicked.connect(self._add)
        self.kind.chosen.connect(self._turn_to)
        self._say()

    def present(self, view: View) -> None:
        """The form closes once there is one rung more."""
        self._view = view
        known = len(view.rules.ladder.rung)
        if self._adding and known > self._known:
            self._fold()
            self._message.say(self.tr("Ditambahkan di akhir. Naikkan bila perlu."), "good")
        self._known = known

    def refuse(self, refused: Refused) -> None:
        """The wish to add it was refused."""
        self._adding = False
        self._message.say(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Meja bantuan milik lokasi ini"))
        self._words.setText(
            self.tr("Bila kantor Anda punya sistem tiket, Loket bisa mengirim pengaduan ke sana.")
        )
        self.open.setText(self.tr("Tambah meja bantuan"))
        self.add.setText(self.tr("Tambahkan ke tangga"))
        self.leave.setText(self.tr("Batal"))
        self.kind.say(self.tr("Jenis"), {kind: name(kind) for kind in HELPDESKS})

    def _unfold(self) -> None:
        if self._view is None:
            return
        self._message.say()
        self.kind.choose(RungKind.ZAMMAD)
        self.form.fill(self._blank(), self._blank().checked)
        self.open.hide()
        self._panel.show()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focus_moved.emit()

    def _fold(self) -> None:
        self._adding = False
        self._panel.hide()
        self.open.show()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, _kind: str) -> None:
        self.form.turn_to(self._blank())

    def _blank(self) -> Rung:
        today = self._view.now.at.astimezone(WIB).date() if self._view else date.min
        kind = RungKind(self.kind.value())
        return Rung(order=1, kind=kind, name="", checked=today, source="")

    def _add(self) -> None:
        told = self.form.told()
        if told is None:
            self.focus_moved.emit()
            return
        self._adding = True
        if told.checked:
            self.wished.emit(ConfirmAddress(told.rung.purpose, told.rung.address))
        self.wished.emit(AddRung(told.rung, told.secret or ""))
