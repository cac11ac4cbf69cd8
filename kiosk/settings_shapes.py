"""How a host, an address and a number have to be written in the settings."""

from typing import Annotated

from msgspec import Meta

from kiosk.settings_file import Expected

LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HOST = rf"{LABEL}(?:\.{LABEL})*"
EMAIL = rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{HOST}"
PHONE = r"\+?[0-9][0-9 ().-]*"
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _text(pattern: str, most: int, expected: Expected) -> Meta:
    return Meta(pattern=rf"^(?:{pattern})?\Z", max_length=most, extra={"expected": expected})


Line = Annotated[str, Meta(max_length=120)]
Host = Annotated[str, _text(rf"{HOST}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*", 253, Expected.HOST)]
Email = Annotated[str, _text(EMAIL, 254, Expected.EMAIL)]
Phone = Annotated[str, _text(PHONE, 30, Expected.PHONE)]
Url = Annotated[
    str, _text(rf"https?://{HOST}(?::\d{{1,5}})?(?:/[!-~]*)?", 500, Expected.WEB_ADDRESS)
]
Device = Annotated[str, _text("[ -~]*", 120, Expected.DEVICE)]
"""A path or a port; a sign that nobody sees would name another one."""
Code = Annotated[str, Meta(pattern=r"^[A-Z0-9]{2,8}\Z", extra={"expected": Expected.KIOSK_CODE})]
PublicKey = Annotated[str, _text(r"[0-9A-Za-z -]+", 120, Expected.PUBLIC_KEY)]
"""As ``loket recovery-key`` wrote it; whether its last group fits is looked at apart."""
