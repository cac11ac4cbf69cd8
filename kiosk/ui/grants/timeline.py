"""Granting the wishes about the line of time: to see it, and to have it on paper."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.actions.permission import known_case, signed_in
from kiosk.ui.grants.ladder import see_news
from kiosk.ui.grants.papers import as_it_is, begin
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Place
from kiosk.ui.wishes import OpenHistory, PrintTimeline

if TYPE_CHECKING:
    from kiosk.paper.timeline import TimelinePaper
    from kiosk.ui.screens.case_story import Entry


def open_history(room: Room, wish: OpenHistory) -> None:
    """What came since staff last looked is marked there, and is no news from now on."""
    signed_in(room.desk.state, room.session.staff)
    room.lay(known_case(room.desk.state, wish.case).id)
    room.go(Place.CASE)
    see_news(room)


def print_timeline(room: Room, _wish: PrintTimeline) -> None:
    """On the printer, or kept as a PDF where that fails."""
    begin(room, partial(as_it_is, timeline_paper(room)), "riwayat", printing=True)


def timeline_paper(room: Room) -> TimelinePaper:
    """The story of the case on the table, oldest first, without what may name the participant.

    Raises Trouble where the journal of the case does not open.
    """
    from kiosk.domain.masking import mask_name
    from kiosk.paper.timeline import TimelineDay, TimelinePaper, TimelineRow
    from kiosk.ui.screens.case_rows import by_day
    from kiosk.ui.screens.case_story import Telling, story
    from kiosk.ui.wording.times import hour

    case, site, now = room.case(), room.settings.site, room.trusted().at
    telling = Telling(room.desk.state.staff, room.rules.ladder, site.zone, case.order)
    entries = story(case, room.history(case.id), telling)
    days = tuple(
        TimelineDay(
            title=title,
            rows=tuple(
                TimelineRow(time=hour(one.at, site.zone), words=one.told.words, small=_small(one))
                for one in rows
            ),
        )
        for title, rows in by_day(entries, site.zone)
    )
    return TimelinePaper(
        reference=case.reference,
        site=site.name,
        name=mask_name(case.person.name if case.person else case.consent.name),
        days=days,
        made_at=now,
        zone=site.zone,
        head=room.desk.journal.head,
        practice=room.tools.practice,
    )


def _small(entry: Entry) -> str:
    told = entry.told
    more = told.more if told.printed is None else told.printed
    raw = "" if told.private else told.raw
    return " · ".join(filter(None, (entry.by, more, raw)))


GRANTS: Grants = {OpenHistory: open_history, PrintTimeline: print_timeline}
