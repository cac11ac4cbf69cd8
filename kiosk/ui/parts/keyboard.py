"""The keys at the bottom of the window: a keyboard for text, a keypad for figures.

It only says which key counted. It remembers nothing of what is typed, suggests nothing and shows
no letter above a key.
"""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget

from kiosk.ui.parts.entry import Entry
from kiosk.ui.parts.key_button import KeyButton
from kiosk.ui.parts.key_layouts import FIRST, KEYPAD, PAGES, Does, Key, Page
from kiosk.ui.parts.key_page import GAP, KeyPage
from kiosk.ui.theme import mark, scaled
from kiosk.ui.wording.keys import LOCKED, NEW_LINE, SHIFTED, spoken
from kiosk.ui.wording.phrase import say

ROWS, MARGIN = 4, 8
LEAST_KEY, USUAL_KEY, OF_THE_HEIGHT = 48, 56, 0.075
"""How high a key is: never less than a finger needs, never so much that no page is left."""
WIDEST, WIDEST_PAD = 1240, 560
SAID = {Does.SYMBOLS: "?123", Does.LETTERS: "ABC", Does.MORE: "[ ] é"}


class Shift(Enum):
    """Off, for the next letter, or until pressed again."""

    OFF = auto()
    ONCE = auto()
    LOCKED = auto()


class Keyboard(QFrame):
    """``show_for(Entry.EMAIL)`` turns to the page for such a line.

    `struck` carries a Key whose `text` is what to type; `let_go` comes when the last finger is up.
    Pages are built when first turned to. It takes no focus.
    """

    struck = Signal(object)
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="keyboard")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages: dict[Page, KeyPage] = {}
        self._page, self._shift = Page.LETTERS, Shift.OFF
        self._entry, self._paragraphs = Entry.TEXT, False
        self._height = 0
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.addStretch(1)
        row.addWidget(self._stack, 1000)
        row.addStretch(1)
        self._say()

    def show_for(self, entry: Entry, *, paragraphs: bool = False) -> None:
        """Begin anew with the keys for `entry`; with `paragraphs` Enter begins a new line."""
        self._entry, self._paragraphs = entry, paragraphs
        self._shift = Shift.OFF
        self._turn_to(FIRST[entry])

    def fit(self, window_height: int) -> None:
        """Take the height that suits a window of so many px."""
        self._height = window_height
        key = max(LEAST_KEY, min(scaled(USUAL_KEY), int(window_height * OF_THE_HEIGHT)))
        self.setFixedHeight(ROWS * key + (ROWS - 1) * GAP + 2 * MARGIN + 1)

    def held(self) -> bool:
        """Whether a key is being pressed."""
        return any(page.held() for page in self._pages.values())

    def buttons(self) -> list[KeyButton]:
        """The keys of the page that is shown."""
        return self._pages[self._page].keys if self._pages else []

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange and self._pages:
            self.fit(self._height)
            self._turn_to(self._page)

    def _turn_to(self, page: Page) -> None:
        if page not in self._pages:
            built = self._pages[page] = KeyPage(PAGES[page])
            built.struck.connect(self._strike)
            built.let_go.connect(self._let_go)
            self._stack.addWidget(built)
        self._page = page
        self._stack.setMaximumWidth(scaled(WIDEST_PAD if page in KEYPAD else WIDEST))
        self._stack.setCurrentWidget(self._pages[page])
        self._say()

    def _strike(self, key: Key) -> None:
        turning = {
            Does.LETTERS: FIRST[self._entry],
            Does.SYMBOLS: Page.SYMBOLS,
            Does.MORE: Page.MORE,
        }
        if key.does in turning:
            self._turn_to(turning[key.does])
        elif key.does is Does.SHIFT:
            self._shift_to(_AFTER[self._shift])
        else:
            self.struck.emit(key._replace(text=self._cased(key)))
            if self._shift is Shift.ONCE and _is_letter(key):
                self._shift_to(Shift.OFF)

    def _let_go(self) -> None:
        if not self.held():
            self.let_go.emit()

    def _shift_to(self, shift: Shift) -> None:
        self._shift = shift
        self._say()

    def _cased(self, key: Key) -> str:
        raised = self._shift is not Shift.OFF and _is_letter(key)
        return key.text.upper() if raised else key.text

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Papan ketik di layar"))
        for button in self.buttons():
            self._name(button)

    def _name(self, button: KeyButton) -> None:
        key = button.key
        button.setAccessibleName(self._cased(key) if _is_letter(key) else spoken(key))
        if key.does is Does.TYPE:
            button.setText(self._cased(key).replace("&", "&&").replace(" ", spoken(key)))
        elif key.does is Does.SHIFT:
            self._name_shift(button)
        elif key.does is Does.ENTER and self._paragraphs:
            button.setAccessibleName(say(NEW_LINE))
            button.setText("")
            button.show_icon()
        elif key.does is Does.ENTER:
            button.setIcon(QIcon())
            button.setText(self.tr("Lanjut"))
        elif key.does is Does.CLOSE:
            button.setText(self.tr("Tutup"))
        elif key.does is Does.ERASE:
            button.show_icon()
        else:
            button.setText(SAID[key.does])

    def _name_shift(self, button: KeyButton) -> None:
        mark(button, shift=self._shift.name.lower())
        button.show_icon("arrow-big-up-dash" if self._shift is Shift.LOCKED else "arrow-big-up")
        if self._shift is not Shift.OFF:
            button.setAccessibleName(say(SHIFTED if self._shift is Shift.ONCE else LOCKED))


_AFTER = {Shift.OFF: Shift.ONCE, Shift.ONCE: Shift.LOCKED, Shift.LOCKED: Shift.OFF}


def _is_letter(key: Key) -> bool:
    return key.does is Does.TYPE and len(key.text) == 1 and key.text.isalpha()
