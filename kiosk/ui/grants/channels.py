"""Granting the wishes about the ladder: its rungs, days off, and the mailbox of replies."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from kiosk.domain import arranging
from kiosk.domain.actions.complaint import address_unaddressed, readdress_rung
from kiosk.domain.actions.permission import supervisor
from kiosk.domain.errors import Reason, Refused
from kiosk.domain.events import Purpose, SendingRequeued
from kiosk.domain.ladder import Ladder, Rung
from kiosk.outbox.helpdesk import same_server
from kiosk.settings import Settings, first_email
from kiosk.ui.grants.house import keep, keep_to_its_server, stay_in_practice
from kiosk.ui.room import Grants, Room
from kiosk.ui.wishes import AddRung, MoveRung, SaveDaysOff, SaveReplies, SaveRung, SwitchRung

REPLIES_PASSWORD = "replies"  # noqa: S105 - the name under which it is kept


def rung_secret(rung: str) -> str:
    """The name under which the key of a helpdesk is kept."""
    return f"rung/{rung}"


def save_rung(room: Room, wish: SaveRung) -> None:
    """The key goes first: where it cannot be kept, nothing of the rest is saved either.

    Raises Refused(KEY_MISSING) where the key of one server would go to another.
    """
    ladder = _ladder(room, wish.rung)
    before, told = ladder.rung[wish.rung], wish.told
    helpdesk = told.purpose is Purpose.HELPDESK
    if helpdesk and not wish.secret and not same_server(before.address, told.address):
        raise Refused(Reason.KEY_MISSING)
    if wish.secret is not None:
        room.tools.vault.put(rung_secret(wish.rung), wish.secret)
    _use(room, arranging.with_rung(ladder, wish.rung, told))
    room.say(QCoreApplication.translate("Channels", "Kanal tersimpan."))


def add_rung(room: Room, wish: AddRung) -> None:
    ladder = _ladder(room)
    key = arranging.new_id(wish.told.name, ladder)
    if wish.secret:
        room.tools.vault.put(rung_secret(key), wish.secret)
    _use(room, arranging.added(ladder, wish.told))
    room.say(QCoreApplication.translate("Channels", "Kanal ditambahkan di akhir tangga."))


def move_rung(room: Room, wish: MoveRung) -> None:
    _use(room, arranging.moved(_ladder(room, wish.rung), wish.rung, up=wish.up))


def switch_rung(room: Room, wish: SwitchRung) -> None:
    _use(room, arranging.switched(_ladder(room, wish.rung), wish.rung, on=wish.on))


def save_days_off(room: Room, wish: SaveDaysOff) -> None:
    _use(room, replace(_ladder(room), days_off=tuple(sorted(set(wish.days)))))


def save_replies(room: Room, wish: SaveReplies) -> None:
    """The password goes first, as for the mail server. Raises Refused(PASSWORD_AGAIN) as there."""
    _may(room)
    if not wish.replies.same_password:
        keep_to_its_server(room.settings.replies, wish.replies, wish.password)
    if wish.password is not None:
        room.tools.vault.put(REPLIES_PASSWORD, wish.password)
    keep(room, replace(room.settings, replies=wish.replies))
    room.mail_changed.emit()
    room.say(QCoreApplication.translate("Channels", "Kotak balasan tersimpan."))


def written(settings: Settings, ladder: Ladder) -> Settings:
    """The settings under which `ladder` is in force; the inverse of ``Settings.rules``.

    The address of the first letter is told with the mail server; what stood in the ladder itself
    for that rung stays as it was. A rung that is not the first any more takes its address along.
    """
    before, rungs = settings.policy.ladder, dict(ladder.rung)
    mail, first, was = settings.mail, first_email(ladder), first_email(before)
    if was in rungs and was != first and not rungs[was].address:
        rungs[was] = replace(rungs[was], address=before.rung[was].address)
    if first is not None:
        mail = replace(mail, complaint_to=rungs[first].address)
        told = before.rung.get(first, rungs[first]).address
        rungs[first] = replace(rungs[first], address=told)
    policy = replace(settings.policy, ladder=replace(ladder, rung=rungs))
    return replace(settings, mail=mail, policy=policy)


def _ladder(room: Room, rung: str = "") -> Ladder:
    """The ladder in force, for somebody who may change it; Refused(NO_RUNG) for no such rung."""
    _may(room)
    ladder = room.rules.ladder
    if rung and rung not in ladder.rung:
        raise Refused(Reason.NO_RUNG)
    return ladder


def _may(room: Room) -> None:
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room)


def _use(room: Room, ladder: Ladder) -> None:
    """Writes the ladder down and has all that goes by it made anew."""
    before = room.rules.ladder
    keep(room, written(room.settings, ladder))
    room.mail_changed.emit()
    state, by = room.desk.state, room.session.staff
    letters = address_unaddressed(state, room.settings.mail.complaint_to, room.now(), by)
    for key, rung in room.rules.ladder.rung.items():
        letters += _readdressed(room, key, before.rung.get(key, rung), rung)
    if letters:
        room.record(*letters)
    room.send_soon()


def _readdressed(room: Room, key: str, before: Rung, rung: Rung) -> list[SendingRequeued]:
    """What waits for an address that its rung has no more.

    A letter to a helpdesk goes to no other than that of its rung, so each of them is told where
    that is now; by e-mail only those to the address that was corrected.
    """
    state, by, now = room.desk.state, room.session.staff, room.now()
    if rung.purpose is Purpose.HELPDESK:
        return readdress_rung(state, key, rung.address, now, by)
    if rung.purpose is Purpose.COMPLAINT_RECIPIENT and before.address not in ("", rung.address):
        return readdress_rung(state, key, rung.address, now, by, was=before.address)
    return []


GRANTS: Grants = {
    SaveRung: save_rung,
    AddRung: add_rung,
    MoveRung: move_rung,
    SwitchRung: switch_rung,
    SaveDaysOff: save_days_off,
    SaveReplies: save_replies,
}
