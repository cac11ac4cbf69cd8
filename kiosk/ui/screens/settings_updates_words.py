"""What the section of updates says, from what is known."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from kiosk.domain.events import Purpose
from kiosk.ui.screens.settings_addresses import breakable
from kiosk.ui.updating import Doing, Updating
from kiosk.ui.view import View
from kiosk.ui.wording.times import date_text
from kiosk.ui.wording.updates import GOOD, outcome, reason

LONGEST = 120


class UpdatesWords(QObject):
    """Sentences of one view; "" where there is nothing to say."""

    def program(self, now: Updating) -> str:
        return self.tr("Program: Loket {version}").format(version=now.program or "?")

    def resources(self, now: Updating) -> str:
        if now.standing.number and now.running == now.standing.number:
            words = self.tr("Aturan dan panduan: nomor {number}, dipasang {day}")
            day = date_text(now.standing.at.date()) if now.standing.at else "?"
            return words.format(number=now.running, day=day)
        return self.tr("Aturan dan panduan: nomor {number}").format(number=now.running)

    def story(self, now: Updating) -> str:
        """What became of a set that is not in force any more."""
        left = now.standing.left
        if not left:
            return ""
        words = self.tr("Nomor {number} dikembalikan oleh penyelia.")
        if now.standing.failed:
            words = self.tr(
                "Loket tidak bisa mulai dengan nomor {number}, jadi kembali sendiri ke yang "
                "sebelumnya. Laporkan ke kantor pusat."
            )
        return words.format(number=left)

    def result(self, now: Updating) -> tuple[str, str]:
        """What came of wishing for a program, and its tone."""
        if now.asked:
            words = self.tr(
                "Loket {version} akan dipasang. Loket menutup dan mulai lagi sendiri; ini bisa "
                "beberapa menit. Jangan cabut stik."
            )
            return words.format(version=now.asked), "info"
        if now.result is None:
            return "", "info"
        tone = "good" if now.result.outcome in GOOD else "warning"
        told = now.result
        return outcome(told.outcome, told.version, told.detail), tone

    def next_start(self, now: Updating) -> str:
        """What will be in force from the next start on, where that is another set."""
        coming = self.highest(now)
        if coming == now.running or not now.running:
            return ""
        words = self.tr("Nomor {number} siap dan berlaku saat Loket dibuka lagi.")
        if not now.standing.number:
            return self.tr("Aturan bawaan program berlaku saat Loket dibuka lagi.")
        return words.format(number=coming)

    def back(self, now: Updating) -> str:
        before = now.standing.before
        if before:
            return self.tr("Kembali ke nomor {number}").format(number=before)
        return self.tr("Kembali ke aturan bawaan program")

    def question(self, now: Updating) -> str:
        words = self.tr(
            "{back}? Berlaku saat Loket dibuka lagi. Kasus dan catatan peserta tidak berubah."
        )
        return words.format(back=self.back(now))

    def last(self, now: Updating, view: View) -> str:
        if not now.there:
            return self.tr("Mode latihan tidak diperbarui.") if view.practice else ""
        if not now.prepared:
            return self.tr(
                "Belum disiapkan: kantor pusat belum memasang kunci kepercayaan di kios ini. "
                "Loket tetap bekerja seperti biasa."
            )
        if now.last is None:
            return self.tr("Belum pernah dicari.")
        at = self._local(now.last.at, view)
        words = self.tr("Terakhir dicari {day} pukul {time}")
        said = words.format(day=date_text(at.date()), time=f"{at:%H.%M}")
        return f"{said}: {breakable(now.last.source)}" if now.last.source else f"{said}."

    def message(self, now: Updating) -> tuple[str, str]:
        """What runs, or why the last try came to nothing, or that all is new; and its tone."""
        if now.doing is Doing.LOOKING:
            return self.tr("Sedang dicari…"), "info"
        if now.doing is Doing.TAKING_IN:
            return self.tr("Sedang diperiksa dan dipasang… Jangan cabut stik."), "info"
        if now.why:
            return self._with_small_print(reason(now.why), now.about), "bad"
        last = now.last
        if last is None or not now.prepared:
            return "", "neutral"
        if last.why:
            return self._with_small_print(reason(last.why), last.about), "bad"
        if last.resources > self.highest(now) or last.program:
            return self._found(now, last.program), "good"
        return self.tr("Tidak ada yang lebih baru."), "good"

    def take_resources(self, number: int) -> str:
        return self.tr("Pasang aturan nomor {number}").format(number=number)

    def take_program(self, version: str) -> str:
        return self.tr("Pasang Loket {version}").format(version=version)

    def address_is_confirmed(self, view: View) -> bool:
        return view.state.is_confirmed(Purpose.UPDATES, view.settings.updates.url)

    def highest(self, now: Updating) -> int:
        """What is in force from the next start on."""
        return now.standing.number or now.shipped

    def _found(self, now: Updating, program: str) -> str:
        if program and not now.may_install:
            return self.tr(
                "Ada Loket {version}. Di komputer ini program dipasang oleh yang mengurus komputer."
            ).format(version=program)
        return self.tr("Ada yang lebih baru.")

    def _with_small_print(self, words: str, about: str) -> str:
        """The small print may be anybody's words: one line, short, and only what prints."""
        plain = "".join(sign if sign.isprintable() else " " for sign in about)[:LONGEST]
        return f"{words} ({plain})" if plain else words

    def _local(self, at: datetime, view: View) -> datetime:
        return at.astimezone(ZoneInfo(view.settings.site.zone))
