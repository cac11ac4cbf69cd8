"""docs/guides.md tells supervisors what to write; its examples are read as a kiosk would."""

import re
from pathlib import Path

from kiosk.domain.guides import Guide, Kind, read_guide
from kiosk.domain.handing_over import asks_for_secret
from kiosk.domain.self_service import read_self_service
from kiosk.guides import drawings, read_shelf

PAGE = (Path(__file__).parents[1] / "docs" / "guides.md").read_text("utf-8")


def block(language: str) -> str:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[0]


def test_the_example_of_a_guide_is_one_and_shows_every_kind_of_block():
    read = read_guide(block("markdown"), drawings())
    assert isinstance(read, Guide)
    assert {each.kind for each in read.blocks} == set(Kind)


def test_the_example_of_an_operator_is_read():
    assert read_self_service(block("toml")).keys() == {"Tri"}


def test_the_page_names_every_guide_and_drawing_that_ships():
    named = set(re.findall(r"`([a-z-]+)`", PAGE))
    assert read_shelf().guides.keys() <= named
    assert drawings() <= named


def test_its_examples_of_what_is_put_aside_and_of_what_passes_are_true():
    (told,) = (line for line in PAGE.splitlines() if line.startswith("A text that has a code told"))
    aside, harmless = told.split("Only a verb", 1)
    said = [re.findall(r"\*([^*]+)\*", part) for part in (aside, harmless)]
    assert [len(each) for each in said] == [4, 4]
    assert all(map(asks_for_secret, said[0]))
    assert not any(map(asks_for_secret, said[1]))
