"""An update arrives on a stick: it is verified, installed and kept, or nothing is changed."""

import fcntl
import json
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from datetime import timedelta

import pytest

from loket_update import updating
from loket_update.__main__ import main
from tests.installer.linux.update.packages import sign_folder
from tests.installer.linux.update.world import World

NEW = {"loket": "0.2.0", "loket-kiosk": "0.2.0"}
OLD = {"loket": "0.1.0", "loket-kiosk": "0.1.0"}


def is_untouched(world):
    """Nothing was changed and the session was not even stopped."""
    return (
        world.versions == OLD
        and world.is_whole()
        and world.session == []
        and not (world.places.state / "progress.json").exists()
        and not (world.places.state / "reserve").exists()
    )


def test_a_newer_version_is_installed_and_the_session_started_with_it(world, sign):
    sign("0.2.0")
    assert world.update("0.2.0") == ("installed", "healthy"), world.told
    assert world.versions == NEW
    assert world.session == ["stop 0.1.0", "start 0.2.0"]
    assert not (world.places.state / "progress.json").exists()
    assert not (world.places.state / "reserve").exists()
    assert not world.places.incoming.exists()
    assert not (world.places.handover / "request.json").exists()


def test_a_version_that_shows_no_screen_in_two_minutes_gives_way_to_the_old_one(world, sign):
    sign("0.3.0")
    assert world.update("0.3.0") == ("rolled-back", "not-healthy"), world.told
    assert world.versions == OLD
    assert world.is_whole()
    assert world.session == ["stop 0.1.0", "start 0.3.0", "stop 0.3.0", "start 0.1.0"]
    assert world.time.waited == pytest.approx(120, abs=2)


def test_a_version_that_takes_a_minute_to_show_its_screen_stays(world, sign):
    sign("0.3.0")
    healthy = world.places.handover / "healthy.json"

    def show_after_a_minute():
        if world.time.waited >= 60:
            healthy.write_text('{"version": "0.3.0", "at": "2026-11-30T00:00:00Z"}')

    world.time.when_waiting = show_after_a_minute
    assert world.update("0.3.0") == ("installed", "healthy")
    assert world.time.waited == pytest.approx(60, abs=2)


def test_what_an_earlier_start_said_of_its_health_is_not_believed(world, sign):
    sign("0.3.0")
    (world.places.handover / "healthy.json").write_text('{"version": "0.3.0", "at": "x"}')
    assert world.update("0.3.0") == ("rolled-back", "not-healthy")


def test_a_version_that_does_not_install_is_taken_back(world, sign):
    sign("0.4.0")
    assert world.update("0.4.0") == ("rolled-back", "not-installable")
    assert world.versions == OLD
    assert world.is_whole()
    assert world.session[-1] == "start 0.1.0"


def test_a_version_that_was_rolled_back_is_not_installed_again_by_itself(world, sign):
    sign("0.3.0")
    world.update("0.3.0")
    before = list(world.session)
    assert world.again().update("0.3.0") == ("refused", "rolled-back-before")
    assert world.session == before


def test_a_supervisor_may_ask_anew_for_a_version_that_was_rolled_back(world, sign):
    sign("0.3.0")
    world.update("0.3.0")
    later = world.again()
    healthy = world.places.handover / "healthy.json"
    later.time.when_waiting = lambda: healthy.write_text('{"version": "0.3.0"}')
    assert later.update("0.3.0", again=True) == ("installed", "healthy")
    assert json.loads((world.places.state / "seen.json").read_text())["rolled_back"] == []


def test_an_update_goes_back_to_the_very_files_of_the_one_before(world, sign, debs):
    sign("0.2.0")
    world.update("0.2.0")
    kept = {file.name: file.read_bytes() for file in world.places.kept.iterdir()}
    assert kept == {
        "loket_0.2.0.deb": debs["loket", "0.2.0"].read_bytes(),
        "loket-kiosk_0.2.0.deb": debs["loket-kiosk", "0.2.0"].read_bytes(),
    }
    sign("0.3.0")
    assert world.again().update("0.3.0") == ("rolled-back", "not-healthy")
    assert world.versions == NEW


def test_where_only_the_program_is_in_the_folder_only_that_is_updated(tmp_path, keys, debs):
    alone = World(tmp_path / "alone", keys.keyring)
    alone.lay([debs["loket", "0.1.0"]])
    sign_folder(alone.folder, [debs["loket", "0.2.0"], debs["loket-kiosk", "0.2.0"]], keys)
    assert alone.update("0.2.0") == ("installed", "healthy")
    assert alone.versions == {"loket": "0.2.0"}


def test_the_version_that_is_installed_is_refused(world, sign):
    sign("0.1.0")
    assert world.update("0.1.0") == ("refused", "already-installed")
    assert is_untouched(world)


def test_an_older_version_is_refused(world, sign):
    sign("0.2.0")
    world.update("0.2.0")
    assert world.again().update("0.1.0") == ("refused", "older-version")
    assert world.versions == NEW


def test_a_version_that_is_not_in_the_folder_is_refused(world, sign):
    sign("0.2.0")
    assert world.update("0.3.0") == ("refused", "not-in-folder")
    assert is_untouched(world)


def test_a_version_that_needs_what_is_neither_here_nor_in_the_folder_is_refused(world, sign):
    sign("0.5.0")
    assert world.update("0.5.0") == ("refused", "needs-other-packages")
    assert is_untouched(world)


def test_while_a_case_is_open_nothing_is_updated(world, sign):
    sign("0.2.0")
    with (world.places.handover / "case-open.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert world.update("0.2.0") == ("busy", "case-open")
    assert is_untouched(world)
    assert world.again().update("0.2.0") == ("installed", "healthy")


def test_a_case_opened_while_the_stick_is_read_stops_the_update(world, sign):
    sign("0.2.0")
    lock = (world.places.handover / "case-open.lock").open("w")

    def open_a_case(number, command):
        if command[0] == "apt-cache":
            fcntl.flock(lock, fcntl.LOCK_EX)

    world.commands.after = open_a_case
    assert world.update("0.2.0") == ("busy", "case-open")
    assert is_untouched(world)
    lock.close()


def test_no_case_can_be_opened_while_packages_change_or_the_new_version_starts(world, sign):
    sign("0.3.0")
    tried = []

    def try_to_open_a_case(*_):
        with (world.places.handover / "case-open.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                tried.append("opened")
            except BlockingIOError:
                tried.append("held")

    world.commands.before = lambda _, command: (
        command[-1] in ("stop", "start") and try_to_open_a_case()
    )
    world.time.when_waiting = try_to_open_a_case
    world.update("0.3.0")
    assert len(tried) > 100
    assert set(tried) == {"held"}
    try_to_open_a_case()
    assert tried[-1] == "opened"


@contextmanager
def another_program_installs(world):
    """A process of its own, for to this one its own lock would be no hindrance."""
    code = (
        "import fcntl, sys; file = open(sys.argv[1], 'ab');"
        "fcntl.lockf(file, fcntl.LOCK_EX); print(flush=True); sys.stdin.read()"
    )
    words = [sys.executable, "-c", code, str(world.places.admindir / "lock-frontend")]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        child.stdout.readline()
        yield
        child.stdin.close()


def test_while_another_program_installs_packages_nothing_is_begun(world, sign):
    sign("0.2.0")
    with another_program_installs(world):
        assert world.update("0.2.0") == ("busy", "packages-locked")
    assert is_untouched(world)


def test_another_program_that_begins_to_install_first_is_let_pass(world, sign):
    sign("0.2.0")
    world.more_apt = ('DPkg::Lock::Timeout "0";',)
    with ExitStack() as stack:

        def begin(_, command):
            if command[-1] == "stop":
                stack.enter_context(another_program_installs(world))

        world.commands.after = begin
        assert world.update("0.2.0") == ("busy", "packages-locked"), world.told
    assert world.versions == OLD
    assert world.session == ["stop 0.1.0", "start 0.1.0"]
    assert world.again().update("0.2.0") == ("installed", "healthy"), "it may be tried again"


def test_a_session_that_will_not_stop_is_left_alone(world, sign):
    sign("0.2.0")
    session = world.home / "session"
    session.write_text('#!/bin/sh\n[ "$1" = start ]\n')
    assert world.update("0.2.0") == ("failed", "session-stands")
    assert world.versions == OLD
    assert world.is_whole()


def test_the_records_of_the_kiosk_are_not_touched(world, sign):
    records = world.places.root / "var/lib/loket"
    records.mkdir()
    (records / "journal.db").write_bytes(b"\x00sealed")
    before = [(file.name, file.stat()) for file in (records, *records.iterdir())]
    sign("0.3.0")
    world.update("0.3.0")
    sign("0.2.0")
    world.again().update("0.2.0")
    assert [(file.name, file.stat()) for file in (records, *records.iterdir())] == before


def test_settings_that_somebody_changed_stay_through_update_and_return(world, sign):
    settings = world.places.root / "etc/loket/settings"
    settings.write_text("as this office wants it\n")
    sign("0.3.0")
    world.update("0.3.0")
    assert settings.read_text() == "as this office wants it\n"
    sign("0.2.0")
    world.again().update("0.2.0")
    assert settings.read_text() == "as this office wants it\n"


def test_the_program_of_the_units_does_the_same(world, sign):
    sign("0.2.0")
    world.ask("0.2.0")
    assert main(["request"], world.kit) == 0
    assert world.result == ("installed", "healthy")
    assert main(["repair"], world.kit) == main(["resume"], world.kit) == 0
    assert world.session == ["stop 0.1.0", "start 0.2.0"]


def test_a_command_that_is_none_is_not_run(capsys):
    assert main(["install"]) == 2
    assert "request | repair | resume" in capsys.readouterr().err


@pytest.mark.parametrize("age", [timedelta(minutes=11), timedelta(minutes=-5)])
def test_a_request_of_another_time_is_thrown_away(world, sign, age):
    sign("0.2.0")
    assert world.update("0.2.0", age=age) is None
    assert not (world.places.handover / "request.json").exists()
    assert not (world.places.handover / "result.json").exists()
    assert is_untouched(world)


def test_without_a_request_nothing_happens(world):
    assert updating.take_request(world.kit) is None
    assert is_untouched(world)


def test_whatever_goes_wrong_the_session_runs_again_and_there_is_an_answer(world, sign):
    sign("0.2.0")

    def fail_after_installing(number, command):
        if command[-1] == "loket-kiosk=0.2.0" and "--print-uris" not in command:
            raise OSError("the disk does not answer")

    world.commands.after = fail_after_installing
    assert world.update("0.2.0") == ("installed", "healthy")
    assert world.session[-1] == "start 0.2.0"
    assert world.is_whole()
