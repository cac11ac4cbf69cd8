"""Granting the wish for a calendar file; it goes from the folder as papers do.

What writes it is imported at the first one: Masuk need not wait for it.
"""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions.permission import signed_in
from kiosk.ui.room import Grants, Room
from kiosk.ui.wishes import SaveCalendar

CALENDAR = "kalender"


def keep_calendar(room: Room, wish: SaveCalendar) -> None:
    """A few hundred octets, written at once; raises Trouble when the disk does."""
    from kiosk.paper.filing import save_paper
    from kiosk.ui.appointment import calendar_entry

    signed_in(room.desk.state, room.session.staff)
    case, entry = room.case(), calendar_entry(room.view(), wish.channel)
    if not entry:
        room.say(QCoreApplication.translate("Papers", "Tidak perlu: waktu tunggu sudah selesai."))
        return
    path = room.tools.papers / f"{case.reference}-{CALENDAR}.ics"
    file = save_paper(entry.encode(), path)
    room.say(_kept(file.name))


def _kept(file: str) -> str:
    words = QCoreApplication.translate("Papers", "Disimpan sebagai berkas kalender: {file}")
    return words.format(file=file)


GRANTS: Grants = {SaveCalendar: keep_calendar}
