"""The proof of a phone in words: what runs, what came of it, and what to ask next."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.phone_test import SmsEnd, SmsTest
from kiosk.ui.proving import Readiness
from kiosk.ui.view import Errand
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.refusals import refusal
from kiosk.ui.wording.times import duration
from kiosk.ui.wording.troubles import trouble

CLOSED = {
    Readiness.NOT_SET_UP: QT_TRANSLATE_NOOP(
        "Wording", "SMS tes belum disiapkan di loket ini. Penyelia mengaturnya di Pengaturan."
    ),
    Readiness.UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat layanan SMS belum disetujui penyelia, jadi belum dihubungi.",
    ),
    Readiness.PRACTICE: QT_TRANSLATE_NOOP("Wording", "Mode latihan tidak mengirim SMS."),
}
SENDING = QT_TRANSLATE_NOOP("Wording", "SMS tes sedang dikirim. Biasanya beberapa detik.")
ACCEPTED = QT_TRANSLATE_NOOP(
    "Wording", "SMS diterima jaringan. Tanyakan kode 4 angka kepada peserta."
)
UNCERTAIN = QT_TRANSLATE_NOOP(
    "Wording",
    "Belum pasti apakah SMS terkirim. Tanyakan kepada peserta; kalau masuk, ketik kodenya.",
)
WRONG = QT_TRANSLATE_NOOP("Wording", "Kode tidak cocok. Minta peserta membacanya lagi.")
SPENT = QT_TRANSLATE_NOOP("Wording", "Kode sudah terlalu sering salah. Kirim SMS tes baru.")
LATE = QT_TRANSLATE_NOOP("Wording", "Waktu kode ini sudah habis. Kirim SMS tes baru.")
LEFT = QT_TRANSLATE_NOOP("Wording", "Sisa {tries} kali coba, berlaku {wait} lagi.")
LISTENING = QT_TRANSLATE_NOOP(
    "Wording",
    "Minta peserta menelepon sebentar atau mengirim SMS ke {number}. Loket menunggu {wait} lagi. "
    "Hanya nomornya yang dilihat, isi SMS tidak disimpan.",
)
RUNNING = {
    Errand.SENDING: QT_TRANSLATE_NOOP(
        "Wording", "SMS tes lain sedang dikirim. Tunggu sebentar, lalu coba lagi."
    ),
    Errand.LISTENING: QT_TRANSLATE_NOOP(
        "Wording", "Modem sedang menunggu peserta menghubungi. Tunggu sebentar, lalu coba lagi."
    ),
    Errand.IDENTIFYING: QT_TRANSLATE_NOOP(
        "Wording", "Modem sedang diuji. Tunggu sebentar, lalu coba lagi."
    ),
}
CAPS = (Reason.SMS_NUMBER_CAP, Reason.SMS_KIOSK_CAP)
OR_CALLED = QT_TRANSLATE_NOOP(
    "Wording", "{refusal} Atau minta peserta menghubungi nomor loket; itu tidak memakai jatah."
)
MATCHED = QT_TRANSLATE_NOOP("Wording", "Kode cocok. Nomor terbukti aktif.")
REACHED = QT_TRANSLATE_NOOP("Wording", "Nomor peserta masuk ke loket. Nomor terbukti aktif.")
MISSED = QT_TRANSLATE_NOOP(
    "Wording", "Nomor peserta belum terlihat masuk. Cek pulsa peserta, lalu tunggu sekali lagi."
)
TEXT_SAYS = QT_TRANSLATE_NOOP("Wording", "Belum pasti apa sebabnya. Coba lagi nanti.")


def closed(why: Readiness) -> str:
    """Why no test SMS can be sent here; "" where it can."""
    return say(CLOSED[why]) if why in CLOSED else ""


def sms_trouble(what: str) -> str:
    """A recorded word of trouble as a sentence, also one that a later Loket wrote."""
    known = {each.value: each for each in What}
    return trouble(known[what]) if what in known else say(TEXT_SAYS)


def came(test: SmsTest) -> tuple[str, str]:
    """What is known of a message that is not on its way any more, and in which tone."""
    match test.end:
        case SmsEnd.ACCEPTED:
            return say(ACCEPTED), "info"
        case SmsEnd.FAILED:
            return sms_trouble(test.what), "bad"
    return say(UNCERTAIN), "warning"


def sending() -> str:
    return say(SENDING)


def spent() -> str:
    return say(SPENT)


def late() -> str:
    return say(LATE)


def wrong() -> str:
    return say(WRONG)


def left(tries: int, left_ms: int) -> str:
    """How often and how long the code can still be told."""
    return say(LEFT, tries=tries, wait=duration(left_ms))


def refused(no: Refused, running: Errand, *, listens: bool) -> str:
    """Why not, by what runs now, and with the other way only where there is one."""
    if no.reason is Reason.SMS_RUNNING and running in RUNNING:
        return say(RUNNING[running])
    if no.reason in CAPS and listens:
        return say(OR_CALLED, refusal=refusal(no))
    return refusal(no)


def listening(number: str, left_ms: int) -> str:
    return say(LISTENING, number=number, wait=duration(left_ms))


def proven(*, by_code: bool) -> str:
    """By what the phone was proven: the code read back, or its number that reached the kiosk."""
    return say(MATCHED if by_code else REACHED)


def missed() -> str:
    return say(MISSED)
