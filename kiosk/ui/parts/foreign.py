"""Lines that somebody else wrote, bounded so that no endless word pushes a page apart."""

LONGEST_WORD = 36


def bounded(line: str) -> str:
    """`line` with its longest words cut short, and said to be cut."""
    return " ".join(
        word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"
        for word in line.split()
    )
