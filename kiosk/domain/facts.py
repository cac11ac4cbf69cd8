"""What events are made of: the words of the product, and the values that people give."""

from datetime import date
from enum import StrEnum

import msgspec


class Role(StrEnum):
    OFFICER = "officer"
    VOLUNTEER = "volunteer"
    SUPERVISOR = "supervisor"


class OtpChannel(StrEnum):
    SMS = "sms"
    EMAIL = "email"
    RESET = "reset"


class OtpOutcome(StrEnum):
    WORKED = "worked"
    NOT_DELIVERED = "not-delivered"
    WRONG_CODE = "wrong-code"
    EXPIRED = "expired"
    LIMIT_MESSAGE = "limit-message"
    SITE_ERROR = "site-error"


class Persistence(StrEnum):
    """Why a limit counts as persistent (design section 2, "Limits persist when")."""

    AFTER_FULL_COOLDOWN = "after-full-cooldown"
    ON_TWO_DAYS = "on-two-days"
    NEVER_DELIVERED = "never-delivered"


class ConsentMethod(StrEnum):
    TICK_AND_NAME = "tick-and-name"
    READ_ALOUD = "read-aloud"


class Purpose(StrEnum):
    """What an address is for; each is confirmed on its own by a supervisor."""

    MAIL_SERVER = "mail-server"
    COMPLAINT_RECIPIENT = "complaint-recipient"
    PROBE = "probe"
    MAILBOX = "mailbox"
    HELPDESK = "helpdesk"
    SMS_GATEWAY = "sms-gateway"
    UPDATES = "updates"
    """A folder from which signed updates are read."""
    BY_HAND = "by-hand"
    """A number, a name or a page that staff use themselves; nothing is sent there by Loket."""


class ClockSource(StrEnum):
    SERVER_DATE = "server-date"
    NTP = "ntp"
    SUPERVISOR = "supervisor"


class CloseOutcome(StrEnum):
    SOLVED = "solved"
    STOPPED = "stopped"


class EraseCause(StrEnum):
    ASKED = "asked"
    CONSENT_WITHDRAWN = "consent-withdrawn"
    RETENTION = "retention"


class RungKind(StrEnum):
    """How a rung of the ladder is climbed."""

    EMAIL = "email"
    ZAMMAD = "zammad"
    OSTICKET = "osticket"
    WEBHOOK = "webhook"
    CALL = "call"
    CHAT = "chat"
    INSTAGRAM = "instagram"
    VISIT = "visit"

    @property
    def automatic(self) -> bool:
        """Whether Loket climbs it alone; the others are climbed by staff."""
        return self in (RungKind.EMAIL, RungKind.ZAMMAD, RungKind.OSTICKET, RungKind.WEBHOOK)


class HandOutcome(StrEnum):
    """What came of a rung that staff climbed by hand."""

    PASSED_ON = "passed-on"
    """The complaint was told or handed over."""
    NOT_REACHED = "not-reached"
    """Nobody answered; the rung stays due and is tried again."""
    NOT_THERE = "not-there"
    """The number, page or name does not exist any more: the next rung need not wait."""
    SKIPPED = "skipped"
    """The participant does not want this one, or cannot; the next rung need not wait."""


class ReplyKind(StrEnum):
    """What a message of the other side is (RFC 3834, RFC 3464; handbook 6.4)."""

    ACKNOWLEDGEMENT = "acknowledgement"
    """Sent by a machine: it came in, nobody has answered."""
    ANSWER = "answer"
    BOUNCE = "bounce"
    """It did not reach the recipient."""


class EvidenceEnd(StrEnum):
    """Why a piece of evidence was deleted."""

    ASKED = "asked"
    REPLACED = "replaced"
    """By its redacted copy."""
    DATE = "date"


class ProofKind(StrEnum):
    """How a phone itself showed that it lives, without a code."""

    SMS = "sms"
    CALL = "call"


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """What the participant agreed to, and how it can be shown (UU 27/2022 art. 22-24)."""

    version: str
    language: str
    method: ConsentMethod
    name: str = ""
    complaint: bool = False
    keep_days: int = 30


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of the KTP that Loket keeps; `nik` and `kk` are 16 digits, `sex` is L or P."""

    name: str
    nik: str
    birth_date: date
    sex: str
    kk: str = ""


class FieldResult(msgspec.Struct, frozen=True):
    """One line of the comparison KTP against account: the finding, never the text compared."""

    field: str
    outcome: str
    remedy: str = ""


class Contact(msgspec.Struct, frozen=True, kw_only=True):
    """`phone` in E.164. `evidence` is 0 or 1, as said (handbook 4.4); hashes are keyed."""

    phone: str
    email: str
    evidence: int = 0
    operator: str = ""
    phone_hash: str = ""
    email_hash: str = ""


class Network(msgspec.Struct, frozen=True, kw_only=True):
    """What the probes found, in words of ``domain/network.py``; times in milliseconds."""

    verdict: str
    median_ms: int | None = None
    advice: tuple[str, ...] = ()
    loss_percent: int | None = None
    """Of the longer measurement: tries without an answer in time; None where none was made."""
    jitter_ms: int | None = None
    tries: int = 0
    over_s: int = 0
    via: str = ""
    """A `Via` of ``domain/steadiness.py``: which network it was, by what staff pressed."""


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A finished complaint letter; it is stored whole and never written again."""

    recipient: str
    """An email address, or the web address of a helpdesk."""
    message_id: str
    subject: str
    text: str
    html: str
    name: str = ""
    email: str = ""
    phone: str = ""
    """The participant's, for helpdesks that keep a customer."""
    dossier: str = ""
    """The dossier as JSON (``domain/dossier.py``); its PDF is drawn from it when it is sent."""
    evidence: tuple[str, ...] = ()
    """The ids of the pictures that go along."""
