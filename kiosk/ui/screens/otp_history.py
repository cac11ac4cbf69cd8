"""The attempts so far, newest first, and what one more failure would do."""

from datetime import timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout

from kiosk.domain.actions.otp import verdict
from kiosk.domain.case import Attempt, Case
from kiosk.domain.clock import Moment
from kiosk.domain.events import OtpChannel, OtpOutcome
from kiosk.domain.person import calling_name
from kiosk.domain.policy.complaint import one_more_would_file
from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.table import Cell, Table
from kiosk.ui.screens.complaint_stage import Need, need
from kiosk.ui.view import Place, View
from kiosk.ui.wording import otp
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import stamp

FEW = 4
TONES = {
    OtpOutcome.WORKED: "good",
    OtpOutcome.NOT_DELIVERED: "bad",
    OtpOutcome.WRONG_CODE: "warning",
    OtpOutcome.EXPIRED: "warning",
    OtpOutcome.LIMIT_MESSAGE: "bad",
    OtpOutcome.SITE_ERROR: "warning",
    None: "info",
}
FAILURES = (OtpOutcome.LIMIT_MESSAGE, OtpOutcome.NOT_DELIVERED)
"""The outcomes that may tip the complaint policy."""


class HistoryCard(Card):
    """`place_asked` carries a Place: the consent that is missing, or the complaint."""

    place_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._all = False
        self._place = Place.COMPLAINT
        self._shown: tuple[Case, OtpChannel, View] | None = None
        self._empty, self._table = EmptyState("history"), Table(stretch=1)
        self._more = Button(kind="quiet")
        self._forecast = Notice(tone="neutral")
        self._way = Button(kind="quiet", icon="arrow-right")
        self._more.clicked.connect(self._show_all)
        self._way.clicked.connect(self._go)
        for widget in (self._empty, self._table, self._more):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        foot = QVBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self._forecast)
        foot.addWidget(self._way)
        self.body.addLayout(foot)
        self._say()

    def present(self, case: Case, channel: OtpChannel, view: View) -> None:
        """Shows the attempts of `case`; cheap while they stay the same."""
        if self._shown is None or self._shown[0] is not case:
            self._all = False
        self._shown = (case, channel, view)
        count = len(case.attempts)
        shown = case.attempts if self._all else case.attempts[-FEW:]
        self._empty.setVisible(not count)
        self._table.setVisible(bool(count))
        if count:
            rows = [self._row(attempt, view) for attempt in reversed(shown)]
            self._table.present(self._headings(), rows)
        self._more.setVisible(len(shown) < count)
        self._more.setText(self.tr("Tampilkan %n percobaan sebelumnya", "", count - len(shown)))
        self._forecast_for(case, channel, view)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _row(self, attempt: Attempt, view: View) -> tuple[Cell, ...]:
        staff = view.state.staff.get(attempt.by)
        first = calling_name(staff.name) if staff else "–"
        way = self.tr("Reset") if attempt.channel is OtpChannel.RESET else name(attempt.channel)
        return (
            Cell(stamp(attempt.asked.at, view.settings.site.zone), "mono"),
            Cell(otp.outcome(attempt.outcome), tone=TONES[attempt.outcome]),
            Cell(first),
            Cell(way, "muted"),
        )

    def _headings(self) -> tuple[str, ...]:
        return (self.tr("Waktu"), self.tr("Hasil"), self.tr("Oleh"), self.tr("Lewat"))

    def _forecast_for(self, case: Case, channel: OtpChannel, view: View) -> None:
        """Said beforehand, so that a complaint surprises nobody (design section 2).

        What counts is the next request that is allowed: while a wait runs, the one after it.
        """
        rules = view.rules
        then = _after(view.now, verdict(case, channel, rules, view.now).remaining_ms)
        tipping = [
            why
            for failure in FAILURES
            if (
                why := one_more_would_file(
                    case, channel, failure, then, rules.complaint, rules.cooldown
                )
            )
        ]
        said = [otp.prediction(why, case) for why in tipping] or [otp.prediction(None, case)]
        words = " ".join(dict.fromkeys(said))
        lead = self.tr("Kalau gagal sekali lagi")
        if self._forecast.text() != f"{lead} {words}":
            self._forecast.setText(words, lead)
            self._forecast.set_tone("warning" if tipping else "neutral")
        running = case.closed is None and not _worked(case)
        self._forecast.setVisible(running)
        asks = bool(tipping) and not case.consent.complaint
        missing = need(case, view)
        self._place = Place.CONSENT if asks else Place.COMPLAINT
        if case.complaints:
            self._way.setText(self.tr("Lihat pengaduan"))
        else:
            self._way.setText(self.tr("Minta izin") if asks else self.tr("Buat pengaduan"))
        self._way.setVisible(running and (asks or missing in (Need.NOTHING, Need.PRESS)))

    def _show_all(self) -> None:
        self._all = True
        if self._shown:
            self.present(*self._shown)

    def _go(self) -> None:
        self.place_asked.emit(self._place)

    def _say(self) -> None:
        self.set_title(self.tr("Riwayat percobaan"))
        self._empty.setText(self.tr("Belum ada kode yang diminta."))
        if self._shown:
            self.present(*self._shown)


def _worked(case: Case) -> bool:
    return bool(case.attempts) and case.attempts[-1].outcome is OtpOutcome.WORKED


def _after(now: Moment, ms: int) -> Moment:
    """The same boot's moment `ms` later."""
    return Moment(now.at + timedelta(milliseconds=ms), now.mono_ms + ms, now.boot)
