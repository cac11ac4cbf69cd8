"""Updates in words: why one cannot be used, what came of one, and what to do next."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.updating import Updating
from kiosk.ui.wording.phrase import say
from kiosk.updates.handover import Outcome
from kiosk.updates.unusable import Why

REASONS = {
    Why.NOT_PREPARED: QT_TRANSLATE_NOOP(
        "Wording",
        "Pembaruan belum disiapkan di kios ini: kantor pusat belum memasang kunci kepercayaannya.",
    ),
    Why.NO_FOLDER: QT_TRANSLATE_NOOP(
        "Wording",
        "Folder pembaruan tidak ditemukan. Pasang stik USB dari kantor pusat, lalu cari lagi.",
    ),
    Why.STRANGER: QT_TRANSLATE_NOOP(
        "Wording",
        "Pembaruan ini tidak ditandatangani kantor pusat Anda, atau tanda tangannya rusak. "
        "Jangan dipakai; tanyakan dari mana asalnya.",
    ),
    Why.EXPIRED: QT_TRANSLATE_NOOP(
        "Wording",
        "Masa berlaku pembaruan ini sudah habis. Minta stik baru dari kantor pusat. Kalau stik "
        "ini baru, cocokkan jam komputer dulu.",
    ),
    Why.OLDER: QT_TRANSLATE_NOOP(
        "Wording",
        "Pembaruan ini lebih lama dari yang pernah dilihat kios ini. Minta stik yang terbaru.",
    ),
    Why.HALF_COPIED: QT_TRANSLATE_NOOP(
        "Wording",
        "Isi pembaruan tidak lengkap, mungkin belum selesai disalin. Salin ulang, lalu coba lagi.",
    ),
    Why.DAMAGED: QT_TRANSLATE_NOOP(
        "Wording",
        "Ada berkas pembaruan yang rusak atau diubah. Salin ulang dari kantor pusat.",
    ),
    Why.GONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Stik USB tercabut atau tidak terbaca lagi. Pasang lagi, lalu cari lagi.",
    ),
    Why.DISK_FULL: QT_TRANSLATE_NOOP(
        "Wording",
        "Penyimpanan komputer ini tidak cukup untuk pembaruan. Kosongkan tempat, lalu coba lagi.",
    ),
    Why.DISK_FAILED: QT_TRANSLATE_NOOP(
        "Wording", "Penyimpanan komputer ini bermasalah. Panggil yang mengurus komputer."
    ),
    Why.TOO_BIG: QT_TRANSLATE_NOOP(
        "Wording", "Berkas pembaruan ini terlalu besar. Laporkan ke kantor pusat."
    ),
    Why.OFFLINE: QT_TRANSLATE_NOOP(
        "Wording", "Alamat pembaruan tidak terjangkau. Pakai stik USB, atau coba lagi nanti."
    ),
    Why.CERTIFICATE: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat pembaruan tidak bisa membuktikan dirinya (sertifikat). Laporkan ke kantor pusat.",
    ),
    Why.SERVER: QT_TRANSLATE_NOOP(
        "Wording",
        "Yang menjawab di alamat itu bukan folder pembaruan. Mungkin ada halaman masuk wifi.",
    ),
    Why.SILENT: QT_TRANSLATE_NOOP(
        "Wording", "Terlalu lama, jadi dihentikan. Coba lagi, atau pakai stik USB."
    ),
    Why.NOT_THIS_PROGRAM: QT_TRANSLATE_NOOP(
        "Wording", "Aturan ini dibuat untuk Loket versi lain. Perbarui programnya dulu."
    ),
    Why.FLAWED: QT_TRANSLATE_NOOP(
        "Wording",
        "Isi pembaruan ini tidak bisa dibaca Loket, jadi ditolak seluruhnya. "
        "Laporkan ke kantor pusat.",
    ),
    Why.NOT_NEWER: QT_TRANSLATE_NOOP("Wording", "Yang terpasang sudah sama baru atau lebih baru."),
}
OUTCOMES = {
    Outcome.INSTALLED: QT_TRANSLATE_NOOP("Wording", "Loket {version} terpasang dan berjalan baik."),
    Outcome.ROLLED_BACK: QT_TRANSLATE_NOOP(
        "Wording", "Loket {version} tidak dipakai, jadi versi lama dipasang lagi."
    ),
    Outcome.REFUSED: QT_TRANSLATE_NOOP(
        "Wording", "Loket {version} ditolak: tidak lolos pemeriksaan. Tidak ada yang berubah."
    ),
    Outcome.NO_SPACE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tempat di komputer tidak cukup untuk Loket {version}. Kosongkan tempat, lalu ulangi.",
    ),
    Outcome.UNREADABLE: QT_TRANSLATE_NOOP(
        "Wording",
        "Loket {version} tidak bisa dibaca dari stik atau alamatnya. Tidak ada yang berubah.",
    ),
    Outcome.BUSY: QT_TRANSLATE_NOOP("Wording", "Loket {version} belum dipasang. Ulangi nanti."),
    Outcome.FAILED: QT_TRANSLATE_NOOP(
        "Wording", "Loket {version} gagal dipasang. Panggil yang mengurus komputer."
    ),
}
DETAILS = {
    "not-healthy": QT_TRANSLATE_NOOP(
        "Wording",
        "Layar pertamanya tidak muncul dalam dua menit. Laporkan ke kantor pusat.",
    ),
    "not-installable": QT_TRANSLATE_NOOP(
        "Wording", "Komputer ini tidak bisa memasangnya. Laporkan ke kantor pusat."
    ),
    "power-cut": QT_TRANSLATE_NOOP(
        "Wording", "Pemasangan terputus di tengah jalan, misalnya karena listrik. Boleh diulangi."
    ),
    "key-expired": QT_TRANSLATE_NOOP(
        "Wording", "Kunci kantor pusat sudah habis masa berlakunya. Laporkan ke kantor pusat."
    ),
    "key-revoked": QT_TRANSLATE_NOOP(
        "Wording", "Kunci ini sudah dicabut kantor pusat. Jangan dipakai; tanyakan asalnya."
    ),
    "no-key": REASONS[Why.NOT_PREPARED],
    "not-prepared": REASONS[Why.NOT_PREPARED],
    "stranger": REASONS[Why.STRANGER],
    "expired": REASONS[Why.EXPIRED],
    "not-valid-yet": QT_TRANSLATE_NOOP(
        "Wording", "Tanggalnya di masa depan: jam komputer ini mungkin salah. Cocokkan dulu."
    ),
    "older-folder": REASONS[Why.OLDER],
    "older": REASONS[Why.OLDER],
    "older-version": REASONS[Why.NOT_NEWER],
    "already-installed": QT_TRANSLATE_NOOP("Wording", "Versi itu sudah terpasang."),
    "rolled-back-before": QT_TRANSLATE_NOOP(
        "Wording", "Versi ini pernah dikembalikan. Tekan sekali lagi untuk tetap mencobanya."
    ),
    "not-in-folder": QT_TRANSLATE_NOOP(
        "Wording",
        "Folder pembaruan tidak memuat versi itu untuk komputer ini. Laporkan ke kantor pusat.",
    ),
    "needs-other-packages": QT_TRANSLATE_NOOP(
        "Wording",
        "Versi ini perlu program lain yang tidak ada di folder itu. Laporkan ke kantor pusat.",
    ),
    "source-not-allowed": QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat itu belum diizinkan oleh yang mengurus komputer. Pakai stik USB.",
    ),
    "no-way-back": QT_TRANSLATE_NOOP(
        "Wording",
        "Versi yang sekarang tidak ada di folder itu, jadi tidak ada jalan kembali. "
        "Laporkan ke kantor pusat.",
    ),
    "stick-gone": REASONS[Why.GONE],
    "gone": REASONS[Why.GONE],
    "damaged": REASONS[Why.DAMAGED],
    "half-copied": REASONS[Why.HALF_COPIED],
    "no-folder": REASONS[Why.NO_FOLDER],
    "too-big": REASONS[Why.TOO_BIG],
    "unreachable": REASONS[Why.OFFLINE],
    "offline": REASONS[Why.OFFLINE],
    "certificate": REASONS[Why.CERTIFICATE],
    "server": REASONS[Why.SERVER],
    "silent": REASONS[Why.SILENT],
    "disk-full-midway": QT_TRANSLATE_NOOP("Wording", "Versi lama dipasang lagi."),
    "disk-failed": REASONS[Why.DISK_FAILED],
    "case-open": QT_TRANSLATE_NOOP("Wording", "Ada peserta yang sedang dilayani."),
    "packages-locked": QT_TRANSLATE_NOOP(
        "Wording", "Komputer sedang memasang program lain. Tunggu beberapa menit."
    ),
    "not-put-back": QT_TRANSLATE_NOOP(
        "Wording", "Versi lama juga belum bisa dipasang lagi; komputer mencoba lagi saat menyala."
    ),
    "session-stands": QT_TRANSLATE_NOOP(
        "Wording", "Loket tidak bisa ditutup untuk pemasangan. Tidak ada yang berubah."
    ),
}
"""By the `detail` that an updater writes; one that is not here is for its own journal."""
NOTHING_TO_ADD = frozenset({"", "healthy", "disk-full", "unexpected"})
GOOD = frozenset({Outcome.INSTALLED})


NEWER = QT_TRANSLATE_NOOP(
    "Wording", "Ada pembaruan. Lihat di Pengaturan, Pembaruan, saat tidak ada peserta."
)
GIVEN_UP = QT_TRANSLATE_NOOP(
    "Wording",
    "Loket kembali sendiri ke aturan sebelumnya, karena tidak bisa mulai dengan yang baru. "
    "Lihat di Pengaturan, Pembaruan.",
)
READY = QT_TRANSLATE_NOOP("Wording", "Aturan baru sudah siap dan berlaku saat Loket dibuka lagi.")


def update_news(now: Updating) -> str:
    """A line for the supervisor; "" where there is nothing to do."""
    if now.standing.failed:
        return say(GIVEN_UP)
    if now.taken:
        return say(READY)
    last, has = now.last, now.standing.number or now.shipped
    newer = last is not None and (last.resources > has or (last.program and now.may_install))
    return say(NEWER) if newer and now.there else ""


def reason(why: Why) -> str:
    """Why nothing was installed, and what to do."""
    return say(REASONS[why])


def outcome(what: Outcome, version: str, detail: str = "") -> str:
    """What came of wishing for a version of Loket, and why, as far as the reason has words."""
    said = say(OUTCOMES[what], version=version)
    return f"{said} {say(DETAILS[detail])}" if detail in DETAILS else said
