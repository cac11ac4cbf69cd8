"""The e-mail channel: one message to one server, and honestly what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event
from typing import TYPE_CHECKING, Self

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.address import is_plain
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.outbox.message import Octets
from kiosk.outbox.outcome import (
    Accepted,
    Outcome,
    Postponed,
    Recalled,
    Rejected,
    Uncertain,
    one_line,
)

if TYPE_CHECKING:
    from kiosk.outbox.channels.wire import Said, Wire

SETTINGS_ARE_WRONG = (530, 534, 535, 538)
"""Login wanted or refused (RFC 4954): no letter's fault, so the letters wait for the settings."""
CUT_OFF = "Loket ended the connection"


def send(
    message: bytes,
    sender: str,
    recipients: Sequence[str],
    server: MailServer,
    password: str | None,
) -> Outcome:
    """Carries one finished message over a connection of its own. Never raises for the network."""
    with Session(server, password) as session:
        return session.send(message, sender, recipients)


class Session:
    """Several messages over one connection, opened when first needed and again when lost.

    For one thread at a time. Never raises for the network; every answer is an `Outcome`.
    """

    def __init__(self, server: MailServer, password: str | None) -> None:
        self.server = server
        self.password = password
        self._wire: Wire | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def connected(self) -> bool:
        """Whether a connection is kept open."""
        return self._wire is not None

    def send(
        self,
        message: Octets | bytes,
        sender: str,
        recipients: Sequence[str],
        recall: Event | None = None,
    ) -> Outcome:
        """Carries one finished message to all recipients or to none.

        Once `recall` is set, on any thread, the message is not brought to its end any more.
        """
        odd = [address for address in (sender, *recipients) if not is_plain(address)]
        if odd or not recipients:
            return Rejected(What.MAIL_REFUSED, 0, one_line(f"not an address: {odd}"))
        from kiosk.outbox.channels.wire import CalledBack, Said, trouble_of

        recall = recall or Event()
        octets = message if isinstance(message, Octets) else Octets(message)
        try:
            return Accepted(self._ready(recall).deliver(octets, sender, recipients))
        except Said as said:
            outcome = _refusal(said)
        except CalledBack:
            outcome = Recalled()
        except Trouble as trouble:
            outcome = self._unheard(trouble, recall)
        except OSError as error:
            outcome = self._unheard(trouble_of(error), recall)
        self._drop()
        return outcome

    def interrupt(self) -> None:
        """From any thread, once `recall` is set: what is under way ends at once."""
        wire = self._wire
        if wire is not None:
            wire.interrupt()

    def give_up(self, detail: str) -> Outcome:
        """What can be said of a message that Loket itself failed in the middle of."""
        outcome = self._unheard(Trouble(What.BUG, detail), Event())
        self._drop()
        return outcome

    def close(self) -> None:
        """Says goodbye if the line is still up."""
        if self._wire is not None:
            self._wire.hang_up()
            self._wire = None

    def _ready(self, recall: Event) -> Wire:
        from kiosk.outbox.channels.wire import Said, Wire

        if self._wire is not None:
            try:
                self._wire.begin(recall)
                self._wire.listen()
            except (Said, Trouble, OSError):
                self._drop()  # a line kept open may have timed out meanwhile
            else:
                return self._wire
        self._wire = Wire(self.server, recall)
        self._wire.open(self.password)
        return self._wire

    def _unheard(self, trouble: Trouble, recall: Event) -> Outcome:
        if self._wire is not None and self._wire.committed:
            return Uncertain(CUT_OFF if recall.is_set() else trouble.detail)
        if recall.is_set():
            return Recalled()
        return Postponed(trouble.what, trouble.detail)

    def _drop(self) -> None:
        if self._wire is not None:
            self._wire.close()
            self._wire = None


def _refusal(said: Said) -> Outcome:
    detail = str(said)
    if said.code in SETTINGS_ARE_WRONG:
        return Postponed(What.MAIL_PASSWORD, detail)
    if said.code < 500:
        return Postponed(What.MAIL_REFUSED, detail)
    return Rejected(What.MAIL_REFUSED, said.code, detail)
