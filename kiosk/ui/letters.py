"""The writer of letters: in the name of this kiosk, as it is told now."""

from collections.abc import Callable

from kiosk.domain.actions.otp import LetterWriter, Occasion
from kiosk.domain.case import Case
from kiosk.domain.clock import Moment
from kiosk.domain.events import Letter
from kiosk.journal.journal import Journal
from kiosk.settings import Settings


def letter_writer(settings_now: Callable[[], Settings], journal: Journal) -> LetterWriter:
    """Writes letters in the name of this kiosk, with the journal's head of that moment."""

    def write(case: Case, occasion: Occasion, now: Moment) -> Letter:
        from kiosk.outbox.draft import Origin, draft_of
        from kiosk.outbox.letter import write_letter

        chosen = settings_now()
        site = chosen.site
        draft = draft_of(
            case,
            occasion,
            chosen.rules.ladder,
            now.at,
            origin=Origin(kiosk=site.kiosk, site=site.name, domain=site.message_domain),
            head=journal.head,
        )
        return write_letter(draft)

    return write
