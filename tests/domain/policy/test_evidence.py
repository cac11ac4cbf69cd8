"""Evidence has bounds and a date: no picture outlives its purpose."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.policy.evidence import EvidenceRules, has_room, outdated
from tests.given import CASE, Days, filed, state_of

RULES = EvidenceRules(keep_days=10, most=2, total_mb=1)


def added(when, picture: str = "a", size: int = 1000) -> ev.EvidenceAdded:
    return ev.EvidenceAdded(
        when=when,
        case=CASE,
        evidence=picture,
        media="image/png",
        size=size,
        width=10,
        height=10,
        sha256=picture * 8,
    )


def due(state, days: Days) -> list[str]:
    now = state.clock.read(days.moment())
    return [picture.id for picture in outdated(state.cases[CASE], RULES, now)]


def test_a_picture_is_deleted_on_its_date():
    days = Days()
    state = state_of(*filed(days.moment()), added(days.moment()))
    days.walk(days=10, seconds=-1)
    assert due(state, days) == []
    days.walk(seconds=1)
    assert due(state, days) == ["a"]


def test_a_closed_case_keeps_no_picture():
    days = Days()
    closed = ev.CaseClosed(when=days.moment(), case=CASE, outcome=ev.CloseOutcome.SOLVED)
    state = state_of(*filed(days.moment()), added(days.moment()), closed)
    assert due(state, days) == ["a"]


def test_a_picture_waits_for_the_letter_that_is_being_sent_with_it():
    days = Days()
    sending = ev.SendingStarted(when=days.moment(), case=CASE, complaint=1, attempt=1)
    state = state_of(*filed(days.moment()), added(days.moment()), sending)
    days.walk(days=11)
    assert due(state, days) == []


@pytest.mark.parametrize(
    ("sizes", "fits"),
    [([], True), ([1000], True), ([1000, 1000], False), ([999_500], False), ([999_000], True)],
)
def test_there_is_room_for_so_many_and_so_much(sizes: list[int], fits: bool):
    when = Days().moment()
    pictures = [added(when, f"p{n}", size) for n, size in enumerate(sizes)]
    case = state_of(*filed(when), *pictures).cases[CASE]
    assert has_room(case, 1000, RULES) is fits
