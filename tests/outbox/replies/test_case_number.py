"""Which number in an answer is the case number, and which is not."""

import pytest

from kiosk.outbox.replies.case_number import Found, find_case_number, without_codes


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Re: [Ticket#22019] Permohonan", "22019"),
        ("[#618234] Support ticket", "618234"),
        ("Nomor tiket: 220193", "220193"),
        ("No. laporan PKJ-2026/0042.", "PKJ-2026/0042"),
        ("nomor tiket Anda adalah CS0091234", "CS0091234"),
        ("Tiket No. 4711-22", "4711-22"),
        ("Your request (#12345) has been received", "12345"),
        ("Case number is 00012345", "00012345"),
        ("Case ID: CAS-12345-X1Y2Z3", "CAS-12345-X1Y2Z3"),
        ("ID Pengaduan = 2026.11.00042", "2026.11.00042"),
        ("Laporan Anda (LPR0042) kami catat", "LPR0042"),
        ("nomor kasus 23112026001", "23112026001"),
    ],
)
def test_a_number_that_is_called_one_is_found(line: str, number: str) -> None:
    assert find_case_number([line]) == Found(number, line)


@pytest.mark.parametrize(
    "line",
    [
        "Terima kasih, laporan Anda kami proses.",
        "No. laporan kami kirim kemudian.",
        "Laporan PK-UJI-20261123-1J sudah kami terima",
        "Nomor laporan: PK-UJI-20261123-1J",
        "Nomor tiket: PKUJI202611231J",
        "Permintaan #081200000009",
        "Nomor pengaduan 0800-150-3001",
        "Nomor pengaduan: 1500017",
        "Nomor laporan 3171234101909901",
        "No. laporan tanggal 23-11-2026",
        "Kode OTP 482913",
        "Nomor tiket dan kode OTP Anda 482913",
        "OTP #12",
        "Harga Rp#1234x",
        "https://bantuan.example/#12345",
        "",
    ],
)
def test_a_number_that_is_something_else_is_left(line: str) -> None:
    assert find_case_number([line]) is None


def test_what_is_called_a_ticket_goes_before_a_mere_number() -> None:
    found = find_case_number(["Halo #99887", "Nomor tiket: 220193"])
    assert found == Found("220193", "Nomor tiket: 220193")


def test_the_first_of_equals_counts() -> None:
    assert find_case_number(["#1111", "#2222"]) == Found("1111", "#1111")


def test_the_line_is_bounded_and_printable() -> None:
    found = find_case_number(["Nomor tiket: 220193\x1b[31m " + "x" * 5000])
    assert found is not None
    assert found.line.isprintable()
    assert len(found.line) == 200


@pytest.mark.parametrize(
    ("line", "before", "seen"),
    [
        ("Kode OTP Anda 482913", "", "Kode OTP Anda ••••••"),
        ("482-913", "Kode OTP:", "•••-•••"),
        ("Datang pukul 09.00", "Kode OTP tidak perlu", "Datang pukul 09.00"),
        ("Nomor tiket: 220193", "", "Nomor tiket: 220193"),
        ("Limit OTP, tiket 220193", "", "Limit OTP, tiket 220193"),
    ],
)
def test_what_looks_like_an_otp_is_blotted_out(line: str, before: str, seen: str) -> None:
    assert without_codes(line, before) == seen


def test_the_number_that_staff_confirm_is_not_blotted_out() -> None:
    line = "kode tiket 220193 dan OTP 482913"
    assert without_codes(line, number="220193") == "kode tiket 220193 dan OTP ••••••"
