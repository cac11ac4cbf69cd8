"""How an exercise went, in kind words: what was looked at, and what to do otherwise next time."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.practice.score import Judged
from kiosk.ui.wording.phrase import say

GOOD_FROM, FAIR_FROM = 90, 60
JUDGED = {
    Judged.CONSENT: QT_TRANSLATE_NOOP("Wording", "Persetujuan diambil lebih dulu"),
    Judged.PERSON: QT_TRANSLATE_NOOP("Wording", "Data KTP disalin dengan benar"),
    Judged.FINDING: QT_TRANSLATE_NOOP("Wording", "Beda tanggal lahir ditemukan"),
    Judged.CONTACT: QT_TRANSLATE_NOOP("Wording", "Nomor HP dan email benar"),
    Judged.DEVICE: QT_TRANSLATE_NOOP("Wording", "HP diperiksa sebelum kode diminta"),
    Judged.FAULT: QT_TRANSLATE_NOOP("Wording", "Masalah di HP ditemukan lebih dulu"),
    Judged.SAFETY: QT_TRANSLATE_NOOP("Wording", "Pesan aman dibacakan lebih dulu"),
    Judged.WAITED: QT_TRANSLATE_NOOP("Wording", "Waktu tunggu dihormati"),
    Judged.RECORDED: QT_TRANSLATE_NOOP("Wording", "Hasil dicatat seperti di HP peserta"),
    Judged.SOLVED: QT_TRANSLATE_NOOP("Wording", "Kasus ditutup setelah kode berhasil"),
    Judged.FILED: QT_TRANSLATE_NOOP("Wording", "Pengaduan terkirim, dengan bukti"),
    Judged.LOOKED: QT_TRANSLATE_NOOP("Wording", "Dilihat dulu sebelum menjawab"),
    Judged.SETTLED: QT_TRANSLATE_NOOP("Wording", "Jawaban sesuai yang terlihat"),
}
ADVICE = {
    Judged.CONSENT: QT_TRANSLATE_NOOP(
        "Wording", "Tanyakan juga izin pengaduan, supaya surat boleh dikirim bila limit menetap."
    ),
    Judged.PERSON: QT_TRANSLATE_NOOP(
        "Wording", "Bacakan NIK per empat angka, dan minta peserta ikut melihat."
    ),
    Judged.FINDING: QT_TRANSLATE_NOOP(
        "Wording", "Minta peserta membacakan tanggal lahir di akunnya, lalu bandingkan."
    ),
    Judged.CONTACT: QT_TRANSLATE_NOOP(
        "Wording", "Ulangi nomor dan email kepada peserta sebelum melanjutkan."
    ),
    Judged.DEVICE: QT_TRANSLATE_NOOP(
        "Wording", "Lihat keenam hal di HP sebelum kode pertama diminta."
    ),
    Judged.FAULT: QT_TRANSLATE_NOOP(
        "Wording", "Cari dulu masalah di HP. Setiap kode yang tidak sampai membuang percobaan."
    ),
    Judged.SAFETY: QT_TRANSLATE_NOOP(
        "Wording", "Sebelum kode pertama, ingatkan bahwa kode hanya untuk peserta."
    ),
    Judged.WAITED: QT_TRANSLATE_NOOP(
        "Wording", "Tunggu sampai Loket berkata boleh. Mencoba lebih cepat memperpanjang limit."
    ),
    Judged.RECORDED: QT_TRANSLATE_NOOP(
        "Wording", "Baca pesan di HP sampai habis, lalu pilih jawaban yang sama artinya."
    ),
    Judged.SOLVED: QT_TRANSLATE_NOOP(
        "Wording", "Setelah kode berhasil, tekan Selesai supaya kasusnya ditutup."
    ),
    Judged.FILED: QT_TRANSLATE_NOOP(
        "Wording", "Ikuti sampai server menerima surat. Sebelum itu belum boleh disebut terkirim."
    ),
    Judged.LOOKED: QT_TRANSLATE_NOOP(
        "Wording", "Bila belum pasti, lihat kotak surat dulu. Baru menjawab."
    ),
    Judged.SETTLED: QT_TRANSLATE_NOOP(
        "Wording", "Kirim lagi hanya bila suratnya memang tidak ada."
    ),
}
GOOD = QT_TRANSLATE_NOOP("Wording", "Hebat. Cara kerja ini sudah siap untuk peserta sungguhan.")
FAIR = QT_TRANSLATE_NOOP("Wording", "Bagus. Tinggal beberapa hal di bawah ini.")
POOR = QT_TRANSLATE_NOOP("Wording", "Tidak apa-apa, ini latihan. Baca sarannya, lalu ulangi.")


def judged(what: Judged) -> str:
    """What was looked at."""
    return say(JUDGED[what])


def advice(what: Judged) -> str:
    """What to do otherwise next time."""
    return say(ADVICE[what])


def grade(percent: int) -> str:
    """One encouraging sentence on the whole."""
    if percent >= GOOD_FROM:
        return say(GOOD)
    return say(FAIR) if percent >= FAIR_FROM else say(POOR)


def grade_tone(percent: int) -> str:
    """The tone that goes with it; the words say the same."""
    if percent >= GOOD_FROM:
        return "good"
    return "info" if percent >= FAIR_FROM else "warning"
