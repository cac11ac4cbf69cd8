"""Granting the wishes of the OTP step and of the complaint that may follow from it."""

from kiosk.domain.actions import complaint as complaints
from kiosk.domain.actions import otp as act
from kiosk.domain.events import ComplaintFiled
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Place
from kiosk.ui.wishes import (
    AnswerCode,
    FileComplaint,
    NoteCaseNumber,
    ReadOwnLimit,
    RequestCode,
    Requeue,
    SendNow,
    SettleUncertain,
)


def request_code(room: Room, wish: RequestCode) -> None:
    state, case = room.desk.state, room.session.case
    room.record(
        act.request_code(state, case, wish.channel, room.rules, room.now(), room.session.staff)
    )


def answer_code(room: Room, wish: AnswerCode) -> None:
    """Records the outcome; a complaint it tips comes in the same transaction and is shown."""
    events = act.answer_code(
        room.desk.state,
        room.session.case,
        wish.channel,
        wish.outcome,
        wish.message,
        room.rules,
        room.tools.write_letter,
        room.now(),
        room.session.staff,
    )
    room.record(*events, drop_drafts=[room.draft_name(Place.OTP)])
    if any(isinstance(event, ComplaintFiled) for event in events):
        room.go(Place.COMPLAINT)
        room.send_soon()


def read_own_limit(room: Room, wish: ReadOwnLimit) -> None:
    state, session = room.desk.state, room.session
    room.record(
        act.read_own_limit(
            state, session.case, wish.channel, wish.minutes, room.now(), session.staff
        )
    )


def file_complaint(room: Room, _wish: FileComplaint) -> None:
    write, by = room.tools.write_letter, room.session.staff
    room.record(
        complaints.file_complaint(
            room.desk.state, room.session.case, room.rules, write, room.now(), by
        )
    )
    room.send_soon()


def settle_uncertain(room: Room, wish: SettleUncertain) -> None:
    state, session = room.desk.state, room.session
    room.record(
        complaints.settle_uncertain(
            state,
            wish.case or session.case,
            wish.complaint,
            wish.arrived,
            room.now(),
            session.staff,
            step=wish.step,
        )
    )
    room.send_soon()


def requeue(room: Room, wish: Requeue) -> None:
    state, session = room.desk.state, room.session
    room.record(
        complaints.requeue(
            state,
            wish.case or session.case,
            wish.complaint,
            room.now(),
            session.staff,
            wish.recipient,
            step=wish.step,
        )
    )
    room.send_soon()


def note_case_number(room: Room, wish: NoteCaseNumber) -> None:
    state, session = room.desk.state, room.session
    event = complaints.note_case_number(
        state,
        session.case,
        wish.complaint,
        wish.number,
        room.now(),
        session.staff,
        step=wish.step,
    )
    room.record(event, drop_drafts=[room.draft_name(Place.COMPLAINT)])


def send_now(room: Room, _wish: SendNow) -> None:
    room.send_soon(at_once=True)


GRANTS: Grants = {
    RequestCode: request_code,
    AnswerCode: answer_code,
    ReadOwnLimit: read_own_limit,
    FileComplaint: file_complaint,
    SettleUncertain: settle_uncertain,
    Requeue: requeue,
    NoteCaseNumber: note_case_number,
    SendNow: send_now,
}
