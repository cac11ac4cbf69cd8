"""What a line of the preflight says, in either language."""

from kiosk.domain.preflight import Code, Finding, Grade
from kiosk.ui.headless import speak
from kiosk.ui.wording.health import said


def in_words(finding: Finding, language: str) -> str:
    """The line in "id" or "en"; Indonesian is spoken again afterwards."""
    spoken = speak(language)
    try:
        return said(finding)
    finally:
        spoken.use("id")


def told(findings) -> list[tuple[Grade, Code]]:
    """Only how grave each is and which line it is."""
    return [(one.grade, one.code) for one in findings]
