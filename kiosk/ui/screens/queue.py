"""Antrean kirim: every letter that has not arrived, why, and what can be done about it."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Refused
from kiosk.domain.free_text import may_be_a_code
from kiosk.domain.steps import LetterKey
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.queue_lines import lines, waiting
from kiosk.ui.screens.queue_row import QueueRow
from kiosk.ui.steps import standing
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import CheckReplies, Draft, GoTo, SendNow, Wish
from kiosk.ui.wording.refusals import refusal

PAGE = 10
"""Letters laid at a time: a thousand waiting cost no more than these."""


class QueueScreen(QWidget):
    """Rows of the same letters are kept, with what is typed in them."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._keys: list[LetterKey] = []
        self._first = 0
        self._rows: dict[LetterKey, QueueRow] = {}
        self._spare = [self._new_row() for _ in range(PAGE)]
        self._kept: dict[LetterKey, str] = {}
        self._asked: LetterKey | None = None
        self._page, self._flaw = ScrollPage(), Notice(tone="bad")
        self._card, self._list = Card(), QVBoxLayout()
        self._empty, self._count = EmptyState("circle-check"), Text("", "caption")
        self.before, self.after = Button(icon="arrow-left"), Button(icon="arrow-right")
        self._lay_out()
        self.before.clicked.connect(self._turn_back)
        self.after.clicked.connect(self._turn_on)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        self._first, self._asked = 0, None
        self._flaw.hide()
        self._kept |= {_key(name): text for name, text in draft.items()}
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        had = bool(self._keys)
        self._keys = waiting(view)
        self._kept = {key: text for key, text in self._kept.items() if key in view.state.unsent}
        self._lay()
        if had != bool(self._keys):
            self.frame_changed.emit()

    def refuse(self, refused: Refused) -> None:
        row = self._rows.get(self._asked) if self._asked else None
        if row:
            row.refuse(refused)
            return
        self._flaw.setText(refusal(refused))
        self._flaw.show()
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        """Addresses typed instead of others; nothing that may be a code."""
        self._note_typed()
        return {
            "/".join(map(str, key)): text
            for key, text in self._kept.items()
            if not may_be_a_code(text)
        }

    def frame(self) -> Frame:
        back = self.tr("Kembali ke kasus") if self._case() else self.tr("Ke Beranda")
        actions = [Action("back", back, left=True, icon="arrow-left")]
        if self._keys:
            actions.append(Action("replies", self.tr("Periksa balasan"), icon="inbox"))
            actions.append(Action("now", self.tr("Coba sekarang"), "primary", icon="refresh-cw"))
        return Frame(actions=tuple(actions))

    def act(self, name: str) -> None:
        case = self._case()
        match name:
            case "back":
                self._wish(GoTo(standing(case) if case else Place.HOME))
            case "replies":
                self._wish(CheckReplies())
            case "now":
                self._wish(SendNow())

    def rows(self) -> list[QueueRow]:
        """The rows as they stand, from the top."""
        return [self._rows[key] for key in self._shown() if key in self._rows]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        turning = QHBoxLayout()
        turning.setSpacing(10)
        turning.addWidget(self._count, 1)
        turning.addWidget(self.before)
        turning.addWidget(self.after)
        self._list.setSpacing(0)
        self._card.body.addWidget(self._empty)
        self._card.body.addLayout(self._list)
        self._card.body.addLayout(turning)
        self._page.body.addWidget(self._flaw)
        self._page.body.addWidget(self._card)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._flaw.hide()

    def _say(self) -> None:
        self._page.say(
            self.tr("Antrean kirim"),
            self.tr("Surat yang belum sampai. Yang perlu dijawab petugas ada di atas."),
        )
        self._empty.setText(
            self.tr("Tidak ada yang menunggu kirim."),
            self.tr("Surat yang baru dibuat tampil di sini sampai diterima server."),
        )
        self.before.setText(self.tr("Sebelumnya"))
        self.after.setText(self.tr("Berikutnya"))
        for row in self._rows.values():
            row.say()
        if self._view:
            self.present(self._view)

    def _lay(self) -> None:
        """The rows of one page; only what stands there costs anything."""
        if self._view is None:
            return
        count = len(self._keys)
        self._first = min(self._first, max(0, count - 1) // PAGE * PAGE)
        shown = self._shown()
        self._make_room(shown)
        for place, line in enumerate(lines(self._view, shown)):
            row = self._rows[line.key]
            row.present(line, self._kept.get(line.key, ""))
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            row.show()
        self._string()
        last = self._first + len(shown)
        said = self.tr("{first}–{last} dari {count}")
        self._count.setText(said.format(first=self._first + 1, last=last, count=count))
        self._empty.setVisible(not count)
        for widget in (self._count, self.before, self.after):
            widget.setVisible(count > PAGE)
        self.before.setEnabled(self._first > 0)
        self.after.setEnabled(last < count)

    def _make_room(self, shown: list[LetterKey]) -> None:
        """Rows of letters that left are used for others; the focus does not go along.

        They stay hidden until they are filled: each change of a shown one lays the page anew.
        """
        self._note_typed()
        for gone in self._rows.keys() - set(shown):
            row = self._rows.pop(gone)
            if row.isAncestorOf(self.focusWidget() or self):
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)
            row.hide()
            self._spare.append(row)
        for key in shown:
            if key not in self._rows:
                self._rows[key] = self._spare.pop() if self._spare else self._new_row()

    def _new_row(self) -> QueueRow:
        row = QueueRow()
        row.wished.connect(self._wish_of_row)
        row.typed.connect(self.typed)
        row.grown.connect(self._restring)
        return row

    def _restring(self) -> None:
        """A row has more stops, pressed for while it stands there."""
        row = self.sender()
        if isinstance(row, QueueRow) and row.isVisible():
            self._string()

    def _string(self) -> None:
        """The keyboard goes from row to row as the eye does, then to the next page."""
        stops = [stop for row in self.rows() for stop in row.stops()]
        for one, following in pairwise([*stops, self.before, self.after]):
            QWidget.setTabOrder(one, following)

    def _shown(self) -> list[LetterKey]:
        return self._keys[self._first : self._first + PAGE]

    def _note_typed(self) -> None:
        for key, row in self._rows.items():
            if row.text() or key in self._kept:
                self._kept[key] = row.text()
        self._kept = {key: text for key, text in self._kept.items() if text}

    def _case(self) -> Case | None:
        return self._view.case if self._view else None

    def _turn_back(self) -> None:
        self._turn(-PAGE)

    def _turn_on(self) -> None:
        self._turn(PAGE)

    def _turn(self, by: int) -> None:
        self._first = max(0, self._first + by)
        self._lay()
        self._page.verticalScrollBar().setValue(0)

    def _wish_of_row(self, wish: Wish) -> None:
        row = self.sender()
        self._asked = row.line.key if isinstance(row, QueueRow) and row.line else None
        self._flaw.hide()
        self.wished.emit(wish)

    def _wish(self, wish: Wish) -> None:
        self._asked = None
        self._flaw.hide()
        self.wished.emit(wish)


def _key(name: str) -> LetterKey:
    """The letter under whose name an address was kept."""
    case, complaint, step = name.split("/")
    return LetterKey(case, int(complaint), int(step))
