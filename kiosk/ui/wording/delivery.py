"""How far a letter has come on its way, in words that claim no more than was proven."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import What
from kiosk.domain.steps import Step
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
TRIAL_TAKEN = QT_TRANSLATE_NOOP("Wording", "Server menerima surat uji. Jawabannya: {receipt}")
SENTENCES = {
    DeliveryState.QUEUED: QT_TRANSLATE_NOOP(
        "Wording", "Surat masuk antrean. Akan dikirim saat internet tersambung."
    ),
    DeliveryState.SENDING: QT_TRANSLATE_NOOP(
        "Wording", "Surat sedang dikirim. Jangan matikan komputer dulu."
    ),
    DeliveryState.ACCEPTED: QT_TRANSLATE_NOOP(
        "Wording", "Diterima server {time}. Menunggu jawaban."
    ),
    DeliveryState.UNCERTAIN: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum pasti terkirim. Jangan kirim ulang sebelum dicek: "
        "lihat surat terkirim atau balasan, lalu jawab sudah sampai atau belum.",
    ),
    DeliveryState.REJECTED: QT_TRANSLATE_NOOP("Wording", "Ditolak: {why}"),
}
REFUSED_BY = QT_TRANSLATE_NOOP("Wording", "server tidak menerimanya. Perbaiki, lalu kirim lagi.")
POSTPONED = QT_TRANSLATE_NOOP("Wording", "Belum terkirim, surat tetap di antrean.")
NEXT_TRY = QT_TRANSLATE_NOOP("Wording", "Dicoba lagi sendiri {time}.")
SERVER_SAID = QT_TRANSLATE_NOOP("Wording", "Keterangan teknis: {detail}")
QUEUE = QT_TRANSLATE_NOOP("Wording", "{count} menunggu kirim")
OFFLINE = QT_TRANSLATE_NOOP("Wording", "Luring")
ONLINE = QT_TRANSLATE_NOOP("Wording", "Daring")
NOT_TRIED = QT_TRANSLATE_NOOP("Wording", "Internet belum dicoba")


def state(what: DeliveryState) -> str:
    """A chip."""
    return say(STATES[what])


def sentence(step: Step, now: datetime, zone: str, next_try: datetime | None = None) -> str:
    """Where the letter of a step is and what to do next; `next_try` from ``View.next_try``.

    Empty for a step without a letter.
    """
    sent = step.delivery
    if sent is None:
        return ""
    match sent.state:
        case DeliveryState.QUEUED if sent.what:
            words = [say(POSTPONED), why(sent.what)]
            if next_try:
                words.append(say(NEXT_TRY, time=when(next_try, now, zone)))
            return " ".join(filter(None, words))
        case DeliveryState.REJECTED:
            return say(SENTENCES[sent.state], why=why(sent.what) or say(REFUSED_BY))
        case _:
            return say(SENTENCES[sent.state], time=when(sent.since.at, now, zone))


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


def trial_taken(receipt: str) -> str:
    """A test message arrived at the server, which answered so."""
    return say(TRIAL_TAKEN, receipt=receipt)
