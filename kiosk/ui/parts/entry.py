"""What kind of thing is typed in a line, so that the right keys are offered for it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

Hint = Qt.InputMethodHint
_QUIET = Hint.ImhSensitiveData | Hint.ImhNoPredictiveText


class Entry(StrEnum):
    """The kinds; a line for which nobody said one takes text."""

    TEXT = "text"
    DIGITS = "digits"
    PHONE = "phone"
    DATE = "date"
    TIME = "time"
    EMAIL = "email"
    URL = "url"
    HOST = "host"
    PASSWORD = "password"  # noqa: S105 - the kind of a line
    PIN = "pin"


HINTS = {
    Entry.TEXT: Hint.ImhNone,
    Entry.DIGITS: Hint.ImhDigitsOnly,
    Entry.PHONE: Hint.ImhDialableCharactersOnly,
    Entry.DATE: Hint.ImhDate | Hint.ImhPreferNumbers,
    Entry.TIME: Hint.ImhTime | Hint.ImhPreferNumbers,
    Entry.EMAIL: Hint.ImhEmailCharactersOnly | Hint.ImhNoAutoUppercase,
    Entry.URL: Hint.ImhUrlCharactersOnly | Hint.ImhNoAutoUppercase,
    Entry.HOST: Hint.ImhUrlCharactersOnly | Hint.ImhNoAutoUppercase,
    Entry.PASSWORD: Hint.ImhNoAutoUppercase,
    Entry.PIN: Hint.ImhDigitsOnly,
}
"""For keyboards of the system, where there is one; none of them may learn what is typed here."""

Line = QLineEdit | QPlainTextEdit


def declare(line: Line, entry: Entry) -> None:
    """Say what `line` takes; it stays free to hold anything else that is typed or pasted."""
    line.setProperty("entry", entry.value)
    line.setInputMethodHints(HINTS[entry] | _QUIET)


def entry_of(widget: QWidget | None) -> Entry | None:
    """What `widget` takes, or None if nothing can be typed in it."""
    if not isinstance(widget, QLineEdit | QPlainTextEdit) or widget.isReadOnly():
        return None
    return Entry(widget.property("entry") or Entry.TEXT)
