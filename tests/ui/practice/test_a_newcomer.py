"""A new volunteer reaches the end of every card without help, by what the coach points to."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.case import Case, DeliveryState
from kiosk.domain.events import SendingAccepted, SendingUncertain
from kiosk.domain.practice.coach import Next
from kiosk.practice_cards import read_deck
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place
from kiosk.ui.wishes import SetLanguage
from tests.ui.clipping import clipped
from tests.ui.practice.newcomer import Newcomer, first_day

CARDS = tuple(read_deck().cards)
USUAL = pytest.param(1366, 768, 1.0, id="usual", marks=pytest.mark.soak)
SMALL = pytest.param(1024, 600, 1.0, id="small")
LARGE_TEXT = pytest.param(1366, 768, 1.4, id="large-text")
"""Whatever fits in these two has more room at the usual size."""


def the_case(newcomer: Newcomer) -> Case:
    (case,) = newcomer.room.desk.state.cases.values()
    return case


def subjects(newcomer: Newcomer) -> list[str]:
    mail = newcomer.rehearsal.mail
    assert mail
    read = (
        message_from_bytes(file.read_bytes(), policy=policy.default) for file in mail.messages()
    )
    return [str(message["Subject"]) for message in read]


@pytest.mark.parametrize("card", CARDS)
def test_doing_what_the_coach_says_gets_every_point(qapp: QApplication, tmp_path: Path, card: str):
    with first_day(qapp, tmp_path) as newcomer:
        result = newcomer.play(card)
        assert [mark for mark in result.marks if not mark.full] == []
        assert result.percent == 100


def test_a_complaint_is_filed_and_the_server_has_it_once(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.play("limit-dua-hari")
        case = the_case(newcomer)
        assert case.complaint
        assert case.complaint.delivery.state is DeliveryState.ACCEPTED
        assert [case.reference in subject for subject in subjects(newcomer)] == [True]


def test_the_built_in_server_breaks_off_and_the_volunteer_looks(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("belum-pasti")
        newcomer.follow(Next.LOOK)
        kinds = [type(event) for event in newcomer.room.history(the_case(newcomer).id)]
        assert SendingUncertain in kinds
        assert SendingAccepted not in kinds
        newcomer.follow(Next.SETTLE)
        newcomer.hands.expect(f"{the_case(newcomer).reference} ADA")
        assert newcomer.to_the_end().percent == 100
        assert len(subjects(newcomer)) == 1


def test_what_was_lost_on_the_way_is_seen_to_be_lost_and_sent_again(
    qapp: QApplication, tmp_path: Path
):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("tidak-sampai")
        newcomer.follow(Next.SETTLE)
        newcomer.hands.expect("TIDAK ADA")
        assert subjects(newcomer) == []
        newcomer.to_the_end()
        assert len(subjects(newcomer)) == 1


def test_the_wait_is_as_long_as_ever_and_only_the_clock_goes_on(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("limit-dua-hari")
        newcomer.follow(Next.WAIT)
        before = newcomer.room.trusted().at
        newcomer.hands.expect("Lompat ke besok")
        newcomer.turn()
        passed = newcomer.room.trusted().at - before
        assert passed.total_seconds() >= 24 * 3600 - 60
        assert newcomer.room.session.place is Place.OTP, "nobody was away, so nothing is locked"
        assert newcomer.playing().advice.next is Next.ASK


def test_it_goes_on_after_a_power_cut_in_the_middle(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("belum-pasti")
        newcomer.follow(Next.WAIT)
        clock = newcomer.clock
    clock.power_cut(600_000)
    with first_day(qapp, tmp_path, clock) as newcomer:
        newcomer.hands.press("Lanjutkan")
        newcomer.follow()
        assert newcomer.finish().percent == 100


def test_in_english_the_coach_points_in_the_words_of_the_screens(
    qapp: QApplication, tmp_path: Path
):
    with first_day(qapp, tmp_path) as newcomer:
        assert newcomer.kiosk.reception
        newcomer.kiosk.reception.grant(SetLanguage("en"))
        assert newcomer.play("tanggal-ktp").percent == 100


def test_the_next_card_begins_from_the_result(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.play("mudah")
        newcomer.hands.press("Kartu berikutnya")
        assert newcomer.playing().exercise.card == "tanggal-ktp"
        assert newcomer.room.session.place is Place.HOME


def test_the_same_card_again_meets_the_same_person_as_if_for_the_first_time(
    qapp: QApplication, tmp_path: Path
):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.play("limit-dua-hari")
        newcomer.hands.press("Ulangi kartu ini")
        assert newcomer.room.desk.state.cases == {}
        newcomer.follow()
        assert newcomer.finish().percent == 100


@pytest.mark.parametrize(("width", "height", "text"), [USUAL, SMALL, LARGE_TEXT])
def test_nothing_is_clipped_at_any_step_in_either_language(
    qapp: QApplication, tmp_path: Path, width: int, height: int, text: float
):
    cut: dict[str, list[str]] = {}
    with first_day(qapp, tmp_path) as newcomer:
        Theme(text).apply(qapp)
        newcomer.kiosk.window.resize(width, height)
        cut["cards"] = clipped_in_both(newcomer)
        newcomer.begin("tanggal-ktp")
        while newcomer.playing().advice.next is not Next.DONE:
            cut[newcomer.playing().advice.next] = clipped_in_both(newcomer)
            newcomer.turn()
        newcomer.finish()
        cut["result"] = clipped_in_both(newcomer)
        Theme().apply(qapp)
    assert {step: lines for step, lines in cut.items() if lines} == {}


def clipped_in_both(newcomer: Newcomer) -> list[str]:
    """What does not fit, in English and then in Indonesian, which stays."""
    found = []
    for language in ("en", "id"):
        assert newcomer.kiosk.reception
        newcomer.kiosk.reception.grant(SetLanguage(language))
        newcomer.hands.settle(5)
        found += clipped(newcomer.kiosk.window)
    return found


def test_by_keys_alone_the_coach_is_one_key_away(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        window = newcomer.kiosk.window
        window.activateWindow()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)  # the focus is on the first card
        newcomer.follow(Next.SAFETY)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_F2)
        assert newcomer.companion.press.hasFocus()
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
        assert newcomer.playing().advice.next is Next.ASK
        assert not newcomer.companion.stop.hasFocus(), "Enter would end the card"


def test_the_coach_can_be_put_away_and_called_back(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        newcomer.begin("mudah")
        newcomer.hands.press("Sembunyikan pelatih")
        assert newcomer.companion.isHidden()
        newcomer.hands.press("Buka pelatih")
        assert newcomer.companion.isVisible()
        newcomer.hands.press("Kartu latihan")
        newcomer.hands.press("Lanjutkan")
        assert newcomer.room.session.place is Place.HOME


def test_the_language_of_the_cards_follows_the_window(qapp: QApplication, tmp_path: Path):
    with first_day(qapp, tmp_path) as newcomer:
        assert newcomer.kiosk.reception
        newcomer.begin("mudah")
        newcomer.hands.expect("Katanya di sini bisa dibantu.")
        newcomer.kiosk.reception.grant(SetLanguage("en"))
        newcomer.hands.expect("They say you can help.")
