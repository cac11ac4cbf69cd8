"""What comes next in an exercise, derived from what is true now and never from what was pressed."""

from enum import StrEnum
from typing import NamedTuple

from kiosk.domain.actions.otp import verdict
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.events import OtpChannel, OtpOutcome
from kiosk.domain.policy.complaint import limit_persists
from kiosk.domain.policy.rules import Rules
from kiosk.domain.practice.card import Card
from kiosk.domain.practice.course import Course
from kiosk.domain.practice.exercise import Beside, Exercise
from kiosk.domain.steps import DeliveryState


class Next(StrEnum):
    """What the coach asks for."""

    CONSENT = "consent"
    KTP = "ktp"
    CONTACT = "contact"
    DEVICE = "device"
    ELIGIBLE = "eligible"
    SAFETY = "safety"
    ASK = "ask"
    ANSWER = "answer"
    WAIT = "wait"
    CLOSE = "close"
    PERMIT = "permit"
    """A complaint would be due, and the participant has not agreed to one."""
    SENDING = "sending"
    LOOK = "look"
    SETTLE = "settle"
    DONE = "done"
    GONE = "gone"
    """The participant's data were erased."""


class Hint(StrEnum):
    """What went another way than it should, in the words of facts."""

    PERSON_DIFFERS = "person-differs"
    FINDING_MISSING = "finding-missing"
    CONTACT_DIFFERS = "contact-differs"
    FAULT_MISSED = "fault-missed"
    OUTCOME_DIFFERS = "outcome-differs"
    ASKED_EARLY = "asked-early"


class Advice(NamedTuple):
    """The next step, and what the volunteer should know of the last one."""

    next: Next
    hint: Hint | None = None


def advise(
    card: Card, exercise: Exercise, case: Case | None, so_far: Course, rules: Rules, now: Moment
) -> Advice:
    """What to do now; `now` is trusted time."""
    if not exercise.case:
        return Advice(Next.CONSENT)
    if case is None:
        return Advice(Next.GONE)
    if case.closed:
        return Advice(Next.DONE)
    if case.complaint:
        return Advice(_after_filing(exercise, case))
    wrong = _to_put_right(card, case, so_far)
    if wrong and case.open_attempt is None:
        return wrong
    return Advice(_towards_a_code(exercise, case, rules, now), _of_the_last_try(so_far))


def right_person(card: Card, case: Case) -> bool:
    """Whether what is recorded is what the KTP says."""
    who, person = card.participant, case.person
    return person is not None and (person.nik, person.name, person.birth_date) == (
        who.nik,
        who.name,
        who.birth_date,
    )


def right_contact(card: Card, case: Case) -> bool:
    """Whether phone and email are those that the participant said."""
    who, contact = card.participant, case.contact
    return contact is not None and (contact.phone, contact.email.casefold()) == (
        who.e164,
        who.email.casefold(),
    )


def channel_of(case: Case) -> OtpChannel:
    """The way by which codes are asked for: the newest, else by SMS."""
    return case.attempts[-1].channel if case.attempts else OtpChannel.SMS


def _after_filing(exercise: Exercise, case: Case) -> Next:
    complaint = case.complaint
    state = complaint.delivery.state if complaint else DeliveryState.QUEUED
    if state is DeliveryState.ACCEPTED:
        return Next.DONE
    if state is DeliveryState.UNCERTAIN:
        return Next.SETTLE if exercise.did(Beside.LOOKED) else Next.LOOK
    return Next.SENDING


def _to_put_right(card: Card, case: Case, so_far: Course) -> Advice | None:
    """The first of the earlier steps that is open, or was done otherwise than the card says."""
    if case.person is None:
        return Advice(Next.KTP)
    if not right_person(card, case):
        return Advice(Next.KTP, Hint.PERSON_DIFFERS)
    if card.account_birth_date and not so_far.found_date:
        return Advice(Next.KTP, Hint.FINDING_MISSING)
    if case.contact is None:
        return Advice(Next.CONTACT)
    if not right_contact(card, case):
        return Advice(Next.CONTACT, Hint.CONTACT_DIFFERS)
    if case.device is None:
        return Advice(Next.DEVICE)
    return None if so_far.mended else Advice(Next.DEVICE, Hint.FAULT_MISSED)


def _towards_a_code(exercise: Exercise, case: Case, rules: Rules, now: Moment) -> Next:
    if case.open_attempt:
        return Next.ANSWER
    newest = case.attempts[-1] if case.attempts else None
    if newest and newest.outcome is OtpOutcome.WORKED:
        return Next.CLOSE
    if limit_persists(case, rules.complaint, rules.cooldown):
        return Next.PERMIT
    if newest is None and case.declared is None:
        return Next.ELIGIBLE
    if newest is None and exercise.did(Beside.SAFETY_SAID) is None:
        return Next.SAFETY
    ready = verdict(case, channel_of(case), rules, now).ready
    return Next.ASK if ready else Next.WAIT


def _of_the_last_try(so_far: Course) -> Hint | None:
    newest = so_far.newest
    if newest and newest.mistaken:
        return Hint.OUTCOME_DIFFERS
    return Hint.ASKED_EARLY if newest and newest.early else None
