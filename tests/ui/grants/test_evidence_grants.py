"""Evidence at the desk: read apart, sealed, noted, covered, and gone on its date."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.clock import REST
from kiosk.domain.errors import Reason, Refused, What
from kiosk.ui import wishes
from kiosk.ui.clearing import drop_outdated
from kiosk.ui.folders import evidence_roots
from kiosk.ui.grants.evidence import thumbnail
from tests import given
from tests.ui.rooms import Furnished, Told, furnished


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path / "home") as opened:
        opened.room.record(*given.filed(opened.days.moment()))
        opened.sign_in()
        opened.room.lay(given.CASE)
        yield opened


def screenshot(colour: str = "white", size: tuple[int, int] = (320, 200)) -> bytes:
    drawn = BytesIO()
    Image.new("RGB", size, colour).save(drawn, "PNG")
    return drawn.getvalue()


def case_of(desk: Furnished):
    return desk.room.desk.state.cases[given.CASE]


def come_home(qtbot: QtBot, desk: Furnished) -> None:
    qtbot.waitUntil(lambda: desk.work.running == 0, timeout=60_000)


def paste(qtbot: QtBot, desk: Furnished, content: bytes) -> None:
    desk.grant(wishes.PasteEvidence(content))
    come_home(qtbot, desk)


def test_a_pasted_picture_is_sealed_and_noted_with_its_small_one(qtbot: QtBot, desk: Furnished):
    desk.grant(wishes.PasteEvidence(screenshot()))
    assert desk.room.view().busy
    come_home(qtbot, desk)
    assert not desk.room.view().busy
    (noted,) = case_of(desk).pictures.values()
    content = desk.room.picture(noted.id)
    assert len(content) == noted.size
    with Image.open(BytesIO(content)) as again, Image.open(BytesIO(_small(desk, noted.id))) as tiny:
        assert again.size == (320, 200) and max(tiny.size) <= 240
    files = list(desk.room.desk.journal.folder.rglob("*"))
    assert not any(content[:64] in file.read_bytes() for file in files if file.is_file())


def _small(desk: Furnished, picture: str) -> bytes:
    return desk.room.picture(thumbnail(picture))


def test_files_come_in_and_what_is_no_picture_keeps_no_other_out(
    qtbot: QtBot, desk: Furnished, tmp_path: Path
):
    told = Told()
    desk.room.refused.connect(told.hear)
    good, bad = tmp_path / "layar.png", tmp_path / "surat.png"
    good.write_bytes(screenshot("navy"))
    bad.write_text("ini bukan gambar")
    desk.grant(take(bad, good, tmp_path / "hilang.png"))
    come_home(qtbot, desk)
    assert len(case_of(desk).pictures) == 1
    (no,) = (one for one in told.heard if isinstance(one, Refused))
    assert (no.reason, no.facts["file"]) == (Reason.EVIDENCE_NOT_A_PICTURE, "surat.png")
    assert What.STICK_GONE in desk.room.troubles
    desk.grant(take(good))
    assert What.STICK_GONE not in desk.room.troubles
    come_home(qtbot, desk)


def test_a_file_is_not_followed_out_of_its_stick(qtbot: QtBot, desk: Furnished, tmp_path: Path):
    told = Told()
    desk.room.refused.connect(told.hear)
    stick = tmp_path / "stik"
    stick.mkdir()
    (tmp_path / "rahasia.png").write_bytes(screenshot())
    (stick / "layar.png").symlink_to(tmp_path / "rahasia.png")
    desk.grant(take(stick / "layar.png", root=stick))
    come_home(qtbot, desk)
    assert case_of(desk).pictures == {}
    assert [no.reason for no in told.heard] == [Reason.EVIDENCE_NOT_A_PICTURE]


def take(*files: Path, root: Path | str = "") -> wishes.TakeEvidence:
    return wishes.TakeEvidence(tuple((str(file), str(root)) for file in files))


def test_files_are_looked_for_in_the_worker_newest_first(
    qtbot: QtBot, desk: Furnished, tmp_path: Path
):
    stick, own = tmp_path / "stik", tmp_path / "Unduhan"
    for folder, name, changed in ((stick, "lama.png", 100), (own, "baru.pdf", 200)):
        folder.mkdir()
        (folder / name).write_bytes(b"")
        os.utime(folder / name, (changed, changed))
    desk.room.tools.evidence_roots = lambda: [stick, own]
    assert desk.room.view().found is None
    desk.grant(wishes.LookForFiles())
    desk.grant(wishes.LookForFiles())
    assert desk.room.view().looking and desk.work.running == 1
    come_home(qtbot, desk)
    view = desk.room.view()
    assert not view.looking and view.found
    assert [(one.name, one.root) for one in view.found] == [("baru.pdf", own), ("lama.png", stick)]


def test_what_was_looked_for_is_not_shown_with_another_participant(
    qtbot: QtBot, desk: Furnished, tmp_path: Path
):
    (tmp_path / "layar.png").write_bytes(b"")
    desk.room.tools.evidence_roots = lambda: [tmp_path]
    desk.grant(wishes.LookForFiles())
    desk.room.lay("")
    come_home(qtbot, desk)
    assert desk.room.view().found is None and not desk.room.view().looking
    desk.room.lay(given.CASE)
    desk.grant(wishes.LookForFiles())
    come_home(qtbot, desk)
    assert desk.room.view().found
    desk.room.lay("")
    assert desk.room.view().found is None


def test_the_folders_of_downloads_and_pictures_are_looked_into_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    there = tmp_path / "Unduhan"
    there.mkdir()
    monkeypatch.setenv("XDG_DOWNLOAD_DIR", str(there))
    monkeypatch.setenv("XDG_PICTURES_DIR", str(tmp_path / "Gambar"))
    roots = evidence_roots()
    assert there in roots and tmp_path / "Gambar" not in roots


def test_a_covered_copy_replaces_the_original_whose_octets_go(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot("white"))
    (old,) = case_of(desk).pictures
    desk.grant(wishes.CoverEvidence(old, ((0.25, 0.25, 0.5, 0.5),)))
    come_home(qtbot, desk)
    (new,) = case_of(desk).pictures
    assert new != old
    with Image.open(BytesIO(desk.room.picture(new))) as covered:
        assert covered.convert("RGB").getpixel((160, 100)) == (0, 0, 0)
    assert desk.room.desk.journal.blobs.ids() == {new, thumbnail(new)}


@pytest.mark.parametrize("bars", [(), ((0.0, 0.0, 0.0, 0.5),), ((float("nan"), 0, 1, 1),)])
def test_a_bar_that_covers_nothing_is_refused(qtbot: QtBot, desk: Furnished, bars: tuple):
    paste(qtbot, desk, screenshot())
    told = Told()
    desk.room.refused.connect(told.hear)
    (old,) = case_of(desk).pictures
    desk.grant(wishes.CoverEvidence(old, bars))
    come_home(qtbot, desk)
    assert list(case_of(desk).pictures) == [old] and told.heard


def test_a_removed_picture_leaves_nothing_behind(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    (picture,) = case_of(desk).pictures
    desk.grant(wishes.RemoveEvidence(picture))
    assert case_of(desk).pictures == {} and not desk.room.desk.journal.blobs.ids()


def dossiers(desk: Furnished) -> list[Path]:
    """What was saved as PDF, and half of it by a run that was cut off; and a slip beside them."""
    folder = desk.room.tools.papers
    folder.mkdir(parents=True, exist_ok=True)
    named = f"{given.REFERENCE}-berkas.pdf"
    files = [folder / named, folder / f".{named}.part", folder / f"{given.REFERENCE}-slip.pdf"]
    for file in files:
        file.write_bytes(b"%PDF-1.4 with the original picture")
    now = desk.days.moment().at.timestamp()
    for file in files:
        os.utime(file, (now, now))
    return files


def test_no_dossier_outlives_the_original_of_a_covered_picture(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot("white"))
    *gone, slip = dossiers(desk)
    (old,) = case_of(desk).pictures
    desk.grant(wishes.CoverEvidence(old, ((0.25, 0.25, 0.5, 0.5),)))
    come_home(qtbot, desk)
    assert slip.exists() and not any(file.exists() for file in gone)


def test_no_dossier_outlives_a_removed_picture(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    *gone, slip = dossiers(desk)
    desk.grant(wishes.RemoveEvidence(*case_of(desk).pictures))
    assert slip.exists() and not any(file.exists() for file in gone)


def test_no_dossier_outlives_the_date_of_a_picture(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    desk.days.walk(days=29)
    *gone, slip = dossiers(desk)
    drop_outdated(desk.room)
    assert all(file.exists() for file in gone)
    desk.days.walk(days=1)
    drop_outdated(desk.room)
    assert slip.exists() and not any(file.exists() for file in gone)


def test_a_dossier_that_was_drawn_while_its_picture_was_removed_is_not_kept(
    qtbot: QtBot, desk: Furnished
):
    paste(qtbot, desk, screenshot())
    desk.grant(wishes.SaveDossier())
    desk.grant(wishes.RemoveEvidence(*case_of(desk).pictures))
    come_home(qtbot, desk)
    assert not list(desk.room.tools.papers.glob("*berkas*"))
    assert "Buat lagi" in desk.room.said
    desk.grant(wishes.SaveDossier())
    come_home(qtbot, desk)
    assert len(list(desk.room.tools.papers.glob("*berkas*"))) == 1


def test_pictures_are_chosen_for_a_rung(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot("red"))
    desk.grant(wishes.ChooseEvidence("email-bri", ()))
    assert case_of(desk).enclosed("email-bri") == ()
    assert len(case_of(desk).enclosed("email-prakerja")) == 1


def test_a_picture_goes_on_its_date_and_so_does_what_nobody_knows(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    desk.room.desk.journal.blobs.keep(given.CASE, "nobody-knows", b"left by a crash")
    desk.days.walk(days=29)
    drop_outdated(desk.room)
    assert len(desk.room.desk.journal.blobs.ids()) == 2
    desk.days.walk(days=1)
    drop_outdated(desk.room)
    assert not desk.room.desk.journal.blobs.ids()
    assert case_of(desk).pictures == {}


def test_after_a_leap_of_the_clock_only_the_pictures_of_closed_cases_go(
    qtbot: QtBot, desk: Furnished
):
    paste(qtbot, desk, screenshot())
    desk.days.reboot(days=31)
    drop_outdated(desk.room)
    assert len(case_of(desk).pictures) == 1
    closed = ev.CaseClosed(when=desk.days.moment(), case=given.CASE, outcome=ev.CloseOutcome.SOLVED)
    desk.room.record(closed)
    assert desk.room.desk.state.clock.leapt(desk.room.trusted()) > REST
    drop_outdated(desk.room)
    assert case_of(desk).pictures == {} and not desk.room.desk.journal.blobs.ids()


def test_the_date_counts_again_once_somebody_confirmed_the_clock(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    desk.days.reboot(days=31)
    desk.sign_in(ev.Role.SUPERVISOR)
    desk.grant(wishes.ConfirmClock())
    drop_outdated(desk.room)
    assert case_of(desk).pictures == {}


def test_octets_that_cannot_be_deleted_are_told(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    (picture,) = case_of(desk).pictures
    folder = desk.room.desk.journal.folder / "evidence"
    in_the_way = folder / f"{given.CASE}.nobody-knows"
    in_the_way.mkdir()
    drop_outdated(desk.room)
    assert What.DISK_FAILED in desk.room.troubles
    assert picture in desk.room.desk.journal.blobs.ids()
    in_the_way.rmdir()


def test_the_evidence_of_the_erased_goes_with_them(qtbot: QtBot, desk: Furnished):
    paste(qtbot, desk, screenshot())
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    assert not desk.room.desk.journal.blobs.ids()


def test_without_consent_no_picture_is_even_read(desk: Furnished):
    consent = given.consent(complaint=False)
    desk.room.record(ev.ConsentRenewed(when=desk.days.moment(), case=given.CASE, consent=consent))
    with pytest.raises(Refused, match="no-complaint-consent"):
        desk.grant(wishes.PasteEvidence(screenshot()))
    assert desk.work.running == 0


def test_a_participant_erased_meanwhile_gets_no_picture(qtbot: QtBot, desk: Furnished):
    desk.grant(wishes.PasteEvidence(screenshot()))
    desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    come_home(qtbot, desk)
    assert not desk.room.desk.journal.blobs.ids()
