"""Which pictures go along on which rung, and which went along already."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.ladder import Placed
from kiosk.domain.steps import Standing, Step
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.parts.text import Text
from kiosk.ui.parts.tick import Tick
from kiosk.ui.view import View
from kiosk.ui.wishes import ChooseEvidence
from kiosk.ui.wording import evidence as words
from kiosk.ui.wording.ladder import standing

WAITS = (Standing.QUEUED, Standing.UNCERTAIN, Standing.REJECTED)
"""A letter that may still go, with the pictures for which it was written."""


class PictureTick(Tick):
    """One picture on one rung."""

    def __init__(self, picture: str) -> None:
        super().__init__()
        self.picture = picture


class RungChoice(QWidget):
    """One rung: how many pictures go along, and a tick for each; `wished` carries a Wish."""

    wished = Signal(object)

    def __init__(self, placed: Placed) -> None:
        super().__init__()
        self.placed = placed
        self._ticks: list[PictureTick] = []
        self._lead, self._said = Text("", "strong"), Text("", "muted")
        self._row = QWidget()
        self._flow = Flow(spacing=4)
        self._row.setLayout(self._flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        for widget in (self._lead, self._said, self._row):
            column.addWidget(widget)

    def present(self, placed: Placed, case: Case, view: View) -> None:
        """What went along with its letter, or else what would go now."""
        self.placed = placed
        complaint = case.complaint
        steps = complaint.steps if complaint else ()
        step = next((one for one in steps if one.rung == placed.id and one.letter), None)
        self._lay([] if step else list(case.pictures))
        self._row.setVisible(bool(self._ticks))
        if step:
            self._tell(step, case)
        else:
            self._offer(case, view)

    def ticks(self) -> list[PictureTick]:
        """The ticks as they stand."""
        return self._ticks

    def _offer(self, case: Case, view: View) -> None:
        enclosed, rung = case.enclosed(self.placed.id), self.placed.rung
        count = self.tr("%n bukti", "", len(enclosed)) if enclosed else self.tr("tanpa bukti")
        self._lead.setText(f"{rung.name}: {count}")
        confirmed = view.state.is_confirmed(rung.purpose, rung.address)
        unsure = self.tr("Alamat belum dikonfirmasi penyelia, jadi belum ada yang dikirim.")
        self._said.setText("" if confirmed else unsure)
        self._said.setVisible(not confirmed)
        for number, tick in enumerate(self._ticks, 1):
            tick.setText(words.label(number))
            tick.setAccessibleName(f"{rung.name}: {words.label(number)}")
            tick.setChecked(tick.picture in enclosed)
            tick.setEnabled(case.closed is None)

    def _tell(self, step: Step, case: Case) -> None:
        """A letter that is written takes its own pictures along, whatever is ticked later."""
        taken = step.letter.evidence if step.letter else ()
        there = [one.id for one in case.present(taken)]
        count = self.tr("%n bukti", "", len(taken)) if taken else self.tr("tanpa bukti")
        self._lead.setText(f"{self.placed.rung.name}: {count}")
        places = [words.label(at) for at, one in enumerate(case.pictures, 1) if one in there]
        said = [self.tr("Surat: {standing}.").format(standing=standing(step.standing))]
        if places:
            said.append(self.tr("Ikut: {labels}.").format(labels=", ".join(places)))
        if places and step.standing in WAITS:
            said.append(
                self.tr(
                    "Surat ini tetap membawa bukti yang dipilih saat ditulis. "
                    "Yang ditutup hitam ikut tertutup, yang dihapus tidak ikut."
                )
            )
        if len(there) < len(taken):
            gone = len(taken) - len(there)
            said.append(self.tr("%n bukti sudah dihapus dari loket ini.", "", gone))
        self._said.setText(" ".join(said))
        self._said.show()

    def _lay(self, pictures: list[str]) -> None:
        if pictures == [tick.picture for tick in self._ticks]:
            return
        for tick in self._ticks:
            self._flow.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = [PictureTick(picture) for picture in pictures]
        for tick in self._ticks:
            tick.clicked.connect(self._choose)
            self._flow.addWidget(tick)
        place_in_order(self._row, self._ticks)

    def _choose(self) -> None:
        """Only a press of a person comes here."""
        chosen = tuple(tick.picture for tick in self._ticks if tick.isChecked())
        self.wished.emit(ChooseEvidence(self.placed.id, chosen))


class RungsCard(Card):
    """A choice for each rung that Loket climbs alone and that takes pictures."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._choices: dict[str, RungChoice] = {}
        self._say()

    def present(self, view: View) -> None:
        """Hidden while there is nothing to choose and nothing was sent."""
        self._view, case = view, view.case
        placed = [
            one
            for one in view.rules.ladder.placed()
            if one.rung.kind.automatic and one.rung.encloses
        ]
        if [one.id for one in placed] != list(self._choices):
            self._lay(placed)
        if case:
            for one in placed:
                self._choices[one.id].present(one, case, view)
        sent = any(step.letter and step.letter.evidence for step in _steps(case)) if case else False
        self.setVisible(bool(placed and case and (case.pictures or sent)))

    def choices(self) -> list[RungChoice]:
        """The rungs as they stand, from the first."""
        return list(self._choices.values())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay(self, placed: list[Placed]) -> None:
        for choice in self._choices.values():
            choice.hide()
            choice.deleteLater()
        self._choices = {one.id: RungChoice(one) for one in placed}
        for choice in self._choices.values():
            choice.wished.connect(self.wished)
            self.body.addWidget(choice)

    def _say(self) -> None:
        self.set_title(self.tr("Ikut dikirim ke mana"))
        if self._view:
            self.present(self._view)


def _steps(case: Case) -> tuple[Step, ...]:
    return case.complaint.steps if case.complaint else ()
