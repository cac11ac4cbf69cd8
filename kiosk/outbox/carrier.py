"""What the outbox expects of every channel; satisfied by shape, never inherited.

A new channel is one file in ``channels/`` and one line in ``posts.py``.
"""

from enum import StrEnum
from threading import Event
from typing import Protocol

import msgspec

from kiosk.domain.events import Purpose
from kiosk.outbox.outcome import Outcome, Postponed, Recalled, Sighting
from kiosk.outbox.parcel import Parcel
from kiosk.outbox.reply import Reply


class Doubt(StrEnum):
    """What may be done about a letter of which nobody knows whether it arrived."""

    ASK = "ask"
    """Nothing but asking a person."""
    LOOK = "look"
    """The other side can be searched for our reference; absent, it may go again."""
    REPEAT = "repeat"
    """The other side keeps our key and takes a repeated letter only once."""


class Readback(msgspec.Struct, frozen=True):
    """What the other side says of a case: its state in its own word, and what was written."""

    state: str
    replies: tuple[Reply, ...] = ()
    number: str = ""
    """The case number as it is now."""


class Carrier(Protocol):
    """One connection to one destination. For one thread at a time; never raises for the network."""

    @property
    def connected(self) -> bool:
        """Whether a connection is kept open."""

    def carry(self, parcel: Parcel, recall: Event) -> Outcome:
        """Hands one letter over and says honestly what came of it.

        Nobody is contacted once `recall` is set, and a letter under way is not brought to its end.
        """

    def look(self, parcel: Parcel, recall: Event) -> Sighting:
        """Whether the letter had arrived; only where `Post.doubt` is LOOK."""

    def read(self, remote: str, recall: Event) -> Readback | Postponed | Recalled:
        """What became of the letter that the other side knows as `remote`; see `Post.reads`."""

    def interrupt(self) -> None:
        """From any thread, once `recall` is set: what is under way ends at once."""

    def give_up(self, detail: str) -> Outcome:
        """What can be said of a letter that Loket itself failed in the middle of."""

    def close(self) -> None:
        """Ends the connection, politely if the line is still up."""


class Post(Protocol):
    """One way out: a server, and how it is spoken to."""

    @property
    def address(self) -> str:
        """The server as a supervisor confirms it: "host:port", or a web address."""

    @property
    def purpose(self) -> Purpose:
        """For what that address is confirmed."""

    @property
    def doubt(self) -> Doubt: ...

    @property
    def reads(self) -> bool:
        """Whether the other side's answers can be read back."""

    def carrier(self) -> Carrier:
        """A connection that is opened when the first letter goes."""
