"""What the doctor finds of the test SMS: the program, the modem, the gateway and its key."""

import os
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

from kiosk.doctor import words
from kiosk.doctor.finding import Finding, broken, broken_by, fine, heed
from kiosk.domain.errors import Trouble, What
from kiosk.domain.state import State
from kiosk.journal import keyfile, keys, store, system_keyring
from kiosk.journal.disk import answering
from kiosk.journal.keys import SlotKind
from kiosk.journal.vault import in_time
from kiosk.probes.sms import gammu
from kiosk.settings import Sms, SmsKind
from kiosk.ui.proving import Readiness, key_name, modem_of, readiness

KEYRING_WAIT_S = 10.0
SERVICE = "loket-secrets"


def sms_of(sms: Sms, state: State | None, has_key: Callable[[], bool]) -> Finding:
    """Whether a test SMS can go out. A modem is asked who it is; a gateway is not contacted."""
    if sms.kind is SmsKind.NONE:
        return heed(words.SMS, words.SMS_NONE)
    if not sms.ready:
        return heed(words.SMS, words.SMS_UNFINISHED)
    return _modem(sms) if sms.kind is SmsKind.MODEM else _gateway(sms, state, has_key)


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


def _modem(sms: Sms) -> Finding:
    try:
        gammu.program()
        modem = modem_of(sms)
        if modem.line.is_there and not _may_use(sms.device):
            return broken(words.SMS, words.MODEM_DENIED, device=sms.device)
        return fine(words.SMS, words.MODEM_THERE, modem=modem.identify(lambda: False))
    except Trouble as met:
        return _met(met, sms.device)


def _met(met: Trouble, device: str) -> Finding:
    match met.what:
        case What.NO_GAMMU:
            return broken(words.SMS, words.GAMMU_MISSING)
        case What.SETTINGS_WRONG:
            return broken(words.SMS, words.DEVICE_WRONG)
        case What.MODEM_MISSING:
            return heed(words.SMS, words.MODEM_MISSING, device=device)
        case What.MODEM_DENIED:
            return broken(words.SMS, words.MODEM_DENIED, device=device)
    return broken_by(words.SMS, met.what)


def _may_use(device: str) -> bool:
    return not device.startswith("/") or os.access(device, os.R_OK | os.W_OK)


def _gateway(sms: Sms, state: State | None, has_key: Callable[[], bool]) -> Finding:
    if state is None:
        return heed(words.SMS, words.GATEWAY_TOLD)
    if readiness(sms, state, practice=False) is not Readiness.READY:
        return heed(words.SMS, words.GATEWAY_UNCONFIRMED)
    try:
        kept = has_key()
    except Trouble as met:
        return broken_by(words.SMS, met.what)
    if not kept:
        return broken(words.SMS, words.GATEWAY_NO_KEY)
    return fine(words.SMS, words.GATEWAY_READY)
