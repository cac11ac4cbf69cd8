"""``check``: looks at a folder of updates as a kiosk does, and holds every file to its hash."""

import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import LengthOrHashMismatchError
from tuf.api.metadata import Metadata, Targets

from kiosk.updates.client import Client, Trust
from kiosk.updates.unusable import Unusable
from tools.updates.keys import OfficeError


def check(folder: Path, root: bytes, now: datetime) -> Iterator[str]:
    """A line for each thing that holds; raises OfficeError for the first that does not."""
    with tempfile.TemporaryDirectory() as seen:
        try:
            found = Client(folder, Trust(root, Path(seen), now)).look()
        except Unusable as unusable:
            raise OfficeError(f"{folder}: {unusable.detail}") from unusable
        signed = Metadata[Targets].from_file(str(Path(seen) / "targets.json")).signed
    yield f"signed, list {signed.version}, until {found.expires:%Y-%m-%d}"
    for path, target in signed.targets.items():
        apt = folder / "apt" / "pool" / path.removeprefix("linux/")
        place = apt if path.startswith("linux/") else folder / "targets" / path
        try:
            with place.open("rb") as file:
                target.verify_length_and_hashes(file)
        except OSError as error:
            raise OfficeError(f"{path}: {error.strerror}") from error
        except LengthOrHashMismatchError as error:
            raise OfficeError(f"{path}: not the octets that were signed") from error
        yield f"{path}, {target.length} octets"
