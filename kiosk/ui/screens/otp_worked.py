"""The good end of the OTP step: the code worked, and how the participant goes on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.events import OtpOutcome
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.icon import Icon
from kiosk.ui.parts.text import Text
from kiosk.ui.wording import otp


class WorkedPanel(QWidget):
    """Enter on it is `entered`, as Enter presses the primary action."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._next = Text("", "heading")
        centre = Qt.AlignmentFlag.AlignCenter
        self._next.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Icon("circle-check", "good", 96), 0, centre)
        column.addWidget(self._next)
        column.addStretch(1)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._next.setText(otp.next_step(OtpOutcome.WORKED))
        self.setAccessibleName(self._next.text())
