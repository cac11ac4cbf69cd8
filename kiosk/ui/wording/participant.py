"""What the participant's own screen says: short sentences to the reader, without any identity."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.wording.phrase import say


class Card(StrEnum):
    """The situations of whoever sits at the desk."""

    WELCOME = "welcome"
    PLEASE_WAIT = "please-wait"
    """The desk is locked: nothing of anybody's case is told."""
    CONSENT = "consent"
    GUIDANCE = "guidance"
    KTP = "ktp"
    CONTACT = "contact"
    TEST_CODE = "test-code"
    DEVICE = "device"
    OTP_READY = "otp-ready"
    OTP_OPEN = "otp-open"
    OTP_WAITING = "otp-waiting"
    OTP_WORKED = "otp-worked"
    COMPLAINT = "complaint"
    COMPLAINT_KEPT = "complaint-kept"
    COMPLAINT_SENT = "complaint-sent"
    EVIDENCE = "evidence"
    RECORD = "record"
    DONE = "done"


class Words(NamedTuple):
    """A headline and what to do, in order."""

    title: object
    steps: tuple[object, ...]


WORDS = {
    Card.WELCOME: Words(
        QT_TRANSLATE_NOOP("Wording", "Selamat datang"),
        (
            QT_TRANSLATE_NOOP("Wording", "Siapkan KTP asli dan Kartu Keluarga."),
            QT_TRANSLATE_NOOP("Wording", "Siapkan HP dengan nomor yang aktif."),
            QT_TRANSLATE_NOOP("Wording", "Bila pernah datang, siapkan lembar dari loket."),
        ),
    ),
    Card.PLEASE_WAIT: Words(
        QT_TRANSLATE_NOOP("Wording", "Mohon tunggu sebentar"),
        (QT_TRANSLATE_NOOP("Wording", "Petugas segera kembali."),),
    ),
    Card.CONSENT: Words(
        QT_TRANSLATE_NOOP("Wording", "Dengarkan dulu penjelasan petugas"),
        (
            QT_TRANSLATE_NOOP("Wording", "Anda boleh setuju, boleh tidak."),
            QT_TRANSLATE_NOOP("Wording", "Tanpa persetujuan tidak ada yang disimpan."),
        ),
    ),
    Card.GUIDANCE: Words(
        QT_TRANSLATE_NOOP("Wording", "Data Anda tidak disimpan"),
        (QT_TRANSLATE_NOOP("Wording", "Petugas menunjukkan langkah-langkahnya."),),
    ),
    Card.KTP: Words(
        QT_TRANSLATE_NOOP("Wording", "Tunjukkan KTP asli"),
        (
            QT_TRANSLATE_NOOP("Wording", "Petugas mencatat, tidak memotret."),
            QT_TRANSLATE_NOOP("Wording", "Buka data akun di HP Anda sendiri."),
        ),
    ),
    Card.CONTACT: Words(
        QT_TRANSLATE_NOOP("Wording", "Siapkan nomor HP dan email"),
        (
            QT_TRANSLATE_NOOP("Wording", "Pakai nomor dan email milik sendiri."),
            QT_TRANSLATE_NOOP("Wording", "Pastikan HP menyala dan ada sinyal."),
        ),
    ),
    Card.TEST_CODE: Words(
        QT_TRANSLATE_NOOP("Wording", "Buka SMS tes dari loket ini"),
        (
            QT_TRANSLATE_NOOP("Wording", "Bacakan hanya 4 angka dari SMS tes itu."),
            QT_TRANSLATE_NOOP("Wording", "Kode lain jangan disebutkan."),
        ),
    ),
    Card.DEVICE: Words(
        QT_TRANSLATE_NOOP("Wording", "Periksa HP Anda bersama petugas"),
        (
            QT_TRANSLATE_NOOP("Wording", "Anda yang menekan, petugas menjelaskan."),
            QT_TRANSLATE_NOOP("Wording", "Tutup pesan pribadi lebih dulu."),
        ),
    ),
    Card.OTP_READY: Words(
        QT_TRANSLATE_NOOP("Wording", "Sekarang boleh meminta kode"),
        (
            QT_TRANSLATE_NOOP("Wording", "Buka situs Prakerja di HP Anda sendiri."),
            QT_TRANSLATE_NOOP("Wording", "Minta kode satu kali saja, lalu tunggu."),
            QT_TRANSLATE_NOOP("Wording", "Ketik sendiri kodenya di HP Anda."),
        ),
    ),
    Card.OTP_OPEN: Words(
        QT_TRANSLATE_NOOP("Wording", "Tunggu kodenya masuk"),
        (
            QT_TRANSLATE_NOOP("Wording", "Lihat SMS dan email, juga folder spam."),
            QT_TRANSLATE_NOOP("Wording", "Ketik sendiri kode yang paling baru."),
            QT_TRANSLATE_NOOP("Wording", "Katakan hasilnya saja: berhasil atau tidak."),
        ),
    ),
    Card.OTP_WAITING: Words(
        QT_TRANSLATE_NOOP("Wording", "Tunggu dulu, jangan minta kode lagi"),
        (
            QT_TRANSLATE_NOOP("Wording", "Pastikan sinyal HP paling sedikit 2 batang."),
            QT_TRANSLATE_NOOP("Wording", "Hapus SMS lama bila kotak SMS penuh."),
            QT_TRANSLATE_NOOP("Wording", "Periksa folder spam di SMS dan email."),
        ),
    ),
    Card.OTP_WORKED: Words(
        QT_TRANSLATE_NOOP("Wording", "Kodenya berhasil"),
        (QT_TRANSLATE_NOOP("Wording", "Lanjutkan pendaftaran di HP Anda sendiri."),),
    ),
    Card.COMPLAINT: Words(
        QT_TRANSLATE_NOOP("Wording", "Tentang pengaduan"),
        (
            QT_TRANSLATE_NOOP("Wording", "Petugas menjelaskan kapan pengaduan dibuat."),
            QT_TRANSLATE_NOOP("Wording", "Pengaduan dikirim hanya bila Anda setuju."),
        ),
    ),
    Card.COMPLAINT_KEPT: Words(
        QT_TRANSLATE_NOOP("Wording", "Pengaduan Anda sudah dicatat"),
        (
            QT_TRANSLATE_NOOP("Wording", "Belum pasti terkirim. Petugas memberi tahu Anda."),
            QT_TRANSLATE_NOOP("Wording", "Simpan lembar dari loket."),
        ),
    ),
    Card.COMPLAINT_SENT: Words(
        QT_TRANSLATE_NOOP("Wording", "Pengaduan Anda sudah terkirim"),
        (
            QT_TRANSLATE_NOOP("Wording", "Tunggu jawabannya. Loket ikut memantau."),
            QT_TRANSLATE_NOOP("Wording", "Simpan lembar dari loket dan bawa saat kembali."),
        ),
    ),
    Card.EVIDENCE: Words(
        QT_TRANSLATE_NOOP("Wording", "Pilih gambar sebagai bukti"),
        (
            QT_TRANSLATE_NOOP("Wording", "Gambar pesan limit di layar HP paling berguna."),
            QT_TRANSLATE_NOOP("Wording", "Kode dan kata sandi ditutup kotak hitam dulu."),
        ),
    ),
    Card.RECORD: Words(
        QT_TRANSLATE_NOOP("Wording", "Catatan Anda di loket ini"),
        (QT_TRANSLATE_NOOP("Wording", "Anda boleh melihat, meminta salinan, atau menghapusnya."),),
    ),
    Card.DONE: Words(
        QT_TRANSLATE_NOOP("Wording", "Sudah selesai"),
        (QT_TRANSLATE_NOOP("Wording", "Terima kasih. Simpan lembar dari loket."),),
    ),
}
SAFETY = QT_TRANSLATE_NOOP(
    "Wording",
    "Kode OTP Prakerja dan kata sandi hanya untuk Anda. Jangan beri tahu siapa pun, juga petugas.",
)
PRACTICE = QT_TRANSLATE_NOOP("Wording", "MODE LATIHAN")


def title(card: Card) -> str:
    """The headline."""
    return say(WORDS[card].title)


def steps(card: Card) -> tuple[str, ...]:
    """What to do, in order."""
    return tuple(say(step) for step in WORDS[card].steps)


def safety() -> str:
    """The line that stands on every page."""
    return say(SAFETY)


def practice() -> str:
    """Nothing on a page of practice is real."""
    return say(PRACTICE)
