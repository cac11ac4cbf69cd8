"""All below the top bar: rail, the stack of screens, actions, guide, and how they share room.

Below 1100 px (in units of the text size) the guide folds away behind the button "Panduan" in the
top bar, and its safety line moves above the actions; below 900 the rail keeps only its circles.
While the keys on the screen are there, a low window leaves the room to the page: first without the
safety line, then without the actions, which Tab still reaches.
A companion at the right edge, which practice has, takes its width from these; where too little is
left the rail makes room for it.
"""

from typing import cast

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ui.parts.action_bar import ActionBar
from kiosk.ui.parts.frame import Frame, GuideText, Screen
from kiosk.ui.parts.guide import Guide
from kiosk.ui.parts.rail import Rail
from kiosk.ui.theme import scaled

_GUIDE_BESIDE_FROM = 1100
_RAIL_WHOLE_FROM = 900
_NO_LIMIT = (1 << 24) - 1
"""Qt's own, for a size that nobody bounds."""
_SAFETY_FROM, _LEAST_PAGE = 420, 200
"""px of height, in units of the text size, while the keys are there."""
_RAIL_BESIDE_COMPANION_FROM = 780


class Workbench(QWidget):
    """`step_chosen`: a pressed step. `guide_folded`: whether a guide waits behind its button."""

    step_chosen = Signal(str)
    guide_folded = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.rail, self.guide = Rail(), Guide()
        self.stack, self.action_bar = QStackedWidget(), ActionBar()
        self._frame = Frame()
        self._unfolded = self._typing = False
        self._companion: QWidget | None = None
        work = QVBoxLayout()
        work.addWidget(self.stack, 1)
        work.addWidget(self.action_bar)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.rail)
        self._row.addLayout(work, 1)
        self._row.addWidget(self.guide)
        work.setSpacing(0)
        self._row.setSpacing(0)
        self.rail.chosen.connect(self.step_chosen)
        self.action_bar.pressed.connect(self._act)

    def adopt(self, screen: Screen) -> None:
        """Take `screen` into the stack without showing it; a second time does nothing."""
        widget = cast("QWidget", screen)
        if self.stack.indexOf(widget) < 0:
            self.stack.addWidget(widget)
            screen.frame_changed.connect(self._reframe)

    def show_screen(self, screen: Screen) -> None:
        """Show `screen`, kept in the stack from its first time on.

        The focus it wished for while it was hidden is given now.
        """
        self.adopt(screen)
        widget = cast("QWidget", screen)
        wanted = widget.focusWidget()
        self.stack.setCurrentWidget(widget)
        self._reframe()
        if wanted:
            wanted.setFocus()
            if not wanted.hasFocus():  # the bench itself is only about to be shown
                QTimer.singleShot(0, wanted, wanted.setFocus)

    def showEvent(self, event: QShowEvent) -> None:
        """A bench that is shown later than its window takes the focus for its screen."""
        super().showEvent(event)
        screen = self.stack.currentWidget()
        wanted = screen.focusWidget() if screen else None
        if wanted and not event.spontaneous():
            QTimer.singleShot(0, wanted, wanted.setFocus)

    def accompany(self, companion: QWidget) -> None:
        """Take in what stands at the right edge of every screen while it is to be seen."""
        companion.hide()
        self._companion = companion
        self._row.addWidget(companion)

    def show_companion(self, shown: bool) -> None:
        """Whether it is to be seen now."""
        if self._companion and self._companion.isHidden() is shown:
            self._companion.setVisible(shown)
            self._arrange()

    def unfold_guide(self, unfolded: bool) -> None:
        """Lay the folded guide over the work, or put it away again."""
        self._unfolded = unfolded
        self._arrange()

    def make_room(self, typing: bool) -> None:
        """The keys on the screen have come or gone."""
        self._typing = typing
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reframe()
        elif event.type() == QEvent.Type.FontChange:
            self._arrange()

    def event(self, event: QEvent) -> bool:
        """What the bar needs is known only once its own parts have said so."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._squeeze_actions()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _act(self, name: str) -> None:
        cast("Screen", self.stack.currentWidget()).act(name)

    def _reframe(self) -> None:
        screen = self.stack.currentWidget()
        if screen:
            self._frame = cast("Screen", screen).frame()
            self.guide.present(self._frame.guide or GuideText())
            self.action_bar.present(self._frame.actions)
            self._arrange()

    def _arrange(self) -> None:
        """Give every part its place for this width and text size."""
        companion = self._companion
        beside_it = companion is not None and not companion.isHidden()
        taken = companion.sizeHint().width() if companion and beside_it else 0
        room = (self.width() - taken) * 1000 / scaled(1000)
        guide = self._frame.guide
        beside = room >= _GUIDE_BESIDE_FROM
        rail_fits = not beside_it or room >= _RAIL_BESIDE_COMPANION_FROM
        self.rail.setVisible(self._frame.show_rail and rail_fits)
        self.rail.set_compact(room < _RAIL_WHOLE_FROM)
        low = self._typing and self.height() < scaled(_SAFETY_FROM)
        self.action_bar.present_safety(guide.safety if guide and not beside and not low else "")
        self._squeeze_actions()
        self._place_guide(guide is not None, beside)
        self.guide_folded.emit(guide is not None and not beside)

    def _squeeze_actions(self) -> None:
        """To nothing where the page would be too low to type in; hidden, Tab would pass them by."""
        left = self.height() - self.action_bar.sizeHint().height()
        squeezed = self._typing and left < scaled(_LEAST_PAGE)
        self.action_bar.setMaximumHeight(0 if squeezed else _NO_LIMIT)

    def _place_guide(self, wanted: bool, beside: bool) -> None:
        in_row = self._row.indexOf(self.guide) >= 0
        if beside and not in_row:
            self._row.insertWidget(2, self.guide)
        elif not beside and in_row:
            self._row.removeWidget(self.guide)
        self.guide.setVisible(wanted and (beside or self._unfolded))
        if not beside:
            width = min(self.guide.sizeHint().width(), self.width())
            self.guide.setGeometry(self.width() - width, 0, width, self.height())
            self.guide.raise_()
