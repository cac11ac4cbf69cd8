"""When a limit persists: each rule, each switch, and that the screen foretells it rightly."""

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.events import Persistence
from kiosk.domain.policy.complaint import (
    ComplaintRules,
    due_to_file,
    limit_persists,
    one_more_would_file,
)
from kiosk.domain.policy.rules import Rules
from tests.given import (
    CASE,
    EMAIL,
    LIMIT,
    MISSING,
    OFFICER,
    RESET,
    SMS,
    WORKED,
    Counter,
    Days,
    consent,
    contact,
    letter,
    opened,
    person,
    staff,
    state_of,
)

OFF = ComplaintRules(after_full_cooldown=False, limit_days=0, not_delivered=0)


def only(**switched_on: int | bool) -> Rules:
    return Rules(
        complaint=ComplaintRules(
            after_full_cooldown=bool(switched_on.get("after_full_cooldown", False)),
            limit_days=int(switched_on.get("limit_days", 0)),
            not_delivered=int(switched_on.get("not_delivered", 0)),
        )
    )


def persists(counter: Counter) -> Persistence | None:
    return limit_persists(counter.case, counter.rules.complaint, counter.rules.cooldown)


def renew(counter: Counter, *, complaint: bool) -> None:
    agreed = consent(complaint=complaint)
    counter.record(
        ev.ConsentRenewed(when=counter.days.moment(), by=OFFICER, case=CASE, consent=agreed)
    )


def test_a_limit_message_alone_is_not_yet_a_complaint():
    assert Counter().fail(LIMIT) is None


def test_a_limit_message_after_the_full_day_files():
    counter = Counter(rules=only(after_full_cooldown=True))
    counter.fail(LIMIT)
    counter.days.walk(hours=24)
    assert counter.fail(LIMIT) is Persistence.AFTER_FULL_COOLDOWN


def test_a_limit_message_after_the_pause_of_a_batch_files():
    counter = Counter(rules=only(after_full_cooldown=True))
    for _ in range(5):
        counter.days.walk(minutes=5)
        counter.fail(MISSING)
    counter.days.walk(minutes=120)
    assert counter.fail(LIMIT) is Persistence.AFTER_FULL_COOLDOWN


def test_a_limit_message_before_the_wait_is_over_does_not():
    counter = Counter(rules=only(after_full_cooldown=True))
    counter.fail(LIMIT)
    counter.days.walk(hours=23, minutes=59)
    assert counter.answer(LIMIT) is None


def test_a_limit_message_after_mere_spacing_does_not():
    counter = Counter(rules=only(after_full_cooldown=True))
    counter.fail(MISSING)
    counter.days.walk(minutes=10)
    assert counter.fail(LIMIT) is None


@pytest.mark.parametrize(("minutes", "filed"), [(30, Persistence.AFTER_FULL_COOLDOWN), (0, None)])
def test_the_participants_own_limit_is_a_full_cooldown_too(minutes: int, filed: Persistence | None):
    counter = Counter(rules=only(after_full_cooldown=True))
    counter.fail(LIMIT)
    counter.record(
        ev.PortalLimitRead(
            when=counter.days.moment(), by=OFFICER, case=CASE, channel=SMS, minutes=minutes
        )
    )
    counter.days.walk(minutes=30)
    assert counter.fail(LIMIT) is filed


def test_limit_messages_on_two_days_in_jakarta_file_on_any_channel():
    counter = Counter(rules=only(limit_days=2))
    counter.days.walk(hours=14, minutes=50)
    counter.fail(LIMIT, SMS)
    counter.days.walk(minutes=9)
    assert counter.fail(LIMIT, EMAIL) is None, "23.59 WIB is the same day"
    counter.days.walk(minutes=1)
    assert counter.fail(LIMIT, RESET) is Persistence.ON_TWO_DAYS


def test_three_codes_that_never_came_file_only_with_a_phone_proven_active():
    for evidence, filed in ((1, None), (4, Persistence.NEVER_DELIVERED)):
        counter = Counter(rules=only(not_delivered=3), evidence=evidence)
        assert [counter.answer(MISSING) for _ in range(3)] == [None, None, filed]


def test_a_code_that_worked_by_sms_proves_the_phone_active():
    counter = Counter(rules=only(not_delivered=3))
    counter.fail(WORKED)
    assert [counter.answer(MISSING) for _ in range(3)][-1] is Persistence.NEVER_DELIVERED


def test_emails_that_never_came_say_nothing_about_the_phone():
    counter = Counter(rules=only(not_delivered=3), evidence=4)
    assert [counter.answer(MISSING, EMAIL) for _ in range(4)] == [None] * 4


def test_a_proof_belongs_to_the_number_it_was_made_with():
    counter = Counter(rules=only(not_delivered=3))
    counter.fail(WORKED)
    when = counter.days.moment()
    other = contact("+6281200000002")
    counter.record(ev.ContactRecorded(when=when, by=OFFICER, case=CASE, contact=other))
    assert counter.case.evidence == 1
    assert [counter.answer(MISSING) for _ in range(3)] == [None] * 3


@pytest.mark.parametrize("outcome", [o for o in ev.OtpOutcome if o not in (LIMIT, MISSING)])
def test_other_outcomes_never_amount_to_a_complaint(outcome: ev.OtpOutcome):
    counter = Counter(evidence=4)
    for _ in range(8):
        counter.days.walk(days=2)
        assert counter.fail(outcome) is None


def test_with_every_rule_switched_off_nothing_persists():
    counter = Counter(rules=Rules(complaint=OFF), evidence=4)
    for outcome in (LIMIT, MISSING, MISSING, MISSING, LIMIT, LIMIT):
        counter.days.walk(days=2)
        assert counter.fail(outcome) is None


def test_a_success_begins_the_count_anew():
    counter = Counter()
    counter.fail(LIMIT)
    counter.days.walk(hours=25)
    counter.fail(WORKED)
    assert counter.fail(LIMIT) is None
    assert persists(counter) is None


def test_there_is_one_complaint_in_a_case():
    counter = Counter()
    filed = []
    for _ in range(4):
        counter.days.walk(days=1)
        filed.append(counter.fail(LIMIT))
    assert [why is not None for why in filed] == [False, True, False, False]
    assert len(counter.case.complaints) == 1


def test_without_consent_nothing_is_filed_and_the_rule_is_still_known():
    counter = Counter()
    renew(counter, complaint=False)
    counter.fail(LIMIT)
    counter.days.walk(days=1)
    assert counter.fail(LIMIT) is None
    assert persists(counter) is Persistence.AFTER_FULL_COOLDOWN
    assert due_to_file(counter.case, counter.rules.complaint, counter.rules.cooldown) is None
    renew(counter, complaint=True)
    assert due_to_file(counter.case, counter.rules.complaint, counter.rules.cooldown)


def test_without_data_nothing_is_filed():
    when = Days().moment()
    told = ev.PersonRecorded(when=when, case=CASE, person=person())
    reached = ev.ContactRecorded(when=when, case=CASE, contact=contact())
    for known in ([], [told], [reached]):
        counter = Counter()
        counter.state = state_of(*staff(when), opened(when), *known)
        counter.fail(LIMIT)
        counter.days.walk(days=1)
        assert counter.fail(LIMIT) is None


def test_a_closed_case_files_nothing():
    counter = Counter()
    counter.fail(LIMIT)
    counter.days.walk(days=1)
    renew(counter, complaint=False)
    counter.fail(LIMIT)
    renew(counter, complaint=True)
    closing = ev.CaseClosed(when=counter.days.moment(), case=CASE, outcome=ev.CloseOutcome.STOPPED)
    counter.record(closing)
    assert due_to_file(counter.case, counter.rules.complaint, counter.rules.cooldown) is None


def test_the_complaint_comes_last_with_the_attempt_that_tipped_it():
    counter = Counter()
    counter.fail(LIMIT)
    counter.days.walk(days=1)
    counter.ask()
    assert counter.answer(LIMIT) is Persistence.AFTER_FULL_COOLDOWN
    complaint = counter.case.complaint
    assert complaint is not None
    assert (complaint.number, complaint.attempt) == (1, 2)
    assert complaint.letter == letter(Persistence.AFTER_FULL_COOLDOWN)
    assert complaint.filed == counter.case.attempts[-1].answered


outcomes = st.sampled_from([LIMIT, LIMIT, LIMIT, *ev.OtpOutcome])
channels = st.sampled_from([SMS, SMS, EMAIL, RESET])
histories = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 5, 60, 120, 60 * 23, 60 * 24, 60 * 30]),
        outcomes,
        channels,
        st.sampled_from(["note", "ask first", "own limit"]),
    ),
    max_size=7,
)
complaint_rules = st.builds(
    ComplaintRules,
    after_full_cooldown=st.booleans(),
    limit_days=st.integers(0, 3),
    not_delivered=st.integers(0, 3),
)


@examples(
    histories,
    complaint_rules,
    st.sampled_from([1, 4]),
    st.booleans(),
    outcomes,
    channels,
    st.booleans(),
    st.none() | st.sampled_from([1, 30, 5000]),
    st.sampled_from([0, 30, 120, 24 * 60]),
)
def test_what_the_screen_foretells_is_what_the_answer_then_decides(
    history, rules, evidence, agrees, outcome, channel, is_open, own_limit, waited_min
):
    counter = Counter(rules=Rules(complaint=rules), evidence=evidence)
    renew(counter, complaint=agrees)
    for minutes, earlier, by, how in history:
        counter.days.walk(minutes=minutes)
        when = counter.days.moment()
        if how == "own limit":
            counter.record(ev.PortalLimitRead(when=when, case=CASE, channel=by, minutes=minutes))
        counter.answer(earlier, by)
    if own_limit is not None:
        when = counter.days.moment()
        counter.record(ev.PortalLimitRead(when=when, case=CASE, channel=channel, minutes=own_limit))
    counter.days.walk(minutes=waited_min)
    if is_open:
        number = len(counter.case.attempts) + 1
        when = counter.days.moment()
        counter.record(ev.OtpRequested(when=when, case=CASE, attempt=number, channel=channel))
        counter.days.walk(minutes=3)
    foretold = one_more_would_file(
        counter.case, channel, outcome, counter.now(), rules, counter.rules.cooldown
    )
    had_none = not counter.case.complaints
    decided = counter.answer(outcome, channel)
    assert decided == (foretold if agrees else None)
    if had_none and not agrees:
        assert foretold == persists(counter)
