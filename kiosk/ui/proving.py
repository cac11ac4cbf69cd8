"""Over what a phone is proven: the modem or the gateway of the settings, once it may be used."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from kiosk import resources
from kiosk.domain.errors import Trouble, What
from kiosk.domain.events import Purpose
from kiosk.domain.phone import read_phone
from kiosk.domain.state import State
from kiosk.probes.sms.outcome import Failed, Outcome, Stopped
from kiosk.settings import Settings, Sms, SmsKind

if TYPE_CHECKING:
    from kiosk.probes.sms.modem import Modem


class Sender(Protocol):
    """One way out for a test SMS: the modem, or a gateway. Runs in the worker."""

    @property
    def way(self) -> str: ...

    def send(self, phone: str, text: str, stop: Stopped) -> Outcome: ...


class Readiness(StrEnum):
    """Whether test SMS can be sent here, or why not."""

    READY = "ready"
    NOT_SET_UP = "not-set-up"
    UNCONFIRMED = "unconfirmed"
    PRACTICE = "practice"


def readiness(sms: Sms, state: State, *, practice: bool) -> Readiness:
    """A modem is switched on in the settings; a gateway's address is confirmed besides."""
    if practice:
        return Readiness.PRACTICE
    if not sms.ready:
        return Readiness.NOT_SET_UP
    if sms.kind is SmsKind.GATEWAY and not state.is_confirmed(Purpose.SMS_GATEWAY, sms.url):
        return Readiness.UNCONFIRMED
    return Readiness.READY


def may_listen(sms: Sms) -> bool:
    """Whether participants can reach this kiosk, and on which number."""
    return sms.kind is SmsKind.MODEM and bool(sms.own_number)


def modem_of(sms: Sms) -> "Modem":
    """Raises Trouble(SETTINGS_WRONG) for what gammu is never told."""
    from kiosk.probes.sms.gammu import Line
    from kiosk.probes.sms.modem import Modem

    try:
        return Modem(Line(sms.device, sms.connection))
    except ValueError as error:
        raise Trouble(What.SETTINGS_WRONG, f"sms: {error}") from error


def sender_of(sms: Sms, secret: str | None) -> Sender:
    if sms.kind is SmsKind.MODEM:
        return modem_of(sms)
    from kiosk.probes.sms.gateway import Account, Gateway
    from kiosk.probes.sms.shapes import SHAPES

    account = Account(sms.url, sms.user, secret or "", sms.sender)
    return Gateway(SHAPES[sms.gateway], account, float(sms.timeout_s), sms.ca_file)


def key_name(url: str) -> str:
    """Under which name a gateway's key is kept: with its server, so that it goes to no other."""
    parts = urlsplit(url)
    return f"sms/{parts.scheme}://{parts.netloc}"


def way_of(sms: Sms) -> str:
    return sms.kind.value if sms.kind is SmsKind.MODEM else sms.gateway.value


def own_numbers(settings: Settings) -> frozenset[str]:
    """The kiosk's own numbers, its modem's and its desk's, as participants' are kept (E.164)."""
    told = (settings.sms.own_number, settings.site.phone)
    read = (read_phone(number, resources.operators()).e164 for number in told if number)
    return frozenset(filter(None, read))


def send(sms: Sms, ask: Callable[[], str | None], phone: str, text: str, stop: Stopped) -> Outcome:
    """In the worker, where a silent keyring holds nothing up."""
    try:
        secret = ask() if sms.kind is SmsKind.GATEWAY else None
        sender = sender_of(sms, secret)
    except Trouble as trouble:
        return Failed(trouble.what, trouble.detail)
    if sms.kind is SmsKind.GATEWAY and not secret:
        return Failed(What.GATEWAY_KEY, "no key is kept")
    if sms.kind is SmsKind.GATEWAY and sms.ca_file and not Path(sms.ca_file).is_file():
        return Failed(What.GATEWAY_CERTIFICATE, sms.ca_file)
    return sender.send(phone, text, stop)
