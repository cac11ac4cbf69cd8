"""Antrean kirim: why each letter waits, and what can be done about it beside it."""

from dataclasses import replace

import pytest
from msgspec.structs import replace as replace_struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.ladder import Rung
from kiosk.domain.steps import LetterKey
from kiosk.outbox.hold import Held, Hold
from kiosk.ui.language import Language
from kiosk.ui.screens.queue import PAGE, QueueScreen
from kiosk.ui.screens.queue_row import QueueRow
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import (
    CheckReplies,
    ConfirmAddress,
    GoTo,
    OpenStep,
    Requeue,
    SendNow,
    SettleUncertain,
)
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, line, texts, view_of, wishes

RECIPIENT = "pengaduan@prakerja.example"
OTHER = "bantuan@prakerja.example"
DESK = given.rung(1, ev.RungKind.ZAMMAD, address="https://meja.example")


def name_of(number: int) -> str:
    return f"c0ffee{number:010}"


def of(days: given.Days, number: int, *kinds: type[ev.DeliveryEvent]) -> list[ev.Event]:
    """A complaint of its own case, and what happened to its letter."""
    case, reference = name_of(number), f"PK-UJI-20261123-{number}X"
    events = given.filed(days.walk(minutes=1), case=case, reference=reference)
    facts = {
        ev.SendingStarted: {"attempt": 1},
        ev.SendingPostponed: {"what": "mail-silent", "detail": "421 busy"},
        ev.SendingRejected: {"what": "mail-refused", "detail": "550 no such user"},
    }
    for kind in kinds:
        events.append(
            kind(when=days.walk(seconds=1), case=case, complaint=1, **facts.get(kind, {}))
        )
    return events


def unsure() -> list[ev.Event]:
    return of(given.Days(), 1, ev.SendingStarted, ev.SendingUncertain)


def rejected() -> list[ev.Event]:
    return of(given.Days(), 1, ev.SendingStarted, ev.SendingRejected)


def shown(*events: ev.Event, staff: str = given.OFFICER, days: given.Days | None = None) -> View:
    view = view_of(*events, case="", days=days)
    return replace(view, staff=view.state.staff[staff])


def at(qtbot: QtBot, view: View, **size: int) -> QueueScreen:
    return entered(qtbot, QueueScreen(), view, Place.QUEUE, **size)


def press(qtbot: QtBot, screen: QueueScreen, words: str) -> None:
    qtbot.mouseClick(button(screen, words), Qt.MouseButton.LeftButton)


def says(row: QueueRow) -> list[str]:
    return [b.text() for b in row.findChildren(QPushButton) if b.isVisible()]


def test_an_empty_queue_says_so_kindly(qtbot: QtBot):
    screen = at(qtbot, shown())
    assert "Tidak ada yang menunggu kirim." in texts(screen)
    assert [action.name for action in screen.frame().actions] == ["back"]


def test_those_that_need_a_person_stand_first(qtbot: QtBot):
    days = given.Days()
    events = [
        *of(days, 1),
        *of(days, 2, ev.SendingStarted, ev.SendingUncertain),
        *of(days, 3, ev.SendingStarted, ev.SendingRejected),
    ]
    screen = at(qtbot, shown(*events))
    assert [row.line.key.case for row in screen.rows() if row.line] == [
        name_of(2),
        name_of(3),
        name_of(1),
    ]
    assert "SITI UJI" not in texts(screen)


def test_a_letter_tells_since_when_how_often_and_why_it_waits(qtbot: QtBot):
    days = given.Days()
    view = shown(*of(days, 1, ev.SendingStarted, ev.SendingPostponed))
    key = LetterKey(name_of(1), 1)
    later = view.now.at.replace(hour=3, minute=30)
    view = replace(view, holds={key: Held(Hold.BACKING_OFF, later)})
    said = texts(at(qtbot, view))
    assert "Sejak 09.01 WIB · 1 kali dicoba · dicoba lagi 10.30 WIB" in said
    assert "Server email tidak menjawab" in said
    assert "421 busy" in said


@pytest.mark.parametrize(
    ("hold", "words"),
    [
        (Hold.NO_POST, "belum diatur"),
        (Hold.UNCONFIRMED, "belum disetujui penyelia"),
        (Hold.IN_LINE, "giliran"),
        (Hold.LOOKING, "sedang mencari"),
        (Hold.ASK, "Mungkin sudah sampai"),
    ],
)
def test_every_hold_is_said_in_words(qtbot: QtBot, hold: Hold, words: str):
    view = shown(*of(given.Days(), 1))
    view = replace(view, holds={LetterKey(name_of(1), 1): Held(hold)})
    assert words in texts(at(qtbot, view))


def test_trying_now_and_looking_for_replies_are_one_press(qtbot: QtBot):
    screen = at(qtbot, shown(*of(given.Days(), 1)))
    made = wishes(screen)
    for action in screen.frame().actions:
        screen.act(action.name)
    assert made == [GoTo(Place.HOME), CheckReplies(), SendNow()]


@pytest.mark.parametrize(
    ("pressed", "sure", "arrived"),
    [
        ("Sudah sampai", "Ya, sudah sampai", True),
        ("Belum sampai, kirim lagi", "Ya, kirim lagi", False),
    ],
)
def test_an_uncertain_letter_is_settled_after_a_second_press(
    qtbot: QtBot, pressed: str, sure: str, arrived: bool
):
    screen = at(qtbot, shown(*unsure()))
    made = wishes(screen)
    press(qtbot, screen, pressed)
    assert made == []
    press(qtbot, screen, sure)
    assert made == [SettleUncertain(1, arrived, 1, name_of(1))]


def test_who_thinks_again_is_back_at_the_same_button(qtbot: QtBot):
    screen = at(qtbot, shown(*unsure()))
    press(qtbot, screen, "Sudah sampai")
    press(qtbot, screen, "Batal")
    assert button(screen, "Sudah sampai").hasFocus()


def test_a_supervisor_corrects_an_address_and_goes_on(qtbot: QtBot):
    screen = at(qtbot, shown(*rejected(), staff=given.SUPERVISOR))
    made = wishes(screen)
    qtbot.keyClicks(line(screen, "Kirim ke alamat lain"), OTHER)
    press(qtbot, screen, "Kirim lagi")
    assert made == [Requeue(1, OTHER, 1, name_of(1))]


def test_an_officer_sends_again_to_the_same_address_alone(qtbot: QtBot):
    screen = at(qtbot, shown(*rejected()))
    (row,) = screen.rows()
    assert says(row) == ["Kirim lagi", "Buka kasus"]
    assert row.field is None


def test_a_waiting_letter_goes_elsewhere_only_when_a_supervisor_asks(qtbot: QtBot):
    screen = at(qtbot, shown(*of(given.Days(), 1), staff=given.SUPERVISOR))
    made = wishes(screen)
    press(qtbot, screen, "Ganti alamat")
    qtbot.keyClicks(line(screen, "Kirim ke alamat lain"), OTHER)
    press(qtbot, screen, "Kirim lagi")
    assert made == [Requeue(1, OTHER, 1, name_of(1))]


def test_a_supervisor_confirms_an_address_after_reading_it(qtbot: QtBot):
    view = shown(*of(given.Days(), 1), staff=given.SUPERVISOR)
    view = replace(view, holds={LetterKey(name_of(1), 1): Held(Hold.UNCONFIRMED)})
    screen = at(qtbot, view)
    made = wishes(screen)
    press(qtbot, screen, "Setujui alamat ini")
    assert f"Alamat {RECIPIENT} benar?" in texts(screen)
    press(qtbot, screen, "Ya, alamat benar")
    assert made == [ConfirmAddress(ev.Purpose.COMPLAINT_RECIPIENT, RECIPIENT)]


@pytest.mark.parametrize(
    ("rung", "offered"),
    [
        (DESK, True),
        (replace_struct(DESK, address="https://meja-lain.example"), False),
        (None, False),
    ],
    ids=["there", "elsewhere", "gone"],
)
def test_an_address_that_its_rung_has_no_more_is_not_offered_for_confirming(
    qtbot: QtBot, rung: Rung | None, offered: bool
):
    *before, complaint = of(given.Days(), 1)
    assert isinstance(complaint, ev.ComplaintFiled)
    letter = replace_struct(complaint.letter, recipient="https://Meja.example/")
    to_desk = replace_struct(complaint, rung="meja", channel=ev.RungKind.ZAMMAD, letter=letter)
    view = shown(*before, to_desk, staff=given.SUPERVISOR)
    ladder = given.ladder(rung={"meja": rung} if rung else {})
    held = {LetterKey(name_of(1), 1): Held(Hold.UNCONFIRMED)}
    view = replace(view, holds=held, rules=replace_struct(view.rules, ladder=ladder))
    (row,) = at(qtbot, view).rows()
    assert row.line
    assert bool(row.line.confirm) is offered
    assert row.line.settings is not offered


def test_an_officer_cannot_confirm(qtbot: QtBot):
    view = shown(*of(given.Days(), 1))
    view = replace(view, holds={LetterKey(name_of(1), 1): Held(Hold.UNCONFIRMED)})
    (row,) = at(qtbot, view).rows()
    assert says(row) == ["Buka kasus"]


def test_a_refusal_stands_beside_the_line_and_keeps_what_was_typed(qtbot: QtBot):
    screen = at(qtbot, shown(*rejected(), staff=given.SUPERVISOR))
    qtbot.keyClicks(line(screen, "Kirim ke alamat lain"), "bukan alamat")
    press(qtbot, screen, "Kirim lagi")
    screen.refuse(Refused(Reason.ADDRESS_INVALID))
    (row,) = screen.rows()
    assert row.field
    assert row.field.message()
    assert row.text() == "bukan alamat"


def test_a_refusal_that_concerns_no_line_stands_in_its_row(qtbot: QtBot):
    screen = at(qtbot, shown(*unsure()))
    press(qtbot, screen, "Sudah sampai")
    press(qtbot, screen, "Ya, sudah sampai")
    screen.refuse(Refused(Reason.NOT_UNCERTAIN))
    (row,) = screen.rows()
    assert row._flaw
    assert row._flaw.isVisible()
    assert not screen._flaw.isVisible()


def test_the_case_opens_at_the_letter(qtbot: QtBot):
    screen = at(qtbot, shown(*of(given.Days(), 1)))
    made = wishes(screen)
    press(qtbot, screen, "Buka kasus")
    assert made == [OpenStep(name_of(1), 1)]


def test_typing_is_left_alone_by_news_and_by_another_language(qtbot: QtBot, qapp):
    view = shown(*rejected(), staff=given.SUPERVISOR)
    screen = at(qtbot, view)
    qtbot.keyClicks(line(screen, "Kirim ke alamat lain"), OTHER)
    screen.present(view)
    Language(qapp).use("en")
    Language(qapp).use("id")
    assert [row.text() for row in screen.rows()] == [OTHER]


def test_what_was_typed_is_a_draft_and_comes_back(qtbot: QtBot):
    view = shown(*rejected(), staff=given.SUPERVISOR)
    screen = at(qtbot, view)
    qtbot.keyClicks(line(screen, "Kirim ke alamat lain"), OTHER)
    kept = screen.draft()
    again = entered(qtbot, QueueScreen(), view, Place.QUEUE, kept)
    assert [row.text() for row in again.rows()] == [OTHER]


def many(count: int) -> list[ev.Event]:
    days = given.Days()
    return [event for number in range(count) for event in of(days, number)]


def test_a_thousand_letters_cost_the_rows_of_one_page(qtbot: QtBot):
    screen = at(qtbot, shown(*many(1000)))
    assert len(screen.findChildren(QueueRow)) == len(screen.rows()) == PAGE
    assert "1–10 dari 1000" in texts(screen)


def test_pages_are_turned_by_keyboard(qtbot: QtBot):
    screen = at(qtbot, shown(*many(PAGE + 3)))
    qtbot.keyClick(screen.after, Qt.Key.Key_Return)
    assert [row.line.key.case for row in screen.rows() if row.line] == [
        name_of(PAGE + number) for number in range(3)
    ]
    assert not screen.after.isEnabled()
    qtbot.keyClick(screen.before, Qt.Key.Key_Return)
    assert len(screen.rows()) == PAGE


def test_what_is_typed_on_one_page_is_there_when_one_comes_back(qtbot: QtBot):
    days = given.Days()
    letters = (
        of(days, number, ev.SendingStarted, ev.SendingRejected) for number in range(PAGE + 1)
    )
    view = shown(*(event for letter in letters for event in letter), staff=given.SUPERVISOR)
    screen = at(qtbot, view)
    first = screen.rows()[0]
    assert first.field
    qtbot.keyClicks(first.field.edit, OTHER)
    screen.after.click()
    assert [row.text() for row in screen.rows()] == [""]
    screen.before.click()
    assert screen.rows()[0].text() == OTHER


def test_a_letter_that_arrives_leaves_and_takes_no_focus_to_another(qtbot: QtBot):
    days = given.Days()
    view = shown(*of(days, 1), *of(days, 2), days=days)
    screen = at(qtbot, view)
    first, second = screen.rows()
    first.button("open").setFocus()
    for kind, facts in ((ev.SendingStarted, {"attempt": 1}), (ev.SendingAccepted, {"receipt": ""})):
        view.state.apply(kind(when=days.walk(seconds=1), case=name_of(1), complaint=1, **facts))
    screen.present(view)
    assert screen.rows() == [second]
    assert not second.button("open").hasFocus()


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1), (1024, 600, 1), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(qtbot: QtBot, qapp, width: int, height: int, scale: float):
    Theme(scale).apply(qapp)
    days = given.Days()
    events = [
        *of(days, 1, ev.SendingStarted, ev.SendingUncertain),
        *of(days, 2, ev.SendingStarted, ev.SendingRejected),
        *of(days, 3, ev.SendingStarted, ev.SendingPostponed),
    ]
    screen = at(qtbot, shown(*events, staff=given.SUPERVISOR), width=width, height=height)
    assert clipped(screen.window()) == []
    press(qtbot, screen, "Sudah sampai")
    assert clipped(screen.window()) == []


def test_the_keyboard_goes_down_the_rows_as_the_eye_does(qtbot: QtBot):
    days = given.Days()
    events = [*of(days, 1, ev.SendingStarted, ev.SendingRejected), *of(days, 2)]
    screen = at(qtbot, shown(*events, staff=given.SUPERVISOR))
    first, second = screen.rows()
    assert first.field
    first.field.edit.setFocus()
    reached = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == [
        first.button("again"),
        first.button("open"),
        second.button("confirm"),
        second.button("elsewhere"),
    ]
