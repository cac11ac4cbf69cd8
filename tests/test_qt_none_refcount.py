"""The trap of PySide6 6.12.0 on Python 3.11 (docs/decisions/0001): Qt calls that return nothing."""

import subprocess
import sys

CALLS = 200_000

MANY_CALLS = f"""
from PySide6.QtCore import QObject
thing = QObject()
for _ in range({CALLS}):
    thing.setObjectName("x")
print("alive")
"""


def test_two_hundred_thousand_qt_calls_that_return_nothing_leave_the_process_alive():
    child = subprocess.run(
        [sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, timeout=120, check=False
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, "alive\n", "")
