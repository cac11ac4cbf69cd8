"""Nothing of a bundle lands outside its folder, whatever it says of itself."""

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.updates.unpacking import LARGEST_FILE, MOST_FILES, unpack
from kiosk.updates.unusable import Unusable, Why


def bundle(folder: Path, members: dict[str, bytes], attributes: int = 0) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "bundle.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            member = zipfile.ZipInfo(name)
            member.external_attr = attributes
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, content)
    return file


def refused(file: Path, into: Path) -> Why:
    with pytest.raises(Unusable) as met:
        unpack(file, into)
    return met.value.why


def test_files_and_folders_come_out_as_they_went_in(tmp_path):
    members = {"policy.toml": b"a", "guides/x.id.md": b"b", "guides/drawings/y.svg": b"c"}
    unpack(bundle(tmp_path, members), tmp_path / "out")
    out = {
        path.relative_to(tmp_path / "out").as_posix(): path.read_bytes()
        for path in (tmp_path / "out").rglob("*")
        if path.is_file()
    }
    assert out == members


@pytest.mark.parametrize(
    "name",
    [
        "../policy.toml",
        "guides/../../policy.toml",
        "/etc/policy.toml",
        "guides//x.md",
        "guides/./x.md",
        "guides/ x.md",
        "guides/x.md.",
        "guides/x\\y.md",
        "C:policy.toml",
        "guides/con.md",
        "guides/LPT1",
        "guides/a:b",
        "guides/a\u202eb.md",
        "guides/a/b/c/d/e/f/g.md",
        "guides/" + "x" * 200,
        "kiosk/app.py",
        "style.qss",
        "updates/root.json",
    ],
)
def test_odd_names_and_foreign_files_are_refused(tmp_path, name):
    file = bundle(tmp_path, {"policy.toml": b"a", name: b"x"})
    assert refused(file, tmp_path / "out") is Why.FLAWED
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bundle.zip"]


@pytest.mark.parametrize(
    "names",
    [
        ("guides/a.md", "guides/A.md"),
        ("guides/D/a.md", "guides/d/b.md"),
        ("letters", "letters/x"),
        ("letters/x", "letters"),
    ],
)
def test_two_names_that_a_disk_takes_for_one_are_refused(tmp_path, names):
    assert refused(bundle(tmp_path, dict.fromkeys(names, b"")), tmp_path / "out") is Why.FLAWED


def test_the_same_name_twice_is_refused(tmp_path):
    file = tmp_path / "bundle.zip"
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(file, "w") as packed,
    ):
        packed.writestr("policy.toml", b"a")
        packed.writestr("policy.toml", b"b")
    assert refused(file, tmp_path / "out") is Why.FLAWED


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK, stat.S_IFCHR])
def test_links_pipes_and_devices_are_refused(tmp_path, kind):
    file = bundle(tmp_path, {"guides/x": b"/etc/passwd"}, (kind | 0o777) << 16)
    assert refused(file, tmp_path / "out") is Why.FLAWED


def test_a_bomb_is_refused_by_what_it_says(tmp_path):
    file = bundle(tmp_path, {"policy.toml": bytes(LARGEST_FILE + 1)})
    assert refused(file, tmp_path / "out") is Why.FLAWED


def test_many_files_are_refused_together(tmp_path):
    file = bundle(tmp_path, {f"guides/{n}.md": bytes(1_000) for n in range(4)})
    with pytest.raises(Unusable) as met:
        unpack(file, tmp_path / "out", most=3_999)
    assert met.value.why is Why.FLAWED
    unpack(file, tmp_path / "enough", most=4_000)


def test_too_many_files_are_refused(tmp_path):
    file = bundle(tmp_path, {f"guides/{n}": b"" for n in range(MOST_FILES + 1)})
    assert refused(file, tmp_path / "out") is Why.FLAWED


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path):
    file = bundle(tmp_path, {"policy.toml": bytes(LARGEST_FILE + 100_000)})
    content = bytearray(file.read_bytes())
    said = struct.pack("<L", LARGEST_FILE + 100_000)
    for _ in range(content.count(said)):
        at = content.index(said)
        content[at : at + 4] = struct.pack("<L", 100)
    file.write_bytes(content)
    assert refused(file, tmp_path / "out") is Why.FLAWED


def test_what_is_no_bundle_is_refused(tmp_path):
    for number, content in enumerate((b"", b"PK", b"\x1f\x8b not a zip", bytes(1_000))):
        file = tmp_path / f"{number}.zip"
        file.write_bytes(content)
        assert refused(file, tmp_path / f"out{number}") is Why.FLAWED


def test_a_bundle_with_a_password_is_refused(tmp_path):
    file = bundle(tmp_path, {"policy.toml": b"a"})
    content = bytearray(file.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + flags] |= 1
    file.write_bytes(content)
    assert refused(file, tmp_path / "out") is Why.FLAWED


def test_a_bundle_whose_list_points_before_its_beginning_is_refused(tmp_path):
    file = bundle(tmp_path, {"policy.toml": b"a" * 90, "guides/x.md": b"b"})
    content = bytearray(file.read_bytes())
    place = content.index(b"PK\x05\x06") + 16  # where the list is said to begin
    content[place + 1] += 1
    file.write_bytes(content)
    assert refused(file, tmp_path / "out") is Why.FLAWED


@given(damage=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
def test_whatever_octets_a_bundle_has_it_is_unpacked_or_refused(damage, tmp_path_factory):
    """Nothing else is raised, and nothing lands beside the folder."""
    folder = tmp_path_factory.mktemp("damaged")
    made = io.BytesIO(bundle(folder, {"policy.toml": b"a" * 90, "guides/x.md": b"b"}).read_bytes())
    content = bytearray(made.getvalue())
    for _ in range(damage.draw(st.integers(1, 4))):
        content[damage.draw(st.integers(0, len(content) - 1))] = damage.draw(st.integers(0, 255))
    file = folder / "bundle.zip"
    file.write_bytes(content[: damage.draw(st.integers(1, len(content)))])
    try:
        unpack(file, folder / "out")
    except Unusable as unusable:
        assert unusable.why is Why.FLAWED
    assert {path.name for path in folder.iterdir()} <= {"bundle.zip", "out"}
