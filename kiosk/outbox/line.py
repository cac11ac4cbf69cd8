"""One destination, and what is on its way there."""

from dataclasses import dataclass, field
from enum import Enum, auto
from threading import Event

from kiosk.domain.steps import LetterKey
from kiosk.outbox.backoff import Gate
from kiosk.outbox.carrier import Carrier, Post
from kiosk.outbox.parcel import Parcel


class Task(Enum):
    """What is done at the other side: hand a letter over, search for it, or read the answer."""

    CARRY = auto()
    LOOK = auto()
    READ = auto()


@dataclass(slots=True, eq=False)
class Errand:
    """One task under way. `recall` may be set on any thread; `begun`, `packed` are the worker's.

    `remote` is the other side's own key of what is read.
    """

    task: Task
    key: LetterKey
    parcel: Parcel
    remote: str = ""
    recall: Event = field(default_factory=Event)
    begun: bool = False
    packed: bool = True
    """Not when what should go along could not be had: that is no fault of the other side."""


@dataclass(slots=True, eq=False)
class Line:
    """A server and a recipient: the gate, the connection, and what is on its way."""

    post: Post
    name: str
    """Of the destination among the gates."""
    gate: Gate
    carrier: Carrier
    errand: Errand | None = None

    def board(self, post: Post) -> Carrier | None:
        """The next errand goes by `post`; answers a connection of another post, to be ended."""
        return None if post == self.post else self.take_carrier(post)

    def take_carrier(self, post: Post | None = None) -> Carrier:
        """The open connection, to be ended; the next errand opens another."""
        self.post = post or self.post
        carrier, self.carrier = self.carrier, self.post.carrier()
        return carrier

    def interrupt(self) -> None:
        """Ends what is on its way at once, wherever it stands."""
        if self.errand:
            self.errand.recall.set()
            self.carrier.interrupt()
