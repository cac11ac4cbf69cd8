"""Printer and modem through the room: commands of a spooler, and the real gammu on an AT modem."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import Role
from kiosk.paper.slip import Form
from kiosk.probes.sms.search import FoundModem
from kiosk.settings import SlipPaper, SmsKind, load
from kiosk.ui import wishes
from kiosk.ui.paperwork import slip_paper
from kiosk.ui.view import Errand
from kiosk.ui.wishes_devices import (
    ChoosePrinter,
    DevicesSeenTo,
    LookForDevices,
    PrintTrial,
    UseModem,
)
from tests import given
from tests.sms.at_modem import Modem
from tests.ui.rooms import Furnished, furnished

LONGEST_MS = 25_000
DONE = "kasir-12 loket 1024 Mon 23 Nov 2026\\n\\tAlerts: job-completed-successfully"


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as opened:
        opened.sign_in(Role.SUPERVISOR)
        yield opened


@pytest.fixture
def spooler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The commands of CUPS with two printers, none of them the usual one; the jobs complete."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command(folder, "lp", f'echo "$2" >> {folder}/asked\necho "request id is kasir-12 (1 file(s))"')
    command(
        folder,
        "lpstat",
        f'case "$1" in -e) echo kasir; echo kantor;; -d) echo "no system default";; '
        f'*) printf "{DONE}\\n";; esac',
    )
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def command(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_printers_and_modems_are_found_at_once(desk, spooler, qtbot: QtBot):
    stick = FoundModem("LOKET", ("/dev/x",))
    desk.room.tools.find_modems = lambda: [stick]
    desk.grant(LookForDevices())
    assert desk.room.view().devices.looking
    desk.grant(LookForDevices())
    qtbot.waitUntil(lambda: not desk.room.devices.looking, timeout=LONGEST_MS)
    assert desk.room.view().printers == ("kasir", "kantor")
    assert desk.room.view().devices.modems == (stick,)


def test_the_chosen_printer_gets_the_test_page_and_every_slip(desk, spooler, qtbot: QtBot):
    desk.grant(ChoosePrinter("kantor", SlipPaper.A4))
    desk.grant(PrintTrial())
    assert desk.room.view().devices.printing
    qtbot.waitUntil(lambda: not desk.room.devices.printing, timeout=LONGEST_MS)
    assert desk.room.devices.page == "printed"
    desk.grant(wishes.StartCase())
    desk.grant(wishes.GiveConsent(given.consent()))
    assert slip_paper(desk.room).form is Form.A4
    desk.grant(wishes.PrintSlip())
    qtbot.waitUntil(lambda: desk.room.said == "Tercetak.", timeout=LONGEST_MS)
    assert (spooler / "asked").read_text().split() == ["kantor", "kantor"]


def test_of_two_printers_none_is_guessed(desk, spooler, qtbot: QtBot):
    desk.grant(PrintTrial())
    qtbot.waitUntil(lambda: not desk.room.devices.printing, timeout=LONGEST_MS)
    assert (desk.room.devices.page, desk.room.devices.trouble) == ("", What.NO_PRINTER)


def test_the_choice_is_kept_over_a_restart(desk, tmp_path):
    desk.grant(ChoosePrinter("kantor", SlipPaper.A4))
    desk.grant(DevicesSeenTo())
    kept = load([tmp_path / "home" / "loket.toml"]).printing
    assert (kept.printer, kept.slip, kept.seen_to) == ("kantor", SlipPaper.A4, True)


def test_a_modem_that_answers_is_used_from_then_on(desk, tmp_path, qtbot: QtBot):
    with Modem(tmp_path / "ttyUSB1") as plugged:
        desk.grant(UseModem((str(tmp_path / "ttyUSB0"), str(plugged.link))))
        assert desk.room.proving.errand is Errand.IDENTIFYING
        with pytest.raises(Refused) as refused:
            desk.grant(UseModem((str(plugged.link),)))
        assert refused.value.reason is Reason.SMS_RUNNING
        qtbot.waitUntil(lambda: bool(desk.room.proving.modem), timeout=LONGEST_MS)
    told = load([tmp_path / "home" / "loket.toml"]).sms
    assert (told.kind, told.device) == (SmsKind.MODEM, str(plugged.link))
    assert desk.room.settings.sms == told


def test_a_stick_that_is_no_modem_changes_nothing(desk, tmp_path, qtbot: QtBot):
    before = desk.room.settings
    desk.grant(UseModem((str(tmp_path / "ttyUSB0"),)))
    qtbot.waitUntil(lambda: desk.room.proving.trouble is not None, timeout=LONGEST_MS)
    assert desk.room.proving.trouble is What.MODEM_MISSING
    assert desk.room.settings == before


@pytest.mark.parametrize(
    "wish", [ChoosePrinter("kasir", SlipPaper.A4), UseModem(("/dev/x",)), DevicesSeenTo()]
)
def test_only_a_supervisor_says_what_is_used(desk, wish):
    desk.sign_in(Role.OFFICER)
    with pytest.raises(Refused) as refused:
        desk.grant(wish)
    assert refused.value.reason is Reason.NEEDS_SUPERVISOR


def test_practice_asks_no_modem(desk):
    desk.room.tools.practice = True
    with pytest.raises(Refused) as refused:
        desk.grant(UseModem(("/dev/x",)))
    assert refused.value.reason is Reason.PRACTICE_ONLY
