"""The ladder of a complaint in words: the letter with its true state, the rest as what may follow.

In this version only the letter of the first rung goes out by itself; nothing here claims more.
"""

from datetime import datetime

from PySide6.QtCore import QObject

from kiosk import resources
from kiosk.domain import ladder
from kiosk.domain.case import Complaint, DeliveryState
from kiosk.domain.events import RungKind
from kiosk.domain.steps import LetterKey
from kiosk.ui.parts.ladder import Rung, RungState
from kiosk.ui.screens.complaint_stage import patience_ends
from kiosk.ui.view import View
from kiosk.ui.wording import delivery
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import WEEKDAYS, day, when

STATES: dict[DeliveryState, RungState] = {
    DeliveryState.QUEUED: "current",
    DeliveryState.SENDING: "current",
    DeliveryState.ACCEPTED: "done",
    DeliveryState.UNCERTAIN: "attention",
    DeliveryState.REJECTED: "attention",
}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ComplaintRungs(QObject):
    """Speaks for each rung in the language of the moment."""

    def rungs(self, complaint: Complaint, case_id: str, view: View) -> list[Rung]:
        """All rungs, the letter first."""
        shipped = [one.rung for one in resources.ladder().placed()]
        ends = patience_ends(complaint, shipped)
        rest = zip(shipped[1:], ends[1:], strict=True)
        return [
            self._letter(complaint, case_id, view),
            *(self._by_hand(rung, end, complaint, view) for rung, end in rest),
        ]

    def _letter(self, complaint: Complaint, case_id: str, view: View) -> Rung:
        now, zone = view.now.at, view.settings.site.zone
        sent = complaint.delivery
        if sent.state is DeliveryState.ACCEPTED and complaint.case_number:
            said = self.tr("Terkirim {time} · nomor kasus {number}")
            detail = said.format(time=when(sent.since.at, now, zone), number=complaint.case_number)
        else:
            next_try = view.next_try.get(LetterKey(case_id, complaint.number))
            detail = delivery.sentence(complaint, now, zone, next_try)
        return Rung(self.tr("Layanan pengaduan Prakerja (email)"), detail, STATES[sent.state])

    def _by_hand(
        self, rung: ladder.Rung, end: datetime | None, complaint: Complaint, view: View
    ) -> Rung:
        due = end is not None and end <= view.now.at and not complaint.case_number
        facts = [self._when(end, due, view), *self._facts(rung)]
        if rung.address and not view.state.is_confirmed(rung.purpose, rung.address):
            facts.append(self.tr("Belum diperiksa."))
        detail = " ".join(filter(None, facts))
        return Rung(self._title(rung), detail, "due" if due else "todo")

    def _title(self, rung: ladder.Rung) -> str:
        match rung.kind:
            case RungKind.CALL:
                older = ", ".join(old.address for old in rung.older)
                if not older:
                    return self.tr("Telepon Prakerja {number}").format(number=rung.address)
                said = self.tr("Telepon Prakerja {number} (nomor lama {older})")
                return said.format(number=rung.address, older=older)
            case RungKind.CHAT:
                return self.tr("Live chat atau chatbot Prakerja")
            case RungKind.EMAIL:
                return self.tr("Email BRI · “{subject}”").format(subject=rung.subject)
            case RungKind.INSTAGRAM:
                return self.tr("Pesan Instagram {name}").format(name=rung.address)
            case RungKind.VISIT:
                return self.tr("Datang ke BRI atau Karang Taruna")
            case _:
                return rung.name

    def _when(self, end: datetime | None, due: bool, view: View) -> str:
        if end is None:
            return self.tr("Setelah surat terkirim.")
        if due:
            return self.tr("Belum ada balasan: sudah waktunya.")
        named = day(end, view.now.at, view.settings.site.zone)
        return self.tr("Bila belum ada balasan sampai {day}.").format(day=named)

    def _facts(self, rung: ladder.Rung) -> list[str]:
        match rung.kind:
            case RungKind.CALL:
                return [self._hours(rung)]
            case RungKind.EMAIL:
                return [self.tr("Tulis ke {address}.").format(address=rung.address)]
            case RungKind.INSTAGRAM:
                return [self.tr("Tanpa NIK dan tanpa kode.")]
            case RungKind.VISIT:
                return [self.tr("Bawa surat pengaduan yang dicetak.")]
            case _:
                return [self.tr("Peserta menulis sendiri.")]

    def _hours(self, rung: ladder.Rung) -> str:
        if not (rung.days and rung.opens and rung.closes):
            return ""
        first, last = (say(WEEKDAYS[DAYS.index(rung.days[end])]) for end in (0, -1))
        said = self.tr("{first}–{last} {opens}–{closes} WIB.")
        opens, closes = f"{rung.opens:%H.%M}", f"{rung.closes:%H.%M}"
        return said.format(first=first, last=last, opens=opens, closes=closes)
