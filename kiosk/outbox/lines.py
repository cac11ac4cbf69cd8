"""All destinations with their connections; at most one errand is on its way to each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.domain.clock import Moment
from kiosk.outbox.carrier import Carrier, Post
from kiosk.outbox.gates import Gates
from kiosk.outbox.line import Line
from kiosk.outbox.ways import destination


@dataclass(slots=True)
class Lines:
    """Made when the first letter goes there, and kept while its post is in use."""

    gates: Gates
    _lines: dict[tuple[str, str], Line] = field(default_factory=dict)
    _former: list[Line] = field(default_factory=list)
    _known: dict[str, Post | None] = field(default_factory=dict)
    """The newest post of each rung that ever had one; None: it has none now."""
    _fresh: list[Post] = field(default_factory=list)
    """Posts that came in place of others, until they go again."""

    def use(self, posts: Mapping[str, Post]) -> None:
        """Keeps the lines of posts that stay.

        One that comes in place of another, or with another key, need not be waited for.
        """
        now = dict(posts)
        changed = [post for rung, post in now.items() if self._known.get(rung, post) != post]
        self._fresh = [post for post in [*self._fresh, *changed] if post in now.values()]
        self._known = {rung: now.get(rung) for rung in self._known | now}
        gone = [place for place, line in self._lines.items() if line.post not in now.values()]
        self._former += [self._lines.pop(place) for place in gone]

    def at(self, post: Post, recipient: str) -> Line:
        """The line on which a letter goes."""
        where = destination(post, recipient)
        line = self._lines.get(where)
        if line is None:
            name, gate = self.gates.at(*where)
            line = self._lines[where] = Line(post, name, gate, post.carrier())
            if post in self._fresh:
                gate.hurry()
        return line

    def is_free(self, line: Line, now: Moment) -> bool:
        """Whether something may set out now."""
        return self.idle(line) and self.shut_s(line, now) <= 0

    def idle(self, line: Line) -> bool:
        """Whether nothing is on its way there, not even by a former server's line."""
        return line.errand is None and not any(
            former.name == line.name and former.errand for former in self._former
        )

    def shut_s(self, line: Line, now: Moment) -> float:
        """For how many seconds the gate stays shut."""
        return max(0.0, line.gate.opens_at() - now.mono_ms / 1000)

    def unused(self) -> Iterator[Carrier]:
        """Takes away the connections that nothing goes over any more."""
        lines = list(self)
        self._former = [line for line in self._former if line.errand]
        for line in lines:
            if line.errand is None and line.carrier.connected:
                yield line.take_carrier()

    def recall_unless(self, wanted: Callable[[Line], bool]) -> None:
        """Calls back what nobody wants any more, as far as it still can be."""
        for line in self:
            if line.errand and not wanted(line):
                line.errand.recall.set()

    def __iter__(self) -> Iterator[Line]:
        return iter([*self._lines.values(), *self._former])
