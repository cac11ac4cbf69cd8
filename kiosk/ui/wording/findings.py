"""What the checks of NIK, name, date, phone and email found, and what to do about it."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.finding import Code, Finding
from kiosk.domain.person import DateFlaw, NameFlaw, NameNote, Sex
from kiosk.ui.wording.names import name
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import date_text

FINDINGS = {
    Code.NIK_NOT_16_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "NIK harus 16 angka. Sekarang {found} angka; cek KTP lagi."
    ),
    Code.NIK_DATE_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Wording",
        "Angka tanggal di NIK ({found}) tidak ada di kalender. "
        "Cek ulang; bila sama dengan KTP, lanjut.",
    ),
    Code.NIK_BIRTH_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording",
        "Tanggal lahir di NIK ({found}) beda dengan KTP ({expected}). "
        "NIK tetap bisa benar. Cek ulang, lalu lanjut.",
    ),
    Code.NIK_SEX_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording",
        "NIK menunjukkan {found}, isian {expected}. NIK tetap bisa benar. Cek ulang, lalu lanjut.",
    ),
    Code.NIK_PROVINCE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "Kode provinsi {found} di awal NIK tidak dikenal. Cek ulang; bila sama dengan KTP, lanjut.",
    ),
    Code.NIK_REGENCY_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "Kode kabupaten/kota {found} di NIK tidak dikenal. "
        "Cek ulang; bila sama dengan KTP, lanjut.",
    ),
    Code.NIK_SERIAL_ZERO: QT_TRANSLATE_NOOP(
        "Wording",
        "Empat angka terakhir NIK 0000, padahal mulai dari 0001. Baca lagi dari KTP.",
    ),
    Code.NIK_REGENCY_RETIRED: QT_TRANSLATE_NOOP(
        "Wording", "Kode wilayah NIK ini kode lama (sekarang {expected}). Tidak masalah."
    ),
    Code.NIK_DISTRICT_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording", "Kode kecamatan {found} tidak ada di daftar sekarang. Tidak masalah."
    ),
    Code.PHONE_INVALID: QT_TRANSLATE_NOOP(
        "Wording", "Nomor HP belum benar. Tulis nomor HP Indonesia, misalnya 0812-0000-1234."
    ),
    Code.PHONE_NOT_MOBILE: QT_TRANSLATE_NOOP(
        "Wording", "Ini bukan nomor HP, jadi tidak bisa menerima SMS. Minta nomor HP peserta."
    ),
    Code.PHONE_FOREIGN: QT_TRANSLATE_NOOP(
        "Wording", "Ini nomor luar negeri. Prakerja perlu nomor HP Indonesia milik peserta."
    ),
    Code.PHONE_OPERATOR_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "Operator nomor ini tidak dikenal. Cek ulang angkanya; bila benar, lanjut.",
    ),
    Code.EMAIL_INVALID: QT_TRANSLATE_NOOP(
        "Wording", "Alamat email belum benar. Tulis lengkap, misalnya nama@example.com."
    ),
    Code.AGE_OUTSIDE_18_64: QT_TRANSLATE_NOOP(
        "Wording",
        "Umur {found} tahun. Syarat Prakerja {expected} tahun. Cek tanggal lahir di KTP.",
    ),
    Code.NIK_REPEATED: QT_TRANSLATE_NOOP(
        "Wording", "NIK ini sudah ada di baris lain. Cek apakah orangnya sama."
    ),
    Code.PHONE_REPEATED: QT_TRANSLATE_NOOP(
        "Wording", "Nomor HP ini juga dipakai di data lain. Tiap peserta perlu nomor sendiri."
    ),
    Code.EMAIL_REPEATED: QT_TRANSLATE_NOOP(
        "Wording", "Email ini juga dipakai di data lain. Tiap peserta perlu email sendiri."
    ),
}
REGENCY_SPLIT = QT_TRANSLATE_NOOP(
    "Wording", "Kode wilayah NIK ini kode lama dan sudah tidak dipakai. Tidak masalah."
)
LABELS = {
    Code.NIK_NOT_16_DIGITS: QT_TRANSLATE_NOOP("Wording", "NIK bukan 16 angka"),
    Code.NIK_DATE_IMPOSSIBLE: QT_TRANSLATE_NOOP("Wording", "Tanggal di NIK perlu dicek"),
    Code.NIK_BIRTH_DIFFERS: QT_TRANSLATE_NOOP("Wording", "Tanggal lahir NIK dan KTP tidak sama"),
    Code.NIK_SEX_DIFFERS: QT_TRANSLATE_NOOP("Wording", "Jenis kelamin NIK dan KTP tidak sama"),
    Code.NIK_PROVINCE_UNKNOWN: QT_TRANSLATE_NOOP("Wording", "Kode provinsi NIK perlu dicek"),
    Code.NIK_REGENCY_UNKNOWN: QT_TRANSLATE_NOOP("Wording", "Kode kabupaten NIK perlu dicek"),
    Code.NIK_SERIAL_ZERO: QT_TRANSLATE_NOOP("Wording", "Nomor urut NIK 0000"),
    Code.NIK_REGENCY_RETIRED: QT_TRANSLATE_NOOP("Wording", "Kode wilayah lama"),
    Code.NIK_DISTRICT_UNKNOWN: QT_TRANSLATE_NOOP("Wording", "Kode kecamatan tidak di daftar"),
    Code.PHONE_INVALID: QT_TRANSLATE_NOOP("Wording", "Nomor HP belum benar"),
    Code.PHONE_NOT_MOBILE: QT_TRANSLATE_NOOP("Wording", "Bukan nomor HP"),
    Code.PHONE_FOREIGN: QT_TRANSLATE_NOOP("Wording", "Nomor luar negeri"),
    Code.PHONE_OPERATOR_UNKNOWN: QT_TRANSLATE_NOOP("Wording", "Operator tidak dikenal"),
    Code.EMAIL_INVALID: QT_TRANSLATE_NOOP("Wording", "Email belum benar"),
    Code.AGE_OUTSIDE_18_64: QT_TRANSLATE_NOOP("Wording", "Umur di luar 18-64 tahun"),
    Code.NIK_REPEATED: QT_TRANSLATE_NOOP("Wording", "NIK muncul lagi"),
    Code.PHONE_REPEATED: QT_TRANSLATE_NOOP("Wording", "Nomor HP dipakai di data lain"),
    Code.EMAIL_REPEATED: QT_TRANSLATE_NOOP("Wording", "Email dipakai di data lain"),
}
SHAPE_RIGHT = QT_TRANSLATE_NOOP(
    "Wording", "Bentuk NIK benar. Ini belum berarti cocok dengan data Dukcapil."
)
KK_NORMAL = QT_TRANSLATE_NOOP("Wording", "Nomor KK bisa berubah setelah pindah. Pakai KK terbaru.")
EMAIL_MEANT = QT_TRANSLATE_NOOP("Wording", "Mungkin maksudnya {address}. Tanyakan ke peserta.")
NAME_FLAWS = {
    NameFlaw.MISSING: QT_TRANSLATE_NOOP("Wording", "Nama belum diisi. Tulis seperti di KTP."),
    NameFlaw.NOT_LETTERS: QT_TRANSLATE_NOOP(
        "Wording",
        "Nama hanya boleh huruf, spasi, titik, koma, petik, dan tanda hubung. "
        "Tulis seperti di KTP.",
    ),
    NameFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "Nama terlalu panjang, paling banyak 120 huruf. Tulis seperti di KTP."
    ),
}
NAME_NOTES = {
    NameNote.ONE_WORD: QT_TRANSLATE_NOOP(
        "Wording", "Nama hanya satu kata. Tidak masalah bila di KTP memang begitu."
    ),
    NameNote.OVER_60_LETTERS: QT_TRANSLATE_NOOP(
        "Wording", "Nama lebih dari 60 huruf. Tidak masalah bila di KTP memang begitu."
    ),
}
DATE_FLAWS = {
    DateFlaw.MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Tanggal lahir belum diisi. Tulis seperti di KTP, misalnya 23-04-1995."
    ),
    DateFlaw.NOT_A_DATE: QT_TRANSLATE_NOOP(
        "Wording", "Tanggal lahir belum terbaca. Tulis seperti di KTP, misalnya 23-04-1995."
    ),
    DateFlaw.SHORT_YEAR: QT_TRANSLATE_NOOP(
        "Wording", "Tulis tahun lahir dengan 4 angka, misalnya 1995."
    ),
    DateFlaw.NO_SUCH_DAY: QT_TRANSLATE_NOOP(
        "Wording", "Tanggal ini tidak ada di kalender. Baca lagi dari KTP."
    ),
    DateFlaw.IN_THE_FUTURE: QT_TRANSLATE_NOOP(
        "Wording", "Tanggal lahir ini belum terjadi. Baca lagi dari KTP."
    ),
    DateFlaw.TOO_LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording", "Tahun lahir sebelum 1900. Baca lagi dari KTP."
    ),
}


def finding(found: Finding) -> str:
    """What is unusual and what to do, with the facts of the finding."""
    if found.code is Code.NIK_REGENCY_RETIRED and not found.expected:
        return say(REGENCY_SPLIT)
    facts = {"expected": _fact(found.expected), "found": _fact(found.found)}
    return say(FINDINGS[found.code], **facts)


def label(code: str) -> str:
    """A few words for a code kept in an event; a code of a later Loket stays as it is."""
    return say(LABELS[Code(code)]) if code in set(Code) else code


def shape_right() -> str:
    """All that may be said of a good NIK (handbook 2.4)."""
    return say(SHAPE_RIGHT)


def kk_normal() -> str:
    """Why a KK number of another region is no finding."""
    return say(KK_NORMAL)


def email_meant(address: str) -> str:
    """For the hint of an address with a usual slip."""
    return say(EMAIL_MEANT, address=address)


def name_flaw(flaw: NameFlaw) -> str:
    """Why a name cannot be taken."""
    return say(NAME_FLAWS[flaw])


def name_note(note: NameNote) -> str:
    """What is unusual about a name and still right."""
    return say(NAME_NOTES[note])


def date_flaw(flaw: DateFlaw) -> str:
    """Why a birth date cannot be taken."""
    return say(DATE_FLAWS[flaw])


def _fact(fact: str) -> str:
    if fact in set(Sex):
        return name(Sex(fact))
    try:
        return date_text(date.fromisoformat(fact)) if "-" in fact else fact
    except ValueError:
        return fact
