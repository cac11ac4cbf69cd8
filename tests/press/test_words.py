"""Words and times on paper, in the language in force."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.press import words

AT = datetime(2026, 11, 24, 17, 5, tzinfo=UTC)
ENGLISH = {"id_ID": "en_GB", "{hours:02}.{minutes:02}": "{hours:02}:{minutes:02}"}


class English(QTranslator):
    """Speaks as the English catalogue does, for the words of this test."""

    def translate(self, context: str, source: str, *_: object) -> str:
        return ENGLISH.get(source, "") if context == "Paper" else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def english(qapp: QCoreApplication) -> Iterator[None]:
    translator = English()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Jakarta", "Rabu, 25 November 2026, 00.05 WIB"),
        ("Asia/Makassar", "Rabu, 25 November 2026, 01.05 WITA"),
        ("Asia/Jayapura", "Rabu, 25 November 2026, 02.05 WIT"),
    ],
)
def test_a_moment_is_written_in_the_zone_of_the_desk(
    qapp: QCoreApplication, zone: str, expected: str
) -> None:
    assert words.moment(AT, zone) == expected


@pytest.mark.usefixtures("english")
def test_days_and_times_follow_the_language() -> None:
    assert words.moment(AT, "Asia/Jakarta") == "Wednesday, 25 November 2026, 00:05 WIB"


def test_plain_text_keeps_its_lines_and_its_signs() -> None:
    assert words.html("a < b & c\nd") == "a &lt; b &amp; c<br>d"
