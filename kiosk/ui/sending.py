"""Sending: the outbox kept in step with the settings, the vault and the room."""

import dataclasses
import secrets
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from random import random
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject

from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import (
    DeliveryEvent,
    Event,
    SendingAccepted,
    SendingPostponed,
)
from kiosk.domain.steps import LetterKey
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.courier import Post, send_trial
from kiosk.outbox.outbox import Outbox
from kiosk.outbox.outcome import Accepted, Postponed, Rejected, Uncertain
from kiosk.settings import Mail, Settings
from kiosk.ui.grants.house import MAIL_PASSWORD
from kiosk.ui.room import Room

TRIAL_S = 60.0
"""How long a test message may take: somebody waits for it, and so does closing."""
ASK_AGAIN_MS = 60_000
"""How long after an unanswered question the keyring is asked for the password again."""


class Sending(QObject):
    """Looks at the queue when asked to and at each round; shows what stands in the way."""

    def __init__(self, room: Room, chance: Callable[[], float] = random) -> None:
        super().__init__()
        self._room = room
        self._asks = self._asked_ms = 0
        self.outbox = Outbox(
            room.desk.state,
            room.rules.delivery,
            room.record,
            room.tools.work.submit,
            room.now,
            chance,
            room.desk.journal,
        )
        room.next_try = NextTries(self.outbox)
        room.desk.watchers.append(self._watch)
        room.sending_asked.connect(self._asked)
        room.mail_changed.connect(self.renew)

    def begin(self) -> None:
        """At start-up: server and password, and the first look."""
        self.renew()

    def renew(self) -> None:
        """Takes server and password anew; at start-up and after either was changed."""
        self.outbox.use(None)
        self._ask()
        self.look()

    def look(self, *, at_once: bool = False) -> None:
        """Sends what is due; a trouble with the disk is shown and tried again next time."""
        if not self.outbox.ready and self._room.now().mono_ms - self._asked_ms >= ASK_AGAIN_MS:
            self._ask()
        try:
            self.outbox.look(at_once=at_once)
        except Trouble as trouble:
            self._room.trouble(trouble.what)
        hindrance = self.outbox.hindrance()
        if hindrance and (self.outbox.ready or not self._room.settings.mail.ready):
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
        """Asks for the password, if one is needed, where a silent keyring holds nothing up."""
        room, mail = self._room, self._room.settings.mail
        self._asks += 1
        self._asked_ms = room.now().mono_ms
        if not mail.ready:
            return
        if not mail.user:
            self._use(self._asks, None)
            return
        try:
            question = room.tools.vault.question(MAIL_PASSWORD)
        except Trouble as trouble:
            room.trouble(trouble.what)
            return
        room.tools.work.submit(
            question, partial(self._use, self._asks), partial(self._unanswered, self._asks)
        )

    def _use(self, ask: int, password: str | None) -> None:
        """The answer, unless the settings were changed since it was asked for."""
        room = self._room
        if ask != self._asks:
            return
        room.lift(What.NO_KEYRING, What.SETTINGS_WRONG)
        try:
            self.outbox.use(post_by(room.settings.mail, room.settings.site.zone, password))
        except Trouble as trouble:
            room.trouble(trouble.what)
        else:
            self.look()

    def _unanswered(self, ask: int, trouble: Trouble) -> None:
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


class NextTries(Mapping[LetterKey, datetime]):
    """When each waiting letter goes out, reckoned only for the letters that are looked at."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    def __getitem__(self, key: LetterKey) -> datetime:
        at = self._outbox.next_try(key)
        if at is None:
            raise KeyError(key)
        return at

    def __iter__(self) -> Iterator[LetterKey]:
        return iter(self._outbox.next_tries())

    def __len__(self) -> int:
        return len(self._outbox.next_tries())


def post_by(mail: Mail, zone: str, password: str | None) -> Post:
    """What the outbox sends by. Raises Trouble(SETTINGS_WRONG) for what is never safe to use."""
    try:
        server = MailServer(
            host=mail.host,
            port=mail.port,
            security=mail.security.value,
            user=mail.user,
            timeout_s=mail.timeout_s,
            ca_file=mail.ca_file,
        )
    except ValueError as error:
        raise Trouble(What.SETTINGS_WRONG, f"mail: {error}") from error
    return Post(server, mail.sender, ZoneInfo(zone), mail.reply_to, password)


def trial_sender(settings_now: Callable[[], Settings]) -> Callable[[Mail, str, str | None], str]:
    """For the "send a test" button: sends one message, answers in words, raises Trouble."""

    def send(mail: Mail, to: str, password: str | None) -> str:
        site, token = settings_now().site, secrets.token_hex(6)
        post = post_by(mail, site.zone.value, password)
        brief = replace(post.server, deadline_s=max(TRIAL_S, post.server.timeout_s))
        post = dataclasses.replace(post, server=brief)
        outcome = send_trial(post, to, site.name or "Loket", datetime.now(UTC), token)
        match outcome:
            case Accepted(receipt):
                said = QCoreApplication.translate(
                    "Sending", "Server menerima surat uji. Jawabannya: {receipt}"
                )
                return said.format(receipt=receipt)
            case Postponed(what, detail):
                raise Trouble(What(what), detail)
            case Rejected(what, code, detail):
                raise Trouble(What(what), f"{code} {detail}")
            case Uncertain(detail):
                raise Trouble(What.MAIL_SILENT, detail)
        raise Trouble(What.MAIL_SILENT)

    return send
