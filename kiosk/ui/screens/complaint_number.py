"""The case number of the other side: typed once, or confirmed by one press where a reply has it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.actions.complaint import NUMBER_LENGTH
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import HandOutcome
from kiosk.domain.free_text import looks_like_a_code
from kiosk.domain.steps import LetterKey, Step
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.foreign import bounded
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.rung_stage import found_number
from kiosk.ui.wishes import NoteCaseNumber
from kiosk.ui.wording.refusals import refusal

REFUSED = (Reason.LOOKS_LIKE_A_CODE, Reason.NO_COMPLAINT)


class CaseNumber(QWidget):
    """Shown for a step that may have got a number; `wished` carries NoteCaseNumber.

    `brief`: only until there is one; it is put right elsewhere.
    """

    wished = Signal(object)
    typed = Signal()

    def __init__(self, *, brief: bool = False) -> None:
        super().__init__()
        self._brief = brief
        self._key: LetterKey | None = None
        self._step: Step | None = None
        self._offered = ""
        self._correcting = False
        self._source, self._line = Text("", "strong"), Text("", "mono-small")
        self.field = Field(max_length=NUMBER_LENGTH)
        self.keep, self.correct = Button(icon="check"), Button(kind="quiet", icon="pencil")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        for widget in (self._source, self._line, self.field):
            column.addWidget(widget)
        buttons = Flow(spacing=10)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.correct)
        column.addLayout(buttons)
        self.field.edit.textEdited.connect(self._edited)
        self.keep.clicked.connect(self._note)
        self.correct.clicked.connect(self._correct)
        self._say()

    def present(self, case: Case, complaint: Complaint, step: Step) -> None:
        """Shows what can be done now; what is typed is left alone."""
        key = LetterKey(case.id, complaint.number, step.number)
        if key != self._key:
            self.fill("")
            self._step = None
        known = self._step.case_number if self._step else step.case_number
        self._key, self._step = key, step
        if known != step.case_number:
            self._empty()
        number, line = found_number(step)
        self._offer(number)
        may = case.closed is None and _may_have_one(step)
        typing = may and (not step.case_number or self._correcting)
        for widget in (self._source, self._line):
            widget.setVisible(typing and bool(line))
        self._line.setText(bounded(line))
        self.field.setVisible(typing)
        self.keep.setVisible(typing)
        self.correct.setVisible(may and not typing)
        self.setVisible(typing or (may and not self._brief))

    def fill(self, number: str) -> None:
        """Puts a kept entry in the line; empty: what a reply offers stands there again."""
        self._offered, self._correcting = "", bool(number)
        self.field.setText(number)
        self.field.set_message("")

    def kept(self) -> str:
        """What a person typed and may lie in a draft: nothing that may be a code."""
        number = self.field.text()
        known = (self._offered, self._step.case_number if self._step else "")
        return "" if number in known or looks_like_a_code(number) else number

    def refuse(self, refused: Refused) -> bool:
        """Says it beside the line; False when it does not concern it."""
        if refused.reason not in REFUSED or self.field.isHidden() or not self.field.text():
            return False
        self.field.set_message(refusal(refused), "bad")
        self.field.setFocus()
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _offer(self, number: str) -> None:
        """Never over what a person has typed."""
        if number and number != self._offered and self.field.text() in ("", self._offered):
            self._offered = number
            self.field.setText(number)

    def _empty(self) -> None:
        self.fill("")
        self.typed.emit()

    def _edited(self) -> None:
        self.field.set_message("")
        if looks_like_a_code(self.field.text()):
            self.field.set_message(refusal(Refused(Reason.LOOKS_LIKE_A_CODE)), "bad")
        self.typed.emit()

    def _note(self) -> None:
        if self._key:
            number = self.field.text()
            self.wished.emit(NoteCaseNumber(self._key.complaint, number, step=self._key.step))

    def _correct(self) -> None:
        if self._step:
            self._correcting = True
            self.field.show()
            self.keep.show()
            self.correct.hide()
            self.field.setFocus()
            self.field.setText(self._step.case_number)

    def _say(self) -> None:
        self._source.setText(self.tr("Nomor ini tertulis di balasan. Cocokkan dengan barisnya:"))
        self.field.say(self.tr("Nomor kasus dari mereka"), self.tr("dari balasan"))
        self.keep.setText(self.tr("Simpan nomor"))
        self.correct.setText(self.tr("Perbaiki nomor kasus"))


def _may_have_one(step: Step) -> bool:
    """Somebody took the complaint in, or wrote back."""
    taken = step.ended is not None and step.ended.outcome is HandOutcome.PASSED_ON
    accepted = step.delivery is not None and step.delivery.state is DeliveryState.ACCEPTED
    return taken or accepted or bool(step.replies) or bool(step.case_number)
