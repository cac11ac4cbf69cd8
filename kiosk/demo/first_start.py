"""The first hour of a kiosk: practice for a look, then the four pages, then the team."""

from datetime import timedelta
from typing import NamedTuple

from PySide6.QtWidgets import QLabel

from kiosk.demo import desk_work as desk
from kiosk.demo.driver import Stuck
from kiosk.demo.follower import Follower
from kiosk.demo.people import (
    KIOSK_CODE,
    OFFICER,
    OFFICER_PIN,
    PASSPHRASE,
    RECIPIENT,
    SENDER,
    SITE,
    SUPERVISOR,
    SUPERVISOR_PIN,
)
from kiosk.demo.stage import Stage
from kiosk.domain.practice.coach import Next
from kiosk.outbox.channels.mail_server import MailServer
from kiosk.ui.room import PRACTICE_PIN

KEYS = "Papan ketik di layar"
LAST_GROUP = "14. "
PRACTISING = "Hadi Santoso"
"""The volunteer of the practice team."""
WRITING_MS = 84_000
"""What a person takes to write the 56 signs of the recovery key on paper."""


class Effort(NamedTuple):
    """What the first start cost: presses, and how long, at the pace of the demo's hands."""

    presses: int
    lasted: timedelta


def practise(stage: Stage) -> None:
    """Mode latihan from the first page, in a house of its own."""
    hands = stage.hands
    hands.press("Mode latihan")
    hands.expect("Mode latihan. PIN semua orang")
    stage.take("mode-latihan")
    desk.sign_in(hands, PRACTISING, PRACTICE_PIN)
    stage.take("latihan-kartu", sizes=True)
    play_first_card(stage)


def play_first_card(stage: Stage) -> None:
    """As somebody on the first day does, who does what the coach says."""
    follower = Follower(stage.loket.kiosk, stage.hands, stage.clock)
    stage.hands.press("Mulai: Kode langsung masuk")
    follower.follow(Next.KTP)
    stage.take("latihan-pelatih", sizes=True)
    follower.follow(Next.ANSWER)
    stage.take("latihan-hp-peserta", sizes=True)
    follower.follow()
    follower.turn()
    stage.hands.expect("Hasil: ")
    stage.take("latihan-hasil", sizes=True)


def commission(stage: Stage, server: MailServer) -> Effort:
    """The four pages, the test letter included; ends signed in at Beranda."""
    hands = stage.hands
    presses, began = hands.presses, stage.clock.moment().at
    hands.expect("Siapkan loket ini")
    stage.take("selamat-datang", sizes=True)
    hands.press("Siapkan loket ini")
    hands.write("Nama tempat", SITE)
    hands.write("Kode loket", KIOSK_CODE)
    stage.take("pemasangan-tempat")
    hands.press("Lanjut")
    hands.write("Nama penyelia", SUPERVISOR)
    _twice(stage, "PIN baru, 6 angka", "PIN sekali lagi", SUPERVISOR_PIN)
    _twice(stage, "Frasa sandi, beberapa kata", "Frasa sandi sekali lagi", PASSPHRASE)
    stage.take("pemasangan-penyelia")
    hands.press("Lanjut")
    last_group = _read_last_group(stage)
    stage.clock.advance(WRITING_MS)
    stage.take("kunci-pemulihan", sizes=True)
    hands.press("Sudah saya tulis")
    hands.write("Kelompok terakhir di kertas (nomor 14)", last_group)
    hands.press("Lanjut")
    _tell_mail(stage, server)
    hands.press("Simpan dan mulai")
    hands.expect("Peserta baru")
    effort = Effort(hands.presses - presses, stage.clock.moment().at - began)
    stage.room.printers = ()  # a demo leaves files, no paper in somebody's printer
    stage.take("beranda-loket-baru", sizes=True)
    hands.press("Sudah, sembunyikan")
    return effort


def commission_prepared(stage: Stage) -> Effort:
    """The two pages of a kiosk for which a central office placed a settings file."""
    hands = stage.hands
    presses, began = hands.presses, stage.clock.moment().at
    hands.expect("2 halaman")
    hands.press("Siapkan loket ini")
    hands.write("Nama penyelia", SUPERVISOR)
    _twice(stage, "PIN baru, 6 angka", "PIN sekali lagi", SUPERVISOR_PIN)
    _twice(stage, "Frasa sandi, beberapa kata", "Frasa sandi sekali lagi", PASSPHRASE)
    stage.take("pemasangan-disiapkan-kantor")
    hands.press("Lanjut")
    hands.press("Nanti saja")
    hands.expect("Peserta baru")
    return Effort(hands.presses - presses, stage.clock.moment().at - began)


def _twice(stage: Stage, first: str, again: str, text: str) -> None:
    stage.hands.write(first, text)
    stage.hands.write(again, text)


def _read_last_group(stage: Stage) -> str:
    """As somebody does who writes the key on paper."""
    for label in stage.loket.window.findChildren(QLabel):
        if label.isVisible() and label.text().startswith(LAST_GROUP):
            return label.text().removeprefix(LAST_GROUP)
    raise Stuck("the last group of the recovery key is not to be seen")


def _tell_mail(stage: Stage, server: MailServer) -> None:
    hands = stage.hands
    hands.write("Server email (SMTP)", server.host)
    hands.press("Tanpa pengaman")
    hands.write("Port", str(server.port))
    hands.write("Alamat email loket", SENDER)
    hands.write("Tujuan pengaduan", RECIPIENT)
    hands.press("Saya sudah memeriksa server")
    hands.write("Coba dulu: kirim surat uji ke", SENDER)
    hands.press("Kirim surat uji")
    hands.expect("Server menerima surat uji")
    stage.take("pemasangan-email", sizes=True)


def _type_by_finger(stage: Stage, name: str) -> None:
    """The keys on the screen, for who has no others; shown, and put away again."""
    stage.hands.press(KEYS)
    stage.take(name, sizes=True)
    stage.hands.press(KEYS)


def hire(stage: Stage) -> None:
    """The supervisor adds an officer in Pengaturan and leaves the desk to her."""
    hands = stage.hands
    desk.choose(hands, SUPERVISOR, "Pengaturan")
    hands.write("Nama", OFFICER)
    _type_by_finger(stage, "papan-ketik")
    hands.write("PIN, 6 angka", "")
    _type_by_finger(stage, "papan-angka")
    _twice(stage, "PIN, 6 angka", "PIN sekali lagi", OFFICER_PIN)
    stage.take("pengaturan-petugas", sizes=True)
    hands.press("Tambahkan")
    hands.expect(f"{OFFICER} sudah ditambahkan")
    desk.choose(hands, SUPERVISOR, "Ganti petugas")
    desk.sign_in(hands, OFFICER, OFFICER_PIN)
    stage.take("beranda-pertama")
