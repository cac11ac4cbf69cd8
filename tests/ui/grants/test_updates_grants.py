"""A supervisor looks for updates, takes one in and goes back; nothing happens during a case."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.events import AddressConfirmed, Purpose, Role
from kiosk.settings import Updates
from kiosk.ui.grants import updates as grants
from kiosk.ui.updating import Doing
from kiosk.ui.view import Place
from kiosk.ui.wishes import GoTo
from kiosk.ui.wishes_updates import (
    GoBackResources,
    LookForUpdates,
    Restart,
    SaveUpdatesAddress,
    TakeProgram,
    TakeResources,
    Where,
)
from kiosk.updates.depot import Depot
from kiosk.updates.handover import Handover, Outcome, Result
from kiosk.updates.program import platform_here
from kiosk.updates.shelf import Shelf
from kiosk.updates.unusable import Why
from tests.helpdesk.host import Host, reply
from tests.ui.rooms import Furnished, Told, furnished
from tests.updates.an_office import NOW, add_program, add_resources, found, publish
from tools.updates.office import Office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    made = found(tmp_path_factory.mktemp("office"))
    add_resources(made, 7)
    add_program(made, "99.0", platform_here())
    publish(made)
    return made


@pytest.fixture
def desk(qapp, office, tmp_path):
    """A room whose only stick is a folder, with a supervisor signed in."""
    (tmp_path / "USB").mkdir()
    (tmp_path / "handover").mkdir()
    with furnished(tmp_path / "home") as made:
        made.room.tools.depot = Depot(
            tmp_path / "updates",
            Shelf(tmp_path, shipped=1),
            (office.metadata / "1.root.json",),
            lambda _folder: "",
            roots=lambda: [tmp_path / "USB"],
            handover=Handover(tmp_path / "handover"),
        )
        made.days.true_at = NOW
        made.sign_in(Role.SUPERVISOR)
        made.grant(GoTo(Place.SETTINGS))
        yield made


def plug_in(office: Office, tmp_path: Path) -> Path:
    return Path(shutil.copytree(office.folder, tmp_path / "USB" / "loket-updates"))


def look(desk: Furnished, qtbot, where: Where = Where.STICK) -> None:
    desk.grant(LookForUpdates(where))
    come_home(desk, qtbot)


def come_home(desk: Furnished, qtbot) -> None:
    qtbot.waitUntil(lambda: desk.work.running == 0 and not desk.room.updating.doing, timeout=20_000)


def test_what_a_stick_offers_is_shown_and_remembered(desk, qtbot, office, tmp_path):
    plug_in(office, tmp_path)
    look(desk, qtbot)
    last = desk.room.view().updating.last
    assert (last.resources, last.program, last.why) == (7, "99.0", None)
    assert desk.room.tools.depot.last() == last


def test_while_it_runs_nothing_else_is_begun(desk, qtbot):
    desk.grant(LookForUpdates(Where.STICK))
    assert desk.room.updating.doing is Doing.LOOKING
    desk.grant(LookForUpdates(Where.STICK))
    desk.grant(TakeResources())
    assert desk.work.running == 1
    come_home(desk, qtbot)


def test_without_a_stick_it_says_so(desk, qtbot):
    look(desk, qtbot)
    assert desk.room.updating.last.why is Why.NO_FOLDER


def test_a_set_is_taken_in_and_waits_for_the_next_start(desk, qtbot, office, tmp_path):
    plug_in(office, tmp_path)
    look(desk, qtbot)
    desk.grant(TakeResources())
    come_home(desk, qtbot)
    now = desk.room.view().updating
    assert (now.taken, now.standing.number, now.running) == (7, 7, 1)
    assert desk.room.tools.depot.shelf.begin() is not None


def test_a_stick_pulled_before_taking_in_changes_nothing(desk, qtbot, office, tmp_path):
    stick = plug_in(office, tmp_path)
    look(desk, qtbot)
    shutil.rmtree(stick)
    desk.grant(TakeResources())
    come_home(desk, qtbot)
    assert desk.room.updating.why is Why.NO_FOLDER
    assert desk.room.tools.depot.shelf.in_force == 1


def test_a_supervisor_goes_back_by_a_press(desk, qtbot, office, tmp_path):
    plug_in(office, tmp_path)
    look(desk, qtbot)
    desk.grant(TakeResources())
    come_home(desk, qtbot)
    desk.grant(GoBackResources())
    assert desk.room.view().updating.standing.number == 0
    assert desk.room.tools.depot.shelf.begin() is None


def test_a_program_is_only_wished_for(desk, qtbot, office, tmp_path):
    stick = plug_in(office, tmp_path)
    look(desk, qtbot)
    desk.grant(TakeProgram())
    asked = desk.room.tools.depot.handover.request()
    assert (asked.version, asked.source) == ("99.0", str(stick))
    assert asked.asked_at == desk.room.now().at
    assert desk.room.view().updating.asked == "99.0"


def test_what_came_of_the_wish_is_read(desk, qtbot, office, tmp_path):
    plug_in(office, tmp_path)
    look(desk, qtbot)
    desk.grant(TakeProgram())
    told = Result(version="99.0", outcome=Outcome.ROLLED_BACK, at=NOW)
    desk.room.tools.depot.handover.tell_result(told)
    desk.grant(GoTo(Place.SETTINGS))
    assert (desk.room.updating.result, desk.room.updating.asked) == (told, "")


@pytest.mark.parametrize("wish", [TakeProgram(), Restart()])
def test_neither_a_program_nor_a_restart_while_somebody_is_served(
    desk, qtbot, office, tmp_path, wish
):
    plug_in(office, tmp_path)
    look(desk, qtbot)
    desk.room.session.place = Place.CONSENT
    with pytest.raises(Refused) as refused:
        desk.grant(wish)
    assert refused.value.reason is Reason.CASE_ON_TABLE
    assert desk.room.tools.depot.handover.request() is None


def test_a_restart_is_asked_of_the_kiosk(desk):
    told = Told()
    desk.room.restart_asked.connect(lambda: told.hear("restart"))
    desk.grant(Restart())
    assert told.heard == ["restart"]


@pytest.mark.parametrize(
    "wish",
    [
        LookForUpdates(Where.STICK),
        TakeResources(),
        TakeProgram(),
        GoBackResources(),
        SaveUpdatesAddress("https://pembaruan.example"),
        Restart(),
    ],
)
def test_only_a_supervisor_may(desk, wish):
    desk.sign_in(Role.OFFICER)
    with pytest.raises(Refused) as refused:
        desk.grant(wish)
    assert refused.value.reason is Reason.NEEDS_SUPERVISOR


def test_practice_is_never_updated(desk):
    desk.room.tools.practice = True
    with pytest.raises(Refused) as refused:
        desk.grant(LookForUpdates(Where.STICK))
    assert refused.value.reason is Reason.PRACTICE_ONLY


def confirm(desk: Furnished, url: str) -> None:
    by, when = desk.room.session.staff, desk.room.now()
    event = AddressConfirmed(when=when, by=by, purpose=Purpose.UPDATES, address=url)
    desk.room.record(event)


def test_an_address_is_asked_only_once_a_supervisor_has_confirmed_it(desk, qtbot, office):
    def program(request) -> bytes:
        file = office.folder / request.path.removeprefix("/kios/")
        return reply(200, file.read_bytes(), "x/y") if file.is_file() else reply(404)

    with Host(program) as host:
        url = f"{host.url}/kios"
        desk.room.settings = _with_url(desk, url)
        with pytest.raises(Refused):
            desk.grant(LookForUpdates(Where.ADDRESS))
        assert host.connections == 0
        confirm(desk, url)
        look(desk, qtbot, Where.ADDRESS)
        assert (desk.room.updating.last.resources, desk.room.updating.last.source) == (7, url)
        desk.grant(TakeResources())
        come_home(desk, qtbot)
    assert desk.room.tools.depot.shelf.standing().number == 7


def _with_url(desk: Furnished, url: str):
    from msgspec import structs

    return structs.replace(desk.room.settings, updates=Updates(url=url))


def test_a_disk_that_keeps_no_wish_is_told(desk, qtbot, office, tmp_path):
    plug_in(office, tmp_path)
    look(desk, qtbot)
    shutil.rmtree(tmp_path / "handover")
    from kiosk.domain.errors import Trouble

    with pytest.raises(Trouble) as trouble:
        desk.grant(TakeProgram())
    assert trouble.value.what is What.DISK_FAILED


def test_a_kiosk_without_a_root_of_trust_only_says_so(desk, qtbot, office, tmp_path):
    plug_in(office, tmp_path)
    desk.room.tools.depot = replace(desk.room.tools.depot, trust=())
    grants.refresh(desk.room)
    assert not desk.room.view().updating.prepared
    look(desk, qtbot)
    assert desk.room.updating.last.why is Why.NOT_PREPARED
