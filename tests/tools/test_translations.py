"""The translation tool: finds every text, and lets none through that Qt would not translate."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools.texts import Text, texts_of
from tools.translations import Catalogue, fill, problems, todo, update

SCREEN = """
class Screen(QWidget):
    def _say(self):
        self.title.setText(self.tr("Kode OTP"))
        self.count.setText(self.tr("Percobaan {n} dari {most:02}").format(n=1, most=5))
        self.left.setText(self.tr("%n percobaan lagi", "", 3))
"""
TABLE = """
WORDS = {1: QT_TRANSLATE_NOOP("Wording", "Nomor "
    "tidak aktif")}

def say(reason):
    return QCoreApplication.translate("Wording", WORDS[reason])
"""
ENGLISH = {
    "Kode OTP": "OTP code",
    "Percobaan {n} dari {most:02}": "Attempt {n} of {most:02}",
    "%n percobaan lagi": ["one more attempt", "%n more attempts"],
    "Nomor tidak aktif": "The number is not active",
}


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "screen.py").write_text(SCREEN)
    (tmp_path / "kiosk" / "wording.py").write_text(TABLE)
    return Catalogue(tmp_path)


@pytest.fixture
def translated(catalogue: Catalogue) -> Catalogue:
    update(catalogue)
    answers = [one | {"translation": ENGLISH[one["source"]]} for one in todo(catalogue)]
    assert fill(catalogue, answers) == []
    return catalogue


def written(tmp_path: Path, line: str) -> tuple[list[Text], list[str]]:
    file = tmp_path / "one.py"
    file.write_text(f"class Screen:\n    def _say(self):\n        {line}\n")
    return texts_of(file, "one.py")


def test_texts_are_found_with_the_context_qt_will_look_in(catalogue: Catalogue):
    assert catalogue.sources() == (
        [
            Text("Screen", "%n percobaan lagi", "", plural=True),
            Text("Screen", "Kode OTP"),
            Text("Screen", "Percobaan {n} dari {most:02}"),
            Text("Wording", "Nomor tidak aktif"),
        ],
        [],
    )


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"Percobaan {n}")',
        'self.tr("Percobaan " + n)',
        'self.tr("Percobaan {}".format(n))',
        "self.tr(words)",
        'self.tr("Percobaan", disambiguation="x")',
        'self.tr("%n percobaan")',
        'self.tr("percobaan", "", 3)',
        'QCoreApplication.translate("Wording", f"Percobaan {n}")',
        'QCoreApplication.translate("Wording", "a" + b)',
        'QCoreApplication.translate(context, "Percobaan")',
        'QT_TRANSLATE_NOOP("Wording", words)',
        'say("Percobaan {n}", n=1)',
        'say(f"Percobaan {n}")',
        'label.setText("Percobaan")',
        'label.setText(f"Percobaan {n}")',
        'QPushButton("Simpan", self)',
    ],
)
def test_what_qt_would_never_translate_is_pointed_out_with_its_line(tmp_path: Path, line: str):
    _, slips = written(tmp_path, line)
    assert [slip.partition(": ")[0] for slip in slips] == ["one.py:3"]


@pytest.mark.parametrize(
    "line",
    [
        "text.translate(TABLE)",
        'label.setText("—")',
        'label.setText("Loket")',
        'label.setText(f"{n}/{most}")',
        'label.setObjectName("title")',
        'QCoreApplication.translate("Wording", WORDS[reason])',
        "QCoreApplication.translate(CONTEXT, str(source))",
        "say(WORDS[reason], n=1)",
    ],
)
def test_what_is_no_text_for_people_is_left_alone(tmp_path: Path, line: str):
    assert written(tmp_path, line) == ([], [])


def test_tr_outside_a_class_is_pointed_out(tmp_path: Path):
    file = tmp_path / "one.py"
    file.write_text('title = tr("Kode OTP")\n')
    assert texts_of(file, "one.py")[1] != []


def test_a_complete_catalogue_has_no_problems(translated: Catalogue):
    assert problems(translated) == []
    assert todo(translated) == []


def test_qt_reads_what_was_filled_in(translated: Catalogue):
    translator = QTranslator()
    assert translator.load(str(translated.qm))
    assert translator.translate("Screen", "Kode OTP") == "OTP code"
    assert translator.translate("Screen", "%n percobaan lagi", None, 1) == "one more attempt"
    assert translator.translate("Wording", "Nomor tidak aktif") == "The number is not active"


def test_an_untranslated_text_fails_the_check(catalogue: Catalogue):
    update(catalogue)
    assert len(problems(catalogue)) == len(ENGLISH)


def test_a_text_added_to_the_sources_fails_the_check(translated: Catalogue):
    (translated.root / "kiosk" / "new.py").write_text(TABLE.replace("tidak aktif", "baru"))
    assert problems(translated) == ["[Wording] 'Nomor baru': not collected yet"]


def test_a_text_gone_from_the_sources_fails_the_check_until_updated(translated: Catalogue):
    (translated.root / "kiosk" / "wording.py").unlink()
    assert problems(translated) == ["[Wording] 'Nomor tidak aktif': gone from the sources"]
    assert update(translated) == []
    assert problems(translated) == []


def test_a_moved_text_proposes_its_translation_but_waits_for_a_person(translated: Catalogue):
    moved = TABLE.replace('"Wording"', '"Sentences"')
    (translated.root / "kiosk" / "wording.py").write_text(moved)
    assert update(translated) == ["[Sentences] 'Nomor tidak aktif': untranslated"]
    assert [one["translation"] for one in todo(translated)] == ["The number is not active"]
    assert fill(translated, todo(translated)) == []
    assert problems(translated) == []


@pytest.mark.parametrize(
    "wrong",
    [
        "Attempt {n}",
        "Attempt {n} of {most}",
        "Attempt {n} of {n} {most:02}",
        "<b>{n}</b> {most:02}",
    ],
)
def test_a_translation_that_loses_a_placeholder_is_not_taken(catalogue: Catalogue, wrong: str):
    update(catalogue)
    answer = {"context": "Screen", "source": "Percobaan {n} dari {most:02}", "translation": wrong}
    assert len(fill(catalogue, [answer])) == 1
    assert len(todo(catalogue)) == len(ENGLISH)


def test_a_translation_of_no_known_text_is_not_taken(catalogue: Catalogue):
    update(catalogue)
    answer = {"context": "Screen", "source": "Entah", "translation": "Unknown"}
    assert fill(catalogue, [answer]) == ["[Screen] 'Entah': no such text"]


def test_a_binary_that_is_not_from_the_catalogue_fails_the_check(translated: Catalogue):
    text = translated.ts.read_text(encoding="utf-8")
    translated.ts.write_text(text.replace("OTP code", "OTP-code"), encoding="utf-8")
    assert problems(translated) == ["loket_en.qm was not built from loket_en.ts"]


def test_updating_twice_changes_nothing(translated: Catalogue):
    before = translated.ts.read_bytes(), translated.qm.read_bytes()
    assert update(translated) == []
    assert (translated.ts.read_bytes(), translated.qm.read_bytes()) == before
