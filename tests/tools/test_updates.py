"""What a central office does by the command line is what a kiosk accepts, and nothing else is."""

import io
import stat
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.updates.client import Client, Trust
from kiosk.updates.statement import newest_resources
from tests.updates.an_office import PASSPHRASE, copy_of_resources
from tools.updates.__main__ import main

OFFICE_KEYS = ("root-1", "root-2", "root-3", "targets", "snapshot", "timestamp")


@pytest.fixture
def typing(monkeypatch):
    """What the office types, line by line, as often as it is asked."""

    def types(*lines: str) -> None:
        typed = "".join(f"{line}\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))

    return types


@pytest.fixture
def office(tmp_path, typing) -> Path:
    typing(*[PASSPHRASE] * 6)
    home = tmp_path / "office"
    assert main(["--office", str(home), "init"]) == 0
    return home


def run(office: Path, *arguments: object) -> int:
    return main(["--office", str(office), *map(str, arguments)])


def accepted(office: Path, tmp_path: Path, days: int = 0) -> Client:
    root = (office / "loket-updates" / "metadata" / "1.root.json").read_bytes()
    at = datetime.now(UTC) + timedelta(days=days)
    return Client(office / "loket-updates", Trust(root, tmp_path / "seen", at))


def test_the_ceremony_makes_six_encrypted_keys_that_only_their_owner_reads(office):
    files = sorted((office / "keys").iterdir())
    assert [file.stem for file in files] == sorted(OFFICE_KEYS)
    assert all(b"ENCRYPTED PRIVATE KEY" in file.read_bytes() for file in files)
    if sys.platform != "win32":
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_the_root_wants_two_of_three_keys(office):
    from tuf.api.metadata import Metadata, Root

    file = office / "loket-updates" / "metadata" / "1.root.json"
    root = Metadata[Root].from_file(str(file)).signed
    assert (len(root.roles["root"].keyids), root.roles["root"].threshold) == (3, 2)


def test_a_ceremony_is_not_held_twice_over_the_same_folder(office, capsys, typing):
    typing(*[PASSPHRASE] * 6)
    assert run(office, "init") == 1
    assert "already" in capsys.readouterr().err


def test_a_short_passphrase_is_refused(tmp_path, capsys, typing):
    typing("pendek")
    assert run(tmp_path / "office", "init") == 1
    assert "12" in capsys.readouterr().err


def test_what_is_added_counts_once_it_is_signed(office, tmp_path, typing, capsys):
    folder = copy_of_resources(tmp_path / "edited")
    deb, setup = tmp_path / "loket_0.2.0_amd64.deb", tmp_path / "loket-0.2.0-setup.exe"
    deb.write_bytes(b"!<arch>\n")
    setup.write_bytes(b"MZ")
    assert run(office, "add-resources", folder, "--number", 5) == 0
    assert run(office, "add-program", deb, setup) == 0
    assert accepted(office, tmp_path).look().entries == ()
    typing(*[PASSPHRASE] * 3)
    assert run(office, "publish") == 0
    found = accepted(office, tmp_path).look().entries
    assert [entry.path for entry in found] == [
        "linux/loket_0.2.0_amd64.deb",
        "resources-5.zip",
        "windows/loket-0.2.0-setup.exe",
    ]
    assert newest_resources(found, "0.1.0", 1) is not None
    assert (office / "loket-updates" / "apt" / "pool" / deb.name).is_file()
    assert run(office, "check", office / "loket-updates") == 0
    assert "resources-5.zip" in capsys.readouterr().out


def test_the_same_resources_make_the_same_bundle(office, tmp_path):
    folder = copy_of_resources(tmp_path / "edited")
    for number in (5, 6):
        assert run(office, "add-resources", folder, "--number", number) == 0
    targets = office / "loket-updates" / "targets"
    assert (targets / "resources-5.zip").read_bytes() == (targets / "resources-6.zip").read_bytes()


def test_resources_that_loket_cannot_read_are_never_signed(office, tmp_path, capsys):
    folder = copy_of_resources(tmp_path / "edited")
    (folder / "policy.toml").write_text("[")
    assert run(office, "add-resources", folder, "--number", 5) == 1
    assert "policy.toml" in capsys.readouterr().err
    assert list((office / "loket-updates" / "targets").iterdir()) == []


def test_a_number_is_used_once(office, tmp_path, capsys):
    folder = copy_of_resources(tmp_path / "edited")
    assert run(office, "add-resources", folder, "--number", 5) == 0
    assert run(office, "add-resources", folder, "--number", 5) == 1
    assert "higher" in capsys.readouterr().err


def test_a_wrong_passphrase_signs_nothing(office, capsys, typing):
    before = (office / "loket-updates" / "metadata" / "timestamp.json").read_bytes()
    typing("bukan kalimatnya")
    assert run(office, "publish") == 1
    assert "passphrase" in capsys.readouterr().err
    assert (office / "loket-updates" / "metadata" / "timestamp.json").read_bytes() == before


def test_a_replaced_key_signs_what_kiosks_accept(office, tmp_path, typing):
    keys = office / "keys"
    typing(*[PASSPHRASE] * 3)
    roots = [f"--root-key={keys / name}.pem" for name in ("root-1", "root-2")]
    assert run(office, "rotate", "timestamp", *roots) == 0
    typing(*[PASSPHRASE] * 3)
    assert run(office, "publish") == 0
    assert accepted(office, tmp_path).look()


def test_one_root_key_alone_replaces_nothing(office, capsys, typing):
    typing(PASSPHRASE, PASSPHRASE)
    only = f"--root-key={office / 'keys' / 'root-1.pem'}"
    assert run(office, "rotate", "targets", only) == 1
    assert "2 root keys" in capsys.readouterr().err


def test_a_folder_that_was_altered_is_named_by_check(office, tmp_path, capsys, typing):
    setup = tmp_path / "loket-0.2.0-setup.exe"
    setup.write_bytes(b"MZ")
    run(office, "add-program", setup)
    typing(*[PASSPHRASE] * 3)
    run(office, "publish")
    handed_out = office / "loket-updates"
    (handed_out / "targets" / "windows" / setup.name).write_bytes(b"ZM")
    assert run(office, "check", handed_out) == 1
    assert setup.name in capsys.readouterr().err


def test_publishing_again_renews_the_dates_and_forgets_old_lists(office, tmp_path, typing):
    for _ in range(8):
        typing(*[PASSPHRASE] * 3)
        assert run(office, "publish") == 0
    lists = list((office / "loket-updates" / "metadata").glob("*.targets.json"))
    assert len(lists) == 6
    assert accepted(office, tmp_path, days=399).look()


def test_an_office_without_a_ceremony_is_told_to_begin_with_it(tmp_path, capsys):
    assert run(tmp_path / "nowhere", "publish") == 1
    assert "init" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    ["libxcb-cursor0_0.1.4-1_amd64.deb", "loket_0.2.0-1_amd64.deb", "loket_0.2.0~rc1_all.deb"],
)
def test_a_package_whose_version_would_be_told_short_is_not_listed(office, tmp_path, capsys, name):
    """Kiosks would ask apt for a version that is not in its folder."""
    (tmp_path / name).write_bytes(b"x")
    assert run(office, "add-program", tmp_path / name) == 1
    assert "no package of Loket" in capsys.readouterr().err
