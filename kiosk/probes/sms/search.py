"""Which modems are plugged in: one entry a stick, with the ports at which it may answer."""

import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.domain.errors import Trouble, What
from kiosk.probes.sms.gammu import Line
from kiosk.probes.sms.modem import ASK_S, Modem
from kiosk.probes.sms.outcome import Stopped

BY_ID: Final = Path("/dev/serial/by-id")
"""Of udev: names that stay the same whichever socket the stick is put into."""
MOST_PORTS: Final = 8
_PORT: Final = re.compile(r"(?P<stick>.+?)(?:-if(?P<interface>[0-9A-Fa-f]{2}))?(?:-port(\d+))?")
_SERIAL_KEY: Final = r"HARDWARE\DEVICEMAP\SERIALCOMM"


class FoundModem(NamedTuple):
    """`name` as its maker wrote it; `ports`, in the order in which they are worth asking."""

    name: str
    ports: tuple[str, ...]


class Answered(NamedTuple):
    """The port that answered, and what the modem says of itself."""

    port: str
    modem: str


def find_modems(by_id: Path = BY_ID) -> list[FoundModem]:
    """Sticks with serial ports, by name; none is asked anything. Not every one is a modem."""
    if sys.platform == "win32":
        return [FoundModem(port, (port,)) for port in _windows_ports()]
    try:
        names = sorted(path.name for path in by_id.iterdir())
    except OSError:  # nothing serial is plugged in
        return []
    return grouped(names, by_id)


def grouped(names: Iterable[str], folder: Path = BY_ID) -> list[FoundModem]:
    """The ports of one stick together: a modem has several, and only some of them talk AT."""
    sticks: dict[str, list[str]] = {}
    for name in names:
        found = _PORT.fullmatch(name)
        if found and name.isprintable():
            sticks.setdefault(found["stick"], []).append(str(folder / name))
    return [FoundModem(_said(stick), tuple(ports)) for stick, ports in sticks.items()]


def first_that_answers(ports: Sequence[str], stop: Stopped, limit_s: float = ASK_S) -> Answered:
    """Asks each port who is there, nothing more. Raises the Trouble of the last one asked."""
    met = Trouble(What.MODEM_MISSING)
    for port in ports[:MOST_PORTS]:
        if stop():
            break
        try:
            return Answered(port, Modem(Line(port)).identify(stop, limit_s))
        except Trouble as trouble:
            met = trouble
    raise met


def _said(stick: str) -> str:
    """``usb-HUAWEI_HUAWEI_Mobile`` as people read it."""
    return " ".join(stick.removeprefix("usb-").replace("_", " ").split())


def _windows_ports() -> list[str]:
    """The COM ports of the registry, which Windows keeps up as sticks come and go."""
    ports: list[str] = []
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _SERIAL_KEY) as key:
            ports = [
                f"{winreg.EnumValue(key, at)[1]}:" for at in range(winreg.QueryInfoKey(key)[1])
            ]
    return ports
