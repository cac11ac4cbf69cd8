"""What goes into Loket for Windows: what is imported, and the papers that the law asks for."""

import re
import tomllib
from pathlib import Path

import pytest

from installer.windows.trim import QT, asked_for, stays
from tests.installer.windows.made_up import package

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt6Svg.dll",
        "PySide6/__init__.py",
        "PySide6/msvcp140_1.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/plugins/imageformats/qjpeg.dll",
        "PySide6/translations/qtbase_en.qm",
        "PIL/_imaging.cp313-win_amd64.pyd",
        "PIL/_webp.cp313-win_amd64.pyd",
        "holidays/countries/indonesia.py",
        "holidays/countries/sweden.py",  # imported by countries/__init__.py
        "phonenumbers/carrierdata/data0.py",
        "pypdfium2_raw/pdfium.dll",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "keyring-25.7.0.dist-info/licenses/LICENSE",
        "kiosk/resources/fonts/plus-jakarta-sans-LICENSE.txt",
        "tzdata/zoneinfo/Asia/Jakarta",
    ],
)
def test_what_loket_needs_stays(name: str):
    assert stays(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Quick.dll",
        "PySide6/QtQml.pyd",
        "PySide6/designer.exe",
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/qml/QtQuick/qmldir",
        "PySide6/scripts/pyside_tool.py",
        "PySide6/translations/qtbase_de.qm",
        "PIL/_avif.cp313-win_amd64.pyd",
        "holidays/locale/sv_SE/LC_MESSAGES/SE.mo",
        "phonenumbers/geodata/data0.py",
        "win32ctypes/tests/test_win32api.py",
        "bin/keyring.exe",
        "shiboken6/Shiboken.pyi",
        "segno-1.6.6.dist-info/RECORD",
        "kiosk/__pycache__/cli.cpython-313.pyc",
    ],
)
def test_what_nobody_asks_for_stays_out(name: str):
    assert not stays(name)


def test_every_part_of_qt_that_is_imported_comes_along():
    text = "".join(file.read_text("utf-8") for file in (ROOT / "kiosk").rglob("*.py"))
    assert set(re.findall(r"(?:from|import) PySide6\.Qt(\w+)", text)) == set(QT.split("|"))


def test_only_what_is_needed_is_taken_however_far_away(tmp_path: Path):
    package(tmp_path, "keyring", ("jaraco.classes", 'x; extra == "test"'))
    package(tmp_path, "jaraco.classes", ("more-itertools>=2",))
    package(tmp_path, "more_itertools")
    package(tmp_path, "x")
    package(tmp_path, "hatchling", ("keyring",))
    wanted = {"Keyring", "absent-on-windows"}
    assert asked_for(tmp_path, wanted) == {"keyring", "jaraco-classes", "more-itertools"}


def test_loket_asks_for_nothing_that_the_lock_does_not_pin():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text("utf-8").lower()
    for one in project["dependencies"]:
        assert re.search(rf"^{re.split('[=<>;]', one)[0].lower()}==", lock, re.MULTILINE), one
    assert re.search(r"^pywin32-ctypes==", lock, re.MULTILINE)
