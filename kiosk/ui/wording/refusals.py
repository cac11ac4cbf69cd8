"""Why the desk said no, and what to do next."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.errors import Reason, Refused
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import duration

REFUSALS = {
    Reason.NOT_SIGNED_IN: QT_TRANSLATE_NOOP(
        "Wording", "Belum ada petugas yang masuk. Masuk dulu dengan PIN."
    ),
    Reason.WRONG_PIN: QT_TRANSLATE_NOOP(
        "Wording", "PIN salah. Coba lagi dengan pelan, atau minta bantuan penyelia."
    ),
    Reason.LOCKED_OUT: QT_TRANSLATE_NOOP(
        "Wording", "PIN terlalu sering salah. Tunggu sebentar, atau minta penyelia membukanya."
    ),
    Reason.NEEDS_SUPERVISOR: QT_TRANSLATE_NOOP(
        "Wording", "Ini hanya boleh dilakukan penyelia. Minta penyelia masuk dengan PIN-nya."
    ),
    Reason.PIN_TOO_WEAK: QT_TRANSLATE_NOOP(
        "Wording", "PIN harus 6 angka dan tidak mudah ditebak. Jangan pakai 111111 atau 123456."
    ),
    Reason.NAME_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Nama belum diisi dengan benar. Tulis nama, paling banyak 60 huruf."
    ),
    Reason.LAST_SUPERVISOR: QT_TRANSLATE_NOOP(
        "Wording", "Ini penyelia terakhir. Tambahkan penyelia lain dulu."
    ),
    Reason.NO_SUCH_STAFF: QT_TRANSLATE_NOOP(
        "Wording", "Nama ini tidak ada di daftar petugas. Pilih nama lain."
    ),
    Reason.NO_SUCH_CASE: QT_TRANSLATE_NOOP(
        "Wording",
        "Kasus ini tidak ada di loket ini, mungkin sudah dihapus. "
        "Periksa nomor kasus atau cari dengan nama.",
    ),
    Reason.CASE_CLOSED: QT_TRANSLATE_NOOP(
        "Wording", "Kasus ini sudah ditutup. Mulai kasus baru bila peserta masih perlu bantuan."
    ),
    Reason.NO_COMPLAINT_CONSENT: QT_TRANSLATE_NOOP(
        "Wording",
        "Peserta belum setuju pengaduan dikirim. "
        "Tanyakan dulu, lalu beri centang di langkah Persetujuan.",
    ),
    Reason.NIK_NOT_16_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "NIK harus 16 angka. Baca lagi dari KTP, lalu perbaiki."
    ),
    Reason.KK_NOT_16_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "Nomor KK harus 16 angka. Baca lagi dari KK terbaru, atau kosongkan."
    ),
    Reason.NAME_INVALID: QT_TRANSLATE_NOOP(
        "Wording",
        "Nama belum bisa dipakai. Tulis seperti di KTP: "
        "huruf, spasi, titik, koma, petik, atau tanda hubung.",
    ),
    Reason.BIRTH_DATE_INVALID: QT_TRANSLATE_NOOP(
        "Wording", "Tanggal lahir belum benar. Tulis seperti di KTP, misalnya 23-04-1995."
    ),
    Reason.PHONE_INVALID: QT_TRANSLATE_NOOP(
        "Wording", "Nomor HP belum benar. Tulis nomor HP Indonesia, misalnya 0812-0000-1234."
    ),
    Reason.EMAIL_INVALID: QT_TRANSLATE_NOOP(
        "Wording", "Alamat email belum benar. Tulis lengkap, misalnya nama@example.com."
    ),
    Reason.CONTACT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Nomor HP dan email belum dicatat. Isi dulu langkah Telepon & email."
    ),
    Reason.PERSON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Data KTP belum dicatat. Isi dulu langkah Data KTP."
    ),
    Reason.STILL_WAITING: QT_TRANSLATE_NOOP(
        "Wording", "Waktu tunggu belum selesai. Jangan minta kode dulu."
    ),
    Reason.ATTEMPT_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "Hasil percobaan terakhir belum dicatat. Pilih dulu hasilnya."
    ),
    Reason.LOOKS_LIKE_A_CODE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tulisan ini mirip kode OTP, jadi tidak disimpan. "
        "Hapus angkanya; kode hanya untuk peserta.",
    ),
    Reason.COMPLAINT_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "Pengaduan untuk kasus ini sudah dibuat. Lihat di langkah Pengaduan."
    ),
    Reason.NO_COMPLAINT: QT_TRANSLATE_NOOP(
        "Wording",
        "Belum ada pengaduan yang bisa diproses. "
        "Periksa isian, atau lanjutkan dulu percobaan kode OTP.",
    ),
    Reason.NOT_UNCERTAIN: QT_TRANSLATE_NOOP(
        "Wording", "Keadaan pengaduan ini sudah pasti. Lihat di langkah Pengaduan."
    ),
    Reason.NOT_REJECTED: QT_TRANSLATE_NOOP(
        "Wording", "Pengaduan ini tidak ditolak, jadi jangan dikirim ulang. Tunggu kabarnya."
    ),
    Reason.NO_RUNG: QT_TRANSLATE_NOOP(
        "Wording",
        "Langkah ini tidak bisa dikerjakan sekarang. Lihat keadaannya di langkah Pengaduan.",
    ),
    Reason.NO_ANSWER: QT_TRANSLATE_NOOP(
        "Wording", "Belum ada jawaban yang menunggu dinilai. Lihat di langkah Pengaduan."
    ),
    Reason.EVIDENCE_NOT_A_PICTURE: QT_TRANSLATE_NOOP(
        "Wording",
        "Berkas ini bukan gambar atau PDF yang dikenal. Pilih JPEG, PNG, WebP, GIF, BMP, atau PDF.",
    ),
    Reason.EVIDENCE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "Wording",
        "Gambar ini terlalu besar. Pilih tangkapan layar, atau foto yang ukurannya lebih kecil.",
    ),
    Reason.EVIDENCE_TOO_MANY: QT_TRANSLATE_NOOP(
        "Wording", "PDF ini terlalu banyak halaman. Pilih PDF yang berisi halaman penting saja."
    ),
    Reason.EVIDENCE_DAMAGED: QT_TRANSLATE_NOOP(
        "Wording",
        "Gambar ini rusak atau tidak bisa dibuka. Ambil tangkapan layar baru, lalu pilih lagi.",
    ),
    Reason.NO_EVIDENCE: QT_TRANSLATE_NOOP(
        "Wording", "Bukti ini sudah tidak ada, atau belum ada yang ditutup. Pilih lagi buktinya."
    ),
    Reason.EVIDENCE_REPEATED: QT_TRANSLATE_NOOP(
        "Wording", "Gambar ini sudah ada di bukti, jadi tidak ditambah lagi. Pilih gambar lain."
    ),
    Reason.EVIDENCE_FULL: QT_TRANSLATE_NOOP(
        "Wording", "Tempat bukti sudah penuh. Hapus bukti yang tidak penting, lalu tambah lagi."
    ),
    Reason.ADDRESS_INVALID: QT_TRANSLATE_NOOP(
        "Wording", "Alamat belum benar. Tulis tanpa spasi, misalnya bantuan@example.com."
    ),
    Reason.KEY_MISSING: QT_TRANSLATE_NOOP(
        "Wording",
        "Alamat ini di server lain, dan kunci lama tidak dikirim ke sana. Isi kunci untuk server "
        "yang baru.",
    ),
    Reason.PASSWORD_AGAIN: QT_TRANSLATE_NOOP(
        "Wording",
        "Servernya berganti, dan kata sandi lama tidak dikirim ke server lain. Ketik kata sandi "
        "untuk server yang baru.",
    ),
    Reason.KIOSK_CODE_INVALID: QT_TRANSLATE_NOOP(
        "Wording",
        "Kode loket harus 2 sampai 8 huruf besar atau angka, tanpa spasi. Contoh: KT07.",
    ),
    Reason.PRACTICE_ONLY: QT_TRANSLATE_NOOP(
        "Wording",
        "Ini latihan: tidak ada alamat sungguhan yang dihubungi. "
        "Atur email dan jaringan di Loket yang sebenarnya.",
    ),
    Reason.NOT_READY: QT_TRANSLATE_NOOP(
        "Wording",
        "Peserta baru belum bisa diterima. Buka Pemeriksaan dan kerjakan yang tertulis di sana.",
    ),
    Reason.NOTHING_TO_OVERRIDE: QT_TRANSLATE_NOOP(
        "Wording",
        "Tidak ada yang bisa dilanjutkan dengan PIN. Kerjakan yang tertulis, lalu periksa lagi.",
    ),
    Reason.SMS_NOT_READY: QT_TRANSLATE_NOOP(
        "Wording", "SMS tes belum disiapkan di loket ini. Minta penyelia mengaturnya di Pengaturan."
    ),
    Reason.SMS_RUNNING: QT_TRANSLATE_NOOP(
        "Wording", "SMS tes atau modem sedang dipakai. Tunggu sebentar, lalu coba lagi."
    ),
    Reason.SMS_OWN_NUMBER: QT_TRANSLATE_NOOP(
        "Wording",
        "Ini nomor loket sendiri, jadi tidak membuktikan apa-apa. Minta nomor HP peserta.",
    ),
    Reason.SMS_NUMBER_CAP: QT_TRANSLATE_NOOP(
        "Wording", "Nomor ini sudah cukup banyak menerima SMS tes hari ini. Coba lagi besok."
    ),
    Reason.SMS_KIOSK_CAP: QT_TRANSLATE_NOOP(
        "Wording", "Jatah SMS tes loket ini hari ini sudah habis. Coba lagi besok."
    ),
    Reason.SMS_TOO_SOON: QT_TRANSLATE_NOOP(
        "Wording", "SMS tes baru saja dikirim. Tunggu sebentar sebelum mengirim lagi."
    ),
    Reason.SMS_TEXT_UNFIT: QT_TRANSLATE_NOOP(
        "Wording",
        "Nama loket tidak muat di satu SMS. Minta penyelia memendekkannya di Pengaturan, tanpa "
        "tanda khusus.",
    ),
    Reason.NO_SMS_TEST: QT_TRANSLATE_NOOP(
        "Wording", "Belum ada SMS tes yang menunggu kode. Kirim SMS tes dulu."
    ),
    Reason.CODE_SHAPE: QT_TRANSLATE_NOOP(
        "Wording",
        "Hanya 4 angka dari SMS tes loket yang diketik di sini. Kode lain, juga OTP Prakerja, "
        "jangan.",
    ),
    Reason.CODE_EXPIRED: QT_TRANSLATE_NOOP(
        "Wording", "Waktu kode ini sudah habis. Kirim SMS tes baru."
    ),
    Reason.CODE_TRIES_OVER: QT_TRANSLATE_NOOP(
        "Wording", "Kode sudah terlalu sering salah. Kirim SMS tes baru."
    ),
    Reason.NO_OWN_NUMBER: QT_TRANSLATE_NOOP(
        "Wording", "Nomor modem loket belum diisi. Minta penyelia mengisinya di Pengaturan."
    ),
    Reason.CASE_ON_TABLE: QT_TRANSLATE_NOOP(
        "Wording",
        "Masih ada peserta yang dilayani. Selesaikan dulu, kembali ke Beranda, lalu ulangi.",
    ),
    Reason.PASSPHRASE_TOO_SHORT: QT_TRANSLATE_NOOP(
        "Wording", "Frasa sandi terlalu pendek. Pakai beberapa kata yang mudah diingat."
    ),
}

WITH_FACTS = {
    Reason.WRONG_PIN: (
        "tries_left",
        QT_TRANSLATE_NOOP("Wording", "PIN salah. Coba lagi; sisa {tries_left} kali."),
    ),
    Reason.LOCKED_OUT: (
        "remaining_ms",
        QT_TRANSLATE_NOOP(
            "Wording",
            "PIN terlalu sering salah. Tunggu {wait}, atau minta penyelia membukanya.",
        ),
    ),
    Reason.NIK_NOT_16_DIGITS: (
        "digits",
        QT_TRANSLATE_NOOP("Wording", "NIK harus 16 angka. Sekarang {digits} angka; cek KTP lagi."),
    ),
    Reason.KK_NOT_16_DIGITS: (
        "digits",
        QT_TRANSLATE_NOOP(
            "Wording", "Nomor KK harus 16 angka. Sekarang {digits} angka; cek KK lagi."
        ),
    ),
    Reason.PASSPHRASE_TOO_SHORT: (
        "least",
        QT_TRANSLATE_NOOP(
            "Wording",
            "Frasa sandi terlalu pendek. Pakai beberapa kata, paling sedikit {least} huruf.",
        ),
    ),
    Reason.EVIDENCE_TOO_LARGE: (
        "megabytes",
        QT_TRANSLATE_NOOP(
            "Wording", "Berkas ini terlalu besar. Pilih berkas paling besar {megabytes} MB."
        ),
    ),
    Reason.EVIDENCE_TOO_MANY: (
        "pages",
        QT_TRANSLATE_NOOP(
            "Wording",
            "PDF ini {pages} halaman, paling banyak {most}. "
            "Pilih PDF yang berisi halaman penting saja.",
        ),
    ),
    Reason.EVIDENCE_FULL: (
        "most",
        QT_TRANSLATE_NOOP(
            "Wording",
            "Paling banyak {most} bukti, bersama-sama {mb} MB. "
            "Pilih yang paling jelas, atau hapus dulu yang tidak penting.",
        ),
    ),
    Reason.EVIDENCE_DAMAGED: (
        "locked",
        QT_TRANSLATE_NOOP(
            "Wording",
            "PDF ini dikunci kata sandi. "
            "Minta peserta menyimpannya tanpa kata sandi, atau ambil tangkapan layar.",
        ),
    ),
    Reason.SMS_TOO_SOON: (
        "remaining_ms",
        QT_TRANSLATE_NOOP("Wording", "SMS tes baru saja dikirim. Boleh kirim lagi dalam {wait}."),
    ),
    Reason.SMS_NUMBER_CAP: (
        "most",
        QT_TRANSLATE_NOOP(
            "Wording", "Nomor ini sudah menerima {most} SMS tes hari ini. Coba lagi besok."
        ),
    ),
    Reason.SMS_KIOSK_CAP: (
        "most",
        QT_TRANSLATE_NOOP(
            "Wording", "Loket ini sudah mengirim {most} SMS tes hari ini. Coba lagi besok."
        ),
    ),
    Reason.STILL_WAITING: (
        "remaining_ms",
        QT_TRANSLATE_NOOP("Wording", "Waktu tunggu belum selesai. Boleh coba lagi dalam {wait}."),
    ),
}


def refusal(refused: Refused) -> str:
    """What is wrong and what to do next, with the facts that came along."""
    fact, source = WITH_FACTS.get(refused.reason, ("", None))
    if source is None or fact not in refused.facts:
        return say(REFUSALS[refused.reason])
    facts = dict(refused.facts)
    if isinstance(left_ms := facts.get("remaining_ms"), int):
        facts["wait"] = duration(left_ms)
    return say(source, **facts)
