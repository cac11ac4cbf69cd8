"""One step of a complaint on the table: climbed by hand, or an answer read with the participant."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.errors import Refused
from kiosk.domain.events import HandOutcome
from kiosk.domain.steps import LetterKey
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.enter import is_enter
from kiosk.ui.parts.frame import Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.rung_panels import RungPanels
from kiosk.ui.screens.rung_stage import OnTable, Stage, on_table
from kiosk.ui.screens.rung_words import RungWords, scene_of
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import (
    Draft,
    EndRung,
    GoTo,
    JudgeAnswer,
    PrintDossier,
    PrintLetter,
    SaveDossier,
    SaveLetter,
    Wish,
)
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.refusals import refusal


class RungScreen(QWidget):
    """Drafts of all steps of the case are kept together, each under the number of its step."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._now: OnTable | None = None
        self._key: LetterKey | None = None
        self._framed: Frame | None = None
        self._kept: dict[str, str] = {}
        self._done = False
        self._words = RungWords(self)
        self._page, self._notice = ScrollPage(widest=1180), Notice(tone="warning")
        self._confirm = Confirm("info", "good")
        self._nothing = EmptyState("inbox")
        self.panels = RungPanels()
        for widget in (self._notice, self._confirm, self._nothing, self.panels):
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self.panels.wished.connect(self._wish)
        self.panels.typed.connect(self.typed)
        self.panels.ended.connect(self._end)
        self._confirm.confirmed.connect(self._judge_helpful)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        self._kept, self._key, self._now = dict(draft), None, None
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._focus()

    def present(self, view: View) -> None:
        self._view, now = view, on_table(view)
        self.panels.setVisible(now is not None)
        self._nothing.setVisible(now is None)
        if now is None:
            self._now = None
            self._page.say(self.tr("Langkah pengaduan"), "")
        else:
            self._page.say(*self._words.headline(now))
            kept = self._turn_to(now)
            self.panels.present(now, view, self._words.standing(now, view))
            if kept is not None:
                self.panels.fill(kept)
                self.panels.present(now, view, self._words.standing(now, view))
        self._reframe()

    def refuse(self, refused: Refused) -> None:
        self._done = False
        if not self.panels.refuse(refused):
            self._notice.setText(refusal(refused))
            self._notice.show()
            self._page.verticalScrollBar().setValue(0)

    def draft(self) -> Draft:
        """What was typed for a step whose outcome is being recorded is no draft any more."""
        mark = self._mark()
        others = {key: text for key, text in self._kept.items() if not key.startswith(mark)}
        if self._key is None or self._done:
            return others
        return {**others, **{f"{mark}{field}": text for field, text in self.panels.kept().items()}}

    def frame(self) -> Frame:
        if self._view is None:
            return Frame(guide=guide(Scene.COMPLAINT))
        scene = scene_of(self._now) if self._now else Scene.COMPLAINT
        return Frame(guide=guide(scene), actions=self._words.actions(self._now, self._view))

    def act(self, name: str) -> None:
        match name:
            case "back" | "complaint":
                self._wish(GoTo(Place.COMPLAINT))
            case "done":
                self._end(HandOutcome.PASSED_ON)
            case "again":
                self._end(HandOutcome.NOT_REACHED)
            case "helped":
                self._confirm.ask(*self._question())
                self._page.verticalScrollBar().setValue(0)
            case "not-helped":
                self._judge(helps=False)
            case _:
                self._paper(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter with nothing in hand moves on, and records nothing: an outcome is said on purpose.

        Where one only looks, it leaves.
        """
        if not is_enter(event) or not self._page.hasFocus():
            super().keyPressEvent(event)
        elif self._now and self._now.stage is not Stage.READ:
            self.focusNextChild()
        else:
            self.act("back")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """A widget keeps no focus from before it had a window, so it is set once it is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._focus()

    def _turn_to(self, now: OnTable) -> Draft | None:
        """Another step comes to the table: what was typed for the one before is kept for it.

        Answers what was kept for the new one; None while the step is the same.
        """
        before, self._now = self._now, now
        if now.key == self._key:
            if before and before.stage is not now.stage:
                self._confirm.hide()
            return None
        if self._key is not None:
            self._kept = dict(self.draft())
        self._key, self._done = now.key, False
        self._notice.hide()
        self._confirm.hide()
        mark = self._mark()
        return {key[len(mark) :]: text for key, text in self._kept.items() if key.startswith(mark)}

    def _mark(self) -> str:
        return f"{self._key.complaint}.{self._key.step}." if self._key else "-"

    def _end(self, outcome: HandOutcome) -> None:
        if self._now:
            ticked, number, note = self.panels.told()
            self._record(EndRung(self._now.step.number, outcome, ticked, number, note))

    def _judge_helpful(self) -> None:
        self._judge(helps=True)

    def _judge(self, *, helps: bool) -> None:
        if self._now:
            self._record(JudgeAnswer(self._now.step.number, helps))

    def _record(self, wish: Wish) -> None:
        """When it is granted, the screen is left while the wish is on its way."""
        self._done = True
        self._wish(wish)
        self._done = False

    def _paper(self, name: str) -> None:
        complaint = self._now.complaint.number if self._now else 0
        step = self._now.step.number if self._now else 0
        match name:
            case "print-letter":
                self._wish(PrintLetter(complaint, step))
            case "save-letter":
                self._wish(SaveLetter(complaint, step))
            case "print-dossier":
                self._wish(PrintDossier())
            case "save-dossier":
                self._wish(SaveDossier())

    def _question(self) -> tuple[str, str, str]:
        words = self.tr("Pengaduan selesai, dan Loket tidak melanjutkan ke langkah berikutnya.")
        lead = self.tr("Peserta sudah membaca, dan masalahnya terjawab?")
        return words, self.tr("Ya, jawaban ini membantu"), lead

    def _focus(self) -> None:
        """On the answer that is to be read; else on the page, which the arrows scroll."""
        page = self.panels.replies.newest()
        if page and self._now and self._now.stage is Stage.ANSWER:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        self._page.setAccessibleName(self.tr("Langkah pengaduan"))
        self._nothing.setText(self.tr("Belum ada langkah yang dibuka."))
        self._confirm.say(*self._question())
        if self._view:
            self.present(self._view)

    def _reframe(self) -> None:
        fresh = self.frame()
        if fresh != self._framed:
            self._framed = fresh
            self.frame_changed.emit()

    def _wish(self, wish: Wish) -> None:
        self._notice.hide()
        self.wished.emit(wish)
