"""docs/bad-weather.md, written from the tables: ``python -m tests.bad_weather_page``."""

from pathlib import Path

from tests.bad_weather import MEANS, TABLE, Fate
from tests.outbox.channels.weather import WEATHERS

PAGE = Path(__file__).parent.parent / "docs/bad-weather.md"
INTRO = (
    "What becomes of a letter by each channel, tried with the real outbox, the real channels and "
    "real servers on loopback. This page is written from the table in `tests/bad_weather.py`, "
    "which is the test too (`tests/test_bad_weather.py`); `python -m tests.bad_weather_page` "
    "writes it anew."
)
CELLS = (
    "A cell tells how the letter stands after the first try, then after an hour of this weather "
    "and thirty hours after it cleared up, as far as that is another word; behind the dot, how "
    "many of it the other side has in the end. In no row is that more than one. Nothing is called "
    "accepted without a server's word, the letter sets out at most five times in the bad hour "
    "(the bound the test is given), and a letter to somebody else, filed at the same time, goes "
    "out at the first try."
)
WORDS = (
    "`queued` goes by itself. `uncertain` by e-mail and osTicket waits for a person who looks; in "
    "a Zammad Loket searches for it, and sends it again only after it was not found twice, a "
    "minute apart; to a webhook it is repeated under the same `Idempotency-Key`. `rejected` waits "
    "for a person who corrects it."
)
ONE_TRY = "What a channel makes of one try, from the table in `tests/outbox/channels/weather.py`."
HELPDESKS = ("Zammad", "osTicket", "webhook")


def page() -> str:
    """The whole page."""
    fates = [_row(_named(row.weather), *map(_in_a_cell, row[1:])) for row in TABLE]
    tries = [_row(name, row.zammad, row.osticket, row.webhook) for name, row in WEATHERS.items()]
    lines = ["# Bad weather", INTRO, "", CELLS, "", WORDS, "", *_head("e-mail", *HELPDESKS), *fates]
    lines += ["", "## One try at a helpdesk", ONE_TRY, "", *_head(*HELPDESKS), *tries]
    return "\n".join(lines) + "\n"


def _head(*channels: str) -> list[str]:
    return [_row("weather", *channels), "|---" * (len(channels) + 1) + "|"]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _named(weather: str) -> str:
    return f"{weather} ({MEANS[weather]})" if weather in MEANS else weather


def _in_a_cell(fate: Fate) -> str:
    told = [fate.first]
    told += [word for word in (fate.hour, fate.end) if word != told[-1]]
    return f"{' → '.join(dict.fromkeys(told))} · {fate.copies}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
