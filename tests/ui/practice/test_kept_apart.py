"""Nothing of practice reaches a real store, and a real desk knows nothing of practice."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from kiosk.app import Kiosk
from kiosk.demo.driver import turn
from kiosk.domain import events as ev
from kiosk.start import Start
from kiosk.ui import wishes
from kiosk.ui.founding import PRACTISED, House, erase_practice
from kiosk.ui.practice import wishes as practice_wishes
from kiosk.ui.reception import GRANTS
from kiosk.ui.room import PRACTICE_PIN
from kiosk.ui.screens.commissioning import CommissioningScreen
from kiosk.ui.screens.practice import PracticeScreen
from kiosk.ui.screens.sign_in import SignInScreen
from kiosk.ui.view import Place
from tests import given
from tests.ui.practice.newcomer import first_day

ROUNDS = 1_500


def of_practice() -> set[type[wishes.Wish]]:
    kinds = vars(practice_wishes).values()
    return {
        kind
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, wishes.Wish) and kind is not wishes.Wish
    }


def test_the_reception_of_a_real_desk_grants_no_wish_of_practice():
    assert len(of_practice()) == 9
    assert not of_practice() & GRANTS.keys()


def test_practice_has_no_event_of_its_own():
    """What no event can tell lies in a file of the practice house (``practice/book.py``)."""
    source = Path(ev.__file__).read_text("utf-8").lower()
    assert "practice" not in source


def test_a_real_desk_imports_nothing_of_practice(tmp_path: Path):
    """Started from nothing, up to the first page of the first start, and after its rounds."""
    code = """
import sys
from pathlib import Path
from kiosk.app import Kiosk
from kiosk.demo.driver import turn
from kiosk.demo.simclock import SimClock
from kiosk.ui.founding import House, open_kiosk, open_practice, Opened
from kiosk.ui.theme import Theme, new_application
from kiosk.ui.window import Window
from dataclasses import replace
home = Path(sys.argv[1])
app = new_application("loket"); Theme().apply(app)
window = Window(); window.show()
kiosk = Kiosk(app, window, House(home), SimClock())
opened = open_practice(House(home / "store-of-a-test", practice=True), SimClock().moment())
kiosk._staff(replace(opened, house=House(home)))
for _ in range(20):
    turn(10)
found = [name for name in sys.modules if "practice" in name and name.startswith("kiosk")]
print(found)
kiosk.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_a_whole_card_touches_no_file_of_the_real_house(qapp: QApplication, tmp_path: Path):
    real = House(tmp_path)
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "journal.db").write_bytes(b"not to be touched")
    practice = real.within()
    with first_day(qapp, practice.home) as newcomer:
        newcomer.play("limit-dua-hari")
    beside = {path.name for path in tmp_path.iterdir()}
    assert beside == {"store", practice.home.name}
    assert [path.name for path in real.store.iterdir()] == ["journal.db"]
    assert (real.store / "journal.db").read_bytes() == b"not to be touched"


def test_beginning_anew_erases_what_was_practised_and_keeps_own_cards(
    qapp: QApplication, tmp_path: Path
):
    house = House(tmp_path, practice=True)
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.play("limit-dua-hari")
    own = tmp_path / "cards"
    own.mkdir()
    (own / "kami.toml").write_text("order = 1\n", "utf-8")
    erase_practice(house)
    assert {path.name for path in tmp_path.iterdir()} & set(PRACTISED) == set()
    assert (own / "kami.toml").exists()


def test_a_real_house_cannot_be_erased_by_it(tmp_path: Path):
    (tmp_path / "store").mkdir()
    with pytest.raises(ValueError, match="only what was practised"):
        erase_practice(House(tmp_path))
    assert (tmp_path / "store").exists()


@pytest.fixture
def started(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Loket as the command starts it, in practice, on a home of its own."""
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    hook, start = sys.excepthook, Start(qapp, practice=True)
    start.show()
    until(lambda: isinstance(shown(start), SignInScreen))
    yield start
    if start.kiosk:
        start.kiosk.close()
    sys.excepthook = hook
    start.window.close()
    start.window.deleteLater()


def shown(start: Start) -> object:
    return start.kiosk and start.kiosk.window.shown()


def until(holds: Callable[[], bool]) -> None:
    for _ in range(ROUNDS):
        if holds():
            return
        turn(10)
    raise AssertionError("waited in vain")


def to_the_cards(start: Start) -> Kiosk:
    kiosk = start.kiosk
    assert kiosk
    assert kiosk.reception
    room = kiosk.reception.room
    officer = room.desk.state.active_staff()[0]
    kiosk.reception.grant(wishes.SignIn(officer.id, PRACTICE_PIN))
    until(lambda: isinstance(shown(start), PracticeScreen))
    until(lambda: kiosk.practice_mail is not None)
    return kiosk


def press(start: Start, words: str) -> None:
    """A new button of the bar is only shown at the next turn."""
    until(lambda: bool(visible(start, words)))
    (button,) = visible(start, words)
    button.click()


def visible(start: Start, words: str) -> list[QPushButton]:
    found = [each for each in start.window.findChildren(QPushButton) if each.text() == words]
    return [each for each in found if each.isVisible()]


def test_practice_is_left_for_the_real_house(started: Start):
    practised, window = to_the_cards(started), started.window
    press(started, "Keluar dari latihan")
    until(lambda: started.kiosk is not practised and shown(started) is not None)
    assert isinstance(shown(started), CommissioningScreen)
    assert started.window is not window
    assert "practice" not in started.window._banners


def test_practice_is_begun_anew_at_a_press_and_its_confirmation(started: Start, tmp_path: Path):
    practised = to_the_cards(started)
    assert practised.reception
    practised.reception.grant(practice_wishes.BeginCard("mudah"))
    practised.reception.grant(wishes.GiveConsent(given.consent()))
    practised.reception.grant(wishes.GoTo(Place.PRACTICE))
    press(started, "Mulai latihan dari awal")
    press(started, "Ya, hapus latihan")
    until(lambda: started.kiosk is not practised and isinstance(shown(started), SignInScreen))
    assert started.kiosk
    assert started.kiosk.reception
    room = started.kiosk.reception.room
    assert room.desk.state.cases == {}
    assert room.rehearsal
    assert room.rehearsal.book.exercises == {}
    assert not (tmp_path / "store").exists()
