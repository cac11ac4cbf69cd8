"""The dossier on A4: everything of its text, nothing else, whoever wrote the text."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage

from kiosk.domain import events as ev
from kiosk.domain.comparison import Outcome
from kiosk.domain.dossier import (
    Climbed,
    Dossier,
    Exhibit,
    Replied,
    Tried,
    as_json,
    digest,
)
from kiosk.domain.finding import Code
from kiosk.domain.steps import Standing
from kiosk.paper.dossier import DossierPaper
from kiosk.press.dossier_sheet import dossier_sheet
from kiosk.press.sheet import Sheet, pdf_of, picture_of

pytestmark = pytest.mark.usefixtures("qapp")

AT = "2026-11-23T09:10:00+07:00"
HEAD = "9f" * 32
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def octets(width: int, height: int, colour: str, kind: str = "JPEG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


UPRIGHT, WIDE = octets(300, 600, "#c02020"), octets(600, 300, "#2020c0", "PNG")


def exhibit(number: int, content: bytes, width: int, height: int) -> Exhibit:
    return Exhibit(
        label=f"bukti-{number}",
        media="image/jpeg",
        size=len(content),
        width=width,
        height=height,
        sha256=sha256(content).hexdigest(),
        added=AT,
    )


DOSSIER = Dossier(
    reference="PK-BMK07-20261123-4X",
    complaint=1,
    made_at="2026-11-27T14:05:00+07:00",
    kiosk="BMK07",
    site="BRI Unit Banyumanik",
    name="SITI UJI",
    nik="............9901",
    email="siti@peserta.example",
    phone="+6281200000001",
    why="on-two-days",
    findings=("nik-shape-right", "phone-said-active"),
    attempts=(
        Tried(number=1, at=AT, channel="sms", outcome="limit-message", message="limit tercapai"),
        Tried(number=2, at="2026-11-24T00:30:00+07:00", channel="email"),
    ),
    first_day="2026-11-23",
    last_day="2026-11-24",
    steps=(
        Climbed(
            complaint=1, step=1, rung="email-prakerja", name="Email Prakerja", kind="email",
            began=AT, standing="acknowledged", since=AT, recipient="pengaduan@prakerja.example",
            receipt="250 2.0.0 queued as 4711", case_number="PRK-22019",
            replies=(Replied(kind="acknowledgement", at=AT, number="PRK-22019"),),
        ),
        Climbed(
            complaint=1, step=2, rung="telepon", name="Pusat panggilan", kind="call",
            began="2026-11-26T10:00:00+07:00", standing="skipped", outcome="not-there",
        ),
    ),
    evidence=(exhibit(1, UPRIGHT, 300, 600), exhibit(2, WIDE, 600, 300)),
    head=HEAD,
)  # fmt: skip
PICTURES = {"bukti-1": UPRIGHT, "bukti-2": WIDE}


def paper(dossier: Dossier = DOSSIER, **changed: Any) -> DossierPaper:
    return DossierPaper(**{"text": as_json(dossier), "pictures": PICTURES, **changed})


def sheet(dossier: Dossier = DOSSIER, **changed: Any) -> Sheet:
    return dossier_sheet(paper(dossier, **changed))


def changed(**facts: Any) -> Dossier:
    return msgspec.structs.replace(DOSSIER, **facts)


def _texts(block: Any) -> Iterator[str]:
    if isinstance(block, str):
        yield block
    elif isinstance(block, list | tuple):
        for part in block:
            yield from _texts(part)
    elif is_dataclass(block):
        for field in fields(block):
            yield from _texts(getattr(block, field.name))


def words_of(made: Sheet) -> str:
    """All that stands on the pages, as rich text without its tags."""
    told = " ".join(text for draw in made.pages for text in _texts(draw.args[4]))  # type: ignore[attr-defined]
    return re.sub(r"<[^>]*>", " ", told)


def bands(made: Sheet, page: int) -> list[bytes]:
    """The rows of one page that are not plain white, for comparing what was drawn."""
    image = picture_of(made, page, 60)
    return [bytes(image.constScanLine(row)) for row in range(image.height())]


def test_all_of_the_dossier_is_on_paper():
    told = words_of(sheet())
    for fact in (
        "PK-BMK07-20261123-4X", "SITI UJI", "............9901", "siti@peserta.example",
        "+6281200000001", "BRI Unit Banyumanik (kios BMK07)", "27-11-2026 14.05 WIB",
        "23-11-2026 09.10", "Pesan batas OTP muncul", "limit tercapai", "Belum ada hasil",
        "1. Email Prakerja", "pengaduan@prakerja.example", "250 2.0.0 queued as 4711", "PRK-22019",
        "sudah dicatat penerima", "tanda terima, nomor PRK-22019",
        "2. Pusat panggilan", "nomor atau alamatnya tidak ada lagi",
        "Menurut pendaftar, nomor HP aktif.", "bukti-1", "bukti-2",
        DOSSIER.evidence[1].sha256, HEAD[:32], "tamper-evident since the last published head",
    ):  # fmt: skip
        assert fact in told, fact


def test_a_call_that_gave_a_number_is_said_to_be_on_record():
    call = msgspec.structs.replace(
        DOSSIER.steps[1], outcome="passed-on", standing="acknowledged", case_number="771204"
    )
    told = words_of(sheet(changed(steps=(call,))))
    assert "sudah dicatat penerima, belum dijawab" in told
    assert "771204" in told


def test_the_story_is_told_in_sentences():
    told = words_of(sheet())
    assert "SITI UJI sudah 2 kali meminta kode OTP" in told
    assert "dari 23 November 2026 sampai 24 November 2026" in told
    assert "disampaikan lewat Email Prakerja. Sampai berkas ini dibuat belum ada jawaban." in told
    first = words_of(sheet(changed(steps=(), last_day="2026-11-23")))
    assert "pada 23 November 2026" in first
    assert "belum disampaikan kepada siapa pun" in first
    answered = msgspec.structs.replace(DOSSIER.steps[0], standing="answered")
    assert "Sudah ada jawaban dari Email Prakerja." in words_of(sheet(changed(steps=(answered,))))


def test_the_last_page_has_the_digest_of_exactly_the_text_that_was_drawn():
    made = sheet()
    last = " ".join(_texts(made.pages[-1].args[4]))  # type: ignore[attr-defined]
    found = digest(as_json(DOSSIER))
    for half in (found[:35], found[36:]):
        assert half in last
    assert digest(as_json(changed(name="SITI UJ1")))[:35] not in last


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("outcome", ev.OtpOutcome),
        ("channel", ev.OtpChannel),
        ("kind", ev.RungKind),
        ("standing", Standing),
        ("reply", ev.ReplyKind),
        ("why", ev.Persistence),
    ],
)
def test_every_code_has_words(table: str, codes: Any):
    from kiosk.press.dossier_words import knows

    assert all(knows(table, code.value) for code in codes)


def test_a_code_of_a_later_version_is_shown_as_it_is():
    told = words_of(sheet(changed(why="bulan-purnama", findings=("baru", Code.NIK_SERIAL_ZERO))))
    assert "bulan-purnama" in told
    assert "0000" in told
    assert Outcome.SAME not in told


def test_a_long_table_goes_on_under_its_own_head():
    many = tuple(
        Tried(number=n, at=AT, channel="sms", outcome="expired", message="pesan " * 12)
        for n in range(1, 41)
    )
    made = sheet(changed(attempts=many, attempts_before=7, evidence=()))
    assert len(made.pages) >= 3
    told = words_of(made)
    assert told.count("Pesan di layar pendaftar") >= 2
    assert "7 percobaan sebelumnya tidak ditulis di sini." in told
    assert pdf_of(made).count(b"/Type /Page\n") == len(made.pages)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page():
    for count in range(1, 30):
        some = tuple(Tried(number=n, at=AT, channel="sms") for n in range(1, count + 1))
        made = sheet(changed(attempts=some, evidence=()))
        for draw in made.pages:
            last = " ".join(_texts(draw.args[4][-1:]))  # type: ignore[attr-defined]
            assert "Yang sudah dilakukan" not in last
            assert "Yang sudah diperiksa" not in last


def colours(made: Sheet) -> set[str]:
    """Which of the two pictures' colours are to be seen."""
    seen = set()
    for page in range(len(made.pages)):
        image = picture_of(made, page, 40)
        for down in range(0, image.height(), 4):
            for across in range(0, image.width(), 4):
                colour = image.pixelColor(across, down)
                if colour.red() > 150 > 80 > colour.blue():
                    seen.add("upright")
                if colour.blue() > 150 > 80 > colour.red():
                    seen.add("wide")
    return seen


def test_the_pictures_are_drawn_with_their_labels():
    assert colours(sheet()) == {"upright", "wide"}


def test_a_picture_that_is_gone_is_said_to_be_gone():
    made = sheet(pictures={"bukti-2": WIDE})
    assert colours(made) == {"wide"}
    assert words_of(made).count("Gambar ini tidak ada lagi") == 1
    assert DOSSIER.evidence[0].sha256 in words_of(made)


def test_a_picture_covered_since_is_said_to_be_another():
    copy = octets(300, 600, "#000000")
    told = words_of(sheet(pictures={"bukti-1": copy, "bukti-2": WIDE}))
    assert "sebagian sudah ditutup" in told
    assert sha256(copy).hexdigest() in told
    assert "sebagian sudah ditutup" not in words_of(sheet())


@pytest.mark.parametrize("content", [b"", b"MZ not a picture", WIDE[:20], SVG])
def test_octets_that_are_no_picture_are_no_trouble(content: bytes):
    made = sheet(pictures={"bukti-1": content, "bukti-2": WIDE})
    assert pdf_of(made).startswith(b"%PDF-")
    assert colours(made) == {"wide"}


def test_pictures_can_be_left_out_for_a_small_letter():
    made = sheet(longest_px=0)
    assert colours(made) == set()
    assert "berkas tersendiri bernama bukti-1" in words_of(made)


def test_the_paper_grows_with_the_fineness_of_its_pictures():
    import random

    image = QImage(900, 900, QImage.Format.Format_RGB32)
    draw = random.Random(7)
    for down in range(900):
        for across in range(0, 900, 3):
            image.setPixel(across, down, draw.randrange(1 << 24))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)
    noise = bytes(buffer.data().data())
    dossier = changed(evidence=(exhibit(1, noise, 900, 900),))
    fine, rough = (
        len(pdf_of(sheet(dossier, pictures={"bukti-1": noise}, longest_px=px))) for px in (900, 300)
    )
    assert rough < fine / 3


def test_transparent_parts_are_white():
    image = QImage(300, 600, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    content = bytes(buffer.data().data())
    dossier = changed(evidence=(exhibit(1, content, 300, 600),))
    made = sheet(dossier, pictures={"bukti-1": content})
    page = picture_of(made, 1, 60)
    assert page.pixelColor(page.width() // 4, page.height() // 2) == QColor("#ffffff")


HOSTILE = [
    "<b>tebal</b><img src='file:///etc/passwd' width=900>",
    "<table><tr><td>",
    "&lt;&amp;&#0;",
    "x" * 5000,
    "\u202e\x00\x1b[31m\u2028baris",
    "$digest ${name} {name} %n",
    "名前 עברית 😀",
    "",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_stays_text_and_on_its_page(text: str):
    plain = text.replace("\x00", "")
    dossier = changed(
        name=plain,
        site=plain,
        email=plain,
        attempts=(Tried(number=1, at=AT, channel=plain, outcome=plain, message=plain),),
        steps=(
            Climbed(
                complaint=1, step=1, rung="r", name=plain, kind=plain, began=AT, standing=plain,
                receipt=plain, case_number=plain, recipient=plain,
                replies=(Replied(kind="answer", at=AT, number=plain),) * 5,
            ),
        ),
        findings=(plain,),
        head=plain,
    )  # fmt: skip
    made = sheet(dossier)
    assert 2 <= len(made.pages) <= 5
    assert pdf_of(made).startswith(b"%PDF-")
    told = " ".join(text for draw in made.pages for text in _texts(draw.args[4]))  # type: ignore[attr-defined]
    assert "<img" not in told


def test_markup_in_a_message_is_printed_as_typed():
    def drawn(message: str) -> list[bytes]:
        tried = Tried(number=1, at=AT, channel="sms", message=message)
        dossier = changed(attempts=(tried,), evidence=(), steps=())
        return bands(sheet(dossier), 0)

    assert drawn("a <i>b</i>") != drawn("a b")


def test_in_practice_every_page_is_marked():
    real, practice = sheet(), sheet(practice=True)
    for page in range(len(real.pages)):
        assert bands(real, page) != bands(practice, page)


def test_the_text_lies_inside_the_pdf_where_it_is_kept_as_a_file():
    kept = sheet(embed=True)
    assert kept.attached == (("dossier.json", "application/json", as_json(DOSSIER).encode()),)
    assert b"/EmbeddedFile" in pdf_of(kept)
    assert b"/EmbeddedFile" not in pdf_of(sheet())


def test_the_title_names_no_person():
    made = sheet()
    assert made.title == "PK-BMK07-20261123-4X"
    assert (made.width_mm, made.height_mm) == (210.0, 297.0)


def test_a_text_that_is_no_dossier_is_refused():
    with pytest.raises(msgspec.DecodeError):
        dossier_sheet(DossierPaper(text='{"reference": 7}'))


def test_times_of_the_dossier_are_shown_as_they_are_written():
    at = datetime(2026, 12, 31, 17, 0, tzinfo=UTC)
    from kiosk.domain.dossier import in_wib
    from kiosk.press.dossier_words import moment

    assert moment(in_wib(at)) == "01-01-2027 00.00 WIB"
