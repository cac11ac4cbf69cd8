"""A bug keeps what was typed, notes where it was and shows Perhatian."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import What
from kiosk.ui import wishes
from kiosk.ui.bugs import MOST_BYTES, Bugs
from kiosk.ui.reception import Reception
from kiosk.ui.view import Place
from kiosk.ui.window import Window
from tests import given
from tests.ui.rooms import Furnished, furnished
from tests.ui.test_reception import Page


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Furnished, Reception, Window, Bugs]]:
    with furnished(tmp_path) as opened:
        window = Window()
        qtbot.addWidget(window)
        reception = Reception(window, opened.room, dict.fromkeys(Place, Page))
        bugs = Bugs(tmp_path)
        bugs.serve(reception)
        yield opened, reception, window, bugs


def fail_with(secret: str) -> None:
    raise ValueError(f"cannot read {secret}")


def attend(bugs: Bugs, secret: str = "3171234101909901") -> None:
    try:
        fail_with(secret)
    except ValueError as error:
        bugs.attend(type(error), error, error.__traceback__)


def test_the_note_names_the_place_and_no_value(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    attend(Bugs(tmp_path))
    noted = (tmp_path / "trouble.log").read_text("utf-8")
    assert "ValueError" in noted
    assert "test_bugs.py" in noted
    assert "3171234101909901" not in noted + capsys.readouterr().err


def test_the_note_does_not_grow_without_end(tmp_path: Path):
    (tmp_path / "trouble.log").write_bytes(b"x" * 3 * MOST_BYTES)
    attend(Bugs(tmp_path))
    assert (tmp_path / "trouble.log").stat().st_size < MOST_BYTES + 10_000


def test_a_note_that_cannot_be_written_stops_nothing(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    attend(Bugs(blocked))
    assert blocked.read_text() == "in the way"


def test_the_desk_shows_attention_and_keeps_the_draft(desk, qtbot: QtBot):
    opened, reception, _, bugs = desk
    opened.sign_in()
    reception.grant(wishes.GiveConsent(given.consent()))
    page = reception.screen(Place.KTP)
    assert isinstance(page, Page)
    qtbot.keyClicks(page.line, "SITI")
    name = opened.room.draft_name(Place.KTP)
    attend(bugs)
    assert opened.room.session.place is Place.ATTENTION
    assert What.BUG in opened.room.troubles
    assert opened.room.desk.journal.draft(name) == b'{"line":"SITI"}'
    reception.grant(wishes.GoTo(Place.HOME))
    assert What.BUG not in opened.room.troubles


def test_a_locked_screen_stays_locked(desk):
    opened, reception, window, bugs = desk
    opened.sign_in()
    reception.grant(wishes.GoTo(Place.HOME))
    reception.grant(wishes.Lock())
    attend(bugs)
    assert window.shown() is reception.screen(Place.LOCK)
    reception.grant(wishes.GoTo(Place.HOME))
    assert window.shown() is reception.screen(Place.LOCK)


def test_where_nobody_works_a_banner_says_it(desk):
    _, reception, window, bugs = desk
    reception.refresh()
    attend(bugs)
    assert window.shown() is reception.screen(Place.SIGN_IN)
    assert What.BUG in window._banners


def test_it_takes_over_from_the_interpreters_own_hook(tmp_path: Path):
    before = sys.excepthook
    bugs = Bugs(tmp_path)
    bugs.watch()
    try:
        assert sys.excepthook == bugs.attend
    finally:
        sys.excepthook = before
