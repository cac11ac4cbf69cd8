"""Fixtures: slips and letters of invented people."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.masking import mask_name, mask_phone
from kiosk.paper.letter import LetterPaper
from kiosk.paper.slip import Bring, Channel, Next, Receipt, Slip

REFERENCE = "PK-BMK07-20261123-4X"
MADE_AT = datetime(2026, 11, 23, 8, 58, tzinfo=UTC)
RETURN_AT = datetime(2026, 11, 24, 2, 16, tzinfo=UTC)


@pytest.fixture
def receipt() -> Receipt:
    return Receipt(
        register=f"{REFERENCE}/1",
        received_at=MADE_AT,
        name=mask_name("Siti Nurhaliza Contoh"),
        phone=mask_phone("+6281200001234"),
        topic="Batas OTP Kartu Prakerja",
        officer="Rina",
        office_phone="024-0000-0000",
    )


@pytest.fixture
def slip(receipt: Receipt) -> Slip:
    return Slip(
        reference=REFERENCE,
        site="BRI Unit Banyumanik",
        zone="Asia/Jakarta",
        made_at=MADE_AT,
        return_at=RETURN_AT,
        name=mask_name("Siti Nurhaliza Contoh"),
        bring=tuple(Bring),
        next_steps=tuple(Next),
        channels=(Channel("Pusat panggilan", "0800-150-3001", "Setiap hari 08.00–20.00 WIB"),),
        staff="Rina",
        receipt=receipt,
    )


@pytest.fixture
def letter() -> LetterPaper:
    return LetterPaper(
        reference=REFERENCE,
        site="BRI Unit Banyumanik",
        recipient="bantuan@example.com",
        subject=f"Limit OTP PraKerja [{REFERENCE}]",
        text="Dengan hormat,\n\nLimit muncul dua kali.",
        written_at=MADE_AT,
        zone="Asia/Jakarta",
    )
