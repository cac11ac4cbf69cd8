"""The panel at the right edge in practice: the coach, what the participant says, their phone."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.actions.otp import verdict
from kiosk.domain.clock import wib_day
from kiosk.domain.practice.coach import Next, channel_of
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.side import side_scroll
from kiosk.ui.parts.text import Text
from kiosk.ui.practice import labels
from kiosk.ui.practice.coach_words import Coaching, coaching, hint, letter
from kiosk.ui.practice.phone import Papers, PhoneView, has_phone
from kiosk.ui.practice.rehearsal import Playing
from kiosk.ui.practice.wishes import ShowResult
from kiosk.ui.screens.otp_stage import return_at
from kiosk.ui.theme import mark, scaled
from kiosk.ui.view import Place, View
from kiosk.ui.wording.times import date_text

WIDTH_PX = 288
QUOTE = "“{}”"


class Companion(QFrame):
    """``present(playing, view, place)``. `wished` carries a Wish, `folded` says to put it away."""

    wished = Signal(object)
    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="guide")
        self._shown: tuple[Playing, View, Place] | None = None
        self._coaching = Coaching("")
        self._title, self._story = Text("", "overline"), Text("", "heading")
        self.fold = Button(kind="quiet", icon="x")
        self._do, self._why = Text("", "strong"), Text("", "caption")
        self._hint, self._letter = Notice(tone="warning"), Notice(tone="info")
        self.press = Button(kind="primary")
        self._speaker, self._says = Text("", "overline"), Text()
        self.papers, self.phone = Papers(), PhoneView()
        self.stop = Button(kind="quiet")
        self._lay_out()
        self.press.clicked.connect(self._press)
        self.stop.clicked.connect(self._stop)
        self.fold.clicked.connect(self.folded)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH_PX), 0)

    def present(self, playing: Playing, view: View, place: Place) -> None:
        """Shows the next step of this exercise on this screen."""
        self._shown = (playing, view, place)
        language = view.settings.site.language.value
        story = playing.card.story(language)
        self._coaching = coaching(playing, view, place, overnight=_overnight(playing, view))
        self._story.setText(story.title)
        self._do.setText(self._coaching.do)
        self._why.setText(self._coaching.why)
        self._why.setVisible(bool(self._coaching.why))
        for notice, words in ((self._hint, hint(playing)), (self._letter, letter(playing))):
            notice.setText(words)
            notice.setVisible(bool(words))
        self.press.setText(self._coaching.press)
        self.press.setVisible(bool(self._coaching.press))
        self._says.setText(QUOTE.format(_said(playing, language)))
        self.phone.present(playing, language)
        self.phone.setVisible(has_phone(playing))
        self._lay_papers(playing)
        self.stop.setVisible(playing.advice.next not in (Next.DONE, Next.GONE))
        self._do.setAccessibleName(f"{self._title.text()}: {self._coaching.do}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.fold)
        bubble, inside = QFrame(), QWidget()
        mark(bubble, kind="bubble")
        coach = QVBoxLayout(bubble)
        coach.setContentsMargins(14, 12, 14, 12)
        coach.setSpacing(8)
        for part in (self._do, self._why, self.press):
            coach.addWidget(part)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        for widget in (self._story, bubble, self._hint, self._letter, self.papers, self.phone):
            column.addWidget(widget)
        column.addWidget(self._speaker)
        column.addWidget(self._says)
        column.addStretch(1)
        column.addWidget(self.stop)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)
        outside.addWidget(side_scroll(inside))

    def _say(self) -> None:
        self._title.setText(self.tr("PELATIH"))
        self._speaker.setText(self.tr("KATA PESERTA"))
        self.stop.setText(self.tr("Berhenti, lihat hasil"))
        self.fold.setAccessibleName(self.tr("Sembunyikan pelatih"))
        self.fold.setToolTip(self.tr("Sembunyikan pelatih"))
        if self._shown:
            self.present(*self._shown)

    def _lay_papers(self, playing: Playing) -> None:
        """The KTP while it is copied, then what the participant says of phone and email."""
        who, step = playing.card.participant, playing.advice.next
        nik, name, born = labels.card_lines()
        facts: list[tuple[str, str]] = []
        title = self.tr("KTP")
        if step is Next.CONSENT:
            facts = [(name, who.name)]
        elif step is Next.KTP:
            facts = [(nik, who.nik), (name, who.name), (born, date_text(who.birth_date))]
            if playing.card.account_birth_date:
                account = date_text(playing.card.account_birth_date)
                facts.append((labels.account_date(), account))
        elif step is Next.CONTACT:
            title = self.tr("Dikatakan peserta")
            facts = [(labels.phone(), who.phone), (labels.email(), who.email)]
        self.papers.present(title, self.tr("LATIHAN"), facts)
        self.papers.setVisible(bool(facts))

    def _press(self) -> None:
        if self._coaching.wish:
            self.wished.emit(self._coaching.wish)

    def _stop(self) -> None:
        self.wished.emit(ShowResult())


def _said(playing: Playing, language: str) -> str:
    """What the participant says at this step."""
    says = playing.card.story(language).says
    match playing.advice.next:
        case Next.CONSENT:
            return says.begin
        case Next.KTP:
            return says.ktp
        case Next.CONTACT:
            return says.contact
        case Next.DEVICE:
            return says.device
        case Next.DONE | Next.CLOSE:
            return says.end
    return says.otp


def _overnight(playing: Playing, view: View) -> bool:
    """Whether the wait that runs ends on another day in WIB."""
    if playing.case is None:
        return False
    ends = return_at(
        verdict(playing.case, channel_of(playing.case), view.rules, view.now), view.now
    )
    return ends is not None and wib_day(ends) != wib_day(view.now.at)
