"""The language of the moment: Indonesian as written, English through Qt's translator."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk import resources

INDONESIAN = "id"
ENGLISH = "en"


class Language:
    """Switches the application; every widget hears of it by ``LanguageChange``."""

    def __init__(self, app: QCoreApplication, english: Path | None = None) -> None:
        """`english` is the compiled catalogue, by default the one that ships."""
        self._app = app
        self._english = english or resources.path("i18n/loket_en.qm")
        self._translator: QTranslator | None = None

    @property
    def code(self) -> str:
        """The language in force: "id" or "en"."""
        return ENGLISH if self._translator else INDONESIAN

    def use(self, code: str) -> str:
        """Switches to `code` and answers what is in force: Indonesian stays without a catalogue."""
        if code == self.code:
            return code
        if self._translator:
            self._app.removeTranslator(self._translator)
            self._translator = None
        elif code == ENGLISH:
            translator = QTranslator()
            if translator.load(str(self._english)) and self._app.installTranslator(translator):
                self._translator = translator
        return self.code
