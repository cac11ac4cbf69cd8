"""Which sticks may be modems, and which of their ports talks; the real gammu asks."""

from pathlib import Path
from threading import Event

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.probes.sms.search import FoundModem, find_modems, first_that_answers, grouped
from tests.sms.at_modem import Faults
from tests.sms.at_modem import Modem as Plugged

NEVER = Event().is_set
BY_ID = Path("/dev/serial/by-id")
HUAWEI = "usb-HUAWEI_HUAWEI_Mobile"


def test_the_ports_of_one_stick_are_one_modem():
    names = [f"{HUAWEI}-if00-port0", f"{HUAWEI}-if02-port0", "usb-FTDI_Kabel-if00-port0"]
    assert grouped(names) == [
        FoundModem("HUAWEI HUAWEI Mobile", (f"{BY_ID}/{names[0]}", f"{BY_ID}/{names[1]}")),
        FoundModem("FTDI Kabel", (f"{BY_ID}/{names[2]}",)),
    ]


def test_a_name_that_would_write_other_lines_of_gammurc_is_left_out():
    assert grouped(["usb-x\nconnection = none-if00"]) == []


def test_nothing_serial_is_no_modem(tmp_path):
    assert find_modems(tmp_path / "by-id") == []


def test_sticks_are_found_by_the_names_of_udev(tmp_path):
    with Plugged(tmp_path / f"{HUAWEI}-if00-port0") as plugged:
        assert find_modems(tmp_path) == [FoundModem("HUAWEI HUAWEI Mobile", (str(plugged.link),))]


def test_the_first_port_that_talks_is_the_modems(tmp_path):
    gone = tmp_path / "if00"
    with Plugged(tmp_path / "if02") as plugged:
        answered = first_that_answers([str(gone), str(plugged.link)], NEVER)
    assert answered.port == str(plugged.link)
    assert answered.modem == "LOKET unknown (TESTBENCH)"
    assert plugged.sent == []


def test_where_no_port_talks_the_last_trouble_is_told(tmp_path):
    faults = Faults(mute=True)
    with Plugged(tmp_path / "if00", faults) as plugged, pytest.raises(Trouble) as trouble:
        first_that_answers([str(plugged.link)], NEVER, limit_s=1)
    assert trouble.value.what is What.MODEM_SILENT


def test_without_a_port_there_is_no_modem():
    with pytest.raises(Trouble) as trouble:
        first_that_answers([], NEVER)
    assert trouble.value.what is What.MODEM_MISSING
