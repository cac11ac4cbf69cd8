"""The command line of the units: request, repair (before the session), resume (after it)."""

import fcntl
import sys

from loket_update import updating
from loket_update.kit import Kit

_USAGE = "loket-update request | repair | resume"
_DEEDS = {
    "request": updating.take_request,
    "repair": updating.repair,
    "resume": updating.resume,
}


def main(words: list[str], kit: Kit | None = None) -> int:
    """Answers 0 whatever became of the update: its answer is result.json."""
    if len(words) != 1 or words[0] not in _DEEDS:
        print(_USAGE, file=sys.stderr)
        return 2
    kit = kit or Kit()
    kit.places.state.mkdir(parents=True, exist_ok=True)
    # systemd keeps the units apart; this also keeps apart whoever calls it by hand.
    with (kit.places.state / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _DEEDS[words[0]](kit)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
