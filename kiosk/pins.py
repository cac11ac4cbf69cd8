"""PINs as Argon2id hashes (RFC 9106); comparing one takes a noticeable moment by design."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # 24 ms, so only when somebody signs in

    return PasswordHasher(time_cost=3, memory_cost=32 * 1024, parallelism=1)


def hash_pin(pin: str) -> str:
    """A hash in PHC form with a random salt."""
    return _hasher().hash(pin)


def pin_matches(hashed: str, pin: str) -> bool:
    """Whether `pin` belongs to `hashed`; a hash that cannot be read matches nothing."""
    from argon2.exceptions import Argon2Error, InvalidHashError

    try:
        return _hasher().verify(hashed, pin)
    except (Argon2Error, InvalidHashError):
        return False
