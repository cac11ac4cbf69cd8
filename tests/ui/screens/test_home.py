"""Beranda: who can go on, who waits, whose complaint runs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.forecast import Forecast, Seen, Slot
from kiosk.ui.parts.hour_chart import HourChart
from kiosk.ui.parts.person_row import PersonRow
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.theme import Theme
from kiosk.ui.view import Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import GoTo, OpenCase, OpenGuide, OpenHistory, OpenStep, StartCase
from tests import given
from tests.ui.clipping import clipped
from tests.ui.screens.desk_view import in_window, of_state

ANOTHER, ITS_REFERENCE = "c0ffee0000000002", "PK-UJI-20261123-2N"


WINDOWS: list[Window] = []
"""Held as long as a test looks at what is in them."""


@pytest.fixture(autouse=True)
def fresh_windows():
    yield
    WINDOWS.clear()


def view(days: given.Days, *events: ev.Event) -> View:
    state = given.state_of(*given.staff(given.Days().moment()), *events)
    shown = of_state(state, days)
    shown.board.rebuild(shown.now)
    shown.finder.rebuild()
    shown.tally.rebuild(state)
    shown.agenda.rebuild()
    return shown


def entered(qtbot: QtBot, shown: View, width: int = 1366, height: int = 768) -> HomeScreen:
    screen = HomeScreen()
    window = in_window(screen, shown, Place.HOME, width, height)
    qtbot.addWidget(window)
    WINDOWS.append(window)
    screen.enter(shown, {})
    QApplication.processEvents()
    return screen


def said(screen: HomeScreen) -> list[str]:
    rows = [row for row in screen.findChildren(PersonRow) if row.isVisible()]
    return [row.findChild(QPushButton).accessibleName() for row in rows]


def tried(days: given.Days) -> list[ev.Event]:
    now = days.moment()
    return [*given.identified(now), given.asked(now), given.answered(now)]


def test_who_waits_is_told_how_long_and_then_stands_with_the_ready(qtbot: QtBot):
    days = given.Days()
    events = tried(days)
    screen = entered(qtbot, view(days, *events))
    assert "Buka" in said(screen)[0]
    days.walk(minutes=10)
    screen.present(view(days, *events))
    QApplication.processEvents()
    assert "Lanjutkan" in said(screen)[0]
    assert "SITI" not in " ".join(said(screen)).replace("SITI U", "")


def test_a_press_on_a_row_opens_that_case(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *tried(days)))
    (row,) = [row for row in screen.findChildren(PersonRow) if row.isVisible()]
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert wished.args == [OpenCase(given.CASE)]


def test_enter_on_the_first_button_starts_a_new_case(qtbot: QtBot):
    screen = entered(qtbot, view(given.Days()))
    assert screen.new_case.hasFocus()
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.keyClick(screen.new_case, Qt.Key.Key_Return)
    assert wished.args == [StartCase()]


@pytest.mark.parametrize(
    "typed", ["siti", "3171234101909901", "0812 0000 0001", given.REFERENCE, "siti@peserta"]
)
def test_a_search_finds_by_everything_people_know(qtbot: QtBot, typed: str):
    days = given.Days()
    screen = entered(qtbot, view(days, *tried(days)))
    qtbot.keyClicks(screen.search.edit, typed)
    QApplication.processEvents()
    assert len(said(screen)) == 1
    assert given.REFERENCE in said(screen)[0]


def test_a_search_that_finds_nothing_says_what_to_do(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *tried(days)))
    qtbot.keyClicks(screen.search.edit, "nobody")
    assert said(screen) == []
    screen.hide()
    assert screen.search.text() == ""


def test_a_complaint_that_needs_a_person_stands_first(qtbot: QtBot):
    days = given.Days()
    now = days.moment()
    unsure = ev.SendingUncertain(when=now, case=ANOTHER, complaint=1)
    events = [
        *given.filed(now),
        *given.filed(now, case=ANOTHER, reference=ITS_REFERENCE),
        ev.SendingStarted(when=now, case=ANOTHER, complaint=1, attempt=1),
        unsure,
    ]
    screen = entered(qtbot, view(days, *events))
    assert [ITS_REFERENCE in line for line in said(screen)] == [True, False]


def test_more_than_a_handful_is_told_as_a_number(qtbot: QtBot):
    days = given.Days()
    events: list[ev.Event] = []
    for number in range(9):
        case, reference = f"case-{number}", f"PK-UJI-20261123-{number}"
        events += given.identified(days.moment(), case=case, reference=reference)
    screen = entered(qtbot, view(days, *events))
    assert len(said(screen)) == 4
    assert any("5" in label.text() for label in screen.findChildren(type(screen._today)))


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1366, 768, 1), (1024, 600, 1), (1366, 768, 1.4)]
)
def test_nothing_is_clipped(qtbot: QtBot, qapp, width: int, height: int, scale: float):
    Theme(scale).apply(qapp)
    days = given.Days()
    events = [*tried(days), *given.filed(days.moment(), case=ANOTHER, reference=ITS_REFERENCE)]
    screen = entered(qtbot, view(days, *events), width, height)
    assert clipped(screen.window()) == []


def call_due(days: given.Days) -> list[ev.Event]:
    """A letter that arrived, and a call that has come up a day later."""
    events = [
        *given.filed(days.moment()),
        ev.SendingStarted(when=days.walk(seconds=1), case=given.CASE, complaint=1, attempt=1),
        ev.SendingAccepted(when=days.walk(seconds=1), case=given.CASE, complaint=1, receipt="250"),
    ]
    climbed = ev.RungClimbed(
        when=days.walk(days=1),
        case=given.CASE,
        complaint=1,
        step=2,
        rung="telepon-prakerja",
        channel=ev.RungKind.CALL,
    )
    return [*events, climbed]


def answer_of(days: given.Days, case: str = given.CASE) -> ev.ReplyRead:
    return ev.ReplyRead(
        when=days.walk(minutes=1), case=case, complaint=1, key="a", what=ev.ReplyKind.ANSWER
    )


def press(qtbot: QtBot, screen: HomeScreen, words: str) -> object:
    """What is wished by the first button that is called so."""
    buttons = [b for b in screen.findChildren(QPushButton) if b.isVisible() and b.text() == words]
    with qtbot.waitSignal(screen.wished) as wished:
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    return wished.args[0]


def test_a_call_that_is_due_begins_with_one_press(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *call_due(days)))
    assert "Perlu telepon · sejak hari ini" in said(screen)[0]
    assert press(qtbot, screen, "Mulai") == OpenStep(given.CASE, 2)


def test_a_call_after_hours_says_when_the_desk_opens(qtbot: QtBot):
    days = given.Days()
    events = call_due(days)
    days.walk(hours=12)
    screen = entered(qtbot, view(days, *events))
    assert "Perlu telepon · buka besok 08.00 WIB" in said(screen)[0]
    assert press(qtbot, screen, "Buka") == OpenStep(given.CASE, 2)


def test_what_staff_can_do_now_stands_before_what_came(qtbot: QtBot):
    days = given.Days()
    others = given.filed(days.moment(), case=ANOTHER, reference=ITS_REFERENCE)
    events = [*others, *call_due(days), answer_of(days, ANOTHER)]
    lines = said(entered(qtbot, view(days, *events)))
    assert "Perlu telepon" in lines[0]
    assert "Ada jawaban" in lines[1]


def test_an_answer_is_one_press_away_until_somebody_judged_it(qtbot: QtBot):
    days = given.Days()
    events = [*given.filed(days.moment()), answer_of(days)]
    screen = entered(qtbot, view(days, *events))
    assert "Ada jawaban" in said(screen)[0]
    assert press(qtbot, screen, "Buka") == OpenStep(given.CASE, 1)
    seen = ev.NewsSeen(when=days.walk(minutes=1), by=given.OFFICER, case=given.CASE)
    helps = ev.AnswerJudged(when=days.moment(), case=given.CASE, complaint=1, helps=True)
    screen.present(view(days, *events, seen, helps))
    assert "Jawaban membantu" in said(screen)[0]
    assert press(qtbot, screen, "Buka") == OpenCase(given.CASE)


def test_a_complaint_tells_the_furthest_that_is_proven(qtbot: QtBot):
    days = given.Days()
    accepted = call_due(days)[:-1]
    screen = entered(qtbot, view(days, *accepted))
    assert "Diterima server" in said(screen)[0]
    withdrawn = ev.ConsentRenewed(
        when=days.moment(), case=given.CASE, consent=given.consent(complaint=False)
    )
    screen.present(view(days, *accepted, withdrawn))
    assert "Izin pengaduan ditarik" in said(screen)[0]


def test_each_complaint_leads_to_its_story(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *call_due(days)))
    assert press(qtbot, screen, "Riwayat") == OpenHistory(given.CASE)


def test_the_number_of_letters_that_wait_leads_to_the_queue(qtbot: QtBot):
    days = given.Days()
    screen = entered(qtbot, view(days, *given.filed(days.moment())))
    assert press(qtbot, screen, "1 surat di antrean kirim") == GoTo(Place.QUEUE)
    screen.present(view(days, *call_due(days)))
    assert not screen.queue.isVisible()


def test_an_erased_participant_leaves_no_row(qtbot: QtBot):
    days = given.Days()
    shown = view(days, *call_due(days))
    erased = ev.PersonErased(
        when=days.moment(), case=given.CASE, reference=given.REFERENCE, cause=ev.EraseCause.ASKED
    )
    shown.state.apply(erased)
    shown.board.touch(given.CASE, shown.now)
    screen = entered(qtbot, shown)
    assert said(screen) == []


def test_rows_with_two_buttons_are_not_clipped_either(qtbot: QtBot, qapp):
    Theme(1.4).apply(qapp)
    days = given.Days()
    screen = entered(qtbot, view(days, *call_due(days)), 1024, 600)
    assert clipped(screen.window()) == []


def test_the_guides_are_one_press_away(qtbot: QtBot):
    screen = entered(qtbot, view(given.Days()))
    made: list[object] = []
    screen.wished.connect(made.append)
    screen.guides.click()
    assert made == [OpenGuide()]


def forecast_of(**hours: tuple[int, int]) -> Forecast:
    """``forecast_of(h09=(8, 2))``: on each working day 8 of 10 worked at nine."""
    return Forecast(
        {Slot(day, int(name[1:])): Seen(*seen) for day in range(5) for name, seen in hours.items()}
    )


def with_forecast(forecast: Forecast) -> View:
    return replace(view(given.Days()), forecast=forecast)


def words_of(screen: HomeScreen) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel) if label.isVisible())


def chart(screen: HomeScreen) -> HourChart:
    return screen.findChild(HourChart)


def test_with_too_few_attempts_the_chart_says_so(qtbot: QtBot):
    screen = entered(qtbot, with_forecast(forecast_of(h09=(2, 1))))
    assert chart(screen).accessibleName() == (
        "Belum cukup data: 15 dari 30 percobaan yang diperlukan."
    )
    assert "percobaan di loket ini" not in words_of(screen)


def test_with_enough_attempts_but_no_hour_known_well_enough_it_says_that(qtbot: QtBot):
    screen = entered(
        qtbot, with_forecast(Forecast({Slot(0, hour): Seen(2, 2) for hour in range(7, 18)}))
    )
    assert chart(screen).accessibleName() == (
        "44 percobaan, tetapi belum ada satu jam pun dengan 5 percobaan."
    )
    assert "percobaan di loket ini" not in words_of(screen)


def test_better_hours_are_named_with_what_they_rest_on(qtbot: QtBot):
    screen = entered(qtbot, with_forecast(forecast_of(h09=(3, 7), h13=(9, 1))))
    assert "Lebih sering berhasil: 13.00. Dari 100 percobaan di loket ini." in words_of(screen)
    assert "pukul 13.00 79 dari 100, mungkin 73 sampai 86" in chart(screen).accessibleName()


def test_hours_that_differ_by_luck_are_not_called_better(qtbot: QtBot):
    screen = entered(qtbot, with_forecast(forecast_of(h09=(5, 5), h13=(6, 4))))
    assert "Belum ada jam yang jelas lebih baik." in words_of(screen)


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 600, 1.0), (1024, 600, 1.4)])
def test_the_chart_and_its_words_stay_whole_on_a_small_screen(qtbot, qapp, width, height, scale):
    Theme(scale).apply(qapp)
    screen = entered(
        qtbot, with_forecast(forecast_of(h09=(3, 7), h10=(7, 3), h13=(9, 1))), width, height
    )
    assert not clipped(screen)
    Theme().apply(qapp)
