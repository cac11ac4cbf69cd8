"""Run by the installed ``pythonw.exe`` under wine: founds a kiosk on the system's own keyring, and
asks the press and the decoder, as the window would. What came of it goes to the file named.
"""

import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk import settings
from kiosk.domain.working_days import public_holidays
from kiosk.evidence.apart import reencode
from kiosk.journal import keys, system_keyring
from kiosk.journal.recovery import RecoveryKey
from kiosk.paper.asking import draw, printers_of_qt
from kiosk.paper.letter import LetterPaper
from kiosk.probes.clock import SystemClock
from kiosk.settings import Settings, Site
from kiosk.ui.founding import House, found
from kiosk.ui.verifying import walk_apart
from kiosk.ui.wishes import Commission

LETTER = LetterPaper(
    reference="PK-BMK07-20261123-4X",
    site="BRI Unit Contoh",
    recipient="bantuan@example.com",
    subject="Limit OTP PraKerja",
    text="Dengan hormat,\n\nLimit muncul dua kali.",
    written_at=datetime(2026, 11, 23, 8, 58, tzinfo=UTC),
    zone="Asia/Jakarta",
)
PUBLIC = RecoveryKey(bytes(range(32))).public


def report() -> dict[str, Any]:
    """What Windows answered."""
    from PIL import Image

    house = House(settings.home())
    wish = Commission(
        Site("BRI Unit Contoh", kiosk="CONTOH1"), None, "", "Ibu Uji", "907856", "", PUBLIC
    )
    founded = found(house, Settings(), wish, SystemClock().moment())
    photo = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(photo, "PNG")
    return {
        "executable": Path(sys.executable).name,
        "frozen": hasattr(sys, "frozen"),
        "home": str(house.home),
        "files": [str(file) for file in house.files],
        "keyring": type(system_keyring.trusted()).__name__,
        "unlocked": keys.unlock_with_keyring(house.store).raw == founded.store_key.raw,
        "entries": walk_apart(house.store).entries,
        "pdf": draw(LETTER, "id").pdf[:5].decode(),
        "holidays": len(public_holidays(2026)) > 10,
        "printers": len(printers_of_qt()),
        "pictures": [[one.width, one.height] for one in reencode(photo.getvalue())],
    }


def give_up(_: object, error: BaseException, __: object) -> None:
    """pythonw has nobody to show it to."""
    Path(sys.argv[1]).write_text(json.dumps({"error": repr(error)}), "utf-8")


if __name__ == "__main__":
    sys.excepthook = give_up
    Path(sys.argv[1]).write_text(json.dumps(report()), "utf-8")
