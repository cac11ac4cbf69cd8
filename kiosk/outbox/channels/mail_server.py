"""Which mail server to use, and how: settings, checked when they are read."""

import ipaddress
from typing import Literal

import msgspec


class MailServer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One SMTP server. Raises ValueError for settings that could never be used safely.

    `timeout_s` bounds every step, `deadline_s` a whole message and the wait for its verdict.
    `ca_file` names certificates to trust instead of the system's.
    """

    host: str
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    timeout_s: float = 30.0
    deadline_s: float = 300.0
    ca_file: str = ""

    def __post_init__(self) -> None:
        if not _is_host(self.host):
            raise ValueError("host must be the name or address of a server")
        if not 0 < self.port < 65536:
            raise ValueError("port must lie between 1 and 65535")
        if not 0 < self.timeout_s <= self.deadline_s:
            raise ValueError("timeout_s must be above 0 and at most deadline_s")
        if self.security == "none" and not is_loopback(self.host):
            raise ValueError("security = none is allowed only for a server on this computer")

    @property
    def address(self) -> str:
        """What a supervisor confirms: "host:port" in lower case."""
        return f"{self.host.lower()}:{self.port}"


def is_loopback(host: str) -> bool:
    """Whether `host` is this computer itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_host(host: str) -> bool:
    try:
        return bool(host.encode("idna")) and host.isprintable() and " " not in host
    except UnicodeError:
        return False
