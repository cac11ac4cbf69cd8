"""Personal data as lists, slips and logs show them (handbook section 5)."""

DOT = "\u2022"


def mask_nik(nik: str) -> str:
    """The last four digits; the middle of a NIK is a birth date."""
    return "." * max(0, len(nik) - 4) + nik[-4:] if len(nik) > 4 else "." * len(nik)


def mask_kk(kk: str) -> str:
    """The last four digits."""
    return mask_nik(kk)


def mask_phone(e164: str) -> str:
    """``0812-xxxx-x890`` for an Indonesian number in E.164, the end alone for any other."""
    if not e164.startswith("+62") or len(e164) < 11:
        return "x" * max(0, len(e164) - 3) + e164[-3:] if len(e164) > 6 else "x" * len(e164)
    national = "0" + e164[3:]
    hidden = "x" * (len(national) - 7)
    return f"{national[:4]}-{hidden[:4]}-{hidden[4:]}{national[-3:]}"


def mask_email(email: str) -> str:
    """``s***@gmail.com``."""
    local, at, domain = email.rpartition("@")
    return f"{local[:1]}***@{domain}" if at else "***"


def mask_name(name: str) -> str:
    """``Siti N••••••``: the first word, then one letter; of a single word its first letter.

    The number of dots is fixed, so that they do not tell the length.
    """
    first, _, rest = name.strip().partition(" ")
    if not rest.strip():
        return first[:1].upper() + DOT * 6 if first else ""
    return f"{first.capitalize()} {rest.strip()[0].upper()}{DOT * 6}"
