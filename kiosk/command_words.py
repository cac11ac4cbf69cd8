"""What the commands without a window say and ask, in both languages and without Qt.

The windows' own sentences are in ``ui/wording``; the doctor borrows some of them.
"""

import shutil
import sys
import textwrap
from collections.abc import Callable
from typing import NamedTuple

from kiosk import settings
from kiosk.domain.errors import Trouble, What

LEAST_COLUMNS = 40

Ask = Callable[[str], str]
"""Shows a question, answers what was typed without showing it; raises EOFError at the end."""


class Both(NamedTuple):
    """One sentence in Indonesian and in English, with the same placeholders."""

    id: str
    en: str

    def say(self, language: str, **facts: object) -> str:
        return (self.en if language == "en" else self.id).format(**facts)


def language() -> str:
    """The language of this kiosk's settings; Indonesian where they cannot be read."""
    try:
        return settings.load().site.language.value
    except Trouble:
        return settings.Language.INDONESIAN.value


def ask_unseen(question: str) -> str:
    """From the terminal, unseen; where there is none, a line from standard input."""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(question)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\r\n")


def wrapped(words: str, before: str) -> str:
    """Lines that fit the terminal, each after the first as far in as `before` is long."""
    width = max(shutil.get_terminal_size().columns, len(before) + LEAST_COLUMNS)
    return textwrap.fill(words, width, initial_indent=before, subsequent_indent=" " * len(before))


TROUBLES = {
    What.DISK_FULL: Both(
        "Penyimpanan penuh. Kosongkan tempat, lalu ulangi.",
        "The disk is full. Make space, then try again.",
    ),
    What.DISK_FAILED: Both(
        "Penyimpanan bermasalah atau berkasnya tidak ada. Periksa cakram dan hak akses foldernya.",
        "The disk failed or the file is not there. Check the disk and the rights of the folder.",
    ),
    What.STORE_BUSY: Both(
        "Loket sedang terbuka. Tutup dulu, lalu ulangi.",
        "Loket is open. Close it first, then try again.",
    ),
    What.STORE_DAMAGED: Both(
        "Catatan rusak. Buka Loket dan pilih lanjut dengan yang selamat; "
        "berkas lama tetap disimpan.",
        "The records are damaged. Open Loket and choose to go on with what was saved; "
        "the old file is kept.",
    ),
    What.STORE_TOO_NEW: Both(
        "Catatan ini dibuat Loket yang lebih baru. Pasang Loket versi terbaru.",
        "A newer Loket made these records. Install the newest Loket.",
    ),
    What.NO_STORE_KEY: Both(
        "Kunci catatan tidak ada. Jalankan: loket recover",
        "The key of the records is not there. Run: loket recover",
    ),
    What.WRONG_PASSPHRASE: Both(
        "Frasa sandi salah. Periksa huruf besar dan kecil, lalu ulangi.",
        "The passphrase is wrong. Mind capital letters, then try again.",
    ),
    What.WRONG_RECOVERY_KEY: Both(
        "Kunci pemulihan tidak cocok. Salin lagi dari kertas: 14 kelompok, masing-masing 4 tanda.",
        "The recovery key does not fit. Copy it from the paper again: 14 groups of 4 signs.",
    ),
    What.NO_KEYRING: Both(
        "Brankas sandi komputer tidak menjawab. Masuk ke desktop dan buka brankasnya, "
        "atau jalankan: loket recover",
        "The system keyring does not answer. Sign in to the desktop and unlock it, "
        "or run: loket recover",
    ),
    What.NO_CREDENTIAL: Both(
        "Kunci komputer ini tidak diberikan kepada Loket. Jalankan lagi dengan: "
        "sudo loket-as-kiosk recover --credential",
        "The key of this computer was not handed to Loket. Run it again by: "
        "sudo loket-as-kiosk recover --credential",
    ),
}


def trouble(what: What) -> Both:
    """What is absent, and what to do; for the troubles that these commands can meet."""
    return TROUBLES[what]


# loket verify

NO_RECORDS_THERE = Both(
    "Di sini tidak ada catatan: {folder}", "There are no records here: {folder}"
)
CHAIN_WHOLE = Both(
    "Rantai utuh: {entries} catatan. Ujungnya {head}.",
    "The chain is whole: {entries} entries. Its head is {head}.",
)
CHAIN_BROKEN = Both(
    "Rantai putus di catatan {broken_at}: ada yang diubah, hilang atau rusak. "
    "{entries} catatan pertama masih utuh.",
    "The chain is broken at entry {broken_at}: something was changed, is missing or damaged. "
    "The first {entries} entries are whole.",
)
PUBLISHED_FOUND = Both(
    "Ujung yang pernah dicetak ada di catatan {at}: sampai di situ tidak ada yang berubah.",
    "The published head is at entry {at}: up to there nothing has changed.",
)
PUBLISHED_MISSING = Both(
    "Ujung yang pernah dicetak tidak ada di rantai ini: catatan dipotong, diganti, "
    "atau ini kios lain.",
    "The published head is not in this chain: it was cut or replaced, or this is another kiosk.",
)
PUBLISHED_ODD = Both(
    "Ujung rantai ditulis dengan 8 sampai 64 tanda, 0-9 dan a-f.",
    "A head is written with 8 to 64 signs, 0-9 and a-f.",
)

# loket recover

NOT_FOUNDED = Both(
    "Kios ini belum disiapkan; tidak ada yang perlu dipulihkan.",
    "This kiosk has not been set up yet; there is nothing to recover.",
)
PRACTICE_NEEDS_NONE = Both(
    "Catatan latihan tidak memakai kunci pemulihan.", "Practice records have no recovery key."
)
ASK_RECOVERY = Both(
    "Kunci pemulihan (tidak terlihat saat diketik): ", "Recovery key (not shown while typed): "
)
KEY_FILE_UNREADABLE = Both(
    "Berkas kunci tidak bisa dibaca: {reason}", "The key file cannot be read: {reason}"
)
ASK_PASSPHRASE = Both("Frasa sandi baru: ", "New passphrase: ")
ASK_AGAIN = Both("Sekali lagi: ", "Once more: ")
TOO_SHORT = Both(
    "Frasa sandi paling sedikit {least} huruf.", "A passphrase has at least {least} characters."
)
NOT_ALIKE = Both("Keduanya tidak sama.", "The two are not alike.")
NOTHING_CHANGED = Both("Tidak ada yang diubah.", "Nothing was changed.")
STOPPED = Both("Dihentikan.", "Stopped.")
RECOVERED_PASSPHRASE = Both(
    "Selesai. Mulai sekarang catatan dibuka dengan frasa sandi baru; "
    "kunci pemulihan tetap berlaku, simpan kembali kertasnya.",
    "Done. From now on the new passphrase opens the records; "
    "the recovery key still works, put the paper away again.",
)
RECOVERED_KEYRING = Both(
    "Selesai. Mulai sekarang catatan dibuka oleh brankas sandi komputer ini; "
    "kunci pemulihan tetap berlaku, simpan kembali kertasnya.",
    "Done. From now on the keyring of this computer opens the records; "
    "the recovery key still works, put the paper away again.",
)
RECOVERED_CREDENTIAL = Both(
    "Selesai. Mulai sekarang catatan dibuka oleh komputer ini sendiri; "
    "kunci pemulihan tetap berlaku, simpan kembali kertasnya.",
    "Done. From now on this computer opens the records by itself; "
    "the recovery key still works, put the paper away again.",
)
MAIL_PASSWORD_AGAIN = Both(
    "Isi lagi kata sandi email loket di Pengaturan.",
    "Enter the mail password of the desk again in the settings.",
)
OFFICE_KEY = Both(
    "Tulis kunci pemulihan ini di kertas sekarang, lalu simpan di brankas kantor. "
    "Kunci ini membuka catatan semua kios dan tidak ditampilkan lagi.",
    "Write this recovery key on paper now and keep it in the safe of the office. "
    "It opens the records of all kiosks and is not shown again.",
)
ASK_LAST_GROUP = Both(
    "Kelompok terakhir di kertas, nomor 14 (tidak terlihat saat diketik): ",
    "The last group on the paper, number 14 (not shown while typed): ",
)
OFFICE_KEY_UNPROVEN = Both(
    "Kunci ini belum terbukti ada di kertas, jadi tidak dipakai. Mulai lagi.",
    "This key is not proven to be on paper, so it is not used. Begin again.",
)
OFFICE_LINE = Both(
    "Baris ini untuk loket.toml yang dipasang di setiap kios:",
    "These lines are for the loket.toml that is placed on each kiosk:",
)
