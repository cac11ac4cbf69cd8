"""E-mail addresses by their shape alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.email import parse_email, read_email
from kiosk.domain.finding import Code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("siti@example.com", "siti@example.com"),
        (" Siti.N+prakerja@EXAMPLE.Com ", "Siti.N+prakerja@example.com"),
        ("siti\u200b@example.com", "siti@example.com"),
        ("ｓｉｔｉ＠example.com", "siti@example.com"),
        ("o'brien@mail.example", "o'brien@mail.example"),
    ],
)
def test_an_address_is_taken_with_its_domain_in_lower_case(text: str, value: str) -> None:
    reading = read_email(text)
    assert reading.value == value
    assert reading.findings == ()


@pytest.mark.parametrize(
    "text",
    ["", "siti", "siti@", "@example.com", "siti@example", "siti@@example.com", "si ti@example.com",
     "siti.@example.com", "siti..n@example.com", "siti@example..com", "siti@-example.com",
     "siti@localhost", "siti@example.com.", "siti@exam ple.com", "síti@example.com",
     "siti,n@example.com", "a" * 65 + "@example.com", "a@" + "b" * 2000 + ".example"],
)  # fmt: skip
def test_what_is_no_address_is_an_error(text: str) -> None:
    reading = read_email(text)
    assert [finding.code for finding in reading.findings] == [Code.EMAIL_INVALID]
    assert reading.value is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("siti@gmial.com", "siti@gmail.com"),
        ("siti@gmail.con", "siti@gmail.com"),
        ("siti@yaho.com", "siti@yahoo.com"),
        ("siti@gmail.com", None),
        ("siti@yahoo.co.id", None),
    ],
)
def test_a_usual_slip_is_taken_and_hinted_at(text: str, hint: str | None) -> None:
    reading = read_email(text)
    assert reading.value == text
    assert reading.hint == hint


locals_ = st.text(alphabet="abcXYZ019._%+-'\"\\ @é", max_size=12)
domains = st.text(alphabet="abC01-._é@", max_size=14) | st.sampled_from(
    ["example.com", "mail.example", "x.test", "localhost", "EXAMPLE.ORG", "1.2.3.4", "[1.2.3.4]"]
)


@given(locals_, domains)
@settings(max_examples=400)
def test_the_quick_way_and_the_full_parse_agree(local: str, domain: str) -> None:
    address = f"{local}@{domain}".strip()
    assert read_email(address) == parse_email(address)
