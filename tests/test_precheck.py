"""``loket check`` from the list to the answers, as JSON lines and as a table."""

import argparse
import json
import subprocess
import sys
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest

from kiosk.domain.finding import Code
from kiosk.domain.roster import RowFlaw
from kiosk.precheck import _WORDS, add_arguments, check, run

TODAY = date(2026, 11, 23)
LIST = b"""nik,birth_date,sex,phone,email
3374116304959901,1995-04-23,P,0812 0000 1234,siti@example.com
9101011505909915,15-05-1990,L,021-5550123,budi@gmial.com
broken
3374116304959901,31-02-1995,P,,
"""


def arguments(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(words)


def test_json_lines_answer_every_row_in_order() -> None:
    out = StringIO()
    check(BytesIO(LIST), out, TODAY, as_json=True)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [answer["nik"]["value"] for answer in answers] == [
        "3374116304959901", "9101011505909915", "broken", "3374116304959901",
    ]  # fmt: skip
    assert [answer["age"] for answer in answers] == [31, 36, None, None]
    assert answers[1]["nik"]["findings"] == [{"code": "nik-regency-retired", "severity": "info"}]
    assert answers[1]["phone"]["findings"] == [{"code": "phone-not-mobile", "severity": "error"}]
    assert answers[1]["email"]["hint"] == "budi@gmail.com"
    assert answers[2]["findings"] == [{"code": "row-unreadable", "severity": "error"}]
    assert answers[3]["nik"]["findings"] == [{"code": "nik-repeated", "severity": "warning"}]
    assert answers[3]["findings"] == [{"code": "birth-date-unreadable", "severity": "error"}]


def test_the_table_masks_numbers_and_counts_the_rows() -> None:
    out = StringIO()
    check(BytesIO(LIST), out, TODAY, as_json=False)
    text = out.getvalue()
    assert "............9901" in text
    assert "3374116304959901" not in text
    assert "0812-xxxx-x234" in text
    assert "siti@" not in text
    assert "Kota Semarang" in text
    assert "4 baris: 1 baik, 0 perlu dicek, 3 harus diperbaiki." in text


def test_there_are_words_for_every_finding() -> None:
    assert set(_WORDS) == {*Code, *RowFlaw}


def test_a_file_is_checked_and_answered_in_json_where_there_is_no_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_bytes(LIST)
    assert run(arguments("--today", "2026-11-23", str(tmp_path / "list.csv"))) == 0
    assert len(capsys.readouterr().out.splitlines()) == 4


def test_today_settles_the_age(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text("birth_date\n2008-11-24\n")
    run(arguments("--today", "2026-11-23", str(tmp_path / "list.csv")))
    run(arguments("--today", "2026-11-24", str(tmp_path / "list.csv")))
    ages = [json.loads(line)["age"] for line in capsys.readouterr().out.splitlines()]
    assert ages == [17, 18]


@pytest.mark.parametrize(
    ("content", "words"), [(None, "No such file"), (b"a,b\n1,2\n", "nama kolom: nik, birth_date")]
)
def test_a_list_that_cannot_be_read_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, words: str
) -> None:
    path = tmp_path / "list.csv"
    if content is not None:
        path.write_bytes(content)
    assert run(arguments(str(path))) == 2
    written = capsys.readouterr()
    assert words in written.err
    assert written.out == ""


def test_a_reader_who_has_seen_enough_causes_no_traceback() -> None:
    program = (
        "import argparse, sys; from kiosk.precheck import add_arguments, run;"
        "parser = argparse.ArgumentParser(); add_arguments(parser);"
        "sys.exit(run(parser.parse_args(['-'])))"
    )
    root = Path(__file__).parents[1]
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin and child.stdout and child.stderr
        child.stdin.write(b"nik\n" + b"3374116304959901\n" * 2000)
        child.stdin.flush()
        assert b"nik-repeated" not in child.stdout.readline()
        child.stdout.close()
        child.stdin.write(b"3374116304959901\n" * 2000)
        child.stdin.close()
        assert child.stderr.read() == b""
        assert child.wait(timeout=30) == 0


def test_answers_come_while_the_list_is_still_being_read() -> None:
    """Rows beyond the batch are not asked for before the batch is answered."""

    class Endless(BytesIO):
        asked = 0

        def readline(self, _size: int | None = -1, /) -> bytes:
            self.asked += 1
            return b"nik\n" if self.asked == 1 else b"3374116304959901\n"

    class Enough(StringIO):
        def write(self, text: str, /) -> int:
            raise BrokenPipeError(len(text))

    source = Endless()
    with pytest.raises(BrokenPipeError):
        check(source, Enough(), TODAY, as_json=True)
    assert source.asked < 1000
