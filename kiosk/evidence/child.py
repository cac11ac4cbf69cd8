"""``loket picture``: the process that touches hostile octets, with little to take along.

It reads one task, answers and ends. It opens no file of the store and holds no key.
"""

import sys
from typing import Final

import msgspec

from kiosk.domain.errors import Refused
from kiosk.evidence.errand import MOST_ASKED, Answer, Task

MEMORY: Final = 1 << 30
"""Bytes of address space: five times what the largest picture allowed takes."""
CPU_S: Final = 20
FILES: Final = 64


def run() -> int:
    """Answers the task on standard input to standard output. 0, or it died of it."""
    sys.dont_write_bytecode = True
    bound()
    task = msgspec.msgpack.decode(sys.stdin.buffer.read(MOST_ASKED), type=Task)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answered(task)))
    sys.stdout.buffer.flush()
    return 0


def answered(task: Task) -> Answer:
    """What became of a task."""
    from kiosk.evidence.decoding import decoded
    from kiosk.evidence.redaction import redacted

    try:
        if task.bars:
            return Answer((redacted(task.raw, task.bars),))
        return Answer(tuple(decoded(task.raw, task.most)))
    except Refused as refused:
        facts = {name: int(fact) for name, fact in refused.facts.items() if isinstance(fact, int)}
        return Answer((), refused.reason, facts)


def bound() -> None:
    """No more memory and time than a picture takes, no file, no process, no trace of a crash.

    Only POSIX can be asked for that (setrlimit(2)); elsewhere the parent's clock is the bound.
    """
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_CORE, 0),  # a core would be the picture in the clear
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, FILES),
    ):
        allowed = resource.getrlimit(what)[1]
        limit = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        resource.setrlimit(what, (limit, limit))
