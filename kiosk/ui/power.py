"""Switching the computer off, or off and on again: a plain command of the system, in the worker.

On Linux logind does it for whoever sits at the machine (polkit: org.freedesktop.login1.power-off);
what holds it back, an update being installed for instance, is said in its own words.
"""

import sys
from collections.abc import Mapping
from enum import StrEnum

from kiosk.domain.errors import Trouble, What

PATIENCE_S = 20.0
_MOST_SAID = 300


class Power(StrEnum):
    """What becomes of the computer."""

    OFF = "off"
    REBOOT = "reboot"


Commands = Mapping[Power, tuple[str, ...]]
LINUX: Commands = {
    Power.OFF: ("systemctl", "--no-ask-password", "poweroff"),
    Power.REBOOT: ("systemctl", "--no-ask-password", "reboot"),
}
WINDOWS: Commands = {
    Power.OFF: ("shutdown", "/s", "/t", "0"),
    Power.REBOOT: ("shutdown", "/r", "/t", "0"),
}


def switch(power: Power, commands: Commands | None = None) -> None:
    """Returns once the system has taken it; raises Trouble(POWER_REFUSED) with the reason."""
    import subprocess  # 4 ms that Masuk need not wait for

    command = (commands or (WINDOWS if sys.platform == "win32" else LINUX))[power]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Trouble(What.POWER_REFUSED, str(error)) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise Trouble(What.POWER_REFUSED, said[-_MOST_SAID:] or f"exit {done.returncode}")
