"""What is laid into the package is one program and units that systemd understands."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[4]
UNITS = "usr/lib/systemd/system"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="packages for Debian")


def lay(tree, *more):
    code = ROOT / "installer/linux/update/lay.py"
    subprocess.run([sys.executable, code, tree, *more], check=True)


@pytest.fixture
def tree(tmp_path):
    lay(tmp_path / "tree")
    return tmp_path / "tree"


def test_everything_lies_where_the_page_says(tree):
    page = (ROOT / "docs/updates-linux.md").read_text("utf-8")
    laid = [path for path in tree.rglob("*") if path.is_symlink() or path.is_file()]
    assert len(laid) == 13
    for path in laid:
        assert f"`/{path.relative_to(tree)}`" in page, path


def test_the_same_source_gives_the_same_octets(tree, tmp_path):
    lay(tmp_path / "again")
    for file in (path for path in tree.rglob("*") if path.is_file()):
        other = tmp_path / "again" / file.relative_to(tree)
        assert other.read_bytes() == file.read_bytes()
        assert other.stat().st_mode == file.stat().st_mode


def test_a_keyring_is_laid_beside_if_there_is_one(tmp_path):
    ring = tmp_path / "office.gpg"
    ring.write_bytes(b"a key")
    lay(tmp_path / "tree", "--keyring", ring)
    assert (tmp_path / "tree/usr/share/keyrings/loket.gpg").read_bytes() == b"a key"


def test_the_program_starts_from_its_one_file_and_says_how_it_is_used(tree):
    program = tree / "usr/lib/loket-kiosk/loket-update.pyz"
    told = subprocess.run(
        [sys.executable, "-I", program], check=False, capture_output=True, text=True
    )
    assert told.returncode == 2
    assert "request | repair | resume" in told.stderr


def test_links_that_want_a_unit_lead_to_it(tree):
    wants = tree / UNITS / "multi-user.target.wants"
    assert sorted(link.name for link in wants.iterdir()) == [
        "loket-update-repair.service",
        "loket-update-resume.service",
        "loket-update.path",
    ]
    assert all(link.is_symlink() and link.is_file() for link in wants.iterdir())


def test_systemd_finds_nothing_wrong_with_the_units(tree):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not here")
    if not Path("/usr/bin/python3").exists():
        pytest.skip("the units start /usr/bin/python3, which is not here")
    names = sorted(path.name for path in (tree / UNITS).glob("loket-update*.*") if path.is_file())
    assert len(names) == 4
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *names],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tree / UNITS}:", "LC_ALL": "C"},
    )
    ours = [line for line in told.stderr.splitlines() if "loket-update" in line]
    assert ours == []
    assert told.returncode == 0, told.stderr
