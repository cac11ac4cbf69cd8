"""Draw the shell and every part with sample content into ``build/gallery``, to look at them.

    python tools/gallery.py [WIDTHxHEIGHT [SCALE]]

Without arguments it draws 1366x768, 1024x600 and 1920x1080, the first two at 140 % text as well.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.parts.button import Button
from kiosk.ui.parts.card import Card
from kiosk.ui.parts.choice_row import ChoiceRow
from kiosk.ui.parts.columns import Columns
from kiosk.ui.parts.compare_table import CompareTable
from kiosk.ui.parts.date_field import DateField
from kiosk.ui.parts.empty_state import EmptyState
from kiosk.ui.parts.field import Field
from kiosk.ui.parts.frame import Action, Frame, GuideText, Step
from kiosk.ui.parts.hour_chart import HourChart
from kiosk.ui.parts.ladder import Ladder, Rung
from kiosk.ui.parts.notice import Notice
from kiosk.ui.parts.person_row import PersonRow
from kiosk.ui.parts.pill import Pill
from kiosk.ui.parts.pin_pad import PinPad
from kiosk.ui.parts.qr_view import QrView
from kiosk.ui.parts.ring import Ring
from kiosk.ui.parts.scroll_page import ScrollPage
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.parts.stat_number import StatNumber
from kiosk.ui.parts.table import Cell, Table
from kiosk.ui.parts.text import Text
from kiosk.ui.parts.tick import Tick
from kiosk.ui.theme import Theme
from kiosk.ui.window import Window

STEPS = (
    "Persetujuan",
    "Data KTP",
    "Telepon & email",
    "Perangkat & jaringan",
    "Kode OTP",
    "Pengaduan",
)
SIZES = (
    (1366, 768, 1.0),
    (1024, 600, 1.0),
    (1920, 1080, 1.0),
    (1366, 768, 1.4),
    (1024, 600, 1.4),
)
NUMBERS = ((6, "selesai", ""), (4, "menunggu", "warning"), (2, "pengaduan", "bad"))
SAFETY = "Jangan pernah meminta kode OTP atau kata sandi peserta. Peserta mengetik sendiri."


class Sample(QWidget):
    """A screen as screens are: a page, a frame, nothing else."""

    frame_changed = Signal()

    def __init__(self, frame: Frame, *, widest: int = 1060) -> None:
        super().__init__()
        self._frame = frame
        self.page = ScrollPage(widest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def frame(self) -> Frame:
        return self._frame

    def act(self, name: str) -> None:
        print(name)


def steps(current: int, attention: int = -1) -> list[Step]:
    def state(index: int) -> str:
        if index == attention:
            return "attention"
        return "done" if index < current else "current" if index == current else "todo"

    return [Step(str(i), text, state(i)) for i, text in enumerate(STEPS)]  # type: ignore[arg-type]


def sign_in() -> Sample:
    screen = Sample(Frame(), widest=820)
    row = QHBoxLayout()
    row.setSpacing(60)
    left = QVBoxLayout()
    left.setSpacing(14)
    left.addStretch(1)
    left.addWidget(Text("Siapa yang bertugas?", "display"))
    left.addWidget(Text("Pilih nama, lalu masukkan PIN.", "subtitle"))
    people = (("Rina Wulandari", "Petugas"), ("Hadi Santoso", "Relawan Karang Taruna"))
    for name, role in (*people, ("Ibu Lestari", "Penyelia")):
        tile = StaffTile(name, name, role)
        tile.setChecked(name.startswith("Rina"))
        left.addWidget(tile)
    left.addStretch(1)
    pad = PinPad()
    for digit in "4711":
        pad.findChild(Button, digit).click()
    row.addLayout(left, 1)
    row.addWidget(pad)
    screen.page.body.addLayout(row, 1)
    return screen


def home() -> Sample:
    screen = Sample(Frame(), widest=1306)
    left = QVBoxLayout()
    left.setSpacing(16)
    left.addWidget(Text("Selamat pagi, Rina", "title"))
    left.addWidget(Text("Senin, 23 November · 14 peserta dilayani minggu ini", "subtitle"))
    left.addWidget(Button("Peserta baru", "primary", icon="plus", grade="huge"))
    left.addWidget(Field("", "Cari nama, NIK, telepon, atau nomor"))
    card = Card()
    numbers = QHBoxLayout()
    for number, label, tone in (
        (6, "selesai", ""),
        (4, "menunggu", "warning"),
        (2, "pengaduan", "bad"),
    ):
        stat = StatNumber()
        stat.present(number, label, tone)
        numbers.addWidget(stat)
    card.body.addWidget(Text("Hari ini", "label"))
    card.body.addLayout(numbers)
    card.body.addWidget(Text("OTP berhasil menurut jam", "label"))
    chart = HourChart()
    counts = dict(zip(range(7, 18), (5, 8, 10, 9, 6, 4, 5, 6, 5, 3, 2), strict=True))
    chart.present(counts, {8, 9, 10}, "Belum ada data")
    card.body.addWidget(chart, 1)
    left.addWidget(card, 1)
    right = QVBoxLayout()
    right.setSpacing(18)
    for title, rows in (
        (
            "Siap dicoba lagi",
            (
                ("Siti N••••••", "Jeda selesai 2 menit lalu", "good", "Lanjutkan"),
                ("Agus P••••••", "Jeda selesai 10 menit lalu", "good", "Lanjutkan"),
            ),
        ),
        (
            "Menunggu jeda",
            (
                ("Dewi K••••••", "04.12 lagi", "warning", "Buka"),
                ("Bambang", "Besok 00.05 WIB", "warning", "Buka"),
            ),
        ),
        (
            "Pengaduan berjalan",
            (
                ("Yusuf A••••••", "Terkirim · 2 hari", "info", "Buka"),
                ("Maria T••••••", "Perlu ditelepon", "bad", "Telepon"),
            ),
        ),
    ):
        group = Card(title)
        for number, (name, pill, tone, action) in enumerate(rows):
            person = PersonRow(name)
            person.present(name, f"PK-07-20261123-{number}F", pill, tone, action)
            group.body.addWidget(person)
        right.addWidget(group)
    right.addStretch(1)
    beside = Columns((_holding(left), 2), (_holding(right), 5), beside_from=900, spacing=22)
    screen.page.body.addWidget(beside, 1)
    return screen


def _holding(layout: QVBoxLayout) -> QWidget:
    widget = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(layout)
    return widget


def card_data() -> Sample:
    guide = GuideText(
        say="“Ibu, tanggal lahir di kartu dan di formulir berbeda satu hari. "
        "Kita samakan dulu dengan KTP, ya.”",
        why="Data yang tidak sama dengan KTP adalah penyebab paling sering kode OTP ditolak.",
        safety=SAFETY,
    )
    actions = (
        Action("back", "Kembali", left=True),
        Action("later", "Simpan, lanjut nanti"),
        Action("next", "Lanjut ke telepon", "primary"),
    )
    screen = Sample(Frame(show_rail=True, guide=guide, actions=actions))
    screen.page.say("Cocokkan data KTP", "Isi dari kartu, lalu bandingkan dengan akun peserta.")
    screen.page.head.addWidget(Button("Pindai KTP", icon="scan-line"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    nik, name = Field("NIK", mono=True), Field("Nama lengkap")
    nik.setText("3374 1163 0495 9902")
    nik.set_message("Kota Semarang, Kec. Banyumanik · perempuan · lahir 23-04-1995", "good")
    name.setText("SITI NURHALIZA")
    place, born = Field("Tempat lahir"), DateField("Tanggal lahir")
    place.setText("SEMARANG")
    born.setText("24-04-1995")
    born.set_message("NIK menunjukkan 23-04-1995. Periksa lagi kartunya.", "warning")
    sex = ChoiceRow("Jenis kelamin", {"L": "Laki-laki", "P": "Perempuan"})
    sex.choose("P")
    grid.addWidget(nik, 0, 0, 1, 3)
    grid.addWidget(name, 0, 3, 1, 3)
    for column, widget in enumerate((place, born, sex)):
        grid.addWidget(widget, 1, column * 2, 1, 2)
    screen.page.body.addLayout(grid)
    card = Card()
    table = CompareTable(("name", "birth", "address"))
    table.say({"name": "Nama", "birth": "Tanggal lahir", "address": "Alamat"})
    table.fill("name", "SITI NURHALIZA", "SITI NUR HALIZA")
    table.fill("birth", "24-04-1995", "23-04-1995")
    table.fill("address", "JL. DURIAN 12, RT 003/RW 005", "JL DURIAN NO 12")
    table.judge("name", "Beda spasi", "warning")
    table.judge("birth", "Beda", "bad", "Ubah tanggal lahir di profil akun Prakerja.")
    table.judge("address", "Setara", "good")
    card.body.addWidget(table)
    screen.page.body.addWidget(card)
    screen.page.body.addStretch(1)
    return screen


def otp() -> Sample:
    guide = GuideText(
        list_title="Sambil menunggu",
        list_items=(
            "Pastikan sinyal ponsel minimal 2 batang.",
            "Hapus SMS lama.",
        ),
        safety="Kode OTP hanya untuk peserta. Petugas tidak boleh melihat atau menyimpannya.",
    )
    actions = (
        Action("reset", "Reset sandi", left=True),
        Action("print", "Cetak", left=True, icon="printer"),
        Action("limit", "Limit tercapai", "danger"),
        Action("ask", "Minta kode", enabled=False),
        Action("arrived", "Berhasil", "good", icon="check"),
    )
    screen = Sample(Frame(show_rail=True, guide=guide, actions=actions))
    screen.page.say(
        "Tunggu sebentar sebelum meminta kode lagi",
        "Percobaan 2 dari 5. Meminta lebih cepat akan memakan jatah.",
    )
    left, right = Card(), Card("Riwayat percobaan")
    ring = Ring()
    ring.present(252_000, 400_000, "boleh lagi 09.16 WIB")
    left.body.addWidget(ring, 1)
    note = Notice("Tetap berjalan walau aplikasi ditutup", tone="warning")
    left.body.addWidget(note)
    table = Table()
    table.present(
        ("Waktu", "Hasil", "Oleh"),
        [
            (Cell("23/11 09.11", "mono"), Cell("Kode tidak masuk", tone="bad"), Cell("Rina")),
            (Cell("23/11 08.58", "mono"), Cell("Kode salah", tone="warning"), Cell("Rina")),
            (Cell("22/11 15.20", "mono"), Cell("Limit tercapai", tone="bad"), Cell("Hadi")),
        ],
    )
    right.body.addWidget(table)
    right.body.addWidget(
        Notice(
            "pengaduan ke Prakerja dikirim otomatis dengan riwayat ini sebagai bukti.",
            tone="neutral",
            lead="Jika limit muncul sekali lagi,",
        )
    )
    right.body.addStretch(1)
    screen.page.body.addWidget(Columns((left, 4), (right, 5)), 1)
    return screen


def complaint() -> Sample:
    actions = (
        Action("letter", "Lihat surat", left=True),
        Action("print", "Cetak berkas", icon="printer"),
        Action("next", "Selesai, layani berikutnya", "primary"),
    )
    screen = Sample(Frame(show_rail=True, actions=actions))
    screen.page.say(
        "Pengaduan sudah dibuat otomatis",
        "Limit tetap muncul setelah dua hari menunggu. Tidak ada yang perlu ditulis ulang.",
    )
    left, right = Card(), Card("Isi pengaduan")
    ladder = Ladder()
    ladder.present(
        [
            Rung("Layanan pengaduan Prakerja (email)", "Terkirim hari ini 09.14", "done"),
            Rung("Telepon 0800-150-3001", "Jika belum ada balasan sampai Rabu 25 Nov.", "due"),
            Rung("Chatbot aplikasi Prakerja", "Teks siap disalin lewat kode QR."),
            Rung("Email BRI · “Limit OTP PraKerja”", "Otomatis Jumat 27 Nov, dengan bukti."),
            Rung("Pesan Instagram BRI", "Teks siap disalin."),
            Rung("Datang ke BRI atau Karang Taruna", "Berkas kunjungan siap dicetak."),
        ]
    )
    left.body.addWidget(ladder)
    left.body.addStretch(1)
    table = Table()
    table.present(
        ("", ""),
        [
            (Cell("Akun"), Cell("si••@example.com")),
            (Cell("Telepon"), Cell("+62 812-••••-0147", "mono-small")),
            (Cell("Percobaan"), Cell("7 kali · 3 hari")),
        ],
    )
    right.body.addWidget(table)
    view = QrView()
    view.present([[(x * y + x) % 3 == 0 for x in range(25)] for y in range(25)], "Nomor kasus")
    right.body.addWidget(view)
    right.body.addWidget(Text("Nomor kasus dan jadwal kembali", "caption"))
    right.body.addStretch(1)
    screen.page.body.addWidget(Columns((left, 5), (right, 2)), 1)
    return screen


def parts() -> Sample:
    actions = (Action("back", "Kembali", left=True), Action("next", "Setuju dan lanjut", "primary"))
    screen = Sample(Frame(show_rail=True, guide=GuideText(safety=SAFETY), actions=actions))
    screen.page.say("Semua bagian", "Keadaan yang jarang terlihat.")
    body = screen.page.body
    pills = QHBoxLayout()
    for tone, icon in (
        ("neutral", ""),
        ("info", "info"),
        ("good", "check"),
        ("warning", "clock"),
        ("bad", "x"),
    ):
        pills.addWidget(Pill(tone, tone, icon))
    pills.addStretch(1)
    body.addLayout(pills)
    for tone in ("neutral", "info", "good", "warning", "bad", "safety"):
        body.addWidget(Notice("Nomor KK bisa berubah setelah pindah. Pakai KK terbaru.", tone=tone))
    tick = Tick(
        "Peserta setuju datanya dicatat di loket ini sampai urusannya selesai, dan tahu bahwa "
        "ia boleh meminta datanya dihapus kapan saja."
    )
    tick.setChecked(True)
    body.addWidget(tick)
    body.addWidget(Tick("Setuju pengaduan dikirim otomatis"))
    body.addWidget(EmptyState("inbox", "Belum ada yang menunggu.", "Mulai dari “Peserta baru”."))
    field = Field("Email", "nama@example.com")
    field.set_message("Alamat email belum lengkap. Contoh: nama@example.com", "bad")
    body.addWidget(field)
    row = QHBoxLayout()
    for kind in ("primary", "good", "secondary", "danger", "quiet"):
        row.addWidget(Button(kind, kind))  # type: ignore[arg-type]
    body.addLayout(row)
    rings = QHBoxLayout()
    for remaining, caption in (
        (0, "Sudah boleh coba lagi"),
        (86_399_000, "besok 09.16 WIB"),
        (200_000_000, "boleh lagi Rabu 25 November pukul 09.16 WIB"),
    ):
        ring = Ring()
        ring.present(remaining, 240_000_000, caption)
        rings.addWidget(ring)
    body.addLayout(rings)
    chart = HourChart()
    chart.present({}, (), "Belum ada kode yang berhasil hari ini.")
    body.addWidget(chart)
    pad = PinPad()
    pad.block("Terkunci 2 menit. Minta penyelia membuka.")
    body.addWidget(pad)
    return screen


def window_around(screen: Sample, current: int) -> Window:
    window = Window()
    window.top.present_site("BRI Unit Banyumanik")
    window.top.present_connection(online=False, waiting=3)
    window.top.present_sync("Sinkron 08.41")
    window.top.present_clock("09.12")
    if current >= 0:
        window.top.present_staff("Rina · Petugas", (Action("lock", "Kunci"),))
        window.present_participant("Siti N••••••", "PK-07-20261123-4F", steps(current, current - 1))
    window.show_screen(screen)
    screen.page.setFocus()
    return window


SAMPLES = {
    "1-beranda": (home, 0),
    "2-data-ktp": (card_data, 1),
    "3-otp": (otp, 4),
    "4-pengaduan": (complaint, 5),
    "5-masuk": (sign_in, -1),
    "6-parts": (parts, 2),
}


def draw(app: QApplication, width: int, height: int, scale: float, folder: Path) -> None:
    """Draw every sample at one size of window and text."""
    Theme(scale).apply(app)
    folder.mkdir(parents=True, exist_ok=True)
    for name, (build, current) in SAMPLES.items():
        window = window_around(build(), current)
        window.resize(width, height)
        window.show()
        for _ in range(3):
            app.processEvents()
        window.grab().save(str(folder / f"{name}.png"))
        window.deleteLater()


def main() -> int:
    app = QApplication(sys.argv)
    asked = sys.argv[1:]
    sizes = list(SIZES)
    if asked:
        width, height = (int(part) for part in asked[0].split("x"))
        sizes = [(width, height, float(asked[1]) if len(asked) > 1 else 1.0)]
    for width, height, scale in sizes:
        name = f"{width}x{height}" + (f"-{scale:.0%}" if scale != 1 else "")
        draw(app, width, height, scale, Path("build/gallery") / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
