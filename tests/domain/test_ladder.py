"""The ladder: its order, what each rung is confirmed for, and when its desk answers."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain.clock import WIB
from kiosk.domain.facts import Purpose, RungKind
from kiosk.domain.ladder import FIRST, Day, Ladder, Rung, is_open, next_opening
from kiosk.domain.working_days import after_working_days
from kiosk.settings import load

SHIPPED = load([]).policy.ladder
CALL = SHIPPED.rung["telepon-prakerja"]
HOTLINE = CALL.older[0]
WORK_WEEK = (Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI)
OFFICE = replace(CALL, days=WORK_WEEK, opens=time(8), closes=time(19))


def test_the_six_rungs_of_the_design_are_there_in_order():
    assert [(one.id, one.rung.kind) for one in SHIPPED.placed()] == [
        ("email-prakerja", RungKind.EMAIL),
        ("telepon-prakerja", RungKind.CALL),
        ("chat-prakerja", RungKind.CHAT),
        ("email-bri", RungKind.EMAIL),
        ("instagram-bri", RungKind.INSTAGRAM),
        ("kunjungan", RungKind.VISIT),
    ]
    assert SHIPPED.first() == FIRST == "email-prakerja"


def test_a_rung_of_order_zero_is_off_and_ties_are_settled_by_the_name():
    rungs = SHIPPED.rung
    off = replace(rungs["email-prakerja"], order=0)
    tied = replace(rungs["email-bri"], order=2)
    ladder = replace(SHIPPED, rung=rungs | {"email-prakerja": off, "email-bri": tied})
    assert [one.id for one in ladder.placed()][:2] == ["email-bri", "telepon-prakerja"]
    assert ladder.first() == "email-bri"


def test_a_ladder_that_loket_climbs_nowhere_still_names_a_first_rung():
    by_hand = {key: rung for key, rung in SHIPPED.rung.items() if not rung.kind.automatic}
    assert Ladder(rung=by_hand).first() == FIRST
    assert Ladder(rung=by_hand).kind("email-bri") is RungKind.EMAIL


@pytest.mark.parametrize("kind", RungKind)
def test_each_kind_is_confirmed_for_a_purpose_of_its_own(kind: RungKind):
    purpose = replace(CALL, kind=kind).purpose
    letters = {RungKind.EMAIL: Purpose.COMPLAINT_RECIPIENT}
    desks = dict.fromkeys((RungKind.ZAMMAD, RungKind.OSTICKET, RungKind.WEBHOOK), Purpose.HELPDESK)
    assert purpose is (letters | desks).get(kind, Purpose.BY_HAND)


def test_another_address_changes_nothing_else():
    moved = SHIPPED.readdressed({"email-prakerja": "bantuan@example.com", "nobody": "x"})
    assert moved.rung["email-prakerja"].address == "bantuan@example.com"
    back = moved.readdressed({"email-prakerja": SHIPPED.rung["email-prakerja"].address})
    assert back == SHIPPED


def wib(day: int, hour: int, minute: int = 0) -> datetime:
    """In November 2026, where the 23rd is a Monday; aware UTC as everywhere."""
    return datetime(2026, 11, day, hour, minute, tzinfo=WIB).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "answers"),
    [
        (wib(24, 9), wib(24, 9)),
        (wib(24, 8), wib(24, 8)),
        (wib(24, 7, 59), wib(24, 8)),
        (wib(24, 18, 59), wib(24, 18, 59)),
        (wib(24, 19), wib(25, 8)),
        (wib(27, 23), wib(30, 8)),
        (wib(28, 12), wib(30, 8)),
        (wib(30, 0), wib(30, 8)),
    ],
    ids=["open", "at the stroke", "early", "last minute", "closed", "Friday night", "Sat", "Mon"],
)
def test_a_desk_answers_from_its_next_opening_on(at: datetime, answers: datetime):
    assert next_opening(OFFICE, at) == answers
    assert is_open(OFFICE, at) is (at == answers)


def test_hours_are_wib_wherever_the_kiosk_stands():
    wit = datetime.fromisoformat("2026-11-24T09:30:00+09:00")  # 07.30 WIB
    opening = next_opening(OFFICE, wit)
    assert opening == wib(24, 8)
    assert opening.utcoffset() == wit.utcoffset()
    late = datetime.fromisoformat("2026-11-25T00:30:00+09:00")  # still Tuesday evening in WIB
    assert next_opening(replace(OFFICE, closes=time(23)), late) == late


@pytest.mark.parametrize(
    "rung",
    [
        replace(OFFICE, days=()),
        replace(OFFICE, opens=None),
        replace(OFFICE, closes=None),
        replace(OFFICE, opens=time(19), closes=time(8)),
    ],
)
def test_where_no_hours_are_known_nobody_is_kept_waiting(rung: Rung):
    assert next_opening(rung, wib(29, 3)) == wib(29, 3)


MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda passed: wib(1, 0) + timedelta(minutes=passed)
)
WEEKS = st.sets(st.sampled_from(Day), min_size=1).map(tuple)


@given(at=MOMENTS, days=WEEKS)
def test_an_opening_is_never_earlier_and_always_within_a_week_and_open(
    at: datetime, days: tuple[Day, ...]
):
    rung = replace(OFFICE, days=days)
    opening = next_opening(rung, at)
    assert at <= opening <= at + timedelta(days=7)
    assert is_open(rung, opening)


def test_a_day_off_that_a_site_adds_is_no_working_day():
    friday = wib(27, 10)
    assert after_working_days(friday, 1, ()) == wib(30, 10)
    assert after_working_days(friday, 1, (date(2026, 11, 30),)) == datetime(
        2026, 12, 1, 10, tzinfo=WIB
    )
