"""The printer of the desk: which one, on what paper, and a test page by one press."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.events import Role
from kiosk.settings import SlipPaper
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wishes_devices import ChoosePrinter, PrintTrial
from kiosk.ui.wording import devices
from kiosk.ui.wording.troubles import trouble


class PrinterPart(QWidget):
    """Anyone may print a test page; a supervisor says on what."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._names: tuple[str, ...] = ()
        self._found, self._message = Text(), Message()
        self.names: ChoiceRow | None = None
        self.slip = ChoiceRow("", dict.fromkeys(SlipPaper, ""))
        self.trial = Button(icon="printer")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        for widget in (self._found, self.slip):
            self._column.addWidget(widget)
        self._column.addWidget(self.trial, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._message)
        self._column.addStretch(1)
        self.slip.chosen.connect(self._choose)
        self.trial.clicked.connect(self._try)
        self.setFocusProxy(self.trial)
        self._say()

    def present(self, view: View) -> None:
        self._view = view
        found, told = view.printers or (), view.settings.printing
        chosen = told.printer if told.printer in found else "".join(found[:1])
        allowed = view.staff is not None and view.staff.role is Role.SUPERVISOR
        self._found.setText(devices.printers(view.printers, told.printer))
        self._offer(found, chosen)
        self.slip.choose(told.slip)
        for widget in filter(None, (self.slip, self.names)):
            widget.setEnabled(allowed)
            widget.setVisible(bool(found))
        self.trial.setVisible(bool(found))
        self.trial.setEnabled(not view.devices.printing)
        self._show_page(view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        rolls = self.tr("Kertas struk 80 mm")
        self.slip.say(
            self.tr("Kertas untuk lembar peserta"),
            {SlipPaper.THERMAL_80: rolls, SlipPaper.A4: self.tr("Kertas A4")},
        )
        self.trial.setText(self.tr("Cetak halaman uji"))
        if self.names:
            self.names.say(self.tr("Printer"), {name: name for name in self._names})
        if self._view:
            self.present(self._view)

    def _offer(self, found: tuple[str, ...], chosen: str) -> None:
        """A choice only where there is one; the row is made anew when others are plugged in."""
        offered = found if len(found) > 1 else ()
        if offered != self._names:
            self._names = offered
            if self.names:
                self._column.removeWidget(self.names)
                self.names.deleteLater()
                self.names = None
            if offered:
                self.names = ChoiceRow(self.tr("Printer"), {name: name for name in offered})
                self.names.chosen.connect(self._choose)
                self._column.insertWidget(1, self.names)
        if self.names:
            self.names.choose(chosen)

    def _show_page(self, view: View) -> None:
        if view.devices.printing:
            self._message.say(self.tr("Halaman uji sedang dicetak…"))
        elif view.devices.trouble:
            self._message.say(trouble(view.devices.trouble), "bad")
        else:
            self._message.say(*devices.page(view.devices.page))

    def _choose(self) -> None:
        printer = self.names.value() if self.names else ""
        self.wished.emit(ChoosePrinter(printer, SlipPaper(self.slip.value())))

    def _try(self) -> None:
        """Of several printers the system may call none its usual one: the one shown is meant."""
        if self.names and self.names.isEnabled():
            self._choose()
        self.wished.emit(PrintTrial())
