"""What an officer does again and again: signs in, takes somebody in, notes what a code did."""

from kiosk.demo.driver import Driver
from kiosk.demo.people import PASSPHRASE, Participant
from kiosk.domain.person import calling_name

PREFLIGHT = "Apakah loket ini siap dipakai"
NEW, SEARCH = "Peserta baru", "Cari nama"
AGREE = ("Saya setuju petugas", "Saya setuju pengaduan", "Saya setuju kasus saya")
ASK = "Minta kode"
ELIGIBLE = "Semua sesuai"
LIMIT, MISSING, WORKED = "Limit tercapai", "Kode tidak masuk", "Berhasil, kode cocok"
PORTAL_SAID = "limit OTP Prakerja telah mencapai batas"


def unseal(hands: Driver) -> None:
    """The supervisor's passphrase opens the store of the day."""
    hands.write("Frasa sandi penyelia", PASSPHRASE)
    hands.press("Buka")


def sign_in(hands: Driver, who: str, pin: str) -> None:
    """From Masuk or Kunci, with the keys on the screen; ends where work begins.

    The day's first session may see the preflight before Beranda.
    """
    hands.press(f"{who},")
    for digit in pin:
        hands.press(digit)
    hands.press("Masuk")
    hands.wait(lambda: not hands.reads("PIN petugas"), "the PIN to open the desk")
    if hands.reads(PREFLIGHT):
        hands.press("Ke Beranda")


def consent(hands: Driver, who: Participant) -> None:
    """The participant ticks and writes the name."""
    for tick in AGREE:
        hands.press(tick)
    hands.write("Nama peserta", who.name.title())


def card(hands: Driver, who: Participant) -> None:
    """Types what the KTP says; the sex follows from the NIK."""
    hands.write("NIK", who.nik)
    hands.write("Nama lengkap", who.name)
    hands.write("Tanggal lahir", who.born)
    if who.kk:
        hands.write("Nomor KK", who.kk)


def contact(hands: Driver, who: Participant) -> None:
    """Types phone and email, and ticks what the participant says of the phone."""
    hands.write("Nomor HP", who.phone)
    hands.write("Email akun Prakerja", who.email)
    hands.press("Peserta mengatakan nomor ini")


def take_in(hands: Driver, who: Participant) -> None:
    """From Beranda to the step Kode OTP."""
    hands.press(NEW)
    consent(hands, who)
    hands.press("Setuju dan lanjut")
    card(hands, who)
    hands.press("Lanjut ke telepon")
    contact(hands, who)
    hands.press("Lanjut ke perangkat")
    hands.press("Lanjut ke kode OTP")
    hands.press(ELIGIBLE)


def ask(hands: Driver, outcome: str, message: str = "") -> None:
    """A code is asked for, and what came of it is noted."""
    hands.press(ASK)
    if message:
        hands.write("Pesan di layar peserta", message)
    hands.press(outcome)


def choose(hands: Driver, who: str, entry: str) -> None:
    """From the menu behind the name of who works."""
    hands.pick(f"{calling_name(who)} · ", entry)


def go_home(hands: Driver, who: str) -> None:
    """Back to Beranda, from wherever it is."""
    choose(hands, who, "Beranda")


def find(hands: Driver, who: Participant) -> None:
    """Opens a case by searching for the name."""
    hands.write(SEARCH, who.first_name.lower())
    hands.press(f"Buka: {who.first_name}")
