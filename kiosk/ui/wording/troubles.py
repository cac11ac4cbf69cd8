"""What of the world is absent, and what to do next; also what is wrong in a settings file."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.errors import What
from kiosk.settings_file import Expected, SettingsError
from kiosk.ui.wording.phrase import say

TROUBLES = {
    What.OFFLINE: QT_TRANSLATE_NOOP(
        "Wording",
        "Internet belum tersambung. Terus bekerja seperti biasa; "
        "yang di antrean dikirim sendiri saat tersambung.",
    ),
    What.DISK_FULL: QT_TRANSLATE_NOOP(
        "Wording",
        "Penyimpanan komputer penuh, catatan terakhir belum tersimpan. "
        "Kosongkan tempat, lalu simpan lagi; isian tetap ada.",
    ),
    What.DISK_FAILED: QT_TRANSLATE_NOOP(
        "Wording",
        "Penyimpanan komputer bermasalah, catatan terakhir belum tersimpan. "
        "Jangan tutup Loket; panggil penyelia, lalu simpan lagi.",
    ),
    What.STORE_BUSY: QT_TRANSLATE_NOOP(
        "Wording", "Loket sudah terbuka di komputer ini. Pakai jendela yang sudah terbuka."
    ),
    What.STORE_DAMAGED: QT_TRANSLATE_NOOP(
        "Wording",
        "Sebagian catatan rusak. Minta penyelia memilih lanjut "
        "dengan catatan yang masih terbaca; berkas lama tetap disimpan.",
    ),
    What.STORE_TOO_NEW: QT_TRANSLATE_NOOP(
        "Wording",
        "Catatan ini dibuat Loket yang lebih baru. Pasang Loket versi terbaru, lalu buka lagi.",
    ),
    What.NO_STORE_KEY: QT_TRANSLATE_NOOP(
        "Wording",
        "Kunci catatan tidak ditemukan. "
        "Minta penyelia memasukkan frasa sandi atau kunci pemulihan.",
    ),
    What.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP(
        "Wording", "Frasa sandi salah. Periksa huruf besar dan kecil, lalu coba lagi."
    ),
    What.WRONG_RECOVERY_KEY: QT_TRANSLATE_NOOP(
        "Wording",
        "Kunci pemulihan tidak cocok. Salin lagi dari kertas yang dicetak saat pertama dipasang.",
    ),
    What.NO_KEYRING: QT_TRANSLATE_NOOP(
        "Wording", "Brankas sandi komputer ini tidak tersedia. Pakai frasa sandi penyelia."
    ),
    What.NO_CREDENTIAL: QT_TRANSLATE_NOOP(
        "Wording",
        "Komputer ini tidak memberikan kunci yang membuka catatan. "
        "Minta penyelia memasukkan kunci pemulihan.",
    ),
    What.NO_PRINTER: QT_TRANSLATE_NOOP(
        "Wording", "Printer tidak ditemukan. Sambungkan printer, atau simpan sebagai PDF."
    ),
    What.PRINTER_FAILED: QT_TRANSLATE_NOOP(
        "Wording",
        "Printer tidak selesai mencetak. "
        "Periksa kertas dan kabel, lalu cetak lagi, atau simpan sebagai PDF.",
    ),
    What.PAPER_FAILED: QT_TRANSLATE_NOOP(
        "Wording",
        "Lembarnya belum bisa dibuat. Tutup program lain, lalu coba lagi. Catatan tetap aman.",
    ),
    What.SETTINGS_WRONG: QT_TRANSLATE_NOOP(
        "Wording", "Ada isian pengaturan yang salah. Perbaiki yang disebut, lalu coba lagi."
    ),
    What.MAIL_REFUSED: QT_TRANSLATE_NOOP(
        "Wording",
        "Server email menolak. Periksa alamat server dan alamat tujuan di Pengaturan.",
    ),
    What.MAIL_SILENT: QT_TRANSLATE_NOOP(
        "Wording", "Server email tidak menjawab. Periksa internet; Loket mencoba lagi sendiri."
    ),
    What.MAIL_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Wording",
        "Sambungan ke server email tidak aman, jadi tidak ada yang dikirim. "
        "Periksa nama server dan jam komputer.",
    ),
    What.MAIL_PASSWORD: QT_TRANSLATE_NOOP(
        "Wording",
        "Server email tidak menerima nama akun atau kata sandi loket. "
        "Minta penyelia memperbaikinya di Pengaturan.",
    ),
    What.STICK_GONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas tidak bisa dibaca, mungkin USB sudah dicabut. Pasang lagi, lalu pilih lagi.",
    ),
    What.NO_STICK: QT_TRANSLATE_NOOP(
        "Wording",
        "Stik USB tidak ada atau sudah dicabut, jadi berkas tidak tersimpan. "
        "Pasang stik, tunggu sebentar, lalu simpan lagi.",
    ),
    What.STICK_FULL: QT_TRANSLATE_NOOP(
        "Wording",
        "Stik USB penuh, jadi berkas tidak tersimpan. Kosongkan stik atau pakai yang lain, "
        "lalu simpan lagi.",
    ),
    What.STICK_SHUT: QT_TRANSLATE_NOOP(
        "Wording",
        "Stik USB tidak boleh ditulisi. Geser kuncinya, atau pakai stik lain, lalu simpan lagi.",
    ),
    What.POWER_REFUSED: QT_TRANSLATE_NOOP(
        "Wording",
        "Komputer belum mau dimatikan atau dimulai ulang. Tunggu sebentar, lalu coba lagi.",
    ),
    What.UPDATE_UNUSABLE: QT_TRANSLATE_NOOP(
        "Wording", "Pembaruan tidak bisa dipakai. Tidak ada yang berubah; Loket tetap jalan."
    ),
    What.EVIDENCE_MISSING: QT_TRANSLATE_NOOP(
        "Wording",
        "Gambar bukti ini tidak bisa dibuka lagi. Hapus buktinya, lalu tambahkan gambarnya lagi.",
    ),
    What.MAILBOX_FAILED: QT_TRANSLATE_NOOP(
        "Wording",
        "Kotak surat balasan belum bisa dibaca. Loket mencoba lagi sendiri; "
        "bila terulang, minta penyelia memeriksanya di Pengaturan.",
    ),
    What.MAILBOX_PASSWORD: QT_TRANSLATE_NOOP(
        "Wording",
        "Kotak surat balasan tidak menerima nama akun atau kata sandi loket. "
        "Minta penyelia memperbaikinya di Pengaturan.",
    ),
    What.BOUNCED: QT_TRANSLATE_NOOP(
        "Wording",
        "Surat dikembalikan oleh server email tujuan. "
        "Periksa alamatnya, lalu kirim lagi dari Antrean kirim.",
    ),
    What.HELPDESK_REFUSED: QT_TRANSLATE_NOOP(
        "Wording",
        "Meja bantuan tidak menerima pengaduan ini. "
        "Baca alasannya, perbaiki yang disebut, lalu kirim lagi.",
    ),
    What.HELPDESK_SILENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Meja bantuan sibuk atau tidak menjawab. Tidak perlu apa-apa; Loket mencoba lagi sendiri.",
    ),
    What.HELPDESK_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Wording",
        "Sambungan ke meja bantuan tidak aman, jadi tidak ada yang dikirim. "
        "Periksa alamatnya dan jam komputer.",
    ),
    What.HELPDESK_KEY: QT_TRANSLATE_NOOP(
        "Wording",
        "Meja bantuan tidak menerima kunci loket ini. "
        "Minta penyelia memeriksa kunci di Pengaturan dan jam komputer.",
    ),
    What.HELPDESK_ODD: QT_TRANSLATE_NOOP(
        "Wording",
        "Yang menjawab bukan meja bantuan, mungkin halaman masuk wifi. "
        "Buka peramban dan masuk ke jaringan, atau minta penyelia memeriksa alamatnya.",
    ),
    What.NO_GAMMU: QT_TRANSLATE_NOOP(
        "Wording",
        "Program gammu belum terpasang, jadi modem tidak bisa dipakai. Minta pengelola "
        "memasangnya.",
    ),
    What.MODEM_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Modem tidak ditemukan. Cek apakah modem terpasang di USB, lalu coba lagi."
    ),
    What.MODEM_DENIED: QT_TRANSLATE_NOOP(
        "Wording",
        "Loket tidak diizinkan memakai modem. Minta pengelola memberi hak (grup dialout), lalu "
        "coba lagi.",
    ),
    What.MODEM_BUSY: QT_TRANSLATE_NOOP(
        "Wording", "Modem sedang dipakai program lain. Tutup program itu, lalu coba lagi."
    ),
    What.MODEM_SILENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Modem tidak menjawab. Cabut dan pasang lagi modem, tunggu satu menit, lalu coba lagi.",
    ),
    What.MODEM_NO_SIM: QT_TRANSLATE_NOOP(
        "Wording",
        "Kartu SIM di modem tidak terbaca atau terkunci PIN. Periksa kartunya, lalu coba lagi.",
    ),
    What.SMS_REFUSED: QT_TRANSLATE_NOOP(
        "Wording", "SMS gagal terkirim. Cek modem atau pulsa loket. Cek lagi nomor peserta."
    ),
    What.SMS_RECIPIENT: QT_TRANSLATE_NOOP(
        "Wording", "Nomor ini tidak bisa menerima SMS. Cek lagi nomor peserta."
    ),
    What.SMS_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum pasti apakah SMS terkirim. Tanyakan kepada peserta, jangan langsung kirim ulang.",
    ),
    What.GATEWAY_KEY: QT_TRANSLATE_NOOP(
        "Wording",
        "Layanan SMS tidak menerima kunci loket ini. Minta penyelia memeriksanya di Pengaturan.",
    ),
    What.GATEWAY_CREDIT: QT_TRANSLATE_NOOP(
        "Wording", "Saldo layanan SMS habis. Minta penyelia mengisinya, atau pakai cara lain."
    ),
    What.GATEWAY_BUSY: QT_TRANSLATE_NOOP(
        "Wording", "Layanan SMS sedang membatasi kiriman. Tunggu beberapa menit, lalu coba lagi."
    ),
    What.GATEWAY_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Wording",
        "Sambungan ke layanan SMS tidak aman, jadi tidak ada yang dikirim. Periksa alamatnya "
        "dan jam komputer.",
    ),
    What.GATEWAY_REFUSED: QT_TRANSLATE_NOOP(
        "Wording",
        "Layanan SMS menolak pesan ini. Minta penyelia membaca alasannya dan memeriksa Pengaturan.",
    ),
    What.GATEWAY_ODD: QT_TRANSLATE_NOOP(
        "Wording",
        "Yang menjawab bukan layanan SMS, mungkin halaman masuk wifi. Masuk ke jaringan dulu, "
        "atau minta penyelia memeriksa alamatnya.",
    ),
    What.BUG: QT_TRANSLATE_NOOP(
        "Wording",
        "Ada kesalahan di Loket sendiri. Isian tetap ada; coba lagi, "
        "dan beri tahu pengelola bila terulang.",
    ),
    What.ADDRESS_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat ini belum disetujui penyelia, jadi belum dihubungi. "
        "Minta penyelia memeriksanya di Pengaturan.",
    ),
}

EXPECTED = {
    Expected.READABLE_FILE: QT_TRANSLATE_NOOP("Wording", "berkas yang bisa dibaca"),
    Expected.TOML: QT_TRANSLATE_NOOP("Wording", "tulisan TOML yang benar"),
    Expected.KNOWN_KEY: QT_TRANSLATE_NOOP("Wording", "nama isian yang dikenal"),
    Expected.TABLE: QT_TRANSLATE_NOOP("Wording", "satu bagian [nama]"),
    Expected.WHOLE_NUMBER: QT_TRANSLATE_NOOP("Wording", "bilangan bulat"),
    Expected.NUMBER: QT_TRANSLATE_NOOP("Wording", "angka"),
    Expected.YES_OR_NO: QT_TRANSLATE_NOOP("Wording", "true atau false"),
    Expected.TEXT: QT_TRANSLATE_NOOP("Wording", "teks dalam tanda petik"),
    Expected.LIST: QT_TRANSLATE_NOOP("Wording", "daftar dalam kurung siku"),
    Expected.DATE: QT_TRANSLATE_NOOP("Wording", "tanggal seperti 2026-11-23"),
    Expected.ONE_OF: QT_TRANSLATE_NOOP("Wording", "salah satu pilihan"),
    Expected.KIOSK_CODE: QT_TRANSLATE_NOOP("Wording", "2 sampai 8 huruf besar atau angka"),
    Expected.HOST: QT_TRANSLATE_NOOP("Wording", "nama server seperti mail.example.com"),
    Expected.WEB_ADDRESS: QT_TRANSLATE_NOOP("Wording", "alamat seperti https://example.com"),
    Expected.EMAIL: QT_TRANSLATE_NOOP("Wording", "alamat email seperti nama@example.com"),
    Expected.PHONE: QT_TRANSLATE_NOOP("Wording", "nomor telepon"),
    Expected.TIME: QT_TRANSLATE_NOOP("Wording", "jam seperti 08:00:00"),
    Expected.HELPDESK: QT_TRANSLATE_NOOP("Wording", "alamat https:// tanpa akun dan tanda ?"),
    Expected.DEVICE: QT_TRANSLATE_NOOP("Wording", "alat seperti /dev/ttyUSB0 atau COM3"),
    Expected.PUBLIC_KEY: QT_TRANSLATE_NOOP("Wording", "kunci umum dari loket recovery-key"),
    Expected.RUNG_ID: QT_TRANSLATE_NOOP("Wording", "huruf kecil, angka, dan tanda hubung"),
    Expected.PLACEHOLDER: QT_TRANSLATE_NOOP("Wording", "teks dengan isian yang dikenal"),
    Expected.PRACTICE_NIK: QT_TRANSLATE_NOOP(
        "Wording", "NIK karangan, 4 angka akhir 9900 sampai 9999"
    ),
    Expected.NO_CODE: QT_TRANSLATE_NOOP("Wording", "teks tanpa angka yang bisa dikira kode OTP"),
    Expected.FITTING: QT_TRANSLATE_NOOP("Wording", "nilai yang saling cocok"),
}
IN_FILE = QT_TRANSLATE_NOOP("Wording", "Di {file}: harus {expected}.")
AT_KEY = QT_TRANSLATE_NOOP("Wording", "Di {file}, isian {key}: harus {expected}.")
FOUND = QT_TRANSLATE_NOOP("Wording", "Sekarang tertulis {found}.")
MEANT = QT_TRANSLATE_NOOP("Wording", "Mungkin maksudnya {suggestion}.")


def trouble(what: What) -> str:
    """What is absent and what to do; a `Trouble`'s detail belongs in the small print."""
    return say(TROUBLES[what])


def expected(wanted: Expected, bounds: str = "") -> str:
    """What should have stood in a setting: "bilangan bulat (1-65535)"."""
    words = say(EXPECTED[wanted])
    return f"{words} ({bounds})" if bounds else words


def settings_error(error: SettingsError) -> str:
    """Which file, which key and line, what was expected, found and probably meant."""
    file = f"{error.file.name}:{error.line}" if error.line else error.file.name
    wanted = expected(error.expected, error.bounds)
    words = [say(AT_KEY if error.key else IN_FILE, file=file, key=error.key, expected=wanted)]
    if error.found:
        words.append(say(FOUND, found=error.found))
    if error.suggestion:
        words.append(say(MEANT, suggestion=error.suggestion))
    return " ".join(words)
