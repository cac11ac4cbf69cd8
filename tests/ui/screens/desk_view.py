"""What the screens of the intake are shown in tests: a desk, its officer, and a case in hand."""

from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from kiosk.domain import events as ev
from kiosk.domain.agenda import Agenda
from kiosk.domain.board import Board
from kiosk.domain.masking import mask_name
from kiosk.domain.search import Finder
from kiosk.domain.state import State
from kiosk.domain.tally import Tally
from kiosk.settings import Desk, Language, Site, load
from kiosk.ui.parts.frame import Action, Step
from kiosk.ui.screen import Screen
from kiosk.ui.steps import step_states
from kiosk.ui.view import STEPS, Place, View
from kiosk.ui.window import Window
from kiosk.ui.wishes import Draft, Wish
from kiosk.ui.wording.names import name
from tests import given

SETTINGS = replace(load([]), site=Site(name="BRI Unit Banyumanik"), desk=Desk(keep_days=30))


def view_of(
    *events: ev.Event,
    case: str = given.CASE,
    language: Language = Language.INDONESIAN,
    days: given.Days | None = None,
) -> View:
    """The view after these events, with the officer signed in; no such case: none on the table."""
    days = days or given.Days()
    state = given.state_of(*given.staff(given.Days().moment()), *events)
    return of_state(state, days, case=case, language=language)


def of_state(
    state: State,
    days: given.Days,
    *,
    case: str = given.CASE,
    language: Language = Language.INDONESIAN,
) -> View:
    settings = replace(SETTINGS, site=replace(SETTINGS.site, language=language))
    return View(
        state=state,
        now=state.clock.read(days.moment()),
        rules=settings.rules,
        settings=settings,
        board=Board(state, settings.rules),
        finder=Finder(state),
        tally=Tally(ZoneInfo(settings.site.zone)),
        agenda=Agenda(state, settings.rules),
        staff=state.staff[given.OFFICER],
        case=state.cases.get(case),
    )


def in_window(
    screen: Screen, view: View, place: Place, width: int = 1366, height: int = 768
) -> Window:
    """The real shell around `screen`, as the reception would fill it."""
    window = Window()
    window.top.present_site(view.settings.site.name)
    window.top.present_connection(online=False, waiting=3)
    window.top.present_staff("Pak · Petugas", (Action("lock", "Kunci"),))
    window.top.present_clock("09.00")
    case = view.case
    masked = mask_name(case.person.name if case.person else case.consent.name) if case else ""
    states = step_states(case, place)
    steps = [Step(step, name(step), states[step], enabled=case is not None) for step in STEPS]
    reference = case.reference if case else ""
    window.present_participant(masked or "Peserta baru", reference, steps)
    window.resize(width, height)
    window.show_screen(screen)
    window.show()
    QApplication.processEvents()
    return window


def entered(qtbot, screen, view: View, place: Place, draft: Draft | None = None, **size: int):
    """`screen` in the shell, entered as the reception does it."""
    window = in_window(screen, view, place, **size)
    qtbot.addWidget(window)
    screen.shell = window  # or Python would throw the window away at once
    screen.enter(view, draft or {})
    window.show_screen(screen)
    QApplication.processEvents()
    return screen


def wishes(screen: Screen) -> list[Wish]:
    """Every wish of `screen` from now on, the oldest first."""
    made: list[Wish] = []
    screen.wished.connect(made.append)
    return made


def texts(root: QWidget) -> str:
    """All words that can be seen, in the order in which the widgets were made."""
    QApplication.processEvents()
    shown = [w for w in root.findChildren(QLabel) if w.isVisible()]
    return " | ".join([*(w.text() for w in shown), *(b.text() for b in _buttons(root))])


def button(root: QWidget, words: str) -> QAbstractButton:
    """The button, tick or choice that says `words` and can be seen."""
    QApplication.processEvents()
    return next(b for b in _buttons(root) if b.text() == words)


def line(root: QWidget, spoken: str) -> QLineEdit:
    """The line with this accessible name."""
    return next(e for e in root.findChildren(QLineEdit) if e.accessibleName() == spoken)


def _buttons(root: QWidget) -> list[QAbstractButton]:
    return [b for b in root.findChildren(QAbstractButton) if b.isVisible()]
