"""Tidying: garbage is looked for on the GUI thread alone.

Python looks for unreachable objects wherever it creates new ones, in a worker too. A widget found
there would be destroyed there, while Qt locks what the GUI thread may hold: it may crash, or wait
for ever (decision 0010). So the automatic look is off while the kiosk runs, and a timer looks.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1_000


class Tidying(QObject):
    """Looks as often as Python would, and as deep; ``end`` gives the task back to Python."""

    def __init__(self) -> None:
        super().__init__()
        self._was_automatic = gc.isenabled()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(look)

    def begin(self) -> None:
        gc.disable()
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()
        if self._was_automatic:
            gc.enable()


def look() -> int:
    """Collects the oldest generation that is due by its threshold; answers what was found.

    Counting goes on while the automatic look is off.
    """
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    grown = [age for age, (count, threshold) in enumerate(due) if 0 < threshold < count]
    return gc.collect(grown[-1]) if grown else 0
