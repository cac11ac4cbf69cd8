"""The sentence of each line that a look at the kiosk can say; `health.py` fills them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.guides import Flaw
from kiosk.domain.preflight import Code

SAID = {
    Code.SETTINGS_READ: QT_TRANSLATE_NOOP(
        "Wording",
        "Semua berkas pengaturan terbaca; terakhir diubah {changed}.",
    ),
    Code.SETTINGS_ABSENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum ada berkas pengaturan; kios ini memakai bawaan.",
    ),
    Code.SETTINGS_IN_THE_WAY: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak diperiksa, karena pengaturannya salah.",
    ),
    Code.RULES_CHECKED: QT_TRANSLATE_NOOP(
        "Wording",
        "Aturan terakhir dicocokkan dengan sumbernya {since}.",
    ),
    Code.RULES_OLD: QT_TRANSLATE_NOOP(
        "Wording",
        "Ada aturan yang terakhir dicocokkan {since}, {months} bulan lalu. Minta pengelola "
        "memperbarui aturan.",
    ),
    Code.KEYS_NONE: QT_TRANSLATE_NOOP("Wording", "Kios ini belum disiapkan. Jalankan: loket run"),
    Code.KEYS_LOST: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas kunci hilang, padahal catatannya ada. Kembalikan keys.json dari salinan cadangan.",
    ),
    Code.KEYS_UNREADABLE: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas kunci tidak bisa dibaca. Periksa hak akses folder, atau kembalikan keys.json dari"
        " salinan cadangan.",
    ),
    Code.KEYS_PRACTICE: QT_TRANSLATE_NOOP("Wording", "Mode latihan: kuncinya terbuka bagi semua."),
    Code.KEYRING_OPENS: QT_TRANSLATE_NOOP("Wording", "Brankas sandi komputer ini membuka catatan."),
    Code.KEYRING_SILENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Brankas sandi komputer tidak menjawab; tanpa itu Loket tidak terbuka lagi besok. Buka "
        "brankasnya, atau siapkan kunci pemulihan lalu jalankan: loket recover",
    ),
    Code.CREDENTIAL_OPENS: QT_TRANSLATE_NOOP("Wording", "Komputer ini membuka catatan sendiri."),
    Code.CREDENTIAL_SILENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Komputer ini tidak memberikan kunci yang membuka catatan; tanpa itu Loket tidak terbuka "
        "sendiri besok. Siapkan kunci pemulihan, lalu jalankan: sudo loket-as-kiosk recover "
        "--credential",
    ),
    Code.PASSPHRASE_OPENS: QT_TRANSLATE_NOOP("Wording", "Frasa sandi membuka catatan."),
    Code.PASSPHRASE_UNTRIED: QT_TRANSLATE_NOOP(
        "Wording",
        "Catatan dibuka dengan frasa sandi. Untuk mencobanya: loket doctor --unlock",
    ),
    Code.PASSPHRASE_DAILY: QT_TRANSLATE_NOOP(
        "Wording",
        "Catatan dibuka dengan frasa sandi penyelia.",
    ),
    Code.KEY_REFUSED: QT_TRANSLATE_NOOP("Wording", "Kunci tidak membuka catatan. {reason}"),
    Code.RECOVERY_READY: QT_TRANSLATE_NOOP(
        "Wording",
        "Kunci pemulihan terpasang; simpan kertasnya jauh dari kios.",
    ),
    Code.RECOVERY_MISSING: QT_TRANSLATE_NOOP(
        "Wording",
        "Kunci pemulihan tidak ada: bila kunci harian hilang, catatan tidak bisa dibuka lagi."
        " Kembalikan keys.json dari salinan cadangan.",
    ),
    Code.RECORDS_NONE: QT_TRANSLATE_NOOP("Wording", "Belum ada catatan."),
    Code.RECORDS_LOST: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas catatan hilang, hanya sisa log-nya. Kembalikan journal.db dari salinan cadangan.",
    ),
    Code.RECORDS_SHUT: QT_TRANSLATE_NOOP("Wording", "Catatan tidak bisa dibuka. {reason}"),
    Code.CHAIN_WHOLE: QT_TRANSLATE_NOOP("Wording", "Rantai utuh, {entries} catatan."),
    Code.CHAIN_BROKEN: QT_TRANSLATE_NOOP(
        "Wording",
        "Rantai putus di catatan {broken_at}: ada yang diubah, hilang atau rusak. Catatan baru "
        "tetap tersimpan. Mulai ulang Loket dan pilih lanjut dengan yang selamat.",
    ),
    Code.CHAIN_UNWALKED: QT_TRANSLATE_NOOP(
        "Wording",
        "Rantai catatan belum bisa diperiksa. {reason}",
    ),
    Code.ALL_OPEN: QT_TRANSLATE_NOOP("Wording", "Semua catatan terbuka dan terbaca."),
    Code.NOT_ALL_OPEN: QT_TRANSLATE_NOOP(
        "Wording",
        "Catatan rusak: {where}. Buka Loket dan pilih lanjut dengan yang selamat.",
    ),
    Code.RUNNING: QT_TRANSLATE_NOOP("Wording", "Loket sedang terbuka."),
    Code.SALVAGED: QT_TRANSLATE_NOOP(
        "Wording",
        "Pernah diselamatkan: {kept} catatan dibawa, {lost} hilang. Berkas lamanya: {file}.",
    ),
    Code.SET_ASIDE: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas lama {file}, umur {days} hari. Siapa pun yang dihapus di Loket terhapus juga di "
        "situ; berkasnya dihapus Loket bila masa simpannya habis.",
    ),
    Code.SET_ASIDE_TORN: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas lama {file}, umur {days} hari, tidak terbaca utuh: kunci orang yang sudah dihapus"
        " mungkin masih ada di situ. Hapus berkas itu bila sudah selesai diperiksa.",
    ),
    Code.SET_ASIDE_UNREAD: QT_TRANSLATE_NOOP(
        "Wording",
        "Folder catatan tidak bisa dibaca. {reason}",
    ),
    Code.VERIFIED: QT_TRANSLATE_NOOP(
        "Wording",
        "Seluruh rantai terakhir diperiksa {on}: {entries} catatan utuh.",
    ),
    Code.VERIFIED_LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording",
        "Seluruh rantai terakhir diperiksa {on}. Biarkan Loket terbuka sebentar "
        "setelah masuk; pemeriksaan berjalan sendiri.",
    ),
    Code.VERIFIED_NEVER: QT_TRANSLATE_NOOP(
        "Wording",
        "Seluruh rantai belum pernah diperiksa. Biarkan Loket terbuka sebentar setelah masuk; "
        "pemeriksaan berjalan sendiri.",
    ),
    Code.CLOCK_KEPT: QT_TRANSLATE_NOOP("Wording", "Jam disetel otomatis."),
    Code.CLOCK_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak diketahui apakah jam disetel otomatis. Cocokkan dengan jam lain.",
    ),
    Code.CLOCK_ALONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Jam tidak disetel otomatis. Setel tanggal dan jam ke otomatis.",
    ),
    Code.CLOCK_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "Wording",
        "Jam menunjuk tahun {year}. Perbaiki tanggal dan jam komputer.",
    ),
    Code.CLOCK_DOUBTED: QT_TRANSLATE_NOOP(
        "Wording",
        "Jam berbeda {minutes} menit dari waktu yang dipercaya Loket; waktu tunggu tetap benar. "
        "Cocokkan jam, lalu penyelia menyetujuinya di Pengaturan.",
    ),
    Code.SPACE: QT_TRANSLATE_NOOP("Wording", "Sisa {free}."),
    Code.SPACE_LOW: QT_TRANSLATE_NOOP("Wording", "Sisa tinggal {free}. Kosongkan tempat segera."),
    Code.SPACE_SCARCE: QT_TRANSLATE_NOOP(
        "Wording",
        "Sisa tinggal {free}, hampir penuh. Kosongkan tempat sebelum menerima peserta.",
    ),
    Code.SPACE_NONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Penuh: sisa {free}. Kosongkan tempat; sebelum itu tidak ada yang bisa dicatat.",
    ),
    Code.UNWRITABLE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak bisa menulis di folder data Loket, jadi tidak ada yang bisa dicatat. Periksa "
        "cakram dan hak akses foldernya.",
    ),
    Code.QUEUE_EMPTY: QT_TRANSLATE_NOOP("Wording", "Tidak ada surat yang menunggu dikirim."),
    Code.WAITING: QT_TRANSLATE_NOOP("Wording", "{count} surat menunggu dikirim."),
    Code.WAITING_MANY: QT_TRANSLATE_NOOP(
        "Wording",
        "{count} surat menunggu dikirim. Periksa jaringan dan Antrean kirim.",
    ),
    Code.WAITING_LONG: QT_TRANSLATE_NOOP(
        "Wording",
        "{count} surat menunggu dikirim, yang terlama sudah {days} hari. Buka Antrean kirim dan "
        "bereskan sebabnya.",
    ),
    Code.UNCERTAIN: QT_TRANSLATE_NOOP(
        "Wording",
        "{count} surat belum pasti terkirim. Buka kasusnya dan periksa.",
    ),
    Code.REJECTED: QT_TRANSLATE_NOOP(
        "Wording",
        "{count} surat ditolak. Buka kasusnya, perbaiki, lalu kirim lagi.",
    ),
    Code.MAIL_UNTOLD: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum lengkap: {keys} di bagian mail. Penyelia mengisinya di Pengaturan.",
    ),
    Code.MAIL_UNSAFE: QT_TRANSLATE_NOOP(
        "Wording",
        "Server email tanpa pengaman hanya boleh di komputer ini sendiri. Pilih starttls atau tls"
        " di Pengaturan.",
    ),
    Code.MAIL_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat email belum disetujui penyelia, jadi belum ada yang dikirim: {which}.",
    ),
    Code.MAIL_READY: QT_TRANSLATE_NOOP(
        "Wording",
        "Lengkap dan disetujui. Surat uji dikirim dari Pengaturan.",
    ),
    Code.MAIL_TOLD: QT_TRANSLATE_NOOP(
        "Wording",
        "Lengkap; apakah sudah disetujui tercatat di dalam, dan catatan belum terbuka.",
    ),
    Code.UNOPENED: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak dihubungi: yang disetujui penyelia tercatat di dalam, dan catatan belum terbuka.",
    ),
    Code.PROBES_NONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum ada alamat pemeriksaan; langkah jaringan boleh dilewati.",
    ),
    Code.PROBES_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat pemeriksaan belum disetujui penyelia, jadi tidak dihubungi.",
    ),
    Code.PRINTERS: QT_TRANSLATE_NOOP("Wording", "{count} printer: {names}."),
    Code.PRINTERS_NONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak ada printer; slip dan surat disimpan sebagai PDF.",
    ),
    Code.PRINTERS_UNTOLD: QT_TRANSLATE_NOOP(
        "Wording",
        "Daftar printer tidak bisa diambil. Periksa layanan cetak komputer; slip disimpan sebagai"
        " PDF.",
    ),
    Code.SMS_NONE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak disiapkan; nomor HP tidak bisa dibuktikan aktif. Penyelia mengaturnya di "
        "Pengaturan.",
    ),
    Code.SMS_UNFINISHED: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum lengkap. Penyelia mengisi alat atau akunnya di Pengaturan.",
    ),
    Code.DEVICE_WRONG: QT_TRANSLATE_NOOP(
        "Wording",
        "Alat modem memuat tanda yang tidak boleh dipakai. Ketik ulang di Pengaturan.",
    ),
    Code.GAMMU_MISSING: QT_TRANSLATE_NOOP(
        "Wording",
        "Program gammu tidak ada, jadi modem tidak bisa dipakai. Pasang: apt-get install gammu",
    ),
    Code.MODEM_MISSING: QT_TRANSLATE_NOOP(
        "Wording",
        "Modem tidak ada di {device}. Pasang di USB, atau perbaiki alatnya di Pengaturan.",
    ),
    Code.MODEM_DENIED: QT_TRANSLATE_NOOP(
        "Wording",
        "Modem di {device} tidak boleh dipakai. Masukkan pengguna ini ke grup dialout, masuk lagi.",
    ),
    Code.MODEM_FAILED: QT_TRANSLATE_NOOP("Wording", "Modem tidak bisa dipakai. {reason}"),
    Code.MODEM_THERE: QT_TRANSLATE_NOOP(
        "Wording",
        "Modem menjawab: {modem}. Pulsa dan masa aktif kartunya tidak terlihat dari sini.",
    ),
    Code.GATEWAY_UNCONFIRMED: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat layanan SMS belum disetujui penyelia, jadi tidak dihubungi.",
    ),
    Code.GATEWAY_NO_KEY: QT_TRANSLATE_NOOP(
        "Wording",
        "Layanan SMS belum punya kunci. Penyelia mengisinya di Pengaturan.",
    ),
    Code.GATEWAY_KEY_UNREAD: QT_TRANSLATE_NOOP(
        "Wording",
        "Kunci layanan SMS tidak bisa dibaca. {reason}",
    ),
    Code.GATEWAY_TOLD: QT_TRANSLATE_NOOP(
        "Wording",
        "Layanan SMS lengkap; persetujuan dan kuncinya tercatat di dalam, dan catatan belum "
        "terbuka.",
    ),
    Code.GATEWAY_READY: QT_TRANSLATE_NOOP(
        "Wording",
        "Layanan SMS lengkap dan disetujui. Saldonya tidak terlihat dari sini.",
    ),
    Code.GUIDES_SHIPPED: QT_TRANSLATE_NOOP("Wording", "Panduan bawaan dipakai."),
    Code.GUIDES_OWN: QT_TRANSLATE_NOOP("Wording", "{count} panduan kios ini sendiri dipakai."),
    Code.GUIDE_PUT_ASIDE: QT_TRANSLATE_NOOP(
        "Wording",
        "{file}{place}: {reason} Berkas ini tidak dipakai.",
    ),
    Code.UPDATES_UNPREPARED: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum disiapkan: kunci kepercayaan kantor pusat belum dipasang. Loket tetap bekerja.",
    ),
    Code.UPDATES_NEVER: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum pernah dicari. Pasang stik dari kantor pusat, lalu Pengaturan, Pembaruan.",
    ),
    Code.UPDATES_LOOKED: QT_TRANSLATE_NOOP("Wording", "Terakhir dicari {days} hari lalu."),
    Code.UPDATES_LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording",
        "Terakhir dicari {days} hari lalu. Minta stik baru, atau setujui alamatnya.",
    ),
    Code.UPDATES_IN_FORCE: QT_TRANSLATE_NOOP(
        "Wording",
        "Aturan dan panduan nomor {number} dipakai.",
    ),
    Code.UPDATES_GIVEN_UP: QT_TRANSLATE_NOOP(
        "Wording",
        "Nomor {number} tidak bisa dipakai, jadi kembali ke nomor {now}. Laporkan ke kantor pusat.",
    ),
    Code.UPDATES_WAITING: QT_TRANSLATE_NOOP(
        "Wording",
        "Ada yang lebih baru ({what_is_newer}). Pasang di Pengaturan, Pembaruan.",
    ),
    Code.UPDATES_EXPIRE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tanda tangan kantor pusat habis dalam {days} hari. Minta stik baru.",
    ),
}
FLAWS = {
    Flaw.UNREADABLE: QT_TRANSLATE_NOOP("Wording", "tidak bisa dibaca; periksa izinnya."),
    Flaw.TOO_LARGE: QT_TRANSLATE_NOOP("Wording", "terlalu panjang; bagi menjadi dua."),
    Flaw.NOT_UTF8: QT_TRANSLATE_NOOP("Wording", "bukan UTF-8; simpan ulang sebagai UTF-8."),
    Flaw.NAME: QT_TRANSLATE_NOOP(
        "Wording",
        "beri nama seperti kode-salah.id.md: huruf kecil, angka, tanda hubung.",
    ),
    Flaw.TOO_MANY: QT_TRANSLATE_NOOP("Wording", "terlalu banyak berkas; hapus yang tidak perlu."),
    Flaw.HIDDEN_SIGNS: QT_TRANSLATE_NOOP(
        "Wording",
        "ada tanda yang tidak terlihat; ketik ulang baris itu.",
    ),
    Flaw.FRONT_MISSING: QT_TRANSLATE_NOOP(
        "Wording",
        "tidak diawali keterangan di antara dua baris +++.",
    ),
    Flaw.FRONT_WRONG: QT_TRANSLATE_NOOP(
        "Wording",
        "keterangannya salah ({found}); bandingkan dengan panduan bawaan.",
    ),
    Flaw.EMPTY: QT_TRANSLATE_NOOP("Wording", "tidak ada isinya."),
    Flaw.LINK: QT_TRANSLATE_NOOP(
        "Wording",
        "ada tautan, gambar luar, atau HTML; tulis sebagai huruf biasa.",
    ),
    Flaw.DRAWING: QT_TRANSLATE_NOOP("Wording", "gambar itu tidak ada di bawaan Loket."),
    Flaw.ASKS_FOR_SECRET: QT_TRANSLATE_NOOP(
        "Wording",
        "menyuruh orang memberikan kode atau kata sandi; itu tidak boleh.",
    ),
}
