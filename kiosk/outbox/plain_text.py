"""Foreign text of many lines made harmless: printable, bounded, and never HTML."""

import re
from html.parser import HTMLParser

LONGEST_TEXT = 4000
LONGEST_MARKUP = 200_000
SILENT = {"head", "script", "style", "template", "title"}
BREAK = {"br", "hr"}
BREAKS = {"div", "p", "li", "tr", "blockquote", "h1", "h2", "h3", "h4", "pre", "table"}


def harmless(text: str, longest: int = LONGEST_TEXT) -> str:
    """Printable lines only, without runs of empty ones, of at most `longest` signs."""
    lines = text[: 8 * longest].splitlines()
    tidy = "\n".join(" ".join(_printable(line).split()) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", tidy).strip()[:longest].rstrip()


def from_html(markup: str, longest: int = LONGEST_TEXT) -> str:
    """The words of a web page or an HTML mail; whatever is broken in it, never an error."""
    reader = _Reader()
    reader.feed(markup[:LONGEST_MARKUP])
    reader.close()
    return harmless("".join(reader.heard), longest)


def _printable(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.heard: list[str] = []
        self._deaf = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self._deaf += tag in SILENT
        if tag in BREAKS or tag in BREAK:
            self.heard.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._deaf = max(0, self._deaf - (tag in SILENT))
        if tag in BREAKS:
            self.heard.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._deaf:
            self.heard.append(data)
