"""Pengaturan, Jam dan tampilan: how the screens of a kiosk rest, and the participant's own."""

from PySide6.QtCore import QEvent, Signal

from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wishes_kiosk import SetResting, SetSecondScreen

MINUTES = ("1", "2", "5", "10", "30")


class RestingCard(Card):
    """Changes here are seen at once; they matter where Loket fills the screen."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._minutes = 2
        self._about = Text("", "muted")
        self.dim = ChoiceRow("", {"yes": "", "no": ""})
        self.dark = ChoiceRow("", dict.fromkeys(MINUTES, ""))
        self.second = ChoiceRow("", {"yes": "", "no": ""})
        for widget in (self._about, self.dim, self.dark, self.second):
            self.body.addWidget(widget)
        self.dim.chosen.connect(self._set_resting)
        self.dark.chosen.connect(self._set_resting)
        self.second.chosen.connect(self._set_second)
        self._say()

    def present(self, view: View) -> None:
        desk = view.settings.desk
        self.dim.choose("yes" if desk.dim else "no")
        self.dark.choose(str(desk.dark_minutes) if str(desk.dark_minutes) in MINUTES else "")
        self.dark.setVisible(desk.dim)
        self.second.choose("yes" if desk.second_screen else "no")
        self._minutes = desk.dark_minutes

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Layar kios"))
        self._about.setText(self.tr("Berlaku bila Loket memenuhi layar (loket run --kiosk)."))
        switch = {"yes": self.tr("Ya"), "no": self.tr("Tidak")}
        self.dim.say(self.tr("Redup sebelum terkunci, lalu gelap"), switch)
        minutes = {one: self.tr("%n menit", "", int(one)) for one in MINUTES}
        self.dark.say(self.tr("Gelap sesudah terkunci selama"), minutes)
        self.second.say(self.tr("Layar kedua untuk peserta, bila dipasang"), switch)

    def _set_resting(self) -> None:
        minutes = int(self.dark.value() or self._minutes)
        self.wished.emit(SetResting(self.dim.value() == "yes", minutes))

    def _set_second(self) -> None:
        self.wished.emit(SetSecondScreen(self.second.value() == "yes"))
