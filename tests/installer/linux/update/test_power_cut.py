"""Wherever the power goes, the next start finds a whole kiosk: the old version or the new one."""

import json
import subprocess
import sys

import pytest

from loket_update import dpkg, progress, updating
from tests.installer.linux.update.test_updating import NEW, OLD
from tests.installer.linux.update.world import python_path

KILLED = -9
MOST_COMMANDS = 80
SAMPLE = range(1, MOST_COMMANDS, 8)
"""Every eighth command in the ordinary tests, each of them in the soak."""


def update_until(world, version, when="never", number=0):
    """How the updater's process ended."""
    module = "tests.installer.linux.update.power_child"
    words = [world.home, world.keyring, version, when, str(number)]
    child = subprocess.run(
        [sys.executable, "-m", module, *map(str, words)],
        check=False,
        env=python_path(),
        capture_output=True,
        start_new_session=True,
    )
    assert child.returncode in (0, KILLED), child.stderr.decode()
    return child.returncode


def is_in_order(world):
    """One version of both packages, whole, the session started with it, and nothing left over."""
    versions = world.versions
    return (
        versions in (OLD, NEW)
        and world.is_whole()
        and world.session[-1] == f"start {versions['loket']}"
        and not (world.places.state / "progress.json").exists()
        and not (world.places.state / "reserve").exists()
    )


def cut_and_start(world, sign, when, number):
    """Whether there was a command of that number at which the power went."""
    sign("0.2.0")
    killed = update_until(world, "0.2.0", when, number) == KILLED
    later = world.again()
    later.start_machine()
    assert is_in_order(later), (number, later.told, later.session)
    return killed


@pytest.mark.parametrize("number", SAMPLE)
def test_after_a_power_cut_between_two_commands_the_kiosk_is_whole(world, sign, number):
    cut_and_start(world, sign, "after", number)


@pytest.mark.soak
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("number", range(1, MOST_COMMANDS))
def test_after_a_power_cut_at_any_command_the_kiosk_is_whole(world, sign, when, number):
    if not cut_and_start(world, sign, when, number):
        assert world.versions == NEW


def test_an_update_has_no_more_commands_than_are_tried(world, sign):
    sign("0.2.0")
    world.update("0.2.0")
    assert 20 < world.commands.count < MOST_COMMANDS


def test_a_power_cut_in_the_middle_of_dpkg_is_repaired_and_the_new_version_stays(world, sign):
    sign("0.6.0")
    (world.places.root / "power-cut").touch()
    assert update_until(world, "0.6.0") == KILLED
    assert not world.is_whole()
    later = world.again()
    later.start_machine()
    assert later.versions == {"loket": "0.6.0", "loket-kiosk": "0.6.0"}, later.told
    assert later.is_whole()
    assert later.result == ("installed", "healthy")


def test_a_power_cut_between_the_two_packages_goes_back_to_the_old_version(world, sign, debs):
    sign("0.6.0")
    (world.places.root / "power-cut").touch()
    assert update_until(world, "0.6.0") == KILLED
    half = world.again()
    # As if the second package had not been reached: it is the old one, the first the new one.
    dpkg.put(half.kit, [debs["loket-kiosk", "0.1.0"]])
    half.start_machine()
    assert half.versions == OLD, half.told
    assert half.is_whole()
    assert half.result == ("rolled-back", "power-cut")
    assert half.again().update("0.6.0") == ("installed", "healthy"), (
        "it was not the version's fault"
    )


def test_a_power_cut_while_waiting_for_a_sick_version_ends_with_the_old_one(world, sign):
    sign("0.3.0")
    world.time.when_waiting = stop_here
    with pytest.raises(PowerCut):
        world.update("0.3.0")
    later = world.again()
    later.start_machine()
    assert later.versions == OLD
    assert later.is_whole()
    assert later.result == ("rolled-back", "not-healthy")
    assert later.again().update("0.3.0") == ("refused", "rolled-back-before")


def test_a_power_cut_while_waiting_for_a_healthy_version_ends_with_the_new_one(world, sign):
    sign("0.3.0")
    world.time.when_waiting = stop_here
    with pytest.raises(PowerCut):
        world.update("0.3.0")
    later = world.again()
    healthy = world.places.handover / "healthy.json"
    later.time.when_waiting = lambda: healthy.write_text('{"version": "0.3.0"}')
    later.start_machine()
    assert later.result == ("installed", "healthy")
    assert later.versions["loket"] == "0.3.0"


class PowerCut(Exception):
    """Nothing of the updater runs on."""


def stop_here():
    raise PowerCut


def test_a_killed_updater_without_a_new_start_is_brought_to_an_end_too(world, sign):
    sign("0.6.0")
    (world.places.root / "power-cut").touch()
    update_until(world, "0.6.0")
    later = world.again()
    updating.resume(later.kit)
    assert later.result == ("installed", "healthy")
    assert later.session[-1] == "start 0.6.0"
    assert later.is_whole()


def test_a_new_request_first_brings_to_an_end_what_was_left(world, sign):
    sign("0.3.0")
    world.time.when_waiting = stop_here
    with pytest.raises(PowerCut):
        world.update("0.3.0")
    sign("0.2.0")
    later = world.again()
    assert later.update("0.2.0") == ("installed", "healthy")
    seen = json.loads((world.places.state / "seen.json").read_text())
    assert seen["rolled_back"] == ["0.3.0"]


def test_nothing_is_tried_for_ever(world, sign):
    sign("0.3.0")
    world.time.when_waiting = stop_here
    with pytest.raises(PowerCut):
        world.update("0.3.0")
    later = world.again()
    for file in world.places.kept.iterdir():
        file.write_bytes(b"the disk has lost it")
    for _ in range(7):
        later.start_machine()
    assert progress.load(later.kit) is None
    assert (world.places.state / "given-up.json").exists()
    assert later.session[-1] == "start 0.3.0"


def test_a_start_without_anything_left_over_does_nothing(world):
    updating.repair(world.kit)
    assert updating.resume(world.kit) is None
    assert world.session == []
    assert not (world.places.handover / "result.json").exists()
