"""The modem for test SMS: which ones are plugged in, and one press to use one."""

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.settings import SmsKind
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.foreign import bounded
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.view import Errand, View
from kiosk.ui.wishes_devices import UseModem
from kiosk.ui.wording import devices
from kiosk.ui.wording.troubles import trouble

MOST = 4
"""Rows; who has more sticks types the device in SMS tes."""


LONGEST = 36
"""Characters of a maker's name on a button."""


class ModemPart(QWidget):
    """What was plugged in is asked only when somebody presses its button."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._asked = False
        self._ports: list[tuple[str, ...]] = [()] * MOST
        self._found, self._message = Text(), Message()
        self.uses = [Button(icon="signal") for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._found)
        for at, button in enumerate(self.uses):
            button.clicked.connect(partial(_press, self, at))
            column.addWidget(button)
        column.addWidget(self._message)
        column.addStretch(1)

    def present(self, view: View) -> None:
        self._view = view
        sms, found = view.settings.sms, view.devices.modems
        used = sms.device if sms.kind is SmsKind.MODEM else ""
        self._found.setText(devices.modems(found, used))
        busy = view.proving.errand is not Errand.NONE
        for at, button in enumerate(self.uses):
            shown = found[at] if found and at < len(found) else None
            self._ports[at] = shown.ports if shown else ()
            button.setVisible(shown is not None)
            button.setEnabled(not busy)
            if shown:
                words = self.tr("Pakai {modem} dan tanya sekarang")
                button.setText(words.format(modem=bounded(shown.name[:LONGEST])))
        self._show_answer(view, busy=busy)

    def ask(self, at: int) -> None:
        """Use the modem in this row."""
        self._asked = True
        self.wished.emit(UseModem(self._ports[at]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._view:
            self.present(self._view)

    def _show_answer(self, view: View, *, busy: bool) -> None:
        proving = view.proving
        if not self._asked:
            self._message.say()
        elif busy:
            self._message.say(self.tr("Modem sedang ditanya…"))
        elif proving.trouble:
            self._message.say(trouble(proving.trouble), "bad")
        elif proving.modem:
            words = self.tr("Modem menjawab: {modem}. SMS tes dikirim lewat modem ini.")
            told = words.format(modem=bounded(proving.modem))
            self._message.say(told, "good")


def _press(part: ModemPart, at: int, _checked: bool = False) -> None:
    part.ask(at)
