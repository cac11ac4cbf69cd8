"""What the kiosk can know about time: the wall clock, the boot's own clock and its name."""

import ctypes
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from kiosk.domain.clock import Moment

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
TIMESYNC_MARK = Path("/run/systemd/timesync/synchronized")
PREFETCH_PARAMETERS = (
    r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
)
BOOT_UNKNOWN = "boot-unknown"
STA_UNSYNC = 0x0040
"""`timex.status`: the kernel says that nobody disciplines its clock (adjtimex(2))."""


class SystemClock:
    """The machine's own clocks; satisfies every Clock that asks for a moment."""

    def moment(self) -> Moment:
        """Now, raw: wall time as the machine believes it, and the boot's monotonic time."""
        return Moment(at=wall(), mono_ms=monotonic_ms(), boot=boot_id())

    def disciplined(self) -> bool | None:
        """Whether a time server keeps the wall clock right; None where it cannot be known."""
        return disciplined()


def wall() -> datetime:
    """The wall clock as aware UTC; testimony, not proof."""
    return datetime.now(UTC)


@cache
def boot_id() -> str:
    """A name that is the same for every process of one boot and differs after the next.

    Linux: the kernel's random id. Windows: the boot counter of the prefetcher. macOS: the boot
    session's UUID. Where none of these can be read, a fixed word: then a reboot shows only by
    monotonic time going back.
    """
    try:
        return _named_by_the_system().strip() or BOOT_UNKNOWN
    except OSError:
        return BOOT_UNKNOWN


def monotonic_ms() -> int:
    """Milliseconds since this boot, sleep included; the same for all processes.

    On Linux CLOCK_BOOTTIME. On macOS CLOCK_MONOTONIC, and on Windows what `time.monotonic` reads,
    run on through sleep as well.
    """
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    elif sys.platform == "darwin":  # noqa: RET505 - mypy passes over a branch, not over what follows
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000
    else:
        return time.monotonic_ns() // 1_000_000


def kernel_disciplined() -> bool | None:
    """What the Linux kernel says of its clock; None elsewhere, or where it may not be asked."""
    if sys.platform == "linux":
        timex = _Timex()
        if ctypes.CDLL(None, use_errno=True).adjtimex(ctypes.byref(timex)) < 0:
            return None
        return not timex.status & STA_UNSYNC
    else:  # noqa: RET505
        return None


def disciplined(
    kernel: Callable[[], bool | None] = kernel_disciplined, mark: Path = TIMESYNC_MARK
) -> bool | None:
    """Whether a time server keeps the wall clock right; None where it cannot be known.

    A kernel that nobody disciplines may still have been set by systemd-timesyncd, which leaves a
    mark from its first success on.
    """
    word = kernel()
    if word:
        return True
    if mark.parent.is_dir():
        return mark.exists()
    return word


class _Timex(ctypes.Structure):
    """The head of `struct timex`, with room for what the kernel writes behind it."""

    _fields_ = (
        ("modes", ctypes.c_uint),
        ("offset", ctypes.c_long),
        ("freq", ctypes.c_long),
        ("maxerror", ctypes.c_long),
        ("esterror", ctypes.c_long),
        ("status", ctypes.c_int),
        ("rest", ctypes.c_byte * 256),
    )
    status: int


def _named_by_the_system() -> str:
    """The boot's name; OSError where the system does not tell."""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, PREFETCH_PARAMETERS) as key:
            return f"windows-boot-{winreg.QueryValueEx(key, 'BootId')[0]}"
    elif sys.platform == "darwin":
        import ctypes.util

        value = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(value))
        ask = ctypes.CDLL(ctypes.util.find_library("c")).sysctlbyname
        ask(b"kern.bootsessionuuid", value, ctypes.byref(size), None, 0)
        return value.value.decode("ascii")
    else:
        return BOOT_ID.read_text("ascii")
