"""Octets as text, whatever they claim to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.replies.charset import decoded, decoded_header


@pytest.mark.parametrize(
    ("octets", "claimed", "text"),
    [
        ("beres – é".encode(), "us-ascii", "beres – é"),
        ("beres – é".encode(), "iso-8859-1", "beres – é"),
        ("beres é".encode("latin-1"), "utf-8", "beres \ufffd"),
        ("beres é".encode("latin-1"), "iso-8859-1", "beres é"),
        ("beres – é".encode("cp1252"), None, "beres – é"),
        ("beres".encode("utf-16"), "utf-16", "beres"),
        ("日本".encode("iso2022_jp"), "iso-2022-jp", "日本"),
        (b"beres", "punycode", "beres"),
        (rb"beres \q", "unicode_escape", r"beres \q"),
        (b"beres", "zlib", "beres"),
        (b"beres", "a\x00b", "beres"),
    ],
)
def test_text_is_read_in_the_charset_it_is_really_in(
    octets: bytes, claimed: str | None, text: str
) -> None:
    assert decoded(octets, claimed) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Re: biasa", "Re: biasa"),
        ("=?utf-8?B?UmU6IGhhbG8=?=", "Re: halo"),
        ("=?utf-8?Q?Re=3A?= =?utf-8?Q?_halo?=", "Re: halo"),
        ("=?utf-8?B?a?=", "=?utf-8?B?a?="),
        ("=?tidak-ada?Q?caf=E9?=", "café"),
        ("Re: caf\udcc3\udca9", "Re: café"),
    ],
)
def test_a_header_is_read_as_it_was_meant(raw: str, text: str) -> None:
    assert decoded_header(raw) == text


@given(st.binary(max_size=200), st.text(max_size=20))
def test_nothing_breaks_it(octets: bytes, claimed: str) -> None:
    assert isinstance(decoded(octets, claimed), str)
    raw = octets.decode("ascii", "surrogateescape").replace("\n", "")
    assert isinstance(decoded_header(f"=?{claimed}?q?{raw}?="), str)
