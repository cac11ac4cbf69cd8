"""Tidying: garbage is looked for on the GUI thread alone.

Python looks for unreachable objects wherever it creates new ones, in a worker too. A widget found
there would be destroyed there, while Qt locks what the GUI thread may hold: it may crash, or wait
for ever (decision 0010). So the automatic look is off while the kiosk runs, and a timer looks.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 200
QUIET_LOOKS = 15
"""So many looks with hardly anything new: nobody presses anything, and three seconds are over."""


class Tidying(QObject):
    """Looks often, so that no look takes long; ``end`` gives the task back to Python."""

    def __init__(self) -> None:
        super().__init__()
        self._was_automatic = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._quiet = 0

    def begin(self) -> None:
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        if self._was_automatic:
            gc.enable()

    def _look(self) -> None:
        self._quiet = 0 if tidy_young() else self._quiet + 1
        if self._quiet >= QUIET_LOOKS:
            self._quiet = 0
            tidy_old()


def tidy_young() -> bool:
    """Collects what was made lately, if that is due: a few milliseconds. Whether it was.

    Counting goes on while the automatic look is off.
    """
    (young, middle, _), (least, most_young, _) = gc.get_count(), gc.get_threshold()
    due = young > least
    if due:
        gc.collect(1 if middle > most_young else 0)
    return due


def tidy_old() -> bool:
    """Collects everything, if that is due: some 40 ms, so in a quiet moment. Whether it was."""
    due = gc.get_count()[2] > gc.get_threshold()[2]
    if due:
        gc.collect()
    return due
