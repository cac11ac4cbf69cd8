"""Buttons that open a guide and say which."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.flow import Flow
from kiosk.ui.wording.guides import link


class GuideLink(Button):
    """One of them; `name` is that of its guide."""

    def __init__(self, name: str) -> None:
        super().__init__(link(name), kind="quiet", icon="life-buoy")
        self.name = name

    def present(self, name: str) -> None:
        """Lead to this guide; "" hides it. Cheap while it stays the same."""
        if name and name != self.name:
            self.name = name
            self._say()
        self.setVisible(bool(name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setText(link(self.name))


class GuideLinks(QWidget):
    """``GuideLinks("kode-salah", …)``; `asked` carries the name of the guide that was pressed."""

    asked = Signal(str)

    def __init__(self, *names: str) -> None:
        super().__init__()
        flow = Flow(spacing=0)
        self.setLayout(flow)
        for name in names:
            made = GuideLink(name)
            made.clicked.connect(self._ask)
            flow.addWidget(made)

    def _ask(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, GuideLink):
            self.asked.emit(pressed.name)
