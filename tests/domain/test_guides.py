"""Reading a guide: its front matter, its blocks, and what is refused of a stranger's file."""

from datetime import date

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as st

from kiosk.domain.guides import Block, Flaw, Flawed, Guide, Kind, read_guide

FRONT = """+++
title = "Kode tidak masuk"
about = ["not-delivered"]
words = ["otp tidak masuk"]
checked = 2026-11-23
source = "Kompas"
confidence = "M"
+++
"""
BODY = """Kode dikirim lewat SMS.
Berlaku beberapa menit.

> Sebentar, ya.

## Periksa

1. Lihat **sinyal**.

![Batang sinyal](drawings/sinyal.svg)

2. Ketik *444# di HP.
- Satu hal.

## Lalu

1. Tunggu.
"""
KNOWN = {"sinyal"}


def flaw_of(text: str) -> Flaw | None:
    read = read_guide(text, KNOWN)
    return read.flaw if isinstance(read, Flawed) else None


def test_a_guide_becomes_plain_blocks():
    read = read_guide(FRONT + BODY, KNOWN)
    assert isinstance(read, Guide)
    assert (read.front.title, read.front.checked) == ("Kode tidak masuk", date(2026, 11, 23))
    assert read.blocks == (
        Block(Kind.TEXT, "Kode dikirim lewat SMS. Berlaku beberapa menit."),
        Block(Kind.SAID, "Sebentar, ya."),
        Block(Kind.HEADING, "Periksa"),
        Block(Kind.STEP, "Lihat sinyal.", 1),
        Block(Kind.PICTURE, "Batang sinyal", drawing="sinyal"),
        Block(Kind.STEP, "Ketik *444# di HP.", 2),
        Block(Kind.POINT, "Satu hal."),
        Block(Kind.HEADING, "Lalu"),
        Block(Kind.STEP, "Tunggu.", 1),
    )


def test_lines_may_end_as_windows_ends_them():
    assert read_guide((FRONT + BODY).replace("\n", "\r\n"), KNOWN) == read_guide(
        FRONT + BODY, KNOWN
    )


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", Flaw.FRONT_MISSING),
        (BODY, Flaw.FRONT_MISSING),
        (FRONT.removesuffix("+++\n") + BODY, Flaw.FRONT_MISSING),
        (FRONT, Flaw.EMPTY),
        (FRONT.replace('title = "', "title = ") + BODY, Flaw.FRONT_WRONG),
        (FRONT.replace("title", "judul") + BODY, Flaw.FRONT_WRONG),
        (FRONT.replace("2026-11-23", '"kemarin"') + BODY, Flaw.FRONT_WRONG),
        (FRONT.replace('"M"', '"pasti"') + BODY, Flaw.FRONT_WRONG),
        (FRONT.replace('"Kompas"', '" "') + BODY, Flaw.FRONT_WRONG),
        (FRONT.replace("Kode tidak masuk", "K" * 61) + BODY, Flaw.FRONT_WRONG),
        (FRONT.replace("Kode tidak masuk", "Kode\\u202emasuk") + BODY, Flaw.HIDDEN_SIGNS),
        (FRONT.replace("Kode tidak masuk", "Kode\\nmasuk") + BODY, Flaw.HIDDEN_SIGNS),
        ("+++\nx = " + "[" * 2_900 + "\n+++\nHalo.\n", Flaw.FRONT_WRONG),
        (FRONT + "Halo\x00.", Flaw.HIDDEN_SIGNS),
        (FRONT + "![Layar](drawings/layar.svg)", Flaw.DRAWING),
        (FRONT + "![Layar](https://example.com/a.png)", Flaw.LINK),
        (FRONT + "Lihat ![x](drawings/sinyal.svg)", Flaw.LINK),
        (FRONT + "![x](drawings/../../loket.svg)", Flaw.LINK),
        (FRONT + "![x][y]\n\n[y]: file:///etc/passwd", Flaw.LINK),
        (FRONT + "[Buka](file:///etc/passwd)", Flaw.LINK),
        (FRONT + "Buka https://example.com", Flaw.LINK),
        (FRONT + '<img src="a.png">', Flaw.LINK),
        (FRONT + "Halo.\n\n" * 200, Flaw.TOO_LARGE),
        (FRONT + "a" * 20_001, Flaw.TOO_LARGE),
        ("+++\n" + "# hal\n" * 700 + FRONT.removeprefix("+++\n") + BODY, Flaw.TOO_LARGE),
        ("a" * 64_000, Flaw.TOO_LARGE),
        (FRONT + "Sebutkan kode OTP kepada petugas.", Flaw.ASKS_FOR_SECRET),
        (FRONT + "1. Tell staff the code.", Flaw.ASKS_FOR_SECRET),
        (FRONT + "![Bacakan kode OTP](drawings/sinyal.svg)", Flaw.ASKS_FOR_SECRET),
        (FRONT.replace("Kode tidak masuk", "Minta kode OTP peserta") + BODY, Flaw.ASKS_FOR_SECRET),
        (FRONT.replace("otp tidak masuk", "bacakan kode") + BODY, Flaw.ASKS_FOR_SECRET),
        (FRONT.replace("Kompas", "Kirim kode OTP ke gerai") + BODY, Flaw.ASKS_FOR_SECRET),
    ],
)
def test_what_is_no_guide_is_said_to_be_none(text: str, flaw: Flaw):
    assert flaw_of(text) is flaw


def test_the_line_of_a_flaw_is_that_of_the_file():
    read = read_guide(FRONT + "Halo.\n\n<b>tebal</b>\n", KNOWN)
    assert read == Flawed(Flaw.LINK, 11, "<b>tebal</b>")
    assert read_guide(FRONT.replace("checked = ", "checked "), KNOWN).line == 5


@given_any(st.text(max_size=300))
def test_no_text_whatever_makes_it_fall(text: str):
    read_guide(text, KNOWN)
    read = read_guide(FRONT + text, KNOWN)
    assert isinstance(read, Guide | Flawed)
