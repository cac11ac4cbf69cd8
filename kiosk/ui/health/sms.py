"""The test SMS: program, modem, gateway and key; it blocks, and belongs in a worker."""

import os
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from kiosk.domain.errors import Trouble, What
from kiosk.domain.preflight import Code, Finding, Topic, fine, warn
from kiosk.journal import keyfile, keys, store, system_keyring
from kiosk.journal.disk import answering
from kiosk.journal.keys import SlotKind
from kiosk.journal.vault import in_time
from kiosk.probes.sms import gammu
from kiosk.probes.sms.outcome import Stopped
from kiosk.settings import Sms, SmsKind
from kiosk.ui.proving import Readiness, key_name, modem_of

KEYRING_WAIT_S = 10.0
SERVICE = "loket-secrets"


def _never() -> bool:
    return False


def sms_of(
    sms: Sms, ready: Readiness | None, has_key: Callable[[], bool], stop: Stopped = _never
) -> Finding:
    """Whether a test SMS can go out. A modem is asked who it is; a gateway is not contacted.

    `ready`: None where the records, which know what is confirmed, are not open.
    """
    if sms.kind is SmsKind.NONE:
        return fine(Topic.SMS, Code.SMS_NONE)
    if not sms.ready:
        return warn(Topic.SMS, Code.SMS_UNFINISHED)
    return _modem(sms, stop) if sms.kind is SmsKind.MODEM else _gateway(ready, has_key)


def has_secret(folder: Path, url: str) -> bool:
    """Whether a key for the gateway at `url` is kept; it is not read where it lies in the store."""
    name = key_name(url)
    if SlotKind.KEYRING in keys.slots(folder):
        stored = f"{keyfile.read(folder).store}/{name}"
        return bool(in_time(partial(_kept, stored), KEYRING_WAIT_S))
    with answering(), closing(store.connect_reading(store.database(folder))) as connection:
        found = connection.execute("SELECT 1 FROM secrets WHERE name = ?", (name,))
        return found.fetchone() is not None


def _kept(name: str) -> str | None:
    with system_keyring.asking():
        return system_keyring.trusted().get_password(SERVICE, name)


def _modem(sms: Sms, stop: Stopped) -> Finding:
    try:
        gammu.program()
        modem = modem_of(sms)
        if modem.line.is_there and not _may_use(sms.device):
            return warn(Topic.SMS, Code.MODEM_DENIED, device=sms.device)
        return fine(Topic.SMS, Code.MODEM_THERE, modem=modem.identify(stop))
    except Trouble as met:
        return _met(met, sms.device)


def _met(met: Trouble, device: str) -> Finding:
    match met.what:
        case What.NO_GAMMU:
            return warn(Topic.SMS, Code.GAMMU_MISSING)
        case What.SETTINGS_WRONG:
            return warn(Topic.SMS, Code.DEVICE_WRONG)
        case What.MODEM_MISSING:
            return warn(Topic.SMS, Code.MODEM_MISSING, device=device)
        case What.MODEM_DENIED:
            return warn(Topic.SMS, Code.MODEM_DENIED, device=device)
    return warn(Topic.SMS, Code.MODEM_FAILED, what=met.what)


def _may_use(device: str) -> bool:
    return not device.startswith("/") or os.access(device, os.R_OK | os.W_OK)


def _gateway(ready: Readiness | None, has_key: Callable[[], bool]) -> Finding:
    if ready is None:
        return warn(Topic.SMS, Code.GATEWAY_TOLD)
    if ready is not Readiness.READY:
        return warn(Topic.SMS, Code.GATEWAY_UNCONFIRMED)
    try:
        kept = has_key()
    except Trouble as met:
        return warn(Topic.SMS, Code.GATEWAY_KEY_UNREAD, what=met.what)
    if not kept:
        return warn(Topic.SMS, Code.GATEWAY_NO_KEY)
    return fine(Topic.SMS, Code.GATEWAY_READY)
