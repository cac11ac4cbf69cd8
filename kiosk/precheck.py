"""``loket check``: the pre-check of a list before a registration day; nothing is stored.

Input and output are chosen apart. ``--format`` names the format of the *input* where its content
does not tell. The answers are a table (numbers masked) when they go to a terminal, and JSON lines
when they go anywhere else or ``--json`` asks for them.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, datetime
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

from kiosk import resources, settings
from kiosk.domain.clock import WIB
from kiosk.domain.finding import Code, Severity
from kiosk.domain.masking import mask_email, mask_nik, mask_phone
from kiosk.domain.roster import Answer, Roster, RowFlaw
from kiosk.listfile import COLUMNS, Format, Unusable, read_rows
from kiosk.updates.shelf import Shelf

BATCH = 200
_WORDS = {
    Code.NIK_NOT_16_DIGITS: "NIK bukan 16 angka",
    Code.NIK_DATE_IMPOSSIBLE: "tanggal di NIK tidak ada",
    Code.NIK_BIRTH_DIFFERS: "tanggal lahir beda dengan NIK",
    Code.NIK_SEX_DIFFERS: "jenis kelamin beda dengan NIK",
    Code.NIK_PROVINCE_UNKNOWN: "kode provinsi NIK tidak dikenal",
    Code.NIK_REGENCY_UNKNOWN: "kode kabupaten/kota NIK tidak dikenal",
    Code.NIK_SERIAL_ZERO: "nomor urut NIK 0000",
    Code.NIK_REGENCY_RETIRED: "kode wilayah NIK lama",
    Code.NIK_DISTRICT_UNKNOWN: "kode kecamatan NIK tidak dikenal",
    Code.PHONE_INVALID: "nomor HP salah",
    Code.PHONE_NOT_MOBILE: "bukan nomor HP",
    Code.PHONE_FOREIGN: "nomor luar negeri",
    Code.PHONE_OPERATOR_UNKNOWN: "operator tidak dikenal",
    Code.EMAIL_INVALID: "email salah",
    Code.AGE_OUTSIDE_18_64: "umur di luar 18\u201364",
    Code.NIK_REPEATED: "NIK berulang",
    Code.PHONE_REPEATED: "nomor HP berulang",
    Code.EMAIL_REPEATED: "email berulang",
    RowFlaw.ROW_UNREADABLE: "baris tidak terbaca utuh",
    RowFlaw.BIRTH_DATE_UNREADABLE: "tanggal lahir tidak terbaca",
    RowFlaw.SEX_UNREADABLE: "jenis kelamin tidak terbaca",
}
_SIGNS = {Severity.ERROR: "\u2715", Severity.WARNING: "!", Severity.INFO: "\u00b7"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``loket check``."""
    parser.description = (
        "Periksa daftar peserta sebelum hari pendaftaran. Tidak ada yang disimpan. "
        f"Kolom CSV atau anggota JSON: {', '.join(COLUMNS)}; semuanya boleh tidak ada."
    )
    parser.add_argument("file", metavar="FILE", help="berkas daftar, atau - untuk masukan standar")
    parser.add_argument(
        "--today", type=date.fromisoformat, help="hari ini, YYYY-MM-DD (bawaan: tanggal di WIB)"
    )
    parser.add_argument(
        "--format", choices=["csv", "jsonl"], help="format daftar, bila isinya tidak menunjukkannya"
    )
    parser.add_argument(
        "--json", action="store_true", help="jawab dengan baris JSON, di terminal pun"
    )


def run(arguments: argparse.Namespace) -> int:
    """Checks the list; 0 when it was read to its end, 2 when it cannot be read as a list."""
    today = arguments.today or datetime.now(WIB).date()
    resources.lay_over(Shelf(settings.home(), resources.shipped_number()).current())
    as_json = arguments.json or not sys.stdout.isatty()
    if isinstance(sys.stdout, TextIOWrapper):  # Windows would write its own code page
        sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        with _opened(arguments.file) as source:
            check(source, sys.stdout, today, arguments.file, arguments.format, as_json=as_json)
            sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough; the flush at exit must not complain
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    except OSError as reason:
        return _say(f"Pemeriksaan berhenti: {arguments.file}: {reason.strerror}")
    except Unusable as reason:
        return _say(f"Daftar tidak bisa dibaca: {reason}")
    return 0


def _say(reason: str) -> int:
    sys.stderr.write(reason + "\n")
    return 2


def _opened(name: str) -> "nullcontext[BinaryIO] | BinaryIO":
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


def check(
    source: BinaryIO,
    out: TextIO,
    today: date,
    name: str = "",
    wanted: Format | None = None,
    *,
    as_json: bool,
) -> None:
    """Answers every row of `source` on `out` in the same order, a batch at a time.

    `name` and `wanted` help with the format of the input (`read_rows`). Raises Unusable.
    """
    roster = Roster(resources.regions(), resources.operators(), today)
    answers = map(roster.answer, read_rows(source, name, wanted))
    if as_json:
        _write_json(answers, out)
    else:
        _write_table(answers, out)


def _write_json(answers: Iterator[Answer], out: TextIO) -> None:
    encode = msgspec.json.Encoder().encode_lines
    while batch := list(islice(answers, BATCH)):
        out.write(encode(batch).decode())


_LAYOUT = "{:>6}  {:16}  {:26}  {:10}  {:1}  {:>4}  {:15}  {:10}  {:24}  {}\n"


def _write_table(answers: Iterator[Answer], out: TextIO) -> None:
    out.write(
        _LAYOUT.format(
            "Baris", "NIK", "Wilayah", "Lahir", "", "Umur", "HP", "Operator", "Email", "Temuan"
        )
    )
    worst: Counter[Severity | None] = Counter()
    for number, answer in enumerate(answers, 1):
        out.write(_table_line(number, answer))
        severities = {mark.severity for mark in answer.marks()}
        worst[next((severity for severity in Severity if severity in severities), None)] += 1
    fine = worst[None] + worst[Severity.INFO]
    out.write(
        f"{worst.total()} baris: {fine} baik, {worst[Severity.WARNING]} perlu dicek, "
        f"{worst[Severity.ERROR]} harus diperbaiki. Bentuk saja yang diperiksa, bukan Dukcapil.\n"
    )


def _table_line(number: int, answer: Answer) -> str:
    """One line for people; numbers are masked because others may look on."""
    nik, phone, email = answer.nik, answer.phone, answer.email
    return (
        _LAYOUT.format(
            number,
            mask_nik(nik.value or "")[-16:],
            (nik.regency or nik.province or "")[:26],
            nik.birth_date.strftime("%d-%m-%Y") if nik.birth_date else "",
            nik.sex or "",
            "" if answer.age is None else answer.age,
            mask_phone(phone.e164 or ""),
            phone.operator or "",
            mask_email(email.value)[:24] if email.value else "",
            "; ".join(f"{_SIGNS[mark.severity]} {_WORDS[mark.code]}" for mark in answer.marks()),
        ).rstrip()
        + "\n"
    )
