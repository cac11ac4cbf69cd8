"""What stands around the panels of the OTP step: headline, actions and guide for each stage."""

from PySide6.QtCore import QObject

from kiosk.domain.errors import What
from kiosk.domain.events import OtpChannel, OtpOutcome
from kiosk.ui.parts.frame import Action
from kiosk.ui.screens.otp_proposal import proposed
from kiosk.ui.screens.otp_stage import Stage, Standing, return_at
from kiosk.ui.view import View
from kiosk.ui.wording import forecast, otp
from kiosk.ui.wording.guide import Scene
from kiosk.ui.wording.guides import FOR_OUTCOME, FOR_RESET
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import clock_time, when

SCENES = {
    Stage.READY: Scene.OTP_READY,
    Stage.WAITING: Scene.OTP_WAITING,
    Stage.OPEN: Scene.OTP_OPEN,
    Stage.WORKED: Scene.OTP_WORKED,
    Stage.CLOSED: Scene.OTP_WORKED,
}
IDLE = (Stage.READY, Stage.WAITING)


def scene_of(now: Standing, *, recording: bool) -> Scene:
    """The situation for the guide; `recording`: outcomes are open without a request."""
    if recording and now.stage in IDLE:
        return Scene.OTP_OPEN
    if now.stage is Stage.READY and now.channel is OtpChannel.RESET:
        return Scene.RESET
    return SCENES[now.stage]


def guide_of(now: Standing, *, recording: bool) -> str:
    """The guide for this moment: while a code is awaited, for what came of the last one, or ""."""
    if now.stage is Stage.OPEN or (recording and now.stage in IDLE):
        return FOR_OUTCOME[OtpOutcome.NOT_DELIVERED]
    outcome = now.attempt.outcome if now.attempt else None
    if now.channel is OtpChannel.RESET and now.stage is Stage.READY:
        return FOR_RESET
    return FOR_OUTCOME[outcome] if outcome else ""


def lacks_printer(view: View) -> bool:
    """Whether a printer was looked for and is not there, or has failed."""
    troubled = What.NO_PRINTER in view.troubles or What.PRINTER_FAILED in view.troubles
    return view.printers == () or troubled


class OtpWords(QObject):
    """Speaks for the OTP screen in the language of the moment."""

    def headline(self, now: Standing, view: View, *, recording: bool) -> tuple[str, str]:
        """Title and subtitle."""
        if recording and now.stage is not Stage.OPEN:
            said = self.tr("Bila peserta sudah meminta kode sendiri. Percobaan ini ikut dihitung.")
            return self.tr("Catat hasil percobaan"), said
        match now.stage:
            case Stage.OPEN:
                return self.tr("Tunggu kabar dari peserta"), self._asked(now, view)
            case Stage.WAITING:
                return self.tr("Tunggu sebentar sebelum meminta kode lagi"), _why(now, view)
            case Stage.WORKED:
                return self.tr("Kode berhasil"), self.tr("Masalah peserta ini selesai.")
            case Stage.CLOSED:
                said = self.tr("Tidak ada yang dicatat lagi. Untuk bantuan baru, mulai kasus baru.")
                return self.tr("Kasus ini sudah ditutup"), said
            case _:
                most = view.rules.cooldown.requests
                count = otp.attempt_of(min(now.verdict.used + 1, most), most)
                return self.tr("Sudah boleh meminta kode"), f"{otp.ready(now.first)} {count}"

    def actions(self, now: Standing, view: View, *, opened: bool) -> tuple[Action, ...]:
        """The bottom bar; `opened`: a panel stands in place of the one of the stage."""
        left = [self._paper(view)]
        if now.stage in IDLE and now.channel is not OtpChannel.RESET:
            left.insert(0, Action("reset", self.tr("Reset sandi"), left=True, icon="key-round"))
        return (*left, *self._right(now, opened=opened))

    def _right(self, now: Standing, *, opened: bool) -> tuple[Action, ...]:
        if now.stage is Stage.CLOSED:
            return (Action("home", self.tr("Ke Beranda"), "primary"),)
        may = now.stage in (Stage.READY, Stage.WORKED)
        asking = Action("request", self.tr("Minta kode"), "primary", enabled=may)
        if now.stage is Stage.OPEN:
            return (asking,)
        if opened:
            return (Action("back", self.tr("Kembali"), icon="arrow-left"), asking)
        record = Action("record", self.tr("Catat hasil"), icon="pencil")
        if now.stage is Stage.WORKED:
            finish = Action("finish", self.tr("Selesai, layani berikutnya"), "primary")
            return (record, Action("request", self.tr("Minta kode lagi")), finish)
        return (record, asking)

    def _paper(self, view: View) -> Action:
        if lacks_printer(view):
            return Action("save", self.tr("Simpan PDF"), left=True, icon="download")
        return Action("print", self.tr("Cetak"), left=True, icon="printer")

    def calendar(self, now: Standing, view: View) -> str:
        """Under the code: the same time in words."""
        ends, zone = return_at(now.verdict, view.now), view.settings.site.zone
        found = proposed(view, ends)
        if found:
            return forecast.proposal(found, view.now.at, zone)
        return otp.next_at(when(ends, view.now.at, zone)) if ends else ""

    def _asked(self, now: Standing, view: View) -> str:
        if now.attempt is None:
            return ""
        asked = clock_time(now.attempt.asked.at, view.settings.site.zone)
        said = self.tr("Kode diminta pukul {time} lewat {channel}.")
        return said.format(time=asked, channel=name(now.channel))


def _why(now: Standing, view: View) -> str:
    """Which rule asks for the wait."""
    wait = now.verdict.wait
    if wait is None:
        return ""
    return otp.waiting(wait.because, wait.total_ms, view.rules.cooldown.requests)
