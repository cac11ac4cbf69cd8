"""Kode OTP: ask, say what came of it, and wait; the code itself is never seen here."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.case import Case
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import CloseOutcome, OtpChannel, OtpOutcome
from kiosk.ui.appointment import calendar_entry
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.frame import Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.screens.guide_links import GuideLink
from kiosk.ui.screens.otp_eligibility import EligibilityCard
from kiosk.ui.screens.otp_history import HistoryCard
from kiosk.ui.screens.otp_panels import OtpPanels
from kiosk.ui.screens.otp_reset import ResetCard
from kiosk.ui.screens.otp_return import ReturnCard
from kiosk.ui.screens.otp_stage import Stage, Standing, look, usual_channel
from kiosk.ui.screens.otp_words import OtpWords, guide_of, scene_of
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import (
    AnswerCode,
    CloseCase,
    DeclareEligible,
    Draft,
    GoTo,
    OpenGuide,
    PrintSlip,
    ReadOwnLimit,
    RequestCode,
    SaveCalendar,
    SaveSlip,
    Wish,
)
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.guides import FOR_RESET
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
        self._panels, self._reset, self._history = OtpPanels(), ResetCard(), HistoryCard()
        self._beside, self._above = GuideLink(FOR_RESET), GuideLink(FOR_RESET)
        self._eligibility, self._return = EligibilityCard(), ReturnCard()
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
        self._panels.fill(draft)
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
        self._offer_guide(now)
        self._panels.wait.present(now, view.now, view.settings.site.zone)
        self._show_return(now, view)
        self._eligibility.present(case, view)
        self._history.present(case, now.channel, view)
        self._reset.setVisible(now.channel is OtpChannel.RESET and now.stage is not Stage.WORKED)
        self._panels.show_for(now.stage)
        if before is None or (now.stage is not before.stage and now.attempt != before.attempt):
            self._panels.focus()
        self._page.say(*self._words.headline(now, view, recording=self._panels.recording))
        self._reframe()

    def refuse(self, refused: Refused) -> None:
        if refused.reason is Reason.LOOKS_LIKE_A_CODE:
            self._panels.outcome.refuse(refusal(refused))
        else:
            self._notice.setText(refusal(refused))
            self._notice.show()

    def draft(self) -> Draft:
        return {"channel": self._channels.value(), **self._panels.kept()}

    def frame(self) -> Frame:
        if self._standing is None or self._view is None:
            return Frame(show_rail=True, guide=guide(Scene.OTP_READY))
        now = self._standing
        scene = scene_of(now, recording=self._panels.recording)
        words = guide(scene)
        if scene is Scene.RESET:  # its list stands on the page already
            words = words._replace(list_title="", list_items=())
        actions = self._words.actions(now, self._view, opened=self._panels.opened is not None)
        return Frame(show_rail=True, guide=words, actions=actions)

    def act(self, name: str) -> None:
        match name:
            case "request":
                self._request()
            case "record":
                self._open(self._panels.outcome)
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
            self._panels.focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        right = QWidget()
        stacked = QVBoxLayout(right)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.setSpacing(16)
        stacked.addWidget(self._return)
        stacked.addWidget(self._reset)
        stacked.addWidget(self._history, 1)
        columns = Columns((self._panels, 11), (right, 13), beside_from=740, spacing=20)
        self._page.body.addWidget(self._notice)
        self._page.body.addWidget(self._eligibility)
        asked = QHBoxLayout()
        asked.addWidget(self._channels, 1)
        asked.addWidget(self._beside)
        self._page.head.addWidget(self._above, 0, Qt.AlignmentFlag.AlignTop)
        self._page.body.addLayout(asked)
        self._page.body.addWidget(columns, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def _listen(self) -> None:
        panels = self._panels
        panels.typed.connect(self.typed)
        self._channels.chosen.connect(self._choose)
        panels.wait.entered.connect(self._request)
        panels.wait.limit_asked.connect(self._open_limit)
        panels.worked.entered.connect(self._finish)
        panels.outcome.answered.connect(self._answer)
        panels.limit.read.connect(self._read_limit)
        panels.calendar.save_asked.connect(self._save_calendar)
        self._return.calendar_asked.connect(self._open_calendar)
        self._history.place_asked.connect(self._go_to)
        for guides in (self._beside, self._above):
            guides.clicked.connect(self._open_guide)
        self._eligibility.declared.connect(self._declare)

    def _take_note_of(self, case: Case) -> None:
        """What was recorded since is no longer typing: the lines are emptied only now."""
        recorded = _recorded(case)
        answers, limits = (new != old for new, old in zip(recorded, self._recorded, strict=True))
        if not (answers or limits):
            return
        self._recorded = recorded
        if answers:
            self._panels.outcome.fill("")
        if limits:
            self._panels.limit.fill("", "")
        self._notice.hide()
        self._panels.opened = None
        self._standing = None
        self.typed.emit()

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
            self._wish(AnswerCode(self._standing.channel, outcome, self._panels.outcome.message()))

    def _read_limit(self, minutes: int) -> None:
        if self._standing:
            self._wish(ReadOwnLimit(self._standing.channel, minutes))

    def _declare(self, fine: bool) -> None:
        self._wish(DeclareEligible(fine))

    def _finish(self) -> None:
        self.act("finish")

    def _go_to(self, place: Place) -> None:
        self._wish(GoTo(place))

    def _offer_guide(self, now: Standing) -> None:
        """Beside the channels, or without them beside the title: it takes no line of its own."""
        name = guide_of(now, recording=self._panels.recording)
        alone = self._channels.isHidden()
        self._beside.present("" if alone else name)
        self._above.present(name if alone else "")

    def _open_guide(self) -> None:
        shown = self._above if self._channels.isHidden() else self._beside
        self._wish(OpenGuide(shown.name))

    def _choose(self) -> None:
        self.typed.emit()
        if self._view:
            self.present(self._view)

    def _open_limit(self) -> None:
        self._open(self._panels.limit)

    def _open_calendar(self) -> None:
        self._open(self._panels.calendar)

    def _save_calendar(self) -> None:
        if self._standing:
            self._wish(SaveCalendar(self._standing.channel))

    def _show_return(self, now: Standing, view: View) -> None:
        """The calendar entry is made only while it is looked at."""
        looking = self._panels.opened is self._panels.calendar
        self._return.present(now, view)
        if looking and now.stage is Stage.WAITING:
            entry = calendar_entry(view, now.channel)
            self._panels.calendar.present(entry, self._words.calendar(now, view))
            self._return.hide()

    def _open(self, panel: QWidget | None) -> None:
        self._panels.opened = panel
        if self._view:
            self.present(self._view)
            self._panels.focus()

    def _say(self) -> None:
        options: dict[str, str] = {
            OtpChannel.SMS: self.tr("Lewat SMS"),
            OtpChannel.EMAIL: self.tr("Lewat email"),
            OtpChannel.RESET: self.tr("Reset kata sandi"),
        }
        self._channels.say(label="", options=options)
        if self._view:
            self.present(self._view)


def _recorded(case: Case) -> tuple[int, int]:
    """How many outcomes and own limits are on record."""
    answered = sum(attempt.outcome is not None for attempt in case.attempts)
    return answered, sum(limit.order for limit in case.own_limits.values())
