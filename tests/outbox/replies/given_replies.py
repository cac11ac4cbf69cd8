"""One letter that can be answered, and the corpus of answers to it."""

from datetime import date
from pathlib import Path

from kiosk.outbox.replies.known import Known

MESSAGE_ID = "PK-UJI-20261123-1J.1@kios.example"
REFERENCE = "PK-UJI-20261123-1J"
LETTER = "the letter"
KNOWN = Known({MESSAGE_ID: LETTER}, {REFERENCE: LETTER}, date(2020, 1, 10))
REPLIES = Path(__file__).parents[2] / "data" / "replies"


def corpus(name: str) -> bytes:
    """A message of ``tests/data/replies``."""
    return (REPLIES / f"{name}.eml").read_bytes()


def message(*headers: str, text: str = "Sudah beres.") -> bytes:
    """An answer to the letter, with more headers or others."""
    told = {"Message-ID": "<m1@prakerja.example>", "From": "Ani Uji <ani.uji@prakerja.example>"}
    told |= dict(header.split(": ", 1) for header in headers)
    lines = [f"{name}: {value}" for name, value in told.items()]
    return "\r\n".join((*lines, "", text)).encode()


def answer(*headers: str, text: str = "Sudah beres.") -> bytes:
    return message(f"In-Reply-To: <{MESSAGE_ID}>", *headers, text=text)
