"""How far a complaint letter has come, in words that claim no more than was proven."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.case import Complaint, DeliveryState
from kiosk.domain.errors import What
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import when
from kiosk.ui.wording.troubles import trouble

STATES = {
    DeliveryState.QUEUED: QT_TRANSLATE_NOOP("Wording", "Menunggu kirim"),
    DeliveryState.SENDING: QT_TRANSLATE_NOOP("Wording", "Sedang dikirim"),
    DeliveryState.ACCEPTED: QT_TRANSLATE_NOOP("Wording", "Terkirim"),
    DeliveryState.UNCERTAIN: QT_TRANSLATE_NOOP("Wording", "Belum pasti"),
    DeliveryState.REJECTED: QT_TRANSLATE_NOOP("Wording", "Ditolak server"),
}
SENTENCES = {
    DeliveryState.QUEUED: QT_TRANSLATE_NOOP(
        "Wording", "Pengaduan masuk antrean. Akan dikirim saat internet tersambung."
    ),
    DeliveryState.SENDING: QT_TRANSLATE_NOOP(
        "Wording", "Pengaduan sedang dikirim. Jangan matikan komputer dulu."
    ),
    DeliveryState.ACCEPTED: QT_TRANSLATE_NOOP(
        "Wording", "Terkirim {time}. Menunggu nomor kasus dari Prakerja."
    ),
    DeliveryState.UNCERTAIN: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum pasti terkirim. Jangan kirim ulang sebelum dicek: "
        "lihat surat terkirim atau balasan, lalu jawab sudah sampai atau belum.",
    ),
    DeliveryState.REJECTED: QT_TRANSLATE_NOOP(
        "Wording", "Pengaduan ditolak server email. Perbaiki penyebabnya, lalu kirim lagi."
    ),
}
NUMBERED = QT_TRANSLATE_NOOP("Wording", "Nomor kasus dari Prakerja: {number}")
POSTPONED = QT_TRANSLATE_NOOP("Wording", "Belum terkirim, pengaduan tetap di antrean.")
NEXT_TRY = QT_TRANSLATE_NOOP("Wording", "Dicoba lagi sendiri {time}.")
SERVER_SAID = QT_TRANSLATE_NOOP("Wording", "Keterangan teknis: {detail}")
QUEUE = QT_TRANSLATE_NOOP("Wording", "{count} menunggu kirim")
OFFLINE = QT_TRANSLATE_NOOP("Wording", "Luring")
ONLINE = QT_TRANSLATE_NOOP("Wording", "Daring")
NOT_TRIED = QT_TRANSLATE_NOOP("Wording", "Internet belum dicoba")


def state(what: DeliveryState) -> str:
    """A chip."""
    return say(STATES[what])


def sentence(
    complaint: Complaint, now: datetime, zone: str, next_try: datetime | None = None
) -> str:
    """Where the letter is and what to do next; `next_try` from ``View.next_try``."""
    delivery = complaint.delivery
    if complaint.case_number:
        return say(NUMBERED, number=complaint.case_number)
    match delivery.state:
        case DeliveryState.QUEUED if delivery.what:
            words = [say(POSTPONED), why(delivery.what)]
            if next_try:
                words.append(say(NEXT_TRY, time=when(next_try, now, zone)))
            return " ".join(filter(None, words))
        case DeliveryState.REJECTED:
            return " ".join(filter(None, [say(SENTENCES[delivery.state]), why(delivery.what)]))
        case _:
            return say(SENTENCES[delivery.state], time=when(delivery.since.at, now, zone))


def why(what: str) -> str:
    """The trouble a delivery met, as kept in its event; empty for one that is not known here."""
    return trouble(What(what)) if what in set(What) else ""


def server_said(detail: str) -> str:
    """The other side's own line, or what Loket itself noted, for the small print."""
    return say(SERVER_SAID, detail=detail)


def connection(online: bool | None, queued: int) -> str:
    """The chip in the top bar: "Luring · 3 menunggu kirim"; None: nobody was contacted yet."""
    words = [say(NOT_TRIED if online is None else ONLINE if online else OFFLINE)]
    if queued:
        words.append(say(QUEUE, count=queued))
    return " · ".join(words)
