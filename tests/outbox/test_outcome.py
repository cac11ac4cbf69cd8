"""Foreign text is kept short, on one line and readable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.outcome import LONGEST_LINE, one_line


@pytest.mark.parametrize(
    ("foreign", "kept"),
    [
        (b"250 2.0.0 Ok: queued as 4F1", "250 2.0.0 Ok: queued as 4F1"),
        (b"550-5.1.1 no\r\n550 such\tbox", "550-5.1.1 no 550 such box"),
        (b"\x1b[31mred\x00", "[31mred"),
        (b"\xff\xfe", "\ufffd\ufffd"),
        ("nama \u202e terbalik", "nama terbalik"),
        ("", ""),
    ],
)
def test_a_line_of_a_server_becomes_harmless(foreign: str | bytes, kept: str) -> None:
    assert one_line(foreign) == kept


@given(st.binary(max_size=4000) | st.text(max_size=4000))
def test_no_line_is_long_or_more_than_one(foreign: str | bytes) -> None:
    line = one_line(foreign)
    assert len(line) <= LONGEST_LINE
    assert line == "" or line.isprintable()
    assert one_line(line) == line.strip()
