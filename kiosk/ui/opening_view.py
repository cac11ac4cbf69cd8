"""What the screens before the desk are shown, when nothing has happened yet."""

from kiosk.domain.agenda import Agenda
from kiosk.domain.board import Board
from kiosk.domain.clock import WIB
from kiosk.domain.errors import Trouble
from kiosk.domain.search import Finder
from kiosk.domain.state import State
from kiosk.domain.tally import Tally
from kiosk.settings import Settings, SettingsError
from kiosk.ui.room import Clock
from kiosk.ui.view import View
from kiosk.ui.wording.troubles import settings_error


def small_print(trouble: Trouble) -> str:
    """What the trouble knows; for settings in words: which file, which key, what to write."""
    if isinstance(trouble, SettingsError):
        return f"{settings_error(trouble)}\n{trouble.file}"
    return trouble.detail


def blank(chosen: Settings, clock: Clock) -> View:
    """A view of a kiosk in which nothing has happened yet."""
    state, rules = State(), chosen.rules
    board, finder = Board(state, rules), Finder(state)
    return View(
        state=state,
        now=clock.moment(),
        rules=rules,
        settings=chosen,
        board=board,
        finder=finder,
        tally=Tally(WIB),
        agenda=Agenda(state, rules),
    )
