"""Proving a phone: a test SMS, its code read back, and what reached the kiosk."""

from collections.abc import Collection, Iterable
from hmac import compare_digest

from kiosk.domain.actions.permission import open_case
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import IncomingProofSeen, ProofKind, SmsCodeAnswered, SmsTestStarted
from kiosk.domain.facts import Contact
from kiosk.domain.phone_test import Sent, SmsTest
from kiosk.domain.policy.phone_proof import PhoneProofRules, check_answerable, check_may_send
from kiosk.domain.state import State


def start_test(
    state: State,
    case_id: str,
    code_hash: str,
    way: str,
    own: Collection[str],
    rules: PhoneProofRules,
    when: Moment,
    by: str,
    erased: Iterable[Sent] = (),
) -> SmsTestStarted:
    """A test SMS to the number on record; recorded before anything leaves the kiosk.

    `own` are the hashes of the kiosk's own numbers; `erased` is what counts of participants who
    were erased today.
    """
    case = open_case(state, case_id, by)
    contact = reachable(case, own)
    log = [*state.sms_sent, *erased]
    check_may_send(case, contact.phone_hash, log, rules, state.clock.read(when))
    return SmsTestStarted(
        when=when,
        by=by,
        case=case_id,
        test=len(case.sms_tests) + 1,
        phone_hash=contact.phone_hash,
        code_hash=code_hash,
        way=way,
    )


def answer_sms_code(
    state: State, case_id: str, typed_hash: str, rules: PhoneProofRules, when: Moment, by: str
) -> SmsCodeAnswered:
    """Whether the code read back is that of the newest SMS to this number."""
    case = open_case(state, case_id, by)
    test = check_answerable(newest_test(case), rules, state.clock.read(when))
    right = compare_digest(test.code_hash.encode(), typed_hash.encode())
    return SmsCodeAnswered(when=when, by=by, case=case_id, test=test.number, right=right)


def note_incoming(
    state: State, case_id: str, phone_hash: str, how: ProofKind, when: Moment, by: str
) -> IncomingProofSeen | None:
    """The number that reached the kiosk; None if the case has another by now, or is gone."""
    case = state.cases.get(case_id)
    if case is None or case.closed or case.contact is None:
        return None
    if not compare_digest(case.contact.phone_hash.encode(), phone_hash.encode()):
        return None
    return IncomingProofSeen(when=when, by=by, case=case_id, phone_hash=phone_hash, how=how)


def reachable(case: Case, own: Collection[str]) -> Contact:
    """The contact whose phone may be asked; a number of the kiosk itself proves nothing."""
    if case.contact is None or not case.contact.phone_hash:
        raise Refused(Reason.CONTACT_MISSING)
    if case.contact.phone_hash in own:
        raise Refused(Reason.SMS_OWN_NUMBER)
    return case.contact


def newest_test(case: Case) -> SmsTest | None:
    """The last test SMS to the number that the case has now."""
    if case.sms_tests and case.sms_tests[-1].order > case.phone_order:
        return case.sms_tests[-1]
    return None
