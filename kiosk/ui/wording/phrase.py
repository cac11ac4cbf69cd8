"""One phrase in the language of the moment.

Every module beside this one keeps Indonesian phrases in tables, marked with QT_TRANSLATE_NOOP so
that lupdate finds each literal; `say` translates when called, so a switch of the language in the
middle of a form reaches all of them.
"""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Wording"


def say(source: object, **facts: object) -> str:
    """`source` (an Indonesian literal) in the language in force, its ``{names}`` filled in."""
    spoken: str = QCoreApplication.translate(CONTEXT, str(source))
    return spoken.format(**facts)
