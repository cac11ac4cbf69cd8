"""The participant's page on screens of every size: all of it is there, and large."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.language import Language
from kiosk.ui.participant import Told
from kiosk.ui.parts.participant_page import ParticipantPage
from kiosk.ui.theme import Theme
from kiosk.ui.wording.participant import Card
from tests.ui.clipping import clipped

SIZES = [(1280, 1024), (1366, 768), (1920, 1080), (1024, 600), (800, 600), (1080, 1920)]
SITE = "Karang Taruna Desa Sukamaju Kecamatan Contoh"


def page_of(qtbot: QtBot, width: int, height: int) -> ParticipantPage:
    page = ParticipantPage()
    qtbot.addWidget(page, before_close_func=ParticipantPage.hide)
    page.resize(width, height)
    page.show()
    return page


def told(card: Card, waiting: bool) -> Told:
    ends = "boleh lagi besok 09.16 WIB" if waiting else ""
    return Told(card, SITE, "09.00", True, 86_399_000 * waiting, 86_400_000 * waiting, ends)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_off(
    qapp: QApplication, qtbot: QtBot, width: int, height: int, scale: float, language: str
):
    Theme(scale).apply(qapp)
    tongue = Language(qapp)
    tongue.use(language)
    try:
        page, cut = page_of(qtbot, width, height), {}
        for card in Card:
            for waiting in (False, True):
                page.present(told(card, waiting))
                if lines := clipped(page):
                    cut[card, waiting] = lines
                assert (page.width(), page.height()) == (width, height)
        assert cut == {}
    finally:
        tongue.use("id")
        Theme().apply(qapp)


def test_the_digits_grow_with_the_screen(qtbot: QtBot):
    small, large = page_of(qtbot, 1024, 600), page_of(qtbot, 1920, 1080)
    for page in (small, large):
        page.present(told(Card.OTP_WAITING, True))
        QApplication.processEvents()
    assert large.ring.height() > 1.5 * small.ring.height()
    assert large.ring.width() > 600


def test_it_takes_no_focus_and_is_not_closed(qtbot: QtBot):
    page = page_of(qtbot, 1280, 720)
    page.present(told(Card.OTP_WAITING, True))
    page.close()
    assert page.isVisible()
    assert not page.hasFocus()


def test_it_changes_its_language_in_the_middle_of_a_wait(qapp: QApplication, qtbot: QtBot):
    page, tongue = page_of(qtbot, 1280, 720), Language(qapp)
    page.present(told(Card.OTP_WAITING, True))
    try:
        tongue.use("en")
        QApplication.processEvents()
        assert page._title.text() == "Wait, do not ask for a code again yet"
    finally:
        tongue.use("id")
