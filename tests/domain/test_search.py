"""Finding a case while somebody types."""

import pytest

from kiosk.domain import events as ev
from kiosk.domain.search import Finder
from kiosk.domain.state import State
from tests.given import OFFICER, REFERENCE, Days, contact, filed, identified, opened, person

WHEN = Days().moment()
SITI, MADE, NEW = "siti", "made", "new"


@pytest.fixture
def state() -> State:
    known = State()
    made = person(name="I MADE MA'RUF", nik="6201019512909903")
    reached = ev.Contact(phone="+6281300000062", email="made@peserta.example")
    for event in (
        *filed(WHEN, case=SITI),
        ev.CaseNumberNoted(when=WHEN, case=SITI, complaint=1, number="Ticket#22019"),
        *identified(WHEN, case=MADE, reference="PK-UJI-20261123-2N"),
        ev.PersonRecorded(when=WHEN, by=OFFICER, case=MADE, person=made),
        ev.ContactRecorded(when=WHEN, by=OFFICER, case=MADE, contact=reached),
        opened(WHEN, case=NEW, reference="PK-UJI-20261123-3M"),
    ):
        known.apply(event)
    return known


@pytest.fixture
def finder(state: State) -> Finder:
    ready = Finder(state)
    ready.rebuild()
    return ready


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("made", [MADE]),
        ("  MADE   i ", [MADE]),
        ("ma'ruf", [MADE]),
        ("siti uji", [NEW, MADE, SITI]),  # the name given with the consent
        ("SITI UJI made", [MADE]),
        ("6201019512909903", [MADE]),
        ("6201 0195 1290 9903", [MADE]),
        ("６２０１０１", [MADE]),
        ("620101", [MADE]),
        ("3171", [SITI]),
        ("0813-0000-0062", [MADE]),
        ("+62 813 0000 0062", [MADE]),
        ("62813", [MADE]),
        ("0812", [SITI]),
        ("81200000001", [SITI]),
        ("siti@peserta.example", [SITI]),
        ("made@", [MADE]),
        (REFERENCE, [SITI]),
        (REFERENCE.lower(), [SITI]),
        ("20261123-2N", [MADE]),
        ("20261123-2", [MADE]),
        ("22019", [SITI]),
        ("ticket#22019", [SITI]),
        ("nobody", []),
        ("made siti@peserta.example", []),
        ("", []),
        ("   ", []),
    ],
)
def test_every_field_finds_its_case(finder: Finder, typed: str, found: list[str]):
    assert finder.find(typed, 9) == found


def test_the_newest_come_first_and_no_more_than_asked(finder: Finder):
    assert finder.find("PK-UJI", 2) == [NEW, MADE]
    assert finder.find("PK-UJI", 0) == []


def test_a_changed_case_is_found_by_what_is_true_now(state: State, finder: Finder):
    state.apply(ev.ContactRecorded(when=WHEN, case=SITI, contact=contact("+6281900000009")))
    finder.touch(SITI)
    assert finder.find("0819 0000 0009", 9) == [SITI]
    assert finder.find("0812 0000 0001", 9) == []


def test_an_erased_case_is_found_no_more(state: State, finder: Finder):
    state.apply(
        ev.PersonErased(when=WHEN, case=SITI, reference=REFERENCE, cause=ev.EraseCause.ASKED)
    )
    finder.touch(SITI)
    assert finder.find(REFERENCE, 9) == []
    finder.touch("never seen")


def test_the_kk_number_is_not_searched(finder: Finder):
    assert finder.find(person().kk, 9) == []
