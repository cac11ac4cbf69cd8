"""Only an address that is nothing else goes into a command."""

import pytest

from kiosk.outbox.address import is_plain


@pytest.mark.parametrize(
    "address",
    ["a@b", "pengaduan@prakerja.example", "a.b+c'd@x-1.example", "a@" + "b." * 100 + "id"],
)
def test_a_plain_address_is_taken(address: str) -> None:
    assert is_plain(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "@", "a@", "@b", "a@@b", "a b@c", "a@b c", "a@b\n", "a@b\r\nRCPT TO:<x@y>", "<a@b>",
        "Nama <a@b>", "a@b,c@d", '"a"@b', "a..b@c", ".a@b", "a.@b", "a@b..c", "a@-b", "a@[1.2.3.4]",
        "é@b.example", "a@é.example", "a@b\x00", "a" * 250 + "@b.id",
    ],
)  # fmt: skip
def test_anything_more_than_an_address_is_not(address: str) -> None:
    assert not is_plain(address)
