"""The others of that Monday: a code that works, a refused consent, a language, a locked screen."""

from kiosk.demo import desk_work as desk
from kiosk.demo.driver import Driver, Stuck
from kiosk.demo.people import AGUS, BUDI, DEWI, OFFICER, OFFICER_PIN
from kiosk.demo.stage import Stage

SIX_MINUTES_MS = 360_000


def serve(stage: Stage) -> None:
    """Three more participants, each of whom shows something of the desk."""
    hands = stage.hands
    desk.take_in(hands, DEWI)
    desk.ask(hands, desk.WORKED)
    stage.take("kode-berhasil")
    hands.press("Selesai, layani berikutnya")
    hands.press(desk.NEW)
    hands.press("Tidak setuju")
    stage.take("panduan-saja", sizes=True)
    hands.press("Panduan: nomor hangus")
    stage.take("panduan", sizes=True)
    hands.press("Kembali")
    hands.press("Selesai, ke Beranda")
    _in_english(stage)
    _locked(stage)


def _in_english(stage: Stage) -> None:
    """The language changes in the middle of Budi's form, and nothing typed is lost."""
    hands = stage.hands
    hands.press(desk.NEW)
    desk.consent(hands, BUDI)
    hands.press("Setuju dan lanjut")
    desk.card(hands, BUDI)
    hands.pick("ID", "English")
    stage.take("ktp-english")
    hands.pick("EN", "Bahasa Indonesia")
    _still_there(hands, "NIK", BUDI.nik)
    hands.press("Lanjut ke telepon")
    desk.contact(hands, BUDI)
    hands.press("Lanjut ke perangkat")
    hands.press("Lanjut ke kode OTP")
    desk.ask(hands, desk.MISSING)
    desk.go_home(hands, OFFICER)


def _locked(stage: Stage) -> None:
    """Somebody is called away in the middle of Agus' phone number."""
    hands = stage.hands
    hands.press(desk.NEW)
    desk.consent(hands, AGUS)
    hands.press("Setuju dan lanjut")
    desk.card(hands, AGUS)
    hands.press("Lanjut ke telepon")
    hands.write("Nomor HP", AGUS.phone)
    stage.pass_time(SIX_MINUTES_MS)
    hands.expect("Layar terkunci")
    stage.take("kunci", sizes=True)
    desk.sign_in(hands, OFFICER, OFFICER_PIN)
    _still_there(hands, "Nomor HP", AGUS.phone)
    desk.contact(hands, AGUS)
    hands.press("Lanjut ke perangkat")
    hands.press("Lanjut ke kode OTP")
    desk.ask(hands, desk.LIMIT)
    desk.go_home(hands, OFFICER)


def _still_there(hands: Driver, label: str, text: str) -> None:
    found = hands.line(label).text()
    if found != text:
        raise Stuck(f"“{label}” lost what was typed")
