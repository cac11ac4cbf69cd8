"""The window: top bar, banners, rail, work, guide and actions around one screen at a time.

How a screen joins in. A screen is any QWidget that has

* ``frame() -> Frame``: what it wants around it (``kiosk.ui.parts.frame``), in today's language;
* ``act(name: str) -> None``: called when the action of that name is pressed;
* ``frame_changed = Signal()``: emitted when ``frame()`` would answer something else.

No base class is needed. ``window.show_screen(screen)`` puts it in the stack the first time and
shows it; the window asks ``frame()`` then, at every ``frame_changed`` and when the language
changes. A screen puts its content in a ``ScrollPage`` so that nothing is clipped, and never holds
the window: it emits wishes, and ``app.py`` connects them.

The rest is told to the window by ``present_participant``, ``show_banner``, ``hide_banner``,
``present_practice`` and ``window.top.present_…``. Its own wishes are the signals below.

How the parts share a narrow window: ``kiosk.ui.parts.workbench``.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.parts.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent

    from kiosk.settings import Typing
    from kiosk.ui.parts.banner import Banner
    from kiosk.ui.parts.frame import Screen, Step
    from kiosk.ui.parts.watermark import Watermark
    from kiosk.ui.parts.workbench import Workbench
    from kiosk.ui.typing_aid import TypingAid


class Window(QWidget):
    """The shell. The first paint has the top bar and an empty page; rail, work, guide and actions
    (the workbench) are imported and built when a screen first asks for them.

    `step_chosen`: the name of a pressed step of the rail. `banner_pressed`: the key of a banner
    whose action was pressed. `top.language_chosen` and `top.staff_action` are wishes too.
    """

    step_chosen = Signal(str)
    banner_pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(800, 480)
        self.resize(1366, 768)
        self.top = TopBar()
        self._banners: dict[str, Banner] = {}
        self._practising = False
        self._practice_way = ""
        self._watermark: Watermark | None = None
        self._banner_column = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._column.addLayout(self._banner_column)
        self._column.addStretch(1)
        self._say()

    @cached_property
    def bench(self) -> Workbench:
        """Rail, work, guide and actions, built at the first look."""
        from kiosk.ui.parts.focus_ring import FocusRing
        from kiosk.ui.parts.workbench import Workbench

        bench = Workbench()
        FocusRing(self)
        self._column.takeAt(2)
        self._column.addWidget(bench, 1)
        bench.step_chosen.connect(self.step_chosen)
        bench.guide_folded.connect(self.top.offer_guide)
        self.top.guide.toggled.connect(bench.unfold_guide)
        self.typing.unfolded.connect(bench.make_room)
        return bench

    @cached_property
    def typing(self) -> TypingAid:
        """The keys on the screen, for whoever has no others."""
        from kiosk.ui.typing_aid import TypingAid

        aid = TypingAid(self, self._column)
        self.top.take_in(aid.button)  # at once: shown without a place it would be a window
        return aid

    def use_keyboard(self, mode: Typing) -> None:
        """When the keys on the screen come."""
        self.typing.use(mode)

    def show_screen(self, screen: Screen) -> None:
        """Show `screen`, kept in the stack from its first time on."""
        self.top.guide.setChecked(False)
        self.bench.show_screen(screen)

    def adopt(self, screen: Screen) -> None:
        """Take `screen` in without showing it, so that it can be filled first."""
        self.bench.adopt(screen)

    def shown(self) -> Screen | None:
        """The screen now shown, or None before the first."""
        return cast("Screen | None", self.bench.stack.currentWidget())

    def present_participant(self, masked_name: str, reference: str, steps: Sequence[Step]) -> None:
        """Fill the rail; a screen shows it with ``Frame(show_rail=True)``."""
        self.bench.rail.present(masked_name, reference, steps)

    def show_banner(self, key: str, tone: str, text: str, action: str = "") -> None:
        """Show a quiet line below the top bar; the same `key` again changes it.

        `tone`: info, good, warning, bad. A pressed `action` comes back as `banner_pressed(key)`.
        """
        from kiosk.ui.parts.banner import Banner

        if key in self._banners:
            self._banners[key].present(tone, text, action)
            return
        banner = self._banners[key] = Banner(key, tone, text, action)
        banner.pressed.connect(self.banner_pressed)
        self._banner_column.addWidget(banner)

    def hide_banner(self, key: str) -> None:
        """Take that line away, if it is there."""
        banner = self._banners.pop(key, None)
        if banner:
            banner.hide()
            banner.deleteLater()

    def present_practice(self, practising: bool, way: str = "") -> None:
        """Say on every screen that this is practice and reaches nobody.

        `way` are the words of the banner's button; pressed, it is `banner_pressed("practice")`.
        """
        changed = (practising, way) != (self._practising, self._practice_way)
        self._practising, self._practice_way = practising, way
        if practising and self._watermark is None:
            from kiosk.ui.parts.watermark import Watermark

            self._watermark = Watermark(self)
        if changed:
            self._say()

    def keep_to(self, area: QRect) -> None:
        """Stay within `area` of the window; an empty one means all of it.

        For a compositor that stretches the window over screens that are not the staff's.
        """
        right, bottom = self.width() - area.right() - 1, self.height() - area.bottom() - 1
        if area.isEmpty():
            self._column.setContentsMargins(0, 0, 0, 0)
        else:
            self._column.setContentsMargins(area.left(), area.top(), right, bottom)

    def area(self) -> QRect:
        """Where Loket's own work stands in the window."""
        return self.rect().marginsRemoved(self._column.contentsMargins())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Escape and self.top.guide.isChecked():
            self.top.guide.setChecked(False)
            return
        super().keyPressEvent(event)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Loket"))
        if self._practising:
            words = self.tr("MODE LATIHAN · tidak ada yang dikirim ke luar")
            self.show_banner("practice", "info", words, self._practice_way)
        else:
            self.hide_banner("practice")
