"""Before there is a complaint: what would make one, or what keeps one from being made."""

from PySide6.QtCore import QObject

from kiosk.domain.events import Persistence
from kiosk.domain.policy.complaint import ComplaintRules
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.frame import Action, GuideText
from kiosk.ui.parts.text import Text
from kiosk.ui.screens.complaint_stage import Need
from kiosk.ui.view import Place
from kiosk.ui.wording import otp
from kiosk.ui.wording.guide import Scene, guide

WAYS = {
    Need.CAUSE: Place.OTP,
    Need.CONSENT: Place.CONSENT,
    Need.PERSON: Place.KTP,
    Need.CONTACT: Place.CONTACT,
}
"""Where to go for what is missing."""


class CausesCard(Card):
    """The rules in force that would file a complaint, one a line; or the one that has come true."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [Text() for _ in range(3)]
        for line in self._lines:
            self.body.addWidget(line)
        self._end = Text("", "muted")
        self.body.addWidget(self._end)
        self.body.addStretch(1)

    def present(self, rules: ComplaintRules, why: Persistence | None) -> None:
        """`why`: the rule that is met already, where something else is missing."""
        causes = [otp.why_filed(why)] if why else self._causes(rules)
        for at, line in enumerate(self._lines):
            shown = at < len(causes)
            line.setText((causes[at] if why else f"{at + 1}. {causes[at]}") if shown else "")
            line.setVisible(shown)
        if why:
            self.set_title(self.tr("Mengapa pengaduan perlu dibuat"))
            self._end.setText(self.tr("Riwayat percobaan ikut dikirim sebagai bukti."))
        else:
            self.set_title(self.tr("Pengaduan dibuat sendiri oleh Loket bila salah satu terjadi"))
            self._end.setText(self.tr("Hasil percobaan di langkah Kode OTP yang menentukannya."))

    def _causes(self, rules: ComplaintRules) -> list[str]:
        causes = []
        if rules.after_full_cooldown:
            causes.append(self.tr("Pesan limit muncul lagi setelah waktu tunggu penuh."))
        if rules.limit_days:
            causes.append(self.tr("Pesan limit muncul pada %n hari berbeda.", "", rules.limit_days))
        if rules.not_delivered:
            words = self.tr(
                "Kode %n kali tidak masuk lewat SMS, padahal nomor HP terbukti aktif.",
                "",
                rules.not_delivered,
            )
            causes.append(words)
        return causes


class UnfiledWords(QObject):
    """Speaks for what is missing in the language of the moment."""

    def headline(self, need: Need) -> tuple[str, str]:
        """Title and subtitle."""
        match need:
            case Need.ELSEWHERE:
                said = self.tr("Satu pengaduan untuk satu peserta. Lanjutkan yang sudah ada.")
                return self.tr("Peserta ini sudah punya pengaduan"), said
            case Need.CONSENT:
                said = self.tr("Limitnya menetap, tetapi peserta belum setuju pengaduan dikirim.")
                return self.tr("Pengaduan menunggu izin peserta"), said
            case Need.PERSON | Need.CONTACT:
                said = self.tr("Limitnya menetap. Lengkapi dulu data yang dibutuhkan surat.")
                return self.tr("Pengaduan menunggu data peserta"), said
            case Need.PRESS:
                said = self.tr("Limitnya menetap, izin dan datanya sudah lengkap.")
                return self.tr("Pengaduan siap dibuat"), said
            case _:
                said = self.tr("Limit belum terbukti menetap. Lanjutkan percobaan dulu.")
                return self.tr("Pengaduan belum diperlukan"), said

    def actions(self, need: Need) -> tuple[Action, ...]:
        """The bottom bar: leave, or get what is missing."""
        return (Action("next", self.tr("Layani berikutnya")), self._primary(need))

    def guide(self, need: Need) -> GuideText:
        """What to say to the participant, and the safety line."""
        safety = guide(Scene.COMPLAINT).safety
        if need is Need.CONSENT:
            said = self.tr("“Bolehkah kami mengirim pengaduan ke Prakerja atas nama Bapak/Ibu?”")
            why = self.tr("Tanpa izin, surat tidak dibuat dan tidak ada yang dikirim.")
        elif need is Need.ELSEWHERE:
            said = self.tr("“Pengaduan Bapak/Ibu sudah berjalan. Kita lihat kabarnya, ya.”")
            why = self.tr("Dua pengaduan untuk masalah yang sama saling memperlambat.")
        elif need is Need.CAUSE:
            said = self.tr("“Belum perlu mengadu. Kita coba lagi pada waktunya, ya.”")
            why = self.tr("Pengaduan dengan bukti percobaan lebih mudah ditindaklanjuti.")
        else:
            said = self.tr("“Pengaduannya hampir siap. Saya lengkapi dulu sebentar, ya.”")
            why = self.tr("Surat memuat nama, email akun, nomor HP, dan riwayat percobaan.")
        return GuideText(say=said, why=why, safety=safety)

    def _primary(self, need: Need) -> Action:
        words = {
            Need.CONSENT: self.tr("Minta izin peserta"),
            Need.PERSON: self.tr("Isi Data KTP"),
            Need.CONTACT: self.tr("Isi Telepon & email"),
            Need.PRESS: self.tr("Buat pengaduan"),
            Need.ELSEWHERE: self.tr("Buka pengaduannya"),
        }
        text = words.get(need) or self.tr("Ke Kode OTP")
        return Action("file" if need is Need.PRESS else "fetch", text, "primary")
