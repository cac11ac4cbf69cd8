"""The right panel per situation: what to tell the participant, why, and the safety line."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.parts.frame import GuideText
from kiosk.ui.wording import otp
from kiosk.ui.wording.phrase import say


class Scene(StrEnum):
    """The situations in which staff need words."""

    CONSENT = "consent"
    GUIDANCE = "guidance"
    KTP = "ktp"
    KTP_CHECK = "ktp-check"
    KTP_DIFFERS = "ktp-differs"
    CONTACT = "contact"
    CONTACT_SHARED = "contact-shared"
    CONTACT_CODE = "contact-code"
    """A test SMS of the kiosk is out, and its code is asked for."""
    DEVICE = "device"
    DEVICE_WANTING = "device-wanting"
    OTP_READY = "otp-ready"
    OTP_OPEN = "otp-open"
    OTP_WAITING = "otp-waiting"
    OTP_WORKED = "otp-worked"
    RESET = "reset"
    COMPLAINT = "complaint"
    COMPLAINT_UNCERTAIN = "complaint-uncertain"
    COMPLAINT_REJECTED = "complaint-rejected"
    CALL = "call"
    CHAT = "chat"
    INSTAGRAM = "instagram"
    VISIT = "visit"
    ANSWER = "answer"
    EVIDENCE = "evidence"
    EVIDENCE_COVER = "evidence-cover"
    RECORD = "record"


class Lines(NamedTuple):
    """What is said aloud, and why."""

    spoken: object
    why: object


NEVER_ASK = QT_TRANSLATE_NOOP(
    "Wording", "Jangan pernah meminta kode OTP atau kata sandi peserta. Peserta mengetik sendiri."
)
ONLY_OURS = QT_TRANSLATE_NOOP(
    "Wording", "Hanya kode SMS tes loket boleh dibacakan. Kode OTP Prakerja tetap rahasia."
)
ONLY_THEIRS = QT_TRANSLATE_NOOP(
    "Wording", "Kode OTP hanya untuk peserta. Petugas tidak boleh melihat atau menyimpannya."
)
NOTHING_SECRET = QT_TRANSLATE_NOOP(
    "Wording",
    "Jangan tulis NIK, kode OTP, atau kata sandi di pesan. Petugas tidak pernah memintanya.",
)
WHILE_WAITING = QT_TRANSLATE_NOOP("Wording", "Sambil menunggu")
HOW_TO_RESET = QT_TRANSLATE_NOOP("Wording", "Cara reset kata sandi")
WAITING_LIST = (
    QT_TRANSLATE_NOOP("Wording", "Pastikan sinyal HP paling sedikit 2 batang."),
    QT_TRANSLATE_NOOP("Wording", "Hapus SMS lama bila kotak SMS penuh."),
    QT_TRANSLATE_NOOP("Wording", "Periksa folder spam di SMS dan email."),
    otp.BUSY,
)
TO_COVER = QT_TRANSLATE_NOOP("Wording", "Yang harus ditutup")
TO_COVER_LIST = (
    QT_TRANSLATE_NOOP("Wording", "NIK dan nomor KK."),
    QT_TRANSLATE_NOOP("Wording", "Kode OTP dan kata sandi."),
    QT_TRANSLATE_NOOP("Wording", "Nama, foto, dan nomor orang lain."),
)
QUOTED = QT_TRANSLATE_NOOP("Wording", "“{words}”")
SCENES = {
    Scene.CONSENT: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Bapak/Ibu, ini yang kami catat dan berapa lama disimpan. "
            "Silakan dibaca dulu. Boleh setuju, boleh tidak.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Tanpa persetujuan tidak ada yang disimpan. Bila peserta menolak, tetap beri panduan.",
        ),
    ),
    Scene.GUIDANCE: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Tidak apa-apa, data Bapak/Ibu tidak kami simpan. Saya tunjukkan langkah-langkahnya.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Menolak adalah hak peserta. Bantuan tetap diberikan tanpa mencatat."
        ),
    ),
    Scene.KTP: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Boleh lihat KTP aslinya? Saya hanya mencatat, tidak memotret."
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Satu angka NIK yang salah membuat pencocokan dengan data Dukcapil gagal.",
        ),
    ),
    Scene.KTP_CHECK: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Ada yang perlu dicek. Mari kita baca KTP-nya sekali lagi, ya."
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "NIK berlaku seumur hidup dan bisa beda dengan kartu. "
            "Bila sama dengan KTP, boleh lanjut.",
        ),
    ),
    Scene.KTP_DIFFERS: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Data di kartu dan di akun belum sama. Kita samakan dulu dengan KTP, ya.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Data akun yang tidak sama dengan KTP membuat pendaftaran gagal dicek."
        ),
    ),
    Scene.CONTACT: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Nomor HP mana yang aktif dan Bapak/Ibu pegang sendiri? "
            "Email mana yang dipakai di akun?",
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Kode OTP hanya sampai ke nomor yang aktif. "
            "Nomornya harus milik peserta dan sama dengan dompet digitalnya.",
        ),
    ),
    Scene.CONTACT_SHARED: Lines(
        QT_TRANSLATE_NOOP("Wording", "Apakah nomor dan email ini milik Bapak/Ibu sendiri?"),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Nomor atau email yang dipakai bersama membuat kode tertukar. "
            "Jangan pakai nomor keluarga.",
        ),
    ),
    Scene.CONTACT_CODE: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Kami kirim SMS tes dari loket. Tolong bacakan kode 4 angka dari SMS itu saja. "
            "Kode dari Prakerja jangan disebutkan.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Kode yang dibaca kembali membuktikan nomornya aktif dan HP-nya dipegang peserta, "
            "sebelum satu percobaan OTP terpakai.",
        ),
    ),
    Scene.DEVICE: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Mari kita periksa HP-nya bersama. Bapak/Ibu yang menekan, ya."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Sinyal, kotak SMS, dan jam HP sering membuat kode tidak masuk."
        ),
    ),
    Scene.DEVICE_WANTING: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Ada yang perlu dibereskan dulu di HP, supaya kodenya bisa masuk."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Tiap permintaan kode dihitung. Bereskan dulu, baru minta kode."
        ),
    ),
    Scene.OTP_READY: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Silakan tekan tombol minta kode di HP sendiri, satu kali saja. "
            "Jangan sebutkan kodenya kepada siapa pun.",
        ),
        QT_TRANSLATE_NOOP("Wording", "Menekan berkali-kali mempercepat datangnya batas OTP."),
    ),
    Scene.OTP_OPEN: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Kalau kodenya masuk, ketik sendiri di HP. Beri tahu saya berhasil atau tidak saja.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Hasil yang dicatat menentukan waktu tunggu dan menjadi bukti pengaduan."
        ),
    ),
    Scene.OTP_WAITING: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Kita tunggu dulu. Kalau diminta sekarang, waktu tunggunya bertambah."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Waktu tunggu tetap berjalan walau Loket ditutup atau peserta pulang."
        ),
    ),
    Scene.OTP_WORKED: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Berhasil! Silakan lanjutkan pendaftaran di HP Bapak/Ibu sendiri."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Pendaftaran harus dikerjakan peserta sendiri, tidak boleh diwakilkan."
        ),
    ),
    Scene.RESET: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Kita coba ganti kata sandi. Bapak/Ibu yang mengetik, saya membacakan."
        ),
        QT_TRANSLATE_NOOP("Wording", "Permintaan reset juga dihitung, jadi ikuti waktu tunggunya."),
    ),
    Scene.COMPLAINT: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Pengaduan Bapak/Ibu sudah dibuat, tidak perlu menulis ulang. "
            "Simpan nomor kasus ini dan bawa saat kembali.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Jawaban datang dari Prakerja, bukan dari loket. Waktunya tidak pasti."
        ),
    ),
    Scene.COMPLAINT_UNCERTAIN: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Pengaduan sedang kami pastikan. Nomor kasusnya tetap ini, ya."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Mengirim dua kali membuat pengaduan ganda. Cek dulu, baru jawab."
        ),
    ),
    Scene.COMPLAINT_REJECTED: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Pengaduan belum terkirim. Kami perbaiki alamatnya; nomor kasus tetap ini."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Isi pengaduan tetap tersimpan. Hanya pengirimannya yang diulang."
        ),
    ),
    Scene.CALL: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Saya telepon sekarang, Bapak/Ibu di sebelah saya ya. "
            "Kalau ditanya NIK, Bapak/Ibu sendiri yang menjawab.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Dengan nomor kasus, pengaduan bisa ditanyakan lagi tanpa bercerita ulang."
        ),
    ),
    Scene.CHAT: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Silakan pindai kode ini dengan HP sendiri, salin teksnya, "
            "lalu tempel di chat dan kirim.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Chat memakai akun peserta, jadi peserta sendiri yang mengirim."
        ),
    ),
    Scene.INSTAGRAM: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Silakan pindai kode ini dengan HP sendiri, salin teksnya, lalu kirim sebagai pesan. "
            "Pastikan akunnya bercentang biru.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Ada akun tiruan yang meminta kode. Akun yang benar tidak pernah meminta."
        ),
    ),
    Scene.VISIT: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Bawa berkas ini saat datang. Minta nama petugas di sana dan nomor laporannya, ya.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Semua percobaan dan tanda terima ada di berkas, jadi tidak perlu bercerita ulang.",
        ),
    ),
    Scene.ANSWER: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Ada kabar untuk pengaduan Bapak/Ibu. Mari kita baca bersama."
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Hanya peserta yang tahu apakah jawaban itu membantu. "
            "Bila belum, Loket melanjutkan ke langkah berikutnya.",
        ),
    ),
    Scene.EVIDENCE: Lines(
        QT_TRANSLATE_NOOP(
            "Wording",
            "Boleh minta tangkapan layar pesan limitnya? Yang terlihat tanggal dan jamnya. "
            "KTP tidak perlu difoto.",
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Dengan gambar, penerima pengaduan melihat sendiri pesan yang muncul, "
            "tanpa bertanya lagi ke peserta.",
        ),
    ),
    Scene.EVIDENCE_COVER: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Bagian yang rahasia kita tutup dulu. Bapak/Ibu lihat, ada lagi?"
        ),
        QT_TRANSLATE_NOOP(
            "Wording",
            "Yang di bawah kotak hitam benar-benar dibuang dari gambar, "
            "jadi tidak bisa dibuka lagi.",
        ),
    ),
    Scene.RECORD: Lines(
        QT_TRANSLATE_NOOP(
            "Wording", "Ini semua data Bapak/Ibu di loket ini. Boleh dilihat, diperbaiki, dihapus."
        ),
        QT_TRANSLATE_NOOP(
            "Wording", "Hak peserta menurut UU 27/2022. Layani paling lambat 3 x 24 jam."
        ),
    ),
}
CODE_SCENES = (
    Scene.OTP_READY,
    Scene.OTP_OPEN,
    Scene.OTP_WAITING,
    Scene.OTP_WORKED,
    Scene.RESET,
)
MESSAGE_SCENES = (Scene.CHAT, Scene.INSTAGRAM)


def guide(scene: Scene) -> GuideText:
    """The whole panel for one situation, in the language of the moment."""
    lines = SCENES[scene]
    title, items = _list(scene)
    return GuideText(
        say=say(QUOTED, words=say(lines.spoken)),
        why=say(lines.why),
        list_title=title,
        list_items=items,
        safety=say(_safety(scene)),
    )


def _safety(scene: Scene) -> object:
    if scene in MESSAGE_SCENES:
        return NOTHING_SECRET
    if scene is Scene.CONTACT_CODE:
        return ONLY_OURS
    return ONLY_THEIRS if scene in CODE_SCENES else NEVER_ASK


def _list(scene: Scene) -> tuple[str, tuple[str, ...]]:
    if scene is Scene.OTP_WAITING:
        return say(WHILE_WAITING), tuple(say(item) for item in WAITING_LIST)
    if scene is Scene.EVIDENCE_COVER:
        return say(TO_COVER), tuple(say(item) for item in TO_COVER_LIST)
    if scene is Scene.RESET:
        return say(HOW_TO_RESET), otp.reset_steps()
    return "", ()
