"""Words for how far a step of a complaint has come, and for what came of it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.events import HandOutcome, ReplyKind
from kiosk.domain.steps import News, Standing
from kiosk.ui.wording.phrase import say

STANDINGS = {
    Standing.QUEUED: QT_TRANSLATE_NOOP("Wording", "Menunggu dikirim"),
    Standing.SENDING: QT_TRANSLATE_NOOP("Wording", "Sedang dikirim"),
    Standing.UNCERTAIN: QT_TRANSLATE_NOOP("Wording", "Belum pasti terkirim"),
    Standing.REJECTED: QT_TRANSLATE_NOOP("Wording", "Ditolak"),
    Standing.ACCEPTED: QT_TRANSLATE_NOOP("Wording", "Diterima server"),
    Standing.TO_DO: QT_TRANSLATE_NOOP("Wording", "Perlu dikerjakan"),
    Standing.NOT_REACHED: QT_TRANSLATE_NOOP("Wording", "Belum tersambung"),
    Standing.PASSED_ON: QT_TRANSLATE_NOOP("Wording", "Sudah disampaikan"),
    Standing.SKIPPED: QT_TRANSLATE_NOOP("Wording", "Dilewati"),
    Standing.ACKNOWLEDGED: QT_TRANSLATE_NOOP("Wording", "Tanda terima sudah datang"),
    Standing.ANSWERED: QT_TRANSLATE_NOOP("Wording", "Sudah dijawab"),
}
NEWS = {
    News.ANSWER: QT_TRANSLATE_NOOP("Wording", "Ada jawaban"),
    News.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP("Wording", "Ada tanda terima"),
    News.NUMBER: QT_TRANSLATE_NOOP("Wording", "Ada nomor kasus"),
    News.BOUNCE: QT_TRANSLATE_NOOP("Wording", "Surat kembali"),
    News.REJECTED: QT_TRANSLATE_NOOP("Wording", "Surat ditolak"),
    News.UNCERTAIN: QT_TRANSLATE_NOOP("Wording", "Belum pasti terkirim"),
    News.CLIMBED: QT_TRANSLATE_NOOP("Wording", "Diteruskan sendiri oleh Loket"),
    News.TO_DO: QT_TRANSLATE_NOOP("Wording", "Ada langkah untuk petugas"),
}
OUTCOMES = {
    HandOutcome.PASSED_ON: QT_TRANSLATE_NOOP("Wording", "Sudah disampaikan"),
    HandOutcome.NOT_REACHED: QT_TRANSLATE_NOOP("Wording", "Tidak tersambung, coba lagi nanti"),
    HandOutcome.NOT_THERE: QT_TRANSLATE_NOOP("Wording", "Nomor atau halaman sudah tidak ada"),
    HandOutcome.SKIPPED: QT_TRANSLATE_NOOP("Wording", "Lewati langkah ini"),
}
REPLIES = {
    ReplyKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP("Wording", "Tanda terima otomatis"),
    ReplyKind.ANSWER: QT_TRANSLATE_NOOP("Wording", "Jawaban"),
    ReplyKind.BOUNCE: QT_TRANSLATE_NOOP("Wording", "Surat kembali"),
}


def standing(word: Standing) -> str:
    """For instance "Diterima server": never more than is proven."""
    return say(STANDINGS[word])


def news(what: News) -> str:
    """One short line for Beranda."""
    return say(NEWS[what])


def hand_outcome(outcome: HandOutcome) -> str:
    return say(OUTCOMES[outcome])


def reply_kind(kind: ReplyKind) -> str:
    return say(REPLIES[kind])
