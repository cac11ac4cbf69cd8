"""The number of a family card (KK): 16 digits, and nothing more can be said about one.

It changes on a move, a divorce or a new head of the family, so a region that differs from the
NIK's is normal (handbook 2.4).
"""

from kiosk.domain.digits import bare_digits


def read_kk(text: str) -> str | None:
    """The 16 digits of a KK number as typed or pasted; None when it has another shape."""
    value = bare_digits(text)
    return value if len(value) == 16 and value.isascii() and value.isdigit() else None
