"""What tells somebody to hand over a code, and what only speaks of one."""

import pytest

from kiosk.domain.handing_over import asks_for_secret

ASKING = (
    "Sebutkan kode OTP kepada petugas.",
    "Minta peserta menyebutkan kode OTP",
    "Minta peserta untuk memberikan kodenya",
    "Minta peserta mengirim kode OTP lewat WA.",
    "Minta kode OTP peserta, lalu lanjut.",
    "Minta kodenya.",
    "Minta kode verifikasi dari peserta.",
    "Tanyakan kode OTP peserta.",
    "Tanya peserta kodenya berapa.",
    "Ketik kode OTP peserta di komputer ini.",
    "Masukkan kata sandi peserta.",
    "Catat kode OTP di kertas.",
    'Catat "kode OTP" peserta.',
    "Foto layar yang berisi kode OTP.",
    "Tunjukkan kode itu ke layar kami.",
    "Beri tahu kami kodenya.",
    "Kalau SMS tidak masuk dalam 5 menit, bacakan kode OTP kepada petugas.",
    "Jangan tunggu, sebutkan kode OTP.",
    "Jangan tunda dan bacakan kode OTP.",
    "Jangan lupa sebutkan kode OTP.",
    "Jangan kirim, bacakan kode OTP.",
    "Bukan lewat SMS: bacakan kodenya.",
    "Bacakan kodenya, ya: kode OTP.",
    "Kirimkan kata sandi Anda lewat SMS.",
    "Peserta membacakan kode OTP kepada petugas.",
    "Petugas mengetik kode OTP peserta.",
    "Petugas meminta kode OTP.",
    "Kode OTP dibacakan kepada petugas.",
    "Kode OTP dikirim ke petugas lewat WA.",
    "OTP masuk: sebutkan kepada kami.",
    "Please send the password.",
    "Tell staff the code.",
    "Share your one-time code",
    "Ask the participant for the code.",
    "Ask for the participant's one-time code.",
    "Ask them what the code is.",
    "Type the participant's OTP here.",
    "Enter the code for them.",
    "Read the code out to the officer.",
    "If no SMS has come, do not wait: read out the OTP.",
    "The code is read out to staff.",
    "Staff types the code.",
    "Give us your PIN.",
)
HARMLESS = (
    "Jangan sebutkan kode OTP kepada siapa pun.",
    "Jangan pernah menyebutkan kode OTP.",
    "Jangan minta, ketik, atau catat kode OTP peserta.",
    "Jangan minta peserta menyebutkan kode OTP.",
    "Petugas tidak boleh meminta kode OTP.",
    "Petugas tidak pernah menanyakan kata sandi.",
    "Peserta tidak perlu membacakan kodenya.",
    "Kode OTP tidak boleh disebutkan kepada petugas.",
    "Never tell anybody the code.",
    "Do not share or send the code.",
    "Don't ask the participant for the code.",
    "Never ask anybody to tell the password.",
    "Staff must not type the code.",
    "You do not need to tell us the code.",
    "The code is never read out to staff.",
    "Peserta meminta satu kode baru.",
    "Minta kode lagi setelah waktu tunggu.",
    "Tekan Kirim ulang kode.",
    "Peserta mengetik kodenya sendiri.",
    "Minta peserta mengetik kodenya sendiri.",
    "Tanyakan apakah kode sudah masuk.",
    "Tanyakan kepada peserta kapan kodenya masuk.",
    "Beri tahu peserta bahwa kode berlaku beberapa menit.",
    "Beritahu petugas bila kode tidak masuk.",
    'Catat "Kode salah" di Loket.',
    "Catat hasil kode di Loket, lalu tunggu.",
    "Peserta meminta kode, lalu petugas mencatat hasilnya.",
    "Kode dikirim ke HP peserta, bukan ke petugas.",
    "Tunjukkan kode QR kepada peserta.",
    "Ketik kode *123# di HP.",
    "Tulis kode pos di alamat.",
    "Sebutkan nama Anda. Kode datang lewat SMS.",
    "Ask for one new code.",
    "The participant asks for one new code and types it in at once.",
    "Tell the participant that the code comes by SMS.",
    "Ask whether the code has come.",
    'Record "Wrong code" in Loket.',
    "Show the QR code to the participant.",
    "Kode tidak masuk",
    "Tanya Bu Lestari.",
    "",
)


@pytest.mark.parametrize("text", ASKING)
def test_a_text_that_has_a_secret_told_is_recognised(text: str):
    assert asks_for_secret(text)
    assert asks_for_secret(text.upper())
    assert asks_for_secret(f"Halo. {text}")


@pytest.mark.parametrize("text", HARMLESS)
def test_a_text_that_forbids_it_or_only_speaks_of_codes_passes(text: str):
    assert not asks_for_secret(text)
    assert not asks_for_secret(text.upper())
