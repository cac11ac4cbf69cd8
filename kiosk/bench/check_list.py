"""``loket check FILE`` in a process that then tells what it cost."""

import json
import sys
import time

from kiosk import cli


def most_mb() -> float | None:
    """The most memory this process ever held, in MB of 10^6 bytes; None where nobody counts."""
    if sys.platform == "win32":
        return None
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6


if __name__ == "__main__":
    cli.main(["check", "--today", "2026-11-23", sys.argv[1]])
    sys.stderr.write(json.dumps({"cpu_s": time.process_time(), "most_mb": most_mb()}) + "\n")
