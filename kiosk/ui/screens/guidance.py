"""Panduan saja: help for somebody who did not agree, without a single thing recorded."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from kiosk import resources
from kiosk.domain.errors import Refused
from kiosk.domain.events import RungKind
from kiosk.domain.ladder import Ladder, Older, Rung
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.table import Cell, Table
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.guide_links import GuideLinks
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Draft, GoTo, OpenGuide, StartCase
from kiosk.ui.wording import eligibility, otp
from kiosk.ui.wording.guide import Scene, guide
from kiosk.ui.wording.guides import ALL, ALONE
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import WEEKDAYS, date_text, duration

SHOWN = (RungKind.CALL, RungKind.CHAT, RungKind.EMAIL)


class Numbered(Card):
    """A card with a numbered list under its title, and a small note at the end."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Text] = []
        self._note = Text("", "caption")
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    def present(self, title: str, lines: tuple[str, ...], note: str = "") -> None:
        """Show these lines; a longer list adds labels."""
        self.set_title(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        while len(self._lines) < len(lines):
            self._lines.append(Text())
            self.body.insertWidget(len(self._lines), self._lines[-1])
        for number, (label, words) in enumerate(zip(self._lines, lines, strict=False), 1):
            label.setText(f"{number}. {words}")


class GuidanceScreen(QWidget):
    """Nothing here is typed, kept or counted."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._page = ScrollPage()
        self._nothing_kept, self._flaw = Notice(tone="good"), Notice(tone="bad")
        self._alone, self._reset, self._channels = Numbered(), Numbered(), Card()
        self._rules = Numbered()
        self._table, self._addresses = Table(), Text("", "caption")
        self._flaw.hide()
        self._channels.body.addWidget(self._table)
        self._channels.body.addWidget(self._addresses)
        self._page.body.addWidget(self._flaw)
        self._page.body.addWidget(self._nothing_kept)
        columns = Columns((self._alone, 1), (self._reset, 1), beside_from=640, spacing=16)
        self._page.body.addWidget(columns)
        self._guides, links = Card(), GuideLinks(*ALONE, ALL)
        links.asked.connect(self._open_guide)
        self._guides.body.addWidget(links)
        self._page.body.addWidget(self._guides)
        self._page.body.addWidget(self._rules)
        self._page.body.addWidget(self._channels)
        self._page.body.addStretch(1)
        self._page.fill(self)
        self._say()

    def enter(self, view: View, draft: Draft) -> None:
        del draft
        self._flaw.hide()
        self.present(view)
        self._page.verticalScrollBar().setValue(0)
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self, view: View) -> None:
        self._view = view
        self._say()

    def refuse(self, refused: Refused) -> None:
        self._flaw.setText(refusal(refused))
        self._flaw.show()

    def draft(self) -> Draft:
        return {}

    def frame(self) -> Frame:
        actions = (
            Action("again", self.tr("Kembali ke persetujuan"), left=True),
            Action("home", self.tr("Selesai, ke Beranda"), "primary"),
        )
        return Frame(guide=guide(Scene.GUIDANCE), actions=actions)

    def act(self, name: str) -> None:
        self.wished.emit(StartCase() if name == "again" else GoTo(Place.HOME))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._page.say(self.tr("Panduan saja"), self.tr("Peserta mengerjakan semua di HP sendiri."))
        self._nothing_kept.setText(
            self.tr("Loket tidak mencatat nama, nomor, atau hasil apa pun."),
            self.tr("Tidak ada yang disimpan"),
        )
        self._alone.present(self.tr("Yang bisa dikerjakan sendiri"), self._steps())
        self._reset.present(
            self.tr("Bila perlu ganti kata sandi"), otp.reset_steps(), otp.reset_note()
        )
        self._guides.set_title(self.tr("Panduan langkah demi langkah"))
        self._say_rules()
        self._say_channels()

    def _say_rules(self) -> None:
        language = self._view.settings.site.language.value if self._view else "id"
        rules = resources.eligibility()
        self._rules.present(
            self.tr("Syarat ikut Prakerja"),
            eligibility.whole_list(rules, language),
            eligibility.source(rules),
        )

    def _steps(self) -> tuple[str, ...]:
        steps = (
            self.tr("Cocokkan NIK, nomor KK, nama, dan tanggal lahir di akun dengan KTP dan KK."),
            self.tr("Pakai nomor HP sendiri yang aktif. Jangan pakai nomor keluarga."),
            self.tr("Periksa sinyal, kotak SMS, dan folder spam di SMS dan email."),
            self.tr("Minta kode satu kali saja, lalu tunggu. Kode diketik sendiri."),
        )
        if self._view is None:
            return steps
        rules = self._view.rules.cooldown
        limit = self.tr("Setelah {requests} kali minta, tunggu {pause}.").format(
            requests=rules.requests, pause=duration(rules.pause_min * 60_000)
        )
        later = self.tr("Bila muncul pesan batas OTP, coba lagi setelah {wait}.").format(
            wait=duration(rules.limit_hours * 3_600_000)
        )
        return (*steps, f"{limit} {later}")

    def _open_guide(self, name: str) -> None:
        self.wished.emit(OpenGuide(name))

    def _say_channels(self) -> None:
        self._channels.set_title(self.tr("Kanal yang bisa dihubungi peserta"))
        names = {
            RungKind.CALL: self.tr("Pusat panggilan Prakerja"),
            RungKind.CHAT: self.tr("Live chat di situs Prakerja"),
            RungKind.EMAIL: self.tr("Email Prakerja"),
        }
        headings = (self.tr("Kanal"), self.tr("Alamat"), self.tr("Jam"))
        old = self.tr("Nomor lama")
        rungs = _first_of_each_kind(self._view.settings.policy.ladder) if self._view else []
        self._channels.setVisible(bool(rungs))
        if not rungs:
            return
        numbers: list[tuple[str, Rung | Older]] = []
        for rung in rungs:
            numbers.append((names[rung.kind], rung))
            numbers += [(old, older) for older in rung.older]
        rows = [
            (Cell(spoken, "strong"), Cell(one.address, "mono"), Cell(self._hours(one)))
            for spoken, one in numbers
        ]
        self._table.present(headings, rows)
        oldest = min(rung.checked for rung in rungs)
        self._addresses.setText(
            self.tr(
                "Sumbernya dibaca {date}; alamat dan jam bisa sudah berubah. "
                "Jangan sebutkan kode OTP atau kata sandi kepada siapa pun."
            ).format(date=date_text(oldest))
        )

    def _hours(self, one: Rung | Older) -> str:
        if one.opens is None or one.closes is None:
            return self.tr("tidak diumumkan")
        whole_week = self.tr("setiap hari, {opens} sampai {closes} WIB")
        work_days = self.tr("Senin sampai Jumat, {opens} sampai {closes} WIB")
        return (whole_week if len(one.days) == len(WEEKDAYS) else work_days).format(
            opens=f"{one.opens:%H.%M}", closes=f"{one.closes:%H.%M}"
        )


def _first_of_each_kind(ladder: Ladder) -> list[Rung]:
    """The Prakerja channels a person can use alone, in the order they are shown.

    With the addresses as published: where this kiosk sends its own letters is another question.
    """
    rungs = [one.rung for one in ladder.placed()]
    firsts = (next((rung for rung in rungs if rung.kind is kind), None) for kind in SHOWN)
    return [rung for rung in firsts if rung]
