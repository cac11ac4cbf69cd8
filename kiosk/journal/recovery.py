"""The recovery key: made once, written on paper, typed in by a person when all else is lost."""

import hashlib
import unicodedata
from typing import Final, Self

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.domain.errors import Trouble, What
from kiosk.journal.seal import KEY_BYTES, DoesNotOpen, Seal

# Crockford's base32: no I, L, O or U, so that nothing on paper can be read as something else.
_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OIL", "011", " -–—._\t\r\n")
_KEY_SIGNS: Final = 52
_CHECK_SIGNS: Final = 4


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
        signs = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
        if len(signs) != _KEY_SIGNS + _CHECK_SIGNS or not set(signs) <= set(_SIGNS):
            raise Trouble(What.WRONG_RECOVERY_KEY, "56 letters and digits were expected")
        number = _number(signs[:_KEY_SIGNS])
        if number >= 1 << 8 * KEY_BYTES:
            raise Trouble(What.WRONG_RECOVERY_KEY, "no key reads like this")
        raw = number.to_bytes(KEY_BYTES, "big")
        if signs[_KEY_SIGNS:] != _check(raw):
            raise Trouble(What.WRONG_RECOVERY_KEY, "the last group does not fit the others")
        return cls(raw)

    @property
    def text(self) -> str:
        """The form to show once: ``XXXX-XXXX-…``, 14 groups."""
        signs = _written(int.from_bytes(self._raw, "big"), _KEY_SIGNS) + _check(self._raw)
        return "-".join(signs[at : at + 4] for at in range(0, len(signs), 4))

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


def _check(raw: bytes) -> str:
    digest = hashlib.sha256(b"loket recovery key " + raw).digest()
    return _written(int.from_bytes(digest[:4], "big") >> 12, _CHECK_SIGNS)


def _written(number: int, signs: int) -> str:
    return "".join(_SIGNS[number >> 5 * at & 31] for at in reversed(range(signs)))


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number
