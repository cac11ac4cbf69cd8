"""Antrean kirim in words: why a letter has not arrived yet, since when, and what comes next."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.steps import Delivery, DeliveryState
from kiosk.outbox.hold import Held, Hold
from kiosk.ui.wording.delivery import why
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import brief_when

HOLDS = {
    Hold.NO_POST: QT_TRANSLATE_NOOP(
        "Wording", "Jalan kirimnya belum diatur. Minta penyelia mengisinya di Pengaturan."
    ),
    Hold.UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Wording", "Alamatnya belum disetujui penyelia, jadi belum dihubungi."
    ),
    Hold.IN_LINE: QT_TRANSLATE_NOOP("Wording", "Menunggu giliran ke tujuan yang sama."),
    Hold.SENDING: QT_TRANSLATE_NOOP("Wording", "Sedang dikirim. Jangan matikan komputer dulu."),
    Hold.LOOKING: QT_TRANSLATE_NOOP(
        "Wording", "Loket sedang mencari di tempat penerima. Tunggu sebentar."
    ),
    Hold.ASK: QT_TRANSLATE_NOOP(
        "Wording",
        "Mungkin sudah sampai, mungkin belum. Periksa surat terkirim atau balasan, lalu jawab.",
    ),
}
OFFLINE = QT_TRANSLATE_NOOP("Wording", "Internet belum tersambung. Nanti dikirim sendiri.")
SOON = QT_TRANSLATE_NOOP("Wording", "Segera dikirim.")
MEND = QT_TRANSLATE_NOOP("Wording", "Perbaiki penyebabnya, lalu kirim lagi.")
SINCE = QT_TRANSLATE_NOOP("Wording", "Sejak {time}")
NEXT = QT_TRANSLATE_NOOP("Wording", "dicoba lagi {time}")


def facts(sent: Delivery, held: Held | None, now: datetime, zone: str) -> str:
    """For instance "Sejak kemarin 09.12 WIB · 3 kali dicoba · dicoba lagi 09.20 WIB"."""
    said = [say(SINCE, time=brief_when(sent.since.at, now, zone))]
    if sent.attempt:
        said.append(QCoreApplication.translate("Queue", "%n kali dicoba", "", sent.attempt))
    if held and held.at and held.at > now and sent.state is DeliveryState.QUEUED:
        said.append(say(NEXT, time=brief_when(held.at, now, zone)))
    return " · ".join(said)


def reason(sent: Delivery, held: Held | None, online: bool | None) -> str:
    """Why it waits, and what a person can do about it."""
    if sent.state is DeliveryState.REJECTED:
        return " ".join(filter(None, (why(sent.what), say(MEND))))
    if held and held.hold in HOLDS:
        return say(HOLDS[held.hold])
    return why(sent.what) or say(OFFLINE if online is False else SOON)
