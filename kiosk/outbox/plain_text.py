"""Foreign text of many lines made harmless: printable and bounded."""

import re

LONGEST_TEXT = 4000


def harmless(text: str, longest: int = LONGEST_TEXT) -> str:
    """Printable lines only, without runs of empty ones, of at most `longest` signs."""
    lines = text[: 8 * longest].splitlines()
    tidy = "\n".join(" ".join(_printable(line).split()) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", tidy).strip()[:longest].rstrip()


def _printable(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line)
