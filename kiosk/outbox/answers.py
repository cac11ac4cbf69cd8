"""Replies and the state: what can be answered now, and what is recorded of what came."""

from collections.abc import Iterable, Iterator, Sequence

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment, wib_day
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.state import State
from kiosk.domain.steps import DeliveryState, LetterKey, Step
from kiosk.outbox.mailbox import Harvest
from kiosk.outbox.replies.known import Answered, By, Known
from kiosk.outbox.reply import Reply


def known_of(state: State) -> Known[LetterKey]:
    """Every letter, also one that waits: its answer may come while the mailbox is being read.

    The reference of a case stands for its newest letter.
    """
    letters: dict[str, LetterKey] = {}
    references: dict[str, LetterKey] = {}
    since = state.clock.highest
    for key, step in _sent(state):
        if step.letter:
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

    `sent` are uncertain letters that were found to have arrived. Where a letter was written since
    the round began, its answer may have been passed over, so the mailbox counts as unread.
    """
    events: list[ev.Event] = []
    keys: set[str] = set()
    for answered in harvest.replies:
        if answered.reply.key not in keys:
            keys.add(answered.reply.key)
            events += reply_events(state, answered, when)
    settled = {event.case for event in events if isinstance(event, ev.UncertaintySettled)}
    events += [
        arrived(key, when)
        for key in sent
        if key.case not in settled and state.unsent.get(key) is DeliveryState.UNCERTAIN
    ]
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
    key, reply = answered.letter, answered.reply
    case = state.cases.get(key.case)
    step = find_step(case, key.complaint, key.step) if case else None
    if step is None or any(known.key == reply.key for known in step.replies):
        return ()
    read = _read(key, reply, when)
    uncertain = step.delivery and step.delivery.state is DeliveryState.UNCERTAIN
    proves = reply.what is not ev.ReplyKind.BOUNCE and reply.by != By.SUBJECT
    if uncertain and proves:
        return (arrived(key, when), read)
    return (read,)


def arrived(key: LetterKey, when: Moment) -> ev.UncertaintySettled:
    """The mailbox proves that an uncertain letter had arrived."""
    return ev.UncertaintySettled(
        when=when,
        case=key.case,
        complaint=key.complaint,
        step=key.step,
        arrived=True,
        found="mailbox",
    )


def _read(key: LetterKey, reply: Reply, when: Moment) -> ev.ReplyRead:
    return ev.ReplyRead(
        when=when,
        case=key.case,
        complaint=key.complaint,
        step=key.step,
        key=reply.key,
        what=reply.what,
        sender=reply.sender,
        subject=reply.subject,
        text=reply.text,
        number=reply.number,
        line=reply.line,
        matched=reply.by,
    )


def _sent(state: State) -> Iterator[tuple[LetterKey, Step]]:
    """The steps with a letter, in the order of their cases."""
    for case in state.cases.values():
        for complaint in case.complaints:
            for step in complaint.steps:
                if step.letter:
                    yield LetterKey(case.id, complaint.number, step.number), step
