"""The small numbers of the home screen."""

from hypothesis import given as suppose
from hypothesis import strategies as st

from kiosk.domain import events as ev
from kiosk.domain.clock import WIB
from kiosk.domain.state import State
from kiosk.domain.tally import Tally
from tests import given


def test_the_day_is_the_kiosks_own():
    days = given.Days()
    tally = Tally(WIB)
    tally.note(given.answered(days.moment(), given.WORKED), days.moment())
    assert tally.worked_today(days.moment()) == 1
    assert tally.worked_today(days.walk(days=1)) == 0


def test_the_week_begins_on_monday():
    days, tally = given.Days(), Tally(WIB)
    for _ in range(8):
        now = days.moment()
        tally.note(given.opened(now), now)
        days.walk(days=1)
    days.walk(days=-1)
    assert tally.opened_this_week(days.moment()) == 1
    assert tally.opened_this_week(days.walk(days=-1)) == 7


@suppose(
    st.lists(st.tuples(st.integers(1, 900), st.sampled_from(list(ev.OtpOutcome))), max_size=20)
)
def test_counting_along_equals_counting_anew(steps: list[tuple[int, ev.OtpOutcome]]):
    days, state, along = given.Days(), State(), Tally(WIB)
    events: list[ev.Event] = [given.opened(days.moment())]
    for number, (minutes, outcome) in enumerate(steps, 1):
        now = days.walk(minutes=minutes)
        events += [given.asked(now, number), given.answered(now, outcome, number)]
    for event in events:
        state.apply(event)
        along.note(event, state.clock.read(event.when))
    anew = Tally(WIB)
    anew.rebuild(state)
    assert anew == along
