"""What staff may wish for: each screen emits one of these as `wished`, the reception grants it."""

from collections.abc import Mapping
from datetime import date

import msgspec

from kiosk.domain import events as ev
from kiosk.domain.ladder import Rung
from kiosk.settings import Mail, Replies, Site
from kiosk.ui.view import Place


class Wish(msgspec.Struct, frozen=True):
    """Something a person at the desk asked for by a press."""


class SignIn(Wish, frozen=True):
    staff: str
    pin: str


class Lock(Wish, frozen=True):
    """Lock the screen; what was typed is kept."""


class SignOut(Wish, frozen=True):
    """Leave, so that somebody else signs in."""


class GoTo(Wish, frozen=True):
    place: Place


class OpenGuide(Wish, frozen=True):
    """Read a guide, or with no name the list of them, without leaving the screen behind it."""

    name: str = ""


class LeaveGuides(Wish, frozen=True):
    """Back to the screen one came from, as it was."""


class StartCase(Wish, frozen=True):
    """ "Peserta baru": to the consent screen, with nothing stored."""


class OpenCase(Wish, frozen=True):
    """Go on with a case, at the step where it stands."""

    case: str


class OpenHistory(Wish, frozen=True):
    """Lay a case on the table and show all that happened to it."""

    case: str


class GiveConsent(Wish, frozen=True):
    consent: ev.Consent


class DeclineConsent(Wish, frozen=True):
    """Guidance only; nothing is stored."""


class RecordPerson(Wish, frozen=True):
    person: ev.Person
    findings: tuple[str, ...] = ()
    comparison: tuple[ev.FieldResult, ...] = ()


class RecordContact(Wish, frozen=True):
    """`phone` in E.164; `evidence` 0 or 1."""

    phone: str
    email: str
    evidence: int
    operator: str = ""
    findings: tuple[str, ...] = ()


class RecordDevice(Wish, frozen=True):
    fine: tuple[str, ...]
    wanting: tuple[str, ...]


class DeclareEligible(Wish, frozen=True):
    """What the participant says of the rules of taking part; never which point is open."""

    fine: bool


class RequestCode(Wish, frozen=True):
    channel: ev.OtpChannel


class AnswerCode(Wish, frozen=True):
    channel: ev.OtpChannel
    outcome: ev.OtpOutcome
    message: str = ""


class ReadOwnLimit(Wish, frozen=True):
    channel: ev.OtpChannel
    minutes: int


class PrintSlip(Wish, frozen=True):
    """On the printer; where there is none, the reception says so and offers a PDF."""


class SaveSlip(Wish, frozen=True):
    """As a PDF in the kiosk's paper folder."""


class SaveCalendar(Wish, frozen=True):
    """The time to come back as a calendar file, in the kiosk's paper folder."""

    channel: ev.OtpChannel


class PrintLetter(Wish, frozen=True):
    complaint: int
    step: int = 1


class PrintRecord(Wish, frozen=True):
    """The participant's own copy of all that is kept of them."""


class PrintTimeline(Wish, frozen=True):
    """All that happened to the case on the table, masked, on A4."""


class SaveLetter(Wish, frozen=True):
    complaint: int
    step: int = 1


class PrintDossier(Wish, frozen=True):
    """All that is known of the newest complaint, for a visit; as a PDF where no printer is."""


class SaveDossier(Wish, frozen=True):
    """As a PDF in the kiosk's paper folder, the same as JSON inside it."""


class FileComplaint(Wish, frozen=True):
    """File by hand what the policy asks for, after consent or data were completed."""


class SendNow(Wish, frozen=True):
    """Try the queued letters without waiting for the back-off."""


class SettleUncertain(Wish, frozen=True):
    """`case` empty: the one on the table; the queue names others."""

    complaint: int
    arrived: bool
    step: int = 1
    case: str = ""


class Requeue(Wish, frozen=True):
    complaint: int
    recipient: str = ""
    step: int = 1
    case: str = ""


class NoteCaseNumber(Wish, frozen=True):
    complaint: int
    number: str
    step: int = 1


class OpenStep(Wish, frozen=True):
    """Lay a case and one step of its complaint on the table: script, texts, outcome, answer."""

    case: str
    step: int


class ClimbNow(Wish, frozen=True):
    """The next rung at once: the one that was meant, whatever the ladder says by the yes."""

    rung: str


class EndRung(Wish, frozen=True):
    """What came of the rung by hand; `ticked` are the points of its script."""

    step: int
    outcome: ev.HandOutcome
    ticked: tuple[str, ...] = ()
    number: str = ""
    note: str = ""


class JudgeAnswer(Wish, frozen=True):
    """Whether the newest answer helps; if not, the ladder goes on."""

    step: int
    helps: bool


class CheckReplies(Wish, frozen=True):
    """Look into the mailbox and at the helpdesks now."""


class LookForFiles(Wish, frozen=True):
    """Look on sticks and in the folders of pictures; what is there arrives in `View.found`."""


class TakeEvidence(Wish, frozen=True):
    """Read pictures from these files: each a path and the folder it must not lead out of.

    That folder is "" for what was dropped or pasted: somebody chose just that file.
    """

    files: tuple[tuple[str, str], ...]


class PasteEvidence(Wish, frozen=True):
    """A picture from the clipboard, as a file's octets."""

    content: bytes


class CoverEvidence(Wish, frozen=True):
    """Black bars over parts of a picture: left, top, width, height, each from 0 to 1."""

    picture: str
    bars: tuple[tuple[float, float, float, float], ...]


class RemoveEvidence(Wish, frozen=True):
    picture: str


class ChooseEvidence(Wish, frozen=True):
    """Which pictures go along on one rung."""

    rung: str
    pictures: tuple[str, ...]


class CloseCase(Wish, frozen=True):
    outcome: ev.CloseOutcome


class ErasePerson(Wish, frozen=True):
    cause: ev.EraseCause


class AddStaff(Wish, frozen=True):
    name: str
    role: ev.Role
    pin: str


class ChangePin(Wish, frozen=True):
    staff: str
    pin: str


class RetireStaff(Wish, frozen=True):
    staff: str


class UnlockStaff(Wish, frozen=True):
    staff: str


class ConfirmAddress(Wish, frozen=True):
    purpose: ev.Purpose
    address: str


class WithdrawAddress(Wish, frozen=True):
    purpose: ev.Purpose
    address: str


class ConfirmClock(Wish, frozen=True):
    """A supervisor compared the computer's clock with another one."""


class SaveMail(Wish, frozen=True):
    """`password` None leaves the stored one as it is."""

    mail: Mail
    password: str | None = None


class SendTest(Wish, frozen=True):
    """A test message to `to` over the mail server as typed."""

    mail: Mail
    to: str
    password: str | None = None


class SaveProbes(Wish, frozen=True):
    """The addresses of the network check; each is confirmed apart."""

    addresses: tuple[str, ...]


class SaveRung(Wish, frozen=True):
    """A rung as it is to be in force; `secret` None leaves the stored key as it is."""

    rung: str
    told: Rung
    secret: str | None = None


class AddRung(Wish, frozen=True):
    """One more rung at the end of the ladder; its id is made of its name."""

    told: Rung
    secret: str = ""


class MoveRung(Wish, frozen=True):
    rung: str
    up: bool


class SwitchRung(Wish, frozen=True):
    """Take a rung off the ladder, or put it back at its end."""

    rung: str
    on: bool


class SaveDaysOff(Wish, frozen=True):
    """Days off beside the public holidays."""

    days: tuple[date, ...]


class SaveReplies(Wish, frozen=True):
    """`password` None leaves the stored one as it is."""

    replies: Replies
    password: str | None = None


class SetLanguage(Wish, frozen=True):
    language: str


class Commission(Wish, frozen=True):
    """The end of the first start; `passphrase` empty where the computer keeps the key."""

    site: Site
    mail: Mail | None
    mail_password: str
    supervisor: str
    pin: str
    passphrase: str
    recovery_public: bytes
    by_credential: bool = False
    """Without a passphrase: by the credential of this computer, else by the system keyring."""
    confirmed: tuple[tuple[ev.Purpose, str], ...] = ()


class Practise(Wish, frozen=True):
    """Mode latihan: a store of its own, a built-in mail server, a watermark."""


class Unseal(Wish, frozen=True):
    """Open the store with a passphrase, or with the recovery key; with neither, by the computer."""

    passphrase: str = ""
    recovery: str = ""


class Salvage(Wish, frozen=True):
    """Go on in a new chain with what of a damaged journal still opens."""


class TryAgain(Wish, frozen=True):
    """Begin the opening anew: what stood in its way may be repaired by now."""


class Quit(Wish, frozen=True):
    """Close Loket."""


Draft = Mapping[str, str]
"""What a person has typed on one screen: field name to text."""
