"""The MSI: every file once, the same from the same files, each step where Windows can undo it."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer.windows.msi import FAMILY, PYTHON, key, source
from installer.windows.stage import files, lay
from tests.installer.windows.made_up import parts

NAMES = ["installed.txt", "lib/a/x.py", "lib/b/x.py", "lib/b/Ünï & <kode>.txt", "loket.exe", PYTHON]
WIX = "{http://schemas.microsoft.com/wix/2006/wi}"
BEFORE_THE_COMMIT = 6600
needs_wixl = pytest.mark.skipif(
    not (shutil.which("wixl") and shutil.which("msiinfo")), reason="wixl or msiinfo is missing"
)


def tree(names: list[str] = NAMES, fingerprint: str = "f") -> ElementTree.Element:
    return ElementTree.fromstring(source(names, "0.1.0", "stage", fingerprint))


def test_every_file_of_the_stage_is_in_it_once():
    told = [file.get("Source") for file in tree().iter(f"{WIX}File")]
    assert sorted(told) == sorted(f"stage/{name}" for name in NAMES)


def test_files_of_one_name_are_told_apart_and_names_stay_short():
    ids = [
        one.get("Id", "") for one in tree().iter() if one.tag in {f"{WIX}File", f"{WIX}Component"}
    ]
    assert len(ids) == len(set(ids)) == 2 * len(NAMES)
    assert max(map(len, ids)) <= 72
    assert len(key("lib/" + "x" * 500)) <= 72


def test_the_same_files_give_the_same_product_and_others_another():
    def product(fingerprint: str) -> str | None:
        return tree(fingerprint=fingerprint)[0].get("Id")

    assert product("a") == product("a") != product("b")


def test_all_versions_are_one_family_and_replace_each_other():
    upgrade = tree().find(f"{WIX}Product/{WIX}Upgrade")
    assert upgrade is not None
    assert upgrade.get("Id") == str(FAMILY) == "8d5f4f9c-7a63-4f5e-9a0c-1f6b0a7c52d1"


def test_a_stage_without_python_cannot_settle_in():
    with pytest.raises(ValueError, match="settle"):
        source(["loket.exe"], "0.1.0", "stage", "f")


def table(msi: Path, name: str) -> list[list[str]]:
    command = ["msiinfo", "export", str(msi), name]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line.split("\t") for line in said.stdout.splitlines()[3:]]


@needs_wixl
def test_wixl_makes_one_whose_steps_come_before_the_commit(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    lay(tmp_path / "stage", parts(tmp_path / "parts"), 1_796_000_000)
    names = [one.relative_to(tmp_path / "stage").as_posix() for one in files(tmp_path / "stage")]
    (tmp_path / "loket.wxs").write_text(source(names, "0.1.0", "stage", "f"), "utf-8")
    command = ["wixl", "-a", "x64", "-o", "loket.msi", "loket.wxs"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)

    steps = {one[0]: int(one[2]) for one in table(tmp_path / "loket.msi", "InstallExecuteSequence")}
    assert steps["InstallInitialize"] < steps["RemoveExistingProducts"] < steps["NobodyAtWork"]
    assert steps["NobodyAtWork"] < steps["Forget"] < steps["RemoveFiles"]
    assert steps["InstallFiles"] < steps["Settle"] < BEFORE_THE_COMMIT
    told = {one[0]: one for one in table(tmp_path / "loket.msi", "CustomAction")}
    settle = told["Settle"]
    assert settle[1:3] == [str(18 + 1024 + 2048), key(PYTHON)]  # a file, deferred, as the system
    assert settle[3].endswith('on_site.py" install "[ACCOUNT]"')
    properties = dict(one for one in table(tmp_path / "loket.msi", "Property") if len(one) == 2)
    assert properties["ALLUSERS"] == "1"
    assert len(table(tmp_path / "loket.msi", "File")) == len(names)
