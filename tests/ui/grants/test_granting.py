"""What becomes of wishes: each ends in a record, a reason, or another screen."""

import os
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.case import DeliveryState
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.settings import Typing
from kiosk.ui import (
    wishes,
    wishes_devices,
    wishes_kiosk,
    wishes_look,
    wishes_network,
    wishes_phone,
    wishes_preflight,
    wishes_updates,
)
from kiosk.ui.reception import GRANTS
from kiosk.ui.view import Place, Probing
from tests import given
from tests.ui.rooms import Furnished, furnished

PIN = "135790"
SMS, LIMIT = ev.OtpChannel.SMS, ev.OtpOutcome.LIMIT_MESSAGE
OPENING_ONLY = {
    wishes.Commission,
    wishes.Practise,
    wishes.Unseal,
    wishes.Salvage,
    wishes.TryAgain,
}


@pytest.fixture
def desk(qapp, tmp_path: Path):
    with furnished(tmp_path) as opened:
        opened.sign_in()
        yield opened


@pytest.fixture
def with_case(desk: Furnished) -> Furnished:
    desk.grant(wishes.GiveConsent(given.consent()))
    desk.grant(wishes.RecordPerson(given.person()))
    desk.grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
    desk.grant(wishes.RecordDevice((), ()))
    return desk


def test_every_wish_has_a_grant():
    told = (
        wishes,
        wishes_devices,
        wishes_kiosk,
        wishes_look,
        wishes_network,
        wishes_phone,
        wishes_preflight,
        wishes_updates,
    )
    named = {name: kind for module in told for name, kind in vars(module).items()}
    kinds = {kind for kind in named.values() if _is_wish(kind)}
    assert kinds - OPENING_ONLY == set(GRANTS)


def _is_wish(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, wishes.Wish) and kind is not wishes.Wish


def test_consent_opens_a_case_with_a_reference_and_goes_to_the_ktp(desk: Furnished):
    desk.grant(wishes.StartCase())
    assert not desk.room.desk.state.cases
    desk.grant(wishes.GiveConsent(given.consent()))
    case = desk.room.case()
    assert case.reference.startswith("PK-LATIHAN-20261123-1")
    assert desk.room.session.place is Place.KTP


def test_two_cases_of_one_day_have_two_references(desk: Furnished):
    desk.grant(wishes.GiveConsent(given.consent()))
    first = desk.room.case().reference
    desk.grant(wishes.StartCase())
    desk.grant(wishes.GiveConsent(given.consent()))
    assert desk.room.case().reference != first


def test_without_consent_nothing_is_stored(desk: Furnished):
    before = desk.room.desk.journal.seq
    desk.grant(wishes.StartCase())
    desk.grant(wishes.DeclineConsent())
    assert desk.room.session.place is Place.GUIDANCE
    assert desk.room.desk.journal.seq == before


def test_consent_given_again_renews_it_and_opens_no_second_case(with_case: Furnished):
    with_case.grant(wishes.GiveConsent(given.consent(complaint=False)))
    assert len(with_case.room.desk.state.cases) == 1
    assert not with_case.room.case().consent.complaint


def test_the_steps_lead_to_the_code(with_case: Furnished):
    assert with_case.room.session.place is Place.OTP
    contact = with_case.room.case().contact
    assert contact
    assert len(contact.phone_hash) == 64
    assert "6281200000001" not in contact.phone_hash


def test_a_second_request_too_early_is_refused_with_the_time_left(with_case: Furnished):
    with_case.grant(wishes.RequestCode(SMS))
    with_case.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.NOT_DELIVERED))
    with pytest.raises(Refused) as refused:
        with_case.grant(wishes.RequestCode(SMS))
    assert refused.value.reason is Reason.STILL_WAITING
    assert refused.value.facts["remaining_ms"] == 120_000


def test_the_limit_that_persists_files_the_complaint_and_shows_it(with_case: Furnished):
    asked: list[bool] = []
    with_case.room.sending_asked.connect(asked.append)
    with_case.grant(wishes.AnswerCode(SMS, LIMIT))
    with_case.days.walk(days=1, minutes=1)
    entries = with_case.room.desk.journal.seq
    with_case.grant(wishes.AnswerCode(SMS, LIMIT))
    complaint = with_case.room.case().complaint
    assert complaint
    assert complaint.delivery.state is DeliveryState.QUEUED
    assert with_case.room.desk.journal.seq == entries + 3
    assert with_case.room.session.place is Place.COMPLAINT
    assert asked == [False]


def test_a_message_that_holds_a_code_is_not_kept(with_case: Furnished):
    entries = with_case.room.desk.journal.seq
    with pytest.raises(Refused) as refused:
        with_case.grant(wishes.AnswerCode(SMS, LIMIT, "kode OTP 123456"))
    assert refused.value.reason is Reason.LOOKS_LIKE_A_CODE
    assert with_case.room.desk.journal.seq == entries


def test_the_right_pin_lets_in_and_a_wrong_one_says_how_many_are_left(
    desk: Furnished, qtbot: QtBot
):
    desk.room.session.staff = ""
    refusals: list[Refused] = []
    desk.room.refused.connect(refusals.append)
    officer = desk.staff()
    desk.grant(wishes.SignIn(officer, "000000"))
    qtbot.waitUntil(lambda: bool(refusals), timeout=20_000)
    assert refusals[0].facts["tries_left"] == 3
    desk.grant(wishes.SignIn(officer, PIN))
    qtbot.waitUntil(lambda: desk.room.session.staff == officer, timeout=20_000)
    assert desk.room.session.place is Place.HOME


def test_the_one_who_locked_goes_on_and_another_begins_at_home(with_case: Furnished, qtbot: QtBot):
    room, officer = with_case.room, with_case.staff()
    case = room.session.case
    with_case.grant(wishes.Lock())
    assert room.session.place is Place.LOCK
    with_case.grant(wishes.SignIn(officer, PIN))
    qtbot.waitUntil(lambda: room.session.place is Place.OTP, timeout=20_000)
    assert room.session.case == case
    with_case.grant(wishes.Lock())
    volunteer = with_case.staff(ev.Role.VOLUNTEER)
    with_case.grant(wishes.SignIn(volunteer, PIN))
    qtbot.waitUntil(lambda: room.session.place is Place.HOME, timeout=20_000)
    assert (room.session.staff, room.session.case) == (volunteer, "")


def test_nobody_goes_anywhere_without_signing_in(desk: Furnished):
    desk.room.session.staff = ""
    for wish in (wishes.StartCase(), wishes.GoTo(Place.HOME), wishes.OpenCase("x")):
        with pytest.raises(Refused) as refused:
            desk.grant(wish)
        assert refused.value.reason is Reason.NOT_SIGNED_IN


def test_only_a_supervisor_changes_the_house(desk: Furnished):
    mail = desk.room.settings.mail
    forbidden = (
        wishes.ConfirmAddress(ev.Purpose.PROBE, "https://example.com"),
        wishes.SaveMail(mail),
        wishes.SaveProbes(()),
        wishes.ConfirmClock(),
        wishes.AddStaff("Baru", ev.Role.OFFICER, "918273"),
    )
    for wish in forbidden:
        with pytest.raises(Refused) as refused:
            desk.grant(wish)
        assert refused.value.reason is Reason.NEEDS_SUPERVISOR


class Locked:
    """A keyring that nobody opens."""

    def get(self, _name: str) -> str | None:
        raise Trouble(What.NO_KEYRING)

    def put(self, _name: str, _secret: str) -> None:
        raise Trouble(What.NO_KEYRING)


def test_where_the_password_cannot_be_kept_nothing_of_the_mail_is_saved(desk: Furnished):
    desk.sign_in(ev.Role.SUPERVISOR)
    before = desk.room.settings.mail
    desk.room.tools.vault = Locked()
    mail = replace(before, host="mail.example.com", user="kios@loket.example")
    with pytest.raises(Trouble):
        desk.grant(wishes.SaveMail(mail, "sandi-surat"))
    assert desk.room.settings.mail == before


def test_an_erased_person_is_gone_with_the_drafts(with_case: Furnished):
    room = with_case.room
    case = room.session.case
    room.desk.journal.keep_draft(f"{case}/ktp", case, b"{}")
    with_case.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert case not in room.desk.state.cases
    assert room.desk.journal.draft(f"{case}/ktp") is None
    assert room.session.place is Place.HOME
    assert room.finder.find("siti", 5) == []


def test_the_network_check_contacts_nobody_until_an_address_is_confirmed(
    desk: Furnished, qtbot: QtBot
):
    desk.grant(wishes_network.CheckNetwork())
    assert desk.room.probing.running
    qtbot.waitUntil(lambda: not desk.room.probing.running, timeout=20_000)
    found = desk.room.probing.found
    assert found
    assert found.verdict == "not-configured"
    assert desk.room.online is None


def test_language_and_text_size_are_kept_in_the_settings_file(desk: Furnished, tmp_path: Path):
    desk.grant(wishes.SetLanguage("en"))
    desk.grant(wishes_look.SetTextScale(1.4))
    written = (tmp_path / "loket.toml").read_text("utf-8")
    assert 'language = "en"' in written
    assert "text_scale = 1.4" in written


def test_a_supervisor_says_when_the_keys_on_the_screen_come(desk: Furnished, tmp_path: Path):
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes_look.SetTyping(Typing.ALWAYS))
    assert desk.room.settings.desk.keyboard is Typing.ALWAYS
    assert 'keyboard = "always"' in (tmp_path / "loket.toml").read_text("utf-8")


def test_nobody_else_takes_them_away(desk: Furnished):
    desk.sign_in(ev.Role.OFFICER)
    with pytest.raises(Refused) as refused:
        desk.grant(wishes_look.SetTyping(Typing.NEVER))
    assert refused.value.reason is Reason.NEEDS_SUPERVISOR
    assert desk.room.settings.desk.keyboard is Typing.AUTO


def test_without_a_printer_the_slip_is_kept_and_both_are_said(with_case: Furnished, qtbot: QtBot):
    with_case.grant(wishes.RequestCode(SMS))
    with_case.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.NOT_DELIVERED))
    with_case.grant(wishes.SaveSlip())
    qtbot.waitUntil(lambda: with_case.room.case().slips == 1, timeout=20_000)
    (file,) = with_case.room.tools.papers.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    assert file.name in with_case.room.said


def test_the_letter_is_kept_as_it_was_filed(with_case: Furnished, qtbot: QtBot):
    with pytest.raises(Refused):
        with_case.grant(wishes.SaveLetter(1))
    with_case.grant(wishes.AnswerCode(SMS, LIMIT))
    with_case.days.walk(days=1, minutes=1)
    with_case.grant(wishes.AnswerCode(SMS, LIMIT))
    with_case.grant(wishes.SaveLetter(1))
    qtbot.waitUntil(lambda: bool(with_case.room.said), timeout=20_000)
    assert [file.suffix for file in with_case.room.tools.papers.iterdir()] == [".pdf"]


@pytest.mark.parametrize(("minutes", "kept"), [(0, True), (30, True), (31, False)])
def test_a_network_measured_long_ago_is_not_recorded_as_that_of_now(
    desk: Furnished, minutes: int, kept: bool
):
    desk.grant(wishes.GiveConsent(given.consent()))
    good = ev.Network(verdict="good")
    desk.room.probing = Probing(found=good, found_at=desk.room.trusted().at)
    desk.days.walk(minutes=minutes)
    desk.grant(wishes.RecordDevice((), ()))
    device = desk.room.case().device
    assert device
    assert device.network == (good if kept else None)


@pytest.mark.parametrize("half", ["", ".part"])
def test_the_papers_of_an_erased_person_are_gone_when_it_is_said(with_case: Furnished, half: str):
    room = with_case.room
    paper = _paper(with_case, half)
    other = paper.with_name(paper.name.replace(room.case().reference, "PK-LAIN-20261123-1"))
    other.write_bytes(b"%PDF")
    with_case.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert "Data dihapus." in room.said
    assert list(room.tools.papers.iterdir()) == []


def test_what_cannot_be_removed_is_a_banner_and_not_said_to_be_gone(with_case: Furnished):
    room = with_case.room
    paper = _paper(with_case)
    paper.unlink()
    paper.mkdir()  # a folder of that name: unlink fails for everybody, root included
    with_case.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert room.said == ""
    assert What.DISK_FAILED in room.troubles


def test_a_paper_drawn_while_the_person_was_erased_does_not_stay(
    with_case: Furnished, qtbot: QtBot
):
    room, may_draw = with_case.room, Event()
    room.tools.work.submit(partial(may_draw.wait, 10), lambda _: None)  # the only worker is busy
    with_case.grant(wishes.SaveSlip())
    with_case.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    may_draw.set()
    qtbot.waitUntil(lambda: not with_case.work.running, timeout=20_000)
    assert list(room.tools.papers.iterdir()) == []
    assert "Data dihapus." in room.said


def test_who_agreed_to_no_days_is_erased_when_the_case_is_closed(with_case: Furnished):
    room, case = with_case.room, with_case.room.session.case
    with_case.grant(wishes.GiveConsent(replace(given.consent(), keep_days=0)))
    _paper(with_case)
    with_case.grant(wishes.CloseCase(ev.CloseOutcome.SOLVED))
    assert case not in room.desk.state.cases
    assert list(room.tools.papers.iterdir()) == []
    assert "Data dihapus." in room.said


def test_who_agreed_to_some_days_keeps_record_and_papers_until_then(with_case: Furnished):
    room, case = with_case.room, with_case.room.session.case
    paper = _paper(with_case)
    with_case.grant(wishes.CloseCase(ev.CloseOutcome.SOLVED))
    assert case in room.desk.state.cases
    assert paper.exists()
    assert room.said == ""


def _paper(desk: Furnished, half: str = "") -> Path:
    """A paper of the case on the table, or one half written."""
    folder = desk.room.tools.papers
    folder.mkdir(parents=True, exist_ok=True)
    paper = folder / f"{'.' if half else ''}{desk.room.case().reference}-slip.pdf{half}"
    paper.write_bytes(b"%PDF")
    now = desk.days.moment().at.timestamp()
    os.utime(paper, (now, now))
    return paper


def test_a_closed_case_is_kept_for_the_days_agreed_and_then_due(with_case: Furnished):
    from kiosk.domain.policy.retention import due_for_erasure

    room, case = with_case.room, with_case.room.session.case
    with_case.grant(wishes.CloseCase(ev.CloseOutcome.SOLVED))
    for days, expected in ((29, []), (2, [case])):
        with_case.days.walk(days=days)
        assert list(due_for_erasure(room.desk.state, room.rules.retention, room.trusted())) == (
            expected
        )


def test_a_declaration_is_recorded_and_the_screen_stays(with_case: Furnished):
    place = with_case.room.session.place
    with_case.grant(wishes.DeclareEligible(fine=False))
    assert with_case.room.case().declared is False
    assert with_case.room.session.place is place


def test_relatives_of_the_case_on_the_table_are_counted(with_case: Furnished):
    assert with_case.room.view().relatives == 0
    with_case.grant(wishes.StartCase())
    with_case.grant(wishes.GiveConsent(given.consent()))
    with_case.grant(wishes.RecordPerson(given.person(nik="3171234101909903")))
    assert with_case.room.view().relatives == 1
    with_case.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert with_case.room.view().relatives == 0


def test_attempts_reach_the_forecast_as_they_are_recorded(with_case: Furnished):
    assert with_case.room.view().forecast.total.total == 0
    with_case.grant(wishes.RequestCode(SMS))
    with_case.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.WORKED))
    assert with_case.room.view().forecast.total.worked == 1
    with_case.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert with_case.room.view().forecast.total.total == 0
