"""Panduan: find a guide by typing, read it large, and go back to where one was."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.guide_search import GuideFinder
from kiosk.guides import Shelf
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.guide_page import GuidePage
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.guides_list import GuidesList
from kiosk.ui.theme import scaled
from kiosk.ui.view import View
from kiosk.ui.wishes import Draft, LeaveGuides, OpenGuide
from kiosk.ui.wording import guides as words
from kiosk.ui.wording.guide import NEVER_ASK
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.refusals import refusal

LIST_PX = 320


class GuidesScreen(QWidget):
    """At the left what there is, at the right the guide that is open. Nothing here is kept."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._shelf: Shelf | None = None
        self._shown: tuple[str, str] = ("", "")
        self._finder = GuideFinder()
        self.list, self.reading, self.page = GuidesList(), ScrollPage(widest=820), GuidePage()
        self._flaw = Notice(tone="bad")
        self._flaw.hide()
        self.reading.body.addWidget(self._flaw)
        self.reading.body.addWidget(self.page)
        self.reading.body.addStretch(1)
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.typed.connect(self._find)
        self.list.chosen.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.reading, 1)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        """At the guide that was asked for, or where one types what one looks for."""
        del draft
        self._flaw.hide()
        self.list.clear()
        self._shown = ("", "")
        self.present(view)
        (self.reading if view.guide else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        """Cheap while the guide and the language are those that stand here."""
        self._view = view
        shelf = view.shelf()
        if shelf is not self._shelf:
            self._shelf = shelf
            self._finder.rebuild({name: one.guides.values() for name, one in shelf.guides.items()})
            self._shown = ("", "")
        self._show_guide(shelf, view)

    def refuse(self, refused: Refused) -> None:
        self._flaw.setText(refusal(refused))
        self._flaw.show()

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        return Frame(actions=(Action("back", self.tr("Kembali"), "primary", icon="arrow-left"),))

    def act(self, name: str) -> None:
        del name
        self.wished.emit(LeaveGuides())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; Down leaves the line for the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.act("back")
        elif event.key() == Qt.Key.Key_Down and self.list.is_typing():
            self.list.focus_first()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange:
            self._share(self.width())

    def _share(self, width: int) -> None:
        self.list.setFixedWidth(min(scaled(LIST_PX), width * 2 // 5))

    def _show_guide(self, shelf: Shelf, view: View) -> None:
        """The one asked for, or the first, where that is gone or none was named."""
        language = view.settings.site.language.value
        name = view.guide if view.guide in shelf.guides else next(iter(shelf.guides))
        if (name, language) == self._shown:
            return
        self._shown = name, language
        spoken = shelf.guides[name]
        read_in = spoken.language(language)
        guide, own = spoken.guides[read_in], read_in in spoken.own
        foot = words.foot(guide.front, own=own)
        self.page.present(guide.front.title, guide.blocks, say(NEVER_ASK), foot)
        self.reading.verticalScrollBar().setValue(0)
        self._list()

    def _list(self) -> None:
        if self._shelf is None:
            return
        opened, language = self._shown
        found = self._finder.find(self.list.text())
        titles = [
            (name, spoken.guides[spoken.language(language)].front.title)
            for name in found
            if (spoken := self._shelf.guides.get(name))
        ]
        self.list.present(titles, opened, words.flawed() if self._shelf.flawed else "")

    def _find(self) -> None:
        self._list()

    def _open(self, name: str) -> None:
        self.wished.emit(OpenGuide(name))
        self.reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self.reading.setAccessibleName(self.tr("Isi panduan"))
        self._shown = ("", "")
        if self._view:
            self.present(self._view)
