"""The script that makes and offers the credential, with systemd's own encryption."""

import os
import re
import shutil
import stat
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.journal import credential
from tests.installer.linux.test_recipe import RECIPE, unit

SCRIPT = RECIPE / "kiosk" / "credential"


@dataclass
class Computer:
    """A computer with a secret of its own, and the folders that the script knows."""

    folder: Path
    secret: str = "secret"
    path: str = field(default_factory=lambda: os.environ["PATH"])

    def __post_init__(self) -> None:
        self.credentials = self.folder / "etc" / "credentials"
        self.kept = self.credentials / f"{credential.NAME}.cred"
        self.offered = self.folder / "run" / credential.NAME
        self.store = self.folder / "home" / "store"

    def around(self) -> dict[str, str]:
        return {
            "PATH": self.path,
            "LOKET_CREDENTIALS": str(self.credentials),
            "LOKET_OFFERED": str(self.offered.parent),
            "LOKET_HOME": str(self.store.parent),
            "SYSTEMD_CREDENTIAL_SECRET": str(self.folder / self.secret),
        }

    def does(self, verb: str, code: int = 0) -> str:
        done = subprocess.run([SCRIPT, verb], env=self.around(), capture_output=True, text=True)
        assert done.returncode == code, done.stderr
        return done.stdout + done.stderr

    def opened(self, file: Path) -> bytes:
        command = ["systemd-creds", "decrypt", f"--name={credential.NAME}", file, "-"]
        return subprocess.run(command, env=self.around(), check=True, capture_output=True).stdout


@pytest.fixture
def bare(tmp_path: Path) -> Computer:
    """One on which nothing may be encrypted, as in an image that is being made."""
    return Computer(tmp_path)


@pytest.fixture
def computer(bare: Computer) -> Computer:
    if not shutil.which("systemd-creds"):
        pytest.skip("systemd-creds is not installed here")
    command = ["systemd-creds", "encrypt", "--name=trial", "-", bare.folder / "trial"]
    if subprocess.run(command, env=bare.around(), input=b"", capture_output=True).returncode:
        pytest.skip("systemd-creds encrypts nothing here (it takes root)")
    (bare.folder / "trial").unlink()
    return bare


def test_the_session_is_given_the_credential_by_the_name_loket_knows():
    assert unit()["Service"]["LoadCredentialEncrypted"] == credential.NAME, "a path would be fatal"
    assert f"\nname={credential.NAME}\n" in SCRIPT.read_text("utf-8")
    runner = (RECIPE / "kiosk" / "loket-as-kiosk").read_text("utf-8")
    assert f"LoadCredentialEncrypted={credential.NAME} " in runner
    told = (RECIPE / "kiosk" / "loket-kiosk.service").read_text("utf-8")
    for key in ("Wants", "After"):
        assert re.search(rf"^{key}=.*\bloket-kiosk-credential\.service\b", told, re.MULTILINE)


def test_it_is_made_once_of_32_octets_that_only_root_may_see(computer: Computer):
    said = computer.does("make")
    key = computer.opened(computer.kept)
    assert len(key) == 32
    assert key.hex() not in said
    assert key not in computer.kept.read_bytes()
    assert stat.S_IMODE(computer.credentials.stat().st_mode) == 0o700
    assert stat.S_IMODE(computer.kept.stat().st_mode) == 0o600
    assert computer.does("make") == ""
    assert computer.opened(computer.kept) == key
    assert [file.name for file in computer.credentials.parent.iterdir()] == ["credentials"]


def test_what_opens_is_offered_to_the_session(computer: Computer):
    computer.does("make")
    assert computer.does("offer") == ""
    assert computer.opened(computer.offered) == computer.opened(computer.kept)
    computer.kept.unlink()
    computer.does("offer")
    assert not computer.offered.exists()


def test_on_another_computer_nothing_is_offered_and_a_renewed_one_opens(computer: Computer):
    computer.does("make")
    computer.does("offer")
    computer.store.mkdir(parents=True)
    moved = Computer(computer.folder, secret="another")
    assert "recovery key" in moved.does("offer")
    assert not moved.offered.exists()
    old = moved.kept.read_bytes()
    assert "loket-as-kiosk recover --credential" in moved.does("renew")
    assert len(moved.opened(moved.offered)) == 32
    assert moved.kept.with_name(moved.kept.name + ".old").read_bytes() == old
    fresh = moved.kept.read_bytes()
    assert "stays as it is" in moved.does("renew")
    assert moved.kept.read_bytes() == fresh


def test_a_copied_image_makes_its_own_at_its_first_start_and_never_beside_records(
    computer: Computer,
):
    computer.does("offer")
    assert len(computer.opened(computer.offered)) == 32
    shutil.rmtree(computer.credentials)
    computer.store.mkdir(parents=True)
    computer.does("offer")
    assert not computer.credentials.exists()
    assert not computer.offered.exists()


def test_an_empty_folder_says_that_passphrases_are_wanted(computer: Computer):
    computer.credentials.mkdir(parents=True)
    computer.does("make")
    computer.does("offer")
    assert list(computer.credentials.iterdir()) == []
    assert not computer.offered.exists()


def test_where_systemd_encrypts_nothing_nothing_is_left_behind(bare: Computer):
    programs = bare.folder / "bin"
    programs.mkdir()
    (programs / "systemd-creds").write_text("#!/bin/sh\ncat >/dev/null\nexit 1\n")
    (programs / "systemd-creds").chmod(0o755)
    bare.path = f"{programs}:{bare.path}"
    assert "passphrase" in bare.does("make")
    assert list(bare.credentials.parent.iterdir()) == []
    bare.does("offer")
    assert not bare.offered.exists()
    bare.does("renew", code=1)
    assert list(bare.credentials.parent.iterdir()) == []


def test_an_unknown_word_does_nothing(bare: Computer):
    assert "usage" in bare.does("destroy", code=2)
