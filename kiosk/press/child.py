"""``loket press``: the process that draws papers, so that the one with the window never waits.

It reads one order, answers and ends. It opens no file of the store and holds no key.
"""

import os
import sys

import msgspec
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk import resources
from kiosk.domain.errors import Trouble
from kiosk.paper.order import Answer, Draw, Failed, FindPrinters, Handed, Order, Print, Printers
from kiosk.press.sheets import drawn, sheet_of

ENGLISH = "en"


def run() -> int:
    """Answers the order on standard input to standard output. 0, or it died of it."""
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Order)
    if sys.platform != "win32":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # it needs no display
    app = QGuiApplication(["loket"])
    answer = answered(app, order)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    sys.stdout.buffer.flush()
    return 0


def answered(app: QGuiApplication, order: Order) -> Answer:
    """What became of an order."""
    try:
        if isinstance(order, FindPrinters):
            from kiosk.press.printing import known_printers

            return Printers(known_printers())
        for name in resources.FONTS:
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))
        _speak(app, order.language)
        return _made(order)
    except Trouble as trouble:
        return Failed(trouble.what, trouble.detail)


def _made(order: Draw | Print) -> Answer:
    if isinstance(order, Draw):
        return drawn(order.paper, order.at, order.most)
    from kiosk.press.printing import open_printer, print_with_qt

    print_with_qt(sheet_of(order.paper), open_printer(order.printer))
    return Handed()


def _speak(app: QGuiApplication, language: str) -> None:
    """Without a catalogue the papers stay Indonesian."""
    if language == ENGLISH:
        translator = QTranslator(app)
        if translator.load(str(resources.path("i18n/loket_en.qm"))):
            app.installTranslator(translator)
