"""The practice clock goes on by a press, never back, and only where one practises."""

from pathlib import Path

import pytest

from kiosk.domain.clock import Timekeeper, elapsed_ms
from kiosk.ui.founding import House
from kiosk.ui.practice.clock import FILE, LONGEST_JUMP_MS, PracticeClock
from tests.given import Days

HOUR_MS = 3_600_000


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, practice=True)


def test_outside_practice_there_is_none(tmp_path: Path):
    with pytest.raises(ValueError, match="only practice"):
        PracticeClock(House(tmp_path), Days())
    assert not (tmp_path / FILE).exists()


def test_untouched_it_is_the_real_one(house: House):
    days = Days(ntp=True)
    clock = PracticeClock(house, days)
    assert clock.moment() == days.moment()
    assert clock.disciplined() is True


def test_a_jump_moves_both_clocks_alike_so_that_nothing_is_doubted(house: House):
    days, keeper = Days(ntp=True), Timekeeper()
    clock = PracticeClock(house, days)
    before = keeper.note(clock.moment())
    clock.jump(24 * HOUR_MS)
    after = keeper.note(clock.moment())
    assert elapsed_ms(before, after) == 24 * HOUR_MS
    assert not keeper.doubtful(clock.moment())
    assert clock.disciplined() is None


def test_the_next_start_of_the_same_boot_goes_on_from_there(house: House):
    days = Days()
    PracticeClock(house, days).jump(5 * HOUR_MS)
    again = PracticeClock(house, days)
    assert again.moment().mono_ms == days.mono_ms + 5 * HOUR_MS
    again.jump(HOUR_MS)
    assert again.moment().mono_ms == days.mono_ms + 6 * HOUR_MS


def test_after_a_reboot_no_wait_is_shorter_for_it(house: House):
    days, keeper = Days(), Timekeeper()
    clock = PracticeClock(house, days)
    clock.jump(5 * HOUR_MS)
    before = keeper.note(clock.moment())
    days.reboot(minutes=10)
    after = keeper.read(PracticeClock(house, days).moment())
    assert elapsed_ms(before, after) == 10 * 60_000


@pytest.mark.parametrize("ms", [0, -1, -HOUR_MS, LONGEST_JUMP_MS + 1])
def test_it_never_goes_back_nor_out_of_sight(house: House, ms: int):
    clock = PracticeClock(house, Days())
    before = clock.moment()
    with pytest.raises(ValueError, match="cannot be moved"):
        clock.jump(ms)
    assert clock.moment() == before


def test_a_file_that_cannot_be_read_moves_nothing(house: House):
    house.home.joinpath(FILE).write_text("{", "utf-8")
    assert PracticeClock(house, Days()).moment() == Days().moment()
