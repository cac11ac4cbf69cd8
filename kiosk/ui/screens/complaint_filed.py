"""A complaint that stands: the ladder, the letter to read, and the cards beside them."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.ladder import Ladder
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.complaint_cards import ContentCard, TakeAlongCard
from kiosk.ui.screens.complaint_delivery import DeliveryPanel
from kiosk.ui.screens.complaint_letter import LetterCard
from kiosk.ui.screens.complaint_rungs import ComplaintRungs
from kiosk.ui.view import View
from kiosk.ui.wording.guide import Scene, guide

SCENES = {
    DeliveryState.UNCERTAIN: Scene.COMPLAINT_UNCERTAIN,
    DeliveryState.REJECTED: Scene.COMPLAINT_REJECTED,
}


class FiledView(QWidget):
    """`solved` is wished for by a press; `delivery` and `letter` are the parts one works in."""

    solved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rungs = ComplaintRungs(self)
        self.delivery, self.letter = DeliveryPanel(), LetterCard()
        self._ladder, self._ladder_card = Ladder({1: self.delivery}), Card()
        self._content, self._take_along = ContentCard(), TakeAlongCard()
        self._said, self._solved = Notice(tone="info"), Button(icon="circle-check")
        self._solved.clicked.connect(self.solved)
        self._ladder_card.body.addWidget(self._ladder)
        self._ladder_card.body.addStretch(1)
        left, stacked = _stack()
        for card in (self._ladder_card, self.letter):
            stacked.addWidget(card, 1)
        stacked.addWidget(self._said)
        right, stacked = _stack()
        for part in (self._content, self._take_along, self._solved):
            stacked.addWidget(part)
        stacked.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((left, 5), (right, 2), beside_from=700))
        self._say()

    def present(self, case: Case, complaint: Complaint, view: View, *, reading: bool) -> None:
        """Shows where the letter is; `reading`: the letter itself in place of the ladder."""
        self.delivery.present(case, complaint, view)
        self._ladder.present(self._rungs.rungs(complaint, case.id, view))
        self.letter.present(complaint.letter)
        self._ladder_card.setVisible(not reading)
        self.letter.setVisible(reading)
        self._solved.setVisible(case.closed is None)
        self._content.present(case, view.settings.site.zone)
        self._take_along.present(case, view)
        words = guide(SCENES.get(complaint.delivery.state, Scene.COMPLAINT))
        self._said.setText(words.say, self.tr("Katakan ke peserta"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._solved.setText(self.tr("Masalah selesai"))


def _stack() -> tuple[QWidget, QVBoxLayout]:
    """An empty column."""
    column = QWidget()
    stacked = QVBoxLayout(column)
    stacked.setContentsMargins(0, 0, 0, 0)
    stacked.setSpacing(16)
    return column, stacked
