"""What the other side wrote back: plain text only, the newest first."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kiosk.domain.events import ReplyKind
from kiosk.domain.steps import BY_SUBJECT, Reply, Step
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.foreign import bounded
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.tab_order import place_in_order
from kiosk.ui.parts.text import Text
from kiosk.ui.theme import mark, scaled
from kiosk.ui.view import View
from kiosk.ui.wording import ladder as words
from kiosk.ui.wording.times import when

TONES = {ReplyKind.ANSWER: "good", ReplyKind.ACKNOWLEDGEMENT: "info", ReplyKind.BOUNCE: "bad"}
LEAST_PX, LINE_PX, MOST_PX = 70, 24, 260


class ReplyView(QWidget):
    """One message; its text scrolls by keyboard, and Tab leaves it."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply
        self._kind, self._new, self._doubt = Pill(), Pill(), Pill()
        self._when, self._sender = (
            Text("", "caption", wrap=False),
            Text(bounded(reply.sender), "muted"),
        )
        self._subject, self.page = (
            Text(bounded(reply.subject), "strong"),
            QPlainTextEdit(reply.text),
        )
        mark(self.page, kind="")
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        head = QHBoxLayout()
        head.setSpacing(8)
        for pill in (self._kind, self._new, self._doubt):
            head.addWidget(pill)
        head.addWidget(self._when)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addLayout(head)
        for line in (self._sender, self._subject):
            column.addWidget(line)  # first, or it would be shown as a window of its own
            line.setVisible(bool(line.text()))
        column.addWidget(self.page)
        self.page.setVisible(bool(reply.text))

    def present(self, view: View, new: str, spoken: str) -> None:
        """When it was read, and whether nobody had seen it before this visit."""
        reply = self.reply
        self._kind.present(words.reply_kind(reply.what), TONES[reply.what])
        self._new.present(new if reply.order > view.seen else "", "warning")
        unsure = self.tr("pengirim belum pasti") if reply.matched == BY_SUBJECT else ""
        self._doubt.present(unsure, "warning")
        self._when.setText(when(reply.read.at, view.now.at, view.settings.site.zone))
        self.page.setAccessibleName(spoken)
        lines = self.reply.text.count("\n") + len(self.reply.text) // 60 + 2
        high = min(max(LEAST_PX, lines * LINE_PX), MOST_PX)
        self.page.setFixedHeight(scaled(high))


class RepliesCard(Card):
    """Hidden while nothing came."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Step, View] | None = None
        self._views: list[ReplyView] = []
        self._say()

    def present(self, step: Step, view: View) -> None:
        """Shows the replies to `step`; the place one has read to is kept while they stay."""
        self._shown = (step, view)
        replies = list(reversed(step.replies))
        if replies != [shown.reply for shown in self._views]:
            for gone in self._views:
                gone.hide()
                gone.deleteLater()
            self._views = [ReplyView(reply) for reply in replies]
            for shown in self._views:
                self.body.addWidget(shown)
            place_in_order(self, [shown.page for shown in self._views])
        for shown in self._views:
            shown.present(view, self.tr("Baru"), self.tr("Isi balasan"))
        self.setVisible(bool(replies))

    def newest(self) -> QPlainTextEdit | None:
        """The page that is read first."""
        return self._views[0].page if self._views else None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_title(self.tr("Balasan"))
        if self._shown:
            self.present(*self._shown)
