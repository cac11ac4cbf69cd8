"""The QR code as a matrix."""

import pytest

from kiosk.paper.qr import qr_matrix

FINDER = [
    [True] * 7,
    [True, False, False, False, False, False, True],
    [True, False, True, True, True, False, True],
    [True, False, True, True, True, False, True],
    [True, False, True, True, True, False, True],
    [True, False, False, False, False, False, True],
    [True] * 7,
]


def corner(rows: list[list[bool]], top: int, left: int) -> list[list[bool]]:
    return [row[left : left + 7] for row in rows[top : top + 7]]


@pytest.mark.parametrize("text", ["PK", "PK-BMK07-20261123-4X 2026-11-24T09:16+07:00", "é" * 900])
def test_a_code_is_square_with_finders_in_three_corners(text: str) -> None:
    rows = qr_matrix(text, border=0)
    side = len(rows)
    assert {len(row) for row in rows} == {side}
    assert corner(rows, 0, 0) == corner(rows, 0, side - 7) == corner(rows, side - 7, 0) == FINDER
    assert corner(rows, side - 7, side - 7) != FINDER


def test_the_quiet_zone_is_light_all_around() -> None:
    rows, bare = qr_matrix("PK"), qr_matrix("PK", border=0)
    assert [row[4:-4] for row in rows[4:-4]] == bare
    margins = [*rows[:4], *rows[-4:], *(row[:4] + row[-4:] for row in rows)]
    assert not any(map(any, margins))


def test_the_slip_needs_only_a_small_code() -> None:
    assert len(qr_matrix("PK-BMK07-20261123-4X 2026-11-24T09:16+07:00", border=0)) <= 29


@pytest.mark.parametrize("text", ["", "x" * 5000])
def test_a_text_that_no_code_can_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        qr_matrix(text)
