"""What is plugged in is found by itself, and each port is asked once and not for long."""

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.probes.sms.plugged import MOST, Port, find_modems, serial_ports
from tests.sms.at_modem import Modem as Plugged

NEVER = Event().is_set
LONG_S = 120.0
SAYS = "LOKET unknown (TESTBENCH)"


@pytest.fixture
def plugged(tmp_path: Path) -> Iterator[Plugged]:
    with Plugged(tmp_path / "modem") as modem:
        yield modem


def found(*devices: object, each_s: float = LONG_S, whole_s: float = LONG_S) -> list[Port]:
    return find_modems([str(one) for one in devices], stop=NEVER, each_s=each_s, whole_s=whole_s)


def test_a_modem_is_found_and_says_who_it_is(plugged: Plugged):
    assert found(plugged.link) == [Port(str(plugged.link), says=SAYS)]
    assert plugged.sent == []


def test_the_ports_with_a_modem_stand_first_and_the_others_say_why_not(
    plugged: Plugged, tmp_path: Path
):
    gone = tmp_path / "ttyUSB9"
    assert found(gone, plugged.link) == [
        Port(str(plugged.link), says=SAYS),
        Port(str(gone), trouble=What.MODEM_MISSING),
    ]


def test_a_port_that_keeps_silent_holds_nobody_up_for_long(plugged: Plugged):
    plugged.faults.mute = True
    assert found(plugged.link, each_s=1) == [Port(str(plugged.link), trouble=What.MODEM_SILENT)]


def test_when_the_whole_time_is_over_the_rest_is_not_asked(plugged: Plugged):
    assert found(plugged.link, whole_s=0) == [Port(str(plugged.link), trouble=What.MODEM_SILENT)]
    assert plugged.asked == []


def test_closing_loket_ends_the_search(plugged: Plugged):
    closing = Event()
    closing.set()
    assert find_modems([str(plugged.link)], stop=closing.is_set)[0].trouble is What.MODEM_SILENT
    assert plugged.asked == []


def test_no_more_ports_are_asked_than_a_desk_has(tmp_path: Path):
    assert len(found(*(tmp_path / f"ttyUSB{number}" for number in range(MOST + 3)))) == MOST


def test_without_gammu_it_is_said_so(plugged: Plugged, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", os.devnull)
    with pytest.raises(Trouble) as met:
        found(plugged.link)
    assert met.value.what is What.NO_GAMMU


def test_a_name_that_gammu_is_never_told_is_no_modem(tmp_path: Path):
    (tmp_path / "tty\x07USB0").touch()
    assert found(tmp_path / "tty\x07USB0")[0].trouble is What.MODEM_MISSING


def test_a_port_goes_by_the_name_that_stays_and_is_listed_once(tmp_path: Path):
    devices, by_name = tmp_path / "dev", tmp_path / "by-id"
    devices.mkdir()
    by_name.mkdir()
    for name in ("ttyUSB0", "ttyUSB1", "ttyACM0", "tty1", "null"):
        (devices / name).touch()
    (by_name / "usb-Huawei-if00").symlink_to(devices / "ttyUSB0")
    assert serial_ports(by_name, devices) == [
        str(by_name / "usb-Huawei-if00"),
        str(devices / "ttyACM0"),
        str(devices / "ttyUSB1"),
    ]


def test_where_nothing_is_plugged_in_there_is_nothing(tmp_path: Path):
    assert serial_ports(tmp_path / "none", tmp_path) == []
    assert find_modems([], stop=NEVER) == []
