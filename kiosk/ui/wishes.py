"""What staff may wish for: each screen emits one of these as `wished`, the reception grants it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain import events as ev
from kiosk.settings import Mail, Site
from kiosk.ui.view import Place


@dataclass(frozen=True, slots=True)
class Wish:
    """Something a person at the desk asked for by a press."""


@dataclass(frozen=True, slots=True)
class SignIn(Wish):
    staff: str
    pin: str


@dataclass(frozen=True, slots=True)
class Lock(Wish):
    """Lock the screen; what was typed is kept."""


@dataclass(frozen=True, slots=True)
class SignOut(Wish):
    """Leave, so that somebody else signs in."""


@dataclass(frozen=True, slots=True)
class GoTo(Wish):
    place: Place


@dataclass(frozen=True, slots=True)
class StartCase(Wish):
    """ "Peserta baru": to the consent screen, with nothing stored."""


@dataclass(frozen=True, slots=True)
class OpenCase(Wish):
    """Go on with a case, at the step where it stands."""

    case: str


@dataclass(frozen=True, slots=True)
class GiveConsent(Wish):
    consent: ev.Consent


@dataclass(frozen=True, slots=True)
class DeclineConsent(Wish):
    """Guidance only; nothing is stored."""


@dataclass(frozen=True, slots=True)
class RecordPerson(Wish):
    person: ev.Person
    findings: tuple[str, ...] = ()
    comparison: tuple[ev.FieldResult, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordContact(Wish):
    """`phone` in E.164; `evidence` 0 or 1."""

    phone: str
    email: str
    evidence: int
    operator: str = ""
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckNetwork(Wish):
    """Run the probes in the background; the result arrives in `View.probing`."""


@dataclass(frozen=True, slots=True)
class RecordDevice(Wish):
    fine: tuple[str, ...]
    wanting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequestCode(Wish):
    channel: ev.OtpChannel


@dataclass(frozen=True, slots=True)
class AnswerCode(Wish):
    channel: ev.OtpChannel
    outcome: ev.OtpOutcome
    message: str = ""


@dataclass(frozen=True, slots=True)
class ReadOwnLimit(Wish):
    channel: ev.OtpChannel
    minutes: int


@dataclass(frozen=True, slots=True)
class PrintSlip(Wish):
    """On the printer; where there is none, the reception says so and offers a PDF."""


@dataclass(frozen=True, slots=True)
class SaveSlip(Wish):
    """As a PDF in the kiosk's paper folder."""


@dataclass(frozen=True, slots=True)
class PrintLetter(Wish):
    complaint: int


@dataclass(frozen=True, slots=True)
class SaveLetter(Wish):
    complaint: int


@dataclass(frozen=True, slots=True)
class FileComplaint(Wish):
    """File by hand what the policy asks for, after consent or data were completed."""


@dataclass(frozen=True, slots=True)
class SendNow(Wish):
    """Try the queued letters without waiting for the back-off."""


@dataclass(frozen=True, slots=True)
class SettleUncertain(Wish):
    complaint: int
    arrived: bool


@dataclass(frozen=True, slots=True)
class Requeue(Wish):
    complaint: int
    recipient: str = ""


@dataclass(frozen=True, slots=True)
class NoteCaseNumber(Wish):
    complaint: int
    number: str


@dataclass(frozen=True, slots=True)
class CloseCase(Wish):
    outcome: ev.CloseOutcome


@dataclass(frozen=True, slots=True)
class ErasePerson(Wish):
    cause: ev.EraseCause


@dataclass(frozen=True, slots=True)
class AddStaff(Wish):
    name: str
    role: ev.Role
    pin: str


@dataclass(frozen=True, slots=True)
class ChangePin(Wish):
    staff: str
    pin: str


@dataclass(frozen=True, slots=True)
class RetireStaff(Wish):
    staff: str


@dataclass(frozen=True, slots=True)
class UnlockStaff(Wish):
    staff: str


@dataclass(frozen=True, slots=True)
class ConfirmAddress(Wish):
    purpose: ev.Purpose
    address: str


@dataclass(frozen=True, slots=True)
class WithdrawAddress(Wish):
    purpose: ev.Purpose
    address: str


@dataclass(frozen=True, slots=True)
class ConfirmClock(Wish):
    """A supervisor compared the computer's clock with another one."""


@dataclass(frozen=True, slots=True)
class SaveMail(Wish):
    """`password` None leaves the stored one as it is."""

    mail: Mail
    password: str | None = None


@dataclass(frozen=True, slots=True)
class SendTest(Wish):
    """A test message to `to` over the mail server as typed."""

    mail: Mail
    to: str
    password: str | None = None


@dataclass(frozen=True, slots=True)
class SaveProbes(Wish):
    """The addresses of the network check; each is confirmed apart."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetLanguage(Wish):
    language: str


@dataclass(frozen=True, slots=True)
class SetTextScale(Wish):
    scale: float


@dataclass(frozen=True, slots=True)
class Commission(Wish):
    """The end of the first start; `passphrase` empty where a system keyring runs."""

    site: Site
    mail: Mail | None
    mail_password: str
    supervisor: str
    pin: str
    passphrase: str
    recovery_public: bytes
    confirmed: tuple[tuple[ev.Purpose, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Practise(Wish):
    """Mode latihan: a store of its own, a built-in mail server, a watermark."""


@dataclass(frozen=True, slots=True)
class Unseal(Wish):
    """Open the store with a passphrase, or with the recovery key; with neither, by the keyring."""

    passphrase: str = ""
    recovery: str = ""


@dataclass(frozen=True, slots=True)
class Salvage(Wish):
    """Go on in a new chain with what of a damaged journal still opens."""


@dataclass(frozen=True, slots=True)
class Quit(Wish):
    """Close Loket."""


Draft = Mapping[str, str]
"""What a person has typed on one screen: field name to text."""
