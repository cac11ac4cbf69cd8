"""What waits for whom on Beranda: kept case by case, and never different from a fresh count."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from hypothesis import given as examples
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.actions.otp import verdict
from kiosk.domain.board import Board
from kiosk.domain.policy.cooldown import CooldownRules
from kiosk.domain.policy.rules import Rules
from kiosk.domain.state import State
from tests.given import (
    CASE,
    LIMIT,
    MISSING,
    WORKED,
    Days,
    answered,
    asked,
    filed,
    identified,
    letter,
    state_of,
)

RULES = Rules()
NAMES = ("a", "b", "c", "d")


class Desk:
    """A state and a board that is touched after each event, as the window does it."""

    def __init__(self, rules: Rules = RULES) -> None:
        self.days, self.state = Days(), State()
        self.board = Board(self.state, rules)
        self.rules = rules

    def now(self):
        return self.state.clock.read(self.days.moment())

    def record(self, *events: ev.Event) -> None:
        for event in events:
            self.state.apply(event)
        for event in events:
            if isinstance(event, ev.CaseEvent):
                self.board.touch(event.case, self.now())

    def fresh(self) -> Board:
        board = Board(self.state, self.rules)
        board.rebuild(self.now())
        return board

    def ids(self, rows: Sequence[tuple[Any, str]]) -> list[str]:
        return [case_id for _, case_id in rows]


def tried(desk: Desk, case: str, outcome: ev.OtpOutcome = MISSING) -> None:
    when = desk.days.moment()
    desk.record(
        *identified(when, case=case, reference=f"PK-{case}"),
        asked(when, case=case),
        answered(when, outcome, case=case),
    )


def naive_counts(desk: Desk) -> dict[str, int]:
    """The four numbers, said in the plainest way."""
    counts = {"ready": 0, "waiting": 0, "unfinished": 0, "complaints": 0}
    for case in desk.state.cases.values():
        if case.closed:
            continue
        if case.complaints:
            counts["complaints"] += 1
        elif not case.attempts or case.attempts[-1].outcome is WORKED:
            counts["unfinished"] += 1
        else:
            last = case.attempts[-1].channel
            left = verdict(case, last, desk.rules, desk.now()).remaining_ms
            counts["waiting" if left else "ready"] += 1
    return counts


def what_happens(desk: Desk, case: str, what: str, channel: ev.OtpChannel) -> None:
    when = desk.days.moment()
    known = desk.state.cases.get(case)
    attempt = len(known.attempts) if known else 0
    reference = f"PK-{case}"
    happenings: dict[str, ev.Event] = {
        "open": ev.CaseOpened(
            when=when, case=case, reference=reference, consent=identified(when)[0].consent
        ),
        "ask": asked(when, attempt + 1, channel, case=case),
        "limit": answered(when, LIMIT, attempt, case=case),
        "missing": answered(when, MISSING, attempt, case=case),
        "worked": answered(when, WORKED, attempt, case=case),
        "own-limit": ev.PortalLimitRead(when=when, case=case, channel=channel, minutes=45),
        "file": ev.ComplaintFiled(
            when=when,
            case=case,
            complaint=1,
            attempt=1,
            why=ev.Persistence.ON_TWO_DAYS,
            letter=letter(),
        ),
        "uncertain": ev.SendingUncertain(when=when, case=case, complaint=1),
        "close": ev.CaseClosed(when=when, case=case, outcome=ev.CloseOutcome.SOLVED),
        "erase": ev.PersonErased(
            when=when, case=case, reference=reference, cause=ev.EraseCause.ASKED
        ),
    }
    desk.record(happenings[what])


walks = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(
            [
                "open",
                "open",
                "ask",
                "ask",
                "limit",
                "missing",
                "worked",
                "own-limit",
                "file",
                "uncertain",
                "close",
                "erase",
            ]
        ),
        st.sampled_from(list(ev.OtpChannel)),
        st.sampled_from([0, 1, 5, 60, 24 * 60]),
        st.booleans(),
    ),
    max_size=40,
)


@examples(walks, st.sampled_from([RULES, Rules(cooldown=CooldownRules(daily_cap=2))]))
def test_a_board_touched_case_by_case_is_the_board_made_anew(walk, rules):
    desk = Desk(rules)
    for case, outcome in zip(NAMES, (LIMIT, MISSING, MISSING, LIMIT), strict=True):
        tried(desk, case, outcome)
    for case, what, channel, minutes, reboots in walk:
        if reboots:
            desk.days.reboot(minutes=minutes + 1)
        else:
            desk.days.walk(minutes=minutes)
        what_happens(desk, case, what, channel)
    for minutes in (0, 3, 120):
        desk.days.walk(minutes=minutes)
        now, fresh = desk.now(), desk.fresh()
        assert desk.board.counts(now) == fresh.counts(now) == naive_counts(desk)
        assert desk.board.ready(now, 9) == fresh.ready(now, 9)
        assert desk.board.waiting(now, 9) == fresh.waiting(now, 9)
        assert desk.board.complaints(9) == fresh.complaints(9)
        assert desk.board.unfinished(9) == fresh.unfinished(9)


def test_a_wait_moves_to_ready_by_the_passing_of_time_alone():
    desk = Desk()
    tried(desk, "a")
    assert desk.board.counts(desk.now()) == {
        "ready": 0,
        "waiting": 1,
        "unfinished": 0,
        "complaints": 0,
    }
    desk.days.walk(seconds=120, milliseconds=-1)
    assert desk.board.waiting(desk.now(), 5)
    desk.days.walk(milliseconds=1)
    assert desk.ids(desk.board.ready(desk.now(), 5)) == ["a"]
    assert desk.board.waiting(desk.now(), 5) == []


def test_a_long_wait_begun_first_comes_after_a_short_one_begun_later():
    desk = Desk()
    tried(desk, "a", LIMIT)
    tried(desk, "b")
    assert desk.ids(desk.board.waiting(desk.now(), 5)) == ["b", "a"]
    desk.days.walk(hours=1)
    assert desk.ids(desk.board.ready(desk.now(), 5)) == ["b"]


def test_waiting_shows_the_next_first_and_ready_the_latest_first():
    desk = Desk()
    for case in ("a", "b", "c"):
        tried(desk, case)
        desk.days.walk(seconds=10)
    assert desk.ids(desk.board.waiting(desk.now(), 2)) == ["a", "b"]
    desk.days.walk(minutes=5)
    assert desk.ids(desk.board.ready(desk.now(), 2)) == ["c", "b"]
    assert desk.ids(desk.fresh().ready(desk.now(), 2)) == ["c", "b"], "after a restart too"


def test_complaints_that_need_a_person_come_first():
    desk = Desk()
    for case in ("a", "b", "c"):
        desk.record(*filed(desk.days.walk(hours=1), case=case, reference=f"PK-{case}"))
    desk.record(ev.SendingUncertain(when=desk.days.moment(), case="c", complaint=1))
    assert desk.ids(desk.board.complaints(9)) == ["c", "a", "b"]
    assert desk.ids(desk.board.complaints(2)) == ["c", "a"]


def test_lists_are_never_longer_than_asked():
    desk = Desk()
    for case in NAMES:
        tried(desk, case)
        desk.record(*identified(desk.days.moment(), case=f"u{case}", reference=f"PK-u{case}"))
        desk.record(*filed(desk.days.moment(), case=f"f{case}", reference=f"PK-f{case}"))
    for most in (0, 1, 3):
        assert len(desk.board.waiting(desk.now(), most)) == most
        assert len(desk.board.unfinished(most)) == most
        assert len(desk.board.complaints(most)) == most
        desk_later = desk.state.clock.read(Days(true_at=desk.days.true_at + timedelta(1)).moment())
        assert len(desk.board.ready(desk_later, most)) <= most


def test_a_closed_case_waits_for_nobody():
    state = state_of(*filed(Days().moment()))
    state.apply(ev.CaseClosed(when=Days().moment(), case=CASE, outcome=ev.CloseOutcome.STOPPED))
    board = Board(state, RULES)
    board.rebuild(state.clock.read(Days().moment()))
    assert board.complaints(9) == []
