"""What is wrong around the kiosk is found; nobody is contacted without a supervisor's word."""

from datetime import UTC, datetime

import pytest

from kiosk.doctor import words
from kiosk.doctor.finding import Grade
from kiosk.doctor.world import (
    FULL_BYTES,
    LOW_BYTES,
    clock_of,
    disk_under,
    in_units,
    network_of,
    printers_here,
)
from kiosk.domain import events as ev
from kiosk.domain.clock import Moment
from kiosk.paper.order import PrinterName
from kiosk.settings import Network, Settings
from tests.given import SUPERVISOR, Days, state_of
from tests.ports import closed_port
from tests.probes.conftest import serving


def said(findings):
    return [(finding.grade, finding.said) for finding in findings]


def test_a_clock_kept_by_a_time_server_is_fine_and_one_left_alone_is_not():
    moment = Days().moment()
    assert said(clock_of(moment, True, None)) == [(Grade.FINE, words.CLOCK_KEPT)]
    assert said(clock_of(moment, False, None)) == [(Grade.HEED, words.CLOCK_ALONE)]
    assert said(clock_of(moment, None, None)) == [(Grade.HEED, words.CLOCK_UNKNOWN)]


def test_a_clock_before_loket_existed_is_broken():
    long_ago = Moment(datetime(1970, 1, 1, tzinfo=UTC), 1000, "boot")
    found = next(clock_of(long_ago, True, None))
    assert (found.grade, found.facts) == (Grade.BROKEN, {"year": 1970})


def test_a_clock_that_was_moved_is_told_with_the_difference():
    days = Days()
    state = state_of(ev.SignedIn(when=days.moment(), staff=SUPERVISOR))
    found = next(clock_of(days.step(hours=-2), True, state))
    assert (found.grade, found.said) == (Grade.HEED, words.CLOCK_DOUBTED)
    assert found.facts == {"minutes": 120}


@pytest.mark.parametrize(
    ("free", "grade"),
    [
        (0, Grade.BROKEN),
        (FULL_BYTES - 1, Grade.BROKEN),
        (FULL_BYTES, Grade.HEED),
        (LOW_BYTES - 1, Grade.HEED),
        (LOW_BYTES, Grade.FINE),
    ],
)
def test_no_space_counts_as_full(tmp_path, free, grade):
    assert [finding.grade for finding in disk_under(tmp_path, lambda _: free)] == [grade]


def test_space_is_measured_where_the_kiosk_will_be_even_before_it_is(tmp_path):
    asked = []
    home = tmp_path / "not" / "yet"
    list(disk_under(home, lambda folder: asked.append(folder) or LOW_BYTES))
    assert asked == [tmp_path]
    assert list(tmp_path.iterdir()) == []


def test_the_trial_leaves_nothing_behind(tmp_path):
    assert all(finding.grade is not Grade.BROKEN for finding in disk_under(tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("count", "written"), [(0, "0 MB"), (12_400_000, "12 MB"), (3 * 10**9, "3 GB")]
)
def test_bytes_are_written_as_people_read_them(count, written):
    assert in_units(count) == written


def test_printers_are_named_and_their_absence_is_no_damage():
    found = printers_here([PrinterName("Epson-TM"), PrinterName("Kantor")])
    assert (found.grade, found.in_words("en")) == (Grade.FINE, "2 printers: Epson-TM, Kantor.")
    assert printers_here([]).grade is Grade.HEED


def test_only_a_confirmed_address_is_contacted():
    visits = []

    def reply(visit):
        visits.append(visit.path)
        visit.send_response(204)
        visit.end_headers()

    with serving(reply) as place:
        url = f"http://{place}/"
        chosen = Settings(network=Network(probes=(url,)))
        assert network_of(chosen, None).said is words.UNOPENED
        assert network_of(chosen, state_of()).said is words.PROBES_UNCONFIRMED
        assert visits == []
        confirmed = ev.AddressConfirmed(
            when=Days().moment(), by=SUPERVISOR, purpose=ev.Purpose.PROBE, address=url
        )
        network_of(chosen, state_of(confirmed))
    assert visits == ["/"] * chosen.policy.network.tries
    assert network_of(Settings(), state_of(confirmed)).said is words.PROBES_NONE


def test_what_does_not_answer_is_said_with_advice():
    url = f"http://127.0.0.1:{closed_port()}/"
    confirmed = ev.AddressConfirmed(
        when=Days().moment(), by=SUPERVISOR, purpose=ev.Purpose.PROBE, address=url
    )
    found = network_of(Settings(network=Network(probes=(url,))), state_of(confirmed))
    assert found.grade is Grade.HEED
    assert len(found.in_words("id")) > 20
