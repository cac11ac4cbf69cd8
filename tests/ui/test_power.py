"""Switching the computer off is a plain command, and what stands against it is said."""

import sys

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.ui.power import LINUX, WINDOWS, Power, switch


def saying(program: str) -> dict[Power, tuple[str, ...]]:
    """A system whose command is a real process that does this."""
    return dict.fromkeys(Power, (sys.executable, "-I", "-c", program))


def test_a_system_that_takes_it_is_asked_once(tmp_path):
    mark = tmp_path / "asked"
    switch(Power.OFF, saying(f"open({str(mark)!r}, 'a').write('off ')"))
    assert mark.read_text() == "off "


def test_what_the_system_says_against_it_is_kept():
    words = "Operation inhibited by loket-updater, reason is an update being installed."
    with pytest.raises(Trouble) as trouble:
        switch(Power.REBOOT, saying(f"import sys; sys.exit({words!r})"))
    assert (trouble.value.what, trouble.value.detail) == (What.POWER_REFUSED, words)


def test_a_system_without_the_command_says_so():
    with pytest.raises(Trouble) as trouble:
        switch(Power.OFF, dict.fromkeys(Power, ("/nowhere/systemctl", "poweroff")))
    assert trouble.value.what is What.POWER_REFUSED


@pytest.mark.parametrize("commands", [LINUX, WINDOWS])
def test_each_system_has_a_command_for_both(commands):
    assert set(commands) == set(Power)
    assert commands[Power.OFF] != commands[Power.REBOOT]
