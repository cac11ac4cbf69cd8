"""Short names for what the domain calls by an enum: roles, channels, steps, purposes."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.events import (
    ClockSource,
    CloseOutcome,
    ConsentMethod,
    EraseCause,
    OtpChannel,
    Purpose,
    Role,
    RungKind,
)
from kiosk.domain.person import Sex
from kiosk.settings import Kind, Language, Security, Typing, Zone
from kiosk.ui.view import Place
from kiosk.ui.wording.phrase import say

Named = (
    Role
    | OtpChannel
    | ConsentMethod
    | Purpose
    | RungKind
    | ClockSource
    | CloseOutcome
    | EraseCause
    | Sex
    | Kind
    | Language
    | Security
    | Typing
    | Zone
    | Place
)

ROLES = {
    Role.OFFICER: QT_TRANSLATE_NOOP("Wording", "Petugas"),
    Role.VOLUNTEER: QT_TRANSLATE_NOOP("Wording", "Relawan"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("Wording", "Penyelia"),
}
OTP_CHANNELS = {
    OtpChannel.SMS: QT_TRANSLATE_NOOP("Wording", "SMS"),
    OtpChannel.EMAIL: QT_TRANSLATE_NOOP("Wording", "Email"),
    OtpChannel.RESET: QT_TRANSLATE_NOOP("Wording", "Reset kata sandi"),
}
CONSENT_METHODS = {
    ConsentMethod.TICK_AND_NAME: QT_TRANSLATE_NOOP(
        "Wording", "Peserta membaca, mencentang, dan menulis nama"
    ),
    ConsentMethod.READ_ALOUD: QT_TRANSLATE_NOOP("Wording", "Dibacakan petugas, peserta menyetujui"),
}
PURPOSES = {
    Purpose.MAIL_SERVER: QT_TRANSLATE_NOOP("Wording", "Server email loket"),
    Purpose.COMPLAINT_RECIPIENT: QT_TRANSLATE_NOOP("Wording", "Tujuan pengaduan"),
    Purpose.PROBE: QT_TRANSLATE_NOOP("Wording", "Pemeriksaan jaringan"),
    Purpose.MAILBOX: QT_TRANSLATE_NOOP("Wording", "Kotak balasan"),
    Purpose.HELPDESK: QT_TRANSLATE_NOOP("Wording", "Meja bantuan"),
    Purpose.SMS_GATEWAY: QT_TRANSLATE_NOOP("Wording", "Layanan SMS"),
    Purpose.UPDATES: QT_TRANSLATE_NOOP("Wording", "Pembaruan"),
    Purpose.BY_HAND: QT_TRANSLATE_NOOP("Wording", "Dihubungi petugas"),
}
RUNG_KINDS = {
    RungKind.EMAIL: QT_TRANSLATE_NOOP("Wording", "Email"),
    RungKind.ZAMMAD: QT_TRANSLATE_NOOP("Wording", "Zammad"),
    RungKind.OSTICKET: QT_TRANSLATE_NOOP("Wording", "osTicket"),
    RungKind.WEBHOOK: QT_TRANSLATE_NOOP("Wording", "Webhook"),
    RungKind.CALL: QT_TRANSLATE_NOOP("Wording", "Telepon"),
    RungKind.CHAT: QT_TRANSLATE_NOOP("Wording", "Chat"),
    RungKind.INSTAGRAM: QT_TRANSLATE_NOOP("Wording", "Instagram"),
    RungKind.VISIT: QT_TRANSLATE_NOOP("Wording", "Kunjungan"),
}
CLOCK_SOURCES = {
    ClockSource.SERVER_DATE: QT_TRANSLATE_NOOP("Wording", "Jam server internet"),
    ClockSource.NTP: QT_TRANSLATE_NOOP("Wording", "Jam otomatis komputer"),
    ClockSource.SUPERVISOR: QT_TRANSLATE_NOOP("Wording", "Diperiksa penyelia"),
}
CLOSE_OUTCOMES = {
    CloseOutcome.SOLVED: QT_TRANSLATE_NOOP("Wording", "Selesai, kode berhasil"),
    CloseOutcome.STOPPED: QT_TRANSLATE_NOOP("Wording", "Dihentikan"),
}
ERASE_CAUSES = {
    EraseCause.ASKED: QT_TRANSLATE_NOOP("Wording", "Dihapus atas permintaan peserta"),
    EraseCause.CONSENT_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Wording", "Dihapus karena persetujuan ditarik"
    ),
    EraseCause.RETENTION: QT_TRANSLATE_NOOP("Wording", "Dihapus karena masa simpan habis"),
}
SEXES = {
    Sex.L: QT_TRANSLATE_NOOP("Wording", "laki-laki"),
    Sex.P: QT_TRANSLATE_NOOP("Wording", "perempuan"),
}
KINDS = {
    Kind.BRI: QT_TRANSLATE_NOOP("Wording", "Kantor BRI"),
    Kind.KARANG_TARUNA: QT_TRANSLATE_NOOP("Wording", "Karang Taruna"),
}
LANGUAGES = {
    Language.INDONESIAN: QT_TRANSLATE_NOOP("Wording", "Bahasa Indonesia"),
    Language.ENGLISH: QT_TRANSLATE_NOOP("Wording", "English"),
}
SECURITIES = {
    Security.STARTTLS: QT_TRANSLATE_NOOP("Wording", "STARTTLS (biasanya port 587)"),
    Security.TLS: QT_TRANSLATE_NOOP("Wording", "TLS (biasanya port 465)"),
    Security.NONE: QT_TRANSLATE_NOOP("Wording", "Tanpa pengaman"),
}
TYPINGS = {
    Typing.AUTO: QT_TRANSLATE_NOOP("Wording", "Saat layar disentuh"),
    Typing.ALWAYS: QT_TRANSLATE_NOOP("Wording", "Selalu saat mengetik"),
    Typing.NEVER: QT_TRANSLATE_NOOP("Wording", "Tidak pernah"),
}
ZONES = {
    Zone.WIB: QT_TRANSLATE_NOOP("Wording", "WIB (Indonesia barat)"),
    Zone.WITA: QT_TRANSLATE_NOOP("Wording", "WITA (Indonesia tengah)"),
    Zone.WIT: QT_TRANSLATE_NOOP("Wording", "WIT (Indonesia timur)"),
}
CLOSE = QT_TRANSLATE_NOOP("Wording", "Tutup Loket")
WAYS_OUT = QT_TRANSLATE_NOOP("Wording", "Mulai ulang atau matikan")
PLACES = {
    Place.SIGN_IN: QT_TRANSLATE_NOOP("Wording", "Masuk"),
    Place.HOME: QT_TRANSLATE_NOOP("Wording", "Beranda"),
    Place.CONSENT: QT_TRANSLATE_NOOP("Wording", "Persetujuan"),
    Place.KTP: QT_TRANSLATE_NOOP("Wording", "Data KTP"),
    Place.CONTACT: QT_TRANSLATE_NOOP("Wording", "Telepon & email"),
    Place.DEVICE: QT_TRANSLATE_NOOP("Wording", "Perangkat & jaringan"),
    Place.OTP: QT_TRANSLATE_NOOP("Wording", "Kode OTP"),
    Place.COMPLAINT: QT_TRANSLATE_NOOP("Wording", "Pengaduan"),
    Place.SETTINGS: QT_TRANSLATE_NOOP("Wording", "Pengaturan"),
    Place.ATTENTION: QT_TRANSLATE_NOOP("Wording", "Perhatian"),
    Place.LOCK: QT_TRANSLATE_NOOP("Wording", "Kunci"),
    Place.COMMISSIONING: QT_TRANSLATE_NOOP("Wording", "Pemasangan pertama"),
    Place.UNSEAL: QT_TRANSLATE_NOOP("Wording", "Buka catatan"),
    Place.GUIDES: QT_TRANSLATE_NOOP("Wording", "Panduan"),
    Place.PREFLIGHT: QT_TRANSLATE_NOOP("Wording", "Pemeriksaan"),
    Place.GUIDANCE: QT_TRANSLATE_NOOP("Wording", "Panduan saja"),
    Place.RECORD: QT_TRANSLATE_NOOP("Wording", "Data peserta"),
    Place.CASE: QT_TRANSLATE_NOOP("Wording", "Riwayat kasus"),
    Place.QUEUE: QT_TRANSLATE_NOOP("Wording", "Antrean kirim"),
    Place.EVIDENCE: QT_TRANSLATE_NOOP("Wording", "Bukti"),
    Place.PRACTICE: QT_TRANSLATE_NOOP("Wording", "Kartu latihan"),
    Place.PRACTICE_RESULT: QT_TRANSLATE_NOOP("Wording", "Hasil latihan"),
    Place.RUNG: QT_TRANSLATE_NOOP("Wording", "Langkah pengaduan"),
    Place.LEAVING: WAYS_OUT,
}
TABLES: Mapping[type, Mapping[Any, object]] = {
    Role: ROLES,
    OtpChannel: OTP_CHANNELS,
    ConsentMethod: CONSENT_METHODS,
    Purpose: PURPOSES,
    RungKind: RUNG_KINDS,
    ClockSource: CLOCK_SOURCES,
    CloseOutcome: CLOSE_OUTCOMES,
    EraseCause: ERASE_CAUSES,
    Sex: SEXES,
    Kind: KINDS,
    Language: LANGUAGES,
    Security: SECURITIES,
    Typing: TYPINGS,
    Zone: ZONES,
    Place: PLACES,
}


def way_out(*, kiosk: bool) -> str:
    """The action that leaves Loket; a kiosk does not close, but shows the ways out."""
    return say(WAYS_OUT if kiosk else CLOSE)


def name(thing: Named) -> str:
    """The short name of a role, a channel, a step and so on; a label, not a sentence."""
    return say(TABLES[type(thing)][thing])
