"""Words for how far a step of a complaint has come, and for what came of it."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.events import HandOutcome, ReplyKind, RungKind
from kiosk.domain.steps import Complaint, News, Standing, Step
from kiosk.ui.wording import delivery
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import when

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
REPLIES = {
    ReplyKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP("Wording", "Tanda terima otomatis"),
    ReplyKind.ANSWER: QT_TRANSLATE_NOOP("Wording", "Jawaban"),
    ReplyKind.BOUNCE: QT_TRANSLATE_NOOP("Wording", "Surat kembali"),
}

BUTTONS = {
    HandOutcome.PASSED_ON: QT_TRANSLATE_NOOP("Wording", "Sudah disampaikan"),
    HandOutcome.NOT_REACHED: QT_TRANSLATE_NOOP("Wording", "Belum berhasil, coba lagi"),
    HandOutcome.NOT_THERE: QT_TRANSLATE_NOOP("Wording", "Sudah tidak ada"),
    HandOutcome.SKIPPED: QT_TRANSLATE_NOOP("Wording", "Lewati langkah ini"),
}
BUTTONS_OF = {
    (RungKind.CALL, HandOutcome.NOT_REACHED): QT_TRANSLATE_NOOP("Wording", "Tidak tersambung"),
    (RungKind.CALL, HandOutcome.NOT_THERE): QT_TRANSLATE_NOOP("Wording", "Nomor tidak ada"),
    (RungKind.CHAT, HandOutcome.PASSED_ON): QT_TRANSLATE_NOOP("Wording", "Sudah dikirim peserta"),
    (RungKind.CHAT, HandOutcome.NOT_REACHED): QT_TRANSLATE_NOOP("Wording", "Belum bisa dikirim"),
    (RungKind.CHAT, HandOutcome.NOT_THERE): QT_TRANSLATE_NOOP("Wording", "Halaman tidak ada"),
    (RungKind.INSTAGRAM, HandOutcome.PASSED_ON): QT_TRANSLATE_NOOP(
        "Wording", "Sudah dikirim peserta"
    ),
    (RungKind.INSTAGRAM, HandOutcome.NOT_REACHED): QT_TRANSLATE_NOOP(
        "Wording", "Belum bisa dikirim"
    ),
    (RungKind.INSTAGRAM, HandOutcome.NOT_THERE): QT_TRANSLATE_NOOP("Wording", "Akun tidak ada"),
    (RungKind.VISIT, HandOutcome.PASSED_ON): QT_TRANSLATE_NOOP("Wording", "Sudah diserahkan"),
    (RungKind.VISIT, HandOutcome.NOT_REACHED): QT_TRANSLATE_NOOP("Wording", "Belum dilayani"),
}
READY = {
    RungKind.CALL: QT_TRANSLATE_NOOP("Wording", "Naskah telepon siap."),
    RungKind.CHAT: QT_TRANSLATE_NOOP(
        "Wording", "Teks siap disalin ke ponsel peserta lewat kode QR."
    ),
    RungKind.INSTAGRAM: QT_TRANSLATE_NOOP("Wording", "Teks siap disalin, tanpa NIK dan kode."),
    RungKind.VISIT: QT_TRANSLATE_NOOP("Wording", "Berkas kunjungan siap dicetak."),
}
DUE = QT_TRANSLATE_NOOP("Wording", "Sudah waktunya. {ready}")
DROPPED = QT_TRANSLATE_NOOP("Wording", "Tidak dikerjakan lagi.")
ANSWERED_AT = QT_TRANSLATE_NOOP("Wording", "Sudah dijawab {time}")
ACKNOWLEDGED_AT = QT_TRANSLATE_NOOP(
    "Wording", "Tanda terima sudah datang {time}. Belum ada jawaban."
)
ACKNOWLEDGED = QT_TRANSLATE_NOOP("Wording", "Tanda terima sudah datang")
ACCEPTED_AT = QT_TRANSLATE_NOOP("Wording", "Diterima server {time}")
NUMBERED = QT_TRANSLATE_NOOP("Wording", "{words} · nomor kasus {number}")
HELPED = QT_TRANSLATE_NOOP("Wording", "{words}. Jawaban itu membantu.")
DID_NOT_HELP = QT_TRANSLATE_NOOP("Wording", "{words}. Jawaban itu belum membantu.")
TO_READ = QT_TRANSLATE_NOOP("Wording", "{words}. Baca bersama peserta.")
NOT_REACHED_AT = QT_TRANSLATE_NOOP("Wording", "Belum berhasil, dicoba {time}. Coba lagi.")
PASSED_ON_AT = QT_TRANSLATE_NOOP("Wording", "Sudah disampaikan {time}")
WAITING = QT_TRANSLATE_NOOP("Wording", "{words}. Menunggu jawaban.")
NOT_THERE_AT = QT_TRANSLATE_NOOP("Wording", "Sudah tidak ada, dicoba {time}.")
SKIPPED_AT = QT_TRANSLATE_NOOP("Wording", "Dilewati {time}.")


def standing(word: Standing) -> str:
    """For instance "Diterima server": never more than is proven."""
    return say(STANDINGS[word])


def news(what: News) -> str:
    """One short line for Beranda."""
    return say(NEWS[what])


def reply_kind(kind: ReplyKind) -> str:
    return say(REPLIES[kind])


def hand_button(kind: RungKind, outcome: HandOutcome) -> str:
    """The press by which staff say what came of a rung of this kind."""
    return say(BUTTONS_OF.get((kind, outcome), BUTTONS[outcome]))


def ready(kind: RungKind) -> str:
    """What lies ready for a rung that staff climb; empty for the others."""
    return say(READY[kind]) if kind in READY else ""


def climbed(
    complaint: Complaint,
    step: Step,
    now: datetime,
    zone: str,
    *,
    running: bool,
    next_try: datetime | None = None,
) -> str:
    """One honest sentence about a rung that was climbed: never more than is proven.

    `running`: whether the complaint is still followed up; `next_try` from ``View.next_try``.
    """
    match step.standing:
        case Standing.ANSWERED:
            return _answered(complaint, step, now, zone)
        case Standing.ACKNOWLEDGED:
            return _acknowledged(step, now, zone)
        case Standing.TO_DO:
            return say(DUE, ready=ready(step.channel)).strip() if running else say(DROPPED)
        case Standing.NOT_REACHED | Standing.PASSED_ON | Standing.SKIPPED:
            return _by_hand(step, now, zone)
        case _:
            return delivery.sentence(step, now, zone, next_try)


def _answered(complaint: Complaint, step: Step, now: datetime, zone: str) -> str:
    if step.answer is None:
        return ""
    words = say(ANSWERED_AT, time=when(step.answer.read.at, now, zone))
    if step.case_number:
        words = say(NUMBERED, words=words, number=step.case_number)
    judged = complaint.judged
    if judged is None or judged.order < step.answer.order:
        return say(TO_READ, words=words)
    return say(HELPED if judged.helps else DID_NOT_HELP, words=words)


def _acknowledged(step: Step, now: datetime, zone: str) -> str:
    """A number that staff were told makes no acknowledgement that came in."""
    came = [reply for reply in step.replies if reply.what is ReplyKind.ACKNOWLEDGEMENT]
    if came and not step.case_number:
        return say(ACKNOWLEDGED_AT, time=when(came[-1].read.at, now, zone))
    words = say(ACKNOWLEDGED)
    if not came and step.ended:
        words = say(PASSED_ON_AT, time=when(step.ended.at.at, now, zone))
    elif not came and step.delivery:
        words = say(ACCEPTED_AT, time=when(step.delivery.since.at, now, zone))
    return say(NUMBERED, words=words, number=step.case_number)


def _by_hand(step: Step, now: datetime, zone: str) -> str:
    if step.ended is None:
        return ""
    time = when(step.ended.at.at, now, zone)
    match step.ended.outcome:
        case HandOutcome.NOT_REACHED:
            return say(NOT_REACHED_AT, time=time)
        case HandOutcome.PASSED_ON:
            return say(WAITING, words=say(PASSED_ON_AT, time=time))
        case HandOutcome.NOT_THERE:
            return say(NOT_THERE_AT, time=time)
        case _:
            return say(SKIPPED_AT, time=time)
