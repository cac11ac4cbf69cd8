"""One accepted action in a process of its own, for strace to look at."""

from kiosk.bench.recording import act_once

if __name__ == "__main__":
    act_once()
