"""What the probes say about the network, and what staff or participant can do about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.network import Advice, Kind
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import duration, number

LABELS = {
    Kind.NOT_CONFIGURED: QT_TRANSLATE_NOOP("Wording", "Belum diatur"),
    Kind.CAPTIVE: QT_TRANSLATE_NOOP("Wording", "Wi-Fi minta masuk"),
    Kind.OFFLINE: QT_TRANSLATE_NOOP("Wording", "Tidak tersambung"),
    Kind.NO_NAME: QT_TRANSLATE_NOOP("Wording", "Alamat tidak ditemukan"),
    Kind.BLOCKED_TLS: QT_TRANSLATE_NOOP("Wording", "Sambungan aman terhalang"),
    Kind.UNUSABLE: QT_TRANSLATE_NOOP("Wording", "Tidak layak dipakai"),
    Kind.SITE_TROUBLE: QT_TRANSLATE_NOOP("Wording", "Situs bermasalah"),
    Kind.UNSTABLE: QT_TRANSLATE_NOOP("Wording", "Putus-putus"),
    Kind.SLOW: QT_TRANSLATE_NOOP("Wording", "Lambat"),
    Kind.GOOD: QT_TRANSLATE_NOOP("Wording", "Baik"),
}
VERDICTS = {
    Kind.NOT_CONFIGURED: QT_TRANSLATE_NOOP(
        "Wording", "Pemeriksaan jaringan belum diatur. Langkah ini boleh dilewati."
    ),
    Kind.CAPTIVE: QT_TRANSLATE_NOOP(
        "Wording", "Wi-Fi ini masih menampilkan halaman masuk, jadi internet belum terbuka."
    ),
    Kind.OFFLINE: QT_TRANSLATE_NOOP(
        "Wording", "Internet tidak tersambung. Loket tetap bisa dipakai tanpa internet."
    ),
    Kind.NO_NAME: QT_TRANSLATE_NOOP(
        "Wording", "Jaringan tersambung, tetapi alamat situs tidak ditemukan."
    ),
    Kind.BLOCKED_TLS: QT_TRANSLATE_NOOP(
        "Wording", "Sambungan aman ke situs terhalang. Jangan teruskan lewat jaringan ini."
    ),
    Kind.UNUSABLE: QT_TRANSLATE_NOOP(
        "Wording", "Jaringan terlalu sering tidak menjawab. Jangan minta kode lewat jaringan ini."
    ),
    Kind.SITE_TROUBLE: QT_TRANSLATE_NOOP(
        "Wording", "Internet baik, tetapi situs tujuan sedang bermasalah."
    ),
    Kind.UNSTABLE: QT_TRANSLATE_NOOP(
        "Wording", "Jaringan putus-putus. Kode bisa kedaluwarsa sebelum diketik."
    ),
    Kind.SLOW: QT_TRANSLATE_NOOP("Wording", "Jaringan lambat. Beri waktu lebih tiap langkah."),
    Kind.GOOD: QT_TRANSLATE_NOOP("Wording", "Jaringan baik."),
}
ADVICES = {
    Advice.SIGN_IN_TO_WIFI: QT_TRANSLATE_NOOP(
        "Wording", "Buka peramban, lalu masuk dulu di halaman Wi-Fi."
    ),
    Advice.CHECK_CABLE: QT_TRANSLATE_NOOP(
        "Wording", "Periksa kabel jaringan dan lampu modem atau router."
    ),
    Advice.USE_WIFI: QT_TRANSLATE_NOOP(
        "Wording", "Pindah ke Wi-Fi lain, atau mendekat ke pemancar Wi-Fi."
    ),
    Advice.TRY_TETHERING: QT_TRANSLATE_NOOP(
        "Wording", "Coba hotspot dari HP petugas, sebaiknya dari operator lain."
    ),
    Advice.ANOTHER_HOUR: QT_TRANSLATE_NOOP("Wording", "Coba lagi di jam yang lebih sepi."),
    Advice.FIX_CLOCK: QT_TRANSLATE_NOOP(
        "Wording", "Perbaiki tanggal dan jam komputer: setel ke otomatis."
    ),
    Advice.CHECK_ADDRESS: QT_TRANSLATE_NOOP(
        "Wording", "Minta penyelia memeriksa alamat pemeriksaan di Pengaturan."
    ),
    Advice.ASK_SUPERVISOR: QT_TRANSLATE_NOOP(
        "Wording", "Minta penyelia mengatur pemeriksaan jaringan di Pengaturan."
    ),
}
UNKNOWN = QT_TRANSLATE_NOOP("Wording", "Hasil pemeriksaan tidak dikenal. Periksa sekali lagi.")
NOBODY = QT_TRANSLATE_NOOP(
    "Wording",
    "Belum ada alamat yang dikonfirmasi penyelia; Loket tidak menghubungi siapa pun. "
    "Langkah ini boleh dilewati.",
)
PRACTICE = QT_TRANSLATE_NOOP(
    "Wording", "Mode latihan tidak menghubungi siapa pun. Langkah ini boleh dilewati."
)
CHECKING = QT_TRANSLATE_NOOP("Wording", "Jaringan sedang diperiksa. Boleh terus bekerja.")
MEDIAN = QT_TRANSLATE_NOOP("Wording", "Waktu jawab {ms} milidetik")
AHEAD = QT_TRANSLATE_NOOP("Wording", "Jam komputer lebih cepat {wait}.")
BEHIND = QT_TRANSLATE_NOOP("Wording", "Jam komputer terlambat {wait}.")


def label(kind: str) -> str:
    """A chip for a kind as kept in an event; one of a later Loket stays as it is."""
    return say(LABELS[Kind(kind)]) if kind in set(Kind) else kind


def verdict(kind: str) -> str:
    """What the network means for somebody waiting for a code."""
    return say(VERDICTS[Kind(kind)] if kind in set(Kind) else UNKNOWN)


def advice(which: tuple[str, ...]) -> tuple[str, ...]:
    """What can be done, the most useful first; advice that is not known here is left out."""
    return tuple(say(ADVICES[Advice(one)]) for one in which if one in set(Advice))


def nobody(practice: bool) -> str:
    """Why there is nobody to ask."""
    return say(PRACTICE if practice else NOBODY)


def checking() -> str:
    """While the probes run."""
    return say(CHECKING)


def median(ms: int) -> str:
    """The median time to an answer."""
    return say(MEDIAN, ms=number(ms))


def clock_offset(ahead_s: int) -> str:
    """How far the computer's clock is off; negative: it runs behind."""
    return say(AHEAD if ahead_s > 0 else BEHIND, wait=duration(abs(ahead_s) * 1000))
