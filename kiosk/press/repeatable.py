"""The same PDF, octet by octet, however often and in whatever process it is drawn.

Qt writes the moment and a random identity into each PDF, and the fonts in the order of a hash
whose seed is another in each process (QPdfEngine, QHashSeed).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from PySide6.QtCore import QHashSeed

_INFO = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)[0-9]{14}")
_METADATA = re.compile(
    rb'(xmp:(?:CreateDate|ModifyDate|MetadataDate)=")[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}'
)
_IDENTITY = re.compile(rb'(xmpMM:DocumentID="uuid:)[0-9a-f-]{36}')
_TRAILER = re.compile(rb"/ID \[ <[0-9a-f]{72}> <[0-9a-f]{72}> \]")


@contextmanager
def in_fixed_order() -> Iterator[None]:
    """While a PDF is drawn, in a process where nobody else draws."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def dated(pdf: bytes, at: datetime) -> bytes:
    """The PDF as if drawn at `at`, its identity taken from what it holds; no offset moves."""
    drawn = at.astimezone(UTC)
    pdf = _INFO.sub(rb"\g<1>" + f"{drawn:%Y%m%d%H%M%S}".encode(), pdf, count=2)
    pdf = _METADATA.sub(rb"\g<1>" + f"{drawn:%Y-%m-%dT%H:%M:%S}".encode(), pdf, count=3)
    pdf = _identified(pdf, UUID(int=0))
    return _identified(pdf, UUID(bytes=sha256(pdf).digest()[:16]))


def _identified(pdf: bytes, identity: UUID) -> bytes:
    """Both are written at the ends, so what is attached in between is never met."""
    shown = str(identity).encode()
    pdf = _IDENTITY.sub(rb"\g<1>" + shown, pdf, count=1)
    start = pdf.rfind(b"/ID [ <")
    twice = b"/ID [ <%b> <%b> ]" % ((shown.hex().encode(),) * 2)
    return pdf[:start] + _TRAILER.sub(twice, pdf[start:], count=1)
