"""Ports of this machine where nobody listens, and which nobody is given unasked."""

import os
import socket
from itertools import count

LEAST, MOST = 10_000, 30_000
"""Below those that systems give out by themselves, so no connection of another test has one."""
_next = count(os.getpid() * 977)


def closed_port() -> int:
    """A port of 127.0.0.1 where nobody listens; another one at every call, and in every process."""
    for number in _next:
        port = LEAST + number % (MOST - LEAST)
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
    raise AssertionError("count has no end")
