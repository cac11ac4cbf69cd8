"""While a wait runs: the time proposed for coming back, and the way to put it in a calendar."""

from PySide6.QtCore import QEvent, Qt, Signal

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.otp_proposal import proposed
from kiosk.ui.screens.otp_stage import Stage, Standing, return_at
from kiosk.ui.view import View
from kiosk.ui.wording import forecast


class ReturnCard(Card):
    """`calendar_asked`: the participant wants the time on their own phone."""

    calendar_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._proposal = Text("", "strong")
        self.calendar = Button(kind="quiet", icon="smartphone")
        self.calendar.clicked.connect(self.calendar_asked)
        self.body.setContentsMargins(20, 10, 20, 6)
        self.body.setSpacing(2)
        self.body.addWidget(self._proposal)
        self.body.addWidget(self.calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self._say()

    def present(self, standing: Standing, view: View) -> None:
        """Called each second; without a wait there is nothing to come back for."""
        ends = return_at(standing.verdict, view.now)
        self.setVisible(standing.stage is Stage.WAITING and ends is not None)
        found = proposed(view, ends)
        zone = view.settings.site.zone
        self._proposal.setText(forecast.proposal(found, view.now.at, zone) if found else "")
        self._proposal.setVisible(found is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.calendar.setText(self.tr("Kalender ke HP peserta"))
