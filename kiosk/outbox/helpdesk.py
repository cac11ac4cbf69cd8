"""Which helpdesk to use, and how: settings, checked when they are read."""

import re
from urllib.parse import SplitResult, urlsplit

import msgspec

from kiosk.outbox.channels.mail_server import is_loopback

STANDARD_PORTS = {"https": 443, "http": 80}
LABEL = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
HOST = re.compile(rf"{LABEL}(?:\.{LABEL})*|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")
PATH = re.compile(r"(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/?")


class WebServer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One helpdesk on the web. Raises ValueError for settings that could never be used safely.

    `timeout_s` bounds every step, `deadline_s` a whole letter and the wait for its verdict.
    `ca_file` names certificates to trust instead of the usual ones. `url` comes out normalised:
    small letters in scheme and host, no standard port, no slash at the end.
    """

    url: str
    timeout_s: float = 30.0
    deadline_s: float = 300.0
    ca_file: str = ""

    def __post_init__(self) -> None:
        if not 0 < self.timeout_s <= self.deadline_s:
            raise ValueError("timeout_s must be above 0 and at most deadline_s")
        msgspec.structs.force_setattr(self, "url", _normalised(self.url))

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def is_here(self) -> bool:
        """Whether it is this computer itself, which no proxy leads to."""
        return is_loopback(self.host)


def same_server(one: str, other: str) -> bool:
    """Whether two web addresses lead to one program: the same scheme, host and port."""
    try:
        first, second = (urlsplit(WebServer(url=url).url) for url in (one, other))
    except ValueError:
        return False
    return first[:2] == second[:2]


def check_secret(secret: str | None, least: int = 1) -> None:
    """Raises ValueError for a key that could not stand in a header, or is shorter than `least`.

    None is no mistake: the keyring may be locked now; the letters then wait.
    """
    if secret is None:
        return
    if not secret.isascii() or not secret.isprintable() or " " in secret:
        raise ValueError("a key is made of printable ASCII without spaces")
    if len(secret) < least:
        raise ValueError(f"a key has at least {least} signs")


def _normalised(url: str) -> str:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ValueError("url must be a web address such as https://bantuan.example") from error
    host = (parts.hostname or "").lower()
    if parts.scheme not in STANDARD_PORTS or not HOST.fullmatch(host) or port == 0:
        raise ValueError("url must be a web address such as https://bantuan.example")
    _check_safe(parts, host)
    shown = f"[{host}]" if ":" in host else host
    named = "" if port in (None, STANDARD_PORTS[parts.scheme]) else f":{port}"
    return f"{parts.scheme}://{shown}{named}{parts.path.rstrip('/')}"


def _check_safe(parts: SplitResult, host: str) -> None:
    if "@" in parts.netloc:
        raise ValueError("url must not hold a name or a password")
    if parts.query or parts.fragment or not PATH.fullmatch(parts.path):
        raise ValueError("url must end after its path")
    if parts.scheme != "https" and not is_loopback(host):
        raise ValueError("url must begin with https, but for a server on this computer")
