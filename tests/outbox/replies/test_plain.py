"""HTML as plain lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.replies.plain import plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Satu</p><p>Dua<br>Tiga</p>", "Satu\nDua\nTiga"),
        ("Satu\n  kali&nbsp;dua &amp; &lt;tiga&gt;", "Satu kali dua & <tiga>"),
        ("<script>if (a < b) { '<p>' }</script>Isi", "Isi"),
        ("<STYLE>p > a {}</STYLE >Isi", "Isi"),
        ("<style>tak pernah selesai", ""),
        ("<!-- <p>x</p> -->Isi<!-- tak selesai", "Isi<!-- tak selesai"),
        ("<blockquote>Lama<blockquote>Tua</blockquote></blockquote>Baru", "> Lama\n> Tua\nBaru"),
        ("</blockquote>Isi", "Isi"),
        ("<td>No.</td><td>42</td>", "No. 42"),
        ('<img src="https://lacak.example/x.gif" onerror="jahat()">Isi', "Isi"),
        ("3 < 4 dan 5 > 4", "3 < 4 dan 5 > 4"),
        ("<a", "<a"),
        ("&#0;&#x110000;&#99999999999999;", "\ufffd" * 3),
    ],
)
def test_html_becomes_what_a_person_would_read(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize("piece", ["<", "<a ", "<a x='", "</", "<!", "<!--", "&", "<b>", "<a/"])
def test_markup_without_end_costs_no_more_than_its_length(piece: str) -> None:
    assert len(plain(piece * 100_000)) <= 128 * 1024


@given(st.text(alphabet="<>/!-abp&;\"' ="))
def test_no_markup_breaks_it(html: str) -> None:
    assert isinstance(plain(html), str)
