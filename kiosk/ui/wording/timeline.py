"""Kasus in words: what happened, one sentence an event, for the line of time.

Kinds that a later Loket knows are passed over: they never reach this module (``journal/codec``).
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain import events as ev
from kiosk.domain.masking import mask_email, mask_name, mask_nik, mask_phone
from kiosk.ui.wording import compared, device, eligibility, findings, otp, steadiness
from kiosk.ui.wording.names import name
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.sms import sms_trouble
from kiosk.ui.wording.times import duration, number

LONGEST = 300
"""Signs of what somebody else wrote; the rest is read where the answer is."""


class Told(NamedTuple):
    """`words` are one sentence, `more` what belongs to it; `raw` is as the other side wrote it.

    `private`: `raw` may name the participant, so it stays off paper. `printed` stands on paper in
    place of `more`, where that may. `tone` as a Notice has it.
    """

    words: str
    more: str = ""
    raw: str = ""
    private: bool = False
    tone: str = "neutral"
    printed: str | None = None


RungName = Callable[[int, int], str]
"""The name of the rung of a complaint's step; both count from 1."""

LOKET = QT_TRANSLATE_NOOP("Wording", "Loket")
PAPERS = {
    "printed": QT_TRANSLATE_NOOP("Wording", "tercetak"),
    "sent-to-printer": QT_TRANSLATE_NOOP("Wording", "dikirim ke printer"),
    "saved": QT_TRANSLATE_NOOP("Wording", "disimpan sebagai PDF"),
}
REMOVED = {
    ev.EvidenceEnd.ASKED: QT_TRANSLATE_NOOP("Wording", "Satu bukti dihapus."),
    ev.EvidenceEnd.REPLACED: QT_TRANSLATE_NOOP(
        "Wording", "Bukti asli dihapus, gantinya yang sudah ditutup hitam."
    ),
    ev.EvidenceEnd.DATE: QT_TRANSLATE_NOOP(
        "Wording", "Satu bukti dihapus karena masa simpannya habis."
    ),
}
OTP_TONES = {
    ev.OtpOutcome.WORKED: "good",
    ev.OtpOutcome.LIMIT_MESSAGE: "bad",
}


def by_loket() -> str:
    """Who did what no person did."""
    return say(LOKET)


def record(event: ev.CaseEvent) -> Told | None:
    """Consent, data, device, paper, and the end of the case."""
    match event:
        case ev.CaseOpened():
            words = say(QT_TRANSLATE_NOOP("Wording", "Kasus dibuka. Peserta memberi persetujuan."))
            return Told(words, _agreed(event.consent))
        case ev.ConsentRenewed():
            words = say(QT_TRANSLATE_NOOP("Wording", "Persetujuan diperbarui."))
            return Told(words, _agreed(event.consent))
        case ev.PersonRecorded():
            return _person(event)
        case ev.ContactRecorded():
            return _contact(event)
        case ev.DeviceChecked():
            return _device(event)
        case ev.EligibilityDeclared():
            return _declared(event)
        case ev.SlipGiven():
            source = QT_TRANSLATE_NOOP("Wording", "Tanda terima untuk peserta {how}.")
            return Told(say(source, how=_paper(event.how)))
        case ev.CaseClosed():
            source = QT_TRANSLATE_NOOP("Wording", "Kasus ditutup: {outcome}.")
            return Told(say(source, outcome=name(event.outcome)))
    return None


def attempt(event: ev.CaseEvent) -> Told | None:
    """Codes asked for, what came of them, and limits read on the participant's screen."""
    match event:
        case ev.OtpRequested():
            source = QT_TRANSLATE_NOOP("Wording", "Percobaan {number}: peserta meminta kode.")
            return Told(say(source, number=event.attempt), name(event.channel))
        case ev.OtpAnswered():
            source = QT_TRANSLATE_NOOP("Wording", "Hasil percobaan {number}: {outcome}.")
            words = say(source, number=event.attempt, outcome=otp.outcome(event.outcome))
            tone = OTP_TONES.get(event.outcome, "warning")
            return Told(words, "", bounded(event.message), private=True, tone=tone)
        case ev.PortalLimitRead():
            source = QT_TRANSLATE_NOOP("Wording", "Layar peserta meminta menunggu {wait}.")
            words = say(source, wait=duration(event.minutes * 60_000))
            return Told(words, name(event.channel), tone="warning")
    return None


def phone(event: ev.CaseEvent) -> Told | None:
    """What was done to prove that the phone lives."""
    match event:
        case ev.SmsTestStarted():
            source = QT_TRANSLATE_NOOP(
                "Wording", "SMS tes {number} mulai dikirim ke nomor peserta."
            )
            return Told(say(source, number=event.test))
        case ev.SmsTestAccepted():
            source = QT_TRANSLATE_NOOP("Wording", "SMS tes {number} diterima jaringan.")
            return Told(say(source, number=event.test))
        case ev.SmsTestFailed():
            source = QT_TRANSLATE_NOOP("Wording", "SMS tes {number} gagal terkirim.")
            words = say(source, number=event.test)
            return Told(words, sms_trouble(event.what), tone="warning")
        case ev.SmsTestUncertain():
            source = QT_TRANSLATE_NOOP("Wording", "SMS tes {number} belum pasti terkirim.")
            return Told(say(source, number=event.test), tone="warning")
        case ev.SmsCodeAnswered(right=True):
            source = QT_TRANSLATE_NOOP("Wording", "Kode cocok. Nomor terbukti aktif.")
            return Told(say(source), tone="good")
        case ev.SmsCodeAnswered():
            return Told(say(QT_TRANSLATE_NOOP("Wording", "Kode SMS tes tidak cocok.")))
        case ev.IncomingProofSeen():
            source = QT_TRANSLATE_NOOP("Wording", "Peserta menelepon nomor loket.")
            if event.how is ev.ProofKind.SMS:
                source = QT_TRANSLATE_NOOP("Wording", "Peserta mengirim SMS ke nomor loket.")
            proven = QT_TRANSLATE_NOOP("Wording", "Nomor terbukti aktif.")
            return Told(say(source), say(proven), tone="good")
    return None


def evidence(event: ev.CaseEvent, rung_named: Callable[[str], str]) -> Told | None:
    """Pictures and dossier; `rung_named` tells the name of a rung by its id."""
    match event:
        case ev.EvidenceAdded():
            source = QT_TRANSLATE_NOOP("Wording", "Bukti ditambahkan.")
            if event.replaces:
                source = QT_TRANSLATE_NOOP("Wording", "Sebagian bukti ditutup hitam.")
            return Told(say(source), _picture(event))
        case ev.EvidenceRemoved():
            return Told(say(REMOVED[event.why]))
        case ev.EvidenceChosen():
            source = QT_TRANSLATE_NOOP("Wording", "Bukti untuk {rung} dipilih: {count} gambar.")
            words = say(source, rung=rung_named(event.rung), count=len(event.evidence))
            return Told(words)
        case ev.DossierGiven():
            source = QT_TRANSLATE_NOOP("Wording", "Berkas untuk kunjungan {how}.")
            return Told(say(source, how=_paper(event.how)))
        case ev.NewsSeen():
            return Told(say(QT_TRANSLATE_NOOP("Wording", "Kabar baru dibaca petugas.")))
    return None


def bounded(text: str) -> str:
    """On one line, and not longer than a glance."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"


def _agreed(consent: ev.Consent) -> str:
    source = QT_TRANSLATE_NOOP("Wording", "Pengaduan tidak boleh dikirim")
    if consent.complaint:
        source = QT_TRANSLATE_NOOP("Wording", "Pengaduan boleh dikirim")
    return f"{name(consent.method)} · {say(source)}"


def _person(event: ev.PersonRecorded) -> Told:
    who = event.person
    source = QT_TRANSLATE_NOOP("Wording", "Data KTP dicatat: {name}, NIK {nik}.")
    words = say(source, name=mask_name(who.name), nik=mask_nik(who.nik))
    differing = [
        f"{compared.field(one.field)}: {compared.outcome(one.outcome)}"
        for one in event.comparison
        if one.outcome != "same"
    ]
    more = [*map(findings.label, event.findings), *differing]
    return Told(words, " · ".join(more), tone="warning" if more else "neutral")


def _contact(event: ev.ContactRecorded) -> Told:
    source = QT_TRANSLATE_NOOP("Wording", "Nomor HP dan email dicatat: {phone}, {email}.")
    contact = event.contact
    words = say(source, phone=mask_phone(contact.phone), email=mask_email(contact.email))
    return Told(words, " · ".join(map(findings.label, event.findings)))


def _device(event: ev.DeviceChecked) -> Told:
    words = say(QT_TRANSLATE_NOOP("Wording", "HP dan jaringan diperiksa."))
    more = []
    if event.wanting:
        source = QT_TRANSLATE_NOOP("Wording", "Perlu dibereskan: {points}")
        more.append(say(source, points=", ".join(map(device.label, event.wanting))))
    if event.network:
        source = QT_TRANSLATE_NOOP("Wording", "Jaringan: {verdict}")
        more.append(say(source, verdict=steadiness.recorded(event.network)))
    return Told(words, " · ".join(more), tone="warning" if event.wanting else "neutral")


def _declared(event: ev.EligibilityDeclared) -> Told:
    return Told(eligibility.asked(event.fine), tone="neutral" if event.fine else "warning")


def _picture(event: ev.EvidenceAdded) -> str:
    source = QT_TRANSLATE_NOOP("Wording", "{width} × {height} titik, {size} KB")
    kb = max(1, round(event.size / 1000))
    return say(source, width=event.width, height=event.height, size=number(kb))


def _paper(how: str) -> str:
    return say(PAPERS[how]) if how in PAPERS else how
