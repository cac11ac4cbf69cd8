"""Kasus: one line of time that filters, opens, prints and says when it cannot be read."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.ui.language import Language
from kiosk.ui.screens.case import AT_ONCE, CaseScreen
from kiosk.ui.screens.case_rows import Line
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.wishes import GoTo, OpenStep, PrintTimeline
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import button, entered, texts, view_of, wishes


class Reader:
    """A journal that counts how often it is read."""

    def __init__(self, events: Sequence[ev.Event]) -> None:
        self.events, self.reads = list(events), 0

    def __call__(self, _case: str) -> Sequence[ev.Event]:
        self.reads += 1
        return self.events


def damaged(_case: str) -> Sequence[ev.Event]:
    raise Trouble(What.STORE_DAMAGED, "entry 7")


def answered() -> list[ev.Event]:
    days = given.Days()
    filed = given.filed(days.moment())
    days.walk(days=1)
    answer = ev.ReplyRead(
        when=days.moment(),
        case=given.CASE,
        complaint=1,
        key="a",
        what=ev.ReplyKind.ANSWER,
        sender="bantuan@prakerja.example",
        text="Batas sudah dipulihkan.",
    )
    return [*filed, answer]


def shown(events: Sequence[ev.Event], *, seen: int = 0) -> View:
    return replace(view_of(*events), seen=seen, history=Reader(events))


def at(qtbot: QtBot, view: View, **size: int) -> CaseScreen:
    return entered(qtbot, CaseScreen(), view, Place.CASE, **size)


def lines(screen: CaseScreen) -> list[Line]:
    return [line for line in screen.findChildren(Line) if line.isVisible()]


def test_the_newest_stands_on_top_and_is_marked_as_new(qtbot: QtBot):
    screen = at(qtbot, shown(answered(), seen=5))
    first, *rest = lines(screen)
    assert first.entry.told.words == "Jawaban dari Email Prakerja."
    assert "Baru" in texts(first)
    assert not any("Baru" in texts(line) for line in rest)


def test_each_day_has_its_headline(qtbot: QtBot):
    said = texts(at(qtbot, shown(answered())))
    assert said.index("Selasa, 24 November 2026") < said.index("Senin, 23 November 2026")


@pytest.mark.parametrize(
    ("kind", "count"),
    [("OTP", 2), ("Pengaduan", 1), ("Balasan", 1), ("Data dan persetujuan", 3), ("Semua", 7)],
)
def test_the_filter_leaves_one_kind(qtbot: QtBot, kind: str, count: int):
    screen = at(qtbot, shown(answered()))
    qtbot.mouseClick(button(screen, kind), Qt.MouseButton.LeftButton)
    assert len(lines(screen)) == count


def test_a_kind_without_entries_says_so(qtbot: QtBot):
    screen = at(qtbot, shown(given.identified(given.Days().moment())))
    qtbot.mouseClick(button(screen, "Balasan"), Qt.MouseButton.LeftButton)
    assert "Belum ada catatan jenis ini." in texts(screen)


def test_the_journal_is_read_again_only_when_the_case_has_changed(qtbot: QtBot):
    view = shown(answered())
    reader = view.history
    assert isinstance(reader, Reader)
    screen = at(qtbot, view)
    for _ in range(3):
        screen.present(view)
    assert reader.reads == 1
    slip = ev.SlipGiven(when=given.Days().walk(days=1), case=given.CASE, how="printed")
    reader.events.append(slip)
    view.state.apply(slip)
    screen.present(view)
    assert reader.reads == 2
    assert "Tanda terima untuk peserta tercetak." in texts(screen)


def test_a_journal_that_does_not_open_is_said_and_breaks_nothing(qtbot: QtBot):
    view = replace(shown(answered()), history=damaged)
    screen = at(qtbot, view)
    assert "Riwayat ini tidak bisa dibaca." in texts(screen)
    assert lines(screen) == []


def test_an_answer_opens_its_page(qtbot: QtBot):
    screen = at(qtbot, shown(answered()))
    made = wishes(screen)
    qtbot.mouseClick(button(screen, "Buka"), Qt.MouseButton.LeftButton)
    assert made == [OpenStep(given.CASE, 1)]


def test_a_long_story_is_laid_in_parts(qtbot: QtBot):
    days = given.Days()
    events: list[ev.Event] = [*given.identified(days.moment())]
    for number in range(1, 31):
        events.append(given.asked(days.walk(minutes=30), number))
        events.append(given.answered(days.walk(minutes=1), attempt=number))
    screen = at(qtbot, shown(events))
    assert len(lines(screen)) == AT_ONCE
    qtbot.keyClick(screen.older, Qt.Key.Key_Return)
    assert len(lines(screen)) == 2 * AT_ONCE
    qtbot.keyClick(screen.older, Qt.Key.Key_Return)
    assert len(lines(screen)) == len(events)
    assert screen.older.isHidden()


def test_the_bar_leads_to_the_record_the_evidence_the_paper_and_back(qtbot: QtBot):
    screen = at(qtbot, shown(answered()))
    made = wishes(screen)
    for action in screen.frame().actions:
        screen.act(action.name)
    assert made == [
        GoTo(Place.RECORD),
        GoTo(Place.EVIDENCE),
        PrintTimeline(),
        GoTo(Place.COMPLAINT),
    ]


def test_enter_on_the_page_goes_back_to_where_the_case_stands(qtbot: QtBot):
    screen = at(qtbot, shown(answered()))
    made = wishes(screen)
    qtbot.keyClick(screen._page, Qt.Key.Key_Return)
    assert made == [GoTo(Place.COMPLAINT)]


def test_a_refusal_is_said_on_the_page(qtbot: QtBot):
    screen = at(qtbot, shown(answered()))
    screen.refuse(Refused(Reason.NO_SUCH_CASE))
    assert screen._flaw.isVisible()


def test_another_language_tells_the_same_story(qtbot: QtBot, qapp):
    screen = at(qtbot, shown(answered()))
    speaking = Language(qapp)
    speaking.use("en")
    assert len(lines(screen)) == len(answered())
    speaking.use("id")
    assert "Jawaban dari Email Prakerja." in texts(screen)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1), (1024, 600, 1), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(qtbot: QtBot, qapp, width: int, height: int, scale: float):
    Theme(scale).apply(qapp)
    screen = at(qtbot, shown(answered()), width=width, height=height)
    assert clipped(screen.window()) == []


def test_the_keyboard_goes_from_the_filter_to_the_rows_and_then_to_older_ones(qtbot: QtBot):
    days = given.Days()
    events: list[ev.Event] = [*given.filed(days.moment())]
    events += [given.asked(days.walk(minutes=30), number) for number in range(2, 30)]
    events += answered()[-1:]
    screen = at(qtbot, shown(events))
    screen.filter.setFocus()
    reached = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().text())
    assert "Buka" in reached
    assert reached.index("Buka") < reached.index("Lihat yang lebih lama")
