"""Finds the modems that are plugged in: each serial port is asked once who is there.

Nothing is sent, and no port is asked that somebody else uses. For a worker: it blocks.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Final

import msgspec

from kiosk.domain.errors import Trouble, What
from kiosk.probes.sms.gammu import Line
from kiosk.probes.sms.modem import Modem
from kiosk.probes.sms.outcome import Stopped

MOST: Final = 8
"""Ports looked at; one stick may have four."""
EACH_S, WHOLE_S = 10.0, 40.0
BY_NAME: Final = Path("/dev/serial/by-id")
"""Names that stay the same whichever socket the stick is put in."""
DEVICES: Final = Path("/dev")
PATTERNS: Final = ("ttyUSB*", "ttyACM*")
REGISTRY: Final = r"HARDWARE\DEVICEMAP\SERIALCOMM"


class Port(msgspec.Struct, frozen=True):
    """A serial port. `device` is what ``sms.device`` of the settings takes.

    `says`: what the modem there says of itself; "" where none answers, and then `trouble` is why.
    """

    device: str
    says: str = ""
    trouble: What | None = None


def find_modems(
    devices: Sequence[str] | None = None,
    *,
    stop: Stopped,
    each_s: float = EACH_S,
    whole_s: float = WHOLE_S,
) -> list[Port]:
    """Every port (default: `serial_ports()`), those where a modem answered first.

    Takes at most about `whole_s` seconds. Raises Trouble(NO_GAMMU).
    """
    asked = serial_ports() if devices is None else list(devices)
    end = monotonic() + whole_s
    found = [_ask(device, each_s, end, stop) for device in asked[:MOST]]
    return sorted(found, key=lambda port: not port.says)


def serial_ports(by_name: Path = BY_NAME, devices: Path = DEVICES) -> list[str]:
    """The ports that something is plugged in to: on Windows by the registry, else by /dev."""
    if ports := _com_ports():
        return sorted(ports)
    named = _listed(by_name, ("*",))
    known = {Path(port).resolve() for port in named}
    return [*named, *(one for one in _listed(devices, PATTERNS) if Path(one) not in known)]


def _ask(device: str, each_s: float, end: float, stop: Stopped) -> Port:
    left_s = min(each_s, end - monotonic())
    if left_s <= 0 or stop():
        return Port(device, trouble=What.MODEM_SILENT)
    try:
        return Port(device, says=Modem(Line(device)).identify(stop, left_s) or device)
    except Trouble as met:
        if met.what is What.NO_GAMMU:
            raise
        return Port(device, trouble=met.what)
    except ValueError:  # a name with a sign that gammu is never told
        return Port(device, trouble=What.MODEM_MISSING)


def _listed(folder: Path, patterns: tuple[str, ...]) -> list[str]:
    return sorted(str(path) for pattern in patterns for path in folder.glob(pattern))


def _com_ports() -> list[str]:
    ports: list[str] = []
    if sys.platform == "win32":
        import winreg

        place = winreg.HKEY_LOCAL_MACHINE, REGISTRY
        with suppress(OSError), winreg.OpenKey(*place) as known:  # absent before the first one
            count = winreg.QueryInfoKey(known)[1]
            ports = [str(winreg.EnumValue(known, at)[1]) for at in range(count)]
    return ports
