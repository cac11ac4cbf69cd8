"""Sending: the outbox kept in step with the settings, the vault and the room."""

import dataclasses
import secrets
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from random import random
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import DeliveryEvent, Event, SendingAccepted, SendingPostponed
from kiosk.domain.steps import LetterKey
from kiosk.outbox.carrier import Post
from kiosk.outbox.channels.mail import send_trial
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.outcome import Accepted, Postponed, Rejected, Uncertain
from kiosk.settings import Mail, Settings
from kiosk.ui.enclosing import encloser
from kiosk.ui.posting import Plan, plans, post_by
from kiosk.ui.room import Room

Value = TypeVar("Value")
TRIAL_S = 60.0
"""How long a test message may take: somebody waits for it, and so does closing."""
ASK_AGAIN_MS = 60_000
"""How long after an unanswered question the keyring is asked for a key again."""


class Sending(QObject):
    """Looks at the queue when asked to and at each round; shows what stands in the way."""

    def __init__(self, room: Room, chance: Callable[[], float] = random) -> None:
        super().__init__()
        self._room = room
        self._asks = self._asked_ms = 0
        self._plans: dict[str, Plan] = {}
        self._posts: dict[str, Post] = {}
        self._unanswered: set[str] = set()
        self.outbox = Outbox(
            room.desk.state,
            room.rules.delivery,
            room.record,
            room.tools.work.submit,
            room.now,
            chance,
            room.desk.journal,
            encloser(room),
        )
        room.next_try = Looked(self.outbox, self.outbox.next_try)
        room.holds = Looked(self.outbox, self.outbox.explain)
        room.desk.watchers.append(self._watch)
        room.sending_asked.connect(self._asked)
        room.mail_changed.connect(self.renew)

    def begin(self) -> None:
        """At start-up: servers and keys, and the first look."""
        self.renew()

    def renew(self) -> None:
        """Takes servers and keys anew; at start-up and after any of them was changed.

        What goes by the same settings as before goes on until its key has been heard.
        """
        room, old = self._room, self._plans
        self._asks += 1
        self._plans = plans(room.settings, practice=room.tools.practice)
        unchanged = {rung for rung, plan in self._plans.items() if old.get(rung) == plan}
        self._posts = {rung: post for rung, post in self._posts.items() if rung in unchanged}
        room.lift(What.SETTINGS_WRONG, What.NO_KEYRING)
        self._unanswered = {plan.secret for plan in self._plans.values() if plan.secret}
        self._heard(self._asks, "", None)
        self._ask()

    def look(self, *, at_once: bool = False) -> None:
        """Sends what is due; a trouble with the disk is shown and tried again next time."""
        if self._unanswered and self._room.now().mono_ms - self._asked_ms >= ASK_AGAIN_MS:
            self._ask()
        try:
            self.outbox.look(at_once=at_once)
        except Trouble as trouble:
            self._room.trouble(trouble.what)
        if hindrance := self.outbox.hindrance():
            self._room.trouble(hindrance)
        else:
            self._room.lift(What.ADDRESS_UNCONFIRMED)

    def interrupt(self) -> None:
        """Before the work is closed: what is on its way ends at once, nothing more begins."""
        self.outbox.interrupt()

    def close(self) -> None:
        """After the work has come to rest: records what came home last."""
        self.outbox.close()

    def _asked(self, at_once: bool) -> None:
        self.look(at_once=at_once)

    def _ask(self) -> None:
        """Asks for each key that is not heard yet, where a silent keyring holds nothing up."""
        room, ask = self._room, self._asks
        self._asked_ms = room.now().mono_ms
        for name in sorted(self._unanswered):
            try:
                question = room.tools.vault.question(name)
            except Trouble as trouble:
                room.trouble(trouble.what)
                continue
            room.tools.work.submit(
                question, partial(self._heard, ask, name), partial(self._kept_silent, ask)
            )

    def _heard(self, ask: int, name: str, key: str | None) -> None:
        """A key, unless the settings were changed since it was asked for."""
        if ask != self._asks:
            return
        self._unanswered.discard(name)
        if not self._unanswered:
            self._room.lift(What.NO_KEYRING)
        for rung, plan in self._plans.items():
            if plan.secret == name:
                self._posts.pop(rung, None)
                self._put(rung, plan, key)
        self.outbox.use(self._posts, locked=self._plans.keys() - self._posts.keys())
        self.look()

    def _put(self, rung: str, plan: Plan, key: str | None) -> None:
        try:
            post = plan.post(key)
        except Trouble as trouble:
            self._room.trouble(trouble.what)
            return
        if post:
            self._posts[rung] = post

    def _kept_silent(self, ask: int, trouble: Trouble) -> None:
        if ask == self._asks:
            self._room.trouble(trouble.what)

    def _watch(self, event: Event) -> None:
        """Whether the internet answers is learnt from what was tried, never asked apart."""
        self.outbox.heed(event)
        if isinstance(event, SendingAccepted):
            self._room.online = True
        elif isinstance(event, SendingPostponed) and event.what == What.OFFLINE:
            self._room.online = False
        if isinstance(event, DeliveryEvent):  # what a wish did besides is shown when it is granted
            self._room.changed.emit()


class Looked(Mapping[LetterKey, Value]):
    """What the outbox says of each letter on its way, reckoned only for those looked at."""

    def __init__(self, outbox: Outbox, say: Callable[[LetterKey], Value | None]) -> None:
        self._outbox, self._say = outbox, say

    def __getitem__(self, key: LetterKey) -> Value:
        said = self._say(key)
        if said is None:
            raise KeyError(key)
        return said

    def __iter__(self) -> Iterator[LetterKey]:
        return (key for key in self._outbox.state.unsent if self._say(key) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def trial_sender(settings_now: Callable[[], Settings]) -> Callable[[Mail, str, str | None], str]:
    """For the "send a test" button: sends one message in the worker; the receipt, or Trouble."""

    def send(mail: Mail, to: str, password: str | None) -> str:
        site, token = settings_now().site, secrets.token_hex(6)
        post = post_by(mail, site.zone.value, password)
        brief = replace(post.server, deadline_s=max(TRIAL_S, post.server.timeout_s))
        post = dataclasses.replace(post, server=brief)
        outcome = send_trial(post, to, site.name or "Loket", datetime.now(UTC), token)
        match outcome:
            case Accepted(receipt):
                return receipt
            case Postponed(what, detail):
                raise Trouble(What(what), detail)
            case Rejected(what, code, detail):
                raise Trouble(What(what), f"{code} {detail}")
            case Uncertain(detail):
                raise Trouble(What.MAIL_SILENT, detail)
        raise Trouble(What.MAIL_SILENT)

    return send
