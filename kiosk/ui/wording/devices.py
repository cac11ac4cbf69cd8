"""Printer and modem in words: what was found, and what came of a test page."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.probes.sms.search import FoundModem
from kiosk.ui.parts.foreign import bounded
from kiosk.ui.wording.phrase import say

PAGES = {
    "printed": (
        QT_TRANSLATE_NOOP("Wording", "Tercetak. Lihat kertasnya: garis tepi utuh, tulisan jelas?"),
        "good",
    ),
    "sent-to-printer": (
        QT_TRANSLATE_NOOP(
            "Wording",
            "Dikirim ke printer; belum diketahui apakah tercetak. Lihat kertasnya.",
        ),
        "info",
    ),
}
LOOKING = QT_TRANSLATE_NOOP("Wording", "Mencari printer dan modem…")
NO_PRINTER = QT_TRANSLATE_NOOP(
    "Wording",
    "Belum ada printer. Pasang kabelnya, nyalakan, lalu cari lagi. "
    "Tanpa printer, lembar disimpan sebagai PDF.",
)
USUAL = QT_TRANSLATE_NOOP("Wording", "Printer ditemukan: {name}.")
CHOSEN = QT_TRANSLATE_NOOP("Wording", "Printer yang dipakai: {name}.")
GONE = QT_TRANSLATE_NOOP(
    "Wording", "Printer {name} tidak terlihat. Nyalakan, lalu cari lagi, atau pilih yang lain."
)
NO_MODEM = QT_TRANSLATE_NOOP(
    "Wording",
    "Tidak ada modem. Modem USB dengan kartu SIM membuktikan nomor HP dengan SMS tes; "
    "tanpa modem, langkah itu dilewati.",
)
MODEMS = QT_TRANSLATE_NOOP("Wording", "Alat USB yang mungkin modem:")
USED = QT_TRANSLATE_NOOP("Wording", "SMS tes dikirim lewat {device}.")


def printers(found: Sequence[str] | None, chosen: str) -> str:
    """The printer that will be used, or what to do so that there is one."""
    if found is None:
        return say(LOOKING)
    if chosen and chosen in found:
        return say(CHOSEN, name=bounded(chosen))
    if chosen:
        return say(GONE, name=bounded(chosen))
    return say(USUAL, name=bounded(found[0])) if found else say(NO_PRINTER)


def modems(found: Sequence[FoundModem] | None, used: str) -> str:
    """The modem in use, or those that could be."""
    if used:
        return say(USED, device=bounded(used))
    if found is None:
        return ""
    return say(MODEMS) if found else say(NO_MODEM)


def page(how: str) -> tuple[str, str]:
    """What became of a test page, with its tone; nothing before there was one."""
    if how not in PAGES:
        return "", "neutral"
    words, tone = PAGES[how]
    return say(words), tone
