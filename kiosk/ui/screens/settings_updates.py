"""Pengaturan, Pembaruan: what is installed, what a stick or a server has, and the way back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.errors import Refused
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.confirm import Confirm
from kiosk.ui.parts.flow import Flow
from kiosk.ui.parts.message import Message
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.settings_updates_address import UpdatesAddress
from kiosk.ui.screens.settings_updates_words import UpdatesWords
from kiosk.ui.updating import Doing, Updating
from kiosk.ui.view import View
from kiosk.ui.wishes_updates import (
    GoBackResources,
    LookForUpdates,
    Restart,
    TakeProgram,
    TakeResources,
    Where,
)
from kiosk.ui.wording.refusals import refusal


class UpdatesSection(QWidget):
    """Nothing here is ever needed for working; without any of it there is one quiet line."""

    wished = Signal(object)
    focus_moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._speaker = UpdatesWords(self)
        self._here, self._search = Card(), Card()
        self.program, self.resources = Text("", "strong"), Text("", "strong")
        self._story, self.last = Text("", "muted"), Text("", "muted")
        self.result, self.waiting = Notice(), Notice(tone="good")
        self.restart, self.back = Button(icon="refresh-cw"), Button(icon="undo-2")
        self.confirm = Confirm("warning", "primary")
        self.stick, self.ask = Button(icon="usb"), Button(icon="server")
        self.message = Message()
        self.take_resources = Button("", "primary", icon="download")
        self.take_program = Button("", "primary", icon="download")
        self.address = UpdatesAddress()
        self._lay_out()
        self.stick.clicked.connect(self._look_on_sticks)
        self.ask.clicked.connect(self._look_at_address)
        self.take_resources.clicked.connect(self._take_resources)
        self.take_program.clicked.connect(self._take_program)
        self.restart.clicked.connect(self._restart)
        self.back.clicked.connect(self._ask_back)
        self.confirm.confirmed.connect(self._go_back)
        self.address.wished.connect(self.wished)
        self._say()

    def enter(self, view: View) -> None:
        self.confirm.hide()
        self.address.enter(view)
        self.present(view)

    def present(self, view: View) -> None:
        self._view = view
        now = view.updating
        self._present_here(now)
        self._present_search(view, now)
        self.address.present(view)

    def refuse(self, refused: Refused) -> None:
        self.message.say(refusal(refused), "bad")
        self.focus_moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        for line in (self.program, self.resources, self._story, self.result, self.waiting):
            self._here.body.addWidget(line)
        self._here.body.addWidget(self.restart, 0, Qt.AlignmentFlag.AlignLeft)
        self._here.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._here.body.addWidget(self.confirm)
        ways, found = Flow(), Flow()
        for button in (self.stick, self.ask):
            ways.addWidget(button)
        for button in (self.take_resources, self.take_program):
            found.addWidget(button)
        self._search.body.addWidget(self.last)
        self._search.body.addLayout(ways)
        self._search.body.addWidget(self.message)
        self._search.body.addLayout(found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._here, self._search, self.address):
            column.addWidget(part)

    def _say(self) -> None:
        self._here.set_title(self.tr("Yang terpasang"))
        self._search.set_title(self.tr("Cari pembaruan"))
        self.restart.setText(self.tr("Tutup Loket dan mulai lagi"))
        self.stick.setText(self.tr("Cari di stik USB"))
        self.ask.setText(self.tr("Cari di alamat"))
        if self._view:
            self.confirm.say(*self._question(self._view.updating))
            self.present(self._view)

    def _present_here(self, now: Updating) -> None:
        words = self._speaker
        self.program.setText(words.program(now))
        self.resources.setText(words.resources(now))
        self._story.setText(words.story(now))
        self._story.setVisible(bool(self._story.text()))
        said, tone = words.result(now)
        self.result.set_tone(tone)
        self.result.setText(said)
        self.result.setVisible(bool(said))
        next_start = words.next_start(now)
        self.waiting.setText(next_start)
        self.waiting.setVisible(bool(next_start))
        self.restart.setVisible(bool(next_start))
        self.back.setText(words.back(now))
        self.back.setVisible(now.standing.number != 0)

    def _present_search(self, view: View, now: Updating) -> None:
        words, idle = self._speaker, now.doing is Doing.NOTHING
        self.last.setText(words.last(now, view))
        usable = now.there and now.prepared
        for button in (self.stick, self.ask):
            button.setVisible(usable)
            button.setEnabled(idle)
        self.ask.setVisible(usable and words.address_is_confirmed(view))
        self.message.say(*words.message(now))
        last = now.last
        newer = last.resources if last and last.resources > words.highest(now) else 0
        self.take_resources.setVisible(usable and bool(newer))
        self.take_resources.setText(words.take_resources(newer))
        program = last.program if last and now.may_install and not now.asked else ""
        self.take_program.setVisible(usable and bool(program))
        self.take_program.setText(words.take_program(program))
        for button in (self.take_resources, self.take_program):
            button.setEnabled(idle)

    def _question(self, now: Updating) -> tuple[str, str]:
        return self._speaker.question(now), self.tr("Ya, kembali")

    def _ask_back(self) -> None:
        if self._view:
            self.confirm.ask(*self._question(self._view.updating))

    def _look_on_sticks(self) -> None:
        self.wished.emit(LookForUpdates(Where.STICK))

    def _look_at_address(self) -> None:
        self.wished.emit(LookForUpdates(Where.ADDRESS))

    def _take_resources(self) -> None:
        self.wished.emit(TakeResources())

    def _take_program(self) -> None:
        self.wished.emit(TakeProgram())

    def _go_back(self) -> None:
        self.wished.emit(GoBackResources())

    def _restart(self) -> None:
        self.wished.emit(Restart())
