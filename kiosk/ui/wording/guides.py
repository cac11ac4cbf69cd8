"""Guides in words: which one helps with what, what its links say, and how sure it is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.events import OtpOutcome
from kiosk.domain.guides import Front
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import date_text

FOR_OUTCOME = {
    OtpOutcome.WORKED: "kode-berhasil",
    OtpOutcome.NOT_DELIVERED: "kode-tidak-masuk",
    OtpOutcome.WRONG_CODE: "kode-salah",
    OtpOutcome.EXPIRED: "kode-kedaluwarsa",
    OtpOutcome.LIMIT_MESSAGE: "pesan-limit",
    OtpOutcome.SITE_ERROR: "situs-bermasalah",
}
FOR_RESET = "reset-kata-sandi"
FOR_NUMBERS = ("nomor-hangus", "registrasi-kartu", "ganti-nomor", "nomor-sendiri")
ALONE = ("kode-tidak-masuk", "pesan-limit", "folder-spam", *FOR_NUMBERS, "data-ktp-beda")
"""For somebody who did not agree: what can be done without Loket."""
ALL = ""
LINKS = {
    ALL: QT_TRANSLATE_NOOP("Wording", "Semua panduan"),
    "kode-berhasil": QT_TRANSLATE_NOOP("Wording", "Panduan: langkah berikutnya"),
    "kode-tidak-masuk": QT_TRANSLATE_NOOP("Wording", "Panduan: kode tidak masuk"),
    "kode-salah": QT_TRANSLATE_NOOP("Wording", "Panduan: kode salah"),
    "kode-kedaluwarsa": QT_TRANSLATE_NOOP("Wording", "Panduan: kode kedaluwarsa"),
    "pesan-limit": QT_TRANSLATE_NOOP("Wording", "Panduan: pesan limit"),
    "situs-bermasalah": QT_TRANSLATE_NOOP("Wording", "Panduan: situs bermasalah"),
    "reset-kata-sandi": QT_TRANSLATE_NOOP("Wording", "Panduan: reset kata sandi"),
    "folder-spam": QT_TRANSLATE_NOOP("Wording", "Panduan: folder spam"),
    "nomor-hangus": QT_TRANSLATE_NOOP("Wording", "Panduan: nomor hangus"),
    "registrasi-kartu": QT_TRANSLATE_NOOP("Wording", "Panduan: registrasi kartu"),
    "ganti-nomor": QT_TRANSLATE_NOOP("Wording", "Panduan: ganti nomor"),
    "nomor-sendiri": QT_TRANSLATE_NOOP("Wording", "Panduan: nomor keluarga"),
    "data-ktp-beda": QT_TRANSLATE_NOOP("Wording", "Panduan: data KTP beda"),
}
CONFIDENCE = {
    "H": QT_TRANSLATE_NOOP("Wording", "Keyakinan: tinggi."),
    "M": QT_TRANSLATE_NOOP("Wording", "Keyakinan: sedang, bisa sudah berubah."),
    "L": QT_TRANSLATE_NOOP("Wording", "Keyakinan: rendah, belum dipastikan."),
}
CHECKED = QT_TRANSLATE_NOOP("Wording", "Sumber dibaca {date}: {where}.")
OWN = QT_TRANSLATE_NOOP("Wording", "Panduan ini ditulis di loket ini, bukan bawaan Loket.")
FLAWED = QT_TRANSLATE_NOOP(
    "Wording",
    "Ada berkas panduan loket ini yang tidak bisa dipakai. Penyelia: jalankan loket doctor.",
)


def link(name: str) -> str:
    """The words of the button that opens this guide."""
    return say(LINKS[name])


def foot(front: Front, *, own: bool) -> str:
    """Where it is from, when that was read, and how sure it is."""
    checked = say(CHECKED, date=date_text(front.checked), where=front.source.rstrip("."))
    said = (checked, say(CONFIDENCE[front.confidence]), say(OWN) if own else "")
    return " ".join(filter(None, said))


def flawed() -> str:
    """Files of the kiosk's own were put aside."""
    return say(FLAWED)
