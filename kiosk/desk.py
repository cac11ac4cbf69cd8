"""The only place where something can happen: journal first, then state, then watchers."""

import gc
from collections.abc import Callable, Sequence

from kiosk.domain.events import Event, PersonErased, subject
from kiosk.domain.state import State
from kiosk.journal.codec import decode, encode
from kiosk.journal.journal import Journal

Watcher = Callable[[Event], None]


class Desk:
    """Holds the state and is its only writer. Used on one thread."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.state = State()
        self.watchers: list[Watcher] = []

    def open(self) -> None:
        """Folds what the journal holds of living subjects; at start-up, once.

        Nothing that is folded is garbage, and looking for it would take a quarter of the time.
        """
        looking = gc.isenabled()
        gc.disable()
        try:
            for _, _, data in self.journal.living():
                if event := decode(data):
                    self.state.apply(event)
        finally:
            if looking:
                gc.enable()

    def record(self, *events: Event, drop_drafts: Sequence[str] = ()) -> None:
        """Makes `events` durable in one transaction, then true.

        The key of an erased participant goes in the same transaction as the tombstone.
        Raises Trouble (disk) with nothing recorded and the state unchanged.
        """
        self.journal.append(
            [(subject(event), encode(event)) for event in events],
            forget=[event.case for event in events if isinstance(event, PersonErased)],
            drop_drafts=drop_drafts,
        )
        for event in events:
            self.state.apply(event)
        for event in events:
            for notice in self.watchers:
                notice(event)
