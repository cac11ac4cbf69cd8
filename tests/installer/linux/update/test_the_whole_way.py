"""From the office's commands to the sentence on the screen, each part the real one."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.domain.events import Role
from kiosk.ui.case_mark import CaseMark
from kiosk.ui.grants.updates import refresh
from kiosk.ui.screens.settings_updates_words import UpdatesWords
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo, StartCase
from kiosk.ui.wishes_updates import LookForUpdates, TakeProgram, TakeResources, Where
from kiosk.updates.depot import Depot
from kiosk.updates.handover import Handover
from kiosk.updates.reading import read_by_loket
from kiosk.updates.shelf import Shelf
from loket_update import updating
from tests.installer.linux.update.packages import Keys, Recipe, build
from tests.installer.linux.update.world import World
from tests.ui.rooms import Furnished, furnished
from tests.updates.an_office import PASSPHRASE, copy_of_resources
from tools import aptfolder
from tools.updates.__main__ import main as office

APP = Path(__file__).parents[4]
COMES_UP = f"""#!/bin/sh
PYTHONPATH="{APP}" exec "{sys.executable}" -c '
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.updates.handover import Handover
Handover(Path(sys.argv[1])).tell_healthy("VERSION", datetime.now(UTC))
' "$1"
"""
"""The new version says by the app's own code that its first screen is there."""
NUMBER = 90


@dataclass
class Story:
    world: World
    desk: Furnished
    mark: CaseMark

    @property
    def said(self) -> str:
        """What the section of the settings says of the wish."""
        refresh(self.desk.room)
        return UpdatesWords().result(self.desk.room.updating)[0]

    def press(self, wish: object, qtbot) -> None:
        """As a supervisor in the settings, until the worker has come home."""
        self.desk.sign_in(Role.SUPERVISOR)
        self.desk.grant(GoTo(Place.SETTINGS))
        self.desk.grant(wish)
        work, room = self.desk.work, self.desk.room
        qtbot.waitUntil(lambda: work.running == 0 and not room.updating.doing, timeout=60_000)

    def updater_runs(self) -> None:
        """What its unit does, with the wish as the app wrote it."""
        updating.take_request(self.world.kit)


def release(home: Path, debs: list[Path], keys: Keys, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All that docs/updates.md and docs/updates-linux.md have an office do; the folder."""

    def types(times: int) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n" * times))

    at = ["--office", str(home)]
    edited = copy_of_resources(home.parent / "edited")
    types(6)
    assert office([*at, "init"]) == 0
    assert office([*at, "add-resources", str(edited), "--number", str(NUMBER)]) == 0
    assert office([*at, "add-program", *map(str, debs)]) == 0
    types(3)
    assert office([*at, "publish"]) == 0
    folder = home / "loket-updates"
    signing = ["--key", keys.office, "--home", str(keys.home)]
    assert aptfolder.main([str(folder), *map(str, debs), *signing]) == 0
    assert office([*at, "check", str(folder)]) == 0
    return folder


@pytest.fixture
def story(
    qapp: object, world: World, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Story]:
    packages = tmp_path / "packages"
    packages.mkdir()
    recipes = [
        Recipe("loket", "7.0.0", program=COMES_UP),
        Recipe("loket-kiosk", "7.0.0", depends="loket (= 7.0.0)"),
    ]
    folder = release(
        tmp_path / "office", [build(one, packages) for one in recipes], keys, monkeypatch
    )
    shutil.copytree(folder, world.folder)
    with furnished(tmp_path / "kiosk") as desk:
        desk.days.true_at = datetime.now(UTC)
        desk.room.tools.depot = Depot(
            tmp_path / "kiosk" / "updates",
            Shelf(tmp_path / "kiosk", resources.shipped_number()),
            (folder / "metadata" / "1.root.json",),
            read_by_loket,
            roots=lambda: [world.stick],
            handover=Handover(world.places.handover),
        )
        mark = CaseMark(desk.room)
        yield Story(world, desk, mark)
        mark.let_go()


def test_one_stick_brings_rules_and_a_program_and_the_desk_is_told(story, qtbot):
    story.press(LookForUpdates(Where.STICK), qtbot)
    last = story.desk.room.updating.last
    assert (last.why, last.resources, last.program) == (None, NUMBER, "7.0.0")

    story.press(TakeResources(), qtbot)
    assert story.desk.room.tools.depot.shelf.in_force == NUMBER

    story.press(TakeProgram(), qtbot)
    assert "7.0.0 akan dipasang" in story.said
    story.updater_runs()
    assert story.world.versions == {"loket": "7.0.0", "loket-kiosk": "7.0.0"}
    assert story.said == "Loket 7.0.0 terpasang dan berjalan baik."


def test_a_participant_who_came_after_the_wish_is_served_first(story, qtbot):
    story.press(LookForUpdates(Where.STICK), qtbot)
    story.press(TakeProgram(), qtbot)
    story.desk.grant(StartCase())
    story.updater_runs()
    assert story.world.versions == {"loket": "0.1.0", "loket-kiosk": "0.1.0"}
    assert "Ada peserta yang sedang dilayani" in story.said
    assert story.world.session == []

    story.desk.grant(GoTo(Place.HOME))
    story.press(TakeProgram(), qtbot)
    story.updater_runs()
    assert "7.0.0 terpasang" in story.said


def test_a_stick_pulled_after_the_wish_is_told_as_that(story, qtbot):
    story.press(LookForUpdates(Where.STICK), qtbot)
    story.press(TakeProgram(), qtbot)
    story.world.unmount()
    story.updater_runs()
    assert "Stik USB tercabut" in story.said
    assert story.world.versions["loket"] == "0.1.0"


def test_an_address_that_only_the_desk_confirmed_installs_no_program(story, qtbot):
    """`[updates] url` lets Loket look; `/etc/loket/updates.conf` lets root install."""
    address = "https://updates.example.org/loket-updates"
    handover = story.desk.room.tools.depot.handover
    handover.ask("7.0.0", address, datetime.now(UTC))
    story.updater_runs()
    assert "belum diizinkan oleh yang mengurus komputer" in story.said


def test_a_desk_that_dies_lets_go_of_its_lock(world, sign):
    """No file that is left behind keeps an update away."""
    sign("0.2.0")
    hold = (
        "import sys; from pathlib import Path; from kiosk.updates.handover import Handover; "
        "held = Handover(Path(sys.argv[1])).hold_case(); print(held is not None, flush=True); "
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(world.places.handover)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(APP)},
    ) as desk:
        assert desk.stdout.readline() == "True\n"
        assert world.update("0.2.0") == ("busy", "case-open")
        desk.kill()
        desk.wait(30)
        assert world.update("0.2.0") == ("installed", "healthy")
