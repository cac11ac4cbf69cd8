"""The address is asked once a day, when nobody is served and somebody has confirmed it."""

from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from kiosk.domain.events import AddressConfirmed, Purpose, Role
from kiosk.settings import Updates
from kiosk.ui.daily_look import DailyLook
from kiosk.ui.founding import House
from kiosk.ui.view import Place
from kiosk.updates.depot import LastLook, depot_of
from kiosk.updates.handover import Handover, Outcome, Result
from kiosk.updates.unusable import Why
from tests.helpdesk.host import Host, reply
from tests.ui.rooms import furnished
from tests.updates.an_office import NOW, add_resources, found, publish

HOUSE = House(Path("unused"))


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    made = found(tmp_path_factory.mktemp("office"))
    add_resources(made, 7)
    publish(made)
    return made


@pytest.fixture
def host(office):
    def program(request) -> bytes:
        file = office.folder / request.path.removeprefix("/")
        return reply(200, file.read_bytes(), "x/y") if file.is_file() else reply(404)

    with Host(program) as listening:
        yield listening


@pytest.fixture
def desk(qapp, office, host, tmp_path: Path):
    with furnished(tmp_path / "home") as made:
        room = made.room
        depot = depot_of(tmp_path, ())
        room.tools.depot = replace(depot, trust=(office.metadata / "1.root.json",))
        room.settings = structs.replace(room.settings, updates=Updates(url=host.url))
        made.sign_in(Role.SUPERVISOR)
        room.session.place = Place.HOME
        confirmed = AddressConfirmed(
            when=room.now(), by=room.session.staff, purpose=Purpose.UPDATES, address=host.url
        )
        room.record(confirmed)
        yield made


def looked(desk, qtbot) -> None:
    DailyLook(desk.room, HOUSE).look()
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=20_000)


def test_it_looks_once_a_day_and_only_looks(desk, host, qtbot):
    looked(desk, qtbot)
    assert desk.room.updating.last.resources == 7
    assert desk.room.tools.depot.shelf.in_force == 1
    asked = len(host.requests)
    desk.days.walk(hours=23)
    looked(desk, qtbot)
    assert len(host.requests) == asked
    desk.days.walk(hours=2)
    looked(desk, qtbot)
    assert len(host.requests) > asked


@pytest.mark.parametrize(("why", "hours"), [(Why.OFFLINE, 1), (Why.SILENT, 1), (Why.EXPIRED, 24)])
def test_what_may_be_over_soon_is_tried_sooner(desk, host, qtbot, why, hours):
    depot = desk.room.tools.depot
    depot.note(LastLook(at=desk.room.trusted().at, source=host.url, why=why))
    desk.days.walk(hours=hours, seconds=-1)
    looked(desk, qtbot)
    assert host.requests == []
    desk.days.walk(seconds=1)
    looked(desk, qtbot)
    assert host.requests != []


@pytest.mark.parametrize("hindrance", ["served", "settings", "offline", "practice", "no depot"])
def test_it_keeps_out_of_the_way(desk, host, qtbot, hindrance):
    room = desk.room
    match hindrance:
        case "served":
            room.session.place = Place.CONSENT
        case "settings":
            room.session.place = Place.SETTINGS
        case "offline":
            room.online = False
        case "practice":
            room.tools.practice = True
        case _:
            room.tools.depot = None
    looked(desk, qtbot)
    assert host.connections == 0


def test_an_address_that_nobody_confirmed_is_not_asked(desk, host, qtbot):
    room = desk.room
    room.settings = structs.replace(room.settings, updates=Updates(url=f"{host.url}/lain"))
    looked(desk, qtbot)
    assert host.connections == 0


@pytest.mark.parametrize("practice", [False, True])
def test_what_is_known_is_learnt_once_the_first_screen_is_there(desk, tmp_path, practice):
    desk.room.tools.depot = None
    DailyLook(desk.room, House(tmp_path, practice=practice)).learn()
    assert desk.room.view().updating.there is not practice


def test_the_answer_to_a_wish_is_shown_when_it_comes(desk, tmp_path):
    (tmp_path / "handover").mkdir()
    handover = Handover(tmp_path / "handover")
    desk.room.tools.depot = replace(desk.room.tools.depot, handover=handover)
    daily = DailyLook(desk.room, HOUSE)
    handover.ask("0.2.0", "/media/x/loket-updates", NOW)
    desk.room.updating = replace(desk.room.updating, asked="0.2.0")
    daily.watch()
    assert desk.room.updating.asked == "0.2.0"
    handover.tell_result(Result(version="0.2.0", outcome=Outcome.BUSY, at=NOW))
    daily.watch()
    assert desk.room.updating.asked == ""
    assert desk.room.updating.result.outcome is Outcome.BUSY
