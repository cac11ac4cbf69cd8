"""Granting the wishes about the kiosk itself: addresses, mail server, clock, language."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from kiosk.domain.actions import kiosk as act
from kiosk.domain.actions.complaint import address_unaddressed
from kiosk.domain.actions.permission import signed_in, supervisor
from kiosk.domain.errors import Reason, Refused, Trouble, What
from kiosk.domain.events import Purpose
from kiosk.settings import Language, Mail, Replies, Settings
from kiosk.ui.room import Grants, Room
from kiosk.ui.wishes import (
    ConfirmAddress,
    ConfirmClock,
    SaveMail,
    SaveProbes,
    SendTest,
    SetLanguage,
    WithdrawAddress,
)
from kiosk.ui.wishes_look import SetTextScale, SetTyping
from kiosk.ui.wording.delivery import trial_taken

MAIL_PASSWORD = "mail"  # noqa: S105 - the name under which it is kept
OF_A_TEST = (
    What.OFFLINE,
    What.MAIL_REFUSED,
    What.MAIL_SILENT,
    What.MAIL_CERTIFICATE,
    What.MAIL_PASSWORD,
)
"""What a test message may meet; a new test takes it back."""


def confirm_address(room: Room, wish: ConfirmAddress) -> None:
    state, by = room.desk.state, room.session.staff
    confirmed = act.confirm_address(state, wish.purpose, wish.address, room.now(), by)
    if wish.purpose is not Purpose.COMPLAINT_RECIPIENT:  # whose letters reach the server alone
        stay_in_practice(room, wish.address if wish.purpose is Purpose.MAIL_SERVER else "")
    room.record(confirmed)
    room.send_soon()


def withdraw_address(room: Room, wish: WithdrawAddress) -> None:
    state, by = room.desk.state, room.session.staff
    room.record(act.withdraw_address(state, wish.purpose, wish.address, room.now(), by))


def confirm_clock(room: Room, _wish: ConfirmClock) -> None:
    room.record(act.confirm_clock(room.desk.state, room.now(), room.session.staff))


def save_mail(room: Room, wish: SaveMail) -> None:
    """The password goes first: where it cannot be kept, nothing of the rest is saved either.

    Raises Refused(PASSWORD_AGAIN) where the password of one server would go to another.
    """
    state, by = room.desk.state, room.session.staff
    supervisor(state, by)
    stay_in_practice(room, _address(wish.mail))
    _keep_to_its_server(room, wish)
    if wish.password is not None:
        room.tools.vault.put(MAIL_PASSWORD, wish.password)
    keep(room, replace(room.settings, mail=wish.mail))
    room.mail_changed.emit()
    if letters := address_unaddressed(state, wish.mail.complaint_to, room.now(), by):
        room.record(*letters)
        room.send_soon()
    room.say(QCoreApplication.translate("House", "Pengaturan surat tersimpan."))


def send_test(room: Room, wish: SendTest) -> None:
    """Sends one message to an address the supervisor typed, and says what the server answered."""
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room, _address(wish.mail))
    _keep_to_its_server(room, wish)
    typed = wish.password
    ask = room.tools.vault.question(MAIL_PASSWORD) if typed is None else lambda: typed
    probe = partial(_probe, room.tools.test_mail, wish, ask)
    room.lift(*OF_A_TEST)
    room.say(QCoreApplication.translate("House", "Surat uji sedang dikirim…"))
    room.tools.work.submit(probe, partial(_tested, room), partial(_troubled, room))


def _keep_to_its_server(room: Room, wish: SaveMail | SendTest) -> None:
    """The password that is kept goes to no other server than the one it was typed for."""
    keep_to_its_server(room.settings.mail, wish.mail, wish.password)


def keep_to_its_server(before: Mail | Replies, told: Mail | Replies, typed: str | None) -> None:
    """Raises Refused(PASSWORD_AGAIN) where a password is kept, and it would go elsewhere."""
    elsewhere = told.host.lower() != before.host.lower()
    if typed is None and before.user and told.user and before.host and elsewhere:
        raise Refused(Reason.PASSWORD_AGAIN)


def stay_in_practice(room: Room, server: str = "") -> None:
    """Practice reaches the mail server it began with, and nobody else: its PIN is no secret.

    `server` is "host:port", "" for any other kind of address. Raises Refused(PRACTICE_ONLY).
    """
    built_in = room.settings.mail
    if room.tools.practice and not (built_in.host and server.lower() == _address(built_in)):
        raise Refused(Reason.PRACTICE_ONLY)


def _address(mail: Mail) -> str:
    """As a supervisor confirms it."""
    return f"{mail.host.lower()}:{mail.port}"


def _probe(
    test_mail: Callable[[Mail, str, str | None], str], wish: SendTest, ask: Callable[[], str | None]
) -> str:
    """In the worker, where a silent keyring holds nothing up."""
    return test_mail(wish.mail, wish.to, ask())


def _tested(room: Room, receipt: str) -> None:
    room.say(trial_taken(receipt))
    room.changed.emit()


def _troubled(room: Room, trouble: Trouble) -> None:
    room.said = ""
    room.detail = trouble.detail
    room.trouble(trouble.what)


def save_probes(room: Room, wish: SaveProbes) -> None:
    supervisor(room.desk.state, room.session.staff)
    stay_in_practice(room)
    keep(
        room, replace(room.settings, network=replace(room.settings.network, probes=wish.addresses))
    )


def set_language(room: Room, wish: SetLanguage) -> None:
    """Anyone may switch, also before signing in and in the middle of a form."""
    site = replace(room.settings.site, language=Language(wish.language))
    keep(room, replace(room.settings, site=site))


def set_text_scale(room: Room, wish: SetTextScale) -> None:
    signed_in(room.desk.state, room.session.staff)
    if not 1.0 <= wish.scale <= 1.6:
        raise Refused(Reason.ADDRESS_INVALID)
    desk = replace(room.settings.desk, text_scale=wish.scale)
    keep(room, replace(room.settings, desk=desk))


def set_typing(room: Room, wish: SetTyping) -> None:
    supervisor(room.desk.state, room.session.staff)
    keep(room, replace(room.settings, desk=replace(room.settings.desk, keyboard=wish.mode)))


def keep(room: Room, settings: Settings) -> None:
    """Writes the settings down, then uses them; raises what the edge of the file refuses."""
    room.tools.save_settings(settings)
    room.settings = settings
    if room.rules != room.board.rules:
        room.board.rules = room.agenda.rules = room.rules
        room.board.rebuild(room.trusted())
        room.agenda.rebuild()
    room.settings_changed.emit()


GRANTS: Grants = {
    ConfirmAddress: confirm_address,
    WithdrawAddress: withdraw_address,
    ConfirmClock: confirm_clock,
    SaveMail: save_mail,
    SendTest: send_test,
    SaveProbes: save_probes,
    SetLanguage: set_language,
    SetTextScale: set_text_scale,
    SetTyping: set_typing,
}
