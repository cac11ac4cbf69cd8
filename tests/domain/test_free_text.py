"""Free text keeps codes out and lets ordinary sentences in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.free_text import looks_like_a_code

CODES = """\
kode saya 1 2 3 4 5 6
OTP: 123-456
OTP １２３４５６
kode OTP-nya 4821
Kode OTP yang masuk ke HP adalah 998877
Ini kode OTP saya. 123456
123456 adalah kode OTP Anda
O.T.P 1234
otp123456
kode:1234
OTP=123456
kode_otp: 123456
kode verifikasi Prakerja 12-34-56
kode saya satu dua tiga empat lima enam
OTP kemarin 3 kali gagal, sekarang 445566
kode 12 34 56
kodenya: 4 4 5 5
OTP 1-2-3-4-5-6
password 123456
sandi saya 1234"""
SENTENCES = """\
kode tidak masuk 3 kali
OTP limit jam 09.15
OTP limit pukul 9.15 dan 10.20
OTP limit 09:15
kode tidak masuk tanggal 23-11-2026
kode tidak masuk 23/11/26
OTP dikirim ke 0812 0000 1234
OTP dikirim ke 0812-xxxx-x890
Kode OTP tidak masuk, nomor kasus 22019
Kode OTP gagal. Ticket#22019
Kode OTP PK-BRI07-20261123-74
limit OTP November 2026
OTP limit tahun 2026
kode tidak masuk, sudah telepon 14017
kode tidak masuk 3 kali, telepon 0800-150-3001
pulsa Rp 50.000, kode tidak masuk
nomor rumah 1234
kasus 123456 di Prakerja
OTP 3 x limit, tunggu 120 menit
jam 09.15 kode tidak masuk
kode pos 50263
Batas OTP 5 kali dalam 2 jam"""


@pytest.mark.parametrize("text", CODES.splitlines())
def test_a_code_is_noticed(text: str) -> None:
    assert looks_like_a_code(text)
    assert looks_like_a_code(text.upper())


def test_a_code_on_the_next_line_is_noticed() -> None:
    assert looks_like_a_code("Kode OTP:\n123456")


@pytest.mark.parametrize("text", SENTENCES.splitlines())
def test_an_ordinary_sentence_passes(text: str) -> None:
    assert not looks_like_a_code(text)


@given(
    st.sampled_from(["OTP", "kode", "Kode OTP", "o.t.p"]),
    st.sampled_from([" ", ": ", " saya ", " adalah ", " = ", "\n"]),
    st.integers(111_111, 999_999).map(str),
    st.sampled_from(["", " ", "-"]),
)
def test_six_digits_after_the_word_are_noticed_however_they_are_spaced(
    word: str, between: str, digits: str, separator: str
) -> None:
    assert looks_like_a_code(word + between + separator.join(digits))


@given(st.text(alphabet=st.characters(exclude_categories=["Nd"]), max_size=60))
def test_without_digits_there_is_a_code_only_in_words(text: str) -> None:
    spoken = ("nol", "kosong", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh")
    if not any(word in text.lower() for word in (*spoken, "delapan", "lapan", "sembilan")):
        assert not looks_like_a_code(text)
