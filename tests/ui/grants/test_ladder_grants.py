"""The rungs at the desk: opened with one press, ended with what came of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.ui import wishes
from kiosk.ui.climbing import Climbing
from kiosk.ui.view import Place
from tests import given
from tests.ui.rooms import Furnished, Told, furnished


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as opened:
        room = opened.room
        policy = replace(room.settings.policy, ladder=given.ladder())
        room.settings = replace(room.settings, policy=policy)
        room.agenda.rules = room.rules
        room.record(*given.filed(opened.days.moment()))
        room.record(ev.SendingStarted(when=room.now(), case=given.CASE, complaint=1, attempt=1))
        room.record(
            ev.SendingAccepted(when=room.now(), case=given.CASE, complaint=1, receipt="250 ok")
        )
        opened.sign_in()
        yield opened


def steps(desk: Furnished):
    return desk.room.desk.state.cases[given.CASE].complaint.steps


def climbed(desk: Furnished) -> None:
    desk.days.walk(days=3)
    Climbing(desk.room).look()


def test_the_round_climbs_what_is_due_and_tells_beranda(desk: Furnished):
    told = Told()
    desk.room.sending_asked.connect(told.hear)
    Climbing(desk.room).look()
    assert len(steps(desk)) == 1
    climbed(desk)
    assert [step.rung for step in steps(desk)] == ["email-prakerja", "telepon"]
    assert [case for _, case in desk.room.agenda.to_do.newest(9)] == [given.CASE]
    assert told.heard == [False]


def test_so_long_a_rest_may_be_a_wrong_clock_and_nobody_is_written_to(desk: Furnished):
    desk.days.reboot(days=40)
    Climbing(desk.room).look()
    assert len(steps(desk)) == 1
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes.ConfirmClock())
    Climbing(desk.room).look()
    assert len(steps(desk)) == 2


def test_one_press_lays_case_and_script_on_the_table_and_ends_the_news(desk: Furnished):
    climbed(desk)
    desk.grant(wishes.OpenStep(given.CASE, 2))
    session = desk.room.session
    assert (session.case, session.step, session.place) == (given.CASE, 2, Place.RUNG)
    assert desk.room.desk.state.cases[given.CASE].news == ()
    assert desk.room.view().seen == 0  # this visit still shows what is new


def test_what_came_of_a_call_is_recorded_with_its_number_and_the_draft_goes(desk: Furnished):
    climbed(desk)
    desk.grant(wishes.OpenStep(given.CASE, 2))
    desk.room.desk.journal.keep_draft(desk.room.draft_name(Place.RUNG), given.CASE, b'{"a":"b"}')
    outcome = ev.HandOutcome.PASSED_ON
    desk.grant(wishes.EndRung(2, outcome, ticked=("Sebut nomor",), number=" PRK-7 ", note="Ramah"))
    last = steps(desk)[-1]
    assert last.case_number == "PRK-7"
    assert (last.ended.outcome, last.ended.ticked, last.ended.note) == (
        outcome,
        ("Sebut nomor",),
        "Ramah",
    )
    assert desk.room.session.place is Place.COMPLAINT
    assert desk.room.desk.journal.draft(desk.room.draft_name(Place.RUNG)) is None


def test_a_note_that_holds_a_code_is_not_stored(desk: Furnished):
    climbed(desk)
    desk.grant(wishes.OpenStep(given.CASE, 2))
    with pytest.raises(Refused) as no:
        desk.grant(wishes.EndRung(2, ev.HandOutcome.PASSED_ON, note="kode OTP 123456"))
    assert no.value.reason is Reason.LOOKS_LIKE_A_CODE
    assert steps(desk)[-1].ended is None


def test_climbing_now_opens_the_script_of_a_rung_by_hand(desk: Furnished):
    desk.room.lay(given.CASE)
    desk.grant(wishes.ClimbNow("telepon"))
    assert (desk.room.session.place, desk.room.session.step) == (Place.RUNG, 2)


def test_an_answer_is_judged_and_the_complaint_ends_or_goes_on(desk: Furnished):
    answer = ev.ReplyRead(
        when=desk.room.now(),
        case=given.CASE,
        complaint=1,
        key="<1@there>",
        what=ev.ReplyKind.ANSWER,
    )
    desk.room.record(answer)
    desk.room.lay(given.CASE)
    desk.grant(wishes.JudgeAnswer(1, helps=False))
    Climbing(desk.room).look()
    assert steps(desk)[-1].rung == "telepon"
    with pytest.raises(Refused, match="no-answer"):
        desk.grant(wishes.JudgeAnswer(1, helps=True))


def test_a_step_that_is_not_there_cannot_be_opened(desk: Furnished):
    for step in (0, 2, 99):
        with pytest.raises(Refused, match="no-rung"):
            desk.grant(wishes.OpenStep(given.CASE, step))


def test_nobody_signed_in_opens_nothing(desk: Furnished):
    desk.room.session.staff = ""
    for wish in (wishes.OpenStep(given.CASE, 1), wishes.CheckReplies()):
        with pytest.raises(Refused, match="not-signed-in"):
            desk.grant(wish)


def test_a_confirmed_address_opens_a_rung_that_was_passed_over(desk: Furnished):
    purpose = ev.Purpose.COMPLAINT_RECIPIENT
    desk.sign_in(ev.Role.SUPERVISOR)
    only = {key: one for key, one in given.ladder().rung.items() if key.startswith("email")}
    policy = replace(desk.room.settings.policy, ladder=given.ladder(rung=only))
    desk.room.settings = replace(desk.room.settings, policy=policy)
    desk.room.agenda.rules = desk.room.rules
    desk.room.agenda.rebuild()
    climbed(desk)
    assert len(steps(desk)) == 1
    desk.grant(wishes.ConfirmAddress(purpose, "limit@bank.example"))
    Climbing(desk.room).look()
    assert [step.rung for step in steps(desk)] == ["email-prakerja", "email-bri"]
    assert steps(desk)[-1].letter
