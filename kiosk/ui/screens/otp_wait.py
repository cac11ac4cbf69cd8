"""The waiting side of the OTP step: the ring, when it ends, and what to do meanwhile."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.clock import Moment
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.ring import Ring
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.otp_stage import Stage, Standing, return_at
from kiosk.ui.wording import otp
from kiosk.ui.wording.times import brief_when


class WaitPanel(QWidget):
    """Enter on the ring is `entered`; `limit_asked` when the participant's screen shows a limit."""

    entered = Signal()
    limit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ring = Ring()
        self.ring.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._runs_on, self._advice = Pill(), Text("", "muted")
        self._limit = Button(kind="quiet", icon="smartphone")
        self._limit.clicked.connect(self.limit_asked)
        self._advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.ring, 1)
        column.addWidget(self._runs_on, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._advice)
        column.addWidget(self._limit, 0, Qt.AlignmentFlag.AlignCenter)
        self._say()

    def present(self, standing: Standing, now: Moment, zone: str) -> None:
        """Shows the wait; called each second, it paints only what has changed."""
        ends = return_at(standing.verdict, now)
        caption = otp.next_at(brief_when(ends, now.at, zone)) if ends else self.tr("boleh sekarang")
        self.ring.present(standing.verdict.remaining_ms, standing.total_ms, caption)
        runs_on = otp.runs_on() if standing.stage is Stage.WAITING else ""
        if runs_on != self._runs_on.text() or bool(runs_on) == self._runs_on.isHidden():
            self._runs_on.present(runs_on, "warning")
        outcome = standing.attempt.outcome if standing.attempt else None
        advice = otp.next_step(outcome) if outcome else ""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event) and self.ring.hasFocus():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._limit.setText(self.tr("Limit di layar peserta"))
