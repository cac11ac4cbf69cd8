"""The slip as it comes out of the printer, looked at pixel by pixel."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette

from kiosk.paper.qr import qr_matrix
from kiosk.paper.slip import Channel, Form, Proposed, Receipt, Slip, qr_text
from kiosk.press.blocks import Block, Words
from kiosk.press.sheet import pdf_of, picture_of
from kiosk.press.slip_sheet import slip_sheet

pytestmark = pytest.mark.usefixtures("qapp")
DPI = 192
PER_PX = DPI / 96


def is_dark(image: QImage, x: float, y: float) -> bool:
    return image.pixelColor(int(x), int(y)).lightness() < 128


def shows(image: QImage, rows: list[list[bool]], left: float, top: float, module: float) -> bool:
    return all(
        is_dark(image, left + (across + 0.5) * module, top + (down + 0.5) * module) == dark
        for down, row in enumerate(rows)
        for across, dark in enumerate(row)
    )


def has_code(image: QImage, text: str, left_px: float, side_px: float) -> bool:
    """Whether the picture shows the QR code of `text` in the column that starts at `left_px`."""
    rows = qr_matrix(text)
    module = side_px * PER_PX / len(rows)
    tops = range(int(image.height() - side_px * PER_PX))
    return any(shows(image, rows, left_px * PER_PX, top, module) for top in tops)


ROLL_PX = 80 / 25.4 * 96
A4_RIGHT_PX = (210 - 18) / 25.4 * 96
CODES = [(Form.THERMAL_80, (ROLL_PX - 150) / 2, 150.0), (Form.A4, A4_RIGHT_PX - 190, 190.0)]


@pytest.mark.parametrize(("form", "left_px", "side_px"), CODES)
@pytest.mark.parametrize("practice", [False, True])
def test_the_code_on_the_paper_can_be_read_back(
    slip: Slip, form: Form, left_px: float, side_px: float, practice: bool
) -> None:
    sheet = slip_sheet(msgspec.structs.replace(slip, practice=practice), form)
    image = picture_of(sheet, dots_per_inch=DPI)
    assert has_code(image, qr_text(slip), left_px, side_px)
    assert not has_code(image, "PK-BMK07-20261123-5Y", left_px, side_px)


def boxes(pdf: bytes) -> list[tuple[float, float]]:
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [(float(width) / 72 * 25.4, float(height) / 72 * 25.4) for width, height in found]


def test_the_roll_is_80_mm_wide_and_as_long_as_the_text(slip: Slip) -> None:
    bare = msgspec.structs.replace(slip, receipt=None, channels=(), next_steps=(), bring=())
    ((width, long),) = boxes(pdf_of(slip_sheet(slip, Form.THERMAL_80)))
    ((_, short),) = boxes(pdf_of(slip_sheet(bare, Form.THERMAL_80)))
    assert width == pytest.approx(80, abs=0.5)
    assert short < long < 400


def test_an_a4_slip_is_one_a4_page_whatever_stands_on_it(slip: Slip) -> None:
    channels = tuple(
        Channel(f"Kanal nomor {n} dengan nama yang panjang sekali", "0812-0000-0000", "Jam WIB")
        for n in range(6)
    )
    named = msgspec.structs.replace(slip, channels=channels, site="BRI Unit " + "Banyumanik " * 8)
    full = with_proposal(named)
    sheet = slip_sheet(full, Form.A4)
    assert boxes(pdf_of(sheet)) == [pytest.approx((210, 297), abs=0.5)]
    image = picture_of(sheet, dots_per_inch=48)
    margin = round(14 / 25.4 * 48)
    below = range(image.height() - margin, image.height())
    assert not any(is_dark(image, x, y) for y in below for x in range(image.width()))


def test_nothing_runs_over_the_edges_of_the_roll(slip: Slip, receipt: Receipt) -> None:
    endless = msgspec.structs.replace(
        slip,
        site="SatuKataYangTidakAdaAkhirnyaDanTidakBisaDipotong" * 2,
        receipt=msgspec.structs.replace(receipt, topic="BatasOtpTanpaSpasi" * 6),
    )
    image = picture_of(slip_sheet(endless, Form.THERMAL_80), dots_per_inch=96)
    edge = round(3 / 25.4 * 96)
    columns = [*range(edge), *range(image.width() - edge, image.width())]
    assert not any(is_dark(image, x, y) for x in columns for y in range(image.height()))


def marks_the_margin(slip: Slip, form: Form) -> bool:
    """Whether anything is drawn left of the text."""
    image = picture_of(slip_sheet(slip, form), dots_per_inch=96)
    margin = range(13 if form is Form.THERMAL_80 else 64)
    return any(
        image.pixelColor(x, y).lightness() < 200 for x in margin for y in range(image.height())
    )


@pytest.mark.parametrize("form", Form)
def test_practice_is_written_across_the_sheet(slip: Slip, form: Form) -> None:
    practice = msgspec.structs.replace(slip, practice=True)
    assert marks_the_margin(practice, form)
    assert not marks_the_margin(slip, form)
    assert "LATIHAN: lembar ini tidak berlaku." in written(practice)
    assert not any("LATIHAN" in text for text in written(slip))


def written(slip: Slip) -> Iterator[str]:
    """Every text on the roll, as plain words, in reading order."""
    from kiosk.press import slip_sheet as layout

    for part in (layout._head, layout._return, layout._lists, layout._foot):
        yield from words_of([*part(slip, 1.0)])


def words_of(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Words):
            plain = re.sub(r"<[^>]*>", " ", block.html).replace("&nbsp;", " ").replace("&amp;", "&")
            yield " ".join(plain.split())
        yield from words_of([*getattr(block, "blocks", ())])


def test_the_slip_says_when_where_and_with_what_to_come_back(slip: Slip) -> None:
    texts = " ".join(written(slip))
    for expected in (
        "BRI Unit Banyumanik",
        "PK-BMK07-20261123-4X",
        "09.16 WIB",
        "Selasa, 24 November 2026",
        "KTP asli",
        "0800-150-3001",
        "Kode OTP dan kata sandi hanya untuk Anda.",
        "Bukan loket resmi Prakerja.",
        "Petugas: Rina",
    ):
        assert expected in texts


def test_the_receipt_has_the_seven_points_of_the_acknowledgement(slip: Slip) -> None:
    texts = " ".join(written(slip))
    for expected in (
        "Nomor register PK-BMK07-20261123-4X/1",
        "Tanggal diterima Senin, 23 November 2026, 15.58 WIB",
        "Nama Siti N",
        "Nomor HP 0812-xxxx-x234",
        "Perihal Batas OTP Kartu Prakerja",
        "Petugas Rina",
        "Telepon loket 024-0000-0000",
    ):
        assert expected in texts


def test_the_time_is_that_of_the_zone_of_the_desk(slip: Slip) -> None:
    eastern = msgspec.structs.replace(slip, zone="Asia/Jayapura")
    assert "11.16 WIT" in written(eastern)


def test_a_slip_without_a_time_to_return_says_nothing_of_one(slip: Slip) -> None:
    texts = " ".join(written(msgspec.structs.replace(slip, return_at=None)))
    assert "Boleh minta kode OTP lagi" not in texts


def test_a_site_named_like_markup_is_written_as_it_is(slip: Slip) -> None:
    named = msgspec.structs.replace(slip, site="Toko A&B")
    assert "Toko A&B" in written(named)


def test_a_worker_draws_the_same_slip_as_the_window_would(slip: Slip) -> None:
    def draw() -> QImage:
        return picture_of(slip_sheet(slip, Form.THERMAL_80))

    with ThreadPoolExecutor(1) as workers:
        assert workers.submit(draw).result(10) == draw()


def test_a_dark_desktop_prints_black_on_white(slip: Slip) -> None:
    before = picture_of(slip_sheet(slip, Form.THERMAL_80))
    usual = QGuiApplication.palette()
    dark = QPalette(usual)
    dark.setColor(QPalette.ColorRole.Text, QColor("white"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("white"))
    QGuiApplication.setPalette(dark)
    try:
        assert picture_of(slip_sheet(slip, Form.THERMAL_80)) == before
    finally:
        QGuiApplication.setPalette(usual)


def with_proposal(slip: Slip) -> Slip:
    begins = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    ends = begins + timedelta(hours=1)
    proposed = Proposed(begins=begins, ends=ends, low=5, about=7, high=9)
    return msgspec.structs.replace(slip, proposed=proposed)


def test_a_proposed_time_stands_below_the_one_that_binds_and_is_no_promise(slip: Slip) -> None:
    texts = " ".join(written(with_proposal(slip)))
    assert texts.index("Boleh minta kode OTP lagi mulai") < texts.index("Usulan waktu:")
    assert "Usulan waktu: Selasa, 24 November 2026, 13.00 WIB sampai 14.00 WIB." in texts
    assert "sekitar 7 dari 10 kode berhasil pada jam itu (mungkin 5 sampai 9)" in texts
    assert "Ini usulan, bukan janji." in texts
    assert "Usulan" not in " ".join(written(slip))
