"""The ladder of a complaint in words: what was climbed, as far as proven, then what follows."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from kiosk.domain.case import Case, Complaint
from kiosk.domain.events import RungKind
from kiosk.domain.ladder import Placed
from kiosk.domain.policy.climbing import Climb, is_to_do, may_write, next_climb
from kiosk.domain.running import is_running
from kiosk.domain.steps import LetterKey, Standing, Step
from kiosk.ui.parts.button import ButtonKind
from kiosk.ui.parts.ladder import Rung, RungState
from kiosk.ui.view import View
from kiosk.ui.wording import ladder as words
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import day

STATES: dict[Standing, RungState] = {
    Standing.QUEUED: "current",
    Standing.SENDING: "current",
    Standing.ACCEPTED: "done",
    Standing.UNCERTAIN: "attention",
    Standing.REJECTED: "attention",
    Standing.TO_DO: "due",
    Standing.NOT_REACHED: "due",
    Standing.PASSED_ON: "done",
    Standing.SKIPPED: "passed",
    Standing.ACKNOWLEDGED: "done",
    Standing.ANSWERED: "done",
}

QUIET: ButtonKind = "quiet"
LOUD: ButtonKind = "secondary"


class Row(NamedTuple):
    """One rung on the screen; `step` is the number of the step that climbed it, 0: none yet."""

    rung: Rung
    step: int


class ComplaintRungs(QObject):
    """Speaks for each rung in the language of the moment."""

    def rows(self, case: Case, complaint: Complaint, view: View, held: int) -> list[Row]:
        """All rungs of the ladder, and steps on rungs that it does not know any more before them.

        `held` is the number of the step under which something can be done.
        Only the rung that comes next has a day: the days after it hang on what comes of it.
        """
        placed = view.rules.ladder.placed()
        steps = {step.rung: step for step in complaint.steps}
        known = {one.id for one in placed}
        rows = [
            self._climbed(None, step, case, complaint, view, held)
            for step in complaint.steps
            if step.rung not in known
        ]
        climb = next_climb(case, view.rules.ladder, may_write(view.state))
        before = 0
        for one in placed:
            if step := steps.get(one.id):
                rows.append(self._climbed(one, step, case, complaint, view, held))
            else:
                rows.append(self._ahead(one, case, climb, before, view))
            if rows[-1].rung.state != "passed":
                before = len(rows)
        return rows

    def title(self, placed: Placed | None, step: Step | None) -> str:
        """What a rung is called, with the number or the subject by which it is known."""
        if placed is None:
            return name(step.channel) if step else ""
        rung = placed.rung
        if rung.kind is RungKind.CALL and rung.address:
            return f"{rung.name} · {rung.address}"
        if rung.kind is RungKind.EMAIL and rung.subject and step is None:
            return f"{rung.name} · “{rung.subject}”"
        return rung.name

    def _climbed(
        self,
        placed: Placed | None,
        step: Step,
        case: Case,
        complaint: Complaint,
        view: View,
        held: int,
    ) -> Row:
        running = is_running(case)
        next_try = view.next_try.get(LetterKey(case.id, complaint.number, step.number))
        now, zone = view.now.at, view.settings.site.zone
        said = words.climbed(complaint, step, now, zone, running=running, next_try=next_try)
        state, press, weight = STATES[step.standing], self.tr("Lihat"), QUIET
        if running and complaint.answered == step:
            state, press = "due", self.tr("Baca jawaban")
        elif running and is_to_do(step):
            state, press, weight = "due", self._start(step), LOUD
        elif is_to_do(step):
            state = "passed"
        title = self.title(placed, step)
        rung = Rung(title, said, state, press, weight, holds=step.number == held)
        return Row(rung, step.number)

    def _ahead(
        self, placed: Placed, case: Case, climb: Climb | None, before: int, view: View
    ) -> Row:
        title, rung = self.title(placed, None), placed.rung
        if rung.kind.automatic and not may_write(view.state)(rung):
            return Row(Rung(title, self._why_passed(placed), "passed"), 0)
        said = [self._when(placed, case, climb, before, view), words.ready(rung.kind)]
        if rung.address and not view.state.is_confirmed(rung.purpose, rung.address):
            said.append(self.tr("Alamat belum dikonfirmasi penyelia."))
        return Row(Rung(title, " ".join(filter(None, said))), 0)

    def _when(
        self, placed: Placed, case: Case, climb: Climb | None, before: int, view: View
    ) -> str:
        """When a rung is climbed: by its day if it is the next one, else after which."""
        if not is_running(case):
            return ""
        enclosed = self._enclosed(placed, case)
        if climb is None or climb.next.id != placed.id:
            said = self.tr("Setelah langkah {number}.")
            if placed.rung.kind.automatic:
                said = self.tr("Otomatis setelah langkah {number}{enclosed}.")
            return said.format(number=before, enclosed=enclosed)
        named = day(climb.at, view.now.at, view.settings.site.zone)
        if not placed.rung.kind.automatic:
            return self.tr("Jika belum ada jawaban sampai {day}.").format(day=named)
        if climb.at <= view.now.at:
            return self.tr("Otomatis sebentar lagi{enclosed}.").format(enclosed=enclosed)
        return self.tr("Otomatis {day}{enclosed}.").format(day=named, enclosed=enclosed)

    def _enclosed(self, placed: Placed, case: Case) -> str:
        count = len(case.enclosed(placed.id)) if placed.rung.encloses else 0
        return self.tr(", dengan %n lampiran bukti", "", count) if count else ""

    def _why_passed(self, placed: Placed) -> str:
        if not placed.rung.address:
            return self.tr("Dilewati: alamatnya belum diisi.")
        return self.tr("Dilewati: alamat belum dikonfirmasi penyelia.")

    def _start(self, step: Step) -> str:
        match step.channel:
            case RungKind.CALL:
                return self.tr("Buka naskah")
            case RungKind.VISIT:
                return self.tr("Buka berkas")
            case _:
                return self.tr("Buka teks")


def step_of(rows: Sequence[Row], number: int) -> int:
    """The step behind the rung with this number, counting from 1; 0: it was not climbed yet."""
    return rows[number - 1].step if 0 < number <= len(rows) else 0
