from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from kiosk.domain.events import Role
from kiosk.ui.language import Language
from kiosk.ui.wording.names import name
from tools.translations import released

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context><name>Wording</name>
<message><source>Relawan</source><translation>Volunteer</translation></message>
</context>
</TS>
"""


class Word(QLabel):
    """A part that says its word anew when the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(name(Role.VOLUNTEER))


@pytest.fixture
def language(qapp: QApplication, tmp_path: Path) -> Iterator[Language]:
    ts = tmp_path / "tiny.ts"
    ts.write_text(CATALOGUE, encoding="utf-8")
    (tmp_path / "tiny.qm").write_bytes(released(ts))
    switch = Language(qapp, tmp_path / "tiny.qm")
    yield switch
    switch.use("id")


def test_english_comes_and_goes_while_the_app_runs(language):
    assert (language.code, name(Role.VOLUNTEER)) == ("id", "Relawan")
    assert language.use("en") == language.code == "en"
    assert name(Role.VOLUNTEER) == "Volunteer"
    assert language.use("id") == "id"
    assert name(Role.VOLUNTEER) == "Relawan"


def test_a_text_without_a_translation_stays_indonesian(language):
    language.use("en")
    assert name(Role.OFFICER) == "Petugas"


def test_every_widget_hears_of_the_change(qtbot, language):
    window = QWidget()
    qtbot.addWidget(window)
    word = Word(name(Role.VOLUNTEER))
    QVBoxLayout(window).addWidget(word)
    language.use("en")
    qtbot.waitUntil(lambda: word.text() == "Volunteer")
    language.use("id")
    qtbot.waitUntil(lambda: word.text() == "Relawan")


def test_asking_twice_changes_nothing(language):
    language.use("en")
    assert language.use("en") == "en"
    assert language.use("id") == "id"
    assert name(Role.VOLUNTEER) == "Relawan"


def test_without_a_catalogue_indonesian_stays(qapp, tmp_path):
    language = Language(qapp, tmp_path / "missing.qm")
    assert language.use("en") == "id"
    assert name(Role.VOLUNTEER) == "Relawan"


def test_a_broken_catalogue_leaves_indonesian(qapp, tmp_path):
    (tmp_path / "broken.qm").write_bytes(b"not a catalogue")
    assert Language(qapp, tmp_path / "broken.qm").use("en") == "id"
