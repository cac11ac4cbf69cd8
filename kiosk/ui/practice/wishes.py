"""What may be wished in practice alone; the reception of a real desk grants none of these."""

from kiosk.ui.view import Place
from kiosk.ui.wishes import Wish


class BeginCard(Wish, frozen=True):
    """A card from its beginning; whoever it was before is erased from the practice store."""

    card: str


class SaySafety(Wish, frozen=True):
    """The safety line was read to the participant."""


class LookForLetter(Wish, frozen=True):
    """Look whether the letter lies in the mailbox of the built-in server."""


class JumpAhead(Wish, frozen=True):
    """Have the practice clock go on until the next code may be asked for."""


class ShowResult(Wish, frozen=True):
    """End the exercise, and show how it went."""


class Resume(Wish, frozen=True):
    """Back to the participant of the card that is being played, to one step or where it stands."""

    place: Place | None = None


class PractiseFreely(Wish, frozen=True):
    """To Beranda, with no card."""


class StartOver(Wish, frozen=True):
    """Erase the practice store, and begin as on the first day."""


class LeavePractice(Wish, frozen=True):
    """Back to the real work."""
