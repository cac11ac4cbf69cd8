"""What is said of pictures and files, some of which come with nonsense."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.errors import Reason, Refused
from kiosk.evidence.sources import Found
from kiosk.ui.wording import evidence as words

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
ZONE = "Asia/Jakarta"


@pytest.mark.parametrize(
    ("octets", "said"),
    [(1, "1 KB"), (239_600, "240 KB"), (999_499, "999 KB"), (1_240_000, "1,2 MB")],
)
def test_a_size_is_told_in_few_figures(octets: int, said: str):
    assert words.size(octets) == said


def test_a_picture_says_on_which_day_it_goes():
    gone = datetime(2026, 12, 23, 2, 0, tzinfo=UTC)
    assert words.goes(gone, NOW, ZONE) == "dihapus otomatis Rabu 23 Des"


def test_a_refusal_names_its_file_where_there_was_one():
    named = Refused(Reason.EVIDENCE_DAMAGED, file="layar.png")
    assert words.file_refusal(named).startswith("layar.png: Gambar ini rusak")
    assert words.file_refusal(Refused(Reason.EVIDENCE_DAMAGED)).startswith("Gambar ini rusak")


def file(changed: float, root: str = "/media/kios/KINGSTON") -> Found:
    return Found(Path(root, "layar.png"), Path(root), "layar.png", 240_000, changed)


def test_a_file_says_where_it_lies_how_large_it_is_and_when_it_was_written():
    written = datetime(2026, 11, 23, 2, 11, tzinfo=UTC).timestamp()
    assert words.whereabouts(file(written), NOW, ZONE) == "KINGSTON · 240 KB · kemarin 09.11 WIB"


@pytest.mark.parametrize("nonsense", [1e18, -1e18, 253_402_300_799.0, float("nan")])
def test_a_stick_with_nonsense_for_a_time_tells_none(nonsense: float):
    assert words.whereabouts(file(nonsense), NOW, ZONE) == "KINGSTON · 240 KB"


def test_a_drive_without_a_name_is_called_by_its_letter():
    assert words.whereabouts(file(1e18, "/"), NOW, ZONE) == "/ · 240 KB"


def test_of_an_endless_name_the_middle_is_left_out():
    long = "Screenshot_2026-11-23-09-11-22-123_com.android.chrome.jpg"
    assert words.shortened(long) == "Screenshot_2026-1…android.chrome.jpg"
    assert words.shortened("WhatsApp Image 2026.jpeg") == "WhatsApp Image 2026.jpeg"
