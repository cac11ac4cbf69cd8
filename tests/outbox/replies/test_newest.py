"""What was written now, without what is quoted."""

import pytest

from kiosk.outbox.replies.incoming import Incoming
from kiosk.outbox.replies.newest import newest_lines
from tests.outbox.replies.given_replies import answer


def newest(text: str, *headers: str) -> list[str]:
    return newest_lines(Incoming(answer(*headers, text=text)))


@pytest.mark.parametrize(
    "introduction",
    [
        "On Mon, 23 Nov 2026 at 14:05, Kios <kios@kios.example> wrote:",
        "Pada tanggal Sen, 23 Nov 2026 pukul 14.05 Kios Uji\n<kios@kios.example>\nmenulis:",
        "-----Original Message-----",
        "---------- Pesan terusan ---------",
        "From: Kios\nSent: Monday\nTo: Ani\nSubject: Permohonan",
        "*Dari:* Kios\n*Dikirim:* Senin\n*Kepada:* Ani\n*Subjek:* Permohonan",
    ],
)
def test_what_follows_an_introduction_is_not_new(introduction: str) -> None:
    assert newest(f"Sudah beres.\n\n{introduction}\n> Lama\nTua") == ["Sudah beres."]


def test_answers_between_quoted_lines_are_kept() -> None:
    assert newest("> Kapan?\nBesok.\n> Di mana?\nDi sini.") == ["Besok.", "Di sini."]


def test_a_line_that_only_begins_like_an_introduction_is_kept() -> None:
    text = "Pada hari Senin kantor tutup.\nDari: pintu belakang\nOn time"
    assert newest(text) == text.splitlines()


def test_an_empty_answer_above_a_quote_without_marks_stays_empty() -> None:
    assert newest("\n-----Original Message-----\nPermohonan bantuan") == []


def test_plain_text_goes_before_html_and_files_are_not_text() -> None:
    parts = (
        "--b\nContent-Type: text/plain; name=a.txt\n\nBerkas.\n"
        "--b\nContent-Type: text/html\n\n<p>Halaman.</p>\n"
        "--b\nContent-Type: text/plain\n\nTulisan.\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nLampiran.\n"
        "--b\nContent-Type: message/rfc822\n\nSubject: x\n\nTerlampir.\n--b--"
    )
    assert newest(parts, "Content-Type: multipart/mixed; boundary=b") == ["Tulisan."]
