"""The network of the desk: one press to check it, and what that means for a waiting person."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.domain.events import Network, Purpose
from kiosk.domain.network import Kind
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.device_tones import tone_of
from kiosk.ui.view import View
from kiosk.ui.wording import network as words
from kiosk.ui.wording.steadiness import numbers, side
from kiosk.ui.wording.times import duration, when

MOST_ADVICE = 5


class NetworkCard(Card):
    """``present(view, open_longer)``; `asked` when somebody wants the check.

    `longer_asked` when somebody wants to see the longer measurement, or not to see it any more.
    """

    asked = Signal()
    longer_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._open = False
        self._heading, self._pill = Text("", "heading", wrap=False), Pill()
        self._verdict, self._facts = Text(), Text("", "caption")
        self._advice = [Text() for _ in range(MOST_ADVICE)]
        self.check, self.longer = Button(icon="wifi"), Button(icon="signal")
        name, buttons = _row(self._heading, self._pill), _row(self.check, self.longer)
        self.body.setSpacing(4)
        for widget in (Columns((name, 1), (buttons, 0), beside_from=0), self._verdict, self._facts):
            self.body.addWidget(widget)
        for line in self._advice:
            self.body.addWidget(line)
        self.check.clicked.connect(self._ask)
        self.longer.clicked.connect(self.longer_asked)
        self._say()

    def present(self, view: View, open_longer: bool) -> None:
        """What runs, what was found last, and when."""
        self._view, self._open = view, open_longer
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._heading.setText(self.tr("Jaringan loket"))
        view = self._view
        found, found_at = _newest(view) if view else (None, None)
        running = bool(view and view.probing.running)
        if running:
            self._tell(words.checking())
            self._pill.present(self.tr("Sedang diperiksa"), "info", "hourglass")
        elif found:
            self._tell_found(found, found_at)
        else:
            self._tell(self._before())
            self._pill.present(self.tr("Belum diperiksa"))
        again = self.tr("Periksa lagi")
        self.check.setText(again if found and not running else self.tr("Periksa jaringan"))
        measuring = bool(view and view.gauging.course)
        self.check.setEnabled(not measuring)
        self.longer.setEnabled(not measuring)
        self.longer.setText(self.tr("Tutup ukuran") if self._open else self._longer_words())

    def _tell_found(self, found: Network, found_at: datetime | None) -> None:
        view, nobody = self._view, found.verdict == Kind.NOT_CONFIGURED
        facts = numbers(found)
        if found.via:
            facts.append(side(found.via))
        if view and found_at and not nobody:
            at = when(found_at, view.now.at, view.settings.site.zone)
            facts.append(self.tr("Diperiksa {when}").format(when=at))
        practice = bool(view and view.practice)
        verdict = words.nobody(practice) if nobody else words.verdict(found.verdict)
        self._tell(verdict, " · ".join(facts), words.advice(found.advice))
        self._pill.present(words.label(found.verdict), *tone_of(found.verdict))

    def _tell(self, verdict: str, facts: str = "", advice: tuple[str, ...] = ()) -> None:
        self._verdict.setText(verdict)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        several = len(advice) > 1
        lines = [f"{n}. {one}" if several else one for n, one in enumerate(advice, 1)]
        for index, line in enumerate(self._advice):
            line.setText(lines[index] if index < len(lines) else "")
            line.setVisible(index < len(lines))

    def _before(self) -> str:
        if self._view and not may_ask_somebody(self._view):
            return words.nobody(self._view.practice)
        return self.tr("Boleh diperiksa sambil mengecek HP, boleh juga dilewati.")

    def _longer_words(self) -> str:
        over_s = self._view.rules.steadiness.over_s if self._view else 0
        return self.tr("Ukur {time}").format(time=duration(over_s * 1000))

    def _ask(self) -> None:
        if self._view and not self._view.probing.running:
            self.asked.emit()


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return row


def _newest(view: View) -> tuple[Network | None, datetime | None]:
    """What the probes found since Loket started, else what is on record for this case."""
    if view.probing.found:
        return view.probing.found, view.probing.found_at
    device = view.case.device if view.case else None
    return (device.network, device.checked.at) if device else (None, None)


def may_ask_somebody(view: View) -> bool:
    """Whether the check would reach anybody: in practice nobody."""
    network = view.settings.network
    return not view.practice and _confirmed(view, (*network.probes, network.captive_url))


def may_measure(view: View) -> bool:
    """Whether there is an address to be asked for half a minute."""
    return not view.practice and _confirmed(view, view.settings.network.probes)


def _confirmed(view: View, addresses: tuple[str, ...]) -> bool:
    return any(view.state.is_confirmed(Purpose.PROBE, one) for one in addresses if one)
