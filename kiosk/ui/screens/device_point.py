"""One point of the device check: fine, wanting, or not looked at yet."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.drawing import Drawing
from kiosk.ui.parts.icon import button_icon
from kiosk.ui.parts.text import Text
from kiosk.ui.parts.tick import Tick
from kiosk.ui.theme import scaled
from kiosk.ui.wording.device import Phone, Point, point

FINE, WANTING, UNSEEN = "fine", "wanting", ""


class PointRow(QWidget):
    """A tick for fine, a button for wanting; pressing either again takes it back.

    `changed` when a person presses. How to look stands beside it, and the remedy in its place
    once the point is wanting; ``tell_for(phone)`` names the menus of another make.
    """

    changed = Signal()

    def __init__(self, which: Point) -> None:
        super().__init__()
        self.which, self._phone = which, Phone.ANDROID
        self.drawing = Drawing(str(which))
        self.fine, self.wanting = Tick(), Button(kind="choice")
        self.wanting.setCheckable(True)
        self._how, self._remedy = Text("", "caption"), Text("", "message", tone="warning")
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._how)
        words.addWidget(self._remedy)
        words.addStretch(1)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(self.drawing)
        row.addWidget(self.fine, 12)
        row.addLayout(words, 11)
        row.addWidget(self.wanting)
        for widget in (self.fine, self._how, self._remedy):
            _share_width(widget)
        self.fine.clicked.connect(self._find_fine)
        self.wanting.clicked.connect(self._find_wanting)
        self.say()

    def state(self) -> str:
        """FINE, WANTING or UNSEEN."""
        if self.fine.isChecked():
            return FINE
        return WANTING if self.wanting.isChecked() else UNSEEN

    def put(self, state: str) -> None:
        """Sets the state without telling anybody."""
        self.fine.setChecked(state == FINE)
        self.wanting.setChecked(state == WANTING)
        self.say()

    def tell_for(self, phone: Phone) -> None:
        """How to look, in the menus of that phone."""
        self._phone = phone
        self.say()

    def say(self) -> None:
        """Puts words and signs in the language and state of the moment."""
        words, state = point(self.which, self._phone), self.state()
        self.drawing.describe(words.picture)
        button = self.tr("Ada masalah")
        self.fine.setText(words.label)
        self.wanting.setText(button)
        self.wanting.setAccessibleName(f"{words.label}: {button}")
        self._how.setText(words.how)
        self._remedy.setText(words.remedy)
        self._how.setVisible(state != WANTING)
        self._remedy.setVisible(state == WANTING)
        unseen = self.tr("Belum diperiksa.")
        about = {FINE: words.how, WANTING: words.remedy, UNSEEN: f"{unseen} {words.how}"}
        self.fine.setAccessibleDescription(about[state])
        self._draw_sign()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say()
        elif event.type() == QEvent.Type.FontChange:
            self._draw_sign()

    def _draw_sign(self) -> None:
        """The button is as wide without its tick as with it, so that nothing moves."""
        px = scaled(18)
        sign = button_icon("check", "brand", px, 4)
        self.wanting.setIconSize(QSize(px + 4, px))
        self.wanting.setIcon(sign)
        self.wanting.setMinimumWidth(self.wanting.sizeHint().width())
        if not self.wanting.isChecked():
            self.wanting.setIcon(QIcon())

    def _find_fine(self) -> None:
        self._tell(FINE if self.fine.isChecked() else UNSEEN)

    def _find_wanting(self) -> None:
        self._tell(WANTING if self.wanting.isChecked() else UNSEEN)

    def _tell(self, state: str) -> None:
        self.put(state)
        self.changed.emit()


def _share_width(widget: QWidget) -> None:
    """Columns of all rows stand below each other, whatever their words."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
