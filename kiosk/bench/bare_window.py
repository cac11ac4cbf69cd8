"""The floor: an empty PySide6 window, measured until its first frame is painted."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

from kiosk.bench.first_paint import FirstPaint
from kiosk.bench.report import report

if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.resize(1366, 768)
    painted = FirstPaint(window, report)
    window.show()
    app.exec()
