"""On a kiosk nobody reaches the folder of its papers: a PDF goes to a stick, and where is said."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui import wishes
from tests import given
from tests.ui.rooms import Furnished, furnished

LONGEST_MS = 20_000


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as opened:
        opened.sign_in()
        opened.grant(wishes.StartCase())
        opened.grant(wishes.GiveConsent(given.consent()))
        yield opened


def saved(desk: Furnished, qtbot: QtBot, *sticks: Path, kiosk: bool = True) -> str:
    """What is said once the slip was kept."""
    desk.room.tools = replace(desk.room.tools, kiosk=kiosk, sticks=lambda: sticks)
    desk.grant(wishes.SaveSlip())
    qtbot.waitUntil(lambda: bool(desk.room.said), timeout=LONGEST_MS)
    return desk.room.said


def test_a_pdf_goes_to_the_stick_and_leaves_nothing_behind(desk, qtbot, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    said = saved(desk, qtbot, stick)
    (file,) = stick.iterdir()
    assert file.read_bytes().startswith(b"%PDF")
    assert said == f"Disimpan di stik USB sebagai PDF: {file.name}"
    assert not list(desk.room.tools.papers.glob("*"))


def test_a_stick_that_takes_nothing_is_passed_over(desk, qtbot, tmp_path):
    pulled, shut, stick = (tmp_path / name for name in ("pulled", "shut", "stick"))
    shut.write_text("no folder")
    stick.mkdir()
    saved(desk, qtbot, pulled, shut, stick)
    assert [file.suffix for file in stick.iterdir()] == [".pdf"]
    assert not pulled.exists(), "where the stick was lies the disk of the kiosk"


def test_without_a_stick_it_is_said_that_nobody_can_take_it_along(desk, qtbot):
    assert "Pasang stik, lalu simpan lagi." in saved(desk, qtbot)
    (file,) = desk.room.tools.papers.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")


def test_in_a_window_of_its_own_loket_keeps_papers_where_people_find_them(desk, qtbot, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    said = saved(desk, qtbot, stick, kiosk=False)
    assert said.startswith("Disimpan sebagai PDF: ")
    assert not list(stick.iterdir())
