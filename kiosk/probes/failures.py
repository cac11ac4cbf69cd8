"""Which failure an error of sockets, TLS or HTTP stands for."""

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator

from kiosk.domain.network import Failure

WORLD_TROUBLE = (OSError, ValueError)
"""What the world can make a probe raise: errors of `requests` are OSErrors, a name that cannot
be encoded is a ValueError."""

CERTIFICATE_FAULTS = {
    9: Failure.CERTIFICATE_NOT_YET_VALID,
    10: Failure.CERTIFICATE_EXPIRED,
    62: Failure.CERTIFICATE_OTHER_NAME,
    64: Failure.CERTIFICATE_OTHER_NAME,
}
"""OpenSSL's X509_V_ERR numbers; every other one is a chain that nobody vouches for."""

KINDS: tuple[tuple[type[BaseException], Failure], ...] = (
    (ssl.SSLError, Failure.TLS_BROKEN),
    (ConnectionRefusedError, Failure.REFUSED),
    (TimeoutError, Failure.TIMED_OUT),
    (ConnectionError, Failure.DROPPED),
    (http.client.IncompleteRead, Failure.DROPPED),
    (http.client.HTTPException, Failure.NOT_HTTP),
)
"""Tried in this order: the first kind found anywhere among the causes wins."""


class Known(OSError):
    """The probe itself knows why it goes no further."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.value)
        self.failure = failure


def failure_of(trouble: BaseException) -> Failure:
    """The failure behind an error, found among its causes."""
    causes = list(_causes(trouble))
    for cause in causes:
        if certain := _certain(cause):
            return certain
    for kind, failure in KINDS:
        if any(isinstance(cause, kind) for cause in causes):
            return failure
    return Failure.ADDRESS_INVALID if isinstance(trouble, ValueError) else Failure.UNREACHABLE


def _certain(cause: BaseException) -> Failure | None:
    """What one cause says beyond doubt, whatever surrounds it."""
    if isinstance(cause, Known):
        return cause.failure
    if isinstance(cause, ssl.SSLCertVerificationError):
        return CERTIFICATE_FAULTS.get(cause.verify_code, Failure.CERTIFICATE_UNTRUSTED)
    if isinstance(cause, socket.gaierror):
        silent = cause.errno == socket.EAI_AGAIN
        return Failure.NAME_SILENT if silent else Failure.NAME_UNKNOWN
    if isinstance(cause, OSError) and cause.errno == errno.ENETUNREACH:
        return Failure.NO_ROUTE
    return None


def _causes(trouble: BaseException) -> Iterator[BaseException]:
    """The error and what it came from; `requests` and `urllib3` wrap the first cause in four."""
    seen: set[int] = set()
    cause: BaseException | None = trouble
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__
