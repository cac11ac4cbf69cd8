"""Kasus in words: complaints, letters on their way, what came back, and rungs climbed by hand."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain import events as ev
from kiosk.ui.wording import delivery, otp
from kiosk.ui.wording.ladder import reply_kind
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.timeline import Told, bounded

FOUND = {
    "search": QT_TRANSLATE_NOOP("Wording", "Loket mencarinya di sistem penerima."),
    "mailbox": QT_TRANSLATE_NOOP("Wording", "Loket mencarinya di kotak surat."),
    "same-key": QT_TRANSLATE_NOOP("Wording", "Penerima mengenali kirimannya."),
}
HAND_ENDS = {
    ev.HandOutcome.PASSED_ON: QT_TRANSLATE_NOOP("Wording", "{rung}: sudah disampaikan."),
    ev.HandOutcome.NOT_REACHED: QT_TRANSLATE_NOOP("Wording", "{rung}: belum tersambung."),
    ev.HandOutcome.NOT_THERE: QT_TRANSLATE_NOOP(
        "Wording", "{rung}: nomor atau halamannya sudah tidak ada."
    ),
    ev.HandOutcome.SKIPPED: QT_TRANSLATE_NOOP("Wording", "{rung}: dilewati."),
}
REPLY_TONES = {
    ev.ReplyKind.ANSWER: "good",
    ev.ReplyKind.ACKNOWLEDGEMENT: "info",
    ev.ReplyKind.BOUNCE: "bad",
}
HAND_TONES = {ev.HandOutcome.PASSED_ON: "good", ev.HandOutcome.NOT_REACHED: "warning"}


def complaint(event: ev.DeliveryEvent, rung: str) -> Told | None:
    """What was decided and done on a rung; `rung` is its name."""
    match event:
        case ev.ComplaintFiled():
            source = QT_TRANSLATE_NOOP("Wording", "Pengaduan dibuat untuk {rung}.")
            words = say(source, rung=rung)
            return Told(words, otp.why_filed(event.why), event.letter.recipient, tone="info")
        case ev.RungClimbed():
            return _climbed(event, rung)
        case ev.RungEnded():
            words = say(HAND_ENDS[event.outcome], rung=rung)
            tone = HAND_TONES.get(event.outcome, "neutral")
            return Told(words, _ticked(event), bounded(event.note), private=True, tone=tone)
        case ev.ReplyRead():
            return _reply(event, rung)
        case ev.AnswerJudged():
            source = QT_TRANSLATE_NOOP(
                "Wording", "Jawaban belum membantu. Pengaduan diteruskan ke langkah berikutnya."
            )
            if event.helps:
                source = QT_TRANSLATE_NOOP("Wording", "Jawaban membantu. Pengaduan selesai.")
            return Told(say(source), tone="good" if event.helps else "neutral")
        case ev.CaseNumberNoted():
            source = QT_TRANSLATE_NOOP("Wording", "Nomor kasus dari {rung}: {number}")
            return Told(say(source, rung=rung, number=event.number), tone="good")
    return sent(event, rung)


def sent(event: ev.DeliveryEvent, rung: str) -> Told | None:
    """How a letter fared; where it was only tried, see `tried`."""
    match event:
        case ev.SendingAccepted():
            return _accepted(event, rung)
        case ev.SendingRejected():
            source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} ditolak.")
            why, words = delivery.why(event.what), say(source, rung=rung)
            return Told(words, why, bounded(event.detail), private=True, tone="bad")
        case ev.SendingUncertain():
            source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} belum pasti terkirim.")
            words = say(source, rung=rung)
            return Told(words, "", bounded(event.detail), private=True, tone="warning")
        case ev.UncertaintySettled():
            source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} ternyata belum sampai.")
            if event.arrived:
                source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} ternyata sudah sampai.")
            where = say(FOUND[event.found]) if event.found in FOUND else ""
            return Told(say(source, rung=rung), where, tone="good" if event.arrived else "neutral")
        case ev.SendingRequeued():
            source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} masuk antrean kirim lagi.")
            if event.recipient:
                source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} dikirim ke alamat lain.")
            return Told(say(source, rung=rung), "", event.recipient)
    return None


def tried(rung: str, times: int, last: ev.SendingPostponed | None, since: str = "") -> Told:
    """A run of tries without success; `since` tells when it began, `last` why it failed."""
    source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} dicoba dikirim, belum terkirim.")
    if times > 1:
        source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} dicoba {times} kali sejak {since}.")
    if last is None:
        source = QT_TRANSLATE_NOOP("Wording", "Surat ke {rung} sedang dikirim.")
    words = say(source, rung=rung, times=times, since=since)
    if last is None:
        return Told(words, tone="info")
    why = delivery.why(last.what)
    return Told(words, why, bounded(last.detail), private=True, tone="warning")


def _climbed(event: ev.RungClimbed, rung: str) -> Told:
    if event.letter is None:
        source = QT_TRANSLATE_NOOP("Wording", "Langkah untuk petugas: {rung}.")
        return Told(say(source, rung=rung), tone="warning")
    source = QT_TRANSLATE_NOOP("Wording", "Pengaduan diteruskan ke {rung}.")
    return Told(say(source, rung=rung), "", event.letter.recipient, tone="info")


def _ticked(event: ev.RungEnded) -> str:
    if not event.ticked:
        return ""
    source = QT_TRANSLATE_NOOP("Wording", "{count} hal sudah dicentang")
    return say(source, count=len(event.ticked))


def _accepted(event: ev.SendingAccepted, rung: str) -> Told:
    source = QT_TRANSLATE_NOOP("Wording", "Diterima server untuk {rung}.")
    if event.number:
        source = QT_TRANSLATE_NOOP("Wording", "Diterima {rung}, nomor kasus {number}.")
    words = say(source, rung=rung, number=event.number)
    return Told(words, "", bounded(event.receipt), tone="good")


def _reply(event: ev.ReplyRead, rung: str) -> Told:
    source = QT_TRANSLATE_NOOP("Wording", "{kind} dari {rung}.")
    words = say(source, kind=reply_kind(event.what), rung=rung)
    number = ""
    if event.number:
        found = QT_TRANSLATE_NOOP("Wording", "menyebut nomor {number}")
        number = say(found, number=event.number)
    more, printed = (
        " · ".join(filter(None, (sender, number)))
        for sender in (event.sender, _domain(event.sender))
    )
    raw = bounded(event.text or event.line or event.subject)
    tone = REPLY_TONES[event.what]
    return Told(words, more, raw, private=True, tone=tone, printed=printed)


def _domain(sender: str) -> str:
    """From which house an answer came; the participant may have answered in person."""
    _, at, domain = sender.rpartition("@")
    return f"{at}{domain}" if at else ""
