"""The network of the desk: one press to check it, and what that means for a waiting person."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.domain.events import Network, Purpose
from kiosk.domain.network import Kind
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wording import network as words
from kiosk.ui.wording.times import when

TONES = {
    Kind.NOT_CONFIGURED: ("neutral", "minus"),
    Kind.GOOD: ("good", "check"),
    Kind.OFFLINE: ("bad", "wifi-off"),
    Kind.NO_NAME: ("bad", "x"),
    Kind.BLOCKED_TLS: ("bad", "shield-alert"),
    Kind.UNUSABLE: ("bad", "x"),
}
DOUBTFUL = ("warning", "triangle-alert")
MOST_ADVICE = 5


class NetworkCard(Card):
    """``present(view)``; `asked` when somebody wants the check."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._heading, self._pill = Text("", "heading", wrap=False), Pill()
        self._verdict, self._facts = Text(), Text("", "caption")
        self._advice = [Text() for _ in range(MOST_ADVICE)]
        self.check = Button(icon="wifi")
        head, left, row = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._heading)
        head.addWidget(self._pill)
        head.addStretch(1)
        left.setSpacing(4)
        left.addLayout(head)
        left.addWidget(self._verdict)
        left.addWidget(self._facts)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self.check)
        self.body.setSpacing(4)
        self.body.addLayout(row)
        for line in self._advice:
            self.body.addWidget(line)
        self.check.clicked.connect(self._ask)
        self._say()

    def present(self, view: View) -> None:
        """What runs, what was found last, and when."""
        self._view = view
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

    def _tell_found(self, found: Network, found_at: datetime | None) -> None:
        view, nobody = self._view, found.verdict == Kind.NOT_CONFIGURED
        facts = []
        if found.median_ms is not None:
            facts.append(words.median(found.median_ms))
        if view and found_at and not nobody:
            at = when(found_at, view.now.at, view.settings.site.zone)
            facts.append(self.tr("Diperiksa {when}").format(when=at))
        verdict = self._nobody() if nobody else words.verdict(found.verdict)
        self._tell(verdict, " · ".join(facts), words.advice(found.advice))
        known = found.verdict in set(Kind)
        tone, icon = TONES.get(Kind(found.verdict), DOUBTFUL) if known else ("neutral", "minus")
        self._pill.present(words.label(found.verdict), tone, icon)

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
        if self._view and not _may_ask_somebody(self._view):
            return self._nobody()
        return self.tr("Boleh diperiksa sambil mengecek HP, boleh juga dilewati.")

    def _nobody(self) -> str:
        return self.tr(
            "Belum ada alamat yang dikonfirmasi penyelia; Loket tidak menghubungi siapa pun. "
            "Langkah ini boleh dilewati."
        )

    def _ask(self) -> None:
        if self._view and not self._view.probing.running:
            self.asked.emit()


def _newest(view: View) -> tuple[Network | None, datetime | None]:
    """What the probes found since Loket started, else what is on record for this case."""
    if view.probing.found:
        return view.probing.found, view.probing.found_at
    device = view.case.device if view.case else None
    return (device.network, device.checked.at) if device else (None, None)


def _may_ask_somebody(view: View) -> bool:
    network = view.settings.network
    addresses = filter(None, (*network.probes, network.captive_url))
    return any(view.state.is_confirmed(Purpose.PROBE, address) for address in addresses)
