"""The files somebody may choose from: on sticks and in the folders of pictures, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal

from kiosk.evidence.sources import Found
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.parts.tick import Tick
from kiosk.ui.screens.evidence_add import BusyLine
from kiosk.ui.view import View
from kiosk.ui.wishes import TakeEvidence
from kiosk.ui.wording import evidence as words

PAGE = 25
"""Files laid at a time: a full stick costs no more than these."""


class FileTick(Tick):
    """One file to tick; `found` says which."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.found = found


class FilesCard(Card):
    """``present(view)`` shows what was found; `changed` says that something was ticked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._found: tuple[Found, ...] = ()
        self._shown = PAGE
        self._ticks: list[FileTick] = []
        self._busy, self._empty = BusyLine(), EmptyState("usb")
        self.more = Button(kind="quiet", icon="arrow-down")
        for widget in (self._busy, self._empty, self.more):
            self.body.addWidget(widget)
        self.body.setSpacing(4)
        self.more.clicked.connect(self._show_more)
        self._say()

    def present(self, view: View) -> None:
        """What was found; ticks stay on the files that are still there."""
        self._view = view
        self._busy.say(self.tr("Mencari di stik USB dan folder gambar…") if view.looking else "")
        if (view.found or ()) != self._found:
            self._found = view.found or ()
            self._lay()
        self._empty.setVisible(not self._found and not view.looking)
        self.more.setVisible(len(self._found) > self._shown)

    def clear(self) -> None:
        """No file is ticked any more, and the list begins at its top."""
        self._shown, self._found = PAGE, ()
        self._lay()

    def ticks(self) -> list[FileTick]:
        """The files as they stand, from the top."""
        return self._ticks

    def chosen(self) -> list[Found]:
        """The files that are ticked, from the top."""
        return [tick.found for tick in self._ticks if tick.isChecked()]

    def wish(self) -> TakeEvidence:
        """To take in what is ticked, and nothing that leads out of its folder."""
        return TakeEvidence(tuple((str(one.path), str(one.root)) for one in self.chosen()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay(self) -> None:
        ticked = {one.path for one in self.chosen()}
        for tick in self._ticks:
            tick.hide()
            tick.deleteLater()
        self._ticks = [FileTick(found) for found in self._found[: self._shown]]
        for place, tick in enumerate(self._ticks, 2):
            tick.setChecked(tick.found.path in ticked)
            tick.toggled.connect(self.changed)
            self.body.insertWidget(place, tick)
        place_in_order(self, [*self._ticks, self.more])
        self._name(self._ticks)
        self.changed.emit()

    def _show_more(self) -> None:
        at = len(self._ticks)
        self._shown += PAGE
        self._lay()
        if self._view:
            self.present(self._view)
        self._ticks[min(at, len(self._ticks) - 1)].setFocus()

    def _name(self, ticks: Sequence[FileTick]) -> None:
        if self._view is None:
            return
        now, zone = self._view.now.at, self._view.settings.site.zone
        for tick in ticks:
            name, where = words.shortened(tick.found.name), words.whereabouts(tick.found, now, zone)
            tick.setText(f"{name}\n{where}")
            tick.setAccessibleName(f"{name}, {where}")

    def _say(self) -> None:
        self.set_title(self.tr("Gambar dan PDF, yang terbaru di atas"))
        self.more.setText(self.tr("Tampilkan lebih banyak"))
        self._empty.setText(
            self.tr("Tidak ada gambar atau PDF yang ditemukan."),
            self.tr("Pasang stik USB, tunggu sebentar, lalu tekan Cari lagi."),
        )
        self._name(self._ticks)
        if self._view:
            self.present(self._view)
