"""What goes along with a letter: bounded, honest about what is gone, the same for every channel."""

import random
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kiosk.domain import events as ev
from kiosk.domain.dossier import digest
from kiosk.domain.errors import Trouble, What
from kiosk.domain.policy.evidence import MB
from kiosk.domain.steps import LetterKey
from kiosk.outbox.parcel import Attachment, Parcel, nothing
from kiosk.ui import wishes
from kiosk.ui.enclosing import LEAST_PDF_BYTES, Shown, _read, encloser
from tests import given
from tests.helpdesk.given import server_at, webhook
from tests.ui.rooms import Furnished, furnished

SMS = ev.OtpChannel.SMS
BY_LABEL = {"bukti-1": "gambar-1", "bukti-2": "gambar-2"}


def picture(seed: int, width: int = 600, height: int = 900, specks: int = 300) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#e8eef8"))
    draw, painter = random.Random(seed), QPainter(image)
    for _ in range(specks):
        spot = (draw.randrange(width), draw.randrange(height), 9, 9)
        painter.fillRect(*spot, QColor(draw.randrange(1 << 24)))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)
    return bytes(buffer.data().data())


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.sign_in()
        opened.grant(wishes.GiveConsent(given.consent()))
        opened.grant(wishes.RecordPerson(given.person()))
        opened.grant(wishes.RecordContact("+6281200000001", "siti@peserta.example", 1))
        yield opened


def keep(desk: Furnished, name: str, content: bytes, size: tuple[int, int], old: str = "") -> None:
    case = desk.room.session.case
    desk.room.desk.journal.blobs.keep(case, name, content)
    added = ev.EvidenceAdded(
        when=desk.days.moment(), case=case, evidence=name, media="image/jpeg", size=len(content),
        width=size[0], height=size[1], sha256=sha256(content).hexdigest(), replaces=old,
    )  # fmt: skip
    desk.room.record(added)


def complain(desk: Furnished) -> LetterKey:
    for _ in range(2):
        desk.grant(wishes.AnswerCode(SMS, ev.OtpOutcome.LIMIT_MESSAGE))
        desk.days.walk(days=1, minutes=1)
    return LetterKey(desk.room.session.case, 1)


def packed(desk: Furnished, key: LetterKey) -> Sequence[Attachment]:
    return encloser(desk.room)(key)()


def names(files: Sequence[Attachment]) -> list[str]:
    return [file.name for file in files]


def test_dossier_and_pictures_go_along_under_the_names_that_the_dossier_uses(desk: Furnished):
    content = {name: picture(seed) for seed, name in enumerate(BY_LABEL.values())}
    for name, octets in content.items():
        keep(desk, name, octets, (600, 900))
    key = complain(desk)
    pdf, json, first, second = packed(desk, key)
    letter = desk.room.case().complaints[0].letter
    assert (pdf.name, pdf.media, pdf.content[:5]) == ("dossier.pdf", "application/pdf", b"%PDF-")
    assert (json.name, json.media) == ("dossier.json", "application/json")
    assert json.content == letter.dossier.encode()
    assert digest(json.content.decode()) in letter.text
    assert (first.name, first.media, first.content) == (
        "bukti-1.jpg", "image/jpeg", content["gambar-1"],
    )  # fmt: skip
    assert (second.name, second.content) == ("bukti-2.jpg", content["gambar-2"])


def test_a_letter_that_is_packed_again_is_the_same_to_the_webhook(desk: Furnished):
    keep(desk, "gambar-1", picture(1), (600, 900))
    key = complain(desk)
    step = desk.room.case().complaints[0].first
    assert step.letter
    bodies = set()
    for _ in range(2):
        enclosed = encloser(desk.room)(key)
        parcel = Parcel(step.letter, desk.room.case().reference, step.began.at, enclosed)
        bodies.add(webhook(server_at("https://bantuan.example")).form(parcel).body)
    assert len(bodies) == 1


def test_a_dossier_without_pictures_is_small(desk: Furnished):
    files = packed(desk, complain(desk))
    assert names(files) == ["dossier.pdf", "dossier.json"]
    assert sum(len(file.content) for file in files) < 200_000


def test_a_picture_gone_since_is_left_out_and_the_others_keep_their_names(desk: Furnished):
    for seed, name in enumerate(BY_LABEL.values()):
        keep(desk, name, picture(seed), (600, 900))
    key = complain(desk)
    gone = ev.EvidenceRemoved(when=desk.days.moment(), case=key.case, evidence="gambar-1")
    desk.room.record(gone)
    assert names(packed(desk, key)) == ["dossier.pdf", "dossier.json", "bukti-2.jpg"]


def test_a_file_that_vanished_meanwhile_stops_no_letter(desk: Furnished):
    for seed, name in enumerate(BY_LABEL.values()):
        keep(desk, name, picture(seed), (600, 900))
    key = complain(desk)
    pack = encloser(desk.room)(key)
    desk.room.desk.journal.blobs.drop("gambar-2")
    assert names(pack()) == ["dossier.pdf", "dossier.json", "bukti-1.jpg"]


def test_a_picture_covered_since_goes_as_its_covered_copy(desk: Furnished):
    keep(desk, "gambar-1", picture(1), (600, 900))
    key = complain(desk)
    covered = picture(2)
    keep(desk, "hitam-1", covered, (600, 900), old="gambar-1")
    *_, file = packed(desk, key)
    assert (file.name, file.content) == ("bukti-1.jpg", covered)


def test_a_letter_without_a_dossier_goes_alone(desk: Furnished):
    key = complain(desk)
    climbed = ev.RungClimbed(
        when=desk.days.moment(), case=key.case, complaint=1, step=2, rung="meja",
        channel=ev.RungKind.EMAIL, letter=given.letter(step=2),
    )  # fmt: skip
    desk.room.record(climbed)
    enclose = encloser(desk.room)
    for alone in (
        key._replace(step=2), key._replace(step=3), key._replace(case="nobody"),
    ):  # fmt: skip
        assert enclose(alone) is nothing


def test_all_together_keeps_within_the_bound_whatever_the_pictures_hold(desk: Furnished):
    total = 0
    for number in range(6):
        octets = picture(number, 1500, 2000, specks=12_000)
        total += len(octets)
        keep(desk, f"gambar-{number}", octets, (1500, 2000))
    files = packed(desk, complain(desk))
    assert total > 3 * MB
    assert len(files) == 8
    bound = desk.room.rules.evidence.total_mb * MB
    assert sum(len(file.content) for file in files) <= max(bound, total + LEAST_PDF_BYTES) + 20_000


def test_a_disk_that_fails_lets_the_letter_wait():
    class Broken:
        def read(self, blob: str, /) -> bytes:
            raise Trouble(What.DISK_FAILED, blob)

    with pytest.raises(Trouble) as trouble:
        _read(Broken(), [Shown("bukti-1", "gambar-1", "image/jpeg")])
    assert trouble.value.what is What.DISK_FAILED


def test_it_is_packed_in_a_worker_while_the_window_goes_on(desk: Furnished, qtbot: QtBot):
    keep(desk, "gambar-1", picture(1), (600, 900))
    pack, home = encloser(desk.room)(complain(desk)), list[Sequence[Attachment]]()
    desk.work.submit(pack, home.append)
    qtbot.waitUntil(lambda: bool(home), timeout=20_000)
    assert names(home[0]) == ["dossier.pdf", "dossier.json", "bukti-1.jpg"]
