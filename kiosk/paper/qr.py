"""A QR code as rows of modules, for paper and screen alike."""

QUIET_ZONE = 4
"""Light modules around the code that scanners need (ISO/IEC 18004)."""


def qr_matrix(text: str, border: int = QUIET_ZONE) -> list[list[bool]]:
    """Square rows of modules, True is dark; error correction M, which stands a crease or a stain.

    Raises ValueError for more than a code can hold (about 2,300 bytes) and for no text at all.
    """
    import segno

    if not text:
        raise ValueError("a QR code needs a text")
    code = segno.make(text, error="m", boost_error=False, micro=False)
    return [[bool(module) for module in row] for row in code.matrix_iter(border=border)]
