"""The doctor's sentences, each with what to do next; none has room for personal data."""

from kiosk.command_words import Both

# Grades and topics

FINE = Both("baik", "fine")
HEED = Both("perhatikan", "attention")
BROKEN = Both("RUSAK", "BROKEN")

SETTINGS = Both("Pengaturan", "Settings")
KEYS = Both("Kunci", "Keys")
RECORDS = Both("Catatan", "Records")
CLOCK = Both("Jam", "Clock")
DISK = Both("Penyimpanan", "Disk")
PRINTER = Both("Printer", "Printer")
NETWORK = Both("Jaringan", "Network")
MAIL = Both("Pengaduan", "Complaints")
SMS = Both("SMS tes", "Test SMS")

ALL_FINE = Both("Semuanya baik.", "All is fine.")
COUNTED = Both(
    "{heed} perlu diperhatikan, {broken} rusak.", "{heed} to pay attention to, {broken} broken."
)
ASK_PASSPHRASE = Both("Frasa sandi: ", "Passphrase: ")

# Settings

SETTINGS_READ = Both("Semua berkas pengaturan terbaca.", "All settings files can be read.")
SETTINGS_ABSENT = Both(
    "Belum ada berkas pengaturan; kios ini memakai bawaan.",
    "There is no settings file yet; this kiosk uses the defaults.",
)
SETTINGS_IN_THE_WAY = Both(
    "Tidak diperiksa, karena pengaturannya salah.", "Not checked, because the settings are wrong."
)

# Keys

KEYS_NONE = Both(
    "Kios ini belum disiapkan. Jalankan: loket run",
    "This kiosk has not been set up yet. Run: loket run",
)
KEYS_LOST = Both(
    "Berkas kunci hilang, padahal catatannya ada. Kembalikan keys.json dari salinan cadangan.",
    "The key file is gone but the records are there. Put keys.json back from a backup.",
)
KEYS_PRACTICE = Both(
    "Mode latihan: kuncinya terbuka bagi semua.", "Practice mode: the key is open to everybody."
)
KEYRING_OPENS = Both(
    "Brankas sandi komputer ini membuka catatan.", "The keyring of this computer opens the records."
)
PASSPHRASE_OPENS = Both("Frasa sandi membuka catatan.", "The passphrase opens the records.")
PASSPHRASE_UNTRIED = Both(
    "Catatan dibuka dengan frasa sandi. Untuk mencobanya: loket doctor --unlock",
    "A passphrase opens the records. To try it: loket doctor --unlock",
)
RECOVERY_READY = Both(
    "Kunci pemulihan terpasang; simpan kertasnya jauh dari kios.",
    "A recovery key is in place; keep its paper away from the kiosk.",
)
RECOVERY_MISSING = Both(
    "Kunci pemulihan tidak ada: bila kunci harian hilang, catatan tidak bisa dibuka lagi. "
    "Kembalikan keys.json dari salinan cadangan.",
    "There is no recovery key: with the daily key lost, nothing opens the records again. "
    "Put keys.json back from a backup.",
)

# Records

RECORDS_NONE = Both("Belum ada catatan.", "There are no records yet.")
RECORDS_LOST = Both(
    "Berkas catatan hilang, hanya sisa log-nya. Kembalikan journal.db dari salinan cadangan.",
    "The file of the records is gone, only its log is left. Put journal.db back from a backup.",
)
CHAIN_WHOLE = Both("Rantai utuh, {entries} catatan.", "The chain is whole, {entries} entries.")
CHAIN_BROKEN = Both(
    "Rantai putus di catatan {broken_at}: ada yang diubah, hilang atau rusak. "
    "Buka Loket dan pilih lanjut dengan yang selamat; berkas lama tetap disimpan.",
    "The chain is broken at entry {broken_at}: something was changed, is missing or damaged. "
    "Open Loket and choose to go on with what was saved; the old file is kept.",
)
ALL_OPEN = Both("Semua catatan terbuka dan terbaca.", "All entries open and can be read.")
NOT_ALL_OPEN = Both(
    "Catatan rusak: {where}. Buka Loket dan pilih lanjut dengan yang selamat.",
    "The records are damaged: {where}. Open Loket and choose to go on with what was saved.",
)
RUNNING = Both("Loket sedang terbuka.", "Loket is open.")
SALVAGED = Both(
    "Pernah diselamatkan: {kept} catatan dibawa, {lost} hilang. Berkas lamanya: {file}.",
    "Salvaged once: {kept} entries carried on, {lost} lost. The old file was {file}.",
)
SET_ASIDE = Both(
    "Berkas lama {file}, umur {days} hari. Siapa pun yang dihapus di Loket terhapus juga di situ; "
    "berkasnya dihapus Loket bila masa simpannya habis.",
    "Old file {file}, {days} days old. Whoever is erased in Loket is erased there too; "
    "Loket deletes the file when the time to keep it is over.",
)
SET_ASIDE_TORN = Both(
    "Berkas lama {file}, umur {days} hari, tidak terbaca utuh: kunci orang yang sudah dihapus "
    "mungkin masih ada di situ. Hapus berkas itu bila sudah selesai diperiksa.",
    "Old file {file}, {days} days old, cannot be read whole: the key of somebody erased "
    "may still lie in it. Delete the file once it was looked at.",
)

# Clock

CLOCK_KEPT = Both("Jam disetel otomatis.", "The clock is set automatically.")
CLOCK_UNKNOWN = Both(
    "Tidak diketahui apakah jam disetel otomatis. Cocokkan dengan jam lain.",
    "It is not known whether the clock is set automatically. Compare it with another one.",
)
CLOCK_ALONE = Both(
    "Jam tidak disetel otomatis. Setel tanggal dan jam ke otomatis.",
    "The clock is not set automatically. Set date and time to automatic.",
)
CLOCK_IMPOSSIBLE = Both(
    "Jam menunjuk tahun {year}. Perbaiki tanggal dan jam komputer.",
    "The clock says the year is {year}. Correct date and time of the computer.",
)
CLOCK_DOUBTED = Both(
    "Jam berbeda {minutes} menit dari waktu yang dipercaya Loket; waktu tunggu tetap benar. "
    "Cocokkan jam, lalu penyelia menyetujuinya di Pengaturan.",
    "The clock is {minutes} minutes away from the time Loket trusts; the waits are still right. "
    "Correct it, then a supervisor confirms it in the settings.",
)

# Disk

SPACE = Both("Sisa {free}.", "{free} free.")
SPACE_LOW = Both(
    "Sisa tinggal {free}. Kosongkan tempat segera.", "Only {free} left. Make space soon."
)
SPACE_NONE = Both(
    "Penuh: sisa {free}. Kosongkan tempat; sebelum itu tidak ada yang bisa dicatat.",
    "Full: {free} left. Make space; before that nothing can be recorded.",
)

# Printer

PRINTERS = Both("{count} printer: {names}.", "{count} printers: {names}.")
PRINTERS_NONE = Both(
    "Tidak ada printer; slip dan surat disimpan sebagai PDF.",
    "There is no printer; slips and letters are kept as PDF.",
)

# Network and mail

UNOPENED = Both(
    "Tidak dihubungi: yang disetujui penyelia tercatat di dalam, dan catatan belum terbuka.",
    "Not contacted: what a supervisor confirmed stands in the records, which are not open.",
)
PROBES_NONE = Both(
    "Belum ada alamat pemeriksaan; langkah jaringan boleh dilewati.",
    "There are no addresses to probe yet; the network step may be skipped.",
)
PROBES_UNCONFIRMED = Both(
    "Alamat pemeriksaan belum disetujui penyelia, jadi tidak dihubungi.",
    "No supervisor has confirmed the addresses to probe, so they were not contacted.",
)
MAIL_UNTOLD = Both(
    "Belum lengkap: {keys} di bagian mail. Penyelia mengisinya di Pengaturan.",
    "Not complete: {keys} in section mail. A supervisor fills them in, in the settings.",
)
MAIL_UNSAFE = Both(
    "Server email tanpa pengaman hanya boleh di komputer ini sendiri. "
    "Pilih starttls atau tls di Pengaturan.",
    "A mail server without security may only be on this computer itself. "
    "Choose starttls or tls in the settings.",
)
MAIL_UNCONFIRMED = Both(
    "Alamat email belum disetujui penyelia, jadi belum ada yang dikirim: {which}.",
    "No supervisor has confirmed the mail addresses, so nothing is sent: {which}.",
)
MAIL_READY = Both(
    "Lengkap dan disetujui. Surat uji dikirim dari Pengaturan.",
    "Complete and confirmed. A test letter can be sent from the settings.",
)
MAIL_TOLD = Both(
    "Lengkap; apakah sudah disetujui tercatat di dalam, dan catatan belum terbuka.",
    "Complete; whether it is confirmed stands in the records, which are not open.",
)
SERVER = Both("server email", "the mail server")
RECIPIENT = Both("tujuan pengaduan", "the recipient of complaints")
WAITING = Both("{count} surat menunggu dikirim.", "{count} letters wait to be sent.")
UNCERTAIN = Both(
    "{count} surat belum pasti terkirim. Buka kasusnya dan periksa.",
    "{count} letters may or may not have been sent. Open their cases and look.",
)
REJECTED = Both(
    "{count} surat ditolak. Buka kasusnya, perbaiki, lalu kirim lagi.",
    "{count} letters were refused. Open their cases, correct them, send again.",
)

# Test SMS

SMS_NONE = Both(
    "Tidak disiapkan; nomor HP tidak bisa dibuktikan aktif. Penyelia mengaturnya di Pengaturan.",
    "Not set up; no phone can be proven active. A supervisor does it in the settings.",
)
SMS_UNFINISHED = Both(
    "Belum lengkap. Penyelia mengisi alat atau akunnya di Pengaturan.",
    "Not complete. A supervisor fills in the device or the account in the settings.",
)
DEVICE_WRONG = Both(
    "Alat modem memuat tanda yang tidak boleh dipakai. Ketik ulang di Pengaturan.",
    "The device of the modem has a sign in it that will not do. Type it anew in the settings.",
)
GAMMU_MISSING = Both(
    "Program gammu tidak ada, jadi modem tidak bisa dipakai. Pasang: apt-get install gammu",
    "The program gammu is missing, so the modem cannot be used. Install: apt-get install gammu",
)
MODEM_MISSING = Both(
    "Modem tidak ada di {device}. Pasang di USB, atau perbaiki alatnya di Pengaturan.",
    "There is no modem at {device}. Plug it in, or correct the device in the settings.",
)
MODEM_DENIED = Both(
    "Modem di {device} tidak boleh dipakai. Masukkan pengguna ini ke grup dialout, masuk lagi.",
    "The modem at {device} may not be used. Put this user in the group dialout, sign in again.",
)
MODEM_THERE = Both(
    "Modem menjawab: {modem}. Pulsa dan masa aktif kartunya tidak terlihat dari sini.",
    "The modem answers: {modem}. Credit and validity of its card cannot be seen from here.",
)
GATEWAY_UNCONFIRMED = Both(
    "Alamat layanan SMS belum disetujui penyelia, jadi tidak dihubungi.",
    "No supervisor has confirmed the address of the SMS gateway, so it is not contacted.",
)
GATEWAY_NO_KEY = Both(
    "Layanan SMS belum punya kunci. Penyelia mengisinya di Pengaturan.",
    "The SMS gateway has no key. A supervisor fills it in, in the settings.",
)
GATEWAY_TOLD = Both(
    "Layanan SMS lengkap; persetujuan dan kuncinya tercatat di dalam, dan catatan belum terbuka.",
    "The SMS gateway is complete; its confirmation and key stand in the records, not open now.",
)
GATEWAY_READY = Both(
    "Layanan SMS lengkap dan disetujui. Saldonya tidak terlihat dari sini.",
    "The SMS gateway is complete and confirmed. Its credit cannot be seen from here.",
)
