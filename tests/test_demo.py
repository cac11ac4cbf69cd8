"""``loket demo`` as a person runs it: a process, a folder of proof, and a line at the end."""

import re
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QImage

from kiosk.ui.view import Place

TO_REFER_TO = (
    "otp-waiting.png",
    "beranda.png",
    "pengaduan.png",
    "slip.png",
    "chat.png",
    "instagram.png",
    "kunjungan.png",
    "tangga.png",
    "dossier.png",
)
SCREENS = {
    Place.SIGN_IN: "masuk",
    Place.HOME: "beranda",
    Place.CONSENT: "persetujuan",
    Place.KTP: "data-ktp",
    Place.CONTACT: "telepon-email",
    Place.DEVICE: "perangkat-jaringan",
    Place.OTP: "otp-waiting",
    Place.COMPLAINT: "pengaduan",
    Place.SETTINGS: "pengaturan-petugas",
    Place.ATTENTION: "perhatian",
    Place.LOCK: "kunci",
    Place.COMMISSIONING: "selamat-datang",
    Place.UNSEAL: "buka-penyimpanan",
    Place.GUIDANCE: "panduan-saja",
    Place.RECORD: "data-saya",
    Place.CASE: "kasus",
    Place.QUEUE: "antrean",
    Place.PREFLIGHT: "pemeriksaan",
    Place.EVIDENCE: "bukti",
    Place.RUNG: "telepon",
    Place.GUIDES: "panduan",
    Place.PRACTICE: "latihan-kartu",
    Place.PRACTICE_RESULT: "latihan-hasil",
    Place.LEAVING: "mulai-ulang",
}
LONGEST_S = 1200


class Played(NamedTuple):
    """The folder the demo left, and what it said."""

    out: Path
    code: int
    said: str
    complained: str


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """One demo for all tests of this file."""
    out = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
        cwd=Path(__file__).parents[1],
    )
    yield Played(out, done.returncode, done.stdout, done.stderr)


def letters(played: Played) -> list[EmailMessage]:
    """The complaints that the mail server of the demo received; its test letter left aside."""
    files = sorted((played.out / "mail").glob("*.eml"))
    read = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
    return [letter for letter in read if "[PK-" in letter["Subject"]]


def test_it_ends_well_with_one_line_that_says_what_happened(played: Played):
    assert played.code == 0, played.complained
    line = played.said.strip().splitlines()[-1]
    assert re.search(r"complaint PK-BMK-20261123-\w+ filed itself", line)
    assert str(played.out) in line


def test_the_usual_case_costs_at_most_twelve_presses_and_a_repeat_visit_three(played: Played):
    found = re.search(r"(\d+) presses to the running wait, (\d+) on the second", played.said)
    assert found
    assert int(found[1]) <= 12
    assert int(found[2]) <= 3


def test_the_first_start_takes_less_than_five_minutes_and_less_where_an_office_prepared_it(played):
    found = re.search(
        r"First start: (\d+) presses, (\d) min .*; prepared by an office (\d+) presses, (\d) min",
        played.said,
    )
    assert found
    presses, minutes, prepared, shorter = map(int, found.groups())
    assert minutes < 5
    assert prepared < presses
    assert shorter < minutes


def test_without_an_answer_it_climbed_every_rung_that_it_may_and_a_call_took_two_presses(
    played: Played,
):
    found = re.search(r"climbed (\d+) rungs in two weeks; a call took (\d+) presses", played.said)
    assert found
    assert int(found[1]) == 5  # of six; nobody confirmed the e-mail to BRI
    assert int(found[2]) == 2


@pytest.mark.parametrize(
    "name", ["papan-ketik", "papan-angka", "layar-peserta", "redup", "pengaturan-pembaruan"]
)
def test_what_a_kiosk_without_keyboard_shows_has_its_picture(played: Played, name):
    taken = {re.sub(r"^\d\d-", "", file.stem) for file in played.out.glob("*.png")}
    assert name in taken


def test_exactly_one_complaint_reached_the_mail_server(played: Played):
    (letter,) = letters(played)
    reference = re.search(r"\[(PK-BMK-20261123-\w+)\]", letter["Subject"])
    assert reference
    assert reference[1] in letter["Message-ID"]
    kept = message_from_bytes((played.out / "pengaduan.eml").read_bytes())
    assert kept["Message-ID"] == letter["Message-ID"]


def test_the_letter_tells_both_days_and_no_whole_nik(played: Played):
    (letter,) = letters(played)
    body = letter.get_body(("plain",))
    assert body
    text = body.get_content()
    assert "23-11-2026" in text
    assert "24-11-2026" in text
    assert "3374116304959907" not in re.sub(r"\D", "", text)


@pytest.mark.parametrize("name", ["slip.pdf", "surat.pdf", "dossier.pdf"])
def test_the_papers_are_pdfs(played: Played, name):
    assert (played.out / name).read_bytes().startswith(b"%PDF")


def test_every_screen_has_its_picture(played: Played):
    assert set(SCREENS) == set(Place)
    taken = {re.sub(r"^\d\d-", "", file.stem) for file in played.out.glob("*.png")}
    assert set(SCREENS.values()) <= taken


def test_the_screens_are_also_shown_small_and_with_large_text(played: Played):
    taken = {re.sub(r"^\d\d-", "", file.stem) for file in (played.out / "sizes").glob("*.png")}
    assert {f"{name}-1024x600" for name in SCREENS.values()} <= taken
    assert {f"{name}-140" for name in SCREENS.values()} <= taken


def test_no_picture_is_blank(played: Played):
    pictures = [*played.out.glob("*.png"), *(played.out / "sizes").glob("*.png")]
    assert {file.name for file in pictures} >= set(TO_REFER_TO)
    for file in pictures:
        assert colours(QImage(str(file))) > 8, file.name


def colours(picture: QImage) -> int:
    """How many colours a coarse grid of the picture meets."""
    small = picture.scaled(200, 200)
    return len({small.pixel(x, y) for x in range(200) for y in range(200)})


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path):
    mine = tmp_path / "holiday.png"
    mine.write_bytes(b"mine")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
        cwd=Path(__file__).parents[1],
    )
    assert done.returncode == 1
    assert "holds other things" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["holiday.png"]
