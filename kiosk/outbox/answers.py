"""Replies and the state: what can be answered now, and what is recorded of what came."""

from collections.abc import Iterable, Iterator, Sequence

from kiosk.domain import events as ev
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment, wib_day
from kiosk.domain.fold_complaint import MOST_REPLIES, find_step
from kiosk.domain.state import State
from kiosk.domain.steps import DeliveryState, LetterKey, Step
from kiosk.outbox.mailbox import Harvest
from kiosk.outbox.replies.case_number import text_without_codes, without_codes
from kiosk.outbox.replies.known import Answered, By, Known
from kiosk.outbox.reply import Reply

MOST_ACKNOWLEDGEMENTS = 10
"""Of one step; two machines may thank each other for ever."""


def known_of(state: State) -> Known[LetterKey]:
    """Every letter, also one that waits: its answer may come while the mailbox is being read.

    The reference of a case stands for its newest letter. Nothing is looked for where the
    complaint was closed or the consent withdrawn.
    """
    letters: dict[str, LetterKey] = {}
    references: dict[str, LetterKey] = {}
    since = state.clock.highest
    for key, step in _sent(state):
        if step.letter and _is_followed(state.cases[key.case]):
            letters[step.letter.message_id.strip("<>")] = key
            references[state.cases[key.case].reference] = key
            since = min(since, step.began.at)
    return Known(letters, references, wib_day(since))


def recorded(
    harvest: Harvest[LetterKey],
    sent: Iterable[LetterKey],
    known: Known[LetterKey],
    state: State,
    mailbox: str,
    when: Moment,
) -> list[ev.Event]:
    """The events of one round: each new reply once, and how far the mailbox has been read.

    `sent` are letters that were found to have arrived. Where a letter was written since
    the round began, its answer may have been passed over, so the mailbox counts as unread. What
    arrived is told before what was sent back, so that a bounce has the last word.
    """
    new: dict[str, Answered[LetterKey]] = {}
    for answered in harvest.replies:
        beside = [one.reply for one in new.values() if one.letter == answered.letter]
        if _is_new(state, answered, beside):
            new.setdefault(answered.reply.key, answered)
    proven = {*sent, *(answered.letter for answered in new.values() if _proves(answered.reply))}
    events: list[ev.Event] = [
        arrived(key, when) for key in sorted(proven) if _may_go_again(state, key)
    ]
    events += [_read(answered.letter, answered.reply, when) for answered in new.values()]
    written = known_of(state).letters.keys() <= known.letters.keys()
    if written and harvest.position and harvest.position != state.mailboxes.get(mailbox):
        validity, uid = harvest.position
        events.append(ev.MailboxRead(when=when, mailbox=mailbox, validity=validity, uid=uid))
    return events


def reply_events(
    state: State, answered: Answered[LetterKey], when: Moment
) -> Sequence[ev.DeliveryEvent]:
    """One reply, if it is new; a letter that was answered has arrived, whatever was thought.

    A reference in a subject anybody may have read, so by that alone nothing has arrived.
    """
    if not _is_new(state, answered):
        return ()
    key, reply = answered.letter, answered.reply
    read = _read(key, reply, when)
    if _proves(reply) and _may_go_again(state, key):
        return (arrived(key, when), read)
    return (read,)


def arrived(key: LetterKey, when: Moment) -> ev.UncertaintySettled:
    """The mailbox proves that a letter had arrived, which was uncertain or thought not to have."""
    return ev.UncertaintySettled(
        when=when,
        case=key.case,
        complaint=key.complaint,
        step=key.step,
        arrived=True,
        found="mailbox",
    )


def _step(state: State, key: LetterKey) -> Step | None:
    case = state.cases.get(key.case)
    return find_step(case, key.complaint, key.step) if case else None


def _is_followed(case: Case) -> bool:
    """Everything stops with the case and with the consent to complain."""
    return case.closed is None and case.consent.complaint


def _is_new(state: State, answered: Answered[LetterKey], beside: Sequence[Reply] = ()) -> bool:
    """Whether it is worth recording: no repeat, no mail loop, not the participant's own.

    `beside` are the replies to the same letter that are recorded together with it.
    """
    step, reply = _step(state, answered.letter), answered.reply
    if step is None or any(one.key == reply.key for one in step.replies):
        return False
    contact = state.cases[answered.letter.case].contact
    if contact and contact.email and contact.email.casefold() in reply.sender.casefold():
        return False
    kinds = [*(one.what for one in step.replies), *(one.what for one in beside)]
    thanked = kinds.count(ev.ReplyKind.ACKNOWLEDGEMENT) >= MOST_ACKNOWLEDGEMENTS
    loop = reply.what is ev.ReplyKind.ACKNOWLEDGEMENT and thanked
    return not loop and len(kinds) < MOST_REPLIES


def _may_go_again(state: State, key: LetterKey) -> bool:
    """Whether it was on its way before and would go once more, by itself or by a person's word."""
    step = _step(state, key)
    if step is None or step.delivery is None:
        return False
    match step.delivery.state:
        case DeliveryState.UNCERTAIN:
            return True
        case DeliveryState.QUEUED:
            return step.delivery.attempt > 0
    return False


def _proves(reply: Reply) -> bool:
    """Whether it proves that the letter came in."""
    return reply.what is not ev.ReplyKind.BOUNCE and reply.by != By.SUBJECT


def _read(key: LetterKey, reply: Reply, when: Moment) -> ev.ReplyRead:
    """Whatever channel it came by, no OTP in it is stored; in a bounce no person wrote any."""
    bounced = reply.what is ev.ReplyKind.BOUNCE
    return ev.ReplyRead(
        when=when,
        case=key.case,
        complaint=key.complaint,
        step=key.step,
        key=reply.key,
        what=reply.what,
        sender=reply.sender,
        subject=without_codes(reply.subject, number=reply.number),
        text=reply.text if bounced else text_without_codes(reply.text, reply.number),
        number=reply.number,
        line=without_codes(reply.line, number=reply.number),
        matched=reply.by,
    )


def _sent(state: State) -> Iterator[tuple[LetterKey, Step]]:
    """The steps with a letter, in the order of their cases."""
    for case in state.cases.values():
        for complaint in case.complaints:
            for step in complaint.steps:
                if step.letter:
                    yield LetterKey(case.id, complaint.number, step.number), step
