"""Climbing the ladder: what Loket decides alone, and what staff do on a rung by hand."""

from collections.abc import Sequence

from kiosk.domain.actions.complaint import clean_number
from kiosk.domain.actions.otp import LetterWriter, Occasion
from kiosk.domain.actions.permission import open_case
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import (
    AnswerJudged,
    CaseNumberNoted,
    DeliveryEvent,
    HandOutcome,
    NewsSeen,
    RungClimbed,
    RungEnded,
)
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.free_text import may_be_a_code
from kiosk.domain.ladder import Ladder, Placed
from kiosk.domain.policy.climbing import is_to_do, may_write, next_climb, next_rung
from kiosk.domain.running import is_running
from kiosk.domain.state import State
from kiosk.domain.steps import Complaint

NOTE_LENGTH = 500


def climb(
    state: State, case_id: str, ladder: Ladder, write_letter: LetterWriter, when: Moment
) -> RungClimbed | None:
    """The next rung of a case if its time has come: decided by Loket itself, one step a call."""
    case = state.cases.get(case_id)
    due = next_climb(case, ladder, may_write(state)) if case else None
    now = state.clock.read(when)
    if case is None or case.complaint is None or due is None or due.at > now.at:
        return None
    return _climbed(case, case.complaint, due.next, write_letter, when, now, by="")


def start_early(
    state: State,
    case_id: str,
    rung: str,
    ladder: Ladder,
    write_letter: LetterWriter,
    when: Moment,
    by: str,
) -> RungClimbed:
    """Staff and participant need not wait: the next rung, which they take for `rung`, now.

    Refused while an answer is not judged yet, when the complaint has ended, at the top, and when
    another rung has come to be the next.
    """
    case = open_case(state, case_id, by)
    complaint = _running(case)
    following = next_rung(complaint, ladder, may_write(state))
    if following is None or following.id != rung or complaint.held:
        raise Refused(Reason.NO_RUNG)
    now = state.clock.read(when)
    return _climbed(case, complaint, following, write_letter, when, now, by)


def end_rung(
    state: State,
    case_id: str,
    step: int,
    outcome: HandOutcome,
    when: Moment,
    by: str,
    *,
    ticked: Sequence[str] = (),
    number: str = "",
    note: str = "",
) -> list[DeliveryEvent]:
    """What came of a rung climbed by hand, and the case number if the other side gave one."""
    case = open_case(state, case_id, by)
    complaint = _running(case)
    found = find_step(case, complaint.number, step)
    if found is None or not is_to_do(found):
        raise Refused(Reason.NO_RUNG)
    said = " ".join(note.split())[:NOTE_LENGTH]
    if may_be_a_code(said):
        raise Refused(Reason.LOOKS_LIKE_A_CODE)
    shown, place = clean_number(number), complaint.number
    events: list[DeliveryEvent] = [
        RungEnded(
            when=when,
            by=by,
            case=case_id,
            complaint=place,
            step=step,
            outcome=outcome,
            ticked=tuple(ticked),
            note=said,
        )
    ]
    if shown:
        noted = CaseNumberNoted(
            when=when, by=by, case=case_id, complaint=place, step=step, number=shown
        )
        events.append(noted)
    return events


def judge_answer(
    state: State, case_id: str, step: int, helps: bool, when: Moment, by: str
) -> AnswerJudged:
    """Staff read the answer with the participant; only that lets the ladder end or go on.

    A word said too early can be taken back for as long as the case is open.
    """
    complaint = open_case(state, case_id, by).complaint
    if complaint is None or complaint.answered is None:
        raise Refused(Reason.NO_ANSWER)
    return AnswerJudged(
        when=when, by=by, case=case_id, complaint=complaint.number, step=step, helps=helps
    )


def see_news(state: State, case_id: str, when: Moment, by: str) -> NewsSeen | None:
    """What to record when staff look at a case, if anything had come."""
    case = state.cases.get(case_id)
    if case is None or not case.news:
        return None
    return NewsSeen(when=when, by=by, case=case_id)


def _running(case: Case) -> Complaint:
    if case.complaint is None or not is_running(case):
        raise Refused(Reason.NO_COMPLAINT)
    return case.complaint


def _climbed(
    case: Case,
    complaint: Complaint,
    placed: Placed,
    write_letter: LetterWriter,
    when: Moment,
    now: Moment,
    by: str,
) -> RungClimbed:
    number, kind = len(complaint.steps) + 1, placed.rung.kind
    occasion = Occasion(complaint.why, complaint.number, number, placed.id)
    return RungClimbed(
        when=when,
        by=by,
        case=case.id,
        complaint=complaint.number,
        step=number,
        rung=placed.id,
        channel=kind,
        letter=write_letter(case, occasion, now) if kind.automatic else None,
    )
