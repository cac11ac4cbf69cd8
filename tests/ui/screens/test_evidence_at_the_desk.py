"""Evidence with nothing left out: a stick, the worker, the process apart, the sealed store."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from kiosk.ui.places import builders
from kiosk.ui.reception import Reception
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.screens.evidence import EvidenceScreen
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, Lock, SignIn
from tests import given
from tests.ui.rooms import Furnished, furnished

LEFT = Qt.MouseButton.LeftButton


class Seated:
    """The real reception with the Evidence screen in front, and a stick in the kiosk."""

    def __init__(self, desk: Furnished, stick: Path) -> None:
        self.desk, self.stick = desk, stick
        stick.mkdir()
        desk.room.tools.evidence_roots = lambda: [stick]
        desk.room.record(*given.filed(desk.days.moment()))
        desk.sign_in()
        desk.room.lay(given.CASE)
        self.window = Window()
        self.window.show()
        self.window.activateWindow()
        self.sit_down()

    def sit_down(self) -> None:
        """As after a start: the screens are new, the room and the journal are not."""
        self.reception = Reception(self.window, self.desk.room, builders())
        self.reception.grant(GoTo(Place.EVIDENCE))
        QApplication.processEvents()

    @property
    def screen(self) -> EvidenceScreen:
        shown = self.window.shown()
        assert isinstance(shown, EvidenceScreen)
        return shown

    @property
    def pictures(self) -> list[str]:
        return list(self.desk.room.desk.state.cases[given.CASE].pictures)

    def press(self, words: str) -> None:
        QApplication.processEvents()
        shown = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]
        next(b for b in shown if b.text() == words).click()

    def read(self) -> str:
        QApplication.processEvents()
        return "\n".join(w.text() for w in self.window.findChildren(QLabel) if w.isVisible())

    def wait(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: self.desk.work.running == 0, timeout=60_000)
        QApplication.processEvents()


@pytest.fixture
def seat(qapp: QApplication, tmp_path: Path) -> Iterator[Seated]:
    with furnished(tmp_path / "home") as desk:
        seated = Seated(desk, tmp_path / "KINGSTON")
        yield seated
        seated.window.close()
        seated.window.deleteLater()


def put(stick: Path, name: str, colour: str = "white") -> None:
    Image.new("RGB", (300, 600), colour).save(stick / name)


def take(qtbot: QtBot, seat: Seated) -> None:
    """Everything on the stick."""
    seat.screen.overview.add.files.click()
    seat.wait(qtbot)
    for tick in seat.screen.files.ticks():
        tick.click()
    seat.press(f"Ambil {len(seat.screen.files.ticks())} berkas")
    assert "Gambar sedang dibaca" in seat.read()
    seat.wait(qtbot)


def draw_over_the_middle(qtbot: QtBot, seat: Seated) -> None:
    QApplication.processEvents()
    canvas = seat.screen.cover.canvas
    shown = canvas._shown()
    corner = QPointF(shown.width() / 4, shown.height() / 4)
    start, end = (shown.topLeft() + corner).toPoint(), (shown.bottomRight() - corner).toPoint()
    qtbot.mousePress(canvas, LEFT, pos=start)
    qtbot.mouseMove(canvas, pos=end)
    qtbot.mouseRelease(canvas, LEFT, pos=end)


def test_from_a_stick_to_a_picture_whose_middle_nobody_can_ever_see(qtbot: QtBot, seat: Seated):
    put(seat.stick, "layar.png")
    (seat.stick / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\n but no more")
    take(qtbot, seat)
    (old,) = seat.pictures
    assert "rusak.png: Gambar ini rusak" in seat.read()
    seat.screen.overview.shelf.tiles()[0].click()
    draw_over_the_middle(qtbot, seat)
    seat.press("Simpan yang tertutup")
    assert "Bagian itu sedang ditutup" in seat.read()
    seat.wait(qtbot)
    assert "Bagian itu ditutup. Gambar asli dihapus." in seat.read()
    (new,) = seat.pictures
    assert seat.desk.room.desk.journal.blobs.ids() == {new, f"{new}-small"} and new != old
    with Image.open(BytesIO(seat.desk.room.picture(new))) as covered:
        pixels = covered.convert("RGB")
        assert pixels.getpixel((150, 300)) == (0, 0, 0)
        assert pixels.getpixel((20, 300)) == (255, 255, 255)
    (tile,) = seat.screen.overview.shelf.tiles()
    assert tile.key == new and tile.picture() is not None


def test_bars_outlive_a_restart_but_not_their_picture(qtbot: QtBot, seat: Seated):
    put(seat.stick, "layar.png")
    take(qtbot, seat)
    seat.screen.overview.shelf.tiles()[0].click()
    draw_over_the_middle(qtbot, seat)
    drawn = seat.screen.cover.canvas.covers
    seat.reception.leave()
    seat.sit_down()
    (kept,) = seat.screen.cover.canvas.covers
    assert kept == pytest.approx(drawn[0], abs=1e-4)
    seat.press("Hapus bukti")
    seat.press("Ya, hapus bukti")
    assert "Bukti dihapus dari loket ini." in seat.read()
    seat.reception.leave()
    draft = seat.desk.room.desk.journal.draft(seat.desk.room.draft_name(Place.EVIDENCE))
    assert not draft and seat.pictures == []


def test_the_rail_shows_the_step_it_belongs_to(seat: Seated):
    shown = [button for button in seat.window.bench.rail._buttons if button.isVisible()]
    assert [b.step.name for b in shown if b.step.state == "current"] == [Place.COMPLAINT]


def test_behind_the_lock_no_picture_is_in_memory_and_afterwards_it_is_back(
    qtbot: QtBot, seat: Seated
):
    put(seat.stick, "layar.png")
    take(qtbot, seat)
    screen = seat.screen
    seat.reception.grant(Lock())
    assert [tile.picture() for tile in screen.overview.shelf.tiles()] == [None]
    seat.reception.grant(SignIn(seat.desk.staff(), PRACTICE_PIN))
    seat.wait(qtbot)
    assert seat.screen is screen
    assert all(tile.picture() for tile in screen.overview.shelf.tiles())
