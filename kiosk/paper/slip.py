"""The participant's slip: when to come back, what to bring, what happens next, and a receipt."""

import re
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from kiosk.domain.masking import DOT

SHOWN_PHONE_DIGITS = 7
"""``0812-xxxx-x890``: the prefix and the last three."""
NIK = re.compile(r"\d(?:[ .-]?\d){15}")


class Form(StrEnum):
    """The paper a slip is printed on."""

    THERMAL_80 = "thermal-80"
    A4 = "a4"


class Bring(StrEnum):
    """What to bring the next time."""

    KTP = "ktp"
    KK = "kk"
    PHONE = "phone"
    EMAIL = "email"
    SLIP = "slip"


class Next(StrEnum):
    """What happens next, in the order given."""

    RETRY_THEN = "retry-then"
    CHECK_SPAM = "check-spam"
    COMPLAINT_QUEUED = "complaint-queued"
    COMPLAINT_ACCEPTED = "complaint-accepted"
    COMPLAINT_UNCERTAIN = "complaint-uncertain"
    COMPLAINT_STOPPED = "complaint-stopped"
    WAIT_FOR_ANSWER = "wait-for-answer"
    KEEP_NUMBER = "keep-number"
    COME_BACK = "come-back"


class Channel(msgspec.Struct, frozen=True):
    """A way to ask for help, in words: name, address or number, hours with their zone."""

    name: str
    address: str
    hours: str = ""


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """The acknowledgement of a complaint, with the content of handbook 1.3.

    `register` is the register number, `name` and `phone` are masked, `office_phone` is the desk's.
    """

    register: str
    received_at: datetime
    name: str
    phone: str
    topic: str
    officer: str
    office_phone: str


class Proposed(msgspec.Struct, frozen=True, kw_only=True):
    """A time to come that this desk proposes, and how many of ten attempts work then."""

    begins: datetime
    ends: datetime
    low: int
    about: int
    high: int


class Slip(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """All that stands on a slip; moments are aware, `zone` is a name such as ``Asia/Jakarta``.

    `name` is masked (``kiosk.domain.masking``) or empty. Raises ValueError when a text looks like
    a NIK or a name or phone is not masked: no slip with personal data can be made.
    """

    reference: str
    site: str
    zone: str
    made_at: datetime
    return_at: datetime | None = None
    proposed: Proposed | None = None
    name: str = ""
    bring: tuple[Bring, ...] = ()
    next_steps: tuple[Next, ...] = ()
    channels: tuple[Channel, ...] = ()
    staff: str = ""
    receipt: Receipt | None = None
    practice: bool = False
    form: Form = Form.THERMAL_80

    def __post_init__(self) -> None:
        names, phones = [self.name], []
        if self.receipt:
            names.append(self.receipt.name)
            phones.append(self.receipt.phone)
        if any(name and DOT not in name for name in names):
            raise ValueError("a name on a slip is masked or absent")
        if any(_digits(phone) > SHOWN_PHONE_DIGITS for phone in phones):
            raise ValueError("a phone on a slip is masked or absent")
        if any(NIK.search(text) for text in _free_texts(self)):
            raise ValueError("a text on a slip looks like a NIK")


def qr_text(slip: Slip) -> str:
    """What the QR code holds: the reference and the time to return, nothing of the person.

    Capital letters, digits and ``-:+`` only, so that the code stays small.
    """
    if slip.return_at is None:
        return slip.reference
    local = slip.return_at.astimezone(ZoneInfo(slip.zone))
    return f"{slip.reference} {local.isoformat(timespec='minutes')}"


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)


def _free_texts(slip: Slip) -> Iterator[str]:
    """Every text but the reference and the register number, which Loket itself makes."""
    yield from (slip.site, slip.name, slip.staff)
    for channel in slip.channels:
        yield from (channel.name, channel.address, channel.hours)
    if slip.receipt:
        yield from (slip.receipt.topic, slip.receipt.officer, slip.receipt.office_phone)
