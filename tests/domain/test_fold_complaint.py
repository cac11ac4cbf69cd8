"""How a step of a complaint comes along: letters, replies, bounces, and what staff did."""

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.errors import What
from kiosk.domain.events import HandOutcome, ReplyKind, RungKind
from kiosk.domain.fold_complaint import MOST_REPLIES, find_step
from kiosk.domain.state import State
from kiosk.domain.steps import DeliveryState, LetterKey, News, Standing
from tests.given import CASE, MORNING, OFFICER, Days, filed, letter, state_of

WHEN = Days().moment()
SENT = ev.SendingStarted(when=WHEN, case=CASE, complaint=1, attempt=1)
ACCEPTED = ev.SendingAccepted(when=WHEN, case=CASE, complaint=1, receipt="250 ok")


def said(what: ReplyKind, key: str = "<1@there>", **more: object) -> ev.ReplyRead:
    return ev.ReplyRead(when=WHEN, case=CASE, complaint=1, key=key, what=what, **more)


def climbed(step: int = 2, *, text: bool = True, by: str = "") -> ev.RungClimbed:
    channel = RungKind.EMAIL if text else RungKind.CALL
    wanted = letter(number=1, step=step) if text else None
    return ev.RungClimbed(
        when=WHEN,
        by=by,
        case=CASE,
        complaint=1,
        step=step,
        rung=f"rung-{step}",
        channel=channel,
        letter=wanted,
    )


def after(*events: ev.Event) -> State:
    return state_of(*filed(WHEN), *events)


def step_of(state: State, number: int = 1):
    found = find_step(state.cases[CASE], 1, number)
    assert found
    return found


def test_what_was_filed_before_there_was_a_ladder_is_the_first_step():
    first = step_of(after())
    assert (first.rung, first.channel, first.standing) == (
        "email-prakerja",
        RungKind.EMAIL,
        Standing.QUEUED,
    )
    complaint = after().cases[CASE].complaint
    assert complaint.letter == letter()
    assert complaint.delivery.state is DeliveryState.QUEUED


def test_a_climbed_rung_with_a_letter_waits_to_be_sent_under_a_key_of_its_own():
    state = after(SENT, ACCEPTED, climbed())
    assert state.unsent == {LetterKey(CASE, 1, 2): DeliveryState.QUEUED}


def test_each_step_has_a_delivery_of_its_own():
    state = after(SENT, ACCEPTED, climbed(), replace(SENT, step=2))
    assert step_of(state).standing is Standing.ACCEPTED
    assert step_of(state, 2).standing is Standing.SENDING


@pytest.mark.parametrize("step", [0, 1, 3, 99, -1])
def test_a_step_that_does_not_follow_is_passed_over(step: int):
    assert len(after(climbed(step)).cases[CASE].complaint.steps) == 1


def test_what_loket_climbed_alone_is_news_and_what_staff_climbed_is_not():
    assert after(climbed()).cases[CASE].news == (News.CLIMBED,)
    assert after(climbed(text=False)).cases[CASE].news == (News.TO_DO,)
    assert after(climbed(by=OFFICER)).cases[CASE].news == ()


def test_a_reply_is_read_once_however_often_it_comes_home():
    answer = said(ReplyKind.ANSWER, text="Sudah kami buka.")
    state = after(SENT, ACCEPTED, answer, answer)
    assert [reply.text for reply in step_of(state).replies] == ["Sudah kami buka."]
    assert step_of(state).standing is Standing.ANSWERED
    assert state.cases[CASE].news == (News.ANSWER,)


def test_a_mail_loop_does_not_fill_the_memory():
    replies = [said(ReplyKind.ACKNOWLEDGEMENT, key=f"<{n}@there>") for n in range(200)]
    kept = step_of(after(SENT, ACCEPTED, *replies)).replies
    assert len(kept) == MOST_REPLIES and kept[0].key == "<0@there>"


def test_an_answer_is_never_pushed_out_by_what_machines_send():
    loop = [said(ReplyKind.ACKNOWLEDGEMENT, key=f"<{n}@there>") for n in range(200)]
    state = after(SENT, ACCEPTED, said(ReplyKind.ANSWER, key="<a@there>"), *loop)
    assert step_of(state).standing is Standing.ANSWERED


def test_a_reference_in_a_subject_proves_no_answer_and_sends_no_letter_back():
    forged = [
        said(ReplyKind.ANSWER, key="<a@there>", matched="subject"),
        said(ReplyKind.BOUNCE, key="<b@there>", matched="subject"),
        said(ReplyKind.ACKNOWLEDGEMENT, key="<c@there>", matched="subject"),
    ]
    state = after(SENT, ACCEPTED, *forged)
    complaint = state.cases[CASE].complaint
    assert step_of(state).standing is Standing.ACCEPTED
    assert complaint.held is None and complaint.answered == complaint.first


def test_a_late_bounce_of_an_earlier_try_leaves_the_next_one_alone():
    again = ev.SendingRequeued(when=WHEN, case=CASE, complaint=1, recipient="baru@prakerja.example")
    first, late = (said(ReplyKind.BOUNCE, key=key) for key in ("<1@there>", "<2@there>"))
    state = after(SENT, ACCEPTED, first, again, late)
    assert step_of(state).delivery.state is DeliveryState.QUEUED


def test_status_words_follow_proof():
    walk = [
        (SENT, Standing.SENDING),
        (ACCEPTED, Standing.ACCEPTED),
        (said(ReplyKind.ACKNOWLEDGEMENT), Standing.ACKNOWLEDGED),
        (said(ReplyKind.ANSWER, key="<2@there>"), Standing.ANSWERED),
    ]
    state = after()
    for event, word in walk:
        state.apply(event)
        assert step_of(state).standing is word


def test_a_number_the_server_gave_with_its_acceptance_is_an_acknowledgement():
    created = ev.SendingAccepted(
        when=WHEN, case=CASE, complaint=1, receipt="201", remote="19", number="22019"
    )
    first = step_of(after(SENT, created))
    assert (first.standing, first.case_number, first.remote) == (
        Standing.ACKNOWLEDGED,
        "22019",
        "19",
    )


def test_a_letter_that_bounced_is_refused_though_a_server_had_accepted_it():
    bounce = said(ReplyKind.BOUNCE, text="550 5.1.1 no such user")
    state = after(SENT, ACCEPTED, bounce)
    delivery = step_of(state).delivery
    assert (delivery.state, delivery.what) == (DeliveryState.REJECTED, What.BOUNCED)
    assert delivery.detail == "550 5.1.1 no such user"
    assert state.unsent == {LetterKey(CASE, 1): DeliveryState.REJECTED}
    assert state.cases[CASE].news == (News.BOUNCE,)


def test_a_bounced_letter_can_go_to_a_corrected_address():
    again = ev.SendingRequeued(when=WHEN, case=CASE, complaint=1, recipient="baru@prakerja.example")
    state = after(SENT, ACCEPTED, said(ReplyKind.BOUNCE), again)
    assert state.unsent == {LetterKey(CASE, 1): DeliveryState.QUEUED}
    assert step_of(state).letter.recipient == "baru@prakerja.example"


@pytest.mark.parametrize(
    ("outcome", "word"),
    [
        (HandOutcome.PASSED_ON, Standing.PASSED_ON),
        (HandOutcome.NOT_REACHED, Standing.NOT_REACHED),
        (HandOutcome.NOT_THERE, Standing.SKIPPED),
        (HandOutcome.SKIPPED, Standing.SKIPPED),
    ],
)
def test_a_rung_by_hand_is_as_far_as_staff_said(outcome: HandOutcome, word: Standing):
    state = after(climbed(text=False))
    assert step_of(state, 2).standing is Standing.TO_DO
    state.apply(ev.RungEnded(when=WHEN, case=CASE, complaint=1, step=2, outcome=outcome))
    assert step_of(state, 2).standing is word


def test_no_delivery_happens_on_a_step_without_a_letter():
    state = after(climbed(text=False), replace(ACCEPTED, step=2))
    assert step_of(state, 2).delivery is None


def test_the_newest_number_of_any_step_is_the_complaints_number():
    numbers = [
        ev.CaseNumberNoted(when=WHEN, case=CASE, complaint=1, step=step, number=f"N-{step}")
        for step in (1, 2)
    ]
    state = after(climbed(), *numbers)
    assert state.cases[CASE].complaint.case_number == "N-2"


def test_news_ends_when_somebody_looked():
    state = after(climbed())
    seen = state.cases[CASE].order
    state.apply(ev.NewsSeen(when=WHEN, case=CASE))
    assert state.cases[CASE].news == () and state.cases[CASE].seen == seen + 1


def test_a_judged_answer_counts_until_the_next_one_comes():
    useless = ev.AnswerJudged(when=WHEN, case=CASE, complaint=1, step=1, helps=False)
    state = after(SENT, ACCEPTED, said(ReplyKind.ANSWER), useless)
    assert state.cases[CASE].complaint.answered is None
    state.apply(said(ReplyKind.ANSWER, key="<2@there>"))
    assert state.cases[CASE].complaint.answered is not None


def added(picture: str, replaces: str = "") -> ev.EvidenceAdded:
    return ev.EvidenceAdded(
        when=WHEN,
        case=CASE,
        evidence=picture,
        media="image/png",
        size=1000,
        width=10,
        height=10,
        sha256=picture * 8,
        replaces=replaces,
    )


def test_all_pictures_go_along_until_somebody_chooses():
    state = after(added("a"), added("b"))
    case = state.cases[CASE]
    assert case.enclosed("email-bri") == ("a", "b")
    state.apply(ev.EvidenceChosen(when=WHEN, case=CASE, rung="email-bri", evidence=("b",)))
    assert case.enclosed("email-bri") == ("b",)
    assert case.enclosed("email-prakerja") == ("a", "b")


def test_a_covered_copy_takes_the_place_of_its_original_everywhere():
    chosen = ev.EvidenceChosen(when=WHEN, case=CASE, rung="email-bri", evidence=("a",))
    gone = ev.EvidenceRemoved(when=WHEN, case=CASE, evidence="a", why=ev.EvidenceEnd.REPLACED)
    case = after(added("a"), added("b"), chosen, added("c", replaces="a"), gone).cases[CASE]
    assert list(case.pictures) == ["c", "b"]
    assert case.enclosed("email-bri") == ("c",)
    assert [picture.id for picture in case.present(("a", "b", "lost"))] == ["c", "b"]


def test_copies_that_name_each_other_end():
    case = after(added("a"), added("b", replaces="a"), added("a", replaces="b")).cases[CASE]
    assert len(case.present(("a", "b"))) <= 2


def test_how_far_a_mailbox_was_read_is_remembered():
    read = ev.MailboxRead(when=WHEN, mailbox="imap.example:993", validity=7, uid=42)
    assert after(read).mailboxes == {"imap.example:993": (7, 42)}


def test_supposing_evidence_on_a_copy_leaves_the_case_alone():
    case = after(added("a")).cases[CASE]
    twin = case.copy()
    twin.pictures.clear()
    twin.chosen["x"] = ()
    assert list(case.pictures) == ["a"] and case.chosen == {}
    assert case.opened.at == MORNING
