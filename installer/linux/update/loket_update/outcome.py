"""How an update can end: the words of result.json, which the app turns into sentences."""

from enum import Enum


class Outcome(str, Enum):
    """What became of it."""

    INSTALLED = "installed"
    ROLLED_BACK = "rolled-back"
    REFUSED = "refused"
    NO_SPACE = "no-space"
    UNREADABLE = "unreadable"
    BUSY = "busy"
    FAILED = "failed"


class Why(str, Enum):
    """The reason, for `detail`."""

    HEALTHY = "healthy"
    # rolled-back
    NOT_HEALTHY = "not-healthy"
    NOT_INSTALLABLE = "not-installable"
    POWER_CUT = "power-cut"
    # refused
    STRANGER = "stranger"
    KEY_EXPIRED = "key-expired"
    KEY_REVOKED = "key-revoked"
    NO_KEY = "no-key"
    EXPIRED = "expired"
    NOT_VALID_YET = "not-valid-yet"
    OLDER_FOLDER = "older-folder"
    OLDER_VERSION = "older-version"
    ALREADY_INSTALLED = "already-installed"
    ROLLED_BACK_BEFORE = "rolled-back-before"
    NOT_IN_FOLDER = "not-in-folder"
    NEEDS_OTHER_PACKAGES = "needs-other-packages"
    SOURCE_NOT_ALLOWED = "source-not-allowed"
    # unreadable
    STICK_GONE = "stick-gone"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"
    # no-space
    DISK_FULL = "disk-full"
    DISK_FULL_MIDWAY = "disk-full-midway"
    # busy
    CASE_OPEN = "case-open"
    PACKAGES_LOCKED = "packages-locked"
    # failed
    NOT_PUT_BACK = "not-put-back"
    SESSION_STANDS = "session-stands"
    UNEXPECTED = "unexpected"


class Ended(Exception):
    """The update goes no further, and this is why."""

    def __init__(self, outcome: Outcome, why: Why) -> None:
        super().__init__(outcome.value, why.value)
        self.outcome = outcome
        self.why = why


def refused(why: Why) -> Ended:
    return Ended(Outcome.REFUSED, why)


def unreadable(why: Why) -> Ended:
    return Ended(Outcome.UNREADABLE, why)
