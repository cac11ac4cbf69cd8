"""What is due to be sent, derived from the state alone: the outbox has no truth of its own.

QUEUED -> SENDING -> ACCEPTED | UNCERTAIN | REJECTED, or back to QUEUED. SENDING is durable before
a socket opens; an uncertain letter goes again only after a person said so.
"""

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.clock import Moment, elapsed_ms
from kiosk.domain.errors import Trouble, What
from kiosk.domain.policy.delivery import DeliveryRules
from kiosk.domain.state import State
from kiosk.domain.steps import LetterKey
from kiosk.outbox.backoff import wait_s
from kiosk.outbox.courier import Post
from kiosk.outbox.gates import Gates, Memory
from kiosk.outbox.line import BROKE, Errand, Line, run, session_by
from kiosk.outbox.outcome import Accepted, Outcome, Postponed, Recalled, Uncertain
from kiosk.outbox.waiting import Entry, as_event, entry_of, find, queued

INTERRUPTED = "Loket stopped while sending"
SAYS_NO = (ev.PersonErased, ev.ConsentRenewed, ev.CaseClosed, ev.AddressWithdrawn)
"""After these a letter that is on its way may be wanted no more."""


class Submit(Protocol):
    """Runs a call off this thread and then `done` with its result on this thread again."""

    def __call__(self, call: Callable[[], None], done: Callable[[None], None], /) -> None: ...


@dataclass(slots=True)
class Outbox:
    """Used on one thread; only ``carry`` runs elsewhere.

    `record` makes events durable and then true, or raises Trouble; `now` is the raw moment;
    `chance` is random in [0, 1); `memory` keeps the back-off over a restart.
    """

    state: State
    rules: DeliveryRules
    record: Callable[..., None]
    submit: Submit
    now: Callable[[], Moment]
    chance: Callable[[], float]
    memory: Memory | None = None
    _gates: Gates = field(init=False)
    _used: bool = False
    _cut_off: Counter[str] = field(default_factory=Counter)
    _post: Post | None = None
    _lines: dict[str, Line] = field(default_factory=dict)
    _former: list[Line] = field(default_factory=list)
    _waits: dict[tuple[LetterKey, int], float] = field(default_factory=dict)
    _home: deque[tuple[Line, Errand, Outcome]] = field(default_factory=deque)
    _unrecorded: deque[ev.DeliveryEvent] = field(default_factory=deque)
    _recovered: bool = False
    _looking: bool = False
    _closing: bool = False

    def __post_init__(self) -> None:
        self._gates = Gates(self.rules, self._trusted, self.memory)

    def recover(self) -> None:
        """At start-up: what was on its way is uncertain now. Nothing is sent before this is done.

        A look does it if it was not done yet. Raises Trouble; then the next look tries again.
        """
        self._gates.restore()
        interrupted = [key for key, at in self.state.unsent.items() if at is DeliveryState.SENDING]
        recipients = [one.recipient for key in interrupted if (one := find(self.state, key))]
        if interrupted:
            self.record(*(as_event(Uncertain(INTERRUPTED), key, self.now()) for key in interrupted))
        self._cut_off.update(recipients)
        self._recovered = True

    @property
    def ready(self) -> bool:
        """Whether there is a server to send by."""
        return self._post is not None

    def use(self, post: Post | None) -> None:
        """Sends by this server from now on; None: there is none yet.

        A server that comes in place of another, or with another password, need not be waited for.
        """
        self._post = post
        if post and self._used:
            self._gates.hurry()
        self._used = self._used or post is not None
        self._former += self._lines.values()
        self._lines = {}
        self._waits = {}
        self._hang_up()

    def look(self, *, at_once: bool = False) -> None:
        """Records what came home and sends off what is due, one letter per destination.

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
            for recipient, entry in self._due().items():
                self._start(self._line(recipient), entry)
        finally:
            self._looking = False
        self._hang_up()

    def heed(self, event: ev.Event) -> None:
        """After every event: calls back what nobody may send any more, as far as it still can."""
        if isinstance(event, SAYS_NO):
            for line in self._all_lines():
                if line.errand and not self._wanted(line, line.errand):
                    line.errand.recall.set()

    def interrupt(self) -> None:
        """Ends what is on its way at once and begins nothing more, so that closing need not wait.

        What the server may have accepted comes home uncertain, everything else waits again.
        """
        self._closing = True
        for line in self._all_lines():
            line.interrupt()

    def close(self) -> None:
        """After the worker has come to rest: records what came home late, ends connections."""
        self.interrupt()
        for line in self._all_lines():
            if line.errand and not line.errand.begun:
                self._home.append((line, line.errand, Recalled()))
        try:
            self._settle()
        finally:
            for line in self._all_lines():
                line.session.close()

    def next_tries(self) -> dict[LetterKey, datetime]:
        """When each waiting letter goes out, in trusted time; those that cannot go are absent."""
        return {key: at for key in self.state.unsent if (at := self.next_try(key))}

    def next_try(self, key: LetterKey) -> datetime | None:
        """The same for one letter."""
        entry = entry_of(self.state, key)
        if entry is None or not self._allowed(entry.recipient):
            return None
        now = self._trusted()
        gate_s = self._gate_s(entry.recipient, now)
        return now.at + timedelta(seconds=max(self._own_wait_s(entry, now), gate_s))

    def hindrance(self) -> What | None:
        """ADDRESS_UNCONFIRMED if a letter waits for a supervisor to name or confirm an address."""
        recipients = {entry.recipient for entry in queued(self.state)}
        held = not all(map(self._allowed, recipients))
        return What.ADDRESS_UNCONFIRMED if held else None

    def _due(self) -> dict[str, Entry]:
        """By recipient, the letter whose turn it is: the least tried, then the oldest."""
        now = self._trusted()
        turns: dict[str, Entry] = {}
        shut: set[str] = set()
        for entry in queued(self.state):
            recipient = entry.recipient
            known = turns.get(recipient)
            if recipient in shut or (known and known.tries <= entry.tries):
                continue
            if not known and not (self._allowed(recipient) and self._is_open(recipient, now)):
                shut.add(recipient)
            elif self._own_wait_s(entry, now) <= 0:
                turns[recipient] = entry
        return turns

    def _allowed(self, recipient: str) -> bool:
        return self._post is not None and self._may_contact(self._post, recipient)

    def _is_open(self, recipient: str, now: Moment) -> bool:
        return self._line(recipient).errand is None and self._gate_s(recipient, now) <= 0

    def _gate_s(self, recipient: str, now: Moment) -> float:
        return max(0.0, self._line(recipient).gate.opens_at() - now.mono_ms / 1000)

    def _own_wait_s(self, entry: Entry, now: Moment) -> float:
        delivery = entry.delivery
        if not delivery.what:
            return 0.0
        turn = (entry.key, delivery.attempt)
        if turn not in self._waits:
            self._waits[turn] = wait_s(delivery.attempt, self.rules, self.chance())
        return max(0.0, self._waits[turn] - elapsed_ms(delivery.since, now) / 1000)

    def _line(self, recipient: str) -> Line:
        if self._post is None:
            raise LookupError("no letter is due without a mail server")
        if recipient not in self._lines:
            name, gate = self._gates.at(self._post.server.address, recipient)
            self._lines[recipient] = Line(self._post, name, gate, session_by(self._post))
        line = self._lines[recipient]
        for _ in range(self._cut_off.pop(recipient, 0)):
            self._gates.count(line.name)
        return line

    def _start(self, line: Line, entry: Entry) -> None:
        case, complaint, step = entry.key
        started = ev.SendingStarted(
            when=self.now(), case=case, complaint=complaint, step=step, attempt=entry.tries + 1
        )
        self.record(started)
        line.errand = Errand(entry.key, entry.parcel())
        self.submit(partial(self._carry, line, line.errand), self._came_home)

    def _carry(self, line: Line, errand: Errand) -> None:
        """In the worker. The outcome is kept even if nobody is called back, or Loket fails."""
        outcome = None
        try:
            outcome = run(line, errand)
        finally:
            self._home.append((line, errand, outcome or line.session.give_up(BROKE)))

    def _came_home(self, _: None) -> None:
        try:
            self.look()
        except Trouble:
            return  # nothing is lost: the next look of the rounds meets it again and says so

    def _settle(self) -> None:
        while self._home:
            line, errand, outcome = self._home.popleft()
            line.errand = None
            self._learn(line, errand.key, outcome)
            self._unrecorded.append(as_event(outcome, errand.key, self.now()))
        while self._unrecorded:
            event = self._unrecorded[0]
            if event.case in self.state.cases:  # an erased participant's letter leaves no trace
                self.record(event)
            self._unrecorded.popleft()

    def _learn(self, line: Line, key: LetterKey, outcome: Outcome) -> None:
        if isinstance(outcome, Accepted):
            self._gates.succeeded(line.name)
            return
        if isinstance(outcome, Recalled):
            return
        asked_s = outcome.retry_after_s if isinstance(outcome, Postponed) else None
        if isinstance(outcome, Postponed) and outcome.what is What.MAIL_PASSWORD:
            asked_s = max(asked_s or 0, self.rules.cap_s)  # many tries would lock the mailbox
        self._gates.failed(line.name, self.chance(), asked_s)
        if entry := find(self.state, key):
            tries = entry.tries
            self._waits.pop((key, tries - 1), None)
            self._waits[key, tries] = wait_s(tries, self.rules, self.chance(), asked_s)

    def _hurry(self) -> None:
        self._gates.hurry()
        for entry in queued(self.state):
            self._waits[entry.key, entry.tries] = 0.0

    def _hang_up(self) -> None:
        """Ends connections that nothing more goes over, away from this thread."""
        lines = self._all_lines()
        self._former = [line for line in self._former if line.errand]
        for line in lines:
            if line.errand is None and line.session.connected:
                self.submit(line.take_session().close, _nothing)

    def _wanted(self, line: Line, errand: Errand) -> bool:
        case = self.state.cases.get(errand.key.case)
        return (
            case is not None
            and case.consent.complaint
            and case.closed is None
            and self._may_contact(line.post, errand.parcel.letter.recipient)
        )

    def _may_contact(self, post: Post, recipient: str) -> bool:
        """Whether a supervisor confirmed both addresses (design, promise 5)."""
        return self.state.is_confirmed(
            ev.Purpose.MAIL_SERVER, post.server.address
        ) and self.state.is_confirmed(ev.Purpose.COMPLAINT_RECIPIENT, recipient)

    def _all_lines(self) -> list[Line]:
        return [*self._lines.values(), *self._former]

    def _trusted(self) -> Moment:
        return self.state.clock.read(self.now())


def _nothing(_: None) -> None:
    pass
