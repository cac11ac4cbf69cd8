"""How names, places and addresses are abbreviated in Indonesia, and what the long form is."""

import re
from collections.abc import Iterable

_NOT_WORD = re.compile(r"\W+")
_MARKS = re.compile(r"[^\w\s]+")
_BETWEEN_DIGITS = re.compile(r"(?<=[0-9])\W+(?=[0-9])")
_DIGITS_APART = re.compile(r"(?<=[A-Z])(?=[0-9])")

_FIRST_NAMES = {
    **dict.fromkeys(
        (
            "M", "MD", "MHD", "MUHD", "MOHD", "MOH", "MUH", "MOCH", "MUCH", "MUHAMAD",
            "MOHAMAD", "MOHAMMAD", "MOCHAMAD", "MOCHAMMAD", "MUCHAMAD", "MUCHAMMAD", "MUHAMMED",
        ),
        "MUHAMMAD",
    ),
}  # fmt: skip
_NAMES = {
    **_FIRST_NAMES,
    **dict.fromkeys(("ABD", "ABDL", "ABDOEL"), "ABDUL"),
    **dict.fromkeys(("AHMD", "ACHMAD", "AKHMAD", "ACHMD", "AHMED"), "AHMAD"),
    **dict.fromkeys(("ST", "STI"), "SITI"),
    **dict.fromkeys(("BT", "BTE", "BNT"), "BINTI"),
    **dict.fromkeys(("B", "BN"), "BIN"),
}
_PLACES = {
    **dict.fromkeys(("KAB", "KABUPATEN"), "KABUPATEN"),
    "PROP": "PROVINSI", "PROPINSI": "PROVINSI", "PROV": "PROVINSI",
    "KEC": "KECAMATAN", "KEP": "KEPULAUAN", "KEL": "KELURAHAN", "PEG": "PEGUNUNGAN",
    "TJ": "TANJUNG", "TG": "TANJUNG", "TJG": "TANJUNG", "TANJ": "TANJUNG",
    "BDR": "BANDAR", "KT": "KOTA", "KP": "KAMPUNG", "PD": "PADANG",
    "JKT": "JAKARTA", "SBY": "SURABAYA", "BDG": "BANDUNG", "SMG": "SEMARANG",
    "YOGYA": "YOGYAKARTA", "JOGJA": "YOGYAKARTA", "JOGJAKARTA": "YOGYAKARTA",
    "UTR": "UTARA", "SEL": "SELATAN", "TIM": "TIMUR", "BRT": "BARAT", "BAR": "BARAT",
    "TENG": "TENGAH", "PST": "PUSAT",
}  # fmt: skip
_ADDRESS = {
    **_PLACES,
    **dict.fromkeys(("JL", "JLN", "JLAN", "JALAN"), "JALAN"),
    **dict.fromkeys(("GG", "GNG", "GANG"), "GANG"),
    **dict.fromkeys(("NO", "NOMOR", "NOMER", "NMR", "NR"), "NOMOR"),
    **dict.fromkeys(("KEL", "KELURAHAN", "DS", "DESA"), "DESA"),
    **dict.fromkeys(("DSN", "DUSUN", "DUKUH", "DKH"), "DUSUN"),
    **dict.fromkeys(("KP", "KMP", "KAMP", "KAMPUNG"), "KAMPUNG"),
    **dict.fromkeys(("LK", "LINGK", "LING", "LINGKUNGAN"), "LINGKUNGAN"),
    **dict.fromkeys(("PERUM", "PERUMAHAN", "PRM"), "PERUMAHAN"),
    **dict.fromkeys(("KOMP", "KOMPL", "KOMPLEK", "KPLK", "KOMPLEKS"), "KOMPLEKS"),
    **dict.fromkeys(("BLK", "BLOK"), "BLOK"),
    "LT": "LANTAI", "TMN": "TAMAN",
}  # fmt: skip

STREET = "street"
_PARTS = {"RT", "RW", "DESA", "KECAMATAN", "KABUPATEN", "PROVINSI"}
_RT_RW = re.compile(r"\bRT(?:\W*/\W*RW)?\W*([0-9]+)\s*[/-]\s*([0-9]+)")
_BARE_RT_RW = re.compile(r"(?<![\w/])(0[0-9]{1,2})\s*/\s*(0[0-9]{1,2})(?![\w/])")


def words(text: str) -> list[str]:
    """The words of an upper-case text; punctuation separates."""
    return [word for word in _NOT_WORD.split(text) if word]


def without_punctuation(text: str) -> str:
    """The text with punctuation taken out as if it had never been there, except between digits."""
    return " ".join(_MARKS.sub("", _BETWEEN_DIGITS.sub(" ", text)).split())


def letters(text: str) -> str:
    """Letters and digits alone; 1 2 does not become 12."""
    return _joined(words(text))


def _joined(parts: Iterable[str]) -> str:
    return _NOT_WORD.sub("", _BETWEEN_DIGITS.sub("_", " ".join(parts)))


def full_name(text: str) -> str:
    """Known short forms and spellings written out, without spaces; M alone counts in front."""
    parts = words(text)
    return _joined(
        part if part in ("M", "MD") and place else _NAMES.get(part, part)
        for place, part in enumerate(parts)
    )


def full_place(text: str) -> str:
    """Abbreviations of places written out, without spaces."""
    return _joined(_PLACES.get(word, word) for word in words(text))


def address_parts(text: str) -> dict[str, str]:
    """Street, RT, RW, village and what is above, each written out; numbers without zeros."""
    text = _BARE_RT_RW.sub(r" RT \1 RW \2 ", _RT_RW.sub(r" RT \1 RW \2 ", text))
    parts: dict[str, list[str]] = {STREET: []}
    part = STREET
    for word in words(_DIGITS_APART.sub(" ", text)):
        long = _ADDRESS.get(word, word)
        if long in _PARTS:
            part = long
            parts.setdefault(part, [])
        elif long != "NOMOR":
            parts[part].append(long.lstrip("0") or "0" if long.isdigit() else long)
        if part in ("RT", "RW") and parts[part]:
            part = STREET
    return {name: _joined(found) for name, found in parts.items() if found}
