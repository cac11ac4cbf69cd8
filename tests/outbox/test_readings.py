"""Answers of a helpdesk are read back, gently, as long as the complaint is followed up."""

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.domain.fold_complaint import MOST_REPLIES
from kiosk.domain.steps import DeliveryState
from kiosk.outbox.carrier import Readback
from kiosk.outbox.outcome import Accepted, Postponed
from kiosk.outbox.readings import A_MINUTE
from kiosk.outbox.reply import Reply
from tests.outbox.given import Kiosk, moment
from tests.outbox.scripted import RUNG, Scripted, at_the_desk, helped

INTERVAL_S = 15 * 60


def reply(number: int) -> Reply:
    return Reply(key=f"z-{number}", what=ev.ReplyKind.ANSWER, text=f"Jawaban {number}.")


def replies(kiosk: Kiosk, case: str = "a") -> list[str]:
    return [reply.key for reply in kiosk.complaint(case).first.replies]


def runs_at(kiosk: Kiosk, *seconds: float) -> None:
    for kiosk.seconds in seconds:
        kiosk.run()


def test_an_answer_is_read_back_once_however_often_it_is_read() -> None:
    post = Scripted(tells=lambda _: Readback("open", (reply(1),)))
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, INTERVAL_S - 1)
    assert post.done() == ["carry"]
    runs_at(kiosk, INTERVAL_S, INTERVAL_S + 1)
    assert post.done() == ["carry", "read"]
    post.tells = lambda _: Readback("open", (reply(1), reply(2)))
    runs_at(kiosk, 2 * INTERVAL_S, 3 * INTERVAL_S)
    assert post.asked[1:] == [("read", "17")] * 3
    assert kiosk.kinds("a").count("ReplyRead") == 2
    assert replies(kiosk) == ["z-1", "z-2"]
    assert kiosk.complaint("a").answered is not None


def test_an_endless_thread_is_read_to_its_end_once() -> None:
    thread = tuple(reply(number) for number in range(2 * MOST_REPLIES))
    kiosk = helped(Scripted(tells=lambda _: Readback("open", thread)), "a")
    runs_at(kiosk, *range(0, 5 * INTERVAL_S, INTERVAL_S))
    assert kiosk.kinds("a").count("ReplyRead") == MOST_REPLIES
    assert replies(kiosk)[-1] == thread[-1].key


def test_a_number_is_kept_where_none_was_known_and_never_put_over_one_that_staff_noted() -> None:
    post = Scripted(
        carries=lambda _: Accepted("201", "17", ""), tells=lambda _: Readback("open", (), "77001")
    )
    kiosk = helped(post, "a")
    runs_at(kiosk, 0, INTERVAL_S)
    assert kiosk.complaint("a").case_number == "77001"
    kiosk.record(ev.CaseNumberNoted(when=moment(INTERVAL_S), case="a", complaint=1, number="CC-12"))
    runs_at(kiosk, 2 * INTERVAL_S)
    assert kiosk.complaint("a").case_number == "CC-12"


ENDS: dict[str, list[ev.Event]] = {
    "closed": [ev.CaseClosed(when=moment(), case="a", outcome=ev.CloseOutcome.SOLVED)],
    "erased": [
        ev.PersonErased(
            when=moment(), case="a", reference="PK-LATIHAN-a", cause=ev.EraseCause.ASKED
        )
    ],
    "helped": [ev.AnswerJudged(when=moment(), case="a", complaint=1, helps=True)],
    "unconfirmed": [
        ev.AddressWithdrawn(
            when=moment(), purpose=ev.Purpose.HELPDESK, address="https://bantuan.example"
        )
    ],
}


@pytest.mark.parametrize("end", ENDS)
def test_nothing_is_read_once_it_is_nobodys_business_any_more(end: str) -> None:
    post = Scripted()
    kiosk = helped(post, "a")
    kiosk.run()
    kiosk.record(*ENDS[end])
    runs_at(kiosk, *range(0, 5 * INTERVAL_S, 300))
    assert post.done() == ["carry"]


def test_a_reading_under_way_is_called_back_when_an_answer_has_helped() -> None:
    post = Scripted(tells=lambda _: Readback("open", (reply(1),)))
    kiosk = helped(post, "a")
    kiosk.run()
    kiosk.seconds = INTERVAL_S
    kiosk.outbox.look()
    kiosk.record(ev.CaseClosed(when=moment(), case="a", outcome=ev.CloseOutcome.SOLVED))
    kiosk.run()
    assert post.done() == ["carry"]
    assert "ReplyRead" not in kiosk.kinds("a")


def test_what_has_no_key_and_who_cannot_be_read_are_not_asked() -> None:
    keyless = Scripted(carries=lambda _: Accepted("201", "", "77001"))
    mute = Scripted(reads=False)
    for post in (keyless, mute):
        kiosk = helped(post, "a")
        runs_at(kiosk, 0, INTERVAL_S, 2 * INTERVAL_S)
        assert post.done() == ["carry"]


def test_after_a_start_only_a_few_are_read_a_minute_and_each_in_its_turn() -> None:
    cases = [f"c{number:02}" for number in range(20)]
    post = Scripted(carries=lambda parcel: Accepted("201", parcel.reference, ""))
    before = helped(post, *cases)
    before.run()
    again = Kiosk(state=before.state)
    again.outbox.use({RUNG: post})
    post.asked.clear()
    read_at: list[float] = []
    for again.seconds in range(0, INTERVAL_S, 10):
        known = len(post.asked)
        again.run()
        read_at += [again.seconds] * (len(post.asked) - known)
    assert sorted(remote for _, remote in post.asked) == [f"PK-LATIHAN-{case}" for case in cases]
    for early, late in zip(read_at, read_at[A_MINUTE:], strict=False):
        assert late - early >= 60


def test_two_rungs_at_one_helpdesk_are_read_one_after_the_other() -> None:
    post = Scripted(carries=lambda parcel: Accepted("201", parcel.reference, ""))
    kiosk = helped(post, "a")
    kiosk.record(*at_the_desk("b", rung="rung-kedua"))
    kiosk.outbox.use({RUNG: post, "rung-kedua": post})
    runs_at(kiosk, 0)
    kiosk.seconds = INTERVAL_S
    kiosk.outbox.look()
    assert len(kiosk.jobs) == 1
    kiosk.run()
    assert post.done() == ["carry", "carry", "read", "read"]


def test_a_letter_goes_before_any_answer_is_read() -> None:
    post = Scripted()
    kiosk = helped(post, "a")
    kiosk.run()
    kiosk.record(*at_the_desk("b", seconds=1))
    runs_at(kiosk, INTERVAL_S)
    assert post.done() == ["carry", "carry", "read"]


def test_a_ticket_that_is_gone_is_asked_for_less_and_less_and_holds_up_no_letter() -> None:
    gone = Postponed(What.HELPDESK_ODD, "404 not found")
    post = Scripted(
        carries=lambda parcel: Accepted("201", parcel.reference, ""), tells=lambda _: gone
    )
    kiosk = helped(post, "a")
    runs_at(kiosk, *range(0, 24 * 3600, 300))
    assert 4 <= post.done().count("read") <= 8
    kiosk.record(*at_the_desk("b", seconds=kiosk.seconds))
    runs_at(kiosk, 24 * 3600 + kiosk.rules.cap_s)
    assert kiosk.standing("b") is DeliveryState.ACCEPTED


def test_a_helpdesk_that_is_down_is_not_asked_for_every_ticket() -> None:
    post = Scripted(carries=lambda parcel: Accepted("201", parcel.reference, ""))
    kiosk = helped(post, *(f"c{number}" for number in range(30)))
    kiosk.run()
    post.tells = lambda _: Postponed(What.OFFLINE, "no route")
    runs_at(kiosk, *range(INTERVAL_S, INTERVAL_S + 3600, 10))
    assert post.done().count("read") <= kiosk.rules.per_hour


def test_an_answer_that_came_before_it_helped_no_more_is_no_bug() -> None:
    """The participant is erased while an answer is on its way home: it leaves no trace."""
    post = Scripted(tells=lambda _: Readback("open", (reply(1),), "77001"))
    kiosk = helped(post, "a")
    kiosk.run()
    kiosk.seconds = INTERVAL_S
    kiosk.outbox.look()
    [(call, done)] = kiosk.jobs
    call()
    erased = ENDS["erased"][0]
    kiosk.record(replace(erased, when=moment(INTERVAL_S)))
    done(None)
    assert "ReplyRead" not in kiosk.kinds("a")
