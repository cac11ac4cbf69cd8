"""Tests reach only this machine: what refuses every other connection."""

from ipaddress import ip_address


class LeftTheMachine(Exception):
    """A test tried to reach something beyond loopback."""


def stay_on_loopback(event: str, facts: tuple[object, ...]) -> None:
    """Audit hook: refuses every connection that would leave this machine."""
    if event != "socket.connect":
        return
    address = facts[1]
    if isinstance(address, tuple) and not _is_loopback(str(address[0])):
        raise LeftTheMachine(address)


def _is_loopback(host: str) -> bool:
    if host in ("localhost", ""):
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
