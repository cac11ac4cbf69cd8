"""Only what the office has signed is accepted, and each refusal has its own reason."""

import os
import shutil
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.updates.client import Client, Trust
from kiosk.updates.statement import (
    LARGEST_PROGRAM,
    LARGEST_RESOURCES,
    Platform,
    newest_program,
    newest_resources,
)
from kiosk.updates.stick import folders_on
from kiosk.updates.unusable import Unusable, Why
from tests.updates.an_office import (
    NOW,
    add_program,
    found,
    passphrase,
    publish,
    trust_in,
)
from tools.updates.office import Office

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = found(tmp_path / "office")
    add_program(made, "0.2.0", Platform.WINDOWS, b"MZ" + bytes(200_000))
    publish(made)
    return made


def a_stick(office: Office, folder: Path) -> Path:
    return Path(shutil.copytree(office.folder, folder / "loket-updates"))


def why_not(source: Path, trust: Trust) -> Why:
    with pytest.raises(Unusable) as refused:
        Client(source, trust).look()
    return refused.value.why


def test_a_stick_of_the_office_says_what_is_on_it(office, tmp_path):
    stick = a_stick(office, tmp_path / "USB")
    looked = Client(stick, trust_in(office, tmp_path / "seen")).look()
    program = newest_program(looked.entries, Platform.WINDOWS, "0.1.0")
    assert program is not None
    assert (program.says.version, program.length) == ("0.2.0", 200_002)
    assert newest_program(looked.entries, Platform.WINDOWS, "0.2.0") is None
    assert newest_program(looked.entries, Platform.LINUX, "0.1.0") is None
    assert newest_resources(looked.entries, "0.1.0", 1) is None
    assert looked.expires == NOW + timedelta(days=400)


def test_sticks_are_found_by_the_name_of_the_folder(office, tmp_path):
    a_stick(office, tmp_path / "USB")
    (tmp_path / "lain" / "loket-updates").mkdir(parents=True)
    assert folders_on([tmp_path / "USB", tmp_path / "lain", tmp_path / "hilang"]) == [
        tmp_path / "USB" / "loket-updates"
    ]


def test_without_a_root_of_trust_nothing_is_accepted(office, tmp_path):
    assert why_not(office.folder, Trust(None, tmp_path / "seen", NOW)) is Why.NOT_PREPARED


def test_a_folder_that_is_none_of_ours_is_called_so(office, tmp_path):
    (tmp_path / "foto").mkdir()
    assert why_not(tmp_path / "foto", trust_in(office, tmp_path / "seen")) is Why.NO_FOLDER


def test_an_update_signed_by_a_stranger_is_refused(office, tmp_path):
    stranger = found(tmp_path / "stranger")
    add_program(stranger, "9.0.0", Platform.WINDOWS)
    publish(stranger)
    assert why_not(stranger.folder, trust_in(office, tmp_path / "seen")) is Why.STRANGER


def test_a_stranger_who_sends_a_root_of_his_own_along_is_refused_too(office, tmp_path):
    stranger = found(tmp_path / "stranger")
    keys = [stranger.keys / "root-1.pem", stranger.keys / "root-2.pem"]
    stranger.rotate("targets", keys, passphrase)
    publish(stranger)
    assert why_not(stranger.folder, trust_in(office, tmp_path / "seen")) is Why.STRANGER


def test_signatures_expire_by_the_time_that_loket_trusts_and_no_other(office, tmp_path):
    late = NOW + timedelta(days=401)
    assert why_not(office.folder, trust_in(office, tmp_path / "late", late)) is Why.EXPIRED
    assert Client(office.folder, trust_in(office, tmp_path / "in time", NOW)).look()


def test_an_expired_stick_that_was_signed_again_is_accepted(office, tmp_path):
    late, seen = NOW + timedelta(days=401), tmp_path / "seen"
    assert why_not(office.folder, trust_in(office, seen, late)) is Why.EXPIRED
    Office(office.home, late).publish(passphrase)
    assert Client(office.folder, trust_in(office, seen, late)).look()


def test_an_older_stick_than_one_that_was_seen_is_refused(office, tmp_path):
    old = a_stick(office, tmp_path / "USB")
    publish(office)
    seen = tmp_path / "seen"
    Client(office.folder, trust_in(office, seen)).look()
    assert why_not(old, trust_in(office, seen)) is Why.OLDER
    assert Client(office.folder, trust_in(office, seen)).look()


@pytest.mark.parametrize("gone", ["2.snapshot.json", "2.targets.json", "timestamp.json"])
def test_a_half_copied_stick_is_called_so(office, tmp_path, gone):
    stick = a_stick(office, tmp_path / "USB")
    (stick / "metadata" / gone).unlink()
    assert why_not(stick, trust_in(office, tmp_path / "seen")) is Why.HALF_COPIED


@pytest.mark.parametrize("cut", ["2.snapshot.json", "2.targets.json", "timestamp.json"])
def test_a_list_that_was_cut_off_is_damaged(office, tmp_path, cut):
    stick = a_stick(office, tmp_path / "USB")
    file = stick / "metadata" / cut
    file.write_bytes(file.read_bytes()[:200])
    assert why_not(stick, trust_in(office, tmp_path / "seen")) is Why.DAMAGED


def test_a_list_without_end_is_not_read_to_its_end(office, tmp_path):
    stick = a_stick(office, tmp_path / "USB")
    with (stick / "metadata" / "timestamp.json").open("ab") as file:
        file.truncate(50_000_000_000)
    assert why_not(stick, trust_in(office, tmp_path / "seen")) is Why.DAMAGED


@POSIX
def test_a_link_and_a_pipe_are_no_lists(office, tmp_path):
    stick, seen = a_stick(office, tmp_path / "USB"), tmp_path / "seen"
    file = stick / "metadata" / "timestamp.json"
    file.rename(tmp_path / "elsewhere.json")
    file.symlink_to(tmp_path / "elsewhere.json")
    assert why_not(stick, trust_in(office, seen)) is Why.DAMAGED
    file.unlink()
    os.mkfifo(file)
    assert why_not(stick, trust_in(office, seen)) is Why.DAMAGED


def fetched(office: Office, stick: Path, tmp_path: Path, largest: int = LARGEST_PROGRAM) -> Path:
    client = Client(stick, trust_in(office, tmp_path / "seen"))
    program = newest_program(client.look().entries, Platform.WINDOWS, "0")
    assert program is not None
    (tmp_path / "into").mkdir(exist_ok=True)
    return client.fetch(program, largest, tmp_path / "into")


def why_not_fetched(office: Office, stick: Path, tmp_path: Path, **more: int) -> Why:
    with pytest.raises(Unusable) as refused:
        fetched(office, stick, tmp_path, **more)
    assert list((tmp_path / "into").glob("*")) == []
    return refused.value.why


def test_a_file_arrives_as_it_was_signed(office, tmp_path):
    stick = a_stick(office, tmp_path / "USB")
    file = fetched(office, stick, tmp_path)
    assert file.read_bytes() == b"MZ" + bytes(200_000)
    assert sorted(path.name for path in (tmp_path / "into").iterdir()) == [file.name]


def test_an_altered_file_is_refused(office, tmp_path):
    stick = a_stick(office, tmp_path / "USB")
    file = stick / "targets" / "windows" / "loket-0.2.0-setup.exe"
    file.write_bytes(b"MZ" + bytes(199_999) + b"\1")
    assert why_not_fetched(office, stick, tmp_path) is Why.DAMAGED


def test_a_file_that_was_never_copied_is_missing(office, tmp_path):
    stick = a_stick(office, tmp_path / "USB")
    (stick / "targets" / "windows" / "loket-0.2.0-setup.exe").unlink()
    assert why_not_fetched(office, stick, tmp_path) is Why.HALF_COPIED


def test_a_file_larger_than_any_update_is_not_even_begun(office, tmp_path):
    (tmp_path / "into").mkdir()
    stick = a_stick(office, tmp_path / "USB")
    assert why_not_fetched(office, stick, tmp_path, largest=1_000) is Why.TOO_BIG
    assert LARGEST_RESOURCES < LARGEST_PROGRAM


def test_a_stick_pulled_after_the_look_is_gone(office, tmp_path):
    stick, seen = a_stick(office, tmp_path / "USB"), tmp_path / "seen"
    client = Client(stick, trust_in(office, seen))
    program = newest_program(client.look().entries, Platform.WINDOWS, "0")
    shutil.rmtree(stick)
    with pytest.raises(Unusable) as refused:
        client.fetch(program, LARGEST_PROGRAM, tmp_path)
    assert refused.value.why is Why.GONE


def test_a_file_that_ends_in_the_middle_of_reading_is_refused(office, tmp_path):
    stick = a_stick(office, tmp_path / "USB")
    file = stick / "targets" / "windows" / "loket-0.2.0-setup.exe"
    reads = []

    def pull() -> bool:
        reads.append(file.stat().st_size)
        os.truncate(file, min(reads[-1], 70_000))
        return False

    client = Client(stick, trust_in(office, tmp_path / "seen"))
    program = newest_program(client.look().entries, Platform.WINDOWS, "0")
    puller = Client(stick, trust_in(office, tmp_path / "seen"), stop=pull)
    puller.look()
    with pytest.raises(Unusable) as refused:
        puller.fetch(program, LARGEST_PROGRAM, tmp_path)
    assert refused.value.why is Why.DAMAGED


def test_a_look_ends_when_nobody_waits_for_it_any_more(office, tmp_path):
    with pytest.raises(Unusable) as refused:
        Client(office.folder, trust_in(office, tmp_path / "seen"), stop=lambda: True).look()
    assert refused.value.why is Why.SILENT


def test_a_look_ends_when_its_time_is_over(office, tmp_path):
    with pytest.raises(Unusable) as refused:
        Client(office.folder, trust_in(office, tmp_path / "seen"), limit_s=-1).look()
    assert refused.value.why is Why.SILENT


def test_a_key_that_was_replaced_counts_no_more(office, tmp_path):
    before, seen = a_stick(office, tmp_path / "before"), tmp_path / "seen"
    keys = [office.keys / "root-1.pem", office.keys / "root-3.pem"]
    office.rotate("timestamp", keys, passphrase)
    publish(office)
    assert Client(office.folder, trust_in(office, seen)).look()
    assert why_not(before, trust_in(office, seen)) is Why.STRANGER


@pytest.mark.parametrize("older", ["targets", "snapshot"])
def test_lists_of_different_days_are_not_mixed(office, tmp_path, older):
    """Each of them is signed; together they are a folder that the office never made."""
    add_program(office, "0.3.0", Platform.WINDOWS)
    publish(office)
    stick = a_stick(office, tmp_path / "USB") / "metadata"
    shutil.copyfile(stick / f"2.{older}.json", stick / f"3.{older}.json")
    assert why_not(stick.parent, trust_in(office, tmp_path / "seen")) in (Why.OLDER, Why.DAMAGED)


def test_a_thief_who_ran_ahead_does_not_shut_the_office_out_for_ever(office, tmp_path):
    """With stolen keys he signs lists of high numbers; new keys make the office's own count."""
    thief, seen = (
        Office(Path(shutil.copytree(office.home, tmp_path / "thief")), NOW),
        tmp_path / "s",
    )
    for _ in range(6):
        publish(thief)
    assert Client(thief.folder, trust_in(office, seen)).look()
    publish(office)
    assert why_not(office.folder, trust_in(office, seen)) is Why.OLDER
    keys = [office.keys / "root-1.pem", office.keys / "root-3.pem"]
    for role in ("timestamp", "snapshot", "targets"):
        office.rotate(role, keys, passphrase)
    publish(office)
    assert Client(office.folder, trust_in(office, seen)).look()
    assert why_not(thief.folder, trust_in(office, seen)) is Why.STRANGER


def test_a_lost_root_key_is_replaced_with_the_two_others(office, tmp_path):
    keys = [office.keys / "root-1.pem", office.keys / "root-3.pem"]
    fresh = office.rotate("root-2", keys, passphrase)
    office.rotate("snapshot", [fresh, office.keys / "root-3.pem"], passphrase)
    publish(office)
    assert Client(office.folder, trust_in(office, tmp_path / "seen")).look()


@pytest.mark.parametrize("path", ["../../etc/passwd", "a/../b", "/etc/x", "a\\b", "C:x", "a//b"])
def test_no_signed_name_leads_out_of_the_folder(office, tmp_path, path):
    from kiosk.updates.fetching import BASE, within

    with pytest.raises(Unusable) as refused:
        within(f"{BASE}targets/{path}")
    assert refused.value.why is Why.DAMAGED


def test_a_bad_disk_of_this_kiosk_is_told_apart_from_a_bad_stick(office, tmp_path):
    blocked = tmp_path / "seen"
    blocked.write_text("a file where a folder should be")
    assert why_not(office.folder, trust_in(office, blocked)) is Why.DISK_FAILED
