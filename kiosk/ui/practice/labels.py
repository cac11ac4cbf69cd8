"""What the buttons and lines are called to which the coach points, in the screens' own words.

Each text stands in the context of the screen that shows it, so both always say the same.
"""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.comparison import Field
from kiosk.domain.events import OtpOutcome
from kiosk.ui.wording import compared, otp

translate = QCoreApplication.translate


def new_participant() -> str:
    return translate("HomeScreen", "Peserta baru")


def name_of_participant() -> str:
    return translate("ConsentForm", "Nama peserta")


def agree() -> str:
    return translate("ConsentScreen", "Setuju dan lanjut")


def renew() -> str:
    return translate("ConsentScreen", "Perbarui persetujuan")


def card_lines() -> tuple[str, str, str]:
    """NIK, name, birth date."""
    return (
        translate("KtpForm", "NIK"),
        translate("KtpForm", "Nama lengkap"),
        translate("KtpForm", "Tanggal lahir"),
    )


def account_date() -> str:
    """The line of the account's birth date in the comparison."""
    account = translate("CompareTable", "Akun Prakerja")
    return f"{compared.field(Field.BIRTH_DATE)}, {account}"


def to_contact() -> str:
    return translate("KtpScreen", "Lanjut ke telepon")


def phone() -> str:
    return translate("PhoneEntry", "Nomor HP")


def email() -> str:
    return translate("EmailEntry", "Email akun Prakerja")


def held() -> str:
    return translate("ContactScreen", "Peserta mengatakan nomor ini aktif dan dipegang sekarang")


def to_device() -> str:
    return translate("ContactScreen", "Lanjut ke perangkat")


def problem(point: str) -> str:
    """The button beside a point of the phone."""
    words = translate("PointRow", "Ada masalah")
    return f"{point}: {words}"


def to_code() -> str:
    return translate("DeviceScreen", "Lanjut ke kode OTP")


def eligible() -> str:
    return translate("EligibilityCard", "Semua sesuai")


def ask() -> str:
    return translate("OtpWords", "Minta kode")


def outcome(which: OtpOutcome) -> str:
    if which is OtpOutcome.WORKED:
        return translate("OutcomePanel", "Berhasil, kode cocok")
    return otp.outcome(which)


def finish() -> str:
    return translate("OtpWords", "Selesai, layani berikutnya")


def arrived() -> str:
    return translate("DeliveryPanel", "Sudah sampai")


def send_again() -> tuple[str, str]:
    """The button, and the one that confirms it."""
    return (
        translate("DeliveryPanel", "Belum, kirim lagi"),
        translate("DeliveryPanel", "Ya, kirim lagi"),
    )
