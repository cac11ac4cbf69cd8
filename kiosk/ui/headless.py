"""Qt without a window, for commands: the language of the wording, and the printers' names."""

import os

from PySide6.QtGui import QGuiApplication

from kiosk.ui.language import Language


def speak(code: str) -> Language:
    """Has the wording speak `code`, with an application of its own where there is none.

    The application lives as long as the process; it needs no display.
    """
    app = QGuiApplication.instance()
    if app is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        app = QGuiApplication(["loket"])
    language = Language(app)
    language.use(code)
    return language
