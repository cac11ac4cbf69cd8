"""The left card of the OTP step: one panel at a time, by the stage or as a person opened it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.ui.parts.card import Card
from kiosk.ui.screens.otp_calendar import CalendarPanel
from kiosk.ui.screens.otp_limit import LimitPanel
from kiosk.ui.screens.otp_outcome import OutcomePanel
from kiosk.ui.screens.otp_stage import Stage
from kiosk.ui.screens.otp_wait import WaitPanel
from kiosk.ui.screens.otp_worked import WorkedPanel


class OtpPanels(Card):
    """`opened` is the panel a person opened in place of the one of the stage, or None."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wait, self.outcome = WaitPanel(), OutcomePanel()
        self.limit, self.worked = LimitPanel(), WorkedPanel()
        self.calendar = CalendarPanel()
        self.opened: QWidget | None = None
        self._shown: QWidget = self.wait
        self._all = (self.wait, self.outcome, self.limit, self.worked, self.calendar)
        for panel in self._all:
            self.body.addWidget(panel, 1)
            panel.hide()
        for panel in (self.outcome, self.limit):
            panel.typed.connect(self.typed)

    @property
    def recording(self) -> bool:
        """Whether a person opened the six outcomes."""
        return self.opened is self.outcome

    def show_for(self, stage: Stage) -> None:
        """Show the panel of this stage, or the one opened where the stage allows another."""
        if self.opened is self.calendar and stage is not Stage.WAITING:
            self.opened = None
        self._shown = self._panel_for(stage)
        for panel in self._all:
            panel.setVisible(panel is self._shown)

    def focus(self) -> None:
        """Put the focus where one goes on in the panel shown."""
        (self.wait.ring if self._shown is self.wait else self._shown).setFocus()

    def fill(self, kept: Mapping[str, str]) -> None:
        """Puts what was typed back in its lines, and opens the panel it stands in."""
        self.outcome.fill(kept.get("message", ""))
        self.limit.fill(kept.get("hours", ""), kept.get("minutes", ""))
        self.opened = None
        if kept.get("message"):
            self.opened = self.outcome
        elif kept.get("hours") or kept.get("minutes"):
            self.opened = self.limit

    def kept(self) -> dict[str, str]:
        """What is typed in any of the lines and may be kept, field name to text."""
        typed = {"message": self.outcome.kept(), **self.limit.kept()}
        return {field: text for field, text in typed.items() if text}

    def _panel_for(self, stage: Stage) -> QWidget:
        if stage is Stage.OPEN:
            return self.outcome
        usual: QWidget = self.worked if stage is Stage.WORKED else self.wait
        return usual if stage is Stage.CLOSED else self.opened or usual
