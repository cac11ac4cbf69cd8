"""Finding a case by name, NIK, phone, email or reference while somebody types."""

from dataclasses import dataclass, field

from kiosk.domain.case import Case
from kiosk.domain.state import State


@dataclass(slots=True)
class Finder:
    """One folded line of text per case; 10,000 of them are scanned in about a millisecond."""

    state: State
    _lines: dict[str, str] = field(default_factory=dict)

    def rebuild(self) -> None:
        """Reads every case anew; after opening the journal."""
        self._lines = {case.id: _line(case) for case in self.state.cases.values()}

    def touch(self, case_id: str) -> None:
        """Takes up or drops one case after an event."""
        case = self.state.cases.get(case_id)
        if case:
            self._lines[case_id] = _line(case)
        else:
            self._lines.pop(case_id, None)

    def find(self, text: str, most: int) -> list[str]:
        """Ids of the cases in which every word of `text` occurs, the newest first."""
        words = _folded(text)
        if not words:
            return []
        found: list[str] = []
        for case_id in reversed(self._lines):
            line = self._lines[case_id]
            if all(word in line for word in words):
                found.append(case_id)
                if len(found) == most:
                    break
        return found


def _folded(text: str) -> list[str]:
    """Words in lower case; a phone or NIK typed with spaces or dashes is one word."""
    compact = "".join(c for c in text if c not in " -.+()")
    if compact.isdigit():
        return [compact.removeprefix("62").lstrip("0") if len(compact) < 15 else compact]
    return text.casefold().split()


def _line(case: Case) -> str:
    parts = [case.reference, case.consent.name]
    if case.person:
        parts += [case.person.name, case.person.nik]
    if case.contact:
        parts += [case.contact.phone, case.contact.email]
    parts += [complaint.case_number for complaint in case.complaints if complaint.case_number]
    return "\n".join(parts).casefold()
