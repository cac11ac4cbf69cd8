"""Pemeriksaan: each line with its grade in words, what to do, and who may go on all the same."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, What
from kiosk.domain.preflight import Code, Finding, Topic, fine, overridable, stop, warn
from kiosk.ui.language import Language
from kiosk.ui.parts.staff_tile import StaffTile
from kiosk.ui.screens.preflight import PreflightScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, Preflight, View
from kiosk.ui.wishes import DeclineConsent, GoTo
from kiosk.ui.wishes_preflight import LookAgain, OverridePreflight, SaveSupport
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, texts, view_of, wishes

KEPT = fine(Topic.CLOCK, Code.CLOCK_KEPT)
WARNED = warn(Topic.PRINTER, Code.PRINTERS_NONE)
SCARCE = overridable(Topic.DISK, Code.SPACE_SCARCE, free=20_000_000)
FULL = stop(Topic.DISK, Code.SPACE_NONE, free=0)
LONG = (
    SCARCE,
    overridable(Topic.RECORDS, Code.CHAIN_BROKEN, broken_at=120_345),
    overridable(Topic.KEYS, Code.RECOVERY_MISSING),
    warn(Topic.QUEUE, Code.WAITING_LONG, count=48, days=12),
    WARNED,
    KEPT,
)


def shown(*found: Finding, events: tuple[ev.Event, ...] = (), **facts: object) -> View:
    """The desk after a look that found these."""
    view = view_of(*events, case="")
    kept: dict[Topic, tuple[Finding, ...]] = {}
    for one in found:
        kept[one.topic] = (*kept.get(one.topic, ()), one)
    return replace(view, preflight=Preflight(kept=kept, at=view.now.at, **facts))


def at(qtbot: QtBot, view: View, **size: int) -> PreflightScreen:
    return entered(qtbot, PreflightScreen(), view, Place.PREFLIGHT, **size)


def press(qtbot: QtBot, screen: PreflightScreen, words: str) -> None:
    qtbot.mouseClick(button(screen, words), Qt.MouseButton.LeftButton)


def names(screen: PreflightScreen) -> list[str]:
    return [action.name for action in screen.frame().actions]


def primary(screen: PreflightScreen) -> list[str]:
    return [action.name for action in screen.frame().actions if action.kind == "primary"]


def test_before_anybody_looked_it_says_so(qtbot: QtBot):
    screen = at(qtbot, view_of(case=""))
    assert "Belum diperiksa." in texts(screen)
    assert "again" in names(screen)


def test_when_all_is_fine_it_says_so_and_leads_home(qtbot: QtBot):
    screen = at(qtbot, shown(KEPT))
    said = texts(screen)
    assert "Semuanya baik." in said
    assert "baik" in said
    assert "Diperiksa pukul 09.00 WIB." in said
    assert primary(screen) == ["home"]


def test_the_gravest_line_stands_first_with_its_grade_in_words(qtbot: QtBot):
    said = texts(at(qtbot, shown(KEPT, WARNED, FULL)))
    places = [said.index(word) for word in ("BERHENTI", "perhatikan", "baik")]
    assert places == sorted(places)
    assert "sebelum itu tidak ada yang bisa dicatat" in said


def test_a_stop_says_what_still_can_be_done(qtbot: QtBot):
    screen = at(qtbot, shown(FULL))
    assert "Peserta baru belum bisa diterima." in texts(screen)
    assert names(screen) == ["home", "guide", "again"]
    assert primary(screen) == ["again"]
    assert screen.answer.isHidden()
    made = wishes(screen)
    for name in names(screen):
        screen.act(name)
    assert made == [GoTo(Place.HOME), DeclineConsent(), LookAgain()]


def test_lines_come_one_by_one_and_what_is_still_looked_at_is_named(qtbot: QtBot):
    running = frozenset({Topic.NETWORK, Topic.CLOCK})
    screen = at(qtbot, shown(KEPT, waiting=running))
    said = texts(screen)
    assert "diperiksa…" in said
    assert "Jaringan" in said
    assert "Sedang diperiksa…" in [action.text for action in screen.frame().actions]


def test_an_officer_sees_what_to_ask_the_supervisor(qtbot: QtBot):
    said = texts(at(qtbot, shown(SCARCE)))
    assert "Tanya penyelia dulu." in said
    assert "tanya penyelia" in said
    assert "Lanjutkan dengan PIN penyelia" in said


def test_the_supervisor_enters_the_pin_and_the_officer_is_not_among_the_names(qtbot: QtBot):
    screen = at(qtbot, shown(SCARCE))
    made = wishes(screen)
    press(qtbot, screen, "Lanjutkan dengan PIN penyelia")
    assert [tile.key for tile in screen.answer.findChildren(StaffTile)] == [given.SUPERVISOR]
    for digit in "135790":
        press(qtbot, screen, digit)
    qtbot.keyClick(screen.answer.pin.pad, Qt.Key.Key_Return)
    assert made == [OverridePreflight(given.SUPERVISOR, "135790")]


def test_the_whole_answer_is_given_by_keyboard_alone(qtbot: QtBot):
    screen = at(qtbot, shown(SCARCE))
    made = wishes(screen)
    screen.answer.begin.setFocus()
    qtbot.keyClick(screen.answer.begin, Qt.Key.Key_Return)
    assert screen.answer.pin.pad.hasFocus()
    qtbot.keyClicks(screen.answer.pin.pad, "135790")
    qtbot.keyClick(screen.answer.pin.pad, Qt.Key.Key_Return)
    assert made == [OverridePreflight(given.SUPERVISOR, "135790")]


def test_a_wrong_pin_is_said_at_the_keys(qtbot: QtBot):
    screen = at(qtbot, shown(SCARCE))
    press(qtbot, screen, "Lanjutkan dengan PIN penyelia")
    screen.refuse(Refused(Reason.WRONG_PIN, tries_left=2))
    assert "sisa 2 kali" in screen.answer.pin.pad.message()


def test_a_lockout_is_told_with_how_long_it_lasts(qtbot: QtBot):
    days = given.Days()
    missed = tuple(ev.PinRefused(when=days.moment(), staff=given.SUPERVISOR) for _ in range(4))
    screen = at(qtbot, shown(SCARCE, events=missed))
    press(qtbot, screen, "Lanjutkan dengan PIN penyelia")
    assert "Tunggu 1 menit" in screen.answer.pin.pad.message()


def test_once_answered_it_says_until_when_and_the_keys_go(qtbot: QtBot):
    screen = at(qtbot, shown(SCARCE))
    press(qtbot, screen, "Lanjutkan dengan PIN penyelia")
    answered = ev.PreflightOverridden(
        when=given.Days().moment(), by=given.SUPERVISOR, line=SCARCE.code.value
    )
    screen.present(shown(SCARCE, events=(answered,)))
    said = texts(screen)
    assert "berlaku sampai pukul 00.00 WIB" in said
    assert "Loket bisa dipakai." in said
    assert not screen.answer.is_open
    assert screen.answer.isHidden()
    assert primary(screen) == ["home"]


def test_no_digits_are_left_for_whoever_comes_later(qtbot: QtBot):
    screen = at(qtbot, shown(SCARCE))
    press(qtbot, screen, "Lanjutkan dengan PIN penyelia")
    qtbot.keyClicks(screen.answer.pin.pad, "1357")
    made = wishes(screen)
    screen.enter(shown(SCARCE), {})
    assert not screen.answer.is_open
    press(qtbot, screen, "Lanjutkan dengan PIN penyelia")
    qtbot.keyClick(screen.answer.pin.pad, Qt.Key.Key_Return)
    assert made == []


def test_another_refusal_is_said_at_the_top(qtbot: QtBot):
    screen = at(qtbot, shown(FULL))
    screen.refuse(Refused(Reason.NOT_SIGNED_IN))
    assert "Masuk dulu dengan PIN" in texts(screen)


def test_in_practice_nothing_is_in_the_way(qtbot: QtBot):
    screen = at(qtbot, replace(shown(FULL), practice=True))
    assert "Loket bisa dipakai." in texts(screen)
    assert primary(screen) == ["home"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"saving": True}, "Jangan cabut stik"),
        ({"saved": "loket-bantuan-KT07-20261123-0900.zip"}, "loket-bantuan-KT07-20261123-0900.zip"),
        ({"trouble": What.NO_STICK}, "Pasang stik"),
        ({"trouble": What.STICK_FULL}, "Stik USB penuh"),
        ({"trouble": What.STICK_SHUT}, "tidak boleh ditulisi"),
    ],
)
def test_what_became_of_the_support_file_is_said(qtbot: QtBot, facts, said: str):
    screen = at(qtbot, shown(KEPT, **facts))
    assert said in screen.help.message.text()
    made = wishes(screen)
    press(qtbot, screen, "Simpan berkas bantuan ke stik")
    assert made == [SaveSupport()]


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
@pytest.mark.parametrize("code", ["id", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.4])
def test_nothing_is_cut_off_at_any_size_in_either_language(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], code: str, scale: float
):
    language = Language(qapp)
    language.use(code)
    Theme(scale).apply(qapp)
    try:
        screen = at(qtbot, shown(*LONG), width=size[0], height=size[1])
        screen.answer.begin.click()
        QApplication.processEvents()
        assert clipped(screen) == []
    finally:
        language.use("id")
        Theme().apply(qapp)


def test_in_english_every_word_is_english(qtbot: QtBot, qapp: QApplication):
    language = Language(qapp)
    screen = at(qtbot, shown(FULL, KEPT))
    language.use("en")
    try:
        said = texts(screen)
        assert "No new participant can be taken yet." in said
        assert "STOP" in said
        assert "Save a support file to a stick" in said
        assert "Penuh" not in said
    finally:
        language.use("id")
