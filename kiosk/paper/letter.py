"""A finished letter as a paper: what stands on it and around it."""

from datetime import datetime

import msgspec


class LetterPaper(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A finished letter and what stands around it; `html` may be empty, then `text` is used.

    `written_at` is aware, `zone` a name such as ``Asia/Jakarta``.
    """

    reference: str
    site: str
    recipient: str
    subject: str
    text: str
    html: str = ""
    written_at: datetime
    zone: str
    practice: bool = False
