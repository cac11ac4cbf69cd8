"""When a test SMS may go out, what it says, and which codes count."""

from datetime import timedelta

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.phone_test import Sent, SmsEnd, SmsTest, noted, without
from kiosk.domain.policy.phone_proof import (
    GSM_7,
    PhoneProofRules,
    check_answerable,
    check_may_send,
    left_ms,
    sms_text,
    spacing_left_ms,
    tries_left,
    waits_for_code,
)
from tests import given

RULES = PhoneProofRules()
HASH, OTHER = "hash of mine", "hash of another"


def moment(**time: float) -> Moment:
    return given.Days().walk(**time)


def sent(count: int, phone_hash: str = HASH, **time: float) -> list[Sent]:
    return [Sent(moment(**time), given.CASE, phone_hash)] * count


def test_of(**facts: object) -> SmsTest:
    plain = SmsTest(number=1, sent=moment(), order=5, phone_hash=HASH, code_hash="c")
    return replace(plain, **facts)


test_of.__test__ = False  # type: ignore[attr-defined]


def case_with(*tests: SmsTest):
    case = given.state_of(*given.identified(given.Days().moment())).cases[given.CASE]
    case.sms_tests = list(tests)
    return case


def refusal(**asked) -> Reason | None:
    facts = {"case": case_with(), "phone_hash": HASH, "log": [], "rules": RULES, "now": moment()}
    try:
        check_may_send(**facts | asked)
    except Refused as refused:
        return refused.reason
    return None


def test_the_text_is_that_of_the_handbook():
    assert sms_text("loket BRI", "4821") == (
        "Tes nomor dari loket BRI. Kode tes: 4821. Ini BUKAN kode OTP Prakerja. Jangan berikan "
        "kode OTP Prakerja kepada siapa pun, termasuk petugas."
    )


@pytest.mark.parametrize(
    "site",
    ["", "   ", "loket “BRI”", "loket €", "loket [1]", "x" * 31, "löket", "loket\N{SNOWMAN}"],
)
def test_a_site_that_does_not_fit_in_one_plain_sms_is_refused(site: str):
    with pytest.raises(Refused) as refused:
        sms_text(site, "4821")
    assert refused.value.reason is Reason.SMS_TEXT_UNFIT


@examples(st.text(max_size=60), st.from_regex(r"\d{4}", fullmatch=True))
def test_whatever_goes_out_is_one_message_of_the_plain_alphabet(site: str, code: str):
    try:
        text = sms_text(site, code)
    except Refused:
        return
    assert len(text) <= 160
    assert set(text) <= GSM_7
    assert code in text


@pytest.mark.parametrize(
    ("log", "why"),
    [
        (sent(2), Reason.SMS_TOO_SOON),
        (sent(3), Reason.SMS_NUMBER_CAP),
        (sent(39, OTHER), None),
        (sent(40, OTHER), Reason.SMS_KIOSK_CAP),
        (sent(40, ""), Reason.SMS_KIOSK_CAP),
        (sent(3, OTHER), None),
    ],
)
def test_the_caps_of_a_day(log: list[Sent], why: Reason | None):
    assert refusal(log=log) is why


def test_below_the_cap_another_one_may_follow():
    assert refusal(log=sent(2), now=moment(minutes=1)) is None


def test_the_day_of_the_caps_is_that_of_wib():
    last_of_the_day = given.Days().walk(hours=14, minutes=59)  # 23.59 WIB
    log = [Sent(last_of_the_day, given.CASE, HASH)] * 3
    assert refusal(log=log, now=last_of_the_day) is Reason.SMS_NUMBER_CAP
    assert refusal(log=log, now=given.Days().walk(hours=15, seconds=1)) is None


@pytest.mark.parametrize(
    ("passed_s", "why"), [(0, Reason.SMS_TOO_SOON), (59, Reason.SMS_TOO_SOON), (60, None)]
)
def test_two_messages_keep_a_distance(passed_s: int, why: Reason | None):
    assert refusal(case=case_with(test_of()), now=moment(seconds=passed_s)) is why


def test_after_a_failure_nobody_waits_and_else_the_wait_is_told():
    assert refusal(case=case_with(test_of(end=SmsEnd.FAILED))) is None
    assert refusal(case=case_with(test_of(end=SmsEnd.UNCERTAIN))) is Reason.SMS_TOO_SOON
    assert spacing_left_ms(moment(), RULES, moment(seconds=10)) == 50_000


def test_two_cases_with_one_number_keep_the_distance_together():
    assert refusal(log=sent(1)) is Reason.SMS_TOO_SOON
    assert refusal(log=sent(1, OTHER)) is None


@pytest.mark.parametrize(
    ("facts", "minutes", "open_still", "why"),
    [
        ({}, 0, True, None),
        ({"end": SmsEnd.ACCEPTED}, 9.9, True, None),
        ({"end": SmsEnd.UNCERTAIN}, 5, True, None),
        ({"end": SmsEnd.ACCEPTED}, 10, False, Reason.CODE_EXPIRED),
        ({"end": SmsEnd.FAILED}, 0, False, Reason.NO_SMS_TEST),
        ({"wrong": 2}, 1, True, None),
        ({"wrong": 3}, 1, False, Reason.CODE_TRIES_OVER),
        ({"right": True}, 1, False, Reason.NO_SMS_TEST),
    ],
)
def test_when_a_code_counts(facts, minutes: float, open_still: bool, why: Reason | None):
    test, now = test_of(**facts), moment(minutes=minutes)
    assert waits_for_code(test, RULES, now) is open_still
    if why is None:
        assert check_answerable(test, RULES, now) is test
        return
    with pytest.raises(Refused) as refused:
        check_answerable(test, RULES, now)
    assert refused.value.reason is why


def test_without_a_test_there_is_nothing_to_answer():
    with pytest.raises(Refused) as refused:
        check_answerable(None, RULES, moment())
    assert refused.value.reason is Reason.NO_SMS_TEST


@examples(st.integers(-5, 50))
def test_tries_never_go_below_none(wrong: int):
    assert 0 <= tries_left(test_of(wrong=wrong), RULES) <= RULES.tries + 5


def test_a_changed_wall_clock_neither_shortens_nor_stretches_a_code():
    days = given.Days()
    state = given.state_of(*given.identified(days.moment()))
    test = test_of(sent=state.clock.read(days.moment()))
    days.walk(minutes=4)
    days.step(hours=5)
    assert left_ms(test, RULES, state.clock.read(days.moment())) == 6 * 60_000


def test_the_log_names_nobody_who_was_erased():
    log = without([*sent(1), Sent(moment(), "somebody", OTHER)], given.CASE)
    assert [(one.case, one.phone_hash) for one in log] == [("somebody", OTHER)]


def test_the_log_forgets_what_no_cap_counts_any_more():
    old, fresh = Sent(moment(), "a", HASH), Sent(moment(hours=49), "a", HASH)
    assert noted([old], fresh) == [fresh]
    assert timedelta(hours=49) > timedelta(days=2)
