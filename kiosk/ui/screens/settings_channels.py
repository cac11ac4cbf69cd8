"""Pengaturan, Kanal pengaduan: the ladder, what of it nobody has confirmed, and days off."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.ladder import Placed, Rung
from kiosk.domain.state import State
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.settings_channels_days import DaysOff
from kiosk.ui.screens.settings_channels_new import NewHelpdesk
from kiosk.ui.screens.settings_channels_row import ChannelRow
from kiosk.ui.view import View
from kiosk.ui.wishes import MoveRung, Wish


class ChannelsSection(QWidget):
    """The rows are places: which rung stands in one may change, but not while somebody types."""

    wished = Signal(object)
    focus_moved = Signal()
    """The line that has the focus may stand further up or down than the page shows."""

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._last: QWidget | None = None
        self._moved: MoveRung | None = None
        self.rows: list[ChannelRow] = []
        self._unproved, self._words = Notice(tone="warning"), Text("", "muted")
        self._ladder, self.new, self.days = Card(), NewHelpdesk(), DaysOff()
        self._ladder.body.addWidget(self._words)
        for part in (self.new, self.days):
            part.wished.connect(self._pass_on)
        self.new.focus_moved.connect(self.focus_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self._unproved, self._ladder, self.new, self.days):
            column.addWidget(widget)
        self._say()

    def row(self, key: str) -> ChannelRow:
        """The row in which a rung stands now."""
        return next(row for row in self.rows if row.key == key)

    def enter(self, view: View) -> None:
        self.present(view)

    def present(self, view: View) -> None:
        self._view = view
        used = view.rules.ladder.placed()
        unused = [Placed(*each) for each in view.rules.ladder.rung.items() if not each[1].order]
        self._make_rows(len(used) + len(unused))
        for at, (row, placed) in enumerate(zip(self.rows, [*used, *unused], strict=True), 1):
            row.present(at if at <= len(used) else 0, placed, view, last=at == len(used))
        self._let_arrange()
        self._follow_moved()
        self.new.present(view)
        self.days.present(view)
        self._say_unproved(view)

    def refuse(self, refused: Refused) -> None:
        """Beside what made the last wish."""
        self._moved = None
        if isinstance(self._last, ChannelRow | NewHelpdesk | DaysOff):
            self._last.refuse(refused)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._ladder.set_title(self.tr("Tangga pengaduan"))
        self._words.setText(
            self.tr(
                "Loket naik satu kanal bila belum ada jawaban. Yang dikirim sendiri hanya ke "
                "alamat yang sudah dikonfirmasi."
            )
        )
        if self._view:
            self._say_unproved(self._view)

    def _say_unproved(self, view: View) -> None:
        """At one glance: where nothing is sent yet, and what staff should look up first."""
        unproved = [
            one.rung for one in view.rules.ladder.placed() if _unproved(one.rung, view.state)
        ]
        words = []
        if held := [rung.name for rung in unproved if rung.kind.automatic]:
            said = self.tr("Belum dikonfirmasi, jadi tidak dikirimi: {names}.")
            words.append(said.format(names=", ".join(held)))
        if unchecked := [rung.name for rung in unproved if not rung.kind.automatic]:
            said = self.tr("Belum diperiksa: {names}.")
            words.append(said.format(names=", ".join(unchecked)))
        self._unproved.set_tone("warning" if words else "good")
        self._unproved.setText(" ".join(words) or self.tr("Semua kanal sudah dikonfirmasi."))

    def _make_rows(self, wanted: int) -> None:
        while len(self.rows) > wanted:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < wanted:
            row = ChannelRow()
            row.wished.connect(self._pass_on)
            row.folded.connect(self._let_arrange)
            row.focus_moved.connect(self.focus_moved)
            self.rows.append(row)
            self._ladder.body.addWidget(row)

    def _let_arrange(self) -> None:
        """One thing at a time: while a form is open, nothing else is moved or opened."""
        typing = any(row.is_open for row in self.rows)
        self.new.setEnabled(not typing)
        for row in self.rows:
            row.let_arrange(not typing)

    def _follow_moved(self) -> None:
        """The focus goes with the rung, so that it can be moved on at once."""
        if moved := self._moved:
            self._moved = None
            row = self.row(moved.rung)
            first, second = (row.up, row.down) if moved.up else (row.down, row.up)
            button = first if first.isEnabled() else second
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pass_on(self, wish: Wish) -> None:
        sender = self.sender()
        self._last = sender if isinstance(sender, QWidget) else None
        self._moved = wish if isinstance(wish, MoveRung) else None
        self.wished.emit(wish)


def _unproved(rung: Rung, state: State) -> bool:
    """Whether nobody has confirmed what needs to be; a visit without address needs nothing."""
    if not rung.address:
        return rung.kind.automatic
    return not state.is_confirmed(rung.purpose, rung.address)
