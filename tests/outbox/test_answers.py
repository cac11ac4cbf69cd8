"""What one look into the mailbox is worth: each reply once, and nothing undone by a forgery."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.fold_complaint import MOST_REPLIES, find_step
from kiosk.domain.state import State
from kiosk.domain.steps import LetterKey, Standing
from kiosk.outbox.answers import MOST_ACKNOWLEDGEMENTS, known_of, recorded, reply_events
from kiosk.outbox.mailbox import Harvest, Position
from kiosk.outbox.replies.known import Answered, By, Known
from kiosk.outbox.reply import Reply
from tests.given import state_of
from tests.outbox.given import filed, moment

BOX = "kios@imap.example:993/INBOX"
SITI, BUDI = "siti", "budi"
FIRST, SECOND = LetterKey(SITI, 1), LetterKey(SITI, 1, 2)
ANSWER, BOUNCE = ev.ReplyKind.ANSWER, ev.ReplyKind.BOUNCE
ACCEPTED, UNCERTAIN = DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN
QUEUED = DeliveryState.QUEUED


def climbed(case: str) -> ev.RungClimbed:
    second = ev.Letter(
        recipient="limit@bank.example",
        message_id=f"<PK-LATIHAN-20261123-{case}.1-2@kios.example>",
        subject=f"Limit OTP PraKerja [{case}]",
        text="Isi.\n",
        html="<p>Isi.</p>\n",
    )
    return ev.RungClimbed(
        when=moment(), case=case, complaint=1, step=2, rung="email-bri",
        channel=ev.RungKind.EMAIL, letter=second,
    )  # fmt: skip


def carried(key: LetterKey, how_far: DeliveryState) -> list[ev.Event]:
    """The letter went, and it was accepted, or surely not, or nobody knows."""
    where = {"case": key.case, "complaint": key.complaint, "step": key.step}
    started = ev.SendingStarted(when=moment(1), attempt=1, **where)
    if how_far is UNCERTAIN:
        return [started, ev.SendingUncertain(when=moment(2), **where)]
    if how_far is QUEUED:
        return [started, ev.SendingPostponed(when=moment(2), what="mail-silent", **where)]
    return [started, ev.SendingAccepted(when=moment(2), receipt="250 ok", **where)]


def sent(how_far: DeliveryState = ACCEPTED) -> State:
    """Siti's first letter, and a second one on a higher rung."""
    both = [*carried(FIRST, how_far), climbed(SITI), *carried(SECOND, how_far)]
    return state_of(*filed(SITI), *both)


def reply(
    number: int = 1,
    what: ev.ReplyKind = ANSWER,
    by: By = By.IN_REPLY_TO,
    letter: LetterKey = FIRST,
) -> Answered[LetterKey]:
    return Answered(letter, Reply(key=f"m{number}", what=what, by=by, text=f"Kata ke-{number}."))


def look(
    state: State,
    *found: Answered[LetterKey],
    arrived: Sequence[LetterKey] = (),
    position: Position | None = None,
    known: Known[LetterKey] | None = None,
) -> list[ev.Event]:
    """One round, recorded."""
    harvest = Harvest(position, list(found))
    events = recorded(harvest, arrived, known or known_of(state), state, BOX, moment(60))
    for event in events:
        state.apply(event)
    return events


def how_far(state: State, key: LetterKey) -> DeliveryState | None:
    step = find_step(state.cases[key.case], key.complaint, key.step)
    return step.delivery.state if step and step.delivery else None


def test_every_letter_can_be_answered_and_the_reference_stands_for_the_newest():
    state = sent()
    known = known_of(state)
    assert known.letters == {
        "PK-LATIHAN-20261123-siti.1@kios.example": FIRST,
        "PK-LATIHAN-20261123-siti.1-2@kios.example": SECOND,
    }
    assert known.references == {"PK-LATIHAN-siti": SECOND}
    assert known.since.isoformat() == "2026-11-23"


def test_without_a_letter_nothing_can_be_answered():
    assert not known_of(state_of(*filed(SITI)[:3]))


def test_a_letter_that_waits_can_be_answered_already():
    assert list(known_of(state_of(*filed(SITI))).letters.values()) == [FIRST]


def test_a_reply_is_recorded_with_all_that_it_said():
    said = Reply(
        key="m1", what=ANSWER, sender="Ani Uji", subject="Re: Limit", text="Sudah.",
        number="22019", line="Nomor kasus: 22019", by=By.REFERENCES,
    )  # fmt: skip
    [read] = look(sent(), Answered(FIRST, said))
    assert read == ev.ReplyRead(
        when=moment(60), case=SITI, complaint=1, step=1, key="m1", what=ANSWER, sender="Ani Uji",
        subject="Re: Limit", text="Sudah.", number="22019", line="Nomor kasus: 22019",
        matched="references",
    )  # fmt: skip


def test_a_reply_that_is_read_again_is_recorded_once():
    state = sent()
    assert len(look(state, reply(), reply(), reply(2))) == 2
    assert look(state, reply(), reply(2)) == []


def test_a_reply_to_an_erased_case_is_nobodys():
    state = sent()
    state.apply(
        ev.PersonErased(
            when=moment(30), case=SITI, reference="PK-LATIHAN-siti", cause=ev.EraseCause.ASKED
        )
    )
    assert look(state, reply()) == []
    assert reply_events(state, reply(), moment()) == ()


def test_how_far_the_mailbox_was_read_is_recorded_once():
    state = sent()
    [read] = look(state, position=(7, 12))
    assert read == ev.MailboxRead(when=moment(60), mailbox=BOX, validity=7, uid=12)
    assert look(state, position=(7, 12)) == []
    assert [event.uid for event in look(state, position=(7, 13))] == [13]  # type: ignore[attr-defined]
    assert state.mailboxes == {BOX: (7, 13)}


def test_while_a_letter_was_written_its_answer_may_have_been_passed_over():
    state = sent()
    before = known_of(state)
    for event in filed(BUDI):
        state.apply(event)
    [only_the_reply] = look(state, reply(), position=(7, 12), known=before)
    assert isinstance(only_the_reply, ev.ReplyRead)
    assert state.mailboxes == {}
    look(state, reply(), position=(7, 12))
    assert state.mailboxes == {BOX: (7, 12)}


@pytest.mark.parametrize("by", [By.IN_REPLY_TO, By.REFERENCES])
@pytest.mark.parametrize("what", [ANSWER, ev.ReplyKind.ACKNOWLEDGEMENT])
def test_an_uncertain_letter_that_is_answered_has_arrived(what: ev.ReplyKind, by: By):
    state = sent(UNCERTAIN)
    settled, read = look(state, reply(what=what, by=by))
    assert isinstance(settled, ev.UncertaintySettled)
    assert (settled.arrived, settled.found, settled.step) == (True, "mailbox", 1)
    assert isinstance(read, ev.ReplyRead)
    assert (how_far(state, FIRST), how_far(state, SECOND)) == (ACCEPTED, UNCERTAIN)


def test_a_reference_in_a_subject_settles_nothing_and_is_still_read():
    state = sent(UNCERTAIN)
    [read] = look(state, reply(by=By.SUBJECT))
    assert isinstance(read, ev.ReplyRead)
    assert how_far(state, FIRST) is UNCERTAIN


def test_two_answers_settle_an_uncertain_letter_once():
    events = look(sent(UNCERTAIN), reply(1), reply(2))
    assert [type(event).__name__ for event in events] == [
        "UncertaintySettled", "ReplyRead", "ReplyRead",
    ]  # fmt: skip


def test_of_two_uncertain_letters_of_a_case_each_is_settled_by_its_own_proof():
    state = sent(UNCERTAIN)
    look(state, reply(), arrived=[SECOND])
    assert (how_far(state, FIRST), how_far(state, SECOND)) == (ACCEPTED, ACCEPTED)
    assert state.unsent == {}


def test_a_letter_that_was_found_is_settled_unless_somebody_was_faster():
    state = sent(UNCERTAIN)
    assert len(look(state, arrived=[FIRST])) == 1
    assert look(state, arrived=[FIRST]) == []


def test_an_accepted_letter_that_comes_back_is_refused_after_all():
    state = sent()
    look(state, reply(what=BOUNCE, by=By.ORIGINAL))
    step = state.cases[SITI].complaints[0].first
    assert step.standing is Standing.REJECTED
    assert step.delivery
    assert (step.delivery.what, step.delivery.detail) == ("bounced", "Kata ke-1.")
    assert how_far(state, SECOND) is ACCEPTED


def test_a_bounce_by_subject_alone_undoes_nothing():
    state = sent()
    look(state, reply(what=BOUNCE, by=By.SUBJECT))
    assert how_far(state, FIRST) is ACCEPTED


def test_a_letter_that_was_found_and_came_back_is_refused_whichever_was_read_first():
    """Many a bounce names the letter in In-Reply-To, so looking for it finds the bounce."""
    state = sent(UNCERTAIN)
    look(state, reply(what=BOUNCE, by=By.ORIGINAL), reply(2), arrived=[FIRST])
    assert how_far(state, FIRST) is DeliveryState.REJECTED
    assert state.unsent[FIRST] is DeliveryState.REJECTED


def test_what_a_helpdesk_said_is_recorded_the_same_way():
    state = sent(UNCERTAIN)
    settled, read = reply_events(state, reply(), moment())
    assert isinstance(settled, ev.UncertaintySettled)
    assert isinstance(read, ev.ReplyRead)


@pytest.mark.parametrize("at_a_time", [1, 100])
def test_two_machines_that_thank_each_other_hide_no_answer(at_a_time: int):
    state = sent()
    thanks = [reply(number, ev.ReplyKind.ACKNOWLEDGEMENT) for number in range(100)]
    for start in range(0, len(thanks), at_a_time):
        look(state, *thanks[start : start + at_a_time])
    assert len(state.cases[SITI].complaints[0].first.replies) == MOST_ACKNOWLEDGEMENTS
    look(state, reply(500, ANSWER))
    assert state.cases[SITI].complaints[0].first.standing is Standing.ANSWERED


def test_a_letter_that_is_answered_without_end_takes_no_room_from_another():
    state = sent()
    assert len(look(state, *map(reply, range(100)))) == MOST_REPLIES
    assert look(state, reply(500)) == []
    assert len(look(state, reply(501, letter=SECOND))) == 1


def test_what_the_participant_writes_is_no_answer():
    state = sent()
    own = ev.Contact(phone="+6281200000001", email="Siti@Peserta.example")
    state.apply(ev.ContactRecorded(when=moment(3), case=SITI, contact=own))
    theirs = Reply(key="own", what=ANSWER, by=By.SUBJECT, sender="Siti <siti@peserta.example>")
    assert look(state, Answered(FIRST, theirs)) == []


@pytest.mark.parametrize("ending", ["closed", "withdrawn"])
def test_nothing_is_looked_for_once_everything_has_stopped(ending: str):
    state = sent()
    withdrawn = replace(state.cases[SITI].consent, complaint=False)
    state.apply(
        ev.CaseClosed(when=moment(3), case=SITI, outcome=ev.CloseOutcome.SOLVED)
        if ending == "closed"
        else ev.ConsentRenewed(when=moment(3), case=SITI, consent=withdrawn)
    )
    assert not known_of(state)


def test_a_letter_that_is_answered_does_not_go_again_though_it_was_thought_not_to_have_arrived():
    for record in (
        look,
        lambda state, found: state.apply(*reply_events(state, found, moment())[:1]),
    ):
        state = sent(QUEUED)
        record(state, reply())
        assert (how_far(state, FIRST), how_far(state, SECOND)) == (ACCEPTED, QUEUED)
        assert list(state.unsent) == [SECOND]


@pytest.mark.parametrize("found", [reply(by=By.SUBJECT), reply(what=BOUNCE, by=By.ORIGINAL)])
def test_a_waiting_letter_is_not_held_for_arrived_without_proof(found: Answered[LetterKey]):
    state = sent(QUEUED)
    look(state, found)
    assert how_far(state, FIRST) is not ACCEPTED


def test_a_letter_that_never_went_has_not_arrived_whatever_is_said():
    state = state_of(*filed(SITI))
    [read] = look(state, reply())
    assert isinstance(read, ev.ReplyRead)
    assert how_far(state, FIRST) is QUEUED


def test_no_code_that_somebody_wrote_is_kept_whatever_channel_it_came_by():
    said = Reply(
        key="z1", what=ANSWER, subject="Kode OTP 482913",
        text="Tiket 22019.\nOTP Anda:\n482913\nNomor kami 1500 800.", number="22019",
    )  # fmt: skip
    state = sent()
    for read in (
        reply_events(state, Answered(FIRST, said), moment())[0],
        *look(state, Answered(FIRST, said)),
    ):
        assert isinstance(read, ev.ReplyRead)
        assert read.subject == "Kode OTP ••••••"
        assert read.text == "Tiket 22019.\nOTP Anda:\n••••••\nNomor kami 1500 800."
