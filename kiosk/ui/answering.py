"""Answering: the mailbox of the replies is read on each round, and what came is recorded."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from random import random
from threading import Event as Leaving

from PySide6.QtCore import QObject

from kiosk.domain.clock import elapsed_ms
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.domain.fold_complaint import find_step
from kiosk.domain.steps import DeliveryState, LetterKey
from kiosk.outbox.answers import known_of, recorded
from kiosk.outbox.backoff import Gate
from kiosk.outbox.mailbox import Harvest, Mailbox, Position
from kiosk.outbox.replies.known import Known
from kiosk.outbox.replies.mailbox_server import MailboxServer
from kiosk.settings import Replies
from kiosk.ui.grants.channels import REPLIES_PASSWORD
from kiosk.ui.grants.house import MAIL_PASSWORD
from kiosk.ui.room import Room

OF_A_MAILBOX = (What.MAILBOX_FAILED, What.MAILBOX_PASSWORD)
LOOK_AFTER_MS = (60_000, 600_000, 3_600_000)
"""After so long, an uncertain letter is looked for in the mailbox; later only people can tell."""


@dataclass(slots=True)
class Found:
    """What one round brought home."""

    harvest: Harvest[LetterKey]
    sent: list[LetterKey] = field(default_factory=list)
    """The uncertain letters that had arrived after all."""
    looked: list[LetterKey] = field(default_factory=list)
    """Those that were looked for to the end."""


@dataclass(slots=True)
class Look:
    """One round: what is asked on the GUI thread, and answered in the worker."""

    server: MailboxServer
    password: Callable[[], str | None]
    position: Position | None
    known: Known[LetterKey]
    lost: Mapping[LetterKey, str]
    """Uncertain letters to look for, with their message ids."""
    recall: Leaving
    mailbox: Mailbox | None = field(default=None)

    @property
    def name(self) -> str:
        """Under which its position is remembered."""
        return _name(self.server)

    def run(self) -> Found:
        """In the worker. Raises Trouble."""
        mailbox = self.mailbox = Mailbox(self.server, self.password())
        found = Found(mailbox.read_new(self.position, self.known, self.recall))
        with suppress(Trouble):  # what was read comes home all the same
            for key, named in self.lost.items():
                if mailbox.find_sent(named, self.recall):
                    found.sent.append(key)
                found.looked.append(key)
        return found

    def interrupt(self) -> None:
        """From any thread, once `recall` is set."""
        if self.mailbox:
            self.mailbox.interrupt()


class Answering(QObject):
    """One mailbox, one look at a time. Shows what stands in the way and tries again later."""

    def __init__(self, room: Room, chance: Callable[[], float] = random) -> None:
        super().__init__()
        self._room, self._chance = room, chance
        self._gate = Gate(room.rules.delivery)
        self._look: Look | None = None
        self._looked: dict[LetterKey, int] = {}
        room.replies_asked.connect(self.look_now)
        room.mail_changed.connect(self._renew)

    def look(self) -> None:
        """Reads on if anything can be answered and the mailbox is confirmed (promise 5)."""
        room = self._room
        shut = self._gate.opens_at() > room.now().mono_ms / 1000
        if self._look or shut or room.leaving.is_set() or not room.settings.replies.ready:
            return
        try:
            self._look = self._next(room.settings.replies)
        except Trouble as trouble:
            room.trouble(trouble.what)
            return
        if self._look:
            done = partial(self._came, self._look)
            room.tools.work.submit(self._look.run, done, self._failed, self._came_home)

    def look_now(self) -> None:
        """Somebody asked: the waits of the back-off do not count, the bound per hour does."""
        self._gate.hurry()
        self.look()

    def interrupt(self) -> None:
        """Before the work is closed; `Room.leaving` is set already."""
        if self._look:
            self._look.interrupt()

    def _renew(self) -> None:
        """Another mailbox, or another password: it need not be waited for."""
        self._gate.hurry()
        self._room.lift(*OF_A_MAILBOX)

    def _next(self, replies: Replies) -> Look | None:
        room, state = self._room, self._room.desk.state
        server, known = mailbox_server(replies), known_of(state)
        confirmed = state.is_confirmed(Purpose.MAILBOX, server.address)
        if room.tools.practice or not known or not confirmed:
            return None
        name = MAIL_PASSWORD if replies.same_password else REPLIES_PASSWORD
        return Look(
            server=server,
            password=room.tools.vault.question(name),
            position=state.mailboxes.get(_name(server)),
            known=known,
            lost=self._lost(),
            recall=room.leaving,
        )

    def _came_home(self) -> None:
        self._look = None

    def _came(self, look: Look, found: Found) -> None:
        room = self._room
        self._gate.succeeded()
        room.online = True
        room.lift(*OF_A_MAILBOX, What.NO_KEYRING)  # the password was told
        for key in found.looked:
            self._looked[key] = self._looked.get(key, 0) + 1
        events = recorded(
            found.harvest, found.sent, look.known, room.desk.state, look.name, room.now()
        )
        if events:
            room.record(*events)
            room.changed.emit()
        if found.harvest.more:
            self.look()

    def _failed(self, trouble: Trouble) -> None:
        room, rules = self._room, self._room.rules.delivery
        locked = trouble.what is What.MAILBOX_PASSWORD  # many tries would lock the mailbox
        now = room.now().mono_ms / 1000
        self._gate.failed(now, self._chance(), rules.cap_s if locked else None)
        if trouble.what is What.OFFLINE:
            room.online = False
            room.changed.emit()
        else:
            room.trouble(trouble.what)

    def _lost(self) -> dict[LetterKey, str]:
        """The uncertain letters whose time to be looked for has come, with their message ids."""
        room, lost = self._room, {}
        for key, how_far in room.desk.state.unsent.items():
            step = find_step(room.desk.state.cases[key.case], key.complaint, key.step)
            if how_far is not DeliveryState.UNCERTAIN or not step:
                continue
            times = self._looked.get(key, 0)
            if not (step.letter and step.delivery and times < len(LOOK_AFTER_MS)):
                continue
            if elapsed_ms(step.delivery.since, room.trusted()) >= LOOK_AFTER_MS[times]:
                lost[key] = step.letter.message_id
        return lost


def _name(server: MailboxServer) -> str:
    """Another account or another folder is another mailbox."""
    return f"{server.user}@{server.address}/{server.folder}"


def mailbox_server(replies: Replies) -> MailboxServer:
    """What is read. Raises Trouble(SETTINGS_WRONG) for what is never safe to use."""
    try:
        return MailboxServer(
            host=replies.host,
            port=replies.port,
            security=replies.security.value,
            user=replies.user,
            folder=replies.folder,
            timeout_s=replies.timeout_s,
            ca_file=replies.ca_file,
        )
    except ValueError as error:
        raise Trouble(What.SETTINGS_WRONG, f"replies: {error}") from error
