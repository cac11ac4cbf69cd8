"""Whatever an updater answers, staff read a sentence; never a word of its own."""

import re
from pathlib import Path

import pytest

from kiosk.ui.wording.updates import DETAILS, NOTHING_TO_ADD, OUTCOMES, outcome
from kiosk.updates.handover import Outcome
from kiosk.updates.unusable import Why
from loket_update.outcome import Outcome as OfLinux
from loket_update.outcome import Why as WhyOfLinux

APPLIER = Path(__file__).parents[3] / "kiosk/updates/applying.py"
OF_A_SET = (Why.NOT_THIS_PROGRAM, Why.FLAWED, Why.NOT_NEWER)
"""Reasons that only a set of resources is refused for."""


def of_windows() -> set[str]:
    """What the Windows updater writes: its own words, and why a source cannot be used."""
    text = APPLIER.read_text("utf-8")
    answered = re.findall(r'Answer\(Outcome\.\w+, "([a-z-]+)"\)', text)
    put_back = re.findall(r'_put_back\(\w+, "([a-z-]+)"\)', text)
    assert len(answered) > 4
    assert len(put_back) > 2
    return {*answered, *put_back, *(why.value for why in Why if why not in OF_A_SET)}


def test_the_app_knows_every_outcome_of_the_updater_of_linux():
    assert {one.value for one in OfLinux} == {one.value for one in Outcome} == set(OUTCOMES)


def test_every_detail_of_both_updaters_has_words_or_needs_none():
    told = {why.value for why in WhyOfLinux} | of_windows()
    assert told == set(DETAILS) | (NOTHING_TO_ADD - {""})


@pytest.mark.parametrize("what", Outcome)
@pytest.mark.parametrize("detail", ["", "[Errno 5] /secret/path", "unexpected", "{version}"])
def test_a_detail_without_words_is_not_shown_to_staff(qapp, what, detail):
    said = outcome(what, "0.2.0", detail)
    assert "0.2.0" in said
    assert said == outcome(what, "0.2.0")


def test_nothing_is_claimed_that_the_detail_denies(qapp):
    """The old version may not be there either, and a busy computer is no participant."""
    assert "tetap dipakai" not in outcome(Outcome.FAILED, "0.2.0", "not-put-back")
    assert "peserta" not in outcome(Outcome.BUSY, "0.2.0", "packages-locked")
    assert "listrik" in outcome(Outcome.ROLLED_BACK, "0.2.0", "power-cut")
