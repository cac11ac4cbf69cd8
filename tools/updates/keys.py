"""The keys of a central office: each in a PEM file of its own, encrypted by a passphrase."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner

LEAST_PASSPHRASE: Final = 12

AskPassphrase = Callable[[str], str]
"""Told which file it is for; raises EOFError where nobody answers."""


class OfficeError(Exception):
    """Something the office has to put right; the message says what."""


def new_key(file: Path, passphrase: str) -> CryptoSigner:
    """A new Ed25519 key, written encrypted; never over another one."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise OfficeError(f"{file.name}: a passphrase has at least {LEAST_PASSPHRASE} characters")
    private = Ed25519PrivateKey.generate()
    locked = private.private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(passphrase.encode())
    )
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise OfficeError(f"{file} is there already; a key is never written over") from None
    with os.fdopen(descriptor, "wb") as out:
        out.write(locked)
        out.flush()
        os.fsync(out.fileno())
    return CryptoSigner(private)


def open_key(file: Path, ask: AskPassphrase) -> CryptoSigner:
    """The key in a file; raises OfficeError for a wrong passphrase or file."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise OfficeError(f"{file}: {error.strerror}") from error
    try:
        private = load_pem_private_key(content, ask(file.name).encode())
    except (ValueError, TypeError) as error:
        raise OfficeError(f"{file}: wrong passphrase, or no encrypted key") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise OfficeError(f"{file}: not a key of ours")
    return CryptoSigner(private)
