"""Keeps a participant's OTP out of free text: Loket never stores one (design, promise 1)."""

import re

from kiosk.domain.digits import seen_text

_WORD = re.compile(
    r"\b(?:o\W?t\W?p|kodenya|kode|code|sandi|password|passcode|pin|token|verifikasi)(?![a-z])"
)
_BEFORE_WORD = re.compile(
    r"\W{0,3}(?:(?:adalah|itu|ini|merupakan|sebagai|is|your|the)\s+)*(?:kode|code|otp|o\.t\.p)\b"
)
# Digits with at most one space, dot or dash (or " - ") between, not part of something longer.
_RUN = re.compile(r"(?<![0-9a-z#/])[0-9](?:(?:[ .]|\s?-\s?|\n)?[0-9])*(?![0-9a-z/])")
_GLUED = re.compile(r"(?<=otp|pin)(?=[0-9])|(?<=kode|code)(?=[0-9])")
_REACH = 60
_TIME = re.compile(r"(?:[01]?[0-9]|2[0-3])[.][0-5][0-9]")
_NAMED_NUMBER = re.compile(
    r"(?:kode pos|kode wilayah|kasus|tiket|ticket|case|laporan|pengaduan|aduan"
    r"|rp|tahun|thn|tanggal|tgl|jam|pukul|pkl"
    r"|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    r"|jan|feb|mar|apr|jun|jul|agu|agt|sep|okt|nov|des)[ .:#]*(?:(?:nomor|no)[ .:#]*)?$"
)
_MASKED = re.compile(r"-?[x*\u2022\u25cf]")
_SHORT_NUMBERS = {"14017", "4444", "1708"}
_SPOKEN = {
    "nol": "0", "kosong": "0", "satu": "1", "dua": "2", "tiga": "3", "empat": "4",
    "lima": "5", "enam": "6", "tujuh": "7", "delapan": "8", "lapan": "8", "sembilan": "9",
}  # fmt: skip
_SPOKEN_WORD = re.compile(rf"\b(?:{'|'.join(_SPOKEN)})\b")


def looks_like_a_code(text: str) -> bool:
    """Whether `text` seems to hold a 4 to 6 digit code near the word OTP or kode.

    Case numbers, times, years, amounts, phone numbers and references pass.
    """
    plain = seen_text(text.replace("\n", " ")).lower()
    plain = _GLUED.sub(" ", plain)
    plain = _SPOKEN_WORD.sub(lambda word: _SPOKEN[word[0]], plain)
    return any(_is_a_code(plain, run) for run in _RUN.finditer(plain))


def _is_a_code(text: str, run: re.Match[str]) -> bool:
    digits = "".join(filter(str.isdigit, run[0]))
    if not 4 <= len(digits) <= 6 or digits in _SHORT_NUMBERS:
        return False
    before = text[max(0, run.start() - _REACH) : run.start()]
    if not (_WORD.search(before) or _BEFORE_WORD.match(text, run.end())):
        return False
    return not _is_something_else(before, run[0], text[run.end() :])


def _is_something_else(before: str, written: str, after: str) -> bool:
    """A time of day, a number that says what it numbers, or a masked phone number."""
    if _TIME.fullmatch(written) or _MASKED.match(after):
        return True
    return _NAMED_NUMBER.search(before) is not None
