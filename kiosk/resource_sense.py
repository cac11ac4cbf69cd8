"""What no published set of resources may do, though every reader can read it.

A set comes from afar and holds for many kiosks at once: it may not loosen what participants were
promised, have a code told, point a kiosk at another authority, or put links into letters. A
kiosk's own ``loket.toml`` is written by who answers for that one kiosk, and is not judged here.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kiosk import resources
from kiosk.domain.handing_over import asks_for_secret
from kiosk.domain.policy.rules import Rules

BOUNDS: Final[dict[str, tuple[int, int]]] = {
    "cooldown.spacing_s": (30, 3_600),
    "cooldown.spacing_cap_s": (30, 7_200),
    "cooldown.requests": (1, 20),
    "cooldown.pause_min": (30, 2_880),
    "cooldown.limit_hours": (1, 168),
    "cooldown.daily_cap": (0, 100),
    "lockout.free_tries": (1, 10),
    "lockout.first_s": (10, 3_600),
    "lockout.cap_s": (60, 86_400),
    "retention.idle_days": (30, 730),
    "delivery.base_s": (5, 3_600),
    "delivery.cap_s": (60, 86_400),
    "delivery.per_hour": (1, 60),
    "delivery.longest_retry_after_s": (60, 604_800),
    "delivery.look_after_s": (10, 86_400),
    "delivery.readback_minutes": (1, 1_440),
    "evidence.keep_days": (1, 180),
}
"""Both ends included: wide enough for any rule of a portal, too narrow to switch one off."""
OFF_OR: Final[dict[str, tuple[int, int]]] = {
    "complaint.limit_days": (2, 30),
    "complaint.not_delivered": (2, 20),
}
"""0 switches these off; one alone is no limit that persists."""
TOLD: Final = (
    "channels.toml",
    "eligibility.toml",
    "operators.toml",
    "guides/device.toml",
    "guides/operators.toml",
)
_LEADS_AWAY: Final = re.compile(
    r"://|\bwww\.|\b(?:src|href|action)\s*=|url\(|<script|@import", re.I
)


def beyond(rules: Rules) -> Iterator[str]:
    """What of these rules no kiosk should learn from afar, by the keys of ``policy.toml``."""
    for key, (least, most) in BOUNDS.items():
        if not least <= _value(rules, key) <= most:
            yield f"{key} = {_value(rules, key)} ({least} - {most})"
    for key, (least, most) in OFF_OR.items():
        if _value(rules, key) and not least <= _value(rules, key) <= most:
            yield f"{key} = {_value(rules, key)} (0, {least} - {most})"
    for low, high in (
        ("cooldown.spacing_s", "cooldown.spacing_cap_s"),
        ("lockout.first_s", "lockout.cap_s"),
    ):
        if _value(rules, low) > _value(rules, high):
            yield f"{low} > {high}"
    for name, rung in rules.ladder.rung.items():
        if rung.ca_file:
            yield f"rung.{name}.ca_file"


def asking(folder: Path) -> Iterator[str]:
    """Texts for staff, participants and helpers that have a code or a password told."""
    letters = sorted((folder / "letters").iterdir())
    for file in (*(folder / name for name in TOLD), *letters):
        name = file.relative_to(folder).as_posix()
        ours = set(_texts(resources.shipped(name)))
        for text in _texts(file):
            if text not in ours and asks_for_secret(text):
                yield f"{name}: {text[:80]}"


def leading_away(folder: Path) -> Iterator[str]:
    """Letters with a link or a picture from elsewhere: who opens one would tell its sender."""
    for file in sorted((folder / "letters").iterdir()):
        text = "\n".join(_texts(file))
        if found := _LEADS_AWAY.search(text):
            yield f"letters/{file.name}: {found[0]}"


def _value(rules: Rules, key: str) -> int:
    table, _, name = key.partition(".")
    value: int = getattr(getattr(rules, table), name)
    return value


def _texts(file: Path) -> list[str]:
    """Every text of a TOML file, or the one text of another; none where there is no file."""
    if not file.is_file():
        return []
    text = file.read_text("utf-8")
    return list(_leaves(tomllib.loads(text))) if file.suffix == ".toml" else [text]


def _leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict | list):
        for branch in tree.values() if isinstance(tree, dict) else tree:
            yield from _leaves(branch)
