"""A complaint that stands: its ladder, what can be done on it, and the cards beside it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.events import RungKind
from kiosk.domain.ladder import Placed
from kiosk.domain.policy.climbing import may_write, next_climb, next_rung
from kiosk.domain.running import is_running
from kiosk.domain.steps import Step
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.ladder import Ladder
from kiosk.ui.parts.notice import Notice
from kiosk.ui.screens.complaint_cards import ContentCard, TakeAlongCard
from kiosk.ui.screens.complaint_delivery import DeliveryPanel
from kiosk.ui.screens.complaint_number import CaseNumber
from kiosk.ui.screens.complaint_rungs import ComplaintRungs, Row, step_of
from kiosk.ui.screens.complaint_stage import in_hand
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import CheckReplies, ClimbNow, Draft, GoTo, OpenStep
from kiosk.ui.wording.guide import Scene, guide

SCENES = {
    DeliveryState.UNCERTAIN: Scene.COMPLAINT_UNCERTAIN,
    DeliveryState.REJECTED: Scene.COMPLAINT_REJECTED,
}


class FiledView(QWidget):
    """`solved` is wished for by a press; `delivery` and `number` are the parts one works in."""

    wished = Signal(object)
    solved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._key: tuple[str, int, int] | None = None
        self._rows: list[Row] = []
        self._next: Placed | None = None
        self._words = ComplaintRungs(self)
        self.delivery, self.number = DeliveryPanel(brief=True), CaseNumber(brief=True)
        self._ladder, self._ladder_card = Ladder(_under(self.delivery, self.number)), Card()
        self.early, self._confirm = Button(kind="quiet", icon="arrow-right"), Confirm("warning")
        self.check = Button(kind="quiet", icon="refresh-cw")
        self._content, self._take_along = ContentCard(), TakeAlongCard()
        self._said, self._solved = Notice(tone="info"), Button(icon="circle-check")
        self._lay_out()
        self._ladder.pressed.connect(self._open)
        self.early.clicked.connect(self._climb)
        self.check.clicked.connect(self._check_replies)
        self._confirm.confirmed.connect(self._wish_to_climb)
        self._content.evidence_asked.connect(self._ask_for_evidence)
        self._solved.clicked.connect(self.solved)
        self._say()

    def present(self, case: Case, complaint: Complaint, view: View) -> None:
        """Shows how far every rung has come."""
        step = self._in_hand(case, complaint)
        self._key = (case.id, complaint.number, step.number)
        self.delivery.present(case, complaint, step, view)
        self.number.present(case, complaint, step)
        self._rows = self._words.rows(case, complaint, view, step.number)
        self._ladder.present([row.rung for row in self._rows])
        self._offer_next(case, complaint, view)
        self.check.setVisible(case.closed is None and _may_be_answered(complaint, view))
        self._solved.setVisible(case.closed is None)
        self._content.present(case, view.settings.site.zone)
        self._take_along.present(case, view)
        state = step.delivery.state if step.delivery else None
        scene = SCENES.get(state, Scene.COMPLAINT) if state else Scene.COMPLAINT
        self._said.setText(guide(scene).say, self.tr("Katakan ke peserta"))

    def fill(self, draft: Draft) -> None:
        """Puts kept entries in the lines, if they were typed for the step that is shown now."""
        kept = draft if self._key and draft.get("step") == str(self._key[2]) else {}
        self.delivery.fill(kept.get("recipient", ""))
        self.number.fill(kept.get("number", ""))

    def kept(self) -> Draft:
        """What is typed and may lie in a draft, field name to text."""
        typed = {"number": self.number.kept(), "recipient": self.delivery.kept()}
        kept = {field: text for field, text in typed.items() if text}
        return {**kept, "step": str(self._key[2])} if kept and self._key else {}

    def leave(self) -> None:
        """A question that nobody answered is not asked of the next participant."""
        self._confirm.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        self._ladder_card.body.addWidget(self._ladder)
        ways = Flow(spacing=4)
        ways.addWidget(self.early)
        ways.addWidget(self.check)
        self._ladder_card.body.addLayout(ways)
        self._ladder_card.body.addWidget(self._confirm)
        self._ladder_card.body.addStretch(1)
        left, stacked = _stack()
        stacked.addWidget(self._ladder_card, 1)
        stacked.addWidget(self._said)
        right, stacked = _stack()
        for part in (self._content, self._take_along, self._solved):
            stacked.addWidget(part)
        stacked.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((left, 5), (right, 2), beside_from=760))

    def _offer_next(self, case: Case, complaint: Complaint, view: View) -> None:
        """Nobody has to wait for the day on which Loket would go on by itself."""
        may = may_write(view.state)
        held = complaint.answered is not None or not is_running(case)
        self._next = None if held else next_rung(complaint, view.rules.ladder, may)
        climb = next_climb(case, view.rules.ladder, may)
        due = climb is not None and climb.at <= view.now.at  # the next round climbs it
        if self._next is None or due:
            self._confirm.hide()
        offered = self._next is not None and not due
        self.early.setVisible(offered and self._confirm.isHidden())

    def _in_hand(self, case: Case, complaint: Complaint) -> Step:
        """A step for which somebody is typing stays in hand, until that is recorded."""
        same = self._key and self._key[:2] == (case.id, complaint.number)
        step = complaint.step(self._key[2]) if same and self._key else None
        if step:
            self.number.present(case, complaint, step)
            if self.kept():
                return step
        return in_hand(complaint)

    def _open(self, number: int) -> None:
        step = step_of(self._rows, number)
        if step and self._key:
            self.wished.emit(OpenStep(self._key[0], step))

    def _climb(self) -> None:
        """A letter that is out cannot be called back, so that is asked about first."""
        if self._next and self._next.rung.kind.automatic:
            self.early.hide()
            self._confirm.ask(*self._question())
        else:
            self._wish_to_climb()

    def _wish_to_climb(self) -> None:
        if self._next:
            self.wished.emit(ClimbNow(self._next.id))

    def _check_replies(self) -> None:
        self.wished.emit(CheckReplies())

    def _ask_for_evidence(self) -> None:
        self.wished.emit(GoTo(Place.EVIDENCE))

    def _question(self) -> tuple[str, str, str]:
        called = self._next.rung.name if self._next else ""
        lead = self.tr("Kirim sekarang ke {name}?").format(name=called)
        words = self.tr("Loket tidak menunggu jawaban dari langkah sebelumnya.")
        return words, self.tr("Ya, kirim sekarang"), lead

    def _say(self) -> None:
        self._solved.setText(self.tr("Masalah selesai"))
        self.early.setText(self.tr("Lanjut ke langkah berikutnya sekarang"))
        self.check.setText(self.tr("Periksa balasan"))
        self._confirm.say(*self._question())


def _may_be_answered(complaint: Complaint, view: View) -> bool:
    """Whether a letter has arrived somewhere from where Loket can read an answer."""
    arrived = {
        step.channel
        for step in complaint.steps
        if step.delivery and step.delivery.state is DeliveryState.ACCEPTED
    }
    by_mail = view.settings.replies.ready and RungKind.EMAIL in arrived
    return by_mail or RungKind.ZAMMAD in arrived


def _under(*widgets: QWidget) -> QWidget:
    under, column = _stack()
    column.setSpacing(0)
    column.setContentsMargins(0, 0, 0, 14)
    for widget in widgets:
        column.addWidget(widget)
    return under


def _stack() -> tuple[QWidget, QVBoxLayout]:
    """An empty column."""
    column = QWidget()
    stacked = QVBoxLayout(column)
    stacked.setContentsMargins(0, 0, 0, 0)
    stacked.setSpacing(16)
    return column, stacked
