"""Phone numbers as people write them, and the brand that sells them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import carrierdata

from kiosk import resources
from kiosk.domain.finding import Code
from kiosk.domain.phone import PhoneKind, parse_phone, read_operators, read_phone

OPERATORS = resources.operators()


def codes(text: str) -> list[Code]:
    return [finding.code for finding in read_phone(text, OPERATORS).findings]


@pytest.mark.parametrize(
    "text",
    ["081200001234", "0812 0000 1234", "0812-0000-1234", "0812.0000.1234", "6281200001234",
     "+6281200001234", "+62 812-0000-1234", "006281200001234", "81200001234",
     "+62 (0)812 0000 1234", "+62081200001234", "０８１２００００１２３４",
     "＋６２８１２００００１２３４",
     "'081200001234", "\u200b0812\u00a00000\u20131234"],
)  # fmt: skip
def test_every_way_to_write_a_mobile_gives_the_same_number(text: str) -> None:
    reading = read_phone(text, OPERATORS)
    assert reading.e164 == "+6281200001234"
    assert (reading.kind, reading.country) == (PhoneKind.MOBILE, "ID")
    assert reading.operator == "Telkomsel"
    assert reading.findings == ()
    assert reading.usable


@pytest.mark.parametrize(
    "text",
    ["", "0812", "08120000123O", "0812000012345678", "O81200001234", "081200001234x", "112",
     "++6281200001234", "0812+0000", "0000000000", "siti@example.com", "0841200001234"],
)  # fmt: skip
def test_what_cannot_be_dialled_is_invalid(text: str) -> None:
    reading = read_phone(text, OPERATORS)
    assert codes(text) == [Code.PHONE_INVALID]
    assert reading.e164 is None
    assert not reading.usable


@pytest.mark.parametrize(
    "text", ["021-5550123", "(021) 555 0123", "+62 21 5550123", "0800 1234567"]
)
def test_a_number_that_gets_no_sms_is_not_mobile(text: str) -> None:
    assert codes(text) == [Code.PHONE_NOT_MOBILE]
    assert not read_phone(text, OPERATORS).usable


@pytest.mark.parametrize("text", ["+65 9123 4567", "006591234567", "+1 202 555 0123"])
def test_a_foreign_number_is_foreign_and_nothing_else(text: str) -> None:
    assert codes(text) == [Code.PHONE_FOREIGN]


@pytest.mark.parametrize(
    ("text", "brand"),
    [
        ("085155001234", "by.U"),
        ("085158001234", "by.U"),
        ("085159001234", "Telkomsel"),
        ("081400001234", "IM3"),
        ("089500001234", "Tri"),
        ("087700001234", "XL"),
        ("083100001234", "AXIS"),
        ("088100001234", "Smartfren"),
    ],
)
def test_the_longest_prefix_names_the_brand(text: str, brand: str) -> None:
    assert read_phone(text, OPERATORS).operator == brand


HANDBOOK_4_2 = {
    "Telkomsel": "0811 0812 0813 0821 0822 0823 0851 0852 0853",
    "by.U": "085155 085156 085157 085158",
    "IM3": "0814 0815 0816 0855 0856 0857 0858",
    "Tri": "0895 0896 0897 0898 0899",
    "XL": "0817 0818 0819 0859 0877 0878 0879",
    "AXIS": "0831 0832 0833 0838",
    "Smartfren": "0881 0882 0883 0887 0888 0889",
}
PREFIXES = [(prefix, brand) for brand, row in HANDBOOK_4_2.items() for prefix in row.split()]


@pytest.mark.parametrize(("prefix", "brand"), PREFIXES)
def test_every_prefix_of_the_handbook_names_its_brand(prefix: str, brand: str) -> None:
    for rest in ("00000000", "99999999"):
        reading = read_phone((prefix + rest)[:12], OPERATORS)
        assert (reading.operator, reading.usable) == (brand, True)


@pytest.mark.parametrize("prefix", ["0884", "0885", "0886"])
def test_a_gap_of_the_handbook_has_no_brand(prefix: str) -> None:
    assert read_phone(prefix + "00000000", OPERATORS).operator is None


def test_the_table_lists_what_the_handbook_lists_and_nothing_else() -> None:
    assert dict(OPERATORS.brands) == {prefix[1:]: brand for prefix, brand in PREFIXES}


def test_a_prefix_nobody_lists_is_a_note() -> None:
    reading = read_phone("088400001234", OPERATORS)
    assert codes("088400001234") == [Code.PHONE_OPERATOR_UNKNOWN]
    assert reading.usable


def test_the_table_knows_every_prefix_that_the_library_knows() -> None:
    listed = {prefix[2:] for prefix in carrierdata.CARRIER_DATA if prefix.startswith("62")}
    assert [prefix for prefix in listed if not OPERATORS.brand_of(prefix + "0" * 8)] == []


def test_a_kiosk_may_ship_another_table() -> None:
    other = read_operators('[[operator]]\nbrand = "Baru"\nprefixes = ["0884"]\n')
    assert read_phone("088400001234", other).operator == "Baru"


mobiles = st.from_regex(r"8[0-9]{5,13}", fullmatch=True)
starts = st.sampled_from(["0", "62", "+62", "0062", "", "+620"])


@given(starts, mobiles)
@settings(max_examples=400)
def test_the_quick_way_and_the_full_parse_agree(start: str, national: str) -> None:
    assert read_phone(start + national, OPERATORS) == parse_phone("+62" + national, OPERATORS)


@given(st.text(alphabet="0123456789+ -.()abcO０８", max_size=20))
@settings(max_examples=300)
def test_any_text_is_answered(text: str) -> None:
    reading = read_phone(text, OPERATORS)
    assert (reading.e164 is None) is (Code.PHONE_INVALID in codes(text))
    if any(letter in text for letter in "abcO"):
        assert reading.e164 is None
