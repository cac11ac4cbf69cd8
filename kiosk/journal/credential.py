"""The key that systemd hands to a kiosk session: of this computer, and in no home folder.

`LoadCredentialEncrypted=` decrypts it with the TPM or the host's own secret (systemd.exec(5)).
"""

import os
import stat
import sys
from pathlib import Path
from typing import Final

from kiosk.domain.errors import Trouble, What
from kiosk.journal.seal import KEY_BYTES

NAME: Final = "loket-store-key"


def handed_over() -> bool:
    """Whether this process was given a credential that a store can be closed with."""
    try:
        read()
    except Trouble:
        return False
    return True


def read() -> bytes:
    """The 32 octets. Raises `Trouble(NO_CREDENTIAL)`: not given, unreadable, of another size."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    if sys.platform == "win32" or not folder:
        raise Trouble(What.NO_CREDENTIAL, "CREDENTIALS_DIRECTORY is not set")
    try:
        return _octets(Path(folder) / NAME)
    except OSError as error:
        raise Trouble(What.NO_CREDENTIAL, f"{NAME}: {error.strerror}") from error


def _octets(path: Path) -> bytes:
    """No pipe is waited for, no link followed, and at most one octet too many is read."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Trouble(What.NO_CREDENTIAL, f"{NAME} is not a regular file")
        key = os.read(descriptor, KEY_BYTES + 1)
    finally:
        os.close(descriptor)
    if len(key) != KEY_BYTES:
        raise Trouble(What.NO_CREDENTIAL, f"{NAME} does not have {KEY_BYTES} octets")
    return key
