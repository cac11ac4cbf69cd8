"""`make windows` says at once what it cannot build from, and builds nothing then."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installer.windows import build
from tests.installer.windows.made_up import digest, embeddable

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(
    not (shutil.which("makensis") and shutil.which("wixl")), reason="makensis or wixl is missing"
)


def said(variables: dict[str, str], capsys: pytest.CaptureFixture[str]) -> str:
    assert build.main(variables) == 1
    return capsys.readouterr().err


def test_without_a_python_it_says_which_one_it_wants(capsys: pytest.CaptureFixture[str]):
    assert "PYTHON_EMBED has to name" in said({}, capsys)


def test_a_python_that_nobody_vouches_for_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = embeddable(tmp_path)
    assert "PYTHON_EMBED_SHA256" in said({"PYTHON_EMBED": str(file)}, capsys)
    wrong = {"PYTHON_EMBED": str(file), "PYTHON_EMBED_SHA256": "0" * 64}
    assert "not what was published" in said(wrong, capsys)


def test_a_signature_that_was_half_asked_for_stops_it_before_it_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = embeddable(tmp_path)
    half = {
        "PYTHON_EMBED": str(file),
        "PYTHON_EMBED_SHA256": digest(file),
        "SIGN_PKCS12": str(tmp_path / "absent.p12"),
    }
    assert "absent.p12" in said(half, capsys)


SCHEMAS = {
    "http://schemas.microsoft.com/wix/2006/wi",
    "http://schemas.microsoft.com/windows/2004/02/mit/task",
}
"""Names of kinds of XML, which nobody asks."""


def test_nothing_that_builds_names_an_address():
    text = "".join(
        file.read_text("utf-8")
        for file in (ROOT / "installer/windows").rglob("*")
        if file.is_file() and file.suffix in {".py", ".nsi", ".ps1", ".toml", ".lock", ".in"}
    )
    found = set(re.findall(r"https?://[^\s\"'<>]+", text))
    assert found == SCHEMAS


def test_make_has_a_word_for_it():
    listed = subprocess.run(
        ["make", "-C", ROOT, "help"], capture_output=True, text=True, check=True
    )
    assert "make windows" in listed.stdout
