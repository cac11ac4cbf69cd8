"""All that Loket keeps of one participant, kind by kind: no kind left out, masked on screens.

The participant's right to see it: UU 27/2022 art. 32.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.domain.case import Case, Complaint
from kiosk.domain.events import CloseOutcome, Person
from kiosk.domain.masking import mask_email, mask_kk, mask_nik, mask_phone
from kiosk.domain.person import Sex
from kiosk.domain.state import Staff
from kiosk.ui.parts.table import Cell
from kiosk.ui.view import View
from kiosk.ui.wording import (
    compared,
    delivery,
    device,
    eligibility,
    findings,
    otp,
    phone,
    steadiness,
)
from kiosk.ui.wording.names import name
from kiosk.ui.wording.times import date_text, dated

Row = tuple[Cell, Cell]


class RecordRows(QObject):
    """Rows of two cells: the kind, and what is kept of it ("belum ada" where there is nothing).

    `whole`: unmasked, for the copy that the participant takes home.
    """

    def __init__(self, parent: QObject | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._whole = whole

    def about_person(self, case: Case) -> list[Row]:
        """Name, NIK, KK, birth date, sex, phone, email and their keyed hashes."""
        person, contact = case.person, case.contact
        none = ""
        nik = self._shown(person.nik, mask_nik) if person else none
        kk = self._shown(person.kk, mask_kk) if person else none
        email = self._shown(contact.email, mask_email) if contact else none
        return [
            self._row(self.tr("Nama"), person.name if person else case.consent.name),
            self._row(self.tr("NIK"), nik, "mono"),
            self._row(self.tr("Nomor KK"), kk, "mono"),
            self._row(self.tr("Tanggal lahir"), date_text(person.birth_date) if person else none),
            self._row(self.tr("Jenis kelamin"), _sex(person) if person else none),
            self._row(self.tr("Nomor HP"), self._phone(case)),
            self._row(self.tr("Email"), email),
            self._row(
                self.tr("Sidik HP & email"),
                self.tr("ada, untuk mengenali pemakaian ganda") if contact else none,
            ),
        ]

    def about_consent(self, case: Case, zone: str) -> list[Row]:
        """By whom and when, which text and how, and what it covers."""
        given = case.consent
        kept = self.tr("%n hari setelah kasus ditutup", "", given.keep_days)
        return [
            self._row(self.tr("Disetujui oleh"), given.name),
            self._row(self.tr("Waktu"), dated(case.consented.at, zone)),
            self._row(self.tr("Teks"), f"{given.version} ({given.language})"),
            self._row(self.tr("Cara"), name(given.method)),
            self._row(
                self.tr("Pengaduan"),
                self.tr("boleh dikirim") if given.complaint else self.tr("tidak boleh dikirim"),
            ),
            self._row(
                self.tr("Disimpan"),
                kept if given.keep_days else self.tr("tidak, dihapus begitu kasus ditutup"),
            ),
        ]

    def about_work(self, case: Case, view: View) -> list[Row]:
        """Case, findings, comparison, device, attempts, limits, complaints, slips, who worked."""
        zone = view.settings.site.zone
        return [
            self._row(self.tr("Nomor kasus"), case.reference, "mono"),
            self._row(self.tr("Kasus dibuka"), dated(case.opened.at, zone)),
            self._row(self.tr("Terakhir dicatat"), dated(case.touched.at, zone)),
            self._row(self.tr("Kasus ditutup"), self._closed(case, zone)),
            self._row(self.tr("Hasil pemeriksaan"), self._findings(case)),
            self._row(self.tr("Perbandingan dengan akun"), self._comparison(case)),
            self._row(self.tr("Perangkat & jaringan"), self._device(case)),
            self._row(self.tr("SMS tes"), self._sms_tests(case, zone)),
            self._row(self.tr("Syarat, menurut peserta"), eligibility.declared(case.declared)),
            self._row(self.tr("Percobaan OTP"), self._attempts(case, view)),
            self._row(self.tr("Batas di layar peserta"), self._own_limits(case)),
            self._row(self.tr("Pengaduan"), self._complaints(case, zone)),
            self._row(self.tr("Tanda terima"), self._slips(case)),
            self._row(self.tr("Dilayani"), self._staff(case, view)),
        ]

    def _shown(self, kept: str, mask: Callable[[str], str]) -> str:
        return kept if self._whole or not kept else mask(kept)

    def _row(self, kind: str, kept: str, style: str = "body") -> Row:
        if not kept:
            return Cell(kind, "label"), Cell(self.tr("belum ada"), "muted")
        return Cell(kind, "label"), Cell(kept, style)

    def _phone(self, case: Case) -> str:
        if case.contact is None:
            return ""
        level = phone.level(case.evidence)
        sold_by = case.contact.operator
        number = self._shown(case.contact.phone, mask_phone)
        return " · ".join(filter(None, (number, sold_by, level)))

    def _sms_tests(self, case: Case, zone: str) -> str:
        """Only that they went out and when; no code is kept."""
        if not case.sms_tests:
            return ""
        words = self.tr("{count} kali, terakhir {when}")
        when = dated(case.sms_tests[-1].sent.at, zone)
        return words.format(count=len(case.sms_tests), when=when)

    def _closed(self, case: Case, zone: str) -> str:
        if case.closed is None:
            return ""
        outcome = name(case.outcome) if case.outcome else name(CloseOutcome.STOPPED)
        return f"{dated(case.closed.at, zone)} · {outcome}"

    def _findings(self, case: Case) -> str:
        codes = (*case.person_findings, *case.contact_findings)
        return "\n".join(map(findings.label, codes))

    def _comparison(self, case: Case) -> str:
        return "\n".join(
            f"{compared.field(one.field)}: {compared.outcome(one.outcome)}"
            for one in case.comparison
        )

    def _device(self, case: Case) -> str:
        found = case.device
        if found is None:
            return ""
        lines = []
        for words, points in (
            (self.tr("Baik: {points}"), found.fine),
            (self.tr("Perlu dibereskan: {points}"), found.wanting),
        ):
            if points:
                lines.append(words.format(points=", ".join(map(device.label, points))))
        if found.network:
            lines.append(
                self.tr("Jaringan: {verdict}").format(verdict=steadiness.recorded(found.network))
            )
        return "\n".join(lines)

    def _attempts(self, case: Case, view: View) -> str:
        zone = view.settings.site.zone
        return "\n".join(
            f"{one.number}. {dated(one.asked.at, zone)} · {name(one.channel)} · "
            f"{otp.outcome(one.outcome)}" + (f" · “{one.message}”" if one.message else "")
            for one in case.attempts
        )

    def _own_limits(self, case: Case) -> str:
        words = self.tr("{channel}: tunggu {minutes} menit")
        return "\n".join(
            words.format(channel=name(channel), minutes=limit.minutes)
            for channel, limit in case.own_limits.items()
        )

    def _complaints(self, case: Case, zone: str) -> str:
        return "\n\n".join(self._complaint(one, zone) for one in case.complaints)

    def _complaint(self, one: Complaint, zone: str) -> str:
        """Where it went and how far it came; its text is shown at the complaint step."""
        words = self.tr("{when} · kepada {recipient} · {state}").format(
            when=dated(one.filed.at, zone),
            recipient=one.letter.recipient,
            state=delivery.state(one.delivery.state),
        )
        number = self.tr("Nomor kasus dari penerima: {number}").format(number=one.case_number)
        holds = self.tr(
            "Isi surat: nama, email akun, nomor HP, NIK yang disamarkan, hasil pemeriksaan, "
            "riwayat percobaan."
        )
        return "\n".join(filter(None, (words, number if one.case_number else "", holds)))

    def _slips(self, case: Case) -> str:
        return self.tr("%n kali diberikan", "", case.slips) if case.slips else ""

    def _staff(self, case: Case, view: View) -> str:
        ids = dict.fromkeys([case.by, *(attempt.by for attempt in case.attempts)])
        known: list[Staff] = [view.state.staff[one] for one in ids if one in view.state.staff]
        return ", ".join(staff.name for staff in known)


def _sex(person: Person) -> str:
    return name(Sex(person.sex)) if person.sex in set(Sex) else person.sex
