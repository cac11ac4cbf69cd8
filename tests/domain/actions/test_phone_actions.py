"""Proving a phone: what is recorded, and what that proves."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.actions.intake import record_contact
from kiosk.domain.actions.phone import answer_sms_code, newest_test, note_incoming, start_test
from kiosk.domain.errors import Reason
from kiosk.domain.phone_test import SmsEnd
from kiosk.domain.policy.complaint import limit_persists
from kiosk.domain.policy.phone_proof import PhoneProofRules
from kiosk.domain.state import State
from tests import given
from tests.domain.actions.refusing import refuses

RULES = PhoneProofRules()
PHONE_HASH = "hash of +6281200000001"
RIGHT, WRONG = "hash of 4821", "hash of 1111"


class Kiosk:
    """A case with a contact, and its clock."""

    def __init__(self) -> None:
        self.days = given.Days()
        now = self.days.moment()
        self.state = given.state_of(*given.staff(now), *given.identified(now))

    @property
    def case(self):
        return self.state.cases[given.CASE]

    def start(self, own: tuple[str, ...] = (), rules: PhoneProofRules = RULES) -> None:
        self.state.apply(self.wanted(own, rules))

    def wanted(
        self, own: tuple[str, ...] = (), rules: PhoneProofRules = RULES
    ) -> ev.SmsTestStarted:
        now = self.days.walk(seconds=61)
        state, by = self.state, given.OFFICER
        return start_test(state, given.CASE, RIGHT, "modem", own, rules, now, by)

    def end(self, kind: type[ev.CaseEvent], **facts: object) -> None:
        number = len(self.case.sms_tests)
        when = self.days.moment()
        self.state.apply(kind(when=when, case=given.CASE, test=number, **facts))

    def answer(self, typed_hash: str) -> bool:
        now = self.days.walk(seconds=20)
        event = answer_sms_code(self.state, given.CASE, typed_hash, RULES, now, given.OFFICER)
        self.state.apply(event)
        return event.right

    def change_phone(self, phone: str) -> None:
        now = self.days.walk(seconds=5)
        contact = given.contact(phone)
        self.state.apply(record_contact(self.state, given.CASE, contact, now, given.OFFICER))


@pytest.fixture
def kiosk() -> Kiosk:
    return Kiosk()


def test_the_intent_is_recorded_with_hashes_and_nothing_to_read(kiosk: Kiosk):
    event = kiosk.wanted()
    assert (event.test, event.phone_hash, event.code_hash) == (1, PHONE_HASH, RIGHT)
    assert ev.subject(event) == given.CASE


def test_a_message_that_the_network_took_is_level_2_and_no_more(kiosk: Kiosk):
    kiosk.start()
    assert kiosk.case.evidence == 1
    kiosk.end(ev.SmsTestAccepted, reference="17")
    assert kiosk.case.evidence == 2


@pytest.mark.parametrize(
    ("kind", "facts", "end"),
    [
        (ev.SmsTestFailed, {"what": "sms-refused"}, SmsEnd.FAILED),
        (ev.SmsTestUncertain, {}, SmsEnd.UNCERTAIN),
    ],
)
def test_a_failed_or_uncertain_message_proves_nothing(kiosk: Kiosk, kind, facts, end: SmsEnd):
    kiosk.start()
    kiosk.end(kind, **facts)
    assert (kiosk.case.sms_tests[0].end, kiosk.case.evidence) == (end, 1)


def test_the_code_read_back_is_level_3(kiosk: Kiosk):
    kiosk.start()
    kiosk.end(ev.SmsTestAccepted)
    assert kiosk.answer(WRONG) is False
    assert kiosk.case.evidence == 2
    assert kiosk.answer(RIGHT) is True
    assert kiosk.case.evidence == 3


def test_the_code_of_an_uncertain_message_proves_that_it_arrived(kiosk: Kiosk):
    kiosk.start()
    kiosk.end(ev.SmsTestUncertain)
    assert kiosk.answer(RIGHT)
    assert kiosk.case.evidence == 3


def test_after_three_wrong_codes_the_right_one_comes_too_late(kiosk: Kiosk):
    kiosk.start()
    for _ in range(3):
        assert not kiosk.answer(WRONG)
    with refuses(Reason.CODE_TRIES_OVER):
        kiosk.answer(RIGHT)
    kiosk.start()
    assert kiosk.answer(RIGHT)


def test_another_number_begins_anew(kiosk: Kiosk):
    kiosk.start()
    kiosk.answer(RIGHT)
    kiosk.change_phone("+6281200000002")
    assert (kiosk.case.evidence, newest_test(kiosk.case)) == (1, None)
    kiosk.change_phone("+6281200000001")
    assert kiosk.case.evidence == 1


def test_the_code_for_one_number_does_not_prove_another(kiosk: Kiosk):
    kiosk.start()
    kiosk.change_phone("+6281200000002")
    with refuses(Reason.NO_SMS_TEST):
        kiosk.answer(RIGHT)


def test_the_kiosks_own_number_is_refused(kiosk: Kiosk):
    with refuses(Reason.SMS_OWN_NUMBER):
        kiosk.wanted(("another", PHONE_HASH))


def test_the_caps_hold_until_the_entries_of_a_case_are_gone(kiosk: Kiosk):
    for _ in range(3):
        kiosk.start()
    with refuses(Reason.SMS_NUMBER_CAP):
        kiosk.wanted()
    gone = ev.PersonErased(
        when=kiosk.days.moment(),
        case=given.CASE,
        reference=given.REFERENCE,
        cause=ev.EraseCause.ASKED,
    )
    kiosk.state.apply(gone)
    assert kiosk.state.sms_sent == []


def test_what_never_left_the_kiosk_uses_up_no_cap(kiosk: Kiosk):
    for _ in range(5):
        kiosk.start()
        kiosk.end(ev.SmsTestFailed, what="modem-missing")
    assert kiosk.state.sms_sent == []
    for _ in range(3):
        kiosk.start()
        kiosk.end(ev.SmsTestUncertain)
        kiosk.end(ev.SmsTestFailed, what="a word that came too late")
    with refuses(Reason.SMS_NUMBER_CAP):
        kiosk.wanted()


def test_a_closed_case_and_a_stranger_send_nothing(kiosk: Kiosk):
    now = kiosk.days.moment()
    closed = ev.CaseClosed(when=now, case=given.CASE, outcome=ev.CloseOutcome.SOLVED)
    kiosk.state.apply(closed)
    with refuses(Reason.CASE_CLOSED):
        kiosk.wanted()
    with refuses(Reason.NOT_SIGNED_IN):
        start_test(State(), "x", "", "", (), RULES, now, "nobody")


@pytest.mark.parametrize("how", list(ev.ProofKind))
def test_the_participants_own_number_that_reached_the_kiosk_is_level_3(kiosk: Kiosk, how):
    now = kiosk.days.walk(seconds=5)
    event = note_incoming(kiosk.state, given.CASE, PHONE_HASH, how, now, given.OFFICER)
    assert event is not None
    kiosk.state.apply(event)
    assert kiosk.case.evidence == 3
    kiosk.change_phone("+6281200000002")
    assert kiosk.case.evidence == 1


def test_a_number_that_is_not_the_participants_any_more_proves_nothing(kiosk: Kiosk):
    kiosk.change_phone("+6281200000002")
    now = kiosk.days.moment()
    late = note_incoming(kiosk.state, given.CASE, PHONE_HASH, ev.ProofKind.SMS, now, "")
    assert late is None
    assert note_incoming(kiosk.state, "gone", PHONE_HASH, ev.ProofKind.SMS, now, "") is None


def test_codes_that_never_come_persist_only_on_a_phone_proven_active(kiosk: Kiosk):
    for _ in range(3):
        now = kiosk.days.walk(hours=3)
        number = len(kiosk.case.attempts) + 1
        kiosk.state.apply(given.asked(now, number))
        kiosk.state.apply(given.answered(now, given.MISSING, number))
    rules = given.RULES

    def why():
        return limit_persists(kiosk.case, rules.complaint, rules.cooldown)

    kiosk.start()
    kiosk.end(ev.SmsTestAccepted)
    assert why() is None
    kiosk.answer(RIGHT)
    assert why() is ev.Persistence.NEVER_DELIVERED


def test_a_stale_word_about_a_message_changes_nothing(kiosk: Kiosk):
    kiosk.start()
    kiosk.end(ev.SmsTestUncertain)
    kiosk.end(ev.SmsTestAccepted)
    assert kiosk.case.sms_tests[0].end is SmsEnd.UNCERTAIN
    late = ev.SmsTestAccepted(when=kiosk.days.moment(), case=given.CASE, test=9)
    kiosk.state.apply(late)
    assert len(kiosk.case.sms_tests) == 1
