"""The recovery key: made once, written on paper, typed in by a person when all else is lost."""

from typing import Final, Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk import on_paper
from kiosk.domain.errors import Trouble, What
from kiosk.journal.seal import KEY_BYTES, DoesNotOpen, Seal

_LABEL: Final = b"loket recovery key "


class RecoveryKey:
    """An X25519 private key and its form on paper: 14 groups of 4, the last one a check."""

    __slots__ = ("_raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a recovery key has 32 bytes")
        self._raw = raw

    @classmethod
    def generate(cls) -> Self:
        return cls(X25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, text: str) -> Self:
        """The key a person typed: any case, any spacing, O for 0, I or L for 1.

        Raises `Trouble(WRONG_RECOVERY_KEY)` for a slip of the pen.
        """
        try:
            return cls(on_paper.read(text, _LABEL))
        except on_paper.Misread as slip:
            raise Trouble(What.WRONG_RECOVERY_KEY, str(slip)) from None

    @property
    def text(self) -> str:
        """The form to show once: ``XXXX-XXXX-…``, 14 groups."""
        return on_paper.written(self._raw, _LABEL)

    @property
    def public(self) -> bytes:
        """The 32 bytes the kiosk keeps; they only close."""
        return X25519PrivateKey.from_private_bytes(self._raw).public_key().public_bytes_raw()

    def open(self, ephemeral: bytes, box: bytes, bound: bytes) -> bytes:
        """What `close_for` closed, or `DoesNotOpen`."""
        private = X25519PrivateKey.from_private_bytes(self._raw)
        try:
            shared = private.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        except ValueError as spoilt:
            raise DoesNotOpen from spoilt
        return _seal(shared, ephemeral, self.public).open(box, bound)


def close_for(public: bytes, plain: bytes, bound: bytes) -> tuple[bytes, bytes]:
    """(ephemeral public key, box): `plain` closed so that only the recovery key opens it.

    X25519 with a key pair of its own, HKDF-SHA256 over both public keys, ChaCha20-Poly1305.
    """
    own = X25519PrivateKey.generate()
    ephemeral = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(public))
    return ephemeral, _seal(shared, ephemeral, public).close(plain, bound)


def _seal(shared: bytes, ephemeral: bytes, public: bytes) -> Seal:
    kdf = HKDF(SHA256(), KEY_BYTES, salt=ephemeral + public, info=b"loket recovery")
    return Seal(kdf.derive(shared))
