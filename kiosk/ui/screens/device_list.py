"""The list of the device check: six looks at the participant's phone, all optional."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.device_point import UNSEEN, WANTING, PointRow
from kiosk.ui.wording.device import Phone, Point, hints_of
from kiosk.ui.wording.times import date_text

BRANDS = {phone.value: phone.brand for phone in Phone}


class CheckList(Card):
    """``put(found)`` and ``found()`` by the names of the points; `changed` when a person presses.

    How to look is told for one make of phone at a time, Android until somebody says otherwise.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points = {which: PointRow(which) for which in Point}
        self._heading, self._pill = Text("", "heading", wrap=False), Pill()
        self.phone = ChoiceRow("", BRANDS)
        self._doubt = Text("", "caption")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._heading)
        head.addWidget(self._pill)
        head.addStretch(1)
        head.addWidget(self.phone)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        for row in self.points.values():
            self.body.addWidget(row)
            row.changed.connect(self._look)
        self.body.addSpacing(8)
        self.body.addWidget(self._doubt)
        self.phone.choose(Phone.ANDROID)
        self.phone.chosen.connect(self._turn_to)

    def put(self, found: Mapping[str, str]) -> None:
        """What was found before, without telling anybody; the hints are for Android again."""
        self.phone.choose(Phone.ANDROID)
        self._turn_to(Phone.ANDROID)
        for which, row in self.points.items():
            row.put(found.get(which, UNSEEN))
        self.count()

    def found(self) -> dict[str, str]:
        """The state of each point by its name."""
        return {str(which): row.state() for which, row in self.points.items()}

    def names_in(self, state: str) -> tuple[str, ...]:
        """The names of the points in that state."""
        return tuple(name for name, found in self.found().items() if found == state)

    def say(self) -> None:
        """The words around the points, in the language of the moment."""
        self._heading.setText(self.tr("HP peserta"))
        self.phone.setAccessibleName(self.tr("Petunjuk untuk merek HP"))
        self._doubt.setText(
            self.tr("Nama menu berbeda di tiap merek HP. Petunjuk per {date}.").format(
                date=date_text(hints_of())
            )
        )
        self.count()

    def count(self) -> None:
        """Heads the list with what is left."""
        states = list(self.found().values())
        wanting, unseen = states.count(WANTING), states.count(UNSEEN)
        if wanting:
            words = self.tr("%n perlu dibereskan", "", wanting)
            self._pill.present(words, "warning", "triangle-alert")
        elif unseen:
            self._pill.present(self.tr("%n belum diperiksa", "", unseen))
        else:
            self._pill.present(self.tr("Semua baik"), "good", "check")

    def is_wanting(self) -> bool:
        """Whether something has to be put right first."""
        return bool(self.names_in(WANTING))

    def _look(self) -> None:
        self.count()
        self.changed.emit()

    def _turn_to(self, phone: str) -> None:
        for row in self.points.values():
            row.tell_for(Phone(phone))
