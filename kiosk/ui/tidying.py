"""Tidying: garbage is looked for on the GUI thread alone.

Python looks for unreachable objects wherever it creates new ones, in a worker too. A widget found
there would be destroyed there, while Qt locks what the GUI thread may hold: it may crash, or wait
for ever (decision 0010). So the automatic look is off while the kiosk runs, and a timer looks.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 200


class Tidying(QObject):
    """Looks often, so that no look takes long; ``end`` gives the task back to Python."""

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
    """Collects what is young and due; the old only in a quiet moment, as it takes some 40 ms.

    Quiet is when little was made since the last look. Counting goes on while the automatic look
    is off. Answers what was found.
    """
    (young, middle, old), (least, most_young, most_middle) = gc.get_count(), gc.get_threshold()
    if young > least:
        return gc.collect(1 if middle > most_young else 0)
    return gc.collect(2) if old > most_middle else 0
