"""What is wrong around the kiosk is found; nobody is contacted without a supervisor's word."""

import os
from pathlib import Path
from threading import Event

import pytest

from kiosk.domain import events as ev
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.domain.grading import MEGABYTE
from kiosk.domain.policy.preflight import PreflightRules
from kiosk.domain.preflight import Code, Grade
from kiosk.paper.order import PrinterName
from kiosk.paper.printer import printers
from kiosk.paper.spooler import Spooler
from kiosk.settings import Network, Settings
from kiosk.ui.health.world import confirmed_probes, disk_under, network_of, printers_of
from tests.given import SUPERVISOR, Days, state_of
from tests.health_words import in_words, told
from tests.ports import closed_port
from tests.probes.conftest import serving

RULES = PreflightRules()
PLENTY = RULES.disk_warn_mb * MEGABYTE


@pytest.mark.parametrize(
    ("free", "grade"),
    [
        (0, Grade.STOP),
        (RULES.disk_stop_mb * MEGABYTE - 1, Grade.STOP),
        (RULES.disk_stop_mb * MEGABYTE, Grade.OVERRIDE),
        (RULES.disk_override_mb * MEGABYTE, Grade.WARN),
        (PLENTY - 1, Grade.WARN),
        (PLENTY, Grade.FINE),
    ],
)
def test_no_space_counts_as_full(tmp_path: Path, free: int, grade: Grade):
    assert [one.grade for one in disk_under(tmp_path, RULES, lambda _: free)] == [grade]


def test_the_space_left_is_said_as_people_read_it(tmp_path: Path, qapp):
    (found,) = disk_under(tmp_path, RULES, lambda _: 12_400_000)
    assert "12 MB" in in_words(found, "id")
    assert "nothing can be recorded" in in_words(found, "en")


def test_space_is_measured_where_the_kiosk_will_be_even_before_it_is(tmp_path: Path):
    asked = []
    home = tmp_path / "not" / "yet"
    list(disk_under(home, RULES, lambda folder: asked.append(folder) or PLENTY))
    assert asked == [tmp_path]
    assert list(tmp_path.iterdir()) == []


def test_the_trial_leaves_nothing_behind(tmp_path: Path):
    assert Grade.STOP not in {one.grade for one in disk_under(tmp_path, RULES)}
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_which_nothing_can_be_written_stops():
    """/proc takes no file, not even from root."""
    found = list(disk_under(Path("/proc"), RULES, lambda _: PLENTY))
    assert told(found)[-1] == (Grade.STOP, Code.UNWRITABLE)


def test_a_disk_that_does_not_say_how_full_it_is_stops(tmp_path: Path):
    def gone(_: Path) -> int:
        raise OSError(5, "Input/output error")

    assert told(disk_under(tmp_path, RULES, gone)) == [(Grade.STOP, Code.UNWRITABLE)]


def test_printers_are_named_and_their_absence_is_no_damage(qapp):
    found = printers_of(lambda: [PrinterName("Epson-TM"), PrinterName("Kantor")])
    assert (found.grade, in_words(found, "en")) == (Grade.FINE, "2 printers: Epson-TM, Kantor.")
    assert printers_of(list).grade is Grade.WARN


def test_a_spooler_that_is_not_there_any_more_knows_no_printer():
    silent = Spooler("/nowhere/lp", "/nowhere/lpstat")
    found = printers_of(lambda: printers(lambda: silent))
    assert told([found]) == [(Grade.WARN, Code.PRINTERS_NONE)]


def test_a_list_of_printers_that_cannot_be_had_is_said_so():
    def failed() -> list[PrinterName]:
        raise Trouble(What.PAPER_FAILED)

    assert told([printers_of(failed)]) == [(Grade.WARN, Code.PRINTERS_UNTOLD)]


def confirmed(url: str):
    return state_of(
        ev.AddressConfirmed(when=Days().moment(), by=SUPERVISOR, purpose=Purpose.PROBE, address=url)
    ).is_confirmed


def test_only_a_confirmed_address_is_contacted():
    visits = []

    def reply(visit):
        visits.append(visit.path)
        visit.send_response(204)
        visit.end_headers()

    with serving(reply) as place:
        url = f"http://{place}/"
        chosen = Settings(network=Network(probes=(url, f"http://{place}/other")))
        assert network_of(chosen, None).code is Code.UNOPENED
        nobody = confirmed_probes(chosen.network, state_of().is_confirmed)
        assert network_of(chosen, nobody).code is Code.PROBES_UNCONFIRMED
        assert visits == []
        network_of(chosen, confirmed_probes(chosen.network, confirmed(url)))
    assert visits == ["/"] * chosen.policy.network.tries
    assert network_of(Settings(), Network()).code is Code.PROBES_NONE


def test_what_does_not_answer_is_said_with_advice(qapp):
    url = f"http://127.0.0.1:{closed_port()}{os.sep}"
    chosen = Settings(network=Network(probes=(url,)))
    found = network_of(chosen, confirmed_probes(chosen.network, confirmed(url)))
    assert (found.grade, found.code) == (Grade.WARN, Code.NETWORK_FOUND)
    assert found.facts["advice"]
    assert len(in_words(found, "id")) > 20


def test_closing_loket_does_not_wait_for_the_network():
    closing = Event()
    closing.set()
    waiting = Event()
    with serving(lambda _visit: waiting.wait(30)) as place:
        url = f"http://{place}/"
        chosen = Settings(network=Network(probes=(url,)))
        probes = confirmed_probes(chosen.network, confirmed(url))
        with pytest.raises(Trouble) as met:
            network_of(chosen, probes, closing.is_set)
        waiting.set()
    assert met.value.what is What.OFFLINE
