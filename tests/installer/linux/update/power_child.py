"""An updater in a process of its own that dies at a chosen command, as if the power went.

Run as ``python -m tests.installer.linux.update.power_child HOME KEYRING VERSION WHEN NUMBER``;
WHEN is before, after or never. Started in a session of its own: the kill takes all of it along.
"""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from loket_update import updating
from tests.installer.linux.update.world import Commands, World


def main(home: Path, keyring: Path, version: str, when: str, number: int) -> None:
    def die(count: int, command: Sequence[str]) -> None:
        if count == number:
            os.killpg(0, signal.SIGKILL)

    commands = Commands(**{when: die}) if when != "never" else Commands()
    world = World(home, keyring, commands=commands)
    world.ask(version)
    updating.take_request(world.kit)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5]))
