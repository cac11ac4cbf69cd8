"""Free text keeps codes out and lets ordinary sentences in."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.free_text import looks_like_a_code, may_be_a_code

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

ALONE = """\
482913
4829
48291
482 913
482-913
482 - 913
482\u2013913
482_913
482  913
48 29 13
4-8-2-9-1-3
4, 8, 2, 9, 1, 3
\uff14\uff18\uff12\uff19\uff11\uff13
\u0664\u0668\u0662\u0669\u0661\u0663
4\ufe0f\u20e38\ufe0f\u20e32\ufe0f\u20e39\ufe0f\u20e3
empat delapan dua sembilan satu tiga
#482913
482913/
G-482913
G482913
482913xx
2026
SMS isinya 482913
jam 482913
tanggal 482913
Rp 482913
tunggu 482913 menit
482913 jam 09.15
09.15 482913
limit 5 482913
482913 1
482913 482914
0812 0000 1234 482913
23 November 2026 482913
https://portal.example/masuk?k=482913"""
PLAIN = """\
coba lagi 24 jam
limit OTP 5 kali
jam 09.15
pukul 0915
tunggu 1440 menit
tunggu 1.440 menit
tunggu 86400 detik
sisa 119:45
tunggu 23:59:59
kode dikirim 09.15-10.20
2026-11-23 09:15
23.11.2026
23 November 2026 pukul 09.15 WIB
Nov 23, 2026
Kartu Prakerja 2026
kode dikirim ke ********890
kode dikirim ke siti1995@example.com
telepon 021-25541246
+62 812-0000-1234
1500-888
Rp3.550.000
NIK 3171234101909901 sudah terdaftar
Error 404
batas 5/5 tercapai
limit OTP Prakerja telah mencapai batas"""
TELLING = [text for text in SENTENCES.splitlines() if text != "nomor rumah 1234"]


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


@pytest.mark.parametrize("text", [*CODES.splitlines(), *ALONE.splitlines()])
def test_where_a_code_is_feared_a_lone_number_is_enough(text: str) -> None:
    assert may_be_a_code(text)


@pytest.mark.parametrize("text", [*PLAIN.splitlines(), *TELLING])
def test_where_a_code_is_feared_ordinary_sentences_still_pass(text: str) -> None:
    assert not may_be_a_code(text)


@given(
    st.sampled_from(["", "pesannya ", "SMS: ", "limit ", "5 kali ", "isi=", "x"]),
    st.integers(4, 6).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n)),
    st.sampled_from(["", " ", "-", "\u00a0", "\u2013", " - ", ", ", "\n", "/"]),
    st.sampled_from(["", " ", ".", " terima kasih", " jam 09.15"]),
)
def test_any_four_to_six_digits_are_noticed_without_a_word(
    before: str, digits: str, separator: str, after: str
) -> None:
    named = digits in ("14017", "4444", "1708") or digits.startswith("20")
    assert may_be_a_code(before + separator.join(digits) + after) or (named and before)


@given(st.text("0123456789", min_size=4, max_size=6))
def test_full_width_digits_hide_nothing(digits: str) -> None:
    assert may_be_a_code("".join(chr(0xFEE0 + ord(sign)) for sign in digits))


@given(st.text("0123456789 -.:/kodeOTP\n", max_size=60))
def test_what_looks_like_a_code_anywhere_may_be_one_where_it_is_feared(text: str) -> None:
    assert may_be_a_code(text) >= looks_like_a_code(text)


@given(st.times(), st.dates(), st.integers(1, 44_640))
def test_times_dates_and_minutes_are_no_codes(at: time, on: date, minutes: int) -> None:
    assert not may_be_a_code(f"limit pukul {at:%H.%M}, {on:%d-%m-}{1900 + on.year % 200}")
    assert not may_be_a_code(f"coba lagi jam {at:%H:%M:%S}, tunggu {minutes} menit")
