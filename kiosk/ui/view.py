"""What a screen is shown: the truth of the moment, read-only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.agenda import Agenda
from kiosk.domain.board import Board
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Event, Network
from kiosk.domain.forecast import Forecast
from kiosk.domain.network_choice import Gauged
from kiosk.domain.policy.rules import Rules
from kiosk.domain.preflight import Finding, Topic
from kiosk.domain.search import Finder
from kiosk.domain.state import Staff, State
from kiosk.domain.steadiness import Via
from kiosk.domain.steps import LetterKey
from kiosk.domain.tally import Tally
from kiosk.evidence.sources import Found
from kiosk.outbox.hold import Held
from kiosk.probes.course import Course
from kiosk.settings import Settings
from kiosk.ui.bookcase import Bookcase
from kiosk.ui.updating import Updating

if TYPE_CHECKING:  # read when a guide is first opened, or in practice alone
    from kiosk.guides import Operators, Shelf
    from kiosk.probes.sms.search import FoundModem
    from kiosk.ui.practice.rehearsal import Rehearsal


class Place(StrEnum):
    """Every screen, by the name under which the window finds it."""

    SIGN_IN = "sign-in"
    HOME = "home"
    CONSENT = "consent"
    KTP = "ktp"
    CONTACT = "contact"
    DEVICE = "device"
    OTP = "otp"
    COMPLAINT = "complaint"
    SETTINGS = "settings"
    ATTENTION = "attention"
    LOCK = "lock"
    COMMISSIONING = "commissioning"
    UNSEAL = "unseal"
    GUIDANCE = "guidance"
    RECORD = "record"
    CASE = "case"
    """Kasus: everything that happened, in one line of time."""
    QUEUE = "queue"
    """Antrean kirim: what waits, since when and why."""
    EVIDENCE = "evidence"
    RUNG = "rung"
    """One rung that staff climb by hand, or an answer to be read."""
    PREFLIGHT = "preflight"
    """Pemeriksaan: whether the kiosk itself is fit for the day."""
    LEAVING = "leaving"
    """The ways out of a kiosk that fills the screen, laid over the screen one came from."""
    GUIDES = "guides"
    """Panduan: step-by-step help, laid over the screen one came from."""
    PRACTICE = "practice"
    """Kartu latihan: only in practice, as the next one."""
    PRACTICE_RESULT = "practice-result"


STEPS = (Place.CONSENT, Place.KTP, Place.CONTACT, Place.DEVICE, Place.OTP, Place.COMPLAINT)
"""The six steps of the rail, in order."""


@dataclass(frozen=True, slots=True)
class Probing:
    """The network check of the device step: whether it runs, and what it last found."""

    running: bool = False
    found: Network | None = None
    found_at: datetime | None = None


class Errand(StrEnum):
    """What runs for the proof of a phone."""

    NONE = ""
    SENDING = "sending"
    LISTENING = "listening"
    IDENTIFYING = "identifying"


@dataclass(frozen=True, slots=True)
class Proving:
    """What runs for a phone right now, for which case, and how the last listening ended."""

    errand: Errand = Errand.NONE
    case: str = ""
    until: Moment | None = None
    missed: bool = False
    trouble: What | None = None
    modem: str = ""
    """What the modem said of itself when a supervisor asked it."""


@dataclass(frozen=True, slots=True)
class Devices:
    """Printer and modem, as far as somebody looked for them or tried them."""

    looking: bool = False
    modems: tuple["FoundModem", ...] | None = None
    """None: nobody looked yet."""
    printing: bool = False
    page: str = ""
    """What became of the last test page: a value of ``How``."""
    trouble: What | None = None
    """What kept it from the printer."""


@dataclass(frozen=True, slots=True)
class Gauging:
    """The longer measurement: which network it runs on, how far it is, and the last of each."""

    via: Via | None = None
    course: Course | None = None
    kept: Mapping[Via, Gauged] = field(default_factory=dict)
    stopped: Via | None = None
    """The one that was stopped last, until another begins."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """What the last look at the kiosk found, topic by topic, and what is still being looked at."""

    kept: Mapping[Topic, tuple[Finding, ...]] = field(default_factory=dict)
    waiting: frozenset[Topic] = frozenset()
    at: datetime | None = None
    """When the last look began, in trusted time; None: nobody has looked yet."""
    saving: bool = False
    """Whether the support file is being written right now."""
    saved: str = ""
    """Its name, once it lies on the stick."""
    trouble: What | None = None
    """Why it does not."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All lines, in the order of the topics."""
        return tuple(one for topic in Topic for one in self.kept.get(topic, ()))


@dataclass(frozen=True, slots=True)
class Verified:
    """What the walk of the journal's chain showed: `entries` hold, from the first on."""

    at: datetime
    entries: int
    broken_at: int | None = None


def no_history(_case: str) -> Sequence[Event]:
    """Before there is a desk nothing was recorded."""
    return ()


def no_picture(picture: str) -> bytes:
    """Before there is a desk there is no evidence."""
    raise Trouble(What.EVIDENCE_MISSING, picture)


SHIPPED = Bookcase()
"""Before there is a desk there is no folder of the kiosk's own."""


@dataclass(frozen=True, slots=True)
class View:
    """Handed to ``screen.present``; `now` is trusted time, `case` the one on the table."""

    state: State
    now: Moment
    rules: Rules
    settings: Settings
    board: Board
    finder: Finder
    tally: Tally
    agenda: Agenda
    forecast: Forecast = field(default_factory=partial(Forecast, {}))
    """When a code is likely to work, from this kiosk's own attempts."""
    staff: Staff | None = None
    case: Case | None = None
    relatives: int = 0
    """Other participants with the same KK as the case on the table, at this kiosk only."""
    practice: bool = False
    kiosk: bool = False
    """Whether Loket fills the screen and nobody closes it."""
    online: bool | None = None
    """None: nobody has been contacted yet."""
    probing: Probing = Probing()
    gauging: Gauging = field(default_factory=Gauging)
    proving: Proving = Proving()
    preflight: Preflight = field(default_factory=Preflight)
    updating: Updating = field(default_factory=Updating)
    devices: Devices = Devices()
    verified: Verified | None = None
    """None: the chain was not walked since the start."""
    step: int = 0
    """The step of the newest complaint that lies on the table; 0: none in particular."""
    seen: int = 0
    """What is above this `order` in the case came since staff last looked, before this visit."""
    next_try: Mapping[LetterKey, datetime] = field(default_factory=dict)
    """When a queued letter is tried again, in trusted time."""
    holds: Mapping[LetterKey, Held] = field(default_factory=dict)
    """Why a letter has not arrived yet, as the outbox knows it."""
    history: Callable[[str], Sequence[Event]] = no_history
    """All that was recorded of a case, oldest first."""
    picture: Callable[[str], bytes] = no_picture
    """The octets of a piece of evidence of the case on the table; raises Trouble."""
    busy: bool = False
    """Whether a picture is being read right now."""
    looking: bool = False
    """Whether somebody looks for files that may be evidence."""
    found: tuple[Found, ...] | None = None
    """Files that may be evidence, newest first; None until somebody looked for this case."""
    troubles: tuple[What, ...] = ()
    printers: tuple[str, ...] | None = None
    """Names of the printers; None until somebody looked."""
    detail: str = ""
    """The small print of the newest trouble: a file and line, a server's words."""
    keyring: bool | None = None
    """Before the desk: whether a system keyring runs, or opens this store; None: not known yet."""
    credential: bool = False
    """Before the desk: no keyring runs, but systemd hands over a key; or that opens this store."""
    appointing: bool = False
    """The kiosk lost all its staff: the first start asks for a supervisor, and for nothing else."""
    may_salvage: bool = False
    """Whether the attention screen may offer to go on with what still opens."""
    practice_pin: str = ""
    """Shown on the sign-in screen of practice mode."""
    rehearsal: "Rehearsal | None" = None
    """What practice has beside the desk; None at a real one."""
    key_hash: Callable[[str], str] | None = None
    """The keyed hash by which `state.sharing` knows a phone (E.164) or an email (case folded)."""
    said: str = ""
    """One line of good or bad news about the last wish, already in words."""
    guide: str = ""
    """The name of the guide that is open; "" for none."""
    shelf: Callable[[], "Shelf"] = SHIPPED.shelf
    operators: Callable[[], "Operators"] = SHIPPED.operators
