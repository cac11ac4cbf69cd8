"""Which letter of ours a message belongs to, and by what it says so (handbook 6.4)."""

import re
from collections.abc import Iterable

from kiosk.domain.digits import seen_text
from kiosk.domain.reference import parse_reference
from kiosk.outbox.replies.incoming import Incoming
from kiosk.outbox.replies.known import By, K, Known

_DASH = r"(?:[-\u2010-\u2014\u2212] ?)"  # a folded header leaves a space
_REFERENCE = re.compile(
    rf"(?<![A-Z0-9])PK{_DASH}?[A-Z0-9]{{2,8}}{_DASH}[0-9]{{8}}"
    rf"{_DASH}?[1-9][0-9A-Z]{{1,7}}(?![A-Z0-9])"
)


def by_headers(message: Incoming, known: Known[K]) -> tuple[K, By] | None:
    """The letter that the headers name."""
    for field, by in (("In-Reply-To", By.IN_REPLY_TO), ("References", By.REFERENCES)):
        if (letter := by_ids(reversed(message.ids(field)), known)) is not None:
            return letter, by
    for reference in references_in(message.text("Subject")):
        if reference in known.references:
            return known.references[reference], By.SUBJECT
    return None


def by_ids(ids: Iterable[str], known: Known[K]) -> K | None:
    """The letter that has one of the ids; the first that is known counts."""
    return next((known.letters[one] for one in ids if one in known.letters), None)


def references_in(text: str) -> list[str]:
    """The references that stand in a text and have the right check character."""
    plain = seen_text(text).upper()
    parsed = (parse_reference(written) for written in _REFERENCE.findall(plain))
    return [str(reference) for reference in parsed if reference]


def is_ours(message: Incoming, known: Known[K]) -> bool:
    """Whether it is a copy of what Loket itself wrote."""
    mine = any(one in known.letters for one in message.ids("Message-ID"))
    return mine or bool(message.raw("X-Loket-Reference"))
