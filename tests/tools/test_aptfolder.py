"""The office's tool makes a folder that is the same each time, signed, and never half."""

import hashlib
import lzma
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tests.installer.linux.update.packages import Keys, Recipe, build
from tools.aptfolder import Unusable, main, make

AT = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("dpkg-deb", "gpg", "gpgv"))),
    reason="it asks dpkg-deb and gpg",
)


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    made = Keys(tmp_path_factory.mktemp("k") / "g")
    yield made
    made.close()


@pytest.fixture(scope="module")
def debs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("built")
    return [build(Recipe(name, "0.2.0"), folder) for name in ("loket-kiosk", "loket")]


def read(folder):
    return {file.name: file.read_bytes() for file in (folder / "apt").iterdir() if file.is_file()}


def test_the_same_packages_and_date_give_the_same_index(tmp_path, keys, debs):
    make(tmp_path / "a", debs, keys.signing(), AT, 400)
    make(tmp_path / "b", debs[::-1], keys.signing(), AT, 400)
    one, other = read(tmp_path / "a"), read(tmp_path / "b")
    for name in ("Packages", "Packages.xz", "Release"):
        assert one[name] == other[name]


def test_the_signature_is_good_and_covers_the_release(tmp_path, keys, debs):
    make(tmp_path, debs, keys.signing(), AT, 400)
    checked = subprocess.run(
        ["gpgv", "--keyring", keys.keyring, "--output", "-", tmp_path / "apt/InRelease"],
        check=True,
        capture_output=True,
    )
    assert checked.stdout == (tmp_path / "apt/Release").read_bytes()


def test_the_release_names_its_indexes_its_date_and_its_end(tmp_path, keys, debs):
    make(tmp_path, debs, keys.signing(), AT, 30)
    files = read(tmp_path)
    release = files["Release"].decode()
    assert "Date: Mon, 30 Nov 2026 03:00:00 UTC\n" in release
    assert "Valid-Until: Wed, 30 Dec 2026 03:00:00 UTC\n" in release
    for digest, size, name in re.findall(r"^ ([0-9a-f]{64}) (\d+) (\S+)$", release, re.MULTILINE):
        assert hashlib.sha256(files[name]).hexdigest() == digest
        assert len(files[name]) == int(size)
    assert lzma.decompress(files["Packages.xz"]) == files["Packages"]


def test_every_package_is_named_with_its_place_size_and_sum(tmp_path, keys, debs):
    make(tmp_path, debs, keys.signing(), AT, 400)
    stanzas = read(tmp_path)["Packages"].decode().split("\n\n")
    assert len(stanzas) == 2
    for stanza in stanzas:
        fields = dict(line.split(": ", 1) for line in stanza.splitlines() if line[0] != " ")
        content = (tmp_path / "apt" / fields["Filename"]).read_bytes()
        assert len(content) == int(fields["Size"])
        assert hashlib.sha256(content).hexdigest() == fields["SHA256"]


def test_packages_are_added_to_those_that_are_there(tmp_path, keys, debs):
    for deb in debs:
        make(tmp_path, [deb], keys.signing(), AT, 400)
    assert read(tmp_path)["Packages"].count(b"Package: ") == 2


def test_a_version_does_not_change_its_content(tmp_path, keys, debs):
    make(tmp_path / "f", debs, keys.signing(), AT, 400)
    before = read(tmp_path / "f")
    other = build(Recipe("loket", "0.2.0", ballast=100), tmp_path)
    with pytest.raises(Unusable, match="other content"):
        make(tmp_path / "f", [other], keys.signing(), AT + timedelta(days=1), 400)
    assert read(tmp_path / "f") == before


def test_what_is_no_package_is_said(tmp_path, keys, capsys):
    (tmp_path / "x.deb").write_bytes(b"no package")
    words = [str(tmp_path / "f"), str(tmp_path / "x.deb"), "--key", keys.office]
    assert main([*words, "--home", str(keys.home)]) == 1
    assert "x.deb is no package" in capsys.readouterr().err


def test_without_the_key_nothing_is_replaced(tmp_path, keys, debs, capsys):
    make(tmp_path, debs, keys.signing(), AT, 400)
    before = read(tmp_path)
    assert main([str(tmp_path), "--key", "0" * 40, "--home", str(keys.home)]) == 1
    assert "did not sign" in capsys.readouterr().err
    assert read(tmp_path) == before


def test_the_command_signs_anew_what_is_there(tmp_path, keys, debs, capsys):
    make(tmp_path, debs, keys.signing(), AT, 400)
    words = [str(tmp_path), "--key", keys.office, "--home", str(keys.home)]
    assert main([*words, "--date", "2027-01-01T00:00:00+00:00", "--days", "31"]) == 0
    assert "signed until 2027-02-01" in capsys.readouterr().out
    assert b"Date: Fri, 01 Jan 2027" in read(tmp_path)["Release"]


def test_an_empty_folder_is_not_signed(tmp_path, keys):
    with pytest.raises(Unusable, match="no package"):
        make(tmp_path, [], keys.signing(), AT, 400)
