"""A PDF is on the disk whole, or not at all."""

from pathlib import Path

import pytest

from kiosk.domain.errors import Trouble, What
from kiosk.paper.filing import save_paper
from tests.small_disks import no_file_longer_than

PDF = b"%PDF-1.4 isi %%EOF\n"


def test_a_saved_pdf_is_complete_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = save_paper(PDF, tmp_path / "kertas" / "surat.pdf")
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert path.stat().st_mode & 0o077 == 0
    assert list(path.parent.iterdir()) == [path]


def test_saving_again_replaces_the_file(tmp_path: Path) -> None:
    path = tmp_path / "surat.pdf"
    path.write_text("lama")
    assert save_paper(PDF, path).read_bytes().startswith(b"%PDF-")


def test_a_folder_that_cannot_be_written_is_trouble_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "kertas").write_text("bukan folder")
    with pytest.raises(Trouble) as trouble:
        save_paper(PDF, tmp_path / "kertas" / "surat.pdf")
    assert trouble.value.what is What.DISK_FAILED
    assert [path.name for path in tmp_path.iterdir()] == ["kertas"]


def test_a_place_that_is_taken_by_a_folder_leaves_no_half_file(tmp_path: Path) -> None:
    (tmp_path / "surat.pdf" / "isi").mkdir(parents=True)
    with pytest.raises(Trouble):
        save_paper(PDF, tmp_path / "surat.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["surat.pdf"]


def test_a_full_disk_is_said_to_be_full(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble, no_file_longer_than(len(PDF) - 1):
        save_paper(PDF, tmp_path / "surat.pdf")
    assert trouble.value.what is What.DISK_FULL
    assert list(tmp_path.iterdir()) == []
