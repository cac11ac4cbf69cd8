"""How bytes are sealed, bound to their place and chained; nothing here touches a file."""

import hashlib
import hmac
import os
import struct
from typing import Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
_place = struct.Struct(">qI").pack


class DoesNotOpen(Exception):
    """A box was changed, moved, cut, or belongs to another key."""


# What opening a row of a damaged file may raise: a spoilt byte can change the type of anything.
SPOILT: Final = (DoesNotOpen, KeyError, TypeError, AttributeError)


class Seal:
    """One 32-byte key at work. A box is nonce (12 random bytes), ciphertext, tag (16)."""

    __slots__ = ("_aead",)

    def __init__(self, key: bytes) -> None:
        self._aead = ChaCha20Poly1305(key)

    def close(self, plain: bytes, bound: bytes) -> bytes:
        """The box of `plain`, to be opened only with the same `bound` bytes (RFC 8439 AAD)."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._aead.encrypt(nonce, plain, bound)

    def open(self, box: bytes, bound: bytes) -> bytes:
        """What was sealed, or `DoesNotOpen`."""
        try:
            return self._aead.decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], bound)
        except (InvalidTag, ValueError) as error:
            raise DoesNotOpen from error


class StoreKey:
    """The one secret of a store, from which a key for each purpose is derived. Never printed."""

    __slots__ = ("raw",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a store key has 32 bytes")
        self.raw = raw

    @classmethod
    def generate(cls) -> Self:
        return cls(os.urandom(KEY_BYTES))

    def derive(self, purpose: str) -> bytes:
        """32 bytes for one purpose (HKDF-SHA256, RFC 5869); they do not lead back to the key."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=b"loket " + purpose.encode()).derive(
            self.raw
        )


def lookup_key(store_key: StoreKey) -> bytes:
    """The key under which phones and emails are compared across cases without being readable."""
    return store_key.derive("lookup")


def lookup_hash(key: bytes, text: str) -> str:
    """64 hex digits, the same for the same text under the same key (HMAC-SHA256)."""
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def genesis(chain: str) -> bytes:
    """The link before the first entry of the chain with this id."""
    return hashlib.sha256(b"loket journal " + chain.encode()).digest()


def place(previous: bytes, seq: int, subject: bytes) -> bytes:
    """Where an entry stands; its box opens nowhere else.

    The parts have fixed lengths or say theirs, so no two places read alike.
    """
    return previous + _place(seq, len(subject)) + subject


def link(placed: bytes, box: bytes) -> bytes:
    """The link after an entry: SHA-256 over the stored bytes, so it is walked without a key."""
    return hashlib.sha256(placed + box).digest()


def named(kind: str, *names: str) -> bytes:
    """The bound bytes of a row that is found by name and overwritten, such as a draft."""
    parts = [text.encode() for text in (kind, *names)]
    return b"".join(_place(len(part), number) + part for number, part in enumerate(parts))
