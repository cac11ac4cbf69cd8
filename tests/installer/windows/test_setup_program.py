"""The setup program: its script compiles, and says what the page for IT promises."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.windows.icon import icon
from installer.windows.stage import lay
from tests.installer.windows.certificate import self_signed
from tests.installer.windows.made_up import parts

ROOT = Path(__file__).parents[3]
SCRIPT = ROOT / "installer/windows/loket.nsi"
PAGE = ROOT / "docs/windows-it.md"
needs_makensis = pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is missing")


def compiled(folder: Path, *more: str) -> Path:
    """A setup program of made-up parts."""
    made, stage = folder / "loket-0.1.0-setup.exe", folder / "stage"
    (folder / "parts").mkdir()
    lay(stage, parts(folder / "parts")._replace(icon=icon()), 1_796_000_000)
    defines = ("-DVERSION=0.1.0", f"-DSTAGE={stage}", "-DSIZE_KB=1", f"-DOUT={made}")
    command = ["makensis", "-NOCD", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, *more, SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return made


@needs_makensis
def test_the_script_compiles_without_a_warning_to_a_program_for_64_bits(tmp_path: Path):
    octets = compiled(tmp_path).read_bytes()
    begin = int.from_bytes(octets[0x3C:0x40], "little")
    assert octets[begin : begin + 6] == b"PE\0\0\x64\x86"


@needs_makensis
@pytest.mark.skipif(not shutil.which("osslsigncode"), reason="osslsigncode is missing")
def test_the_program_that_removes_loket_is_signed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name, value in self_signed(tmp_path).variables.items():
        monkeypatch.setenv(name, value)
    plain, signed = tmp_path / "plain", tmp_path / "signed"
    plain.mkdir()
    signed.mkdir()
    signing = f'-DSIGN="{sys.executable}" "{ROOT / "installer/windows/sign.py"}"'
    grown = compiled(signed, signing).stat().st_size - compiled(plain).stat().st_size
    assert grown > 1_000


def test_every_exit_code_of_the_script_is_explained_to_it():
    codes = set(re.findall(r"SetErrorLevel (\d)", SCRIPT.read_text("utf-8")))
    assert codes == {"3", "4", "5", "6"}
    page = PAGE.read_text("utf-8")
    assert all(re.search(rf"^\| {code} \|", page, re.MULTILINE) for code in codes)


def test_every_sentence_is_there_in_both_languages():
    told = re.findall(
        r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT.read_text("utf-8"), re.MULTILINE
    )
    names = {name for name, _ in told}
    assert sorted(told) == sorted(
        (name, one) for name in names for one in ("ENGLISH", "INDONESIAN")
    )
    assert names == set(re.findall(r"\$\((\w+)\)", SCRIPT.read_text("utf-8")))


def test_removing_loket_takes_nothing_of_its_data():
    removal = SCRIPT.read_text("utf-8").split('Section "Uninstall"')[1]
    assert not re.search(r"ProgramData\\|APPDATA|COMMONAPPDATA", removal.replace("; %Program", ""))
