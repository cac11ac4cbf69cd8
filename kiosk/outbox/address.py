"""Which e-mail addresses Loket puts into commands and headers: dot-atoms in ASCII (RFC 5321)."""

import re

ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
PLAIN = re.compile(rf"{ATOM}(?:\.{ATOM})*@{LABEL}(?:\.{LABEL})*")
LONGEST = 254


def is_plain(address: str) -> bool:
    """Whether it can be sent to as it stands: no quotes, no comments, nothing but the address."""
    return len(address) <= LONGEST and PLAIN.fullmatch(address) is not None
