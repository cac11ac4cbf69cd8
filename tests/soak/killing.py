"""Kills a desk again and again while it records and sends, and keeps book of what it told."""

import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from kiosk.desk import Desk
from kiosk.domain.case import DeliveryState
from kiosk.domain.state import State
from kiosk.journal import keys, store
from kiosk.journal.journal import Journal
from kiosk.journal.reading import Verification, verify
from tests.mail.counting import CountingOffice, Stage, counting_office
from tests.soak.desk_child import digest

ROOT = Path(__file__).parents[2]
MOST_LINES, MOST_MESSAGES = 40, 3
INTERRUPTED = "SendingUncertain"


@dataclass
class Killer:
    """`told` is what the desk said it had recorded: entry number to digest."""

    folder: Path
    office: CountingOffice
    port: int
    random: Random
    told: dict[int, str] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    tally: Counter[str] = field(default_factory=Counter)

    def kill_once(self) -> None:
        """Lets the desk work until a random thing has happened so many times, then kill -9."""
        moment = self.random.choice(["told", *Stage])
        left = self.random.randint(1, MOST_LINES if moment == "told" else MOST_MESSAGES)
        with self._child() as child:

            def at(what: str) -> None:
                nonlocal left
                left -= what == moment
                if left <= 0:
                    child.kill()

            self.office.at = at
            self._listen(child, at)
        assert child.returncode == -9, "the desk ended by itself"
        self.tally[f"killed at {moment}"] += 1
        self.office.wait_until_quiet()

    def finish(self) -> None:
        """Lets the desk send what is left, and come to its own end."""
        self.office.at = lambda _: None
        with self._child("finish") as child:
            self._listen(child, lambda _: None)
        assert child.returncode == 0

    def _child(self, *more: str) -> "subprocess.Popen[str]":
        seed = str(self.random.getrandbits(32))
        return subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.soak.desk_child",
                self.folder,
                str(self.port),
                seed,
                *more,
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            cwd=ROOT,
        )

    def _listen(self, child: "subprocess.Popen[str]", at: Callable[[str], None]) -> None:
        opened = False
        for line in child.stdout or ():
            match line.split():
                case ["?", message_id]:
                    self._answer(child, message_id)
                case ["opened"]:
                    opened = True
                case [seq, told, kind]:
                    self.told[int(seq)] = told
                    self.kinds[kind] += 1
                    self.tally["letters caught in SENDING"] += not opened and kind == INTERRUPTED
            at("told")

    def _answer(self, child: "subprocess.Popen[str]", message_id: str) -> None:
        arrived = self.office.taken[message_id] > 0
        self.tally[f"settled as {'arrived' if arrived else 'not arrived'}"] += 1
        assert child.stdin
        with suppress(BrokenPipeError):  # killed meanwhile; unbuffered, so nothing is left to flush
            os.write(child.stdin.fileno(), f"{int(arrived)}\n".encode())


def survive(folder: Path, kills: int) -> Counter[str]:
    """Kills a desk so many times, has it finish, and compares the desk, the server and the disk.

    Answers the tally of what happened on the way.
    """
    chance = Random(random.getrandbits(32))
    office = CountingOffice(Random(chance.getrandbits(32)))
    with counting_office(office) as port:
        killer = Killer(folder, office, port, chance)
        for _ in range(kills):
            killer.kill_once()
        killer.finish()
    left = remains(folder)
    assert left.walked.ok
    assert left.walked.entries == max(killer.told)
    assert killer.told.items() <= left.entries.items(), "something recorded is gone"
    assert left.standings().keys() == {DeliveryState.ACCEPTED}
    assert office.taken == Counter(left.message_ids()), "a letter is missing or came twice"
    return killer.tally + killer.kinds


@dataclass(frozen=True)
class Remains:
    """What is on the disk in the end."""

    walked: Verification
    entries: dict[int, str]
    state: State

    def standings(self) -> Counter[DeliveryState]:
        return Counter(
            each.delivery.state for case in self.state.cases.values() for each in case.complaints
        )

    def message_ids(self) -> list[str]:
        return [
            each.letter.message_id for case in self.state.cases.values() for each in case.complaints
        ]


def remains(folder: Path) -> Remains:
    with closing(Journal.open(folder, keys.unlock_practice(folder))) as journal:
        entries = {seq: digest(plain) for seq, _, plain in journal.living()}
        desk = Desk(journal)
        desk.open()
    return Remains(verify(store.database(folder)), entries, desk.state)
