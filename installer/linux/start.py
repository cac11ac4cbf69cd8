"""Where the bundle begins: the command line, as ``python -m kiosk`` does."""

import os
import sys
from collections.abc import MutableMapping


def leave_the_bundle(environment: MutableMapping[str, str]) -> None:
    """What Loket runs beside itself (lp, gammu) finds the system's libraries, not the bundle's.

    The program that starts the bundle puts the bundle's folder into LD_LIBRARY_PATH and keeps
    what was there before; by now the loader has read it.
    """
    before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    environment.pop("LD_LIBRARY_PATH", None)
    if before:
        environment["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    leave_the_bundle(os.environ)
    from kiosk.cli import main

    sys.exit(main())
