"""The cards of practice mode: those that ship, and over them the kiosk's own from a folder."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kiosk import resources
from kiosk.domain.practice.card import Card, Ending, Flaw, Wrong, flaw
from kiosk.settings_file import Expected, Layer, SettingsError, convert, read, wrong

MOST_FILES = 60
EXPECTED = {
    Wrong.NIK: (Expected.PRACTICE_NIK, ""),
    Wrong.SEX: (Expected.ONE_OF, "L | P"),
    Wrong.PHONE: (Expected.PHONE, "0812-0000-0000 - 0812-0000-9999"),
    Wrong.EMAIL: (Expected.EMAIL, "*.example | example.com"),
    Wrong.DATE: (Expected.DATE, "!= participant.birth_date"),
    Wrong.CODE: (Expected.NO_CODE, ""),
    Wrong.RECEIPT: (Expected.FITTING, 'ending = "filed"'),
    Wrong.FAULT: (Expected.TEXT, ""),
}
LAST = {Ending.WORKED: "worked", Ending.FILED: "limit-message"}
"""What the last screen has to show for each ending."""


class Deck(NamedTuple):
    """Cards by name, in the order in which they are offered; files that are none, with why."""

    cards: Mapping[str, Card]
    flawed: tuple[SettingsError, ...] = ()


def read_deck(own: Path | None = None) -> Deck:
    """All cards; `own` is the kiosk's folder, which need not exist."""
    cards, flawed = dict(_shipped()), []
    for file in _files_in(own):
        try:
            cards[file.stem] = read_card(file)
        except SettingsError as error:
            flawed.append(error)
    names = sorted(cards, key=lambda name: (cards[name].order, name))
    return Deck({name: cards[name] for name in names}, tuple(flawed))


def read_card(file: Path) -> Card:
    """One card. Raises SettingsError with the key, the line and what should have stood there."""
    layer = read(file)
    if layer is None:
        raise SettingsError(file, "", Expected.READABLE_FILE)
    card = convert([layer], Card)
    found = flaw(card)
    if found:
        raise _said(layer, card, found)
    return card


def _said(layer: Layer, card: Card, found: Flaw) -> SettingsError:
    if found.wrong is Wrong.SCREENS:
        expected, bounds = Expected.FITTING, f"… {LAST[card.ending]}"
    else:
        expected, bounds = EXPECTED[found.wrong]
    return wrong([layer], found.key, expected, found=found.found, bounds=bounds)


@cache
def _shipped() -> dict[str, Card]:
    return {file.stem: read_card(file) for file in resources.path("practice").glob("*.toml")}


def _files_in(own: Path | None) -> Iterator[Path]:
    """The files there, but not without end."""
    try:
        found = sorted(own.glob("*.toml")) if own and own.is_dir() else []
    except OSError:
        return
    yield from found[:MOST_FILES]
