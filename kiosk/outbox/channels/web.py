"""Carries letters to a helpdesk over HTTP, and says honestly what came of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Literal, Protocol

from kiosk.domain.errors import Trouble, What
from kiosk.outbox.address import is_plain
from kiosk.outbox.carrier import Readback
from kiosk.outbox.channels.answer import Answer
from kiosk.outbox.helpdesk import WebServer
from kiosk.outbox.outcome import (
    Outcome,
    Postponed,
    Recalled,
    Rejected,
    Sighting,
    Uncertain,
)
from kiosk.outbox.parcel import Parcel

if TYPE_CHECKING:
    from kiosk.outbox.channels.web_line import WebLine

CUT_OFF = "Loket ended the connection"
LONGEST_ANSWER = 1 << 20
NO_KEY = Postponed(What.HELPDESK_KEY, "no key is stored")


class CalledBack(Exception):
    """Nobody wants the letter delivered any more, and no server can have accepted it."""


@dataclass(frozen=True, slots=True)
class Form:
    """One request: `path` is put behind the server's address."""

    method: Literal["GET", "POST"]
    path: str
    headers: Mapping[str, str]
    body: bytes = b""
    query: Mapping[str, str] = field(default_factory=dict)
    longest_answer: int = LONGEST_ANSWER


class Tongue(Protocol):
    """How one kind of helpdesk is spoken to."""

    @property
    def server(self) -> WebServer: ...

    @property
    def has_key(self) -> bool:
        """Whether there is a key to show; without one nobody is contacted."""

    @property
    def needs_email(self) -> bool:
        """Whether it files a letter under the participant's email address."""

    def form(self, parcel: Parcel) -> Form:
        """The letter as a request; the same parcel always gives the same body.

        May raise Trouble where an attachment is missing.
        """

    def verdict(self, answer: Answer, parcel: Parcel) -> Outcome:
        """What the answer to that request means."""


class WebCarrier:
    """Several letters over one connection, opened when first needed and again when lost.

    For one thread at a time. Never raises for the network; every answer is an `Outcome`.
    """

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._line: WebLine | None = None

    @property
    def connected(self) -> bool:
        """Whether a connection is kept open."""
        return self._line is not None and self._line.connected

    def carry(self, parcel: Parcel, recall: Event) -> Outcome:
        """Hands one letter over, once; a letter that lost its line is not repeated here."""
        if self._line is not None:
            self._line.committed = False
        if recall.is_set():
            return Recalled()
        if not self._tongue.has_key:
            return NO_KEY
        if objection := self._objection(parcel):
            return objection
        try:
            answer = self.opened().ask(self._tongue.form(parcel), recall)
            return self._tongue.verdict(answer, parcel)
        except CalledBack:
            outcome: Outcome = Recalled()
        except Trouble as trouble:
            outcome = self._unheard(trouble, recall)
        self._drop()
        return outcome

    def look(self, parcel: Parcel, recall: Event) -> Sighting:  # noqa: ARG002
        """Nothing can be looked up here; see `Post.doubt`."""
        return Postponed(What.HELPDESK_ODD, "this helpdesk cannot be searched")

    def read(self, remote: str, recall: Event) -> Readback | Postponed | Recalled:  # noqa: ARG002
        """Nothing can be read back here; see `Post.reads`."""
        return Postponed(What.HELPDESK_ODD, "this helpdesk cannot be read back")

    def interrupt(self) -> None:
        """From any thread, once `recall` is set: what is under way ends at once."""
        line = self._line
        if line is not None:
            line.interrupt()

    def give_up(self, detail: str) -> Outcome:
        """What can be said of a letter that Loket itself failed in the middle of."""
        outcome = self._unheard(Trouble(What.BUG, detail), Event())
        self._drop()
        return outcome

    def close(self) -> None:
        """Ends the connection."""
        self._drop()

    def opened(self) -> WebLine:
        """The line; nobody is contacted before something is asked on it."""
        from kiosk.outbox.channels.web_line import WebLine

        if self._line is None:
            self._line = WebLine(self._tongue.server)
        return self._line

    def _objection(self, parcel: Parcel) -> Rejected | None:
        """Names what is wrong and never shows it: the detail is stored, and read by others."""
        if not is_plain(identity(parcel)):
            return Rejected(What.HELPDESK_REFUSED, 0, "the letter's id is not plain")
        if self._tongue.needs_email and not is_plain(parcel.letter.email):
            return Rejected(What.HELPDESK_REFUSED, 0, "the participant's email is no plain address")
        return None

    def _unheard(self, trouble: Trouble, recall: Event) -> Outcome:
        if self._line is not None and self._line.committed:
            return Uncertain(CUT_OFF if recall.is_set() else trouble.detail)
        if recall.is_set():
            return Recalled()
        return Postponed(trouble.what, trouble.detail)

    def _drop(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.close()


def identity(parcel: Parcel) -> str:
    """What tells this letter from every other: its Message-ID without the angle brackets."""
    return parcel.letter.message_id[1:-1]
