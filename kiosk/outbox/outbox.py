"""What is due to be sent, derived from the state alone: the outbox has no truth of its own.

QUEUED -> SENDING -> ACCEPTED | UNCERTAIN | REJECTED, or back to QUEUED. SENDING is durable before
a socket opens. An uncertain letter goes again only after a person said so, or after the other
side was searched twice, or where the other side takes a repeated letter only once.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import NoReturn, Protocol

from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.domain.errors import Trouble, What
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.running import is_running
from kiosk.domain.state import State
from kiosk.domain.steps import DeliveryState, LetterKey
from kiosk.outbox.carrier import Carrier, Post
from kiosk.outbox.courier import Finding, broke, run
from kiosk.outbox.gates import Gates, Memory
from kiosk.outbox.hold import Held
from kiosk.outbox.lessons import Lessons
from kiosk.outbox.line import Errand, Line, Task
from kiosk.outbox.lines import Lines
from kiosk.outbox.outcome import Recalled, Uncertain
from kiosk.outbox.parcel import Attachment, nothing
from kiosk.outbox.readings import Readings
from kiosk.outbox.recording import as_event, beginning
from kiosk.outbox.turns import QUEUED, UNCERTAIN, Turn, Turns
from kiosk.outbox.waiting import find, waiting
from kiosk.outbox.waits import Waits
from kiosk.outbox.ways import Ways

INTERRUPTED = "Loket stopped while sending"
SAYS_NO = (
    ev.PersonErased,
    ev.ConsentRenewed,
    ev.CaseClosed,
    ev.OtpAnswered,
    ev.AnswerJudged,
    ev.AddressWithdrawn,
)
"""After these a letter that is on its way may be wanted no more."""

Attachments = Callable[[], Sequence[Attachment]]
"""Called in the worker; may raise Trouble."""


class Submit(Protocol):
    """Runs a call off this thread and then `done` with its result on this thread again."""

    def __call__(self, call: Callable[[], None], done: Callable[[None], None], /) -> None: ...


@dataclass(slots=True)
class Outbox:
    """Used on one thread; only ``_carry`` runs elsewhere.

    `record` makes events durable and then true, or raises Trouble; `now` is the raw moment;
    `chance` is random in [0, 1); `memory` keeps the back-off over a restart; `enclose` answers
    what goes along with a letter, to be opened in the worker.
    """

    state: State
    rules: DeliveryRules
    record: Callable[..., None]
    submit: Submit
    now: Callable[[], Moment]
    chance: Callable[[], float]
    memory: Memory | None = None
    enclose: Callable[[LetterKey], Attachments] = lambda _: nothing
    _gates: Gates = field(init=False)
    _ways: Ways = field(init=False)
    _lines: Lines = field(init=False)
    _waits: Waits = field(init=False)
    _readings: Readings = field(init=False)
    _turns: Turns = field(init=False)
    _lessons: Lessons = field(init=False)
    _home: deque[tuple[Line, Errand, Finding]] = field(default_factory=deque)
    _unrecorded: deque[list[ev.DeliveryEvent]] = field(default_factory=deque)
    _ending: dict[int, Carrier] = field(default_factory=dict)
    _recovered: bool = False
    _looking: bool = False
    _closing: bool = False

    def __post_init__(self) -> None:
        state, rules = self.state, self.rules
        self._gates = Gates(rules, self._trusted, self.memory)
        self._ways, self._lines = Ways(state), Lines(self._gates)
        self._waits, self._readings = Waits(rules, self._chance), Readings(state, rules)
        self._turns = Turns(state, self._ways, self._lines, self._waits, self._readings)
        self._lessons = Lessons(
            state,
            rules,
            self._gates,
            self._waits,
            self._readings,
            self._chance,
            lambda: self.now(),
            self._trusted,
        )

    def recover(self) -> None:
        """At start-up: what was on its way is uncertain now. Nothing is sent before this is done.

        A look does it if it was not done yet. Raises Trouble; then the next look tries again.
        """
        self._gates.restore()
        sending = [key for key, at in self.state.unsent.items() if at is DeliveryState.SENDING]
        if sending:
            self.record(*(as_event(Uncertain(INTERRUPTED), key, self.now()) for key in sending))
        self._recovered = True

    @property
    def ready(self) -> bool:
        """Whether there is any way out."""
        return bool(self._ways.posts)

    def use(self, posts: Mapping[str, Post], locked: Iterable[str] = ()) -> None:
        """The way out of each rung from now on; letters of another rung are held.

        `locked`: rungs that wait for a key and not for an address. A post that comes in place of
        another, or with another key, need not be waited for.
        """
        self._ways.posts, self._ways.locked = dict(posts), frozenset(locked)
        self._lines.use(posts)
        self._hang_up()

    def look(self, *, at_once: bool = False) -> None:
        """Records what came home and sends off what is due, one errand a destination.

        `at_once`: a person asked not to wait for the back-off. Raises Trouble when the journal
        cannot record; nothing is sent then, and what came home is recorded next time.
        """
        if at_once:
            self._hurry()
        if self._looking:
            return
        self._looking = True
        try:
            if not self._recovered:
                self.recover()
            self._settle()
            if self._closing:
                return
            for turn in self._turns.due(self._trusted()):
                self._start(turn)
        finally:
            self._looking = False
        self._hang_up()

    def heed(self, event: ev.Event) -> None:
        """After every event: calls back what nobody may send any more, as far as it still can."""
        if isinstance(event, SAYS_NO):
            self._lines.recall_unless(self._wanted)
        elif isinstance(event, ev.SendingAccepted):
            self._readings.heed(event, self._trusted())

    def interrupt(self) -> None:
        """Ends what is on its way at once and begins nothing more, so that closing need not wait.

        What the server may have accepted comes home uncertain, everything else waits again.
        """
        self._closing = True
        for line in self._lines:
            line.interrupt()

    def close(self) -> None:
        """After the worker has come to rest: records what came home late, ends connections."""
        self.interrupt()
        for line in self._lines:
            if line.errand and not line.errand.begun:
                self._home.append((line, line.errand, Recalled()))
        try:
            self._settle()
        finally:
            for carrier in [*self._ending.values(), *(line.carrier for line in self._lines)]:
                carrier.close()

    def explain(self, key: LetterKey) -> Held | None:
        """Why a letter has not arrived yet, and when it goes on; None for one that has."""
        return self._turns.explain(key, self._trusted())

    def next_tries(self) -> dict[LetterKey, datetime]:
        """When each waiting letter goes out, in trusted time; those that cannot go are absent."""
        return {key: at for key in self.state.unsent if (at := self.next_try(key))}

    def next_try(self, key: LetterKey) -> datetime | None:
        """The same for one letter."""
        held = self.explain(key) if self.state.unsent.get(key) is QUEUED else None
        return held.at if held else None

    def hindrance(self) -> What | None:
        """ADDRESS_UNCONFIRMED if a letter waits for a supervisor to name or confirm an address."""
        held = self._ways.hindered(waiting(self.state, QUEUED))
        return What.ADDRESS_UNCONFIRMED if held else None

    def _start(self, turn: Turn) -> None:
        task, line, post, entry = turn
        attachments: Attachments = nothing
        self._gates.count(line.name)  # before it begins, or a power cut would forget it
        if task is Task.CARRY:
            attachments = self._enclosed(entry.key)
            self.record(*beginning(entry, self.now()))
        elif task is Task.READ:
            self._readings.begin(entry.key, self._trusted())
        if old := line.board(post):
            self._end(old)
        line.errand = Errand(task, entry.key, entry.parcel(attachments), entry.step.remote)
        self.submit(partial(self._carry, line, line.errand), self._came_home)

    def _enclosed(self, key: LetterKey) -> Attachments:
        try:
            return self.enclose(key)
        except Trouble as trouble:
            return partial(_raise, trouble)

    def _carry(self, line: Line, errand: Errand) -> None:
        """In the worker. The outcome is kept even if nobody is called back, or Loket fails."""
        found = None
        try:
            found = run(line, errand)
        finally:
            self._home.append((line, errand, found or broke(line, errand)))

    def _came_home(self, _: None) -> None:
        try:
            self.look()
        except Trouble:
            return  # nothing is lost: the next look of the rounds meets it again and says so

    def _settle(self) -> None:
        while self._home:
            line, errand, found = self._home.popleft()
            line.errand = None
            self._unrecorded.append(self._lessons.learn(line, errand, found))
        while self._unrecorded:
            events = self._unrecorded[0]
            # an erased participant's letter leaves no trace
            if events and events[0].case in self.state.cases:
                self.record(*events)
            self._unrecorded.popleft()

    def _hurry(self) -> None:
        self._gates.hurry()
        for entry in waiting(self.state, QUEUED, UNCERTAIN):
            self._waits.hurry(entry)

    def _hang_up(self) -> None:
        """Ends connections that nothing more goes over, away from this thread."""
        for carrier in self._lines.unused():
            self._end(carrier)

    def _end(self, carrier: Carrier) -> None:
        """Away from this thread; what the worker did not come to is ended at closing."""
        self._ending[id(carrier)] = carrier
        self.submit(carrier.close, partial(self._ended, id(carrier)))

    def _ended(self, which: int, _: None) -> None:
        self._ending.pop(which, None)

    def _wanted(self, line: Line) -> bool:
        errand = line.errand
        entry = find(self.state, errand.key) if errand else None
        if errand is None or entry is None:
            return False
        if errand.task is Task.READ and not is_running(entry.case):
            return False
        return entry.wanted and self._ways.may_contact(line.post, errand.parcel.letter.recipient)

    def _chance(self) -> float:
        return self.chance()

    def _trusted(self) -> Moment:
        return self.state.clock.read(self.now())


def _raise(trouble: Trouble) -> NoReturn:
    raise trouble
