"""How a letter stands in a ticket of a helpdesk, so that people and Loket know it again."""

import re

from kiosk.outbox.channels.web import identity
from kiosk.outbox.outcome import one_line
from kiosk.outbox.parcel import Parcel

MARK = "Rujukan: "
"""Before the letter's own id in the last line of the body."""
OURS = re.compile(rf"^{MARK}\S+@\S+\s*$", re.MULTILINE)


def titled(parcel: Parcel) -> str:
    """The letter's subject, in which the case's reference stands."""
    subject = one_line(parcel.letter.subject)
    return subject if parcel.reference in subject else f"{subject} [{parcel.reference}]"


def signed(parcel: Parcel) -> str:
    """The letter's text, with its own id in the last line."""
    return f"{parcel.letter.text.rstrip()}\n\n{MARK}{identity(parcel)}\n"


def is_signed(text: str, parcel: Parcel) -> bool:
    """Whether a plain text is this very letter; a quoted line is not."""
    return f"{MARK}{identity(parcel)}" in map(str.strip, text.splitlines())


def is_ours(text: str) -> bool:
    """Whether a plain text is any letter of Loket's."""
    return OURS.search(text) is not None
