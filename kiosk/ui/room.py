"""The room in which wishes are granted: who is signed in, what lies on the table, and the tools."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Event as Leaving
from typing import TYPE_CHECKING, Any, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from kiosk.desk import Desk
from kiosk.domain.actions.otp import LetterWriter
from kiosk.domain.agenda import Agenda
from kiosk.domain.board import Board
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import (
    AddressConfirmed,
    AddressWithdrawn,
    CaseEvent,
    ClockConfirmed,
    Event,
    PersonErased,
)
from kiosk.domain.families import Families
from kiosk.domain.forecast import Forecast
from kiosk.domain.hour_book import HourBook
from kiosk.domain.policy.rules import Rules
from kiosk.domain.search import Finder
from kiosk.domain.steps import LetterKey
from kiosk.domain.tally import Tally
from kiosk.evidence.sources import Found
from kiosk.journal.codec import decode
from kiosk.outbox.hold import Held
from kiosk.settings import Mail, Settings
from kiosk.sticks import removable_roots
from kiosk.ui.bookcase import Bookcase
from kiosk.ui.counted import Counted
from kiosk.ui.folders import evidence_roots
from kiosk.ui.gauging import gauge
from kiosk.ui.health.world import free_bytes
from kiosk.ui.plugged_in import modems_here
from kiosk.ui.power import Power, switch
from kiosk.ui.updating import Updating
from kiosk.ui.view import (
    Devices,
    Gauging,
    Place,
    Preflight,
    Probing,
    Proving,
    Verified,
    View,
)
from kiosk.ui.wishes import Wish
from kiosk.ui.work import Work

if TYPE_CHECKING:
    from kiosk.probes.sms.search import FoundModem
    from kiosk.probes.steadiness import Sighting
    from kiosk.ui.practice.rehearsal import Rehearsal
    from kiosk.updates.depot import Depot


class Clock(Protocol):
    """Where moments come from: the system's clock, or a simulated one in the demo."""

    def moment(self) -> Moment: ...

    def disciplined(self) -> bool | None: ...


class Vault(Protocol):
    """Where the mail password lies: the system keyring, or sealed in the store without one."""

    def get(self, name: str) -> str | None: ...

    def question(self, name: str) -> Callable[[], str | None]: ...

    def put(self, name: str, secret: str) -> None: ...


PRACTICE_PIN = "135790"
SERVING = (Place.CONSENT, Place.GUIDANCE)
"""Screens on which a participant is served before there is a case."""

Grants = dict[type[Wish], Callable[["Room", Any], None]]
"""Which function grants which kind of wish."""


@dataclass(slots=True)
class Session:
    """Who works here now, and on what."""

    staff: str = ""
    case: str = ""
    step: int = 0
    """The step of its complaint that was opened; 0: none in particular."""
    seen: int = 0
    """What staff had seen of the case before this visit, by its `order`."""
    place: Place = Place.SIGN_IN
    behind: Place | None = None
    """The screen to return to after the lock; None: not locked."""
    guide: str = ""
    reading_from: Place = Place.HOME
    """The screen to return to after the guides."""
    leaving_from: Place = Place.HOME
    """The screen to return to from the ways out."""

    @property
    def locked(self) -> bool:
        """Whether somebody is named here who may do nothing before the PIN."""
        return self.behind is not None


@dataclass(slots=True)
class Tools:
    """What a grant may need besides the desk; built once in ``app.py``."""

    clock: Clock
    work: Work
    vault: Vault
    write_letter: LetterWriter
    key_hash: Callable[[str], str]
    save_settings: Callable[[Settings], None]
    test_mail: Callable[[Mail, str, str | None], str]
    """Sends one message and answers the server's words; raises Trouble. Runs in the worker."""
    papers: Path
    """Where PDFs are kept."""
    practice: bool = False
    kiosk: bool = False
    """Loket fills the screen and nobody closes it."""
    switch_power: Callable[[Power], None] = switch
    """Switches the computer off, or off and on again. Runs in the worker."""
    evidence_roots: Callable[[], Sequence[Path]] = evidence_roots
    """Where to look for files that may be evidence. Runs in the worker."""
    gauge: Callable[..., "Sighting | None"] = gauge
    """The longer measurement of the network. Runs in the worker."""
    find_modems: Callable[[], Sequence["FoundModem"]] = modems_here
    """Which modems are plugged in. Runs in the worker."""
    guides: Path | None = None
    """The folder of guides that this kiosk wrote itself; it need not exist."""
    settings_files: tuple[Path, ...] = ()
    """Those that were read, this kiosk's own last."""
    free_bytes: Callable[[Path], int] = free_bytes
    """How much more can be written below a folder. Runs in the worker."""
    sticks: Callable[[], Sequence[Path]] = removable_roots
    """The only places to which the window writes a support file. Runs in the worker."""
    depot: "Depot | None" = None
    """Where updates come from and go to, once the first screen is there; practice has none."""


class Room(QObject):
    """Shared by all grants. `changed` says that the view is another."""

    changed = Signal()
    refused = Signal(object)
    """A Refused that came home late, for the screen that asked."""
    sending_asked = Signal(bool)
    """The queue should be looked at soon; True: without waiting for the back-off."""
    replies_asked = Signal()
    """Somebody wants to know now whether there is an answer."""
    settings_changed = Signal()
    table_changed = Signal()
    """Another case lies on the table, or another screen is shown."""
    restart_asked = Signal()
    """Loket is to end, so that it begins with what was taken in."""
    mail_changed = Signal()
    leave_wished = Signal(object)
    """A Way out of Loket that was allowed."""

    def __init__(self, desk: Desk, settings: Settings, tools: Tools) -> None:
        super().__init__()
        self.desk, self.settings, self.tools = desk, settings, tools
        self.session = Session()
        self.first = Place.HOME
        """Where whoever signs in begins."""
        self.rehearsal: Rehearsal | None = None
        self.board = Board(desk.state, settings.rules)
        self.finder = Finder(desk.state)
        zone = ZoneInfo(settings.site.zone)
        self.tally = Tally(zone)
        self.families = Families(desk.state, tools.key_hash)
        self.hours = HourBook(desk.state, zone, settings.rules.forecast)
        self.probing = Probing()
        self.gauging = Gauging()
        self.proving = Proving()
        self.preflight = Preflight()
        self.preflight_shown: date | None = None
        """The WIB day whose first session has seen what the preflight found."""
        self.updating = Updating()
        self.devices = Devices()
        self.counted = Counted(desk.state, desk.journal, tools.key_hash, self.trusted)
        self.stop_listening: Callable[[], None] = lambda: None
        self.verified: Verified | None = None
        self.online: bool | None = None
        self.agenda = Agenda(desk.state, self.rules)
        self.next_try: Mapping[LetterKey, datetime] = {}
        self.holds: Mapping[LetterKey, Held] = {}
        self.leaving = Leaving()
        """Set when Loket closes: what runs in the worker ends soon."""
        self.reading_pictures = 0
        """How many pictures are being read right now."""
        self.found: tuple[Found, ...] | None = None
        self.looking = False
        self.printers: tuple[str, ...] | None = None
        self.books = Bookcase(tools.guides)
        self.troubles: dict[What, None] = {}
        self.said = self.detail = ""
        self.checking_pin = False
        self.last_seen_ms = self.now().mono_ms
        self._boot = desk.state.clock.boot
        self.board.rebuild(self.trusted())
        self.finder.rebuild()
        self.tally.rebuild(desk.state)
        self.agenda.rebuild()
        desk.watchers.append(self._keep_indexes)

    def now(self) -> Moment:
        """The raw moment, for events."""
        return self.tools.clock.moment()

    def trusted(self) -> Moment:
        """The moment in Loket's own time, for policies and screens."""
        return self.desk.state.clock.read(self.now())

    def record(self, *events: Event, drop_drafts: Sequence[str] = ()) -> None:
        """Makes events durable and true; a trouble with the disk is lifted by a success."""
        for event in events:
            if isinstance(event, PersonErased):
                self.counted.keep(event.case)
        self.desk.record(*events, drop_drafts=drop_drafts)
        self.lift(What.DISK_FULL, What.DISK_FAILED)

    def case(self) -> Case:
        """The case on the table, or Refused(NO_SUCH_CASE)."""
        found = self.desk.state.cases.get(self.session.case)
        if found is None:
            raise Refused(Reason.NO_SUCH_CASE)
        return found

    @property
    def somebody_is_served(self) -> bool:
        """Whether a participant is at the desk: a case on the table, or one that is begun."""
        behind = self.session.behind or self.session.place
        return bool(self.session.case) or behind in SERVING

    @property
    def rules(self) -> Rules:
        return self.settings.rules

    def draft_name(self, place: Place) -> str:
        """The name of the draft of a screen for the case on the table."""
        return f"{self.session.case}/{place}"

    def go(self, place: Place) -> None:
        self.session.place = place
        self.table_changed.emit()

    def refuse(self, refused: Refused) -> None:
        """For work that came home late; a grant simply raises."""
        self.refused.emit(refused)

    def send_soon(self, at_once: bool = False) -> None:
        """Has the outbox look at its queue after this wish."""
        self.sending_asked.emit(at_once)

    def trouble(self, what: What) -> None:
        """Shows a quiet banner until it is lifted."""
        self.troubles[what] = None
        self.changed.emit()

    def say(self, text: str) -> None:
        """One line of news about the last wish, already in words."""
        self.said = text

    def lift(self, *whats: What) -> None:
        for what in whats:
            self.troubles.pop(what, None)

    def lay(self, case: str, step: int = 0) -> None:
        """Puts a case on the table, and what staff had seen of it aside; "" clears the table."""
        if case != self.session.case:
            known = self.desk.state.cases.get(case)
            self.session.seen = known.seen if known else 0
            self.found = None  # names of files are nobody else's business
        self.session.case, self.session.step = case, step
        self.table_changed.emit()

    def stop_gauging(self) -> None:
        """The longer measurement ends within one try, if it runs."""
        if self.gauging.course:
            self.gauging.course.stop()

    def history(self, case: str) -> list[Event]:
        """All that was recorded of a case, oldest first; what cannot be read is left out."""
        return [event for data in self.desk.journal.about(case) if (event := decode(data))]

    def picture(self, picture: str) -> bytes:
        """The octets of a piece of evidence of the case on the table; raises Trouble."""
        return self.desk.journal.blobs.read(self.session.case, picture)

    def view(self) -> View:
        """What the screens are shown now."""
        state = self.desk.state
        case = state.cases.get(self.session.case)
        return View(
            state=state,
            now=self.trusted(),
            rules=self.settings.rules,
            settings=self.settings,
            board=self.board,
            finder=self.finder,
            tally=self.tally,
            agenda=self.agenda,
            forecast=self.hours.forecast if self.session.staff else Forecast({}),
            staff=state.staff.get(self.session.staff),
            case=case,
            relatives=self.families.others(case) if case else 0,
            practice=self.tools.practice,
            kiosk=self.tools.kiosk,
            online=self.online,
            probing=self.probing,
            gauging=self.gauging,
            proving=self.proving,
            preflight=self.preflight,
            updating=self.updating,
            devices=self.devices,
            verified=self.verified,
            step=self.session.step,
            seen=self.session.seen,
            next_try=self.next_try,
            holds=self.holds,
            history=self.history,
            picture=self.picture,
            busy=self.reading_pictures > 0,
            looking=self.looking,
            found=self.found,
            printers=self.printers,
            troubles=tuple(self.troubles),
            said=self.said,
            detail=self.detail,
            key_hash=self.tools.key_hash,
            guide=self.session.guide,
            shelf=self.books.shelf,
            operators=self.books.operators,
            practice_pin=PRACTICE_PIN if self.tools.practice else "",
            rehearsal=self.rehearsal,
        )

    def _keep_indexes(self, event: Event) -> None:
        self.tally.note(event, self.trusted())
        if isinstance(event, CaseEvent):
            self.board.touch(event.case, self.trusted())
            self.finder.touch(event.case)
            self.agenda.touch(event.case)
            self.hours.touch(event.case)
            self.families.touch(event.case)
        elif isinstance(event, AddressConfirmed | AddressWithdrawn):
            self.agenda.rebuild()  # which rungs Loket may write to is another question now
            self.stop_gauging()  # and so is whom it may ask
        boot = self.desk.state.clock.boot
        if isinstance(event, ClockConfirmed) or boot != self._boot:
            self._boot = boot  # either may have taught that earlier moments were later
            self.board.rebuild(self.trusted())
            self.hours.rebuild()
            self.agenda.rebuild()
