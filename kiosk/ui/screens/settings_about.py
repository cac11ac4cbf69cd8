"""Pengaturan, Aturan dan sumber: the rules in force, when they were checked, whose work is in."""

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk import resources
from kiosk.domain.errors import Refused
from kiosk.domain.policy.rules import Rules
from kiosk.settings import checked_dates
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.table import Cell, Table
from kiosk.ui.parts.text import Text
from kiosk.ui.view import View
from kiosk.ui.wording.times import date_text, duration

LICENCES = (
    ("Loket", "MIT"),
    ("Plus Jakarta Sans, JetBrains Mono", "OFL 1.1"),
    ("Lucide", "ISC"),
    ("idn-area-data", "ODbL 1.0"),
    ("Qt for Python", "LGPL 3"),
)


class AboutSection(QWidget):
    """Nothing to change here: whoever wants other limits writes them in loket.toml."""

    wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: View | None = None
        self._rules, self._regions, self._licences = Card(), Card(), Card()
        self.rules, self.licences = Table(stretch=1), Table()
        self._words, self._region_words = Text("", "muted"), Text()
        self._loket = Text("", "muted")
        self._rules.body.addWidget(self._words)
        self._rules.body.addWidget(self.rules)
        self._regions.body.addWidget(self._region_words)
        self._licences.body.addWidget(self._loket)
        self._licences.body.addWidget(self.licences)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._rules, self._regions, self._licences):
            column.addWidget(card)
        self._say()

    def enter(self, view: View) -> None:
        self.present(view)

    def present(self, view: View) -> None:
        self._view = view
        values = self._values(view.rules)
        headings = (self.tr("Aturan"), self.tr("Yang berlaku"), self.tr("Dicek"))
        rows = [
            (
                Cell(values[rule.rule][0], "strong"),
                Cell(f"{values[rule.rule][1]}\n{self._source(rule.source)}"),
                Cell(date_text(rule.on), "mono-small"),
            )
            for rule in checked_dates(view.rules)
            if rule.rule in values
        ]
        self.rules.present(headings, rows)

    def refuse(self, refused: Refused) -> None:
        """Nothing can be wished here."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._rules.set_title(self.tr("Aturan yang dipakai"))
        self._regions.set_title(self.tr("Kode wilayah"))
        self._licences.set_title(self.tr("Tentang Loket"))
        self._words.setText(
            self.tr("Batas resmi bisa berubah. Pengelola menggantinya di berkas loket.toml.")
        )
        table = resources.regions()
        decree = self.tr("Menurut {decree}, {date}. Sumber: {source}.")
        self._region_words.setText(
            decree.format(
                decree=table.decree, date=date_text(table.decree_date), source=table.source
            )
        )
        about = self.tr("Loket {version}. Bukan layanan resmi Prakerja.")
        self._loket.setText(about.format(version=_version()))
        parts = [(Cell(part, "body"), Cell(licence, "muted")) for part, licence in LICENCES]
        self.licences.present((self.tr("Bagian"), self.tr("Lisensi")), parts)
        if self._view:
            self.present(self._view)

    def _source(self, source: str) -> str:
        return self.tr("Sumber: {source}").format(source=source)

    def _values(self, rules: Rules) -> dict[str, tuple[str, str]]:
        """For each rule its name and its limits in words."""
        return {
            "cooldown": (self.tr("Waktu tunggu OTP"), self._cooldown(rules)),
            "complaint": (self.tr("Kapan pengaduan dibuat"), self._complaint(rules)),
            "lockout": (self.tr("PIN salah"), self._lockout(rules)),
            "retention": (self.tr("Masa simpan"), self._retention(rules)),
            "delivery": (self.tr("Kirim ulang surat"), self._delivery(rules)),
            "network": (self.tr("Pemeriksaan jaringan"), self._network(rules)),
            "steadiness": (self.tr("Pengukuran jaringan"), self._steadiness(rules)),
            "evidence": (self.tr("Bukti"), self._evidence(rules)),
            "forecast": (self.tr("Usulan jam"), self._forecast(rules)),
            "phone_proof": (self.tr("SMS tes"), self._phone_proof(rules)),
            "preflight": (self.tr("Pemeriksaan loket"), self._preflight(rules)),
            "ladder": (self.tr("Kanal pengaduan"), self._ladder(rules)),
        }

    def _cooldown(self, rules: Rules) -> str:
        own = rules.cooldown
        words = self.tr(
            "{requests} permintaan, lalu tunggu {pause}. Jarak permintaan {spacing} sampai "
            "{most}. Setelah pesan limit: {limit}."
        )
        return words.format(
            requests=own.requests,
            pause=duration(own.pause_min * 60_000),
            spacing=duration(own.spacing_s * 1000),
            most=duration(own.spacing_cap_s * 1000),
            limit=duration(own.limit_hours * 3_600_000),
        )

    def _complaint(self, rules: Rules) -> str:
        own, words = rules.complaint, []
        if own.after_full_cooldown:
            words.append(self.tr("pesan limit setelah menunggu penuh"))
        if own.limit_days:
            words.append(self.tr("pesan limit pada {days} hari").format(days=own.limit_days))
        if own.not_delivered:
            missing = self.tr("{times} kali kode tidak masuk ke nomor yang terbukti aktif")
            words.append(missing.format(times=own.not_delivered))
        return "; ".join(words) or self.tr("tidak pernah otomatis")

    def _lockout(self, rules: Rules) -> str:
        own = rules.lockout
        words = self.tr(
            "Setelah {tries} kali salah terkunci {first}, lalu makin lama, sampai {most}."
        )
        first, most = duration(own.first_s * 1000), duration(own.cap_s * 1000)
        return words.format(tries=own.free_tries, first=first, most=most)

    def _retention(self, rules: Rules) -> str:
        keep = self._view.settings.desk.keep_days if self._view else 0
        words = self.tr("{keep} hari setelah kasus selesai. Kasus yang ditinggalkan: {idle} hari.")
        return words.format(keep=keep, idle=rules.retention.idle_days)

    def _delivery(self, rules: Rules) -> str:
        own = rules.delivery
        words = self.tr("Dicoba lagi setelah {base}, makin jarang, paling lama tiap {most}.")
        return words.format(base=duration(own.base_s * 1000), most=duration(own.cap_s * 1000))

    def _network(self, rules: Rules) -> str:
        return self.tr("{tries} kali ukur tiap alamat.").format(tries=rules.network.tries)

    def _steadiness(self, rules: Rules) -> str:
        own = rules.steadiness
        words = self.tr(
            "{over}, satu pertanyaan tiap {every}. Putus-putus mulai {shaky}% tidak dijawab, tidak "
            "layak mulai {unusable}%."
        )
        return words.format(
            over=duration(own.over_s * 1000),
            every=duration(own.every_ms),
            shaky=own.shaky_loss_percent,
            unusable=own.unusable_loss_percent,
        )

    def _evidence(self, rules: Rules) -> str:
        own = rules.evidence
        words = self.tr("Paling banyak {most} gambar, {total} MB. Dihapus setelah {days} hari.")
        return words.format(most=own.most, total=own.total_mb, days=own.keep_days)

    def _forecast(self, rules: Rules) -> str:
        own = rules.forecast
        words = self.tr("Mulai {least} percobaan, dan {hour} pada jam itu.")
        return words.format(least=own.least, hour=own.least_hour)

    def _phone_proof(self, rules: Rules) -> str:
        own = rules.phone_proof
        words = self.tr(
            "Sehari paling banyak {number} ke satu nomor, {kiosk} dari loket. Kodenya berlaku "
            "{wait}, {tries} kali coba."
        )
        wait = duration(own.valid_min * 60_000)
        number, kiosk, tries = own.per_number, own.per_kiosk, own.tries
        return words.format(number=number, kiosk=kiosk, wait=wait, tries=tries)

    def _preflight(self, rules: Rules) -> str:
        own = rules.preflight
        words = self.tr(
            "Penyimpanan: perhatikan di bawah {warn} MB, berhenti di bawah {stop} MB. Surat "
            "menunggu: perhatikan setelah {days} hari, tanya penyelia setelah {most} hari."
        )
        return words.format(
            warn=own.disk_warn_mb,
            stop=own.disk_stop_mb,
            days=own.waiting_warn_days,
            most=own.waiting_override_days,
        )

    def _ladder(self, rules: Rules) -> str:
        names = [one.rung.name for one in rules.ladder.placed()]
        return "; ".join(names) or self.tr("tidak ada kanal yang dipakai")


def _version() -> str:
    try:
        return version("loket")
    except PackageNotFoundError:
        return "?"
