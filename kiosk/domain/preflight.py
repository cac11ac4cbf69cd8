"""What a look at the kiosk itself says: one graded line after the other, as plain values.

The words are in ``ui/wording/health.py``; the command and the window say the same ones.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kiosk.domain.clock import Moment, wib_day


class Grade(StrEnum):
    """What a line means for the work of today, the mildest first."""

    FINE = "fine"
    WARN = "warn"
    """It works today; somebody should see to it."""
    OVERRIDE = "override"
    """No new participant, unless a supervisor answers for it today."""
    STOP = "stop"
    """A record could not be kept, so no new participant; guidance goes on."""


GRADES = tuple(Grade)


class Topic(StrEnum):
    """What was looked at, in the order in which it is shown."""

    SETTINGS = "settings"
    KEYS = "keys"
    RECORDS = "records"
    CLOCK = "clock"
    DISK = "disk"
    QUEUE = "queue"
    MAIL = "mail"
    NETWORK = "network"
    PRINTER = "printer"
    SMS = "sms"
    GUIDES = "guides"
    UPDATES = "updates"


class Code(StrEnum):
    """Each line that can be said; `docs/doctor.md` lists them. Never renamed: events name them."""

    SETTINGS_READ = "settings-read"
    SETTINGS_ABSENT = "settings-absent"
    SETTINGS_WRONG = "settings-wrong"
    SETTINGS_IN_THE_WAY = "settings-in-the-way"
    RULES_CHECKED = "rules-checked"
    RULES_OLD = "rules-old"
    KEYS_NONE = "keys-none"
    KEYS_LOST = "keys-lost"
    KEYS_UNREADABLE = "keys-unreadable"
    KEYS_PRACTICE = "keys-practice"
    KEYRING_OPENS = "keyring-opens"
    KEYRING_SILENT = "keyring-silent"
    CREDENTIAL_OPENS = "credential-opens"
    CREDENTIAL_SILENT = "credential-silent"
    PASSPHRASE_OPENS = "passphrase-opens"  # noqa: S105 - a name, not a secret
    PASSPHRASE_UNTRIED = "passphrase-untried"  # noqa: S105 - a name, not a secret
    PASSPHRASE_DAILY = "passphrase-daily"  # noqa: S105 - a name, not a secret
    KEY_REFUSED = "key-refused"
    RECOVERY_READY = "recovery-ready"
    RECOVERY_MISSING = "recovery-missing"
    RECORDS_NONE = "records-none"
    RECORDS_LOST = "records-lost"
    RECORDS_SHUT = "records-shut"
    CHAIN_WHOLE = "chain-whole"
    CHAIN_BROKEN = "chain-broken"
    CHAIN_UNWALKED = "chain-unwalked"
    ALL_OPEN = "all-open"
    NOT_ALL_OPEN = "not-all-open"
    RUNNING = "running"
    SALVAGED = "salvaged"
    SET_ASIDE = "set-aside"
    SET_ASIDE_TORN = "set-aside-torn"
    SET_ASIDE_UNREAD = "set-aside-unread"
    VERIFIED = "verified"
    VERIFIED_LONG_AGO = "verified-long-ago"
    VERIFIED_NEVER = "verified-never"
    CLOCK_KEPT = "clock-kept"
    CLOCK_UNKNOWN = "clock-unknown"
    CLOCK_ALONE = "clock-alone"
    CLOCK_IMPOSSIBLE = "clock-impossible"
    CLOCK_DOUBTED = "clock-doubted"
    SPACE = "space"
    SPACE_LOW = "space-low"
    SPACE_SCARCE = "space-scarce"
    SPACE_NONE = "space-none"
    UNWRITABLE = "unwritable"
    QUEUE_EMPTY = "queue-empty"
    WAITING = "waiting"
    WAITING_MANY = "waiting-many"
    WAITING_LONG = "waiting-long"
    UNCERTAIN = "uncertain"
    REJECTED = "rejected"
    HELD_BY = "held-by"
    MAIL_UNTOLD = "mail-untold"
    MAIL_UNSAFE = "mail-unsafe"
    MAIL_UNCONFIRMED = "mail-unconfirmed"
    MAIL_READY = "mail-ready"
    MAIL_TOLD = "mail-told"
    UNOPENED = "unopened"
    PROBES_NONE = "probes-none"
    PROBES_UNCONFIRMED = "probes-unconfirmed"
    NETWORK_FOUND = "network-found"
    PRINTERS = "printers"
    PRINTERS_NONE = "printers-none"
    PRINTERS_UNTOLD = "printers-untold"
    SMS_NONE = "sms-none"
    SMS_UNFINISHED = "sms-unfinished"
    DEVICE_WRONG = "device-wrong"
    GAMMU_MISSING = "gammu-missing"
    MODEM_MISSING = "modem-missing"
    MODEM_DENIED = "modem-denied"
    MODEM_FAILED = "modem-failed"
    MODEM_THERE = "modem-there"
    GATEWAY_UNCONFIRMED = "gateway-unconfirmed"
    GATEWAY_NO_KEY = "gateway-no-key"
    GATEWAY_KEY_UNREAD = "gateway-key-unread"
    GATEWAY_TOLD = "gateway-told"
    GATEWAY_READY = "gateway-ready"
    GUIDES_SHIPPED = "guides-shipped"
    GUIDES_OWN = "guides-own"
    GUIDE_PUT_ASIDE = "guide-put-aside"
    UPDATES_UNPREPARED = "updates-unprepared"
    UPDATES_NEVER = "updates-never"
    UPDATES_LOOKED = "updates-looked"
    UPDATES_LONG_AGO = "updates-long-ago"
    UPDATES_REFUSED = "updates-refused"
    UPDATES_IN_FORCE = "updates-in-force"
    UPDATES_GIVEN_UP = "updates-given-up"
    UPDATES_WAITING = "updates-waiting"
    UPDATES_EXPIRE = "updates-expire"
    UPDATES_OUTCOME = "updates-outcome"


class Finding(NamedTuple):
    """One line; `facts` fill its sentence."""

    topic: Topic
    grade: Grade
    code: Code
    facts: Mapping[str, object]


def fine(topic: Topic, code: Code, **facts: object) -> Finding:
    return Finding(topic, Grade.FINE, code, facts)


def warn(topic: Topic, code: Code, **facts: object) -> Finding:
    return Finding(topic, Grade.WARN, code, facts)


def overridable(topic: Topic, code: Code, **facts: object) -> Finding:
    return Finding(topic, Grade.OVERRIDE, code, facts)


def stop(topic: Topic, code: Code, **facts: object) -> Finding:
    return Finding(topic, Grade.STOP, code, facts)


def worst(findings: Iterable[Finding]) -> Grade:
    """The gravest grade among them; fine where there is none."""
    return max((one.grade for one in findings), key=GRADES.index, default=Grade.FINE)


def unanswered(
    findings: Iterable[Finding], overridden: Mapping[str, Moment], now: Moment
) -> list[Finding]:
    """Those in the way of a new participant: each stop, and what no supervisor overrode today.

    An override holds until the next 00.00 WIB of the trusted time, wherever the kiosk stands.
    """
    return [
        one
        for one in findings
        if one.grade is Grade.STOP
        or (one.grade is Grade.OVERRIDE and not holds(overridden.get(one.code), now))
    ]


def holds(since: Moment | None, now: Moment) -> bool:
    """Whether an override of trusted moment `since` still stands at `now`."""
    return since is not None and wib_day(since.at) == wib_day(now.at)


def plain(finding: Finding) -> dict[str, object]:
    """A line as it may leave the kiosk: grade, code, and of its facts no free text at all.

    Kept are numbers, dates and words that Loket itself defines; a name of a printer, a file or an
    address is none of these.
    """
    facts = {
        name: kept for name, fact in finding.facts.items() if (kept := _kept(fact)) is not None
    }
    told = {"topic": finding.topic, "grade": finding.grade, "code": finding.code}
    return {name: str(value) for name, value in told.items()} | {"facts": facts}


def _kept(fact: object) -> object:
    match fact:
        case StrEnum():
            return fact.value
        case bool() | int() | float():
            return fact
        case date():
            return fact.isoformat()
        case tuple():
            return list(_kept_of(fact)) or None
    return None


def _kept_of(facts: Collection[object]) -> Iterator[object]:
    return (kept for fact in facts if (kept := _kept(fact)) is not None)
