"""What came of a rung by hand: points on the way, a number, a note, and the rarer endings."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal

from kiosk.domain.actions.complaint import NUMBER_LENGTH
from kiosk.domain.actions.ladder import NOTE_LENGTH
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import HandOutcome, RungKind
from kiosk.domain.free_text import looks_like_a_code, may_be_a_code
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.points import Points
from kiosk.ui.parts.text import Text
from kiosk.ui.wishes import Draft
from kiosk.ui.wording import ladder as words
from kiosk.ui.wording.refusals import refusal


class OutcomeCard(Card):
    """`ended` carries a HandOutcome once it is sure; the screen has the usual two as actions."""

    ended = Signal(object)
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kind = RungKind.CALL
        self._asked = HandOutcome.SKIPPED
        self.points, self._points_lead = Points(), Text("", "heading")
        self.number, self.note = Field(max_length=NUMBER_LENGTH), Field(max_length=NOTE_LENGTH)
        self.gone, self.skip = Button(kind="quiet", icon="x"), Button(kind="quiet", icon="minus")
        self._confirm = Confirm("warning", "secondary")
        ways = Flow(spacing=4)
        ways.addWidget(self.gone)
        ways.addWidget(self.skip)
        for widget in (self._points_lead, self.points, self.number, self.note):
            self.body.addWidget(widget)
        self.body.addLayout(ways)
        self.body.addWidget(self._confirm)
        self.points.changed.connect(self.typed)
        self.number.edit.textEdited.connect(self._edited)
        self.note.edit.textEdited.connect(self._edited)
        self.gone.clicked.connect(self._ask_gone)
        self.skip.clicked.connect(self._ask_skip)
        self._confirm.confirmed.connect(self._end)
        self._confirm.cancelled.connect(self._stay)
        self._say()

    def present(self, kind: RungKind, points: Sequence[str]) -> None:
        """For a rung of this kind that is to be done."""
        if kind is not self._kind:
            self._kind = kind
            self._say()
        self.points.present(points)
        for widget in (self._points_lead, self.points):
            widget.setVisible(bool(points))
        asking = not self._confirm.isHidden()
        self.gone.setVisible(not asking and kind is not RungKind.VISIT)
        self.skip.setVisible(not asking)

    def fill(self, draft: Draft) -> None:
        """Puts kept entries back."""
        self._confirm.hide()
        self.points.fill(draft.get("ticked", "").split("\n"))
        self.number.setText(draft.get("number", ""))
        self.note.setText(draft.get("note", ""))
        for field in (self.number, self.note):
            field.set_message("")

    def kept(self) -> dict[str, str]:
        """What may lie in a draft, field name to text: nothing that may be a code."""
        number, note = self.number.text(), self.note.text()
        kept = {
            "ticked": "\n".join(self.points.ticked()),
            "number": "" if looks_like_a_code(number) else number,
            "note": "" if may_be_a_code(note) else note,
        }
        return {field: text for field, text in kept.items() if text}

    def refuse(self, refused: Refused) -> bool:
        """Says it beside the line it concerns; False when it concerns none."""
        if refused.reason is not Reason.LOOKS_LIKE_A_CODE or self.isHidden():
            return False
        field = self.note if may_be_a_code(self.note.text()) else self.number
        field.set_message(refusal(refused), "bad")
        field.setFocus()
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _edited(self) -> None:
        """A code is named while it is typed, not only when it is refused."""
        slip = refusal(Refused(Reason.LOOKS_LIKE_A_CODE))
        self.number.set_message(slip if looks_like_a_code(self.number.text()) else "", "bad")
        self.note.set_message(slip if looks_like_a_code(self.note.text()) else "", "bad")
        self.typed.emit()

    def _ask_gone(self) -> None:
        self._ask(HandOutcome.NOT_THERE)

    def _ask_skip(self) -> None:
        self._ask(HandOutcome.SKIPPED)

    def _ask(self, outcome: HandOutcome) -> None:
        self._asked = outcome
        for button in (self.gone, self.skip):
            button.hide()
        self._confirm.ask(*self._question())

    def _stay(self) -> None:
        self.gone.setVisible(self._kind is not RungKind.VISIT)
        self.skip.show()
        (self.gone if self._asked is HandOutcome.NOT_THERE else self.skip).setFocus()

    def _end(self) -> None:
        self.ended.emit(self._asked)

    def _question(self) -> tuple[str, str, str]:
        said = self.tr("Loket langsung melanjutkan ke langkah berikutnya, tanpa menunggu.")
        if self._asked is HandOutcome.NOT_THERE:
            return said, self.tr("Ya, catat"), self.tr("Sudah dicoba, dan memang tidak ada?")
        return said, self.tr("Ya, lewati"), self.tr("Lewati langkah ini?")

    def _say(self) -> None:
        visiting = self._kind is RungKind.VISIT
        lead = self.tr("Yang dibawa peserta") if visiting else self.tr("Centang sambil jalan")
        self._points_lead.setText(lead)
        self.number.say(self.tr("Nomor kasus dari mereka"), self.tr("bila diberi"))
        self.note.say(self.tr("Catatan"), self.tr("nama petugas, pesannya"))
        self.gone.setText(words.hand_button(self._kind, HandOutcome.NOT_THERE))
        self.skip.setText(words.hand_button(self._kind, HandOutcome.SKIPPED))
        self._confirm.say(*self._question())
