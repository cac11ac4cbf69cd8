"""A proxy on loopback that knows one thing: CONNECT, whatever the name, to one server."""

import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def proxy_to(port: int, refusal: bytes = b"") -> Iterator[tuple[str, list[bytes]]]:
    """Yields its address and the first lines that it heard; with `refusal` it only says that."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_serve, args=(listener, port, refusal, heard))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heard
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def _serve(listener: socket.socket, port: int, refusal: bytes, heard: list[bytes]) -> None:
    try:
        while True:
            near, _ = listener.accept()
            with near:
                heard.append(near.recv(4096).partition(b"\r\n")[0])
                if refusal:
                    near.sendall(refusal)
                    continue
                with socket.create_connection(("127.0.0.1", port)) as far:
                    near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                    _join(near, far)
    except OSError:
        return


def _join(near: socket.socket, far: socket.socket) -> None:
    other = {near: far, far: near}
    while True:
        for sock in select.select([near, far], [], [])[0]:
            octets = sock.recv(65536)
            if not octets:
                return
            other[sock].sendall(octets)
