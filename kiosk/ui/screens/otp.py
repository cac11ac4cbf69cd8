"""Kode OTP: ask, say what came of it, and wait; the code itself is never seen here."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import CloseOutcome, OtpChannel, OtpOutcome
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.frame import Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.otp_history import HistoryCard
from kiosk.ui.screens.otp_limit import LimitPanel
from kiosk.ui.screens.otp_outcome import OutcomePanel
from kiosk.ui.screens.otp_reset import ResetCard
from kiosk.ui.screens.otp_stage import Stage, Standing, look, usual_channel
from kiosk.ui.screens.otp_wait import WaitPanel
from kiosk.ui.screens.otp_words import OtpWords, scene_of
from kiosk.ui.screens.otp_worked import WorkedPanel
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import (
    AnswerCode,
    CloseCase,
    Draft,
    GoTo,
    PrintSlip,
    ReadOwnLimit,
    RequestCode,
    SaveSlip,
    Wish,
)
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.refusals import refusal


class OtpScreen(QWidget):
    """One panel at a time at the left: the ring, the six outcomes, the own limit, the good end."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._standing: Standing | None = None
        self._framed: Frame | None = None
        self._recorded = (0, 0)
        self._words = OtpWords(self)
        self._page, self._notice = ScrollPage(), Notice(tone="warning")
        self._channels = ChoiceRow("", {str(channel): "" for channel in OtpChannel})
        self._wait, self._outcome, self._limit = WaitPanel(), OutcomePanel(), LimitPanel()
        self._worked, self._reset, self._history = WorkedPanel(), ResetCard(), HistoryCard()
        self._panels = (self._wait, self._outcome, self._limit, self._worked)
        self._opened: QWidget | None = None
        """A panel that a person opened, in place of the one the stage would show."""
        self._lay_out()
        self._listen()
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        case = view.case
        if case is None:
            return
        self._recorded = _recorded(case)
        self._notice.hide()
        self._channels.choose(draft.get("channel", usual_channel(case)))
        self._outcome.fill(draft.get("message", ""))
        self._limit.fill(draft.get("hours", ""), draft.get("minutes", ""))
        self._opened = None
        if draft.get("message"):
            self._opened = self._outcome
        elif draft.get("hours") or draft.get("minutes"):
            self._opened = self._limit
        self._standing = None
        self.present(view)

    def present(self, view: View) -> None:
        """Called each second: every part paints only what it shows differently."""
        case = view.case
        if case is None:
            return
        self._view = view
        self._take_note_of(case)
        before = self._standing
        channel = OtpChannel(self._channels.value() or OtpChannel.SMS)
        now = self._standing = look(case, channel, view.rules, view.now)
        if self._channels.value() != now.channel:
            self._channels.choose(now.channel)
        self._channels.setVisible(now.stage not in (Stage.OPEN, Stage.CLOSED))
        self._wait.present(now, view.now, view.settings.site.zone)
        self._history.present(case, now.channel, view)
        self._reset.setVisible(now.channel is OtpChannel.RESET and now.stage is not Stage.WORKED)
        self._show_panel()
        if before is None or (now.stage is not before.stage and now.attempt != before.attempt):
            self._focus_panel()
        self._page.say(*self._words.headline(now, view, recording=self._recording))
        self._reframe()

    def refuse(self, refused: Refused) -> None:
        if refused.reason is Reason.LOOKS_LIKE_A_CODE:
            self._outcome.refuse(refusal(refused))
        else:
            self._notice.setText(refusal(refused))
            self._notice.show()

    def draft(self) -> Draft:
        typed = {
            "message": self._outcome.message(),
            "hours": self._limit.hours.text(),
            "minutes": self._limit.minutes.text(),
        }
        kept = {field: text for field, text in typed.items() if text}
        return {"channel": self._channels.value(), **kept}

    def frame(self) -> Frame:
        if self._standing is None or self._view is None:
            return Frame(show_rail=True, guide=guide(Scene.OTP_READY))
        now = self._standing
        scene = scene_of(now, recording=self._recording)
        words = guide(scene)
        if scene is Scene.RESET:  # its list stands on the page already
            words = words._replace(list_title="", list_items=())
        actions = self._words.actions(now, self._view, opened=self._opened is not None)
        return Frame(show_rail=True, guide=words, actions=actions)

    def act(self, name: str) -> None:
        match name:
            case "request":
                self._request()
            case "record":
                self._open(self._outcome)
            case "back":
                self._open(None)
            case "reset":
                self._channels.choose(OtpChannel.RESET)
                self._choose()
            case "print":
                self._wish(PrintSlip())
            case "save":
                self._wish(SaveSlip())
            case "finish":
                self._wish(CloseCase(CloseOutcome.SOLVED))
            case "home":
                self._wish(GoTo(Place.HOME))

    def showEvent(self, event: QShowEvent) -> None:
        """A widget keeps no focus from before it had a window, so it is set once it is seen."""
        super().showEvent(event)
        if not event.spontaneous():
            self._focus_panel()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        left, right = Card(), QWidget()
        for panel in self._panels:
            left.body.addWidget(panel, 1)
            panel.hide()
        stacked = QVBoxLayout(right)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(16)
        stacked.addWidget(self._reset)
        stacked.addWidget(self._history, 1)
        self._page.body.addWidget(self._notice)
        self._page.body.addWidget(self._channels)
        self._page.body.addWidget(Columns((left, 11), (right, 13), beside_from=740, spacing=20), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _listen(self) -> None:
        self._channels.chosen.connect(self._choose)
        self._wait.entered.connect(self._request)
        self._wait.limit_asked.connect(self._open_limit)
        self._worked.entered.connect(self._finish)
        self._outcome.answered.connect(self._answer)
        self._limit.read.connect(self._read_limit)
        self._history.place_asked.connect(self._go_to)
        for panel in (self._outcome, self._limit):
            panel.typed.connect(self.typed)

    @property
    def _recording(self) -> bool:
        """Whether a person opened the six outcomes without an open request."""
        return self._opened is self._outcome

    def _take_note_of(self, case: Case) -> None:
        """What was recorded since is no longer typing: the lines are emptied only now."""
        recorded = _recorded(case)
        answers, limits = (new != old for new, old in zip(recorded, self._recorded, strict=True))
        if not (answers or limits):
            return
        self._recorded = recorded
        if answers:
            self._outcome.fill("")
        if limits:
            self._limit.fill("", "")
        self._notice.hide()
        self._opened = None
        self._standing = None
        self.typed.emit()

    def _shown_panel(self) -> QWidget:
        stage = self._standing.stage if self._standing else Stage.READY
        if stage is Stage.OPEN:
            return self._outcome
        usual = self._worked if stage is Stage.WORKED else self._wait
        return usual if stage is Stage.CLOSED else self._opened or usual

    def _show_panel(self) -> None:
        shown = self._shown_panel()
        for panel in self._panels:
            panel.setVisible(panel is shown)

    def _focus_panel(self) -> None:
        shown = self._shown_panel()
        (self._wait.ring if shown is self._wait else shown).setFocus()

    def _reframe(self) -> None:
        fresh = self.frame()
        if fresh != self._framed:
            self._framed = fresh
            self.frame_changed.emit()

    def _wish(self, wish: Wish) -> None:
        self._notice.hide()
        self.wished.emit(wish)

    def _request(self) -> None:
        if self._standing and self._standing.stage in (Stage.READY, Stage.WORKED):
            self._wish(RequestCode(self._standing.channel))

    def _answer(self, outcome: OtpOutcome) -> None:
        if self._standing:
            self._wish(AnswerCode(self._standing.channel, outcome, self._outcome.message()))

    def _read_limit(self, minutes: int) -> None:
        if self._standing:
            self._wish(ReadOwnLimit(self._standing.channel, minutes))

    def _finish(self) -> None:
        self.act("finish")

    def _go_to(self, place: Place) -> None:
        self._wish(GoTo(place))

    def _choose(self) -> None:
        self.typed.emit()
        if self._view:
            self.present(self._view)

    def _open_limit(self) -> None:
        self._open(self._limit)

    def _open(self, panel: QWidget | None) -> None:
        self._opened = panel
        if self._view:
            self.present(self._view)
            self._focus_panel()

    def _say(self) -> None:
        self._channels.say(
            "",
            {
                OtpChannel.SMS: self.tr("Lewat SMS"),
                OtpChannel.EMAIL: self.tr("Lewat email"),
                OtpChannel.RESET: self.tr("Reset kata sandi"),
            },
        )
        if self._view:
            self.present(self._view)


def _recorded(case: Case) -> tuple[int, int]:
    """How many outcomes and own limits are on record."""
    answered = sum(attempt.outcome is not None for attempt in case.attempts)
    return answered, sum(limit.order for limit in case.own_limits.values())
