"""The agenda says what is due, whom staff have something to do for, and where something came."""

from datetime import timedelta

from hypothesis import given as examples
from hypothesis import settings as within
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.actions.ladder import climb
from kiosk.domain.agenda import Agenda, Shelf
from kiosk.domain.policy.rules import Rules
from kiosk.domain.state import State
from tests.domain.walks import events
from tests.given import CASE, MORNING, Days, filed, ladder, write_letter

RULES = Rules(ladder=ladder())
OTHER = "c0ffee0000000002"


def accepted(when, case: str = CASE) -> list[ev.Event]:
    return [
        ev.SendingStarted(when=when, case=case, complaint=1, attempt=1),
        ev.SendingAccepted(when=when, case=case, complaint=1, receipt="250 ok"),
    ]


def kiosk(days: Days) -> tuple[State, Agenda]:
    state = State()
    for case, reference in ((CASE, "PK-UJI-20261123-1P"), (OTHER, "PK-UJI-20261123-2N")):
        for event in (*filed(days.moment(), case=case, reference=reference),):
            state.apply(event)
        for event in accepted(days.moment(), case):
            state.apply(event)
        days.walk(hours=1)
    agenda = Agenda(state, RULES)
    agenda.rebuild()
    return state, agenda


def record(state: State, agenda: Agenda, *recorded: ev.CaseEvent) -> None:
    for event in recorded:
        state.apply(event)
        agenda.touch(event.case)


def test_cases_come_due_in_the_order_of_their_patience():
    days = Days()
    state, agenda = kiosk(days)
    now = state.clock.read(days.moment())
    assert agenda.due(now, 5) == []
    now = state.clock.read(days.walk(days=3, hours=-2))
    assert agenda.due(now, 5) == [CASE]
    now = state.clock.read(days.walk(hours=1))
    assert agenda.due(now, 5) == [CASE, OTHER]
    assert agenda.due(now, 1) == [CASE]


def test_a_climbed_case_is_not_due_again_and_is_to_be_done():
    days = Days()
    state, agenda = kiosk(days)
    when = days.walk(days=3)
    agenda.due(state.clock.read(when), 5)
    event = climb(state, CASE, RULES.ladder, write_letter, when)
    assert event
    record(state, agenda, event)
    assert agenda.due(state.clock.read(when), 5) == [OTHER]
    assert agenda.to_do.until(state.clock.read(when).at, 5) == [(when.at, CASE)]
    assert agenda.news.at(CASE) == when.at


def test_what_was_done_or_seen_leaves_the_lists():
    days = Days()
    state, agenda = kiosk(days)
    when = days.walk(days=3)
    event = climb(state, CASE, RULES.ladder, write_letter, when)
    assert event
    done = ev.RungEnded(when=when, case=CASE, complaint=1, step=2, outcome=ev.HandOutcome.PASSED_ON)
    record(state, agenda, event, done, ev.NewsSeen(when=when, case=CASE))
    assert len(agenda.to_do) == len(agenda.news) == 0


def test_an_erased_case_is_on_no_list():
    days = Days()
    state, agenda = kiosk(days)
    when = days.walk(days=10)
    agenda.due(state.clock.read(when), 5)
    gone = ev.PersonErased(
        when=when, case=CASE, reference="PK-UJI-20261123-1P", cause=ev.EraseCause.ASKED
    )
    record(state, agenda, gone)
    assert agenda.due(state.clock.read(when), 5) == [OTHER]


def test_working_days_are_counted_from_the_first_question_on():
    days = Days()
    state, agenda = kiosk(days)
    assert len(agenda.climbs) == 0
    agenda.due(state.clock.read(days.moment()), 5)
    assert len(agenda.climbs) == 2


@within(max_examples=60, deadline=None)
@examples(st.lists(events(), max_size=25))
def test_an_agenda_touched_case_by_case_is_the_agenda_made_anew(recorded: list[ev.Event]):
    days = Days()
    state, agenda = kiosk(days)
    far = replace(state.clock.read(days.moment()), at=MORNING + timedelta(days=3650))
    agenda.due(far, 100)
    for event in recorded:
        state.apply(event)
        if isinstance(event, ev.CaseEvent):
            agenda.touch(event.case)
        if not isinstance(event, ev.CaseEvent) or state.clock.lesson:
            agenda.rebuild()
            agenda.due(far, 100)
    anew = Agenda(state, RULES)
    anew.rebuild()
    assert agenda.due(far, 100) == anew.due(far, 100)
    assert agenda.to_do.newest(100) == anew.to_do.newest(100)
    assert agenda.news.newest(100) == anew.news.newest(100)


def test_a_shelf_has_a_case_once():
    shelf = Shelf()
    shelf.put("a", MORNING)
    shelf.put("b", MORNING)
    shelf.put("a", MORNING + timedelta(hours=1))
    assert shelf.newest(9) == [(MORNING + timedelta(hours=1), "a"), (MORNING, "b")]
    shelf.put("b", None)
    shelf.put("b", None)
    assert len(shelf) == 1 and shelf.at("b") is None
