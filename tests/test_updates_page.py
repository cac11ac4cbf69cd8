"""The page about updates says what the program does."""

import re
from pathlib import Path

from kiosk.ui.health.updates import NEAR
from kiosk.ui.wording.updates import REASONS
from kiosk.updates.unusable import Why
from tools.updates.keys import LEAST_PASSPHRASE
from tools.updates.office import DAYS, ROOT_DAYS, ROOT_KEYS, ROOT_THRESHOLD

PAGE = (Path(__file__).parents[1] / "docs" / "updates.md").read_text("utf-8")
SAID = PAGE[PAGE.index("## What a kiosk says") :]
NOT_SHOWN_APART = (Why.DISK_FAILED, Why.NOT_NEWER)


def test_every_reason_of_a_kiosk_is_on_the_page():
    quoted = [
        part.strip()
        for row in re.findall(r"^\| ([^|]+) \|", SAID, re.MULTILINE)
        for part in row.split("·")
    ]
    for why, words in REASONS.items():
        told = any(_is_in(quote, words) for quote in quoted)
        assert told or why in NOT_SHOWN_APART, why


def _is_in(quote: str, words: str) -> bool:
    parts = [part.strip().lower() for part in quote.split("…") if part.strip()]
    return all(part in words.lower() for part in parts)


def test_the_figures_of_the_ceremony_are_those_of_the_tool():
    assert f"any {ROOT_THRESHOLD} of {ROOT_KEYS}" in PAGE
    assert f"good for {DAYS} days, the root for {ROOT_DAYS:,}" in PAGE
    assert f"({LEAST_PASSPHRASE} characters at least)" in PAGE
    assert f"{NEAR.days} days before" in PAGE
