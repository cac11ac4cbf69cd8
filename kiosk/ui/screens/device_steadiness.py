"""The longer measurement: half a minute on each of two networks, side by side."""

from PySide6.QtCore import QEvent, QTimer, Signal

from kiosk.domain.network_choice import choose, unmoved
from kiosk.domain.steadiness import Via
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.device_side import NetworkSide
from kiosk.ui.view import View
from kiosk.ui.wording import steadiness as words
from kiosk.ui.wording.network import nobody
from kiosk.ui.wording.times import duration

GLANCE_MS = 500


class SteadinessCard(Card):
    """``present(view, may_ask)``; `asked` names the network, `stopped` ends what runs."""

    asked = Signal(object)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._may_ask = False
        self._heading, self._about = Text("", "heading"), Text("", "caption")
        self.sides = {via: NetworkSide(via) for via in Via}
        self._choice, self._caution = Notice(), Notice(tone="warning")
        columns = Columns(*((side, 1) for side in self.sides.values()), beside_from=560)
        for widget in (self._heading, self._about, columns, self._choice, self._caution):
            self.body.addWidget(widget)
        self._glance = QTimer(self)
        self._glance.setInterval(GLANCE_MS)
        self._glance.timeout.connect(self.look)
        for side in self.sides.values():
            side.asked.connect(self.asked)
            side.stopped.connect(self.stopped)

    def present(self, view: View, may_ask: bool) -> None:
        """What runs, what was found on each, and which is better."""
        self._view, self._may_ask = view, may_ask
        self._say()
        if view.gauging.course:
            self._glance.start()
        else:
            self._glance.stop()

    def look(self) -> None:
        """How far the one that runs has come."""
        for side in self.sides.values():
            side.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        view = self._view
        if view is None:
            return
        over = duration(view.rules.steadiness.over_s * 1000)
        self._heading.setText(self.tr("Ukur {time}").format(time=over))
        self._about.setText(self._how() if self._may_ask else nobody(view.practice))
        for side in self.sides.values():
            side.present(view, self._may_ask)
        self._compare(view)

    def _how(self) -> str:
        return self.tr(
            "Satu pertanyaan kecil tiap detik ke alamat yang dikonfirmasi. Yang diukur adalah "
            "jaringan komputer ini, bukan sinyal HP peserta. Boleh terus bekerja."
        )

    def _compare(self, view: View) -> None:
        kept = view.gauging.kept
        wifi, tethering = kept.get(Via.WIFI), kept.get(Via.TETHERING)
        found = choose(wifi, tethering, view.rules.steadiness)
        self._choice.setText(words.choice(found, wifi, tethering))
        self._choice.set_tone("good" if found.better else "neutral")
        idle = view.gauging.course is None
        self._choice.setVisible(idle and (self._may_ask or bool(kept)))
        self._caution.setText(
            self.tr("Alamat komputer sama pada kedua ukuran. Pastikan jaringannya sudah berpindah.")
        )
        self._caution.setVisible(idle and unmoved(wifi, tethering))
