"""Pengaturan, Pembaruan on a real store and real folders of updates."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.events import Purpose
from kiosk.ui.grants.updates import refresh
from kiosk.ui.screens.settings_updates import UpdatesSection
from kiosk.ui.theme import Theme
from kiosk.ui.wishes import ConfirmAddress
from kiosk.ui.wording.updates import OUTCOMES, REASONS
from kiosk.updates.depot import Depot
from kiosk.updates.handover import Handover, Outcome, Result
from kiosk.updates.program import platform_here
from kiosk.updates.shelf import Shelf
from kiosk.updates.unusable import Why
from tests.ui.clipping import clipped
from tests.ui.rooms import Furnished, furnished
from tests.ui.screens.at_work import AtWork
from tests.ui.screens.first_start import write
from tests.updates.an_office import NOW, add_program, add_resources, found, publish
from tools.updates.office import Office

URL = "https://pembaruan.example/loket"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    made = found(tmp_path_factory.mktemp("office"))
    add_resources(made, 7)
    add_program(made, "99.0", platform_here())
    publish(made)
    return made


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Iterator[Furnished]:
    (tmp_path / "handover").mkdir()
    with furnished(tmp_path / "home") as desk:
        desk.days.true_at = NOW
        desk.room.tools.depot = Depot(
            tmp_path / "updates",
            Shelf(tmp_path, shipped=1),
            (office.metadata / "1.root.json",),
            lambda _folder: "",
            roots=lambda: [tmp_path / "USB"],
            handover=Handover(tmp_path / "handover"),
        )
        yield desk


@pytest.fixture
def work(desk: Furnished, qtbot: QtBot) -> Iterator[AtWork]:
    at_work = AtWork(desk)
    qtbot.addWidget(at_work.window)
    open_updates(at_work)
    yield at_work
    at_work.window.close()


def open_updates(work: AtWork) -> None:
    """As by the way to Pengaturan, which reads what lies on the disk."""
    refresh(work.room)
    work.open("updates")
    work.present()


def section(work: AtWork) -> UpdatesSection:
    return work.screen.updates


def come_home(desk: Furnished, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.work.running == 0 and not desk.room.updating.doing, timeout=20_000)


def looked_on_stick(desk: Furnished, work: AtWork, qtbot: QtBot, office: Office) -> UpdatesSection:
    stick = desk.room.tools.depot.folder.parent / "USB"
    shutil.copytree(office.folder, stick / "loket-updates")
    section(work).stick.click()
    assert "dicari" in section(work).message.text()
    come_home(desk, qtbot)
    return section(work)


def test_a_desk_that_is_not_told_yet_is_not_called_practice(desk: Furnished, qtbot: QtBot):
    desk.room.tools.depot = None
    at_work = AtWork(desk)
    qtbot.addWidget(at_work.window)
    open_updates(at_work)
    assert section(at_work).last.text() == ""
    at_work.window.close()


def test_at_first_it_says_what_is_installed_and_that_nobody_has_looked(work):
    shown = section(work)
    assert "nomor 1" in shown.resources.text()
    assert "Belum pernah" in shown.last.text()
    assert not shown.back.isVisible()
    assert not shown.take_resources.isVisible()
    assert not shown.ask.isVisible()


def test_a_kiosk_that_was_not_prepared_has_one_quiet_line_and_no_buttons(desk, work, qtbot):
    desk.room.tools.depot = replace(desk.room.tools.depot, trust=())
    open_updates(work)
    shown = section(work)
    assert "Belum disiapkan" in shown.last.text()
    assert not shown.stick.isVisible()
    assert shown.message.text() == ""


def test_from_the_stick_to_the_next_start_by_presses(desk, work, qtbot, office):
    shown = looked_on_stick(desk, work, qtbot, office)
    assert shown.take_resources.text() == "Pasang aturan nomor 7"
    assert shown.take_program.text() == "Pasang Loket 99.0"
    shown.take_resources.click()
    come_home(desk, qtbot)
    assert "Nomor 7 siap" in shown.waiting.text()
    assert shown.restart.isVisible()
    assert not shown.take_resources.isVisible()
    assert "nomor 1" in shown.resources.text()


def test_going_back_asks_first(desk, work, qtbot, office):
    shown = looked_on_stick(desk, work, qtbot, office)
    shown.take_resources.click()
    come_home(desk, qtbot)
    shown.back.click()
    assert shown.confirm.isVisible()
    assert desk.room.tools.depot.shelf.standing().number == 7
    shown.confirm.confirmed.emit()
    assert desk.room.tools.depot.shelf.standing().number == 0
    assert not shown.back.isVisible()
    assert not shown.waiting.isVisible()


def test_a_wish_for_a_program_is_told_and_so_is_what_came_of_it(desk, work, qtbot, office):
    shown = looked_on_stick(desk, work, qtbot, office)
    shown.take_program.click()
    assert "99.0 akan dipasang" in shown.result.text()
    assert not shown.take_program.isVisible()
    told = Result(version="99.0", outcome=Outcome.BUSY, detail="case-open", at=NOW)
    desk.room.tools.depot.handover.tell_result(told)
    open_updates(work)
    assert "peserta yang sedang dilayani" in shown.result.text()


def test_without_a_program_that_installs_programs_only_the_news_is_told(desk, work, qtbot, office):
    desk.room.tools.depot = replace(desk.room.tools.depot, handover=None)
    open_updates(work)
    shown = looked_on_stick(desk, work, qtbot, office)
    assert "Ada Loket 99.0" in shown.message.text()
    assert not shown.take_program.isVisible()


@pytest.mark.parametrize("why", Why)
def test_each_reason_has_words_that_say_what_to_do(work, desk, why):
    desk.room.updating = replace(desk.room.updating, why=why, about="berkas\nx" * 90)
    work.present()
    said = section(work).message.text()
    assert said.startswith(REASONS[why])
    assert "\n" not in said
    assert len(said) < 400


@pytest.mark.parametrize("what", Outcome)
def test_each_outcome_has_words(work, desk, what):
    result = Result(version="0.2.0", outcome=what, at=NOW)
    desk.room.updating = replace(desk.room.updating, result=result)
    work.present()
    assert section(work).result.text() == OUTCOMES[what].format(version="0.2.0")


def test_an_address_is_saved_shown_unconfirmed_and_asked_only_after_a_press(desk, work, qtbot):
    shown = section(work)
    write(qtbot, shown.address.url.edit, "https://PEMBARUAN.example/loket/")
    shown.address.keep.click()
    assert URL in shown.address.message.text()
    write(qtbot, shown.address.url.edit, URL)
    shown.address.keep.click()
    assert desk.room.settings.updates.url == URL
    row = shown.address.addresses.rows[(Purpose.UPDATES, URL)]
    assert not shown.ask.isVisible()
    row.change.click()
    assert desk.room.desk.state.is_confirmed(Purpose.UPDATES, URL)
    assert shown.ask.isVisible()
    assert work.wishes[-1] == ConfirmAddress(Purpose.UPDATES, URL)


@pytest.mark.parametrize(("size", "scale"), [((1366, 768), 1.0), ((1024, 600), 1.4)])
def test_nothing_is_cut_off(desk, work, qtbot, office, qapp, size, scale):
    looked_on_stick(desk, work, qtbot, office)
    section(work).take_resources.click()
    come_home(desk, qtbot)
    Theme(scale).apply(qapp)
    work.window.resize(*size)
    qtbot.wait(1)
    assert clipped(work.window) == []
    Theme().apply(qapp)


def test_the_page_about_updates_names_the_buttons_as_they_are(work):
    page = (Path(__file__).parents[3] / "docs" / "updates.md").read_text("utf-8")
    shown = section(work)
    for button in (shown.stick, shown.ask, shown.restart):
        assert f"*{button.text()}*" in page
