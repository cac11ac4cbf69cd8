"""The OTP step in words: outcomes, waits, what one more failure would do, resetting a password."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.case import Case
from kiosk.domain.events import OtpOutcome, Persistence
from kiosk.domain.policy.cooldown import Because
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import duration

OUTCOMES = {
    OtpOutcome.WORKED: QT_TRANSLATE_NOOP("Wording", "Berhasil"),
    OtpOutcome.NOT_DELIVERED: QT_TRANSLATE_NOOP("Wording", "Kode tidak masuk"),
    OtpOutcome.WRONG_CODE: QT_TRANSLATE_NOOP("Wording", "Kode salah"),
    OtpOutcome.EXPIRED: QT_TRANSLATE_NOOP("Wording", "Kode kedaluwarsa"),
    OtpOutcome.LIMIT_MESSAGE: QT_TRANSLATE_NOOP("Wording", "Limit tercapai"),
    OtpOutcome.SITE_ERROR: QT_TRANSLATE_NOOP("Wording", "Situs bermasalah"),
}
NEXT_STEPS = {
    OtpOutcome.WORKED: QT_TRANSLATE_NOOP(
        "Wording", "Kode berhasil. Peserta melanjutkan pendaftaran di HP sendiri."
    ),
    OtpOutcome.NOT_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording",
        "Kode tidak masuk. Periksa sinyal, memori SMS, dan folder spam sebelum mencoba lagi.",
    ),
    OtpOutcome.WRONG_CODE: QT_TRANSLATE_NOOP(
        "Wording",
        "Kode salah. Minta peserta memakai kode yang paling baru dan mengetik pelan-pelan.",
    ),
    OtpOutcome.EXPIRED: QT_TRANSLATE_NOOP(
        "Wording", "Kode kedaluwarsa. Setelah meminta lagi, peserta langsung mengetik kodenya."
    ),
    OtpOutcome.LIMIT_MESSAGE: QT_TRANSLATE_NOOP(
        "Wording", "Batas OTP tercapai. Berhenti meminta kode sampai waktu tunggu selesai."
    ),
    OtpOutcome.SITE_ERROR: QT_TRANSLATE_NOOP(
        "Wording", "Situs bermasalah. Muat ulang halaman di HP peserta, atau coba di jam lain."
    ),
}
OPEN = QT_TRANSLATE_NOOP("Wording", "Menunggu hasil")
REASONS = {
    Persistence.AFTER_FULL_COOLDOWN: QT_TRANSLATE_NOOP(
        "Wording", "Limit tetap muncul setelah waktu tunggu penuh."
    ),
    Persistence.ON_TWO_DAYS: QT_TRANSLATE_NOOP(
        "Wording", "Limit muncul pada hari yang berbeda-beda."
    ),
    Persistence.NEVER_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording", "Kode berkali-kali tidak masuk, padahal nomor HP terbukti aktif."
    ),
}
PREDICTIONS = {
    Persistence.AFTER_FULL_COOLDOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "Jika limit muncul sekali lagi, pengaduan ke Prakerja dikirim otomatis "
        "karena waktu tunggu sudah dijalani penuh.",
    ),
    Persistence.ON_TWO_DAYS: QT_TRANSLATE_NOOP(
        "Wording",
        "Jika limit muncul sekali lagi, pengaduan ke Prakerja dikirim otomatis "
        "dengan riwayat ini sebagai bukti.",
    ),
    Persistence.NEVER_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording",
        "Jika kode tidak masuk sekali lagi, pengaduan ke Prakerja dikirim otomatis "
        "dengan riwayat ini sebagai bukti.",
    ),
}
NEEDS_CONSENT = QT_TRANSLATE_NOOP(
    "Wording",
    "Jika gagal sekali lagi, pengaduan bisa dibuat. "
    "Tanyakan dulu apakah peserta setuju pengaduan dikirim.",
)
NEEDS_ENTRIES = QT_TRANSLATE_NOOP(
    "Wording",
    "Jika gagal sekali lagi, pengaduan bisa dibuat. "
    "Isi dulu Data KTP dan Telepon & email supaya bisa dikirim.",
)
NOT_YET = QT_TRANSLATE_NOOP(
    "Wording", "Jika gagal lagi, waktu tunggu bertambah. Pengaduan belum dibuat."
)
ALREADY_FILED = QT_TRANSLATE_NOOP(
    "Wording", "Pengaduan sudah dibuat. Jika gagal lagi, hasilnya dicatat di kasus yang sama."
)
WAITS = {
    Because.SPACING: QT_TRANSLATE_NOOP(
        "Wording",
        "Tunggu {wait} antara dua permintaan. "
        "Meminta terlalu cepat mempercepat datangnya batas OTP.",
    ),
    Because.BATCH: QT_TRANSLATE_NOOP(
        "Wording", "Sudah {requests} kali meminta kode. Sekarang waktu tunggu {wait}."
    ),
    Because.LIMIT_MESSAGE: QT_TRANSLATE_NOOP(
        "Wording", "Portal menampilkan pesan limit. Waktu tunggu {wait} sejak pesan itu."
    ),
    Because.DAILY_CAP: QT_TRANSLATE_NOOP(
        "Wording", "Batas percobaan hari ini tercapai. Boleh lagi setelah pukul 00.00 WIB."
    ),
    Because.OWN_LIMIT: QT_TRANSLATE_NOOP(
        "Wording", "Waktu tunggu {wait} ini dibaca peserta di layarnya sendiri."
    ),
}
READY = QT_TRANSLATE_NOOP("Wording", "Sudah boleh coba lagi.")
FIRST = QT_TRANSLATE_NOOP("Wording", "Peserta boleh meminta kode sekarang.")
NEXT_AT = QT_TRANSLATE_NOOP("Wording", "boleh lagi {time}")
ATTEMPT_OF = QT_TRANSLATE_NOOP("Wording", "Percobaan {number} dari {most}.")
RESET_STEPS = (
    QT_TRANSLATE_NOOP(
        "Wording", "Peserta membuka situs Prakerja di HP sendiri, lalu memilih Masuk."
    ),
    QT_TRANSLATE_NOOP("Wording", "Peserta menekan “Lupa Password”."),
    QT_TRANSLATE_NOOP("Wording", "Peserta memilih cara: lewat email, NIK, atau nomor HP."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Peserta membuka pesan yang datang di HP sendiri. "
        "Cari kata “Prakerja”, periksa juga folder spam.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Peserta membuat kata sandi baru sendiri. Petugas tidak melihat layarnya."
    ),
)
RESET_NOTE = QT_TRANSLATE_NOOP(
    "Wording", "Tampilan situs bisa berubah. Bila menunya tidak ada, ikuti petunjuk di layar."
)
BUSY = QT_TRANSLATE_NOOP("Wording", "Bila sering gagal, coba di jam yang lebih sepi.")
RUNS_ON = QT_TRANSLATE_NOOP("Wording", "Tetap berjalan walau aplikasi ditutup")


def outcome(what: OtpOutcome | None) -> str:
    """A chip for the history; None: nobody has said yet what came of the request."""
    return say(OPEN if what is None else OUTCOMES[what])


def next_step(what: OtpOutcome) -> str:
    """What to do after an outcome."""
    return say(NEXT_STEPS[what])


def why_filed(why: Persistence) -> str:
    """Why the complaint was filed."""
    return say(REASONS[why])


def prediction(why: Persistence | None, case: Case) -> str:
    """What happens if it fails again; `why` is what `one_more_would_file` answered for `case`."""
    if case.complaints:
        return say(ALREADY_FILED)
    if why is None:
        return say(NOT_YET)
    if not case.consent.complaint:
        return say(NEEDS_CONSENT)
    if case.person is None or case.contact is None:
        return say(NEEDS_ENTRIES)
    return say(PREDICTIONS[why])


def waiting(because: Because, total_ms: int, requests: int) -> str:
    """Which rule asks for the wait; `requests` is the size of a batch in the rules."""
    return say(WAITS[because], wait=duration(total_ms), requests=requests)


def ready(first: bool) -> str:
    """No wait is running; `first`: nothing was asked for yet."""
    return say(FIRST if first else READY)


def next_at(time: str) -> str:
    """Under the ring; `time` from ``times.brief_when``."""
    return say(NEXT_AT, time=time)


def attempt_of(number: int, most: int) -> str:
    """How many requests of a batch are used: "Percobaan 2 dari 5"."""
    return say(ATTEMPT_OF, number=number, most=most)


def runs_on() -> str:
    """The chip under the ring: closing Loket does not stop the wait."""
    return say(RUNS_ON)


def reset_steps() -> tuple[str, ...]:
    """How the participant resets the password, on their own phone (handbook 1.1)."""
    return tuple(say(step) for step in RESET_STEPS)


def reset_note() -> str:
    """The site may look different by now (handbook 1.1 has medium confidence)."""
    return say(RESET_NOTE)
