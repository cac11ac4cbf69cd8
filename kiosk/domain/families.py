"""How many participants of one family card this kiosk knows, by a keyed hash of its number.

The hash is never stored: it is made anew of the living cases, so what was erased counts no more.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.domain.case import Case
from kiosk.domain.state import State

KIND = "kk "
"""So that no KK ever has the hash of a phone or an email."""


@dataclass(slots=True)
class Families:
    """`touch` a case after each of its events.

    Counted at the first question, or by `count` before it: 10,000 cases take 60 ms.
    """

    state: State
    key_hash: Callable[[str], str]
    _members: dict[str, Counter[str]] = field(default_factory=dict)
    """Hash of the KK to NIK to how many cases."""
    _places: dict[str, tuple[str, str]] = field(default_factory=dict)
    _counted: bool = False

    def count(self) -> None:
        """Counts all cases, unless that was done."""
        if not self._counted:
            self._counted = True
            for case in self.state.cases.values():
                self._take_up(case)

    def touch(self, case_id: str) -> None:
        """Takes up or drops one case."""
        if self._counted:
            self._forget(case_id)
            self._take_up(self.state.cases.get(case_id))

    def others(self, case: Case) -> int:
        """How many other participants of the same KK were served at this kiosk; never who."""
        place = self._place(case)
        if place is None:
            return 0
        self.count()
        family, own = place
        members = self._members.get(family, Counter())
        return len(members) - (own in members)

    def _take_up(self, case: Case | None) -> None:
        place = self._place(case) if case else None
        if case and place:
            self._places[case.id] = place
            self._members.setdefault(place[0], Counter())[place[1]] += 1

    def _forget(self, case_id: str) -> None:
        if place := self._places.pop(case_id, None):
            members = self._members[place[0]]
            members[place[1]] -= 1
            if not members[place[1]]:
                del members[place[1]]

    def _place(self, case: Case) -> tuple[str, str] | None:
        if case.person is None or not case.person.kk:
            return None
        return self.key_hash(KIND + case.person.kk), case.person.nik
