"""Bukti: the pictures that go along with a complaint are brought, covered, chosen, taken away."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Refused
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.frame import Frame
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.evidence_bars import OPEN, UnsavedBars, bars_of
from kiosk.ui.screens.evidence_brought import Door
from kiosk.ui.screens.evidence_cover import CoverPanel
from kiosk.ui.screens.evidence_files import FilesCard
from kiosk.ui.screens.evidence_flaws import Flaws
from kiosk.ui.screens.evidence_overview import Overview, may_add
from kiosk.ui.screens.evidence_words import EvidenceWords, Mode
from kiosk.ui.theme import scaled
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, LookForFiles, RemoveEvidence, Wish
from kiosk.ui.wording.refusals import refusal

HEAD_PX = 116
"""Title and margins of the page, beside which a whole picture still fits."""


class EvidenceScreen(QWidget):
    """Bars that nobody has saved are typing: they are kept for each picture, under its id."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._mode, self._picture, self._place = Mode.SHELF, "", 0
        self._bars = UnsavedBars()
        self._saving = self._was_refused = False
        self._framed: Frame | None = None
        self._words, self._page = EvidenceWords(self), ScrollPage()
        self.flaws, self.overview = Flaws(), Overview()
        self.files, self.cover, self.door = FilesCard(), CoverPanel(), Door(self)
        for widget in (self.flaws, self.overview, self.files):
            self._page.body.addWidget(widget)
        self._page.body.addWidget(self.cover, 1)
        self._page.body.addStretch(0)
        self._page.fill(self)
        self._listen()
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        self._forget()
        self.flaws.clear()
        self.files.clear()
        self._bars = bars_of(draft)
        opened = draft.get(OPEN, "")
        self._turn_to(opened if view.case and opened in view.case.pictures else "")
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._focus()

    def present(self, view: View) -> None:
        self._view, case = view, view.case
        if case is None:
            self._forget()
            return
        self._let_go(case)
        self.door.is_open = may_add(case) and self._mode is not Mode.PICTURE
        match self._mode:
            case Mode.SHELF:
                self.overview.present(view, self._bars)
            case Mode.FILES:
                self.files.present(view)
            case Mode.PICTURE:
                self._place = list(case.pictures).index(self._picture) + 1
                self.cover.present(case.pictures[self._picture], self._place, view, self._saving)
        self._page.say(*self._words.headline(self._mode, self._place))
        self._reframe()

    def refuse(self, refused: Refused) -> None:
        self._was_refused = True
        if self._saving and self._mode is Mode.PICTURE:
            self._saving = False
            self.cover.refuse(refusal(refused))
            return
        self.flaws.tell(refused)
        self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        return self._bars.draft(self._picture)

    def frame(self) -> Frame:
        view, case = self._view, self._view.case if self._view else None
        busy = self._saving and view is not None and view.busy
        free = case is not None and case.closed is None and not busy
        return self._words.frame(
            self._mode,
            ticked=len(self.files.chosen()),
            may_look=view is not None and not view.looking,
            may_save=free and self._picture in self._bars,
        )

    def act(self, name: str) -> None:
        match name:
            case "complaint":
                self.wished.emit(GoTo(Place.COMPLAINT))
            case "back":
                self._go_back()
            case "again":
                self.wished.emit(LookForFiles())
            case "take":
                self._bring(self.files.wish())
            case "save":
                self._save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes, Escape goes back, Enter with nothing in hand presses the primary action.

        Not that of a picture: what deletes an original is pressed on purpose.
        """
        if event.matches(QKeySequence.StandardKey.Paste) and self._mode is not Mode.PICTURE:
            self._paste()
        elif event.key() == Qt.Key.Key_Escape and self._mode is not Mode.SHELF:
            self._go_back()
        elif is_enter(event) and self._page.hasFocus():
            action = self.frame().actions[-1]
            if action.enabled and self._mode is not Mode.PICTURE:
                self.act(action.name)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """A widget keeps no focus from before it had a window, so it is set once it is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes next finds no picture in memory; what is drawn stays."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.cover.canvas.fit_within(event.size().height() - scaled(HEAD_PX))

    def _listen(self) -> None:
        add, cover, door = self.overview.add, self.cover, self.door
        add.files_asked.connect(self._choose_files)
        add.pasted.connect(self._paste)
        door.awaits.connect(add.await_drop)
        door.brought.connect(self._bring)
        door.refused.connect(self.refuse)
        door.nothing.connect(self.flaws.tell_nothing)
        self.overview.shelf.opened.connect(self._open)
        self.overview.wished.connect(self.wished)
        self.files.changed.connect(self._reframe)
        cover.covered.connect(self._note_bars)
        cover.removed.connect(self._remove)

    def _let_go(self, case: Case) -> None:
        """A picture that was covered, removed or outdated has no bars, and is not looked at."""
        gone = self._bars.keep_only(case.pictures)
        if self._picture and self._picture not in case.pictures:
            self._go_back()
        if gone:
            self.typed.emit()

    def _turn_to(self, picture: str, mode: Mode = Mode.SHELF) -> None:
        """To a picture if there is one, else to `mode`; nothing of the other stays in memory."""
        self.cover.forget()
        self._mode, self._picture = Mode.PICTURE if picture else mode, picture
        self._saving = False
        if picture:
            self.cover.begin(self._bars.get(picture, ()))
        self.overview.setVisible(self._mode is Mode.SHELF)
        self.files.setVisible(self._mode is Mode.FILES)
        self.cover.setVisible(self._mode is Mode.PICTURE)

    def _open(self, picture: str) -> None:
        self.flaws.clear()
        self._turn_to(picture)
        self._show_again()

    def _choose_files(self) -> None:
        self.flaws.clear()
        self.files.clear()
        self._turn_to("", Mode.FILES)
        self._show_again()
        self.wished.emit(LookForFiles())

    def _go_back(self) -> None:
        before = self._mode
        self._turn_to("")
        self._show_again()
        add, shelf = self.overview.add, self.overview.shelf
        if before is Mode.FILES and add.files.isEnabled():
            add.files.setFocus()
        elif before is Mode.PICTURE:
            shelf.focus_at(self._place)

    def _show_again(self) -> None:
        if self._view:
            self.present(self._view)
        self._page.verticalScrollBar().setValue(0)
        self._focus()

    def _paste(self) -> None:
        self.flaws.clear()
        self.door.paste()

    def _bring(self, wish: Wish) -> None:
        """What is refused at once stays ticked."""
        self.flaws.clear()
        self._was_refused = False
        self.wished.emit(wish)
        if self._mode is Mode.FILES and not self._was_refused:
            self._go_back()

    def _save(self) -> None:
        if self._picture in self._bars:
            self._saving = True
            self.cover.quiet()
            self.wished.emit(self._bars.wish(self._picture))

    def _remove(self) -> None:
        self.wished.emit(RemoveEvidence(self._picture))

    def _note_bars(self) -> None:
        canvas = self.cover.canvas
        self._bars.note(self._picture, canvas.covers)
        if canvas.hasFocus() and canvas.in_hand >= 0:
            inside = self._page.widget()
            at = canvas.mapTo(inside, canvas.cover_rect().center()) if inside else QPoint()
            self._page.ensureVisible(at.x(), at.y(), 30, 60)
        self.typed.emit()
        self._reframe()

    def _forget(self) -> None:
        self.overview.shelf.forget()
        self.cover.forget()

    def _focus(self) -> None:
        """Where one begins: at the picture; else at adding the first; else on the page."""
        files, case = self.overview.add.files, self._view.case if self._view else None
        if self._mode is Mode.PICTURE:
            self.cover.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._mode is Mode.SHELF and may_add(case) and case and not case.pictures:
            files.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._page.setAccessibleName(self.tr("Bukti pengaduan"))
        if self._view:
            self.present(self._view)

    def _reframe(self) -> None:
        fresh = self.frame()
        if fresh != self._framed:
            self._framed = fresh
            self.frame_changed.emit()
