"""Loket as ``loket run`` starts it, measured until its shell is painted."""

import gc
import sys

from kiosk import cli
from kiosk.bench.report import report

if __name__ == "__main__":
    cli.parse(["run"])
    gc.disable()  # as the command does
    from kiosk.bench.first_paint import FirstPaint
    from kiosk.start import Start
    from kiosk.ui.theme import new_application

    app = new_application(sys.argv[0])
    start = Start(app, practice=False)
    painted = FirstPaint(start.window, report)
    start.show()
    app.exec()
