"""The reception shows the screen of the moment, keeps what is typed, and tells of errors."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Refused, Trouble, What
from kiosk.ui import wishes
from kiosk.ui.parts.frame import Action, Frame
from kiosk.ui.reception import Reception
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from tests import given
from tests.ui.rooms import Furnished, furnished


class Page(QWidget):
    """A screen with one field, as small as the contract allows."""

    wished = Signal(object)
    typed = Signal()
    frame_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.textEdited.connect(self.typed)
        self.refusals: list[Refused] = []
        self.views: list[View] = []
        QVBoxLayout(self).addWidget(self.line)

    def enter(self, view: View, draft: wishes.Draft) -> None:
        self.line.setText(draft.get("line", ""))
        self.line.setFocus()
        self.present(view)

    def present(self, view: View) -> None:
        self.views.append(view)

    def refuse(self, refused: Refused) -> None:
        self.refusals.append(refused)

    def draft(self) -> wishes.Draft:
        return {"line": self.line.text()} if self.line.text() else {}

    def frame(self) -> Frame:
        return Frame(show_rail=True, actions=(Action("next", "Lanjut", "primary"),))

    def act(self, name: str) -> None:
        del name
        self.wished.emit(wishes.RecordDevice((), ()))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Furnished, Reception, Window]]:
    with furnished(tmp_path) as opened:
        window = Window()
        qtbot.addWidget(window)
        reception = Reception(window, opened.room, dict.fromkeys(Place, Page))
        opened.sign_in()
        window.show()
        yield opened, reception, window


def _page(reception: Reception, place: Place) -> Page:
    screen = reception.screen(place)
    assert isinstance(screen, Page)
    return screen


def _at(place: Place, reception: Reception) -> Page:
    reception.grant(wishes.GoTo(place))
    return _page(reception, place)


def test_what_is_typed_is_kept_and_comes_back_after_a_crash(desk, qtbot: QtBot, tmp_path: Path):
    opened, reception, _ = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    qtbot.keyClicks(_page(reception, Place.KTP).line, "SITI UJI")
    reception.leave()
    case = opened.room.session.case
    assert b"SITI" not in (tmp_path / "store" / "journal.db-wal").read_bytes()
    again = Reception(Window(), opened.room, dict.fromkeys(Place, Page))
    again.refresh()
    assert _page(again, Place.KTP).line.text() == "SITI UJI"
    assert opened.room.desk.journal.draft(f"{case}/ktp")


def test_a_pause_in_typing_keeps_the_draft(desk, qtbot: QtBot):
    opened, reception, _ = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    name = opened.room.draft_name(Place.KTP)
    qtbot.keyClicks(_page(reception, Place.KTP).line, "SITI")
    qtbot.waitUntil(lambda: opened.room.desk.journal.draft(name) is not None)


def test_what_was_erased_again_leaves_no_draft(desk, qtbot: QtBot):
    opened, reception, _ = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    name, page = opened.room.draft_name(Place.KTP), _page(reception, Place.KTP)
    qtbot.keyClicks(page.line, "S")
    reception.leave()
    assert opened.room.desk.journal.draft(name)
    qtbot.keyClick(page.line, Qt.Key.Key_Backspace)
    reception.leave()
    assert opened.room.desk.journal.draft(name) is None


def test_nothing_typed_before_consent_is_written_down(desk, qtbot: QtBot):
    opened, reception, _ = desk
    reception.grant(wishes.StartCase())
    seq = opened.room.desk.journal.seq
    qtbot.keyClicks(_page(reception, Place.CONSENT).line, "SITI")
    reception.leave()
    assert opened.room.desk.journal.seq == seq
    assert opened.room.desk.journal.draft("/consent") is None


def test_the_lock_covers_and_what_was_typed_is_still_there(desk, qtbot: QtBot):
    opened, reception, window = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    page = _page(reception, Place.KTP)
    qtbot.keyClicks(page.line, "SITI")
    reception.grant(wishes.Lock())
    assert window.shown() is _page(reception, Place.LOCK)
    reception.grant(wishes.SignIn(opened.staff(), "135790"))
    qtbot.waitUntil(lambda: window.shown() is page, timeout=20_000)
    assert page.line.text() == "SITI"


def test_a_locked_desk_grants_nothing_but_a_pin(desk, qtbot: QtBot):
    opened, reception, window = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    reception.grant(wishes.Lock())
    seq = opened.room.desk.journal.seq
    for wish in (
        wishes.GoTo(Place.KTP),
        wishes.RecordPerson(given.person()),
        wishes.ErasePerson(ev.EraseCause.ASKED),
        wishes.StartCase(),
    ):
        reception.grant(wish)
        assert window.shown() is _page(reception, Place.LOCK)
    assert opened.room.desk.journal.seq == seq


def test_a_wrong_pin_on_a_full_disk_opens_nothing(desk, qtbot: QtBot):
    opened, reception, window = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    reception.grant(wishes.Lock())
    journal, case = opened.room.desk.journal, opened.room.session.case
    full_at = journal._connection.execute("PRAGMA page_count").fetchone()[0]
    journal._connection.execute(f"PRAGMA max_page_count = {full_at}")
    with pytest.raises(Trouble):
        for _ in range(2000):
            journal.append([(case, bytes(20))])
    told: list[Trouble] = []
    opened.work.troubled.connect(told.append)
    reception.grant(wishes.SignIn(opened.staff(), "000000"))
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].what is What.DISK_FULL
    assert window.shown() is _page(reception, Place.LOCK)
    assert not opened.room.checking_pin


def test_the_digits_of_one_lock_are_gone_at_the_next(desk, qtbot: QtBot):
    _, reception, _ = desk
    reception.grant(wishes.GoTo(Place.HOME))
    lock = _page(reception, Place.LOCK)
    reception.grant(wishes.Lock())
    qtbot.keyClicks(lock.line, "13")
    reception.grant(wishes.SignOut())
    reception.grant(wishes.GoTo(Place.SIGN_IN))
    reception.room.session.staff = reception.room.desk.state.active_staff()[0].id
    reception.grant(wishes.Lock())
    assert lock.line.text() == ""


def test_a_draft_that_does_not_open_blocks_nobody(desk, qtbot: QtBot):
    opened, reception, window = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    journal, case = opened.room.desk.journal, opened.room.session.case
    journal.keep_draft(f"{case}/contact", case, b"no JSON")
    reception.grant(wishes.GoTo(Place.CONTACT))
    assert window.shown() is _page(reception, Place.CONTACT)


def test_an_officer_does_not_reach_the_settings(desk):
    opened, reception, _ = desk
    reception.grant(wishes.GoTo(Place.HOME))
    reception.grant(wishes.GoTo(Place.SETTINGS))
    assert opened.room.session.place is Place.HOME


def test_a_desk_that_was_left_locks_itself(desk):
    opened, reception, _ = desk
    reception.grant(wishes.GoTo(Place.HOME))
    opened.days.walk(minutes=4)
    reception.lock_if_idle()
    assert opened.room.session.place is Place.HOME
    opened.days.walk(minutes=1)
    reception.lock_if_idle()
    assert opened.room.session.place is Place.LOCK


def test_a_key_press_counts_as_somebody_being_there(desk, qtbot: QtBot, qapp):
    opened, reception, _ = desk
    qapp.installEventFilter(reception)
    page = _at(Place.HOME, reception)
    opened.days.walk(minutes=4)
    qtbot.keyClicks(page.line, "x")
    opened.days.walk(minutes=4)
    reception.lock_if_idle()
    qapp.removeEventFilter(reception)
    assert opened.room.session.place is Place.HOME


def test_a_refusal_reaches_the_screen_that_asked_and_keeps_the_typing(desk, qtbot: QtBot):
    _, reception, _ = desk
    page = _at(Place.HOME, reception)
    qtbot.keyClicks(page.line, "abc")
    reception.grant(wishes.OpenCase("unknown"))
    assert [refused.reason for refused in page.refusals] == ["no-such-case"]
    assert page.line.text() == "abc"


def test_another_case_brings_its_own_fields(desk, qtbot: QtBot):
    _, reception, _ = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    page = _page(reception, Place.KTP)
    qtbot.keyClicks(page.line, "SITI")
    reception.grant(wishes.StartCase())
    reception.grant(wishes.GiveConsent(given.consent()))
    assert page.line.text() == ""


def test_a_full_disk_is_a_banner_and_lifts_with_the_next_record(desk):
    opened, reception, window = desk
    reception.grant(wishes.GoTo(Place.HOME))
    opened.room.trouble(What.DISK_FULL)
    assert window._banners.keys() == {What.DISK_FULL}
    reception.grant(wishes.GiveConsent(given.consent()))
    assert What.DISK_FULL not in window._banners


def test_a_trouble_while_granting_is_told_and_nothing_is_lost(desk, qtbot: QtBot):
    opened, reception, _ = desk
    page = _at(Place.HOME, reception)
    qtbot.keyClicks(page.line, "abc")
    journal = opened.room.desk.journal
    pages = journal._connection.execute("PRAGMA page_count").fetchone()[0]
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    for _ in range(40):
        reception.grant(wishes.GiveConsent(given.consent()))
        if opened.room.troubles:
            break
        reception.grant(wishes.GoTo(Place.HOME))
    assert What.DISK_FULL in opened.room.troubles


def test_screens_are_built_when_first_shown_and_then_kept(desk):
    _, reception, window = desk
    first = _at(Place.HOME, reception)
    _at(Place.GUIDANCE, reception)
    assert _at(Place.HOME, reception) is first
    assert window.shown() is first
    before = len(reception._screens)
    assert reception.prepare_next()
    assert len(reception._screens) == before + 1


@pytest.mark.parametrize("place", [Place.CONSENT, Place.OTP, Place.HOME])
def test_a_guide_lies_over_the_screen_and_everything_typed_is_as_it_was(
    desk, qtbot: QtBot, place: Place
):
    opened, reception, window = desk
    page = _at(place, reception)
    page.draft = dict  # a screen that may keep nothing, for instance a message with a code
    qtbot.keyClicks(page.line, "belum dicatat")
    entries = len(page.views)
    reception.grant(wishes.OpenGuide("kode-salah"))
    assert window.shown() is reception.screen(Place.GUIDES)
    reception.grant(wishes.OpenGuide("pesan-limit"))
    reception.grant(wishes.SetLanguage("en"))
    reception.grant(wishes.LeaveGuides())
    assert window.shown() is page
    assert page.line.text() == "belum dicatat"
    assert page.line.hasFocus()
    assert len(page.views) == entries + 1
    assert opened.room.session.place is place


def test_a_lock_over_a_guide_opens_on_the_guide_and_on_what_is_behind_it(desk, qtbot: QtBot):
    opened, reception, window = desk
    page = _at(Place.CONSENT, reception)
    qtbot.keyClicks(page.line, "SITI")
    reception.grant(wishes.OpenGuide())
    reception.grant(wishes.Lock())
    reception.grant(wishes.OpenGuide())
    assert opened.room.session.place is Place.LOCK
    opened.room.session.behind = None
    reception.grant(wishes.GoTo(Place.GUIDES))
    reception.grant(wishes.LeaveGuides())
    assert window.shown() is page
    assert page.line.text() == "SITI"


def test_the_menu_of_the_staff_leads_to_the_guides(desk):
    opened, reception, window = desk
    _at(Place.HOME, reception)
    window.top.staff_action.emit("guides")
    assert opened.room.session.place is Place.GUIDES


def test_the_rail_leads_from_step_to_step(desk, qtbot: QtBot):
    opened, reception, window = desk
    reception.grant(wishes.GiveConsent(given.consent()))
    window.step_chosen.emit("device")
    assert opened.room.session.place is Place.DEVICE


def test_time_alone_moves_a_moving_screen(desk):
    from kiosk.ui.duties import Duties

    opened, reception, window = desk
    duties = Duties(opened.room, reception)
    page = _at(Place.HOME, reception)
    seen = len(page.views)
    opened.days.walk(minutes=1)
    duties.each_second()
    assert len(page.views) == seen + 1
    assert window.top.clock.text() == "09.01"


def test_a_clock_that_parted_is_recorded_once_and_shown(desk):
    from kiosk.ui.duties import Duties

    opened, reception, window = desk
    duties = Duties(opened.room, reception)
    reception.grant(wishes.GiveConsent(given.consent()))
    seq = opened.room.desk.journal.seq
    opened.days.step(hours=1)
    duties.watch_clock()
    duties.watch_clock()
    reception.refresh()
    assert opened.room.desk.journal.seq == seq + 1
    assert "clock" in window._banners


def test_records_go_when_their_days_are_over(desk):
    from kiosk.ui.duties import Duties

    opened, reception, _ = desk
    duties = Duties(opened.room, reception)
    reception.grant(wishes.GiveConsent(given.consent(keep_days=30)))
    case = opened.room.session.case
    reception.grant(wishes.CloseCase(ev.CloseOutcome.SOLVED))
    opened.days.walk(days=29)
    duties.erase_expired()
    assert case in opened.room.desk.state.cases
    opened.days.walk(days=1)
    duties.erase_expired()
    assert case not in opened.room.desk.state.cases


def test_papers_of_the_erased_and_the_forgotten_are_swept(desk):
    from kiosk.ui.duties import Duties

    opened, reception, _ = desk
    duties = Duties(opened.room, reception)
    reception.grant(wishes.GiveConsent(given.consent()))
    papers = opened.room.tools.papers
    papers.mkdir()
    kept = papers / f"{opened.room.case().reference}-slip.pdf"
    stray = papers / "PK-LATIHAN-20260101-1X-slip.pdf"
    for file in (kept, stray):
        file.write_bytes(b"%PDF")
    duties.erase_expired()
    assert [file.name for file in papers.iterdir()] == [kept.name]


def test_the_printers_of_the_system_are_known_to_the_screens(desk, qtbot: QtBot):
    from kiosk.ui.duties import Duties

    opened, reception, _ = desk
    duties = Duties(opened.room, reception)
    assert opened.room.view().printers is None
    duties.look_for_printers()
    qtbot.waitUntil(lambda: opened.room.view().printers is not None, timeout=20_000)
