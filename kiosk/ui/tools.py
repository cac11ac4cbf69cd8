"""From an opened kiosk to a room with its tools."""

from functools import partial

from kiosk import settings
from kiosk.journal.seal import lookup_hash, lookup_key
from kiosk.settings import Settings
from kiosk.sticks import removable_roots
from kiosk.ui.folders import evidence_roots
from kiosk.ui.founding import Opened
from kiosk.ui.letters import letter_writer
from kiosk.ui.room import Clock, Room, Tools
from kiosk.ui.sending import trial_sender
from kiosk.ui.work import Work


def furnish(opened: Opened, clock: Clock, work: Work, *, kiosk: bool = False) -> Room:
    """The room in which wishes are granted; a kiosk looks for evidence on sticks alone."""
    kept: list[Room] = []

    def chosen() -> Settings:
        return kept[0].settings

    tools = Tools(
        clock=clock,
        work=work,
        vault=opened.vault,
        write_letter=letter_writer(chosen, opened.desk.journal),
        key_hash=partial(lookup_hash, lookup_key(opened.store_key)),
        save_settings=partial(_save, opened),
        test_mail=trial_sender(chosen),
        papers=opened.house.home / "paper",
        practice=opened.house.practice,
        guides=opened.house.guides,
        settings_files=opened.house.files,
        kiosk=kiosk,
        evidence_roots=removable_roots if kiosk else evidence_roots,
    )
    kept.append(Room(opened.desk, opened.settings, tools))
    return kept[0]


def _save(opened: Opened, chosen: Settings) -> None:
    settings.save(chosen, opened.house.files[-1], opened.house.files[:-1])
