"""Writes the support bundle: one zip, written aside and renamed, so that no half of it is found."""

import errno
import zipfile
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.disk_writing import FULL, SHARED, write_whole
from kiosk.domain.errors import Trouble, What
from kiosk.settings import Zone
from kiosk.ui.support_facts import Seen

TROUBLES = {
    **dict.fromkeys(FULL, What.STICK_FULL),
    errno.EROFS: What.STICK_SHUT,
    errno.EACCES: What.STICK_SHUT,
    errno.EPERM: What.STICK_SHUT,
}
"""Anything else that goes wrong in the middle is a stick that was pulled."""


def name_of(seen: Seen) -> str:
    """`loket-bantuan-<kiosk>-<yyyymmdd-hhmm>.zip`, in the kiosk's own time."""
    zone = seen.settings.site.zone if seen.settings else Zone.WIB
    return f"loket-bantuan-{seen.kiosk}-{seen.now.astimezone(ZoneInfo(zone)):%Y%m%d-%H%M}.zip"


def write_bundle(folder: Path, seen: Seen) -> Path:
    """The file, whole, in `folder`, which has to be there.

    Blocks, for a worker. Raises Trouble: STICK_FULL, STICK_SHUT, NO_STICK.
    """
    file = folder / name_of(seen)
    content = packed(seen.members(), seen.now)
    try:
        write_whole(file, content, SHARED)
    except OSError as error:
        what = TROUBLES.get(error.errno or 0, What.NO_STICK)
        raise Trouble(what, error.strerror or "") from error
    return file


def write_to_stick(sticks: Sequence[Path], seen: Seen) -> Path:
    """On the first stick that takes it. Raises Trouble(NO_STICK) where there is none."""
    met = Trouble(What.NO_STICK)
    for stick in sticks:
        try:
            return write_bundle(stick, seen)
        except Trouble as trouble:
            met = trouble
    raise met


def packed(members: dict[str, bytes], at: datetime) -> bytes:
    """A zip of these; nothing in it tells of the computer or of who is signed in to it."""
    told = BytesIO()
    with zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, at.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(member, content)
    return told.getvalue()
