"""One complaint goes up the whole ladder: real mail, a mailbox, a helpdesk, and people between.

It all happens around Easter 2026, so that no mail server takes it for mail from the future.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, date, datetime, time
from email import message_from_bytes, policy
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.case import Case, Complaint, DeliveryState
from kiosk.domain.clock import WIB
from kiosk.domain.ladder import Day, Ladder
from kiosk.domain.steps import News, Standing
from kiosk.settings import Mail, Replies, Security, Settings
from kiosk.ui import wishes
from kiosk.ui.answering import Answering
from kiosk.ui.climbing import Climbing
from kiosk.ui.grants.house import keep
from kiosk.ui.sending import Sending
from tests.given import LIMIT, SMS, Days, consent, person, rung
from tests.helpdesk.host import Host
from tests.helpdesk.zammad import TOKEN, Zammad
from tests.mail.dovecot import PASSWORD, Dovecot, dovecot
from tests.mail.post_office import Mailbox, post_office
from tests.ui.rooms import Furnished, furnished

BEGAN = datetime(2026, 3, 31, 2, 0, tzinfo=UTC)
"""A Tuesday, 09.00 WIB; that Friday is a public holiday, and this site takes Thursday off too."""
PRAKERJA, BRI = "pengaduan@prakerja.example", "limit@bank.example"
KIND = ev.RungKind
OFFICE = tuple(Day)[:5]


class World:
    """Everybody whom Loket may write to, each a real server on loopback."""

    def __init__(self, smtp: int, inbox: Mailbox, imap: Dovecot, helpdesk: Host) -> None:
        self.smtp, self.inbox, self.imap, self.helpdesk = smtp, inbox, imap, helpdesk
        self.zammad: Zammad = helpdesk.program  # type: ignore[assignment]

    def letters(self) -> list[EmailMessage]:
        """What arrived by mail, oldest first."""
        octets = (bytes(envelope.content or b"") for envelope in self.inbox.envelopes)
        return [message_from_bytes(each, policy=policy.default) for each in octets]  # type: ignore[misc]

    def recipients(self) -> list[str]:
        return [to for envelope in self.inbox.envelopes for to in envelope.rcpt_tos]

    def answer(self, letter: EmailMessage, text: str) -> None:
        """Somebody at Prakerja presses "reply"."""
        self.imap.deliver(
            "kios",
            f"Message-ID: <jawaban@prakerja.example>\r\nIn-Reply-To: {letter['Message-ID']}\r\n"
            f"From: Ani Uji <ani.uji@prakerja.example>\r\nSubject: Re: {letter['Subject']}\r\n"
            f"\r\n{text}\r\n".encode(),
        )


@pytest.fixture
def world() -> Iterator[World]:
    inbox = Mailbox()
    with post_office(inbox) as smtp, dovecot() as imap, Host(Zammad()) as helpdesk:
        yield World(smtp, inbox, imap, helpdesk)


class Loket:
    """The room with all that happens by itself in it; `restart` closes and opens it again."""

    def __init__(self, home: Path, world: World, qtbot: QtBot, ladder: Ladder) -> None:
        self.home, self.world, self.qtbot, self.ladder = home, world, qtbot, ladder
        self.days, self.case_id = Days(BEGAN), ""
        self._open = ExitStack()
        self.begin()

    def begin(self) -> None:
        self.desk: Furnished = self._open.enter_context(furnished(self.home, self.days))
        self.room = self.desk.room
        keep(self.room, self._told())
        self.room.tools.vault.put("rung/meja-bantuan", TOKEN)
        self.room.tools.vault.put("replies", PASSWORD)
        self.sending = Sending(self.room, chance=lambda: 0.5)
        self.climbing, self.answering = Climbing(self.room), Answering(self.room)
        self.desk.sign_in()
        self.room.lay(self.case_id)
        self.sending.begin()
        self.rest()

    def close(self) -> None:
        self.room.leaving.set()
        self.answering.interrupt()
        self.sending.interrupt()
        self.desk.work.close()
        self.sending.close()
        self._open.close()

    def restart(self, **off: float) -> None:
        self.close()
        self.days.reboot(**off)
        self.begin()

    def confirm(self, *addresses: tuple[ev.Purpose, str]) -> None:
        self.desk.sign_in(ev.Role.SUPERVISOR)
        for purpose, address in addresses:
            self.desk.grant(wishes.ConfirmAddress(purpose, address))
        self.desk.sign_in()

    def confirm_the_usual(self) -> None:
        """All but the bank and the helpdesk."""
        self.confirm(
            (ev.Purpose.MAIL_SERVER, f"127.0.0.1:{self.world.smtp}"),
            (ev.Purpose.COMPLAINT_RECIPIENT, PRAKERJA),
            (ev.Purpose.MAILBOX, f"127.0.0.1:{self.world.imap.port}"),
        )

    def complain(self, *evidence: bytes) -> None:
        """Limit messages on two days in a row."""
        grant = self.desk.grant
        grant(wishes.GiveConsent(consent(keep_days=90)))
        self.case_id = self.room.session.case
        grant(wishes.RecordPerson(person()))
        grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
        for picture in evidence:
            grant(wishes.PasteEvidence(picture))
            self.rest()
        for _ in range(2):
            grant(wishes.AnswerCode(SMS, LIMIT, "limit OTP Prakerja telah mencapai batas"))
            if not self.case.complaints:
                self.days.walk(days=1)
        self.round()

    def round(self) -> None:
        """All duties once, and what they began has come home."""
        self.climbing.look()
        self.sending.look()
        self.answering.look()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: self.desk.work.running == 0, timeout=30_000)

    def until(self, day: date, hour: int = 8) -> None:
        """Lives on, with a round every six hours, until an hour in WIB of that day."""
        end = datetime.combine(day, time(hour), WIB)
        while (left := end - self.days.true_at).total_seconds() > 0:
            self.days.walk(hours=min(6, left.total_seconds() / 3600))
            self.round()

    @property
    def case(self) -> Case:
        return self.room.desk.state.cases[self.case_id]

    @property
    def complaint(self) -> Complaint:
        assert self.case.complaint
        return self.case.complaint

    def rungs(self) -> list[str]:
        """Those climbed so far."""
        return [step.rung for step in self.complaint.steps]

    def due_today(self) -> list[str]:
        """What Beranda names: cases with something to do by hand."""
        return [case for _, case in self.room.agenda.to_do.newest(5)]

    def _told(self) -> Settings:
        policy_ = replace(self.room.settings.policy, ladder=self.ladder)
        plain = {"host": "127.0.0.1", "security": Security.NONE, "timeout_s": 20}
        mail = Mail(
            port=self.world.smtp, sender="kios@kios.example", complaint_to=PRAKERJA, **plain
        )
        replies = Replies(port=self.world.imap.port, user="kios", same_password=False, **plain)
        return replace(self.room.settings, policy=policy_, mail=mail, replies=replies)


def whole_ladder(helpdesk: str) -> Ladder:
    hours = {"days": OFFICE, "opens": time(8), "closes": time(20)}
    rungs = {
        "email-prakerja": rung(1, KIND.EMAIL, patience_days=3),
        "telepon": rung(2, KIND.CALL, address="0800-000-0000", encloses=False, **hours),
        "chat": rung(3, KIND.CHAT, address="https://prakerja.example", encloses=False),
        "email-bri": rung(
            4, KIND.EMAIL, address=BRI, subject="Limit OTP PraKerja", patience_days=5
        ),
        "meja-bantuan": rung(5, KIND.ZAMMAD, address=helpdesk, group="Prakerja"),
        "kunjungan": rung(6, KIND.VISIT, patience_days=0),
    }
    return Ladder(rung=rungs, days_off=(date(2026, 4, 2),))


def letters_only() -> Ladder:
    """Rungs that Loket climbs alone, one as impatient as the other."""
    mails = {
        f"email-{n}": rung(n, KIND.EMAIL, address=f"meja{n}@bank.example") for n in range(2, 6)
    }
    return Ladder(rung={"email-prakerja": rung(1, KIND.EMAIL), **mails})


@pytest.fixture
def loket(qapp, tmp_path: Path, world: World, qtbot: QtBot) -> Iterator[Loket]:
    opened = Loket(tmp_path / "home", world, qtbot, whole_ladder(world.helpdesk.url))
    opened.confirm_the_usual()
    yield opened
    opened.close()


@pytest.fixture
def screenshot(qapp) -> bytes:
    image, buffer = QImage(360, 640, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor("#e8eef8"))
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def files(letter: EmailMessage) -> Mapping[str, bytes]:
    """What goes along, by name."""
    return {
        str(part.get_filename()): part.get_payload(decode=True)  # type: ignore[misc]
        for part in letter.iter_attachments()
    }


def words_of(pdf: bytes) -> str:
    """The text of all pages; raises when it is no PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_silence_is_climbed_rung_by_rung_until_an_answer_helps(
    loket: Loket, world: World, screenshot: bytes
):
    loket.complain(screenshot)
    assert world.recipients() == [PRAKERJA]
    assert loket.complaint.first.standing is Standing.ACCEPTED
    filed_letter = world.letters()[0]

    loket.until(date(2026, 4, 8))
    assert loket.rungs() == ["email-prakerja"], "neither holidays nor a weekend count"
    loket.until(date(2026, 4, 8), hour=10)
    assert loket.rungs() == ["email-prakerja", "telepon"]
    assert loket.due_today() == [loket.case_id]
    assert loket.case.news == (News.TO_DO,)

    loket.desk.grant(wishes.OpenStep(loket.case_id, 2))
    assert loket.case.news == ()
    loket.desk.grant(
        wishes.EndRung(2, ev.HandOutcome.PASSED_ON, ("Minta nomor kasus.",), number="22-4711")
    )
    assert loket.due_today() == []
    assert loket.complaint.steps[1].standing is Standing.ACKNOWLEDGED
    loket.until(date(2026, 4, 9), hour=20)
    assert len(loket.rungs()) == 2
    loket.until(date(2026, 4, 10), hour=14)
    assert loket.rungs()[2:] == ["chat"]

    as_it_stood = loket.case.copy()
    loket.restart(minutes=5)
    assert loket.case == as_it_stood
    assert world.recipients() == [PRAKERJA]
    loket.confirm((ev.Purpose.COMPLAINT_RECIPIENT, BRI))
    loket.desk.grant(wishes.EndRung(3, ev.HandOutcome.SKIPPED))
    loket.round()
    assert loket.rungs()[3:] == ["email-bri"]
    assert world.recipients() == [PRAKERJA, BRI]
    check_what_went_along(world.letters()[1], loket.case.reference)

    loket.confirm((ev.Purpose.HELPDESK, world.helpdesk.url))
    loket.restart(days=14)
    for _ in range(5):
        loket.round()
    assert loket.rungs()[4:] == ["meja-bantuan"], "one step, however long it was off"
    [ticket] = world.zammad.tickets
    helpdesk = loket.complaint.steps[4]
    assert (helpdesk.standing, helpdesk.case_number) == (Standing.ACKNOWLEDGED, ticket["number"])
    assert world.zammad.files[0].startswith(b"%PDF")

    world.zammad.write(ticket["id"], "Silakan coba lagi minggu depan.")
    loket.days.walk(minutes=loket.room.rules.delivery.readback_minutes + 1)
    loket.round()
    assert loket.complaint.answered == loket.complaint.steps[4]
    assert News.ANSWER in loket.case.news
    loket.until(date(2026, 5, 4))
    assert len(loket.rungs()) == 5, "an answer that nobody read with the participant holds it"
    loket.desk.grant(wishes.JudgeAnswer(5, helps=False))
    loket.round()
    assert loket.rungs()[5:] == ["kunjungan"]
    assert loket.due_today() == [loket.case_id]

    world.answer(filed_letter, "Akun sudah kami buka. Silakan minta kode baru.")
    loket.round()
    assert loket.complaint.first.standing is Standing.ANSWERED
    loket.desk.grant(wishes.JudgeAnswer(1, helps=True))
    assert loket.due_today() == []
    loket.until(date(2026, 5, 18))
    assert len(loket.rungs()) == 6
    assert world.recipients() == [PRAKERJA, BRI]
    assert len(world.zammad.tickets) == 1


def check_what_went_along(letter: EmailMessage, reference: str) -> None:
    assert letter["Subject"] == f"Limit OTP PraKerja [{reference}]"
    assert reference in letter["Message-ID"]
    along = files(letter)
    assert along.keys() == {"dossier.pdf", "dossier.json", "bukti-1.png"}
    told = json.loads(along["dossier.json"])
    assert told["reference"] == reference
    assert [step["case_number"] for step in told["steps"]] == ["", "22-4711", ""]
    assert told["evidence"][0]["sha256"] == sha256(along["bukti-1.png"]).hexdigest()
    printed = "".join(words_of(along["dossier.pdf"]).split())
    assert sha256(along["dossier.json"]).hexdigest() in printed
    assert told["head"] in printed
    assert person().nik not in along["dossier.json"].decode() + printed


def test_a_kiosk_that_was_off_for_weeks_sends_one_letter_and_no_burst(
    qapp, tmp_path: Path, world: World, qtbot: QtBot
):
    loket = Loket(tmp_path / "home", world, qtbot, letters_only())
    loket.confirm_the_usual()
    loket.confirm(*((ev.Purpose.COMPLAINT_RECIPIENT, f"meja{n}@bank.example") for n in range(2, 6)))
    loket.complain()
    loket.restart(days=25)
    for _ in range(10):
        loket.round()
    assert world.recipients() == [PRAKERJA, "meja2@bank.example"]
    loket.until(date(2026, 4, 27), hour=20)
    assert len(world.recipients()) == 2
    loket.until(date(2026, 4, 28), hour=14)
    assert len(world.recipients()) == 3
    loket.close()


def test_withdrawn_consent_stops_the_ladder_and_the_letter_that_waits(loket: Loket, world: World):
    loket.complain()
    loket.confirm((ev.Purpose.COMPLAINT_RECIPIENT, BRI))
    for by_hand in ("telepon", "chat"):
        loket.desk.grant(wishes.ClimbNow(by_hand))
        last = loket.complaint.last
        loket.desk.grant(wishes.EndRung(last.number, ev.HandOutcome.SKIPPED))
    loket.sending.outbox.use({})
    loket.climbing.look()
    assert loket.complaint.last.rung == "email-bri"
    loket.desk.grant(wishes.GiveConsent(consent(complaint=False, keep_days=90)))
    loket.sending.renew()
    loket.until(date(2026, 4, 20))
    assert loket.rungs()[-1] == "email-bri"
    assert loket.complaint.last.delivery
    assert loket.complaint.last.delivery.state is DeliveryState.QUEUED
    assert world.recipients() == [PRAKERJA]
    assert world.zammad.tickets == []


def test_who_is_erased_is_written_to_nobody_about(loket: Loket, world: World):
    loket.complain()
    loket.desk.grant(wishes.ErasePerson(ev.EraseCause.ASKED))
    loket.until(date(2026, 4, 20))
    assert loket.room.desk.state.cases == {}
    assert loket.due_today() == []
    assert world.recipients() == [PRAKERJA]


def test_a_rung_that_nobody_confirmed_is_passed_over_and_gets_nothing(loket: Loket, world: World):
    loket.complain()
    for by_hand in ("telepon", "chat"):
        loket.desk.grant(wishes.ClimbNow(by_hand))
        loket.desk.grant(wishes.EndRung(loket.complaint.last.number, ev.HandOutcome.SKIPPED))
    loket.round()
    assert loket.rungs() == ["email-prakerja", "telepon", "chat", "kunjungan"]
    assert world.recipients() == [PRAKERJA]
    assert world.zammad.tickets == []
