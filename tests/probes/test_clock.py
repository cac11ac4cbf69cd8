"""The machine's clocks, read for real."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.probes import clock
from kiosk.probes.clock import SystemClock, boot_id, disciplined, monotonic_ms, wall

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads what only Linux has")


def in_another_process(expression: str) -> str:
    code = f"from kiosk.probes.clock import *; print({expression})"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30
    ).stdout.strip()


def test_another_process_of_this_boot_reads_the_same_boot_id_and_the_same_clock() -> None:
    before = monotonic_ms()
    boot, between = in_another_process("boot_id(), monotonic_ms(), sep='|'").split("|")
    assert boot == boot_id() != ""
    assert before <= int(between) <= monotonic_ms()


@linux
def test_the_boot_is_named_by_the_kernel() -> None:
    assert boot_id() == Path("/proc/sys/kernel/random/boot_id").read_text().strip()


@linux
def test_monotonic_time_counts_from_the_boot_with_sleep_included() -> None:
    before = monotonic_ms()
    uptime_ms = float(Path("/proc/uptime").read_text().split()[0]) * 1000
    assert before - 20 <= uptime_ms <= monotonic_ms() + 20


def test_a_moment_holds_the_wall_clock_in_utc_and_this_boot() -> None:
    before, before_ms = datetime.now(UTC), monotonic_ms()
    moment = SystemClock().moment()
    assert before <= moment.at <= datetime.now(UTC)
    assert before_ms <= moment.mono_ms <= monotonic_ms()
    assert moment.boot == boot_id()
    assert wall().utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("kernel", "folder", "mark", "expected"),
    [
        (True, False, False, True),
        (True, True, False, True),
        (False, False, False, False),
        (False, True, True, True),
        (False, True, False, False),
        (None, True, True, True),
        (None, True, False, False),
        (None, False, False, None),
    ],
)
def test_the_clock_counts_as_disciplined_when_the_kernel_or_timesyncd_says_so(
    tmp_path: Path, kernel: bool | None, folder: bool, mark: bool, expected: bool | None
) -> None:
    timesync = tmp_path / "timesync"
    if folder:
        timesync.mkdir()
    if mark:
        (timesync / "synchronized").touch()
    assert disciplined(lambda: kernel, timesync / "synchronized") is expected


@linux
def test_the_kernel_answers_the_question_with_the_same_word_twice() -> None:
    word = clock.kernel_disciplined()
    assert in_another_process("kernel_disciplined()") == str(word)
