"""Takes in a set of resources while no file may become longer than told; says what it met.

Run as ``python -m tests.updates.limited_child OFFICE FOLDER LONGEST``.
"""

import json
import resource
import signal
import sys
from pathlib import Path

from kiosk.updates.client import Client
from kiosk.updates.installing import install
from kiosk.updates.shelf import Shelf
from kiosk.updates.statement import newest_resources
from kiosk.updates.unusable import Unusable
from tests.updates.an_office import NOW, trust_in
from tools.updates.office import Office


def main(office: Office, folder: Path, longest: int) -> None:
    shelf, why = Shelf(folder / "home", shipped=1), ""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, resource.RLIM_INFINITY))
    try:
        client = Client(office.folder, trust_in(office, folder / "seen"))
        entry = newest_resources(client.look().entries, "0.1.0", 1)
        if entry:
            install(client, entry, shelf, lambda _: "", NOW, "0.1.0")
    except Unusable as unusable:
        why = unusable.why
    left = sorted(path.name for path in shelf.folder.glob("*"))
    sys.stdout.write(json.dumps({"why": why, "in_force": shelf.in_force, "left": left}))


if __name__ == "__main__":
    main(Office(Path(sys.argv[1])), Path(sys.argv[2]), int(sys.argv[3]))
