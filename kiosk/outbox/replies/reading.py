"""One message of the mailbox as the reply to one of our letters, or as nothing of ours."""

from datetime import datetime
from hashlib import sha256

from kiosk.domain.digits import seen_text
from kiosk.domain.events import ReplyKind
from kiosk.outbox.outcome import one_line
from kiosk.outbox.replies.case_number import (
    Found,
    find_case_number,
    text_without_codes,
    without_codes,
)
from kiosk.outbox.replies.classify import kind_of
from kiosk.outbox.replies.incoming import Incoming
from kiosk.outbox.replies.known import Answered, By, K, Known
from kiosk.outbox.replies.matching import by_headers, by_ids, is_ours
from kiosk.outbox.replies.newest import newest_lines
from kiosk.outbox.replies.report import diagnosis, may_be_a_report, original_ids
from kiosk.outbox.reply import Reply

LONGEST_TEXT = 4000


def is_worth_opening(head: bytes, known: Known[K]) -> bool:
    """By the headers alone: whether the message may belong to a letter of ours."""
    message = Incoming(head)
    if is_ours(message, known):
        return False
    return by_headers(message, known) is not None or may_be_a_report(message)


def read_reply(
    octets: bytes, known: Known[K], arrived_at: datetime | None = None
) -> Answered[K] | None:
    """What the message says to which letter; None for everything that is none of our business.

    `octets` may be the beginning of a message only. Never raises, whatever they are.
    """
    message = Incoming(octets)
    if is_ours(message, known):
        return None
    matched = _matched(message, known)
    if matched is None:
        return None
    lines = newest_lines(message)
    kind = kind_of(message, "\n".join(lines))
    if kind is None:
        return None
    letter, by = matched
    return Answered(letter, _reply(message, lines, kind, by, arrived_at))


def _matched(message: Incoming, known: Known[K]) -> tuple[K, By] | None:
    found = by_headers(message, known)
    if may_be_a_report(message) and (found is None or found[1] is By.SUBJECT):
        original = by_ids(original_ids(message), known)
        if original is not None:
            return original, By.ORIGINAL
    return found


def _reply(
    message: Incoming, lines: list[str], kind: ReplyKind, by: By, at: datetime | None
) -> Reply:
    subject = _seen_line(message.text("Subject"))
    bounced = kind is ReplyKind.BOUNCE
    found = None if bounced else find_case_number([subject, *lines])
    found = found or Found("", "")
    text = diagnosis(message) if bounced else _text(lines, found.number)
    return Reply(
        key=key_of(message),
        what=kind,
        at=at,
        sender=_sender(message),
        subject=without_codes(subject, number=found.number),
        text=text,
        number=found.number,
        line=without_codes(found.line, number=found.number),
        by=by.value,
    )


def key_of(message: Incoming) -> str:
    """The same for the same message, however often and under whatever UID it is read."""
    names = ("Message-ID", "From", "Date", "Subject", "In-Reply-To")
    told = "\n".join(message.raw(name) for name in names)
    return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _text(lines: list[str], number: str) -> str:
    return text_without_codes("\n".join(lines)[:LONGEST_TEXT], number).rstrip()


def _sender(message: Incoming) -> str:
    """The address alone where there is one: the name beside it is the sender's own invention."""
    raw = message.raw("From")
    _, opened, rest = raw.rpartition("<")
    address = rest.partition(">")[0].strip() if opened else raw
    return one_line(seen_text(address or message.text("From")))


def _seen_line(text: str) -> str:
    return one_line(seen_text(text))
