"""What the doctor finds of the kiosk's own guides: how many are used, and which are put aside."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.command_words import Both
from kiosk.doctor.finding import Finding, fine, heed
from kiosk.domain.guides import Flaw
from kiosk.guides import FlawedFile, read_operators, read_shelf

GUIDES = Both("Panduan", "Guides")
SHIPPED = Both("Panduan bawaan dipakai.", "The guides that came with Loket are used.")
OWN = Both("{count} panduan kios ini sendiri dipakai.", "{count} guides of this kiosk are used.")
PUT_ASIDE = Both(
    "{file}{place}: {reason} Berkas ini tidak dipakai.",
    "{file}{place}: {reason} This file is not used.",
)
PLACE = Both(" baris {line}", " line {line}")
FOLDER = Both("folder guides", "folder guides")
REASONS = {
    Flaw.UNREADABLE: Both("tidak bisa dibaca; periksa izinnya.", "not readable; see who may read."),
    Flaw.TOO_LARGE: Both("terlalu panjang; bagi menjadi dua.", "too long; make two of it."),
    Flaw.NOT_UTF8: Both("bukan UTF-8; simpan ulang sebagai UTF-8.", "not UTF-8; save it as UTF-8."),
    Flaw.NAME: Both(
        "beri nama seperti kode-salah.id.md: huruf kecil, angka, tanda hubung.",
        "name it like kode-salah.id.md: small letters, digits, hyphens.",
    ),
    Flaw.TOO_MANY: Both(
        "terlalu banyak berkas; hapus yang tidak perlu.", "too many files; delete some."
    ),
    Flaw.HIDDEN_SIGNS: Both(
        "ada tanda yang tidak terlihat; ketik ulang baris itu.",
        "there are signs nobody sees; type that line again.",
    ),
    Flaw.FRONT_MISSING: Both(
        "tidak diawali keterangan di antara dua baris +++.",
        "does not begin with its facts between two lines of +++.",
    ),
    Flaw.FRONT_WRONG: Both(
        "keterangannya salah ({found}); bandingkan dengan panduan bawaan.",
        "its facts are wrong ({found}); compare with a guide that ships.",
    ),
    Flaw.EMPTY: Both("tidak ada isinya.", "there is nothing in it."),
    Flaw.LINK: Both(
        "ada tautan, gambar luar, atau HTML; tulis sebagai huruf biasa.",
        "there is a link, a foreign picture or HTML; write plain letters.",
    ),
    Flaw.DRAWING: Both(
        "gambar itu tidak ada di bawaan Loket.", "that drawing does not ship with Loket."
    ),
    Flaw.ASKS_FOR_SECRET: Both(
        "menyuruh orang memberikan kode atau kata sandi; itu tidak boleh.",
        "tells somebody to hand over a code or password; that must not be.",
    ),
}


def guides_of(own: Path) -> Iterator[Finding]:
    """One line for what is used, and one for each file that is put aside."""
    shelf, operators = read_shelf(own), read_operators(own)
    count = sum(len(spoken.own) for spoken in shelf.guides.values())
    yield fine(GUIDES, OWN, count=count) if count else fine(GUIDES, SHIPPED)
    for flawed in (*shelf.flawed, *operators.flawed):
        yield _put_aside(flawed)


def _put_aside(one: FlawedFile) -> Finding:
    """With its facts in both languages; a name may hold anything, so only what prints is told."""
    flaw, line, found = one.flawed
    reason, file = REASONS[flaw], _printable(one.file)
    facts = {"found": _printable(found).replace("{", "(").replace("}", ")")}
    return heed(
        GUIDES,
        PUT_ASIDE,
        file=file or FOLDER,
        place=Both(*(PLACE.say(each, line=line) for each in ("id", "en"))) if line else "",
        reason=Both(*(reason.say(each, **facts) for each in ("id", "en"))),
    )


def _printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in text)[:80]
