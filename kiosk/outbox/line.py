"""One destination, and the letter that is on its way there."""

from dataclasses import dataclass, field
from threading import Event

from kiosk.domain.steps import LetterKey
from kiosk.outbox.backoff import Gate
from kiosk.outbox.channels.smtp import Session
from kiosk.outbox.courier import Post, carry
from kiosk.outbox.outcome import Outcome
from kiosk.outbox.parcel import Parcel

BROKE = "Loket failed while sending"


@dataclass(slots=True, eq=False)
class Errand:
    """One letter on its way. `recall` may be set on any thread; `begun` is the worker's."""

    key: LetterKey
    parcel: Parcel
    recall: Event = field(default_factory=Event)
    begun: bool = False


@dataclass(slots=True, eq=False)
class Line:
    """A server and a recipient: the gate, the connection, and what is on its way."""

    post: Post
    name: str
    """Of the destination among the gates."""
    gate: Gate
    session: Session
    errand: Errand | None = None

    def take_session(self) -> Session:
        """The open connection, to be ended; the next letter opens another."""
        session, self.session = self.session, session_by(self.post)
        return session

    def interrupt(self) -> None:
        """Ends what is on its way at once, wherever it stands."""
        if self.errand:
            self.errand.recall.set()
            self.session.interrupt()


def session_by(post: Post) -> Session:
    """A connection that is opened when the first letter goes."""
    return Session(post.server, post.password)


def run(line: Line, errand: Errand) -> Outcome:
    """In the worker: carries the letter. Never raises for the network."""
    errand.begun = True
    return carry(line.session, errand.parcel, line.post, errand.recall)
