"""Every line of every screen has the keys it needs: an audit of all that can be typed in."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from kiosk.ui.parts.entry import HINTS, Entry
from kiosk.ui.places import BEFORE_THE_DESK, builders
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from tests.ui.rooms import furnished

MAIL = {
    "Server email (SMTP)": Entry.HOST,
    "Port": Entry.DIGITS,
    "Nama akun email": Entry.EMAIL,
    "Kata sandi email loket": Entry.PASSWORD,
    "Alamat email loket": Entry.EMAIL,
    "Tujuan pengaduan": Entry.EMAIL,
    "Coba dulu: kirim surat uji ke": Entry.EMAIL,
}
PINS = {"PIN baru, 6 angka": Entry.PIN, "PIN sekali lagi": Entry.PIN}
EXPECTED: dict[Place, dict[str, Entry]] = {
    Place.HOME: {"Cari nama, NIK, HP, kasus": Entry.TEXT},
    Place.CONSENT: {"Nama peserta": Entry.TEXT},
    Place.KTP: {
        "NIK": Entry.DIGITS,
        "Nama lengkap": Entry.TEXT,
        "Tanggal lahir": Entry.DATE,
        "Nomor KK": Entry.DIGITS,
        "NIK, Akun Prakerja": Entry.DIGITS,
        "Nomor KK, Akun Prakerja": Entry.DIGITS,
        "Tanggal lahir, Akun Prakerja": Entry.DATE,
        "Alamat, Akun Prakerja": Entry.TEXT,
    },
    Place.CONTACT: {
        "Nomor HP": Entry.PHONE,
        "Email akun Prakerja": Entry.EMAIL,
        "Kode tes dari SMS loket": Entry.DIGITS,
    },
    Place.OTP: {
        "Pesan di layar peserta": Entry.TEXT,
        "Jam": Entry.DIGITS,
        "Menit": Entry.DIGITS,
    },
    Place.COMPLAINT: {
        "Kirim ke alamat lain": Entry.EMAIL,
        "Nomor kasus dari mereka": Entry.TEXT,
    },
    Place.RUNG: {"Nomor kasus dari mereka": Entry.TEXT, "Catatan": Entry.TEXT},
    Place.GUIDES: {"Cari: kode, spam, nomor": Entry.TEXT},
    Place.SETTINGS: {
        **MAIL,
        "PIN, 6 angka": Entry.PIN,
        "Buka pukul (WIB)": Entry.TIME,
        "Tutup pukul (WIB)": Entry.TIME,
        "Tunggu (hari kerja)": Entry.DIGITS,
        "Token": Entry.PASSWORD,
        "Tanggal": Entry.DATE,
        "Server kotak surat (IMAP)": Entry.HOST,
        "Nama akun kotak surat": Entry.EMAIL,
        "Kata sandi kotak surat": Entry.PASSWORD,
        "Alamat baru": Entry.URL,
        "Nama loket di SMS": Entry.TEXT,
        "Alat modem": Entry.URL,
        "Nomor kartu di modem": Entry.PHONE,
        "Alamat layanan": Entry.URL,
        "Kunci layanan": Entry.PASSWORD,
        "Teks, satu baris satu paragraf": Entry.TEXT,
    },
    Place.UNSEAL: {"Frasa sandi penyelia": Entry.PASSWORD},
    Place.COMMISSIONING: {
        **MAIL,
        **PINS,
        "Nama tempat": Entry.TEXT,
        "Kode loket": Entry.TEXT,
        "Nama penyelia": Entry.TEXT,
        "Frasa sandi, beberapa kata": Entry.PASSWORD,
        "Kelompok terakhir di kertas (nomor 14)": Entry.PASSWORD,
    },
}


@pytest.fixture(scope="module")
def screens(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[Place, QWidget]]:
    Theme().apply(qapp)  # before the fixture that does so for each test
    with furnished(tmp_path_factory.mktemp("desk")) as desk:
        built = {}
        for place, build in {**builders(), **builders(BEFORE_THE_DESK)}.items():
            screen = built[place] = build()
            screen.enter(desk.room.view(), {})
        yield built
        for screen in built.values():
            screen.deleteLater()


def lines(screen: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    found = [*screen.findChildren(QLineEdit), *screen.findChildren(QPlainTextEdit)]
    return [line for line in found if not line.isReadOnly()]


@pytest.mark.parametrize("place", EXPECTED)
def test_each_line_has_the_keys_for_what_is_typed_in_it(
    screens: dict[Place, QWidget], place: Place
):
    kinds: dict[str, set[str]] = {}
    for line in lines(screens[place]):
        kinds.setdefault(line.accessibleName(), set()).add(line.property("entry"))
    expected = {name: {entry.value} for name, entry in EXPECTED[place].items()}
    assert {name: kinds.get(name) for name in expected} == expected


def test_no_line_was_forgotten(screens: dict[Place, QWidget]):
    for place, screen in screens.items():
        for line in lines(screen):
            entry = line.property("entry")
            assert entry, f"{place}: {line.accessibleName()}"
            assert line.inputMethodHints() & HINTS[Entry(entry)] == HINTS[Entry(entry)]


def test_what_is_hidden_while_typed_is_declared_a_secret(screens: dict[Place, QWidget]):
    for place, screen in screens.items():
        for line in screen.findChildren(QLineEdit):
            if line.echoMode() is QLineEdit.EchoMode.Password:
                secret = line.property("entry") in (Entry.PASSWORD, Entry.PIN)
                assert secret, f"{place}: {line.accessibleName()}"
