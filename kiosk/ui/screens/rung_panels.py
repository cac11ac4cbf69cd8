"""The two columns of the Rung screen: what is said or read, and what is noted beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.events import RungKind
from kiosk.outbox.forms import facts_of, paragraphs, short_form, spoken_form, text_of, told_on
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.complaint_delivery import DeliveryPanel
from kiosk.ui.screens.complaint_letter import LetterCard
from kiosk.ui.screens.complaint_number import CaseNumber
from kiosk.ui.screens.rung_carry import CarryCard
from kiosk.ui.screens.rung_desk import DeskCard
from kiosk.ui.screens.rung_outcome import OutcomeCard
from kiosk.ui.screens.rung_replies import RepliesCard
from kiosk.ui.screens.rung_script import ScriptCard
from kiosk.ui.screens.rung_stage import OnTable, Stage
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo

CARRIED = (RungKind.CHAT, RungKind.INSTAGRAM)


class RungPanels(QWidget):
    """`ended` carries a HandOutcome; `wished` a Wish; `typed` says that `kept` tells otherwise."""

    wished = Signal(object)
    ended = Signal(object)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.replies, self.script, self.carry = RepliesCard(), ScriptCard(), CarryCard()
        self.letter, self.desk, self.outcome = LetterCard(), DeskCard(), OutcomeCard()
        self._standing, self._said = Card(), Text("", "strong")
        self._noted = Text("", "muted")
        self.delivery, self.number = DeliveryPanel(), CaseNumber()
        for widget in (self._said, self._noted, self.delivery, self.number):
            self._standing.body.addWidget(widget)
        left = _stack(self.replies, self.script, self.carry, self.letter)
        right = _stack(self.desk, self._standing, self.outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Columns((left, 5), (right, 3), beside_from=700))
        self.outcome.ended.connect(self.ended)
        self.desk.settings_asked.connect(self._open_settings)
        for part in (self.outcome, self.delivery, self.number):
            part.typed.connect(self.typed)
        for maker in (self.delivery, self.number):
            maker.wished.connect(self.wished)
        self._say()

    def present(self, now: OnTable, view: View, standing: str) -> None:
        """Shows what this step has; `standing` is how far it has come, in words."""
        to_do = now.stage is Stage.TO_DO
        self.replies.present(now.step, view)
        self._show_texts(now, view)
        self.desk.present(None if now.step.letter else now.rung, view)
        self._said.setText(standing)
        self._noted.setText(_noted(now))
        self._noted.setVisible(bool(self._noted.text()))
        self.delivery.present(now.case, now.complaint, now.step, view)
        self.number.present(now.case, now.complaint, now.step)
        self._standing.setVisible(bool(standing))
        self.outcome.setVisible(to_do)
        if to_do:
            self.outcome.present(now.step.channel, now.rung.points if now.rung else ())

    def fill(self, draft: Draft) -> None:
        """Puts kept entries in the lines."""
        self.outcome.fill(draft)
        self.number.fill(draft.get("found", ""))
        self.delivery.fill(draft.get("recipient", ""))

    def kept(self) -> dict[str, str]:
        """What is typed and may lie in a draft, field name to text."""
        apart = {"found": self.number.kept(), "recipient": self.delivery.kept()}
        told = self.outcome.kept() if not self.outcome.isHidden() else {}
        return {**told, **{field: text for field, text in apart.items() if text}}

    def told(self) -> tuple[tuple[str, ...], str, str]:
        """Points ticked, number and note, as they stand there."""
        outcome = self.outcome
        return outcome.points.ticked(), outcome.number.text(), outcome.note.text()

    def refuse(self, refused: Refused) -> bool:
        """Says it beside the line it concerns; False when it concerns none."""
        parts = (self.outcome, self.number, self.delivery)
        return any(part.refuse(refused) for part in parts)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _show_texts(self, now: OnTable, view: View) -> None:
        """By hand only while somebody may need the words again; a letter as it was written."""
        self.letter.setVisible(now.step.letter is not None)
        if now.step.letter:
            self.letter.present(now.step.letter)
        script, spelled, text, short = self._texts(now, view)
        self.script.present(script, spelled)
        self.carry.present(text, short)

    def _texts(self, now: OnTable, view: View) -> tuple[Sequence[str], str, str, str]:
        """Script, its spelled form, the text to carry over and its short form."""
        rung, kind = now.rung, now.step.channel
        if now.step.letter or rung is None:
            return (), "", "", ""
        facts = facts_of(now.case, view.settings.site.name)
        if kind in CARRIED:
            told = told_on(kind, facts)
            return (), "", text_of(rung, facts), short_form(told)
        spelled = spoken_form(facts) if kind is RungKind.CALL else ""
        return paragraphs(rung.text, facts), spelled, "", ""

    def _open_settings(self) -> None:
        self.wished.emit(GoTo(Place.SETTINGS))

    def _say(self) -> None:
        self._standing.set_title(self.tr("Keadaan langkah ini"))


def _noted(now: OnTable) -> str:
    """What staff noted when they climbed it."""
    end = now.step.ended
    if end is None:
        return ""
    lines = [f"✓ {point}" for point in end.ticked]
    return "\n".join([*lines, *([end.note] if end.note else [])])


def _stack(*widgets: QWidget) -> QWidget:
    column = QWidget()
    stacked = QVBoxLayout(column)
    stacked.setContentsMargins(0, 0, 0, 0)
    stacked.setSpacing(16)
    for widget in widgets:
        stacked.addWidget(widget)
    stacked.addStretch(1)
    return column
