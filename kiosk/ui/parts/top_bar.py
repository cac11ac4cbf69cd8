"""The bar at the top: where, how the connection is, who, and what time it is.

It is part of the first paint, so it keeps away from the ``Qt`` namespace, whose enums alone cost
a tenth of a bare window's start, and from everything with an icon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy

from kiosk.ui.parts.chip import Chip, ConnectionPill
from kiosk.ui.theme import mark, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from kiosk.ui.parts.frame import Action

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}
QUEUE = "queue"
"""The action of the staff that a press on the connection is short for."""
_SIDE, _GAP = 24, 14


def _label(kind: str) -> QLabel:
    label = QLabel()
    mark(label, kind=kind)
    return label


class TopBar(QFrame):
    """The bar; told what to show by the ``present_…`` methods, it asks nobody.

    Signals: `language_chosen` ("id" or "en"), `staff_action` (the name of an Action given to
    `present_staff`). Where room is short the least urgent steps back: first the site.
    """

    language_chosen = Signal(str)
    staff_action = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        mark(self, kind="top-bar")
        self._wordmark = _label("wordmark")
        self._wordmark.setText("Loket")
        self.site, self.connection = Chip(), ConnectionPill()
        self.language = QPushButton()
        self.staff = QPushButton()
        self.guide = QPushButton()
        self.guide.setCheckable(True)
        self.guide.hide()
        self.clock = _label("clock")
        for button, tone in (
            (self.guide, "info"),
            (self.language, "neutral"),
            (self.staff, "info"),
        ):
            mark(button, kind="chip", tone=tone)
        self.staff.hide()
        self.language.clicked.connect(self._open_languages)
        self.staff.clicked.connect(self._open_staff_actions)
        self.connection.clicked.connect(self._open_queue)
        self._language = "id"
        self._online: bool | None = None
        self._waiting = 0
        self._actions: tuple[Action, ...] = ()
        self._tools: list[QPushButton] = []
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._wordmark)
        row.addWidget(self.site)
        row.addStretch(1)
        for widget in (self.guide, self.connection, self.language, self.staff):
            row.addWidget(widget)
        row.addWidget(self.clock)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(0, max(56, scaled(50)))

    def present_site(self, name: str) -> None:
        """The name of the place, for instance "BRI Unit Banyumanik"."""
        self.site.say(name)
        self._make_room()

    def present_connection(self, online: bool | None, waiting: int) -> None:
        """Whether the internet answers (None: not known yet) and how many letters wait.

        Before the first paint None is the honest answer, and the one that costs nothing.
        """
        self._online, self._waiting = online, waiting
        self._say()

    def present_staff(self, text: str, actions: tuple[Action, ...] = ()) -> None:
        """Who works, "Rina · Petugas", and what they may do there (Kunci, Pengaturan …)."""
        self.staff.setText(text)
        self.staff.setVisible(bool(text))
        self._actions = actions
        self.connection.setEnabled(any(action.name == QUEUE for action in actions))
        self._make_room()

    def present_clock(self, text: str) -> None:
        """The time as people write it here, "09.12"."""
        if text != self.clock.text():
            self.clock.setText(text)
            self._make_room()

    def present_language(self, code: str) -> None:
        """The language in force, "id" or "en"."""
        self._language = code
        self._say()

    def take_in(self, tool: QPushButton) -> None:
        """Give a button, made after the first paint, its place before the language."""
        self._tools.append(tool)
        self._row.insertWidget(self._row.indexOf(self.language), tool)
        self._make_room()

    def offer_guide(self, offered: bool) -> None:
        """Show or hide the button that unfolds the guide."""
        self.guide.setVisible(offered)
        if not offered:
            self.guide.setChecked(False)
        self._make_room()
        self._row.invalidate()  # asked for in the middle of a resize, Qt forgets the new button
        self._row.activate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.FontChange and self.isVisible():
            QTimer.singleShot(0, self._make_room)  # the chips take the new size after their bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _say(self) -> None:
        words = self._connection_text()
        self.connection.say(words, self._connection_tone())
        self.connection.setAccessibleName(self.tr("Antrean kirim: {words}").format(words=words))
        self.guide.setText(self.tr("Panduan"))
        self.language.setText(self._language.upper())
        self.language.setToolTip(LANGUAGES[self._language])
        self.language.setAccessibleName(
            self.tr("Bahasa: {name}").format(name=LANGUAGES[self._language])
        )
        self._make_room()

    def _connection_text(self) -> str:
        word = ""
        if self._online is not None:
            word = self.tr("Tersambung") if self._online else self.tr("Luring")
        queue = self.tr("%n menunggu kirim", "", self._waiting) if self._waiting else ""
        return " · ".join(filter(None, (word, queue)))

    def _connection_tone(self) -> str:
        if self._online is None:
            return "warning" if self._waiting else "neutral"
        return "good" if self._online and not self._waiting else "warning"

    def _make_room(self) -> None:
        """Show as many of the less urgent chips as fit beside the rest."""
        if not self.isVisible():
            return  # the resize that comes with the first show asks again
        urgent = (
            self.guide,
            self.connection,
            *self._tools,
            self.language,
            self.staff,
            self.clock,
        )
        room = self.width() - 2 * _SIDE - _GAP
        room -= sum(w.sizeHint().width() + _GAP for w in urgent if w.isVisibleTo(self))
        for widget in (self._wordmark, self.site):
            room -= widget.sizeHint().width() + _GAP
            widget.setVisible(bool(widget.text()) and room >= 0)

    def _open_languages(self) -> None:
        self._open(self.language, list(LANGUAGES.items()))

    def _open_staff_actions(self) -> None:
        self._open(self.staff, [(action.name, action.text) for action in self._actions])

    def _open(self, button: QPushButton, entries: list[tuple[str, str]]) -> None:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtWidgets import QMenu

        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text in entries:
            menu.addAction(text).setData(name)
        chosen = self._choose_language if button is self.language else self._choose_staff_action
        menu.triggered.connect(chosen)
        right = button.mapToGlobal(QPoint(button.width(), button.height() - 6))
        menu.popup(right - QPoint(menu.sizeHint().width(), 0))

    def _open_queue(self) -> None:
        self.staff_action.emit(QUEUE)

    def _choose_language(self, entry: QAction) -> None:
        self.language_chosen.emit(entry.data())

    def _choose_staff_action(self, entry: QAction) -> None:
        self.staff_action.emit(entry.data())
