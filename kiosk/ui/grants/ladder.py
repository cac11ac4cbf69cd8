"""Granting the wishes about the rungs of a complaint: by hand, early, and what came of them."""

from kiosk.domain.actions import ladder as act
from kiosk.domain.actions.permission import known_case, signed_in
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.fold_complaint import find_step
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Place
from kiosk.ui.wishes import CheckReplies, ClimbNow, EndRung, JudgeAnswer, OpenStep


def open_step(room: Room, wish: OpenStep) -> None:
    """One press from Beranda: the case is on the table, and the step with all that it needs."""
    signed_in(room.desk.state, room.session.staff)
    case = known_case(room.desk.state, wish.case)
    complaint = case.complaint
    if complaint is None or find_step(case, complaint.number, wish.step) is None:
        raise Refused(Reason.NO_RUNG)
    room.lay(case.id, wish.step)
    room.go(Place.RUNG)
    see_news(room)


def climb_now(room: Room, wish: ClimbNow) -> None:
    state, session = room.desk.state, room.session
    event = act.start_early(
        state,
        session.case,
        wish.rung,
        room.rules.ladder,
        room.tools.write_letter,
        room.now(),
        session.staff,
    )
    room.record(event)
    if event.letter:
        room.send_soon()
    else:
        room.lay(event.case, event.step)
        room.go(Place.RUNG)


def end_rung(room: Room, wish: EndRung) -> None:
    """Records what came of it; what was typed is dropped with the same stroke."""
    state, session = room.desk.state, room.session
    events = act.end_rung(
        state,
        session.case,
        wish.step,
        wish.outcome,
        room.now(),
        session.staff,
        ticked=wish.ticked,
        number=wish.number,
        note=wish.note,
    )
    room.record(*events, drop_drafts=[room.draft_name(Place.RUNG)])
    room.go(Place.COMPLAINT)


def judge_answer(room: Room, wish: JudgeAnswer) -> None:
    state, session = room.desk.state, room.session
    room.record(
        act.judge_answer(state, session.case, wish.step, wish.helps, room.now(), session.staff)
    )
    room.go(Place.COMPLAINT)


def check_replies(room: Room, _wish: CheckReplies) -> None:
    signed_in(room.desk.state, room.session.staff)
    room.replies_asked.emit()


def see_news(room: Room) -> None:
    """Staff look at the case on the table: what had come is no news from now on."""
    session = room.session
    if event := act.see_news(room.desk.state, session.case, room.now(), session.staff):
        room.record(event)


GRANTS: Grants = {
    OpenStep: open_step,
    ClimbNow: climb_now,
    EndRung: end_rung,
    JudgeAnswer: judge_answer,
    CheckReplies: check_replies,
}
