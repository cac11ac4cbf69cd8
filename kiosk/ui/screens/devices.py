"""Printer and modem side by side: found by themselves, tried by one press each."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent

from kiosk.domain.errors import Refused
from kiosk.domain.events import Role
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.screens.devices_modem import ModemPart
from kiosk.ui.screens.devices_printer import PrinterPart
from kiosk.ui.view import View
from kiosk.ui.wishes_devices import DevicesSeenTo, LookForDevices
from kiosk.ui.wording.refusals import refusal


class DevicesCard(Card):
    """Looks around by itself when it is first shown. `leaving`: it may be put away for good."""

    wished = Signal(object)

    def __init__(self, *, leaving: bool = False) -> None:
        super().__init__()
        self._view: View | None = None
        self._looked = False
        self.printer, self.modem, self._refusal = PrinterPart(), ModemPart(), Message()
        self.again, self.done = Button(kind="quiet", icon="refresh-cw"), Button(kind="quiet")
        if not leaving:
            self.done.hide()
        self.body.addWidget(
            Columns((self.printer, 1), (self.modem, 1), beside_from=560, spacing=24)
        )
        deeds = Flow(spacing=8)
        for button in (self.again, self.done):
            deeds.addWidget(button)
        self.body.addLayout(deeds)
        self.body.addWidget(self._refusal)
        for part in (self.printer, self.modem):
            part.wished.connect(self.wished)
        self.again.clicked.connect(self._look)
        self.done.clicked.connect(self._put_away)
        self.setFocusProxy(self.printer)
        self._say()

    def enter(self, view: View) -> None:
        self.present(view)

    def present(self, view: View) -> None:
        """In practice nothing is sent, and only a supervisor says what sends."""
        self._view = view
        self.printer.present(view)
        self.modem.present(view)
        supervisor = view.staff is not None and view.staff.role is Role.SUPERVISOR
        self.modem.setVisible(supervisor and not view.practice)
        self.again.setEnabled(not view.devices.looking)
        self._refusal.say()

    def refuse(self, refused: Refused) -> None:
        self._refusal.say(refusal(refused), "bad")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._looked:
            self._looked = True
            self._look()

    def _say(self) -> None:
        self.set_title(self.tr("Printer dan modem"))
        self.again.setText(self.tr("Cari lagi"))
        self.done.setText(self.tr("Sudah, sembunyikan"))

    def _look(self) -> None:
        self.wished.emit(LookForDevices())

    def _put_away(self) -> None:
        self.wished.emit(DevicesSeenTo())
