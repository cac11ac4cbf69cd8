"""Whatever stands in a line of somebody else, it does not push a page apart."""

from kiosk.ui.parts.foreign import LONGEST_WORD, bounded


def test_usual_lines_stay_as_they_are():
    assert bounded("Re: Limit OTP [PK-UJI-20261123-1P]") == "Re: Limit OTP [PK-UJI-20261123-1P]"


def test_an_endless_word_is_cut_and_said_to_be_cut():
    said = bounded(f"Re:  {'x' * 500} selesai")
    assert said == f"Re: {'x' * (LONGEST_WORD - 1)}… selesai"
