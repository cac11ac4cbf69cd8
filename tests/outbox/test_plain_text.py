"""Foreign text of many lines, made harmless."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.plain_text import LONGEST_TEXT, harmless


def test_lines_stay_and_what_cannot_be_printed_goes() -> None:
    assert (
        harmless("satu\r\n\r\n\r\n\r\ndua\x00\x1b[31m\u202e tiga\t!") == "satu\n\ndua [31m tiga !"
    )


@given(st.text(max_size=500))
def test_whatever_comes_is_printable_and_bounded(text: str) -> None:
    made = harmless(text, 50)
    assert len(made) <= 50
    assert all(sign.isprintable() or sign == "\n" for sign in made)


def test_a_text_without_end_is_cut() -> None:
    assert len(harmless("panjang\n" * 1_000_000)) <= LONGEST_TEXT
