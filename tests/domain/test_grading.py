"""From which number on a line is worth a word, a supervisor or a stop."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.errors import What
from kiosk.domain.grading import clock, queue, verified
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Grade
from tests.given import CASE, SUPERVISOR, Days, filed, identified, state_of
from tests.health_words import told

RULES = PreflightRules()
WHEN = Days().moment()


def test_a_clock_kept_by_a_time_server_is_fine_and_one_left_alone_is_not():
    assert told(clock(WHEN, True, None)) == [(Grade.FINE, Code.CLOCK_KEPT)]
    assert told(clock(WHEN, False, None)) == [(Grade.WARN, Code.CLOCK_ALONE)]
    assert told(clock(WHEN, None, None)) == [(Grade.WARN, Code.CLOCK_UNKNOWN)]


def test_a_clock_before_loket_existed_wants_a_supervisor():
    long_ago = Moment(datetime(1970, 1, 1, tzinfo=UTC), 1000, "boot")
    found = next(clock(long_ago, True, None))
    assert (found.grade, found.facts) == (Grade.OVERRIDE, {"year": 1970})


def test_a_clock_that_was_moved_is_told_with_the_difference():
    days = Days()
    state = state_of(ev.SignedIn(when=days.moment(), staff=SUPERVISOR))
    found = next(clock(days.step(hours=-2), True, state))
    assert (found.grade, found.code) == (Grade.WARN, Code.CLOCK_DOUBTED)
    assert found.facts == {"minutes": 120}


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, (Grade.FINE, Code.WAITING)),
        (RULES.waiting_warn_days, (Grade.WARN, Code.WAITING_LONG)),
        (RULES.waiting_override_days, (Grade.OVERRIDE, Code.WAITING_LONG)),
    ],
)
def test_the_longer_a_letter_waits_the_graver_it_is(days: int, said):
    clocks = Days()
    state = state_of(*filed(clocks.moment()))
    found = list(queue(state, RULES, state.clock.read(clocks.walk(days=days))))
    assert told(found) == [said]
    assert found[0].facts == {"count": 1, "days": days}


def test_many_letters_are_worth_a_word_though_none_is_old():
    state = state_of(*filed(WHEN), *filed(WHEN, case="c2", reference="R2"))
    few = PreflightRules(waiting_warn_count=2)
    assert told(queue(state, few, state.clock.read(WHEN))) == [(Grade.WARN, Code.WAITING_MANY)]


def test_letters_on_their_way_are_counted_with_their_reasons():
    def found(*events: ev.Event):
        state = state_of(*events)
        return list(queue(state, RULES, state.clock.read(WHEN)))

    sending = ev.SendingStarted(when=WHEN, case=CASE, complaint=1, attempt=1)
    postponed = ev.SendingPostponed(when=WHEN, case=CASE, complaint=1, what=What.MAIL_PASSWORD)
    waiting = found(*filed(WHEN), sending, postponed)
    assert told(waiting) == [(Grade.FINE, Code.WAITING), (Grade.WARN, Code.HELD_BY)]
    assert waiting[1].facts == {"what": What.MAIL_PASSWORD}
    uncertain = ev.SendingUncertain(when=WHEN, case=CASE, complaint=1)
    assert told(found(*filed(WHEN), sending, uncertain)) == [(Grade.WARN, Code.UNCERTAIN)]
    rejected = ev.SendingRejected(when=WHEN, case=CASE, complaint=1, what=What.MAIL_REFUSED)
    assert told(found(*filed(WHEN), sending, rejected)) == [(Grade.WARN, Code.REJECTED)]
    assert told(found(*identified(WHEN))) == [(Grade.FINE, Code.QUEUE_EMPTY)]


def test_a_walk_from_the_future_is_no_older_than_today():
    found = verified(WHEN.at + timedelta(days=2), 5, RULES, WHEN.at)
    assert (found.grade, found.facts) == (Grade.FINE, {"on": date(2026, 11, 25), "entries": 5})
