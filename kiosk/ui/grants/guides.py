"""Granting the wishes about guides: nothing is recorded, and nothing on the table moves."""

from kiosk.domain.actions.permission import signed_in
from kiosk.ui.room import Grants, Room
from kiosk.ui.view import Place
from kiosk.ui.wishes import LeaveGuides, OpenGuide


def open_guide(room: Room, wish: OpenGuide) -> None:
    """From another screen the kiosk's own files are read anew, so that a change is seen."""
    session = room.session
    signed_in(room.desk.state, session.staff)
    if session.place is not Place.GUIDES:
        session.reading_from = session.place
        room.books.forget()
    session.guide = wish.name
    room.go(Place.GUIDES)


def leave_guides(room: Room, _wish: LeaveGuides) -> None:
    signed_in(room.desk.state, room.session.staff)
    room.go(room.session.reading_from)


GRANTS: Grants = {
    OpenGuide: open_guide,
    LeaveGuides: leave_guides,
}
