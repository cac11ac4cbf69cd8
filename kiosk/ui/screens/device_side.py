"""One of the two networks that can be measured: what was found there, and the press to measure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.network_choice import Gauged
from kiosk.domain.steadiness import Via
from kiosk.probes.course import Course
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.progress import Progress
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.device_tones import tone_of
from kiosk.ui.view import View
from kiosk.ui.wording import network as network_words
from kiosk.ui.wording import steadiness as words
from kiosk.ui.wording.times import when


class NetworkSide(QWidget):
    """``present(view, may_ask)``; `asked` to measure here, `stopped` to end it."""

    asked = Signal(object)
    stopped = Signal()

    def __init__(self, via: Via) -> None:
        super().__init__()
        self.via = via
        self._course: Course | None = None
        self._name, self._pill = Text("", "strong", wrap=False), Pill()
        self._facts, self._when = Text(), Text("", "caption")
        self.bar, self.button = Progress(), Button()
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(10)
        head.addWidget(self._name)
        head.addWidget(self._pill)
        head.addStretch(1)
        foot.addWidget(self.button)
        foot.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        for widget in (self._facts, self._when, self.bar):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(foot)
        self.button.clicked.connect(self._press)

    def present(self, view: View, may_ask: bool) -> None:
        """What was found here last, or how far the measurement is."""
        gauging = view.gauging
        self._course = gauging.course if gauging.via is self.via else None
        name, kept = words.side(self.via), gauging.kept.get(self.via)
        self._name.setText(name)
        self.bar.setVisible(self._course is not None)
        busy = gauging.course is not None or view.probing.running
        self.button.setEnabled(self._course is not None or (may_ask and not busy))
        if self._course:
            self._pill.present(self.tr("Sedang diukur"), "info", "hourglass")
            self._when.hide()
            self._say_button(self.tr("Hentikan"))
            self.look()
        elif kept:
            self._tell(kept, view)
        else:
            stopped = gauging.stopped is self.via
            self._pill.present(self.tr("Dihentikan") if stopped else self.tr("Belum diukur"))
            self._facts.setText(words.before(self.via))
            self._when.hide()
            self._say_button(self.tr("Ukur {network}").format(network=name))

    def look(self) -> None:
        """How far it is by now."""
        if self._course is None:
            return
        course = self._course
        if course.stopped:
            self._facts.setText(self.tr("Sedang dihentikan."))
            return
        self._facts.setText(words.progress(course.passed_s, course.over_s, course.lost))
        self.bar.show_share(course.passed_s / course.over_s)

    def _tell(self, kept: Gauged, view: View) -> None:
        network = kept.network
        self._pill.present(network_words.label(network.verdict), *tone_of(network.verdict))
        facts = words.numbers(network) or [network_words.verdict(network.verdict)]
        self._facts.setText(" · ".join(facts))
        at = when(kept.at, view.now.at, view.settings.site.zone)
        stopped = view.gauging.stopped is self.via
        again = self.tr("Ukuran baru dihentikan; ini dari {when}.") if stopped else ""
        self._when.setText((again or self.tr("Diukur {when}")).format(when=at))
        self._when.show()
        self._say_button(self.tr("Ukur lagi"))

    def _say_button(self, text: str) -> None:
        self.button.setText(text)
        self.button.setAccessibleName(f"{text}: {words.side(self.via)}")

    def _press(self) -> None:
        if self._course:
            self.stopped.emit()
        else:
            self.asked.emit(self.via)
