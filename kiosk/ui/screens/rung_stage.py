"""What lies on the table of the Rung screen: one step of a complaint, and what it asks of staff."""

from enum import StrEnum
from typing import NamedTuple

from kiosk.domain.case import Case
from kiosk.domain.ladder import Rung
from kiosk.domain.policy.climbing import is_to_do
from kiosk.domain.running import is_running
from kiosk.domain.steps import Complaint, LetterKey, Step
from kiosk.ui.view import View


class Stage(StrEnum):
    """What staff do here."""

    TO_DO = "to-do"
    """Climb it by hand, and say what came of it."""
    ANSWER = "answer"
    """Read an answer with the participant, and say whether it helps."""
    READ = "read"
    """Only look; a letter that has not arrived is looked after below."""


class OnTable(NamedTuple):
    """`rung` is None where the ladder does not know it any more."""

    case: Case
    complaint: Complaint
    step: Step
    rung: Rung | None
    stage: Stage
    running: bool

    @property
    def key(self) -> LetterKey:
        return LetterKey(self.case.id, self.complaint.number, self.step.number)


def on_table(view: View) -> OnTable | None:
    """The step that was opened, else the newest; None where there is no complaint."""
    case = view.case
    complaint = case.complaint if case else None
    if case is None or complaint is None:
        return None
    step = complaint.step(view.step) or complaint.last
    running = is_running(case)
    rung = view.rules.ladder.rung.get(step.rung)
    return OnTable(case, complaint, step, rung, _stage(complaint, step, running), running)


def _stage(complaint: Complaint, step: Step, running: bool) -> Stage:
    if running and complaint.answered == step:
        return Stage.ANSWER
    return Stage.TO_DO if running and is_to_do(step) else Stage.READ


def found_number(step: Step) -> tuple[str, str]:
    """A case number that stands in the newest reply and the raw line around it, if nobody has
    confirmed one; else two empty texts."""
    if step.case_number:
        return "", ""
    named = [reply for reply in step.replies if reply.number]
    return (named[-1].number, named[-1].line) if named else ("", "")
