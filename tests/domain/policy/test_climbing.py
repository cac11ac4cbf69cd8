"""The ladder is climbed when patience ends: in working days, in desk hours, one step at a time."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given as examples
from hypothesis import settings as within
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.actions.ladder import climb, end_rung, judge_answer, start_early
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.ladder import Day, Ladder
from kiosk.domain.policy.climbing import is_to_do, may_write, next_climb
from kiosk.domain.running import is_running
from kiosk.domain.state import State
from tests.given import (
    CASE,
    OFFICER,
    SUPERVISOR,
    WORKED,
    Days,
    answered,
    asked,
    filed,
    ladder,
    rung,
    staff,
    write_letter,
)

PASSED_ON, NOT_REACHED = ev.HandOutcome.PASSED_ON, ev.HandOutcome.NOT_REACHED
NOT_THERE, SKIPPED = ev.HandOutcome.NOT_THERE, ev.HandOutcome.SKIPPED
BRI = "limit@bank.example"
KIND = ev.RungKind


class Kiosk:
    """A kiosk with one complaint filed at 09.00 WIB on Monday 23 November 2026."""

    def __init__(self, steps: Ladder | None = None, confirmed: tuple[str, ...] = (BRI,)) -> None:
        self.days, self.ladder, self.state = Days(), steps or ladder(), State()
        self.record(*staff(self.now), *filed(self.now))
        for address in confirmed:
            self.confirm(address)

    @property
    def now(self):
        return self.days.moment()

    @property
    def case(self):
        return self.state.cases[CASE]

    @property
    def steps(self):
        return self.case.complaint.steps

    def record(self, *events: ev.Event) -> None:
        for event in events:
            self.state.apply(event)

    def confirm(self, address: str) -> None:
        purpose = ev.Purpose.COMPLAINT_RECIPIENT
        self.record(ev.AddressConfirmed(when=self.now, purpose=purpose, address=address))

    def accept(self, step: int = 1) -> None:
        self.record(*_sent(self.now, step, ev.SendingAccepted, receipt="250 ok"))

    def climb(self) -> str:
        """The rung that was climbed now, or ""."""
        event = climb(self.state, CASE, self.ladder, write_letter, self.now)
        if event is None:
            return ""
        self.record(event)
        return event.rung

    def end(self, outcome: ev.HandOutcome, **said: object) -> None:
        step = self.steps[-1].number
        self.record(*end_rung(self.state, CASE, step, outcome, self.now, OFFICER, **said))

    def due(self) -> datetime | None:
        found = next_climb(self.case, self.ladder, may_write(self.state))
        return found.at if found else None

    def walk_until_due(self) -> None:
        due = self.due()
        assert due is not None
        self.days.walk(seconds=max(0.0, (due - self.days.true_at).total_seconds()))


def _sent(when, step, kind, **said):
    return (
        ev.SendingStarted(when=when, case=CASE, complaint=1, step=step, attempt=1),
        kind(when=when, case=CASE, complaint=1, step=step, **said),
    )


def wib(day: int, hour: int = 9, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour - 7, tzinfo=UTC)


def test_the_next_rung_comes_when_the_patience_with_an_accepted_letter_ends():
    kiosk = Kiosk()
    kiosk.accept()
    assert kiosk.due() == wib(26)  # three working days after Monday
    kiosk.days.walk(days=3, seconds=-1)
    assert kiosk.climb() == ""
    kiosk.days.walk(seconds=1)
    assert kiosk.climb() == "telepon"
    assert kiosk.steps[-1].letter is None and is_to_do(kiosk.steps[-1])


def test_weekends_and_public_holidays_and_the_sites_own_days_off_do_not_count():
    off = ladder(days_off=(date(2026, 11, 25),))
    kiosk = Kiosk(off)
    kiosk.days.walk(days=1)  # Tuesday
    kiosk.accept()
    assert kiosk.due() == wib(30)  # 25 off by the site, 26, 27, weekend, Monday 30


def test_christmas_is_no_working_day():
    kiosk = Kiosk()
    kiosk.days.walk(days=30)  # Wednesday 23 December
    kiosk.accept()
    assert kiosk.due() == datetime(2026, 12, 29, 2, tzinfo=UTC)  # 24, 28, 29; 25 is Christmas


def test_a_desk_with_hours_is_due_when_it_opens():
    weekdays = (Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI)
    rungs = dict(ladder().rung)
    rungs["telepon"] = replace(rungs["telepon"], days=weekdays, opens=time(8), closes=time(16))
    kiosk = Kiosk(Ladder(rung=rungs))
    kiosk.days.walk(hours=10)  # 19.00 on Monday
    kiosk.accept()
    assert kiosk.due() == wib(27, 8)  # patience ends Thursday 19.00, the desk opens on Friday


def test_the_whole_ladder_is_climbed_one_step_at_a_time():
    kiosk = Kiosk()
    kiosk.accept()
    climbed = []
    for _ in range(4):
        kiosk.walk_until_due()
        climbed.append(kiosk.climb())
        assert kiosk.climb() == ""
        if kiosk.steps[-1].letter:
            kiosk.accept(kiosk.steps[-1].number)
        else:
            kiosk.end(PASSED_ON)
    assert climbed == ["telepon", "chat", "email-bri", "kunjungan"]
    assert kiosk.due() is None


@pytest.mark.parametrize("weeks", [1, 2, 10])
def test_a_kiosk_that_was_off_climbs_one_step_and_then_waits_again(weeks: int):
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.days.reboot(weeks=weeks)
    assert kiosk.climb() == "telepon"
    assert kiosk.climb() == ""
    due = kiosk.due()
    assert due and due - kiosk.days.true_at >= timedelta(days=2)


def test_nobody_does_the_call_and_the_ladder_goes_on_all_the_same():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.walk_until_due()
    kiosk.climb()
    kiosk.walk_until_due()
    assert kiosk.climb() == "chat"
    assert [is_to_do(step) for step in kiosk.steps] == [False, True, True]


@pytest.mark.parametrize("outcome", [NOT_THERE, SKIPPED])
def test_a_rung_that_is_of_no_use_lets_the_next_one_come_at_once(outcome: ev.HandOutcome):
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.walk_until_due()
    kiosk.climb()
    kiosk.end(outcome)
    assert kiosk.climb() == "chat"


def test_a_call_that_nobody_answered_stays_to_be_done():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.walk_until_due()
    kiosk.climb()
    before = kiosk.due()
    kiosk.days.walk(hours=1)
    kiosk.end(NOT_REACHED)
    assert is_to_do(kiosk.steps[-1]) and kiosk.due() == before
    kiosk.end(PASSED_ON, number="PRK-1")
    assert not is_to_do(kiosk.steps[-1])
    assert kiosk.case.complaint.case_number == "PRK-1"
    assert kiosk.due() == before + timedelta(hours=1)


def test_an_automatic_rung_nobody_confirmed_is_passed_over_and_comes_once_it_is_confirmed():
    kiosk = Kiosk(confirmed=())
    kiosk.accept()
    for expected in ("telepon", "chat", "kunjungan"):
        kiosk.walk_until_due()
        assert kiosk.climb() == expected
        kiosk.end(PASSED_ON)
    assert kiosk.due() is None
    kiosk.confirm(BRI)
    kiosk.walk_until_due()
    assert kiosk.climb() == "email-bri"


def test_no_second_letter_goes_out_while_one_is_still_on_its_way():
    automatic = Ladder(
        rung={
            "email-prakerja": rung(1, KIND.EMAIL, address="pengaduan@prakerja.example"),
            "email-bri": rung(2, KIND.EMAIL, address=BRI),
        }
    )
    kiosk = Kiosk(automatic)
    kiosk.days.walk(days=30)  # offline all the while
    assert kiosk.due() is None
    kiosk.accept()
    assert kiosk.due() == kiosk.days.true_at + timedelta(days=5)  # over Christmas and a weekend


def test_what_staff_can_do_without_the_internet_does_not_wait_for_a_letter():
    kiosk = Kiosk()
    climbed = []
    for _ in range(3):
        kiosk.walk_until_due()
        climbed.append(kiosk.climb())
        kiosk.end(PASSED_ON)
    assert climbed == ["telepon", "chat", "kunjungan"]
    assert kiosk.due() is None
    kiosk.accept()
    kiosk.walk_until_due()
    assert kiosk.climb() == "email-bri"


def test_a_call_needs_no_internet_so_it_comes_though_the_letter_still_waits():
    kiosk = Kiosk()
    kiosk.days.walk(days=3)
    assert kiosk.climb() == "telepon"


@pytest.mark.parametrize("kind", [ev.SendingRejected, ev.SendingUncertain])
def test_patience_runs_on_when_a_letter_was_refused_or_nobody_knows(kind: type[ev.Event]):
    kiosk = Kiosk()
    said = {"what": "mail-refused"} if kind is ev.SendingRejected else {}
    kiosk.record(*_sent(kiosk.now, 1, kind, **said))
    assert kiosk.due() == wib(26)


def reply(kiosk: Kiosk, what: ev.ReplyKind, key: str = "<a@b>") -> ev.ReplyRead:
    return ev.ReplyRead(when=kiosk.now, case=CASE, complaint=1, key=key, what=what)


def test_an_acknowledgement_is_no_answer_and_an_answer_holds_the_ladder():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.record(reply(kiosk, ev.ReplyKind.ACKNOWLEDGEMENT))
    assert kiosk.due() == wib(26)
    kiosk.record(reply(kiosk, ev.ReplyKind.ANSWER, "<c@d>"))
    assert kiosk.due() is None
    kiosk.days.walk(days=30)
    assert kiosk.climb() == ""


def test_an_answer_that_does_not_help_sends_the_ladder_on_at_once():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.record(reply(kiosk, ev.ReplyKind.ANSWER))
    kiosk.days.walk(hours=1)
    kiosk.record(judge_answer(kiosk.state, CASE, 1, False, kiosk.now, OFFICER))
    assert kiosk.climb() == "telepon"
    assert kiosk.due() is not None
    kiosk.record(reply(kiosk, ev.ReplyKind.ANSWER, "<another@b>"))
    assert kiosk.due() is None


def test_a_reference_in_a_subject_holds_nothing_but_can_be_judged():
    kiosk = Kiosk()
    kiosk.accept()
    forged = reply(kiosk, ev.ReplyKind.ANSWER)
    kiosk.record(replace(forged, matched="subject"))
    assert kiosk.due() == wib(26)
    kiosk.record(judge_answer(kiosk.state, CASE, 1, True, kiosk.now, OFFICER))
    assert not is_running(kiosk.case)


def test_an_answer_that_helps_ends_it():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.record(reply(kiosk, ev.ReplyKind.ANSWER))
    kiosk.record(judge_answer(kiosk.state, CASE, 1, True, kiosk.now, OFFICER))
    assert not is_running(kiosk.case)
    with pytest.raises(Refused, match="no-complaint"):
        start_early(kiosk.state, CASE, "telepon", kiosk.ladder, write_letter, kiosk.now, OFFICER)


def test_a_word_said_too_early_is_taken_back_and_the_ladder_goes_on():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.record(reply(kiosk, ev.ReplyKind.ANSWER))
    for helps in (True, False):
        kiosk.record(judge_answer(kiosk.state, CASE, 1, helps, kiosk.now, OFFICER))
    assert is_running(kiosk.case) and kiosk.climb() == "telepon"


def endings(kiosk: Kiosk) -> dict[str, list[ev.Event]]:
    when = kiosk.now
    withdrawn = replace(kiosk.case.consent, complaint=False)
    return {
        "solved": [ev.CaseClosed(when=when, case=CASE, outcome=ev.CloseOutcome.SOLVED)],
        "withdrawn": [ev.ConsentRenewed(when=when, case=CASE, consent=withdrawn)],
        "worked": [asked(when, 2), answered(when, WORKED, 2)],
        "erased": [
            ev.PersonErased(
                when=when, case=CASE, reference=kiosk.case.reference, cause=ev.EraseCause.ASKED
            )
        ],
    }


@pytest.mark.parametrize("ending", ["solved", "withdrawn", "worked", "erased"])
def test_everything_stops_on_resolution_withdrawal_and_erasure(ending: str):
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.record(*endings(kiosk)[ending])
    kiosk.days.walk(days=60)
    assert kiosk.climb() == ""


def test_staff_need_not_wait_but_an_unread_answer_comes_first():
    kiosk = Kiosk()
    event = start_early(
        kiosk.state, CASE, "telepon", kiosk.ladder, write_letter, kiosk.now, OFFICER
    )
    assert (event.rung, event.by, event.step) == ("telepon", OFFICER, 2)
    kiosk.record(reply(kiosk, ev.ReplyKind.ANSWER))
    with pytest.raises(Refused, match="no-rung"):
        start_early(kiosk.state, CASE, "telepon", kiosk.ladder, write_letter, kiosk.now, OFFICER)


def test_a_rung_that_is_not_the_next_any_more_is_not_climbed_in_its_place():
    kiosk = Kiosk()
    with pytest.raises(Refused, match="no-rung"):
        start_early(kiosk.state, CASE, "chat", kiosk.ladder, write_letter, kiosk.now, OFFICER)


def test_at_the_top_there_is_no_next_rung():
    kiosk = Kiosk(Ladder(rung={"email-prakerja": rung(1, KIND.EMAIL)}))
    kiosk.accept()
    assert kiosk.due() is None
    with pytest.raises(Refused) as refused:
        start_early(kiosk.state, CASE, "telepon", kiosk.ladder, write_letter, kiosk.now, SUPERVISOR)
    assert refused.value.reason is Reason.NO_RUNG


def test_a_rung_taken_off_the_ladder_leaves_its_step_where_it_is():
    kiosk = Kiosk()
    kiosk.accept()
    kiosk.walk_until_due()
    kiosk.climb()
    kiosk.ladder = Ladder(
        rung={key: one for key, one in kiosk.ladder.rung.items() if key != "telepon"}
    )
    assert kiosk.due() == wib(30)  # two working days, as for any rung nobody knows
    kiosk.walk_until_due()
    assert kiosk.climb() == "chat"


moves = st.lists(
    st.one_of(
        st.tuples(st.just("walk"), st.integers(0, 20 * 24)),
        st.tuples(st.just("off"), st.integers(0, 40 * 24)),
        st.tuples(st.just("climb"), st.just(0)),
        st.tuples(st.just("end"), st.sampled_from(list(ev.HandOutcome))),
        st.tuples(st.just("accept"), st.just(0)),
    ),
    max_size=40,
)


@within(max_examples=60, deadline=None)
@examples(moves)
def test_whatever_happens_no_rung_is_climbed_twice_and_never_two_in_one_breath(walk):
    kiosk = Kiosk()
    for move, how in walk:
        if move == "walk":
            kiosk.days.walk(hours=how)
        elif move == "off":
            kiosk.days.reboot(hours=how)
        elif move == "end" and is_to_do(kiosk.steps[-1]):
            kiosk.end(how)
        elif move == "accept":
            kiosk.accept(kiosk.steps[-1].number)
        elif move == "climb":
            kiosk.climb()
            due = kiosk.due()
            assert due is None or due > kiosk.days.true_at
    rungs = [step.rung for step in kiosk.steps]
    assert len(set(rungs)) == len(rungs)
    letters = [step.letter.message_id for step in kiosk.steps if step.letter]
    assert len(set(letters)) == len(letters)
