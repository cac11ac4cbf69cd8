"""Siti's screenshot comes from a stick, is covered in part, and goes along from then on."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.demo.desk_work import PORTAL_SAID
from kiosk.demo.driver import Stuck
from kiosk.demo.people import SITI
from kiosk.demo.stage import Stage
from kiosk.domain.case import Picture

WIDE, HIGH = 540, 900
PAPER, INK, SOFT = QColor("#ffffff"), QColor("#16202e"), QColor("#eef1f6")
FILE = "tangkapan-layar.png"


def bring(stage: Stage) -> None:
    """From Pengaduan and back to it. Raises Stuck unless the covered picture took its place."""
    hands = stage.hands
    draw_screenshot(stage.plug_in("stik") / FILE)
    hands.press("Atur bukti")
    hands.press("Dari stik USB / berkas")
    hands.press(FILE)
    stage.take("bukti-pilih")
    hands.press("Ambil 1 berkas")
    hands.wait(lambda: bool(_pictures(stage)), "the picture to be drawn anew")
    (brought,) = _pictures(stage)
    hands.press("Bukti 1,")
    hands.press("Tutup bagian ini")
    stage.take("bukti-tutup", sizes=True)
    hands.press("Simpan yang tertutup")
    hands.wait(lambda: _pictures(stage) != [brought], "the bar to take the pixels away")
    hands.expect("Kembali ke pengaduan")
    stage.show_off("bukti", sizes=True)
    hands.press("Kembali ke pengaduan")


def draw_screenshot(file: Path) -> None:
    """What a phone shows at the limit, with a number in the middle that is nobody's business."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    pen = QPainter(image)
    pen.fillRect(0, 0, WIDE, 90, SOFT)
    for size, top, text in (
        (22, -15, "Masukkan kode OTP"),
        (26, 160, PORTAL_SAID),
        (20, 390, SITI.phone),
        (20, 760, "Coba lagi nanti"),
    ):
        font = pen.font()
        font.setPixelSize(size)
        pen.setFont(font)
        pen.setPen(INK)
        pen.drawText(
            QRect(40, top, WIDE - 80, 120),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            text,
        )
    pen.end()
    if not image.save(str(file)):
        raise Stuck(f"{file.name} could not be written")


def _pictures(stage: Stage) -> list[Picture]:
    cases = stage.room.desk.state.cases.values()
    return [
        picture
        for case in cases
        if case.person and case.person.name == SITI.name
        for picture in case.pictures.values()
    ]
