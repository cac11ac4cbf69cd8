"""A mail server on loopback that is moody by a seed, and keeps count of what it has taken."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from enum import StrEnum
from random import Random
from threading import Condition

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.ports import closed_port

PATIENCE_S = 30
LONGEST_DELAY_S = 0.004


class Stage(StrEnum):
    """How far a message has come when `at` is called."""

    ADDRESSED = "addressed"
    HEARD = "heard"
    TAKEN = "taken"


class Mood(StrEnum):
    """What becomes of a message."""

    TAKES = "takes"
    TAKES_AND_DROPS = "takes-and-drops"
    DROPS = "drops"
    LATER = "later"
    NEVER = "never"


ODDS = {
    Mood.TAKES: 16,
    Mood.TAKES_AND_DROPS: 1,
    Mood.DROPS: 1,
    Mood.LATER: 2,
    Mood.NEVER: 1,
}


class CountingOffice:
    """Counts by Message-ID what it has taken over, whether or not it lived to say so."""

    def __init__(self, chance: Random, at: Callable[[Stage], None] = lambda _: None) -> None:
        self.taken: Counter[str] = Counter()
        self.moods: Counter[Mood] = Counter()
        self.at = at
        self._chance = chance
        self._lines, self._quiet = 0, Condition()

    async def handle_RCPT(
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: list[str]
    ) -> str:
        self.at(Stage.ADDRESSED)
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server: SMTP, _: Session, envelope: Envelope) -> str:
        self.at(Stage.HEARD)
        await asyncio.sleep(self._chance.random() * LONGEST_DELAY_S)
        (mood,) = self._chance.choices(list(ODDS), list(ODDS.values()))
        self.moods[mood] += 1
        if mood in (Mood.TAKES, Mood.TAKES_AND_DROPS):
            self.taken[str(message_from_bytes(envelope.content)["Message-ID"])] += 1
            self.at(Stage.TAKEN)
            await asyncio.sleep(self._chance.random() * LONGEST_DELAY_S)
        if mood in (Mood.DROPS, Mood.TAKES_AND_DROPS):
            server.transport.abort()
        return {Mood.LATER: "451 4.3.0 later", Mood.NEVER: "550 5.7.1 never"}.get(
            mood, "250 2.0.0 taken"
        )

    def wait_until_quiet(self) -> None:
        """Returns when no line is open any more: from then on nothing more arrives."""
        with self._quiet:
            assert self._quiet.wait_for(lambda: self._lines == 0, PATIENCE_S)

    def line(self, by: int) -> None:
        """One line more or less is open."""
        with self._quiet:
            self._lines += by
            self._quiet.notify_all()


@contextmanager
def counting_office(office: CountingOffice) -> Iterator[int]:
    """Runs the server; yields its port on 127.0.0.1."""
    controller = _Controller(office, hostname="127.0.0.1", port=closed_port())
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


class _Line(SMTP):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.line(1)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self.event_handler.line(-1)


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Line(self.handler, **self.SMTP_kwargs)
