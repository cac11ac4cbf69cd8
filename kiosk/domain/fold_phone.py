"""How the proofs of a phone change one case: clauses of ``fold``."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.phone_test import Incoming, SmsEnd, SmsTest


def fold_phone(case: Case, event: ev.CaseEvent, now: Moment) -> None:
    """Writes what `event` says, at trusted moment `now`, on the shelf; others pass."""
    match event:
        case ev.SmsTestStarted():
            _started(case, event, now)
        case ev.SmsTestAccepted():
            _end(case, event.test, SmsEnd.ACCEPTED, reference=event.reference)
        case ev.SmsTestFailed():
            _end(case, event.test, SmsEnd.FAILED, what=event.what, detail=event.detail)
        case ev.SmsTestUncertain():
            _end(case, event.test, SmsEnd.UNCERTAIN, what=event.what, detail=event.detail)
        case ev.SmsCodeAnswered():
            _answered(case, event)
        case ev.IncomingProofSeen():
            if case.contact and case.contact.phone_hash == event.phone_hash:
                case.incoming = Incoming(how=event.how, seen=now, order=case.order)


def surely_unsent(case: Case, number: int) -> bool:
    """Whether that test SMS is known never to have left the kiosk."""
    return any(one.number == number and not one.may_have_arrived for one in case.sms_tests)


def _started(case: Case, event: ev.SmsTestStarted, now: Moment) -> None:
    if event.test != len(case.sms_tests) + 1:
        return
    test = SmsTest(
        number=event.test,
        sent=now,
        order=case.order,
        phone_hash=event.phone_hash,
        code_hash=event.code_hash,
        way=event.way,
    )
    case.sms_tests.append(test)


def _end(case: Case, number: int, end: SmsEnd, **told: str) -> None:
    """The first word counts."""
    _change(case, number, lambda test: test if test.end else replace(test, end=end, **told))


def _answered(case: Case, event: ev.SmsCodeAnswered) -> None:
    def told(test: SmsTest) -> SmsTest:
        right = test.right or event.right
        return replace(test, right=right, wrong=test.wrong + (not event.right))

    _change(case, event.test, told)


def _change(case: Case, number: int, change: Callable[[SmsTest], SmsTest]) -> None:
    index = number - 1
    if 0 <= index < len(case.sms_tests):
        case.sms_tests[index] = change(case.sms_tests[index])
