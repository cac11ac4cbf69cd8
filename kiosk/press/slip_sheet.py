"""Lays a slip out on its paper: a thermal roll as long as it needs to be, or an A4 page."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.paper.slip import Bring, Channel, Form, Next, Proposed, Receipt, Slip, qr_text
from kiosk.press.blocks import (
    Beside,
    Block,
    Code,
    Framed,
    Gap,
    Rule,
    Words,
)
from kiosk.press.forms import page, roll
from kiosk.press.sheet import MONO, Sheet
from kiosk.press.words import day, html, moment, say, time

MONO_CSS = ", ".join(f"'{family}'" for family in MONO)

BRING = {
    Bring.KTP: QT_TRANSLATE_NOOP("Paper", "KTP asli"),
    Bring.KK: QT_TRANSLATE_NOOP("Paper", "Kartu Keluarga (KK)"),
    Bring.PHONE: QT_TRANSLATE_NOOP("Paper", "HP dengan nomor yang didaftarkan, baterai terisi"),
    Bring.EMAIL: QT_TRANSLATE_NOOP("Paper", "Email yang didaftarkan, bisa dibuka di HP"),
    Bring.SLIP: QT_TRANSLATE_NOOP("Paper", "Lembar ini"),
}
NEXT = {
    Next.RETRY_THEN: QT_TRANSLATE_NOOP(
        "Paper", "Minta kode OTP lagi pada waktu di atas. Lebih cepat dapat memakan jatah Anda."
    ),
    Next.CHECK_SPAM: QT_TRANSLATE_NOOP(
        "Paper", "Periksa juga folder spam di email, cari kata Prakerja."
    ),
    Next.COMPLAINT_QUEUED: QT_TRANSLATE_NOOP(
        "Paper", "Pengaduan sudah dicatat dan menunggu dikirim."
    ),
    Next.COMPLAINT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Paper", "Pengaduan sudah diterima server email. Jawabannya belum ada."
    ),
    Next.COMPLAINT_UNCERTAIN: QT_TRANSLATE_NOOP(
        "Paper", "Belum pasti apakah pengaduan sudah sampai. Petugas akan memeriksanya."
    ),
    Next.COMPLAINT_STOPPED: QT_TRANSLATE_NOOP(
        "Paper", "Pengaduan belum terkirim; petugas memeriksanya."
    ),
    Next.WAIT_FOR_ANSWER: QT_TRANSLATE_NOOP(
        "Paper", "Tunggu jawaban. Tanyakan perkembangannya di loket ini dengan nomor rujukan."
    ),
    Next.KEEP_NUMBER: QT_TRANSLATE_NOOP(
        "Paper", "Jangan ganti nomor HP atau email selama menunggu."
    ),
    Next.COME_BACK: QT_TRANSLATE_NOOP("Paper", "Kembali ke loket ini dan tunjukkan lembar ini."),
}


def slip_sheet(slip: Slip, form: Form) -> Sheet:
    """The slip on its paper."""
    if form is Form.A4:
        return page(slip.reference, partial(_page_blocks, slip), practice=slip.practice)
    blocks = [*_head(slip, 1.0), *_return(slip, 1.0), *_lists(slip, 1.0), *_foot(slip, 1.0)]
    return roll(slip.reference, blocks, practice=slip.practice)


def _page_blocks(slip: Slip, scale: float) -> list[Block]:
    left = [*_head(slip, scale), *_return(slip, scale)]
    return [
        Beside(left, _qr(slip, 190, scale), 190),
        *_lists(slip, scale),
        Rule(30),
        *_safety(scale),
        *_made(slip, scale),
    ]


def _head(slip: Slip, scale: float) -> Iterator[Block]:
    yield Words(f"<b>{html(slip.site)}</b>", 15 * scale)
    official = QT_TRANSLATE_NOOP(
        "Paper", "Loket bantuan pendaftaran Kartu Prakerja. Bukan loket resmi Prakerja."
    )
    yield Words(html(say(official)), 9.5 * scale)
    if slip.practice:
        practice = QT_TRANSLATE_NOOP("Paper", "LATIHAN: lembar ini tidak berlaku.")
        yield Gap(6)
        yield Framed([Words(f"<b>{html(say(practice))}</b>", 11 * scale, centred=True)], padding=6)
    yield Rule()
    yield Words(html(say(QT_TRANSLATE_NOOP("Paper", "Nomor rujukan"))), 10 * scale)
    reference = f'<span style="font-family:{MONO_CSS}">{html(slip.reference)}</span>'
    yield Words(reference, 16 * scale)
    if slip.name:
        yield Words(html(slip.name), 11 * scale)
    yield Gap(10 * scale)


def _return(slip: Slip, scale: float) -> Iterator[Block]:
    if slip.return_at is None:
        return
    heading = say(QT_TRANSLATE_NOOP("Paper", "Boleh minta kode OTP lagi mulai"))
    yield Framed(
        [
            Words(html(heading), 11 * scale),
            Words(f"<b>{html(time(slip.return_at, slip.zone))}</b>", 30 * scale),
            Words(f"<b>{html(day(slip.return_at, slip.zone))}</b>", 13 * scale),
        ],
        bold=True,
    )
    yield Gap(6 * scale)
    if slip.proposed:
        yield from _proposal(slip.proposed, slip.zone, scale)


def _proposal(proposed: Proposed, zone: str, scale: float) -> Iterator[Block]:
    """In small words below the time that binds: a proposal, and on what it rests."""
    source = QT_TRANSLATE_NOOP("Paper", "Usulan waktu: {day}, {begins} sampai {ends}.")
    begins, ends = time(proposed.begins, zone), time(proposed.ends, zone)
    when = say(source, day=day(proposed.begins, zone), begins=begins, ends=ends)
    yield Words(f"<b>{html(when)}</b>", 11 * scale)
    source = QT_TRANSLATE_NOOP(
        "Paper",
        "Menurut catatan loket ini sekitar {about} dari 10 kode berhasil pada jam itu "
        "(mungkin {low} sampai {high}). Ini usulan, bukan janji.",
    )
    counted = say(source, about=proposed.about, low=proposed.low, high=proposed.high)
    yield Words(html(counted), 9 * scale)
    yield Gap(6 * scale)


def _lists(slip: Slip, scale: float) -> Iterator[Block]:
    if slip.next_steps:
        yield from _heading(say(QT_TRANSLATE_NOOP("Paper", "Langkah berikutnya")), scale)
        yield _listed([say(NEXT[step]) for step in slip.next_steps], scale, numbered=True)
    if slip.bring:
        yield from _heading(say(QT_TRANSLATE_NOOP("Paper", "Yang perlu dibawa")), scale)
        yield _listed([say(BRING[thing]) for thing in slip.bring], scale)
    if slip.receipt:
        yield Gap(12 * scale)
        yield Framed([*_receipt(slip.receipt, slip.zone, scale)])
    if slip.channels:
        yield from _heading(say(QT_TRANSLATE_NOOP("Paper", "Kanal bantuan")), scale)
        yield _listed([_channel(channel) for channel in slip.channels], scale, marked_up=True)


def _foot(slip: Slip, scale: float) -> Iterator[Block]:
    yield Rule(20)
    yield from _safety(scale)
    yield Gap(8)
    yield from _qr(slip, 150, scale)
    yield from _made(slip, scale)


def _safety(scale: float) -> Iterator[Block]:
    warning = QT_TRANSLATE_NOOP(
        "Paper",
        "Kode OTP dan kata sandi hanya untuk Anda. Jangan beri tahu siapa pun, termasuk petugas.",
    )
    yield Words(f"<b>{html(say(warning))}</b>", 11 * scale)


def _qr(slip: Slip, side: float, scale: float) -> list[Block]:
    caption = QT_TRANSLATE_NOOP("Paper", "Nomor rujukan dan waktu kembali. Tanpa data pribadi.")
    return [Code(qr_text(slip), side), Words(html(say(caption)), 9 * scale, centred=True)]


def _made(slip: Slip, scale: float) -> Iterator[Block]:
    words = say(QT_TRANSLATE_NOOP("Paper", "Dibuat {at}"), at=moment(slip.made_at, slip.zone))
    if slip.staff:
        words += " · " + say(QT_TRANSLATE_NOOP("Paper", "Petugas: {name}"), name=slip.staff)
    yield Gap(6)
    yield Words(html(words), 9 * scale)


def _receipt(receipt: Receipt, zone: str, scale: float) -> Iterator[Block]:
    title = say(QT_TRANSLATE_NOOP("Paper", "Tanda terima pengaduan"))
    yield Words(f"<b>{html(title)}</b>", 12 * scale)
    yield Gap(4)
    rows = (
        (QT_TRANSLATE_NOOP("Paper", "Nomor register"), receipt.register),
        (QT_TRANSLATE_NOOP("Paper", "Tanggal diterima"), moment(receipt.received_at, zone)),
        (QT_TRANSLATE_NOOP("Paper", "Nama"), receipt.name),
        (QT_TRANSLATE_NOOP("Paper", "Nomor HP"), receipt.phone),
        (QT_TRANSLATE_NOOP("Paper", "Perihal"), receipt.topic),
        (QT_TRANSLATE_NOOP("Paper", "Petugas"), receipt.officer),
        (QT_TRANSLATE_NOOP("Paper", "Telepon loket"), receipt.office_phone),
    )
    cells = "".join(_row(say(label), value) for label, value in rows if value)
    yield Words(f'<table cellspacing="0" cellpadding="1">{cells}</table>', 10.5 * scale)


def _row(label: str, value: str) -> str:
    return f"<tr><td>{html(label)}&nbsp;&nbsp;</td><td><b>{html(value)}</b></td></tr>"


def _heading(text: str, scale: float) -> Iterator[Block]:
    yield Gap(10 * scale)
    yield Words(f"<b>{html(text)}</b>", 12 * scale)


def _channel(channel: Channel) -> str:
    hours = f"<br>{html(channel.hours)}" if channel.hours else ""
    return f"{html(channel.name)}<br><b>{html(channel.address)}</b>{hours}"


def _listed(
    items: list[str], scale: float, *, numbered: bool = False, marked_up: bool = False
) -> Block:
    """A list as a table: rich text indents its own lists far too much for narrow paper."""
    rows = "".join(
        f'<tr><td width="{round(15 * scale)}">{f"{number}." if numbered else "•"}</td>'
        f"<td>{item if marked_up else html(item)}</td></tr>"
        for number, item in enumerate(items, start=1)
    )
    return Words(f'<table cellspacing="0" cellpadding="1">{rows}</table>', 11 * scale)
