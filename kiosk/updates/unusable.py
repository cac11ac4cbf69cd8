"""Why an update cannot be used; whatever the reason, nothing of it is in force."""

from enum import StrEnum

from kiosk.domain.errors import Trouble, What


class Why(StrEnum):
    """``ui/wording/updates.py`` has the sentence for each."""

    NOT_PREPARED = "not-prepared"
    """No root of trust was placed on this kiosk: there is nobody whose signature would count."""
    NO_FOLDER = "no-folder"
    """Nothing that was looked at is a folder of updates."""
    STRANGER = "stranger"
    """Signed by keys that this kiosk does not trust, or by too few."""
    EXPIRED = "expired"
    OLDER = "older"
    """This kiosk has seen a newer one already."""
    HALF_COPIED = "half-copied"
    DAMAGED = "damaged"
    """Not the octets that were signed."""
    GONE = "gone"
    """The stick was pulled, or cannot be read any further."""
    DISK_FULL = "disk-full"
    DISK_FAILED = "disk-failed"
    TOO_BIG = "too-big"
    OFFLINE = "offline"
    CERTIFICATE = "certificate"
    SERVER = "server"
    """Something answered that is no folder of updates."""
    SILENT = "silent"
    """It took longer than an update may take."""
    NOT_THIS_PROGRAM = "not-this-program"
    """Made for another version of Loket."""
    FLAWED = "flawed"
    """Signed and whole, but Loket itself cannot read what is in it; `detail` names the file."""
    NOT_NEWER = "not-newer"
    """What is in force is as new or newer."""


class Unusable(Trouble):
    """An update that was not installed; `detail` is for the small print."""

    def __init__(self, why: Why, detail: str = "") -> None:
        super().__init__(What.UPDATE_UNUSABLE, f"{why.value}: {detail}" if detail else why.value)
        self.why = why
        self.about = detail
