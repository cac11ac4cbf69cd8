"""What the coach says: what to do next and why, what the last turn missed, and its button."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.practice.coach import Hint, Next
from kiosk.domain.practice.exercise import Beside
from kiosk.ui.practice import labels
from kiosk.ui.practice.pointing import elsewhere, place_of
from kiosk.ui.practice.rehearsal import Playing
from kiosk.ui.practice.wishes import JumpAhead, LookForLetter, Resume, SaySafety, ShowResult
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import Wish
from kiosk.ui.wording.names import name
from kiosk.ui.wording.phrase import say


class Coaching(NamedTuple):
    """`press` is the button of the panel, with the wish it makes; without words there is none."""

    do: str
    why: str = ""
    press: str = ""
    wish: Wish | None = None


DO = {
    Next.CONSENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Bacakan persetujuan. Peserta mencentang ketiga pernyataan dan menulis namanya. "
        "Lalu tekan “{agree}”.",
    ),
    Next.KTP: QT_TRANSLATE_NOOP(
        "Wording", "Isi NIK, nama, dan tanggal lahir dari KTP di bawah ini. Lalu tekan “{contact}”."
    ),
    Next.CONTACT: QT_TRANSLATE_NOOP(
        "Wording",
        "Isi nomor HP dan email seperti kata peserta, centang bahwa nomornya dipegang. "
        "Lalu tekan “{device}”.",
    ),
    Next.DEVICE: QT_TRANSLATE_NOOP(
        "Wording",
        "Cocokkan keenam hal dengan HP peserta di bawah ini: centang yang baik, tekan "
        "“{problem}” untuk yang bermasalah. Lalu tekan “{code}”.",
    ),
    Next.ELIGIBLE: QT_TRANSLATE_NOOP(
        "Wording", "Bacakan syaratnya. Peserta ini memenuhi semuanya: tekan “{eligible}”."
    ),
    Next.SAFETY: QT_TRANSLATE_NOOP(
        "Wording",
        "Bacakan ke peserta: “Kode OTP dan kata sandi jangan diberitahukan kepada siapa pun, "
        "juga tidak kepada saya.”",
    ),
    Next.ASK: QT_TRANSLATE_NOOP(
        "Wording", "Peserta menekan minta kode di HP sendiri. Pada saat yang sama tekan “{ask}”."
    ),
    Next.ANSWER: QT_TRANSLATE_NOOP(
        "Wording", "Baca pesan di HP peserta, lalu tekan jawaban yang sama artinya."
    ),
    Next.WAIT: QT_TRANSLATE_NOOP(
        "Wording", "Sekarang waktu tunggu berjalan. Di latihan waktunya boleh dimajukan."
    ),
    Next.CLOSE: QT_TRANSLATE_NOOP("Wording", "Kodenya berhasil. Tutup kasus: tekan “{finish}”."),
    Next.PERMIT: QT_TRANSLATE_NOOP(
        "Wording",
        "Pengaduan perlu izin. Tanyakan lagi: peserta mencentang setuju pengaduan, "
        "lalu tekan “{renew}”.",
    ),
    Next.SENDING: QT_TRANSLATE_NOOP(
        "Wording", "Pengaduan dibuat otomatis dan sedang dikirim. Tunggu sebentar."
    ),
    Next.LOOK: QT_TRANSLATE_NOOP(
        "Wording",
        "Sambungan putus, jadi belum pasti suratnya sampai. Jangan kirim ulang dulu. Lihat.",
    ),
    Next.SETTLE: QT_TRANSLATE_NOOP(
        "Wording", "Jawab sesuai yang terlihat: tekan “{arrived}” atau “{again}”."
    ),
    Next.DONE: QT_TRANSLATE_NOOP("Wording", "Kartu ini selesai. Terima kasih sudah sabar."),
    Next.GONE: QT_TRANSLATE_NOOP(
        "Wording", "Data peserta ini sudah dihapus, jadi kartunya berhenti di sini."
    ),
}
WHY = {
    Next.CONSENT: QT_TRANSLATE_NOOP("Wording", "Tanpa persetujuan tidak ada yang boleh dicatat."),
    Next.KTP: QT_TRANSLATE_NOOP("Wording", "Satu angka yang salah membuat verifikasi gagal."),
    Next.CONTACT: QT_TRANSLATE_NOOP("Wording", "Kode hanya sampai ke nomor yang aktif."),
    Next.DEVICE: QT_TRANSLATE_NOOP("Wording", "HP yang beres menghemat percobaan."),
    Next.ELIGIBLE: QT_TRANSLATE_NOOP("Wording", "Supaya peserta tidak menunggu sia-sia."),
    Next.SAFETY: QT_TRANSLATE_NOOP("Wording", "Rahasia peserta tetap pada peserta."),
    Next.ASK: QT_TRANSLATE_NOOP("Wording", "Loket menghitung waktu tunggu sejak kode diminta."),
    Next.ANSWER: QT_TRANSLATE_NOOP("Wording", "Catatan yang jujur menentukan langkah berikutnya."),
    Next.WAIT: QT_TRANSLATE_NOOP(
        "Wording",
        "Di loket sungguhan peserta pulang dulu. Mencoba terlalu cepat memperpanjang limit.",
    ),
    Next.PERMIT: QT_TRANSLATE_NOOP("Wording", "Surat pengaduan memuat data peserta."),
    Next.LOOK: QT_TRANSLATE_NOOP("Wording", "Dua pengaduan yang sama membingungkan penerima."),
}
DATE = QT_TRANSLATE_NOOP(
    "Wording",
    "Isi NIK, nama, dan tanggal lahir dari KTP, lalu ketik tanggal lahir di akun pada "
    "“{account}”. Lalu tekan “{contact}”.",
)
BEGIN = QT_TRANSLATE_NOOP("Wording", "Peserta baru datang. Tekan “{new}”.")
ASTRAY = QT_TRANSLATE_NOOP("Wording", "Langkah berikutnya ada di layar “{place}”.")
HINTS = {
    Hint.PERSON_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording",
        "Ada yang tidak sama dengan KTP. Bandingkan NIK, nama, dan tanggal lahir sekali lagi.",
    ),
    Hint.FINDING_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Tanggal lahir di akun belum dibandingkan. Ketik juga yang tertulis di akun."
    ),
    Hint.CONTACT_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording", "Nomor HP atau email tidak seperti kata peserta. Perbaiki dulu."
    ),
    Hint.FAULT_MISSED: QT_TRANSLATE_NOOP(
        "Wording", "Ada yang tidak beres di HP peserta. Lihat lagi layarnya sebelum meminta kode."
    ),
    Hint.OUTCOME_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording", "Yang dicatat tadi lain dari pesan di HP. Lain kali baca pesannya sampai habis."
    ),
    Hint.ASKED_EARLY: QT_TRANSLATE_NOOP(
        "Wording", "Kode tadi diminta sebelum waktu tunggu habis. Lain kali tunggu dulu."
    ),
}
SAID = QT_TRANSLATE_NOOP("Wording", "Sudah saya bacakan")
JUMP = QT_TRANSLATE_NOOP("Wording", "Lewati waktu tunggu")
TOMORROW = QT_TRANSLATE_NOOP("Wording", "Lompat ke besok")
LOOK = QT_TRANSLATE_NOOP("Wording", "Lihat kotak surat")
RESULT = QT_TRANSLATE_NOOP("Wording", "Lihat hasil")
GO_THERE = QT_TRANSLATE_NOOP("Wording", "Ke langkah ini")
LETTER_THERE = QT_TRANSLATE_NOOP(
    "Wording", "Di kotak surat: surat dengan nomor {reference} ADA, satu kali."
)
LETTER_MISSING = QT_TRANSLATE_NOOP(
    "Wording", "Di kotak surat: TIDAK ADA surat dengan nomor {reference}."
)


def coaching(playing: Playing, view: View, place: Place, *, overnight: bool) -> Coaching:
    """What to say on this screen; `overnight`: the wait that runs ends on another day."""
    step = playing.advice.next
    if elsewhere(playing, view, place):
        there = place_of(step)
        words = say(ASTRAY, place=name(Place.HOME if step is Next.CONSENT else there))
        return Coaching(words, "", say(GO_THERE), Resume(there))
    if step is Next.CONSENT and place is Place.HOME:
        return Coaching(say(BEGIN, new=labels.new_participant()))
    do, why = _do(playing), say(WHY[step]) if step in WHY else ""
    match step:
        case Next.SAFETY:
            return Coaching(do, why, say(SAID), SaySafety())
        case Next.WAIT:
            return Coaching(do, why, say(TOMORROW if overnight else JUMP), JumpAhead())
        case Next.LOOK:
            return Coaching(do, why, say(LOOK), LookForLetter())
        case Next.DONE | Next.GONE:
            return Coaching(do, why, say(RESULT), ShowResult())
    return Coaching(do, why)


def hint(playing: Playing) -> str:
    """What the last turn missed, or ""."""
    found = playing.advice.hint
    return say(HINTS[found]) if found else ""


def letter(playing: Playing) -> str:
    """What somebody saw who looked in the mailbox, or ""."""
    case = playing.case
    if case is None or playing.letter is None or playing.exercise.did(Beside.LOOKED) is None:
        return ""
    source = LETTER_THERE if playing.letter else LETTER_MISSING
    return say(source, reference=case.reference)


def _do(playing: Playing) -> str:
    step = playing.advice.next
    with_date = step is Next.KTP and playing.card.account_birth_date is not None
    again, _ = labels.send_again()
    return say(
        DATE if with_date else DO[step],
        agree=labels.agree(),
        contact=labels.to_contact(),
        account=labels.account_date(),
        device=labels.to_device(),
        problem=labels.problem("").removeprefix(": "),
        code=labels.to_code(),
        eligible=labels.eligible(),
        ask=labels.ask(),
        finish=labels.finish(),
        renew=labels.renew(),
        arrived=labels.arrived(),
        again=again,
    )
