"""Loket started on a store, measured until a PIN can be typed: ``practice`` or ``passphrase``."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, cast

from kiosk import cli
from kiosk.bench.report import report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.start import Start


def main(way: str) -> None:
    practising = way == "practice"
    cli.parse(["run", "--practice"] if practising else ["run"])
    gc.disable()  # as the command does
    from kiosk.start import Start
    from kiosk.ui.theme import new_application

    app = new_application(sys.argv[0])
    start = Start(app, practice=practising)
    begun = Begun(start)
    start.furnished.connect(begun.waits if practising else begun.unseals)
    start.show()
    app.exec()


class Begun:
    """What happens once there is a kiosk behind the painted shell."""

    def __init__(self, start: Start) -> None:
        self._start = start

    def waits(self) -> None:
        """Reports when Masuk is painted."""
        from kiosk.bench.first_paint import FirstPaint
        from kiosk.ui.view import Place

        kiosk = self._start.kiosk
        if kiosk is None or kiosk.reception is None:
            raise LookupError("the kiosk did not open")
        cases = len(kiosk.reception.room.desk.state.cases)
        masuk = cast("QWidget", kiosk.reception.screen(Place.SIGN_IN))
        self._paint = FirstPaint(masuk, lambda: report(cases=cases))

    def unseals(self) -> None:
        """Types the passphrase at once, so that no person's time counts."""
        from kiosk.bench.stores import PASSPHRASE
        from kiosk.ui.wishes import Unseal

        if self._start.kiosk is None:
            raise LookupError("there is no kiosk")
        self._start.kiosk.opening.opened.connect(self.waits)
        self._start.kiosk.opening.grant(Unseal(passphrase=PASSPHRASE))


if __name__ == "__main__":
    main(sys.argv[1])
