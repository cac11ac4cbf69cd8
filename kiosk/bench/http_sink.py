"""A receiver of the signed webhook in a process of its own: it gives receipts and keeps nothing."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from kiosk.apart import measured
from kiosk.bench.child import surroundings

HOST = "127.0.0.1"
REFERENCE = "PK-UKUR-20261123-1"
RECEIPT = json.dumps({"accepted": True, "reference": REFERENCE, "number": "W-1"}).encode()
PIECE = 1 << 16


class Receiver(BaseHTTPRequestHandler):
    """One connection; it is kept open."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # head and body in one packet

    def do_POST(self) -> None:
        """Called by http.server for each letter."""
        left = int(self.headers["Content-Length"])
        while left:
            left -= len(self.rfile.read(min(left, PIECE)))
        self.send_response(201)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(RECEIPT)))
        self.end_headers()
        self.wfile.write(RECEIPT)

    def log_message(self, *_: object) -> None:
        """Nothing is told of each letter."""


@contextmanager
def http_sink() -> Iterator[int]:
    """Runs the server; yields its port."""
    with subprocess.Popen(
        measured("kiosk.bench.http_sink"),
        env=surroundings(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the server of the bench has no pipes")
        yield int(process.stdout.readline())
        process.stdin.close()


def serve(until: Callable[[], object]) -> None:
    """Listens on a free port of loopback, writes its number, and ends after `until` returns."""
    with ThreadingHTTPServer((HOST, 0), Receiver) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        sys.stdout.write(f"{server.server_address[1]}\n")
        sys.stdout.flush()
        until()
        server.shutdown()


if __name__ == "__main__":
    serve(sys.stdin.read)
