"""Whether a text tells somebody to hand over a code or a password (design, promise 1).

Only a verb that is itself forbidden, by a word directly before it, is harmless: "tidak" elsewhere
in the sentence says nothing. A guide that is wrongly put aside costs a few other words, one that
is wrongly shown may cost an account.
"""

import re
from collections.abc import Iterator

_CODE = (
    r"(?<!\bqr )(?<!\barea )\b(?:otp|kode|kata sandi|sandi|password|passcode|code|pin|token)"
    r"(?:-?nya|s)?\b(?!\s*(?:pos|wilayah|operator|referensi|kasus|qr|area|[*#]))"
)
_PERSON = (
    r"(?:(?:the|their|setiap|semua)\s+)?(?:peserta|bapak|ibu|bapak/ibu|orang|dia|mereka|anda"
    r"|nasabah|pelanggan|warga|siapa pun|participants?|person|people|customer|client|them|him|her"
    r"|any(?:body|one)|some(?:body|one))"
)
_STAFF = (
    r"(?:(?:the|our)\s+)?(?:petugas|staf|relawan|penyelia|teller|loket|kami|saya|kita"
    r"|staff|officer|volunteer|supervisor|desk|kiosk|us|me|you)\b"
)
_HAND = (
    r"(?:(?:sebut|beri(?! tahu)|baca|kirim(?! ulang)|tunjuk|serah|dikte|ketik|tulis|foto|bagi|terus"
    r"|kasih(?! tahu)|info|ucap)(?:kan|in|lah)?|masukkan|isikan"
    r"|catat(?:kan|lah)?(?!\s+(?:hasil|waktu|jam))"
    r"|share|give|send|dictate|read|hand|type|enter|forward|photograph|write down|say|spell"
    r"|provide|submit|disclose|repeat)\b"
)
_INFORM = r"(?:beri ?tahu(?:kan)?|tanya(?:kan|i)?|kasih tahu|tunjukkan|sampaikan|tell|show)\b"
_TOLD = (  # in the form it has behind its subject
    r"(?:menyebut(?:kan)?|membacakan|menunjukkan|menyerahkan|mendiktekan|memfoto|membagikan"
    r"|meneruskan|menanyakan|memberi ?tahu(?:kan)?)\b"
)
_GIVEN = r"(?:mengirim(?:kan)?|memberi(?:kan)?)\b"
_TAKEN = (
    r"(?:mengetik(?:kan)?|mencatat|menulis(?:kan)?|memasukkan|meminta|menanyakan|melihat"
    r"|asks? for|types?|enters?|writes? down|notes?)\b(?!\s+hasil)"
)
_PASSIVE = (
    r"(?:di(?:sebut|baca|beri|tunjuk|kirim|serah|dikte|ketik|catat|foto|minta|tulis)\w*"
    r"|told|given|sent|read|shown|typed|shared|handed)\b"
)
_ASK = r"(?:minta(?:lah)?|suruh(?:lah)?|ask)\b"
_VERB = rf"\b(?:{_INFORM}|{_HAND}|{_TOLD}|{_GIVEN}|{_TAKEN}|{_PASSIVE}|{_ASK})"
_NOT = (
    r"\b(?:jangan(?: pernah| sekali-kali| sampai)?"
    r"|(?:tidak|tak)(?: perlu| boleh| usah| akan| pernah| bisa)*|tanpa|dilarang"
    r"|never|don['\u2019]t|(?:do|does|must|may|should|need|will|can) not|cannot|not)"
    r"(?: need| ever| to| be| untuk)*\s+"
)
_FORBIDDEN = re.compile(
    rf"{_NOT}(?:{_VERB}(?:\s*,\s*{_VERB})*\s*,?\s*(?:atau|maupun|dan|or|and|/)\s*)?{_VERB}"
    rf"(?:\s+{_PERSON}\s+(?:(?:untuk|agar|supaya|to)\s+)?{_VERB})?"
)
_BY_THE_WAY = (
    r"(?:\s+[\w/-]+){0,3}\s+(?:bahwa|apakah|kapan|kalau|bila|jika|kenapa|mengapa|bagaimana|di mana"
    r"|cara|that|whether|when|if|why|how|where)\b"
)
"""What is told or asked is something about the code, and not the code."""
_NAMED = re.compile(
    r"\b(catat|pilih|tekan|record|choose|press)\s+[\"\u201c](?![^\"\u201d]*\b(?:otp|sandi|pin)\b)"
    r"[^\"\u201d]{1,40}[\"\u201d]"
)
"""An outcome or a button by its name."""
_NEAR = r"[^.!?]{0,120}?"
_TO_STAFF = rf"(?<!bukan )(?<!not )\b(?:ke|kepada|pada|oleh|to|by|with)\s+{_STAFF}"
_OF_SOMEBODY = (
    rf"(?:(?<=nya)|\s+(?:(?:milik|dari|kepada|ke|pada)\s+)?{_PERSON}"
    r"|\s+yang\s+(?:masuk|diterima|muncul))\b"
)
_WHOSE = r"(?:the|that|this|their|your|his|her|[\w ]{1,40}['\u2019]s)"
_FEW = r"(?:[\w'\u2019-]+\s+){0,3}?"
_SHAPES = {
    "bacakan kode": rf"\b(?:{_HAND}|{_TOLD}){_NEAR}{_CODE}",
    "tanyakan kode": rf"\b{_INFORM}(?!{_BY_THE_WAY}){_NEAR}{_CODE}",
    "minta peserta memberikan kode": rf"\b{_ASK}\s+(?:(?:dari|kepada|ke|pada)\s+)?{_PERSON}\s+"
    rf"(?:(?:untuk|agar|supaya)\s+)?(?:{_GIVEN}{_NEAR})?{_CODE}",
    "minta kode peserta": rf"\bminta(?:lah)?\s+{_CODE}"
    rf"(?:\s+(?:otp|verifikasi|rahasia|sandi))?{_OF_SOMEBODY}",
    "ambil kode dari peserta": rf"\b(?:ambil|dapatkan|get|take|collect)\s+{_FEW}{_CODE}{_NEAR}"
    rf"\b(?:dari|from)\s+(?:hp\s+)?{_PERSON}\b",
    "ask for the code": rf"\bask\b[^,]{{0,40}}?\bfor\s+{_WHOSE}\s+{_FEW}{_CODE}",
    "ask what the code is": rf"\bask\s+{_FEW}(?:what|which)\s+{_FEW}{_CODE}",
    "petugas mengetik kode": rf"\b{_STAFF}\s+(?:\w+\s+){{0,2}}?{_TAKEN}{_NEAR}{_CODE}",
    "kode diketik petugas": rf"{_CODE}{_NEAR}\b{_PASSIVE}\s+{_STAFF}",
    "mengirim kode ke petugas": rf"\b(?:{_GIVEN}|{_PASSIVE}){_NEAR}{_CODE}{_NEAR}{_TO_STAFF}",
    "kode dibacakan kepada petugas": rf"{_CODE}{_NEAR}\b(?:{_HAND}|{_TOLD}|{_GIVEN}|{_PASSIVE})"
    rf"[^.!?]{{0,40}}?{_TO_STAFF}",
}
"""Each after an example of it."""
_TELLING = tuple(map(re.compile, _SHAPES.values()))


def asks_for_secret(text: str) -> bool:
    """Whether a sentence in it, in Indonesian or English, has a code or a password told."""
    return any(shape.search(sentence) for sentence in _sentences(text) for shape in _TELLING)


def _sentences(text: str) -> Iterator[str]:
    """Without what is forbidden and what is only a name, which take no verb with them."""
    for sentence in re.split(r"[.!?]+", " ".join(text.lower().split())):
        yield _FORBIDDEN.sub(" ; ", _NAMED.sub(r"\1", sentence))
