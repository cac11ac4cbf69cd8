"""The severity of every finding is that of design section 5."""

from kiosk.domain.finding import Code, Finding, Severity

ERRORS = {
    "nik-not-16-digits", "phone-invalid", "phone-not-mobile", "phone-foreign", "email-invalid",
}  # fmt: skip
NOTES = {"nik-regency-retired", "nik-district-unknown", "phone-operator-unknown"}


def test_only_shape_and_unusable_contacts_are_errors() -> None:
    assert {code.value for code in Code if code.severity is Severity.ERROR} == ERRORS


def test_what_is_merely_worth_knowing_is_a_note() -> None:
    assert {code.value for code in Code if code.severity is Severity.INFO} == NOTES


def test_a_finding_is_as_serious_as_its_code() -> None:
    assert Finding(Code.NIK_SERIAL_ZERO).severity is Severity.WARNING
    assert len(Code) == 18
