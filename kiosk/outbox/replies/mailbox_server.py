"""Which mailbox the replies come to, and how: settings, checked when they are read."""

from typing import Literal

import msgspec

from kiosk.outbox.channels.mail_server import MailServer, is_loopback


class MailboxServer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One IMAP mailbox. Raises ValueError for settings that could never be used safely.

    `timeout_s` bounds every wait, `deadline_s` a whole round of reading.
    `ca_file` names certificates to trust instead of the system's.
    """

    host: str
    port: int = 993
    security: Literal["tls", "starttls", "none"] = "tls"
    user: str
    folder: str = "INBOX"
    timeout_s: float = 30.0
    deadline_s: float = 120.0
    ca_file: str = ""

    def __post_init__(self) -> None:
        MailServer(
            host=self.host, port=self.port, timeout_s=self.timeout_s, deadline_s=self.deadline_s
        )
        if self.security == "none" and not is_loopback(self.host):
            raise ValueError("security = none is allowed only for a server on this computer")
        if not (self.user and self.user.isprintable()):
            raise ValueError("user must be the name of the account")
        if not (self.folder and self.folder.isprintable()):
            raise ValueError("folder must be the name of a mail folder")

    @property
    def address(self) -> str:
        """What a supervisor confirms: "host:port" in lower case."""
        return f"{self.host.lower()}:{self.port}"
