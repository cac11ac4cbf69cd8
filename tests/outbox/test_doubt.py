"""What becomes of a letter of which nobody knows whether it arrived."""

from datetime import timedelta

import pytest

from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.domain.steps import DeliveryState
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.hold import Hold
from kiosk.outbox.outcome import Absent, Accepted, Postponed, Uncertain
from tests.outbox.given import Kiosk, moment
from tests.outbox.scripted import TAKEN, Scripted, at_the_desk, helped, in_turn, key

LOST = Uncertain("the line went dead")
LOOK_S = 60


def runs_at(kiosk: Kiosk, *seconds: float) -> None:
    for kiosk.seconds in seconds:
        kiosk.run()


def test_a_letter_that_is_found_has_arrived_with_its_number_in_one_transaction() -> None:
    post = Scripted(carries=lambda _: LOST, looks=lambda _: TAKEN)
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, LOOK_S - 1)
    assert kiosk.kinds("a") == ["Started", "Uncertain"]
    assert post.done() == ["carry"]
    runs_at(kiosk, LOOK_S, 10 * LOOK_S)
    assert kiosk.kinds("a") == ["Started", "Uncertain", "Accepted", "UncertaintySettled"]
    accepted, settled = kiosk.transactions[-1]
    assert isinstance(accepted, ev.SendingAccepted)
    assert isinstance(settled, ev.UncertaintySettled)
    assert (settled.arrived, settled.found) == (True, "search")
    step = kiosk.complaint("a").first
    assert (step.remote, step.case_number) == ("17", "77001")
    assert post.done()[:2] == ["carry", "look"]


def test_a_letter_is_sent_again_only_after_it_was_not_found_twice_a_while_apart() -> None:
    post = Scripted(carries=in_turn(LOST, TAKEN))  # type: ignore[arg-type]
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, LOOK_S)
    assert post.done() == ["carry", "look"]
    assert kiosk.standing("a") is DeliveryState.UNCERTAIN
    runs_at(kiosk, 2 * LOOK_S - 1)
    assert post.done() == ["carry", "look"]
    runs_at(kiosk, 2 * LOOK_S)
    assert post.done() == ["carry", "look", "look", "carry"]
    assert kiosk.kinds("a") == ["Started", "Uncertain", "UncertaintySettled", "Started", "Accepted"]
    settled = kiosk.events[-3]
    assert isinstance(settled, ev.UncertaintySettled)
    assert (settled.arrived, settled.found) == (False, "search")


def test_nobody_can_hurry_an_index_that_lags() -> None:
    post = Scripted(carries=in_turn(LOST, TAKEN))  # type: ignore[arg-type]
    kiosk = helped(post, "a")
    for kiosk.seconds in range(0, 2 * LOOK_S, 5):
        kiosk.outbox.look(at_once=True)
        kiosk.run()
    assert post.done().count("carry") == 1
    assert kiosk.standing("a") is DeliveryState.UNCERTAIN


def test_what_the_search_cannot_tell_is_searched_for_later_and_never_repeated() -> None:
    silent = Postponed(What.HELPDESK_SILENT, "504")
    post = Scripted(carries=lambda _: LOST, looks=lambda _: silent)
    kiosk = helped(post, "a")
    runs_at(kiosk, *range(0, 48 * 3600, 600))
    assert post.done().count("carry") == 1
    assert 10 < post.done().count("look") <= 48 * kiosk.rules.per_hour
    assert kiosk.standing("a") is DeliveryState.UNCERTAIN


def test_under_a_key_of_its_own_a_letter_goes_again_by_itself_after_the_back_off() -> None:
    post = Scripted(doubt=Doubt.REPEAT, carries=in_turn(LOST, TAKEN))  # type: ignore[arg-type]
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, kiosk.rules.base_s * 0.5 - 1)
    assert post.done() == ["carry"]
    runs_at(kiosk, kiosk.rules.base_s * 0.5)
    assert kiosk.kinds("a") == ["Started", "Uncertain", "UncertaintySettled", "Started", "Accepted"]
    settled = kiosk.events[-3]
    assert isinstance(settled, ev.UncertaintySettled)
    assert (settled.arrived, settled.found) == (False, "same-key")
    assert len({letter for _, letter in post.asked}) == 1


@pytest.mark.parametrize("doubt", [Doubt.LOOK, Doubt.REPEAT])
def test_what_a_power_cut_left_in_doubt_is_cleared_up_the_same_way(doubt: Doubt) -> None:
    post = Scripted(doubt=doubt, looks=lambda _: TAKEN)
    before = helped(post, "a")
    before.outbox.look()
    again = Kiosk(state=before.state, seconds=5)
    again.outbox.use({"meja-bantuan": post})
    runs_at(again, 5, 200, 400)
    assert again.standing("a") is DeliveryState.ACCEPTED
    assert post.done().count("carry") == (doubt is Doubt.REPEAT)


@pytest.mark.parametrize("doubt", list(Doubt))
def test_for_somebody_who_said_no_nothing_is_searched_and_nothing_repeated(doubt: Doubt) -> None:
    post = Scripted(doubt=doubt, carries=lambda _: LOST)
    kiosk = helped(post, "a")
    kiosk.run()
    agreed = ev.Consent(
        version="1", language="id", method=ev.ConsentMethod.READ_ALOUD, complaint=False
    )
    kiosk.record(ev.ConsentRenewed(when=moment(), case="a", consent=agreed))
    runs_at(kiosk, *range(60, 7200, 60))
    assert post.done() == ["carry"]
    assert kiosk.outbox.explain(key("a")) == (Hold.ASK, None)


def test_where_nothing_can_be_searched_a_person_is_asked() -> None:
    post = Scripted(doubt=Doubt.ASK, carries=lambda _: LOST)
    kiosk = helped(post, "a")
    runs_at(kiosk, *range(0, 48 * 3600, 1800))
    assert post.done() == ["carry"]
    assert kiosk.outbox.explain(key("a")) == (Hold.ASK, None)


def test_what_is_found_counts_even_if_a_person_has_said_meanwhile_that_it_did_not_arrive() -> None:
    post = Scripted(carries=lambda _: LOST, looks=lambda _: TAKEN)
    kiosk = helped(post, "a")
    kiosk.run()
    kiosk.seconds = LOOK_S
    kiosk.outbox.look()
    kiosk.record(ev.UncertaintySettled(when=moment(LOOK_S), case="a", complaint=1, arrived=False))
    kiosk.run()
    assert kiosk.standing("a") is DeliveryState.ACCEPTED
    assert post.done() == ["carry", "look"]


def test_what_is_not_found_says_nothing_against_a_person_who_has_seen_it() -> None:
    post = Scripted(carries=lambda _: LOST, looks=lambda _: Absent())
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, LOOK_S)
    kiosk.seconds = 2 * LOOK_S
    kiosk.outbox.look()
    kiosk.record(ev.UncertaintySettled(when=moment(LOOK_S), case="a", complaint=1, arrived=True))
    kiosk.run()
    assert kiosk.standing("a") is DeliveryState.ACCEPTED
    assert post.done() == ["carry", "look", "look"]


def test_a_lost_letter_of_one_helpdesk_holds_up_no_other() -> None:
    lost = Scripted(carries=lambda _: LOST, looks=lambda _: Postponed(What.OFFLINE, "no route"))
    fine = Scripted(address="https://lain.example")
    kiosk = helped(lost, "a", kiosk=helped(fine))
    kiosk.record(*at_the_desk("b", fine.address, "meja-lain"))
    kiosk.outbox.use({"meja-bantuan": lost, "meja-lain": fine})
    runs_at(kiosk, 0, 60, 120)
    assert kiosk.standing("a") is DeliveryState.UNCERTAIN
    assert kiosk.standing("b") is DeliveryState.ACCEPTED


def test_the_screen_is_told_what_is_done_about_it_and_when() -> None:
    post = Scripted(carries=lambda _: LOST)
    kiosk = helped(post, "a")
    kiosk.run()
    assert kiosk.outbox.explain(key("a")) == (Hold.LOOKING, moment(LOOK_S).at)
    runs_at(kiosk, LOOK_S)
    assert kiosk.outbox.explain(key("a")) == (Hold.LOOKING, moment(2 * LOOK_S).at)
    repeating = helped(Scripted(doubt=Doubt.REPEAT, carries=lambda _: LOST), "a")
    repeating.run()
    assert repeating.outbox.explain(key("a")) == (Hold.BACKING_OFF, moment(50).at)


def test_a_letter_found_late_keeps_what_it_was_given() -> None:
    """A search may find it under another receipt than the one that never came."""
    post = Scripted(carries=lambda _: LOST, looks=lambda _: Accepted("found", "9", ""))
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, LOOK_S)
    step = kiosk.complaint("a").first
    assert step.delivery and step.delivery.receipt == "found"
    assert (step.remote, step.case_number) == ("9", "")
    assert step.delivery.since.at - step.began.at == timedelta(seconds=LOOK_S)
