"""Foreign text of many lines, made harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.plain_text import LONGEST_TEXT, from_html, harmless


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Halo <b>Siti</b>,</p><p>sudah &amp; selesai.</p>", "Halo Siti,\n\nsudah & selesai."),
        ("satu<br>dua<br/>tiga", "satu\ndua\ntiga"),
        ("<style>p{}</style><script>alert(1)</script>isi", "isi"),
        ("<script>lupa ditutup", ""),
        ("</style>isi", "isi"),
        ("&lt;script&gt;", "<script>"),
        ("<ul><li>satu</li><li>dua</li></ul>", "satu\n\ndua"),
    ],
)
def test_html_becomes_its_words(markup: str, text: str) -> None:
    assert from_html(markup) == text


def test_lines_stay_and_what_cannot_be_printed_goes() -> None:
    assert (
        harmless("satu\r\n\r\n\r\n\r\ndua\x00\x1b[31m\u202e tiga\t!") == "satu\n\ndua [31m tiga !"
    )


@given(st.text(max_size=500))
def test_whatever_comes_is_printable_and_bounded(text: str) -> None:
    for made in (harmless(text, 50), from_html(text, 50)):
        assert len(made) <= 50
        assert all(sign.isprintable() or sign == "\n" for sign in made)


def test_a_text_without_end_is_cut() -> None:
    assert len(from_html("<p>panjang</p>" * 100_000)) <= LONGEST_TEXT
