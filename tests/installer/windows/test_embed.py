"""The embeddable Python is taken only as its publisher published it."""

import re
import tomllib
from pathlib import Path

import pytest

from installer.windows.embed import PINS, Unfit, checked, unpack
from tests.installer.windows.made_up import ARM64, X86, digest, embeddable


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    return tmp_path / "python-embed.toml"


def pin(pins: Path, file: Path, sha256: str) -> None:
    pins.write_text(f'[[python]]\nfile = "{file.name}"\nsha256 = "{sha256}"\n')


def refused(file: Path, given: str = "", pins: Path = PINS) -> str:
    with pytest.raises(Unfit) as caught:
        checked(file, given, pins)
    return str(caught.value)


def test_a_pinned_file_needs_no_digest_by_hand(tmp_path: Path, pins: Path):
    file = embeddable(tmp_path)
    pin(pins, file, digest(file))
    package = checked(file, "", pins)
    assert (package.minor, package.version, package.sha256) == (13, "3.13", digest(file))
    assert package.paths_file == "python313._pth"


def test_a_digest_by_hand_is_enough_whatever_its_case(tmp_path: Path):
    file = embeddable(tmp_path)
    assert checked(file, f" {digest(file).upper()}\n").sha256 == digest(file)


def test_without_any_digest_nothing_is_built(tmp_path: Path):
    said = refused(embeddable(tmp_path))
    assert "PYTHON_EMBED_SHA256" in said
    assert "python-embed.toml" in said


def test_another_file_under_the_same_name_is_refused(tmp_path: Path, pins: Path):
    file = embeddable(tmp_path)
    pin(pins, file, "0" * 64)
    said = refused(file, "", pins)
    assert "not what was published" in said
    assert digest(file) in said


def test_a_digest_by_hand_cannot_overrule_a_pin(tmp_path: Path, pins: Path):
    file = embeddable(tmp_path)
    pin(pins, file, "0" * 64)
    assert "contradicts" in refused(file, digest(file), pins)


@pytest.mark.parametrize("given", ["abc", "g" * 64, "0" * 63])
def test_half_a_digest_is_none(tmp_path: Path, given: str):
    assert "64 hexadecimal digits" in refused(embeddable(tmp_path), given)


@pytest.mark.parametrize(
    ("shape", "why"),
    [
        ({"without": "pythonw.exe"}, "pythonw.exe missing"),
        ({"without": "python313.dll"}, "no one python3xx.dll"),
        ({"without": "python313.zip"}, "no one python3xx.dll"),
        ({"more": "python312.dll"}, "no one python3xx.dll"),
        ({"more": "../outside.dll"}, "has folders"),
        ({"more": "cp313/python313.zip"}, "has folders"),
        ({"more": "C:outside.dll"}, "has folders"),
        ({"machine": ARM64}, "amd64"),
        ({"machine": X86}, "amd64"),
    ],
    ids=str,
)
def test_a_zip_file_that_is_no_such_package_is_refused(tmp_path: Path, shape, why: str):
    file = embeddable(tmp_path, **shape)
    assert why in refused(file, digest(file))


def test_a_page_saved_in_place_of_the_file_is_refused(tmp_path: Path):
    file = tmp_path / "python-3.13.9-embed-amd64.zip"
    file.write_text("<html>Not found</html>")
    assert "no zip file" in refused(file, digest(file))


def test_a_damaged_file_is_refused_though_its_digest_was_taken_from_it(tmp_path: Path):
    file = embeddable(tmp_path)
    octets = file.read_bytes()
    file.write_bytes(octets.replace(b"_ssl.pyd_ssl.pyd", b"_ssl.pyd_ssl.pyx", 1))
    assert "damaged" in refused(file, digest(file))


def test_a_file_that_is_not_there_is_said(tmp_path: Path):
    assert "there is no file" in refused(tmp_path / "python.zip", "0" * 64)


def test_what_is_unpacked_is_what_was_checked(tmp_path: Path):
    file = embeddable(tmp_path)
    unpack(checked(file, digest(file)), tmp_path / "python")
    assert (tmp_path / "python/python313.zip").read_text() == "python313.zip"


def test_each_pin_that_ships_is_whole():
    for one in tomllib.loads(PINS.read_text("utf-8")).get("python", []):
        assert re.fullmatch(r"python-3\.\d+\.\d+-embed-amd64\.zip", one["file"])
        assert re.fullmatch(r"[0-9a-f]{64}", one["sha256"])
        assert one["read"]
        assert one["source"]
