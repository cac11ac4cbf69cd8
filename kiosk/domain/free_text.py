"""Keeps a participant's OTP out of free text: Loket never stores one (design, promise 1)."""

import re
from itertools import accumulate
from unicodedata import category, digit, normalize

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
_MONTH = r"(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|aug|sep|okt|oct|nov|des|dec)[a-z]*\.?"
_DAY, _CALENDAR_MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_HOUR, _SIXTY = r"(?:[01]?\d|2[0-3])", r"[0-5]\d"
_CASE = r"(?:kasus|tiket|ticket|case|laporan|pengaduan|aduan)"
_KNOWN = re.compile(
    "|".join(
        rf"(?<![0-9])(?:{shape})(?![0-9])"
        for shape in (
            r"pk-[a-z0-9]{2,8}-\d{8}-\d+",  # a reference of Loket
            r"[a-z][\w.+-]*@[\w.-]+\.[a-z]{2,}",
            r"(?:\+?62|0)(?:[ -]?\d){8,12}|1500[ -]?\d{3}",  # phones
            r"(?:(?:\+?62|0)\d{0,4})?-?[x*\u2022\u25cf]{3,}[-x*\u2022\u25cf]*\d{0,4}",
            r"\d{4}(?:[ .-]?\d{4}){3}",  # NIK and KK
            rf"{_DAY}([-/. ]){_CALENDAR_MONTH}\1(?:19|20)\d\d",
            rf"{_DAY}([-/.]){_CALENDAR_MONTH}\2[23]\d",
            rf"20\d\d([-/.]){_CALENDAR_MONTH}\3{_DAY}",
            rf"{_MONTH} (?:{_DAY},? )?(?:19|20)\d\d",
            r"(?:tahun|thn|lahir|sejak)[ :]*(?:19|20)\d\d(?![ .-]?\d)",
            rf"(?:jam|pukul|pkl)[ .:]*{_HOUR}[ .:]?{_SIXTY}(?:[.:]{_SIXTY})?",
            rf"{_HOUR}\.{_SIXTY}(?![.]\d)|\d{{1,3}}:{_SIXTY}(?::{_SIXTY})?",
            r"\d{1,2}\.?\d{3} ?(?:menit|mnt|min|minutes?|detik|dtk|seconds?|secs?|s|ms)\b",
            r"rp[ .]*(?:\d{1,3}(?:[.,]\d{3})+|\d+000)|\d{1,3}(?:\.\d{3}){2,}",
            rf"{_CASE}[ .:#]*(?:(?:nomor|no)[ .:#]*)?\d{{4,6}}",
            r"kode pos[ :]*\d{5}|kode wilayah[ :]*\d{4,6}",
            r"(?<=[a-z] )(?:14017|4444|1708|20[1-4]\d)(?![ .-]?\d)",
        )
    )
)
"""Numbers that say by their shape or their name what they are."""
_JOINT = r"(?: [-_/|] |[^0-9a-z])"
_SPACED = re.compile(rf"[0-9]+(?:{_JOINT}[0-9]+)*")
_ONE_BY_ONE = re.compile(r"(?<![0-9])[0-9](?:[^0-9a-z]{1,3}[0-9]){3,5}(?![0-9])")
_CODE_LENGTHS = range(4, 7)


def may_be_a_code(text: str) -> bool:
    """Whether `text` holds 4 to 6 digits that may be a code, in a field where one is to be feared.

    Beside an OTP no word is needed to make a number a code: every lone run counts, also spaced,
    dashed, in words or in the digits of another script. What passes says itself what it is: a
    time, a date or year, a duration, an amount, a phone, a case number so called.
    """
    if looks_like_a_code(text):
        return True
    plain = _KNOWN.sub(" q ", _plain(text))
    if _ONE_BY_ONE.search(plain):
        return True
    return any(_holds_code_length(run[0]) for run in _SPACED.finditer(plain))


def _plain(text: str) -> str:
    """`text` in small letters and plain digits, on one line, with single spaces and no marks."""
    narrow = normalize("NFKC", seen_text(" ".join(text.split()))).lower()
    kept = (sign for sign in narrow if category(sign) not in ("Mn", "Me", "Cf"))
    plain = "".join(str(digit(sign)) if digit(sign, None) is not None else sign for sign in kept)
    return _SPOKEN_WORD.sub(lambda word: _SPOKEN[word[0]], plain)


def _holds_code_length(run: str) -> bool:
    """Whether groups of digits that follow each other make 4 to 6 together."""
    ends = [0, *accumulate(map(len, re.findall(r"[0-9]+", run)))]
    return any(end - start in _CODE_LENGTHS for start in ends for end in ends)


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
