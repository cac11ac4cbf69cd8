"""The ways out: which post serves which rung, and whether a supervisor lets it be used."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache

from kiosk.domain import events as ev
from kiosk.domain.state import State
from kiosk.outbox.carrier import Post
from kiosk.outbox.helpdesk import WebServer
from kiosk.outbox.waiting import Entry


@dataclass(slots=True)
class Ways:
    """`posts` by rung; `locked` are rungs that wait for a key."""

    state: State
    posts: Mapping[str, Post] = field(default_factory=dict)
    locked: Set[str] = frozenset()

    def open_to(self, entry: Entry) -> Post | None:
        """The post by which a letter may go now."""
        post = self.posts.get(entry.step.rung)
        return post if post and self.may_contact(post, entry.recipient) else None

    def may_contact(self, post: Post, recipient: str) -> bool:
        """Whether a supervisor confirmed where the letter goes (design, promise 5).

        By mail that is the server and the recipient. A letter to a helpdesk names it, and goes to
        no other that took its place on the rung.
        """
        confirmed = self.state.is_confirmed
        if post.purpose is ev.Purpose.HELPDESK:
            return same_helpdesk(recipient, post.address) and (
                confirmed(post.purpose, post.address) or confirmed(post.purpose, recipient)
            )
        return confirmed(post.purpose, post.address) and confirmed(
            ev.Purpose.COMPLAINT_RECIPIENT, recipient
        )

    def hindered(self, entries: Iterator[Entry]) -> bool:
        """Whether one of these waits for a supervisor to name or confirm an address."""
        places = {(entry.step.rung, entry.recipient) for entry in entries}
        return any(
            not self.may_contact(post, recipient) if post else rung not in self.locked
            for rung, recipient in places
            for post in (self.posts.get(rung),)
        )


def destination(post: Post, recipient: str) -> tuple[str, str]:
    """What one line and one gate are for; a helpdesk is one whoever writes to it."""
    helpdesk = post.purpose is ev.Purpose.HELPDESK
    return post.address, post.address if helpdesk else recipient


@lru_cache(maxsize=64)
def same_helpdesk(told: str, address: str) -> bool:
    """Whether a web address as somebody typed it is that of a post."""
    try:
        return WebServer(url=told).url == address
    except ValueError:
        return False
