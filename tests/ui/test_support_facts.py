"""The support bundle tells how the kiosk is, and nothing that names anybody."""

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.domain import events as ev
from kiosk.domain.digits import bare_digits
from kiosk.domain.masking import mask_email, mask_kk, mask_name, mask_nik, mask_phone
from kiosk.domain.preflight import Code, Topic, fine, warn
from kiosk.journal import verified
from kiosk.journal.codec import decode
from kiosk.journal.verified import LastWalk
from kiosk.settings import (
    Mail,
    Network,
    Replies,
    Settings,
    Site,
    Sms,
    SmsKind,
)
from kiosk.ui.bugs import NOTES
from kiosk.ui.support import packed
from kiosk.ui.support_facts import Seen, bugs, counts_of, journal, told
from tests.given import Days, filed
from tests.journal.golden import GOLDEN
from tests.ui.rooms import Furnished, furnished

SETTINGS = replace(
    Settings(),
    site=Site(name="Balai Desa Sukamaju", kiosk="KT07", phone="+6281200000044"),
    mail=Mail(
        host="surat.sukamaju.example",
        user="loket-lestari",
        sender="lestari@sukamaju.example",
        complaint_to="pengaduan@prakerja.example",
        ca_file="/rumah/lestari/ca.pem",
    ),
    replies=Replies(host="balasan.sukamaju.example", user="lestari", folder="Arsip Lestari"),
    network=Network(probes=("https://periksa.sukamaju.example/",)),
    sms=Sms(
        kind=SmsKind.MODEM,
        device="/dev/serial/by-id/usb-Lestari",
        own_number="+6281200000055",
        called="loket Bu Lestari",
    ),
)
FINDINGS = (
    fine(Topic.PRINTER, Code.PRINTERS, count=1, names=("Printer-Bu-Lestari",)),
    warn(Topic.SMS, Code.MODEM_MISSING, device="/dev/serial/by-id/usb-Lestari"),
    warn(Topic.GUIDES, Code.GUIDE_PUT_ASIDE, file="lestari.id.md", line=3, found="Siti"),
)
LIFE = [event for line in GOLDEN[-1].lines if (event := decode(line))]
"""Everything that can happen to participants and staff, with their names."""
PERSONAL = (
    *("name", "nik", "kk", "phone", "email", "phone_hash", "email_hash", "reference", "case"),
    *("recipient", "subject", "text", "html", "message_id", "sender", "line", "number", "note"),
    *("message", "address", "birth_date", "pin", "code_hash", "mailbox", "dossier", "remote"),
)
"""Fields of events in which somebody or something of theirs may stand."""


@pytest.fixture
def desk(qapp, tmp_path: Path) -> Iterator[Furnished]:
    with furnished(tmp_path) as opened:
        opened.room.record(*LIFE)
        yield opened


def seen(desk: Furnished, home: Path) -> Seen:
    return Seen(
        home=home,
        findings=FINDINGS,
        settings=SETTINGS,
        now=desk.room.trusted().at,
        counts=counts_of(desk.room.desk.state),
    )


def strings(thing: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Each personal text of an event with the field it stands in, however deep it lies."""
    match thing:
        case dict():
            for name, value in thing.items():
                yield from strings(value, name)
        case list() | tuple():
            for one in thing:
                yield from strings(one, field)
        case str() if field in PERSONAL and len(thing) > 3:
            yield field, thing


def forms(text: str, *, name: bool) -> set[str]:
    """A text as it may show: whole, masked, its digits alone, a name by its words; all of that
    turned around too."""
    whole = {text, *(word for word in text.split() if name and len(word) > 3)}
    masked = {mask(text) for mask in (mask_name, mask_nik, mask_kk, mask_phone, mask_email)}
    digits = bare_digits("".join(sign for sign in text if sign.isdigit()))
    plain = whole | masked | ({digits, digits[2:], f"0{digits[2:]}"} if len(digits) > 8 else set())
    kept = {form for form in plain if len(form) > 3 and set(form) - set("•*· ")}
    return kept | {form[::-1] for form in kept}


def of_settings() -> Iterator[str]:
    for section in (SETTINGS.site, SETTINGS.mail, SETTINGS.replies, SETTINGS.sms):
        for name in section.__struct_fields__:
            value = getattr(section, name)
            if name not in ("kiosk", "connection", "gateway") and type(value) is str:
                yield value
    yield from SETTINGS.network.probes


def identities(desk: Furnished) -> set[str]:
    said = {pair for event in LIFE for pair in strings(msgspec.to_builtins(event))}
    said |= {("name", person.name) for person in desk.room.desk.state.staff.values()}
    said |= {("name", "Lestari"), ("", "Printer-Bu-Lestari"), ("", "Rahasia Umum")}
    said |= {("", text) for text in of_settings() if len(text) > 3}
    return {form for field, text in said for form in forms(text, name=field == "name")}


def test_in_no_octet_of_it_stands_anything_of_anybody(desk: Furnished, tmp_path: Path):
    sought = identities(desk)
    assert {"SITI UJI", "Ibu Lestari", "lestari@sukamaju.example"} <= sought
    assert any(form.isdigit() and len(form) == 16 for form in sought)
    (tmp_path / NOTES).write_text("ValueError\n  ktp.py:12 read Rahasia Umum\nRahasia Umum\n")
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "lestari.id.md").write_text("Rahasia Umum")
    told = seen(desk, tmp_path)
    content = packed(told.members(), told.now)
    with zipfile.ZipFile(BytesIO(content)) as bundle:
        members = {name: bundle.read(name) for name in bundle.namelist()}
    assert len(members) == 7
    everything = b"\n".join([content, *members.values(), *(n.encode() for n in members)])
    folded = everything.lower()
    found = {form for form in sought if form.lower().encode() in folded}
    assert found == set()


def test_it_counts_what_there_is(desk: Furnished, tmp_path: Path):
    counts = counts_of(desk.room.desk.state)
    state = desk.room.desk.state
    assert counts["cases_open"] + counts["cases_closed"] == len(state.cases)
    assert counts["events"] == state.events
    assert sum(counts["unsent"].values()) == len(state.unsent)
    assert counts["staff"]["supervisor"] >= 1


def test_the_settings_say_only_whether_an_address_is_filled_in():
    said = told(SETTINGS)
    assert said["mail"]["host_filled"] is True
    assert said["mail"]["reply_to_filled"] is False
    assert said["mail"]["port"] == 587
    assert said["site"] == {
        "kind": "karang-taruna",
        "zone": "Asia/Jakarta",
        "language": "id",
        "kiosk": "KT07",
        "name_filled": True,
        "domain_filled": False,
        "phone_filled": True,
    }
    assert said["policy"]["preflight"]["disk_stop_mb"] == 16
    assert "source" not in said["policy"]["preflight"]


def test_the_head_and_the_last_walk_go_along(desk: Furnished, tmp_path: Path):
    folder, now = tmp_path / "store", desk.room.trusted().at
    assert journal(folder)["last_walk"] is None
    verified.keep(folder, LastWalk(at=now, entries=3, head="ab" * 32))
    said = journal(folder)
    assert said["head"] == desk.room.desk.journal.head
    assert said["entries"] == desk.room.desk.journal.seq
    assert said["last_walk"]["entries"] == 3


def test_a_damaged_journal_is_told_and_the_bundle_is_made_all_the_same(tmp_path: Path):
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "journal.db").write_bytes(b"bukan basis data" * 100)
    made = Seen(home=tmp_path, findings=(), settings=None, now=Days().moment().at)
    members = made.members()
    assert json.loads(members["journal.json"])["trouble"] == "store-damaged"
    assert json.loads(members["settings.json"]) == {}
    assert json.loads(members["sizes.json"])["journal"] == 1600


def test_where_nothing_is_there_yet_it_says_so(tmp_path: Path):
    made = Seen(home=tmp_path / "nowhere", findings=(), settings=None, now=Days().moment().at)
    members = made.members()
    assert json.loads(members["sizes.json"])["papers"] == {"files": 0, "octets": 0}
    assert members["bugs.txt"] == b""
    assert json.loads(members["versions.json"])["python"]


def test_of_the_notes_of_bugs_only_their_own_form_goes_along(tmp_path: Path):
    file = tmp_path / NOTES
    file.write_text("KeyError\n  room.py:12 view\nSiti Uji\n  a b.py:1 x y\n  x.py:3 <lambda>\n")
    assert bugs(file) == "KeyError\n  room.py:12 view\n  x.py:3 <lambda>\n"


def test_a_case_in_the_queue_is_counted_by_its_state(qapp, tmp_path: Path):
    with furnished(tmp_path) as opened:
        opened.room.record(*filed(opened.days.moment()))
        assert counts_of(opened.room.desk.state)["unsent"] == {"queued": 1}
        assert isinstance(opened.room.desk.state.staff, dict)
        assert not isinstance(LIFE[0], ev.PersonErased)
