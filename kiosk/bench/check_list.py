"""``loket check FILE`` in a process that then tells what it cost."""

import json
import sys
import time

from kiosk import cli
from kiosk.bench.report import most_mb

if __name__ == "__main__":
    cli.main(["check", "--today", "2026-11-23", sys.argv[1]])
    sys.stderr.write(json.dumps({"cpu_s": time.process_time(), "most_mb": most_mb()}) + "\n")
