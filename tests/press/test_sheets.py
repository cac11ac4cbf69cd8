"""Every kind of paper has its sheet, and a dossier is drawn as fine as fits."""

import random
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from kiosk.domain.dossier import Dossier, Exhibit, as_json
from kiosk.paper.dossier import DossierPaper
from kiosk.paper.letter import LetterPaper
from kiosk.paper.slip import Form, Slip
from kiosk.paper.timeline import TimelinePaper
from kiosk.press.sheet import A4_MM
from kiosk.press.sheets import drawn, sheet_of

pytestmark = pytest.mark.usefixtures("qapp")
AT = datetime(2026, 11, 23, 2, 10, tzinfo=UTC)


def noise(side: int = 900) -> bytes:
    image, draw = QImage(side, side, QImage.Format.Format_RGB32), random.Random(7)
    for down in range(side):
        for across in range(0, side, 3):
            image.setPixel(across, down, draw.randrange(1 << 24))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)
    return bytes(buffer.data().data())


def dossier(**pictures: bytes) -> DossierPaper:
    listed = tuple(
        Exhibit(
            label=label, media="image/jpeg", size=len(octets), width=900, height=900,
            sha256="0" * 64, added=AT.isoformat(),
        )
        for label, octets in pictures.items()
    )  # fmt: skip
    told = Dossier(
        reference="PK-BMK07-20261123-4X", complaint=1, made_at=AT.isoformat(), kiosk="BMK07",
        site="Loket", name="SITI UJI", nik="............9901", email="siti@peserta.example",
        phone="+6281200000001", why="on-two-days", findings=(), attempts=(), evidence=listed,
    )  # fmt: skip
    return DossierPaper(text=as_json(told), pictures=pictures)


def test_a_slip_goes_on_the_paper_it_names(slip: Slip) -> None:
    from msgspec.structs import replace

    assert sheet_of(slip).width_mm == 80
    assert sheet_of(replace(slip, form=Form.A4)).width_mm == A4_MM[0]


def test_letters_dossiers_and_lines_of_time_go_on_a4(letter: LetterPaper) -> None:
    story = TimelinePaper(
        reference="PK-BMK07-20261123-4X", site="Loket", name="S••• N•••", days=(), made_at=AT,
        zone="Asia/Jakarta", head="0" * 64,
    )  # fmt: skip
    for paper in (letter, dossier(), story):
        made = sheet_of(paper)
        assert ((made.width_mm, made.height_mm), made.title) == (A4_MM, "PK-BMK07-20261123-4X")


def test_a_dossier_that_has_to_fit_has_coarser_pictures_and_at_last_none() -> None:
    paper = dossier(bukti=noise())
    fine = len(drawn(paper, AT, 64_000_000).pdf)
    bounds = [fine - 1, fine // 3]
    sizes = [len(drawn(paper, AT, most).pdf) for most in bounds]
    assert all(size <= most for size, most in zip(sizes, bounds, strict=True))
    assert fine > sizes[0] > sizes[1]
    assert b"/Subtype /Image" not in drawn(paper, AT, 1).pdf
    assert b"/Subtype /Image" in drawn(paper, AT).pdf


def test_what_need_not_fit_is_as_fine_as_it_says() -> None:
    paper = dossier(bukti=noise())
    assert len(drawn(paper, AT).pdf) >= len(drawn(paper, AT, 64_000_000).pdf)
