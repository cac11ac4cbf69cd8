"""What a slip may hold, and what its QR code says."""

import msgspec
import pytest

from kiosk.paper.slip import Channel, Receipt, Slip, qr_text


@pytest.mark.parametrize(
    "personal",
    [
        {"name": "Siti Nurhaliza"},
        {"site": "Untuk 3374014107959901"},
        {"staff": "3374 0141 0795 9901"},
        {"channels": (Channel("Dukcapil", "33.74.01.410795.9901"),)},
        {"channels": (Channel("Dukcapil", "1500537", "3374-0141-0795-9901"),)},
    ],
)
def test_a_slip_with_personal_data_cannot_be_made(slip: Slip, personal: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="on a slip"):
        msgspec.structs.replace(slip, **personal)


@pytest.mark.parametrize(
    "personal",
    [{"name": "Siti Nurhaliza"}, {"phone": "0812-0000-1234"}, {"topic": "NIK 3374014107959901"}],
)
def test_a_receipt_with_personal_data_cannot_be_made(
    slip: Slip, receipt: Receipt, personal: dict[str, object]
) -> None:
    shown = msgspec.structs.replace(receipt, **personal)
    with pytest.raises(ValueError, match="on a slip"):
        msgspec.structs.replace(slip, receipt=shown)


def test_a_name_may_be_absent_and_office_numbers_are_not_personal(slip: Slip) -> None:
    anonymous = msgspec.structs.replace(slip, name="")
    assert anonymous.channels[0].address == "0800-150-3001"


def test_a_kiosk_code_of_digits_is_not_taken_for_a_nik(slip: Slip) -> None:
    reference = "PK-12345678-20261123-4X"
    assert msgspec.structs.replace(slip, reference=reference).reference == reference


def test_the_code_holds_the_reference_and_the_local_time_to_return_and_nothing_else(
    slip: Slip,
) -> None:
    assert qr_text(slip) == "PK-BMK07-20261123-4X 2026-11-24T09:16+07:00"


def test_without_a_time_to_return_the_code_holds_the_reference_alone(slip: Slip) -> None:
    assert qr_text(msgspec.structs.replace(slip, return_at=None)) == slip.reference
