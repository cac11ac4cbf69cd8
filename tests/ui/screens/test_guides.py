"""Panduan as staff type, read and leave it."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.domain.errors import Reason, Refused
from kiosk.guides import read_shelf
from kiosk.settings import Language
from kiosk.ui.parts.guide_row import GuideRow
from kiosk.ui.screens.guides import GuidesScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import LeaveGuides, OpenGuide
from kiosk.ui.wording.guides import FOR_OUTCOME, LINKS
from tests.domain.test_guides import BODY, FRONT
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, texts, view_of, wishes

SAFETY = "Jangan pernah meminta kode OTP"


def a_view(guide: str = "", language: Language = Language.INDONESIAN) -> View:
    return replace(view_of(case="", language=language), guide=guide)


def shown(qtbot, view: View | None = None, **size: int) -> GuidesScreen:
    return entered(qtbot, GuidesScreen(), view or a_view(), Place.GUIDES, **size)


def listed(screen: GuidesScreen) -> list[str]:
    rows = [row for row in screen.findChildren(GuideRow) if not row.isHidden()]
    return [row.text() for row in sorted(rows, key=lambda row: row.y())]


def test_the_guide_asked_for_is_open_with_its_safety_line_source_and_date(qtbot):
    seen = texts(shown(qtbot, a_view("nomor-hangus")))
    assert "Nomor masih bisa diisi pulsa." in seen
    assert SAFETY in seen
    assert "Sumber dibaca 23-11-2026: Katadata" in seen
    assert "Keyakinan: sedang" in seen


@pytest.mark.parametrize("name", list(read_shelf().guides))
def test_every_guide_opens_with_the_safety_line(qtbot, name: str):
    seen = texts(shown(qtbot, a_view(name)))
    assert read_shelf().guides[name].guides["id"].front.title in seen
    assert SAFETY in seen


def test_a_guide_that_is_gone_opens_the_first(qtbot):
    assert "Kode OTP dikirim lewat SMS atau email" in texts(shown(qtbot, a_view("sudah-hilang")))


def test_the_list_follows_what_is_typed(qtbot):
    screen = shown(qtbot)
    assert len(listed(screen)) == len(read_shelf().guides)
    qtbot.keyClicks(screen.list.search.edit, "nomor hang")
    QApplication.processEvents()
    assert listed(screen)[0] == "Masa tenggang dan nomor hangus"
    qtbot.keyClicks(screen.list.search.edit, "zzz qqq")
    assert "Tidak ada panduan yang cocok." not in texts(screen)  # "nomor" still leads somewhere
    screen.list.search.setText("zzz")
    assert listed(screen) == []
    assert "Tidak ada panduan yang cocok." in texts(screen)


def test_it_all_goes_by_keyboard_alone(qtbot):
    screen = shown(qtbot)
    made = wishes(screen)
    line = screen.list.search.edit
    assert QApplication.focusWidget() is line
    qtbot.keyClicks(line, "spam")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    first = QApplication.focusWidget()
    assert isinstance(first, GuideRow)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert isinstance(second, GuideRow)
    assert second is not first
    qtbot.keyClick(second, Qt.Key.Key_Up)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert made == [OpenGuide("folder-spam")]
    assert QApplication.focusWidget() is screen.reading
    qtbot.keyClick(screen.reading, Qt.Key.Key_Escape)
    assert made[-1] == LeaveGuides()


def test_enter_in_the_line_goes_to_what_was_found(qtbot):
    screen = shown(qtbot)
    qtbot.keyClicks(screen.list.search.edit, "limit")
    qtbot.keyClick(screen.list.search.edit, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert isinstance(focused, GuideRow)
    assert focused.text() == "Pesan limit OTP"


def test_arrows_scroll_a_guide_that_was_opened(qtbot):
    screen = shown(qtbot, a_view("kode-tidak-masuk"))
    assert QApplication.focusWidget() is screen.reading
    QApplication.processEvents()
    qtbot.keyClick(screen.reading, Qt.Key.Key_PageDown)
    assert screen.reading.verticalScrollBar().value() > 0
    screen.present(a_view("kode-salah"))
    assert screen.reading.verticalScrollBar().value() == 0


def test_a_row_says_which_guide_is_open(qtbot):
    screen = shown(qtbot, a_view("kode-salah"))
    checked = [row.text() for row in screen.findChildren(GuideRow) if row.isChecked()]
    assert checked == ["Kode salah"]


def test_the_row_of_the_guide_that_is_open_is_in_sight(qtbot):
    screen = shown(qtbot, a_view("tanpa-internet"), width=1024, height=600)
    row = next(row for row in screen.findChildren(GuideRow) if row.isChecked())
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())


def test_a_second_later_nothing_is_built_anew(qtbot):
    screen = shown(qtbot, a_view("kode-salah"))
    inside = screen.page._inside
    screen.present(a_view("kode-salah"))
    assert screen.page._inside is inside


def test_the_language_switches_while_a_guide_is_open(qtbot):
    screen = shown(qtbot, a_view("kode-salah"))
    screen.present(a_view("kode-salah", Language.ENGLISH))
    seen = texts(screen)
    assert "Usually an old code was typed" in seen
    assert "Biasanya yang diketik" not in seen
    assert "The code is wrong" in listed(screen)


def test_nothing_here_is_kept_and_there_is_one_way_back(qtbot):
    screen = shown(qtbot)
    made = wishes(screen)
    with qtbot.assertNotEmitted(screen.typed):
        qtbot.keyClicks(screen.list.search.edit, "0812 0000 0001")
    assert screen.draft() == {}
    button(screen.window(), "Kembali").click()
    assert made == [LeaveGuides()]
    screen.enter(a_view(), {})
    assert screen.list.text() == ""


def test_a_guide_of_the_kiosk_says_so_and_a_broken_one_is_told(qtbot, tmp_path: Path):
    (tmp_path / "kode-salah.id.md").write_text(FRONT + "Tanya Bu Lestari.\n", "utf-8")
    (tmp_path / "pesan-limit.id.md").write_text(BODY, "utf-8")
    view = replace(a_view("kode-salah"), shelf=lambda: read_shelf(tmp_path))
    seen = texts(shown(qtbot, view))
    assert "Tanya Bu Lestari." in seen
    assert "Panduan ini ditulis di loket ini" in seen
    assert "jalankan loket doctor" in seen


def test_a_refusal_is_said_above_the_guide(qtbot):
    screen = shown(qtbot)
    screen.refuse(Refused(Reason.NOT_SIGNED_IN))
    assert "Belum ada petugas yang masuk." in texts(screen)


def test_every_link_leads_to_a_guide_that_ships():
    shelf = read_shelf().guides
    assert set(LINKS) - {""} <= shelf.keys()
    for outcome, name in FOR_OUTCOME.items():
        assert outcome in shelf[name].guides["id"].front.about


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1366, 768, 1.0), (1366, 768, 1.4), (1024, 600, 1.0), (1024, 600, 1.4), (800, 480, 1.0)],
)
def test_no_guide_is_clipped(qtbot, qapp, width, height, scale, language):
    if scale != 1.0:
        Theme(scale).apply(qapp)
    screen = shown(qtbot, a_view("", language), width=width, height=height)
    for name in read_shelf().guides:
        screen.present(a_view(name, language))
        assert clipped(screen.window()) == []
