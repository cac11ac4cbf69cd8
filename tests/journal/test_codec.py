"""Events to bytes and back, across releases: what was once written is read for ever."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given as examples

from kiosk.domain import events as ev
from kiosk.domain.state import State
from kiosk.journal.codec import decode, encode
from tests.domain.walks import KINDS, events
from tests.given import CASE, SMS, Days, asked, filed, identified
from tests.journal.golden import GOLDEN, Golden

WHEN = Days().moment()
every_release = pytest.mark.parametrize("golden", GOLDEN, ids=lambda it: f"release {it.release}")


def rewritten(event: ev.Event, **fields: Any) -> bytes:
    """The bytes as another release may have written them; None takes a field away."""
    written = json.loads(encode(event)) | fields
    return json.dumps({key: value for key, value in written.items() if value is not None}).encode()


@examples(events())
def test_every_event_comes_back_as_it_was(event: ev.Event):
    assert decode(encode(event)) == event


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_kind_is_written_by_its_own_name(kind: type[ev.Event]):
    config = msgspec.inspect.type_info(kind)
    assert isinstance(config, msgspec.inspect.StructType)
    assert (config.tag_field, config.tag) == ("kind", kind.__name__)


def test_a_kind_of_a_later_release_is_passed_over():
    assert decode(rewritten(asked(WHEN), kind="VideoCallHeld")) is None


def test_a_value_of_a_later_release_is_passed_over():
    assert decode(rewritten(asked(WHEN), channel="whatsapp")) is None


def test_a_field_of_a_later_release_is_tolerated():
    assert decode(rewritten(asked(WHEN), colour="blue")) == asked(WHEN)


def test_a_field_that_did_not_exist_yet_has_its_default():
    older = rewritten(filed(WHEN)[1], findings=None, comparison=None, by=None)
    event = decode(older)
    assert isinstance(event, ev.PersonRecorded)
    assert (event.findings, event.comparison, event.by) == ((), (), "")
    plain = {"phone": "+6281200000001", "email": "siti@peserta.example"}
    reached = decode(rewritten(identified(WHEN)[2], contact=plain))
    assert isinstance(reached, ev.ContactRecorded)
    assert reached.contact == ev.Contact(**plain)
    assert reached.contact.evidence == 0


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b"[]", b"3", b'{"kind": 3}', b'{"kind": "SignedIn"}']
)
def test_bytes_of_no_release_are_passed_over(data: bytes):
    assert decode(data) is None


def test_text_is_written_in_utf_8_and_times_in_utc():
    read = ev.PortalLimitRead(when=WHEN, case=CASE, channel=SMS, minutes=5)
    assert b'"at":"2026-11-23T02:00:00Z"' in encode(read)
    accented = ev.StaffAdded(when=WHEN, staff="s", name="Ibu É", role=ev.Role.OFFICER, pin="x")
    assert "Ibu É".encode() in encode(accented)


@every_release
def test_a_golden_journal_has_every_kind_of_its_release(golden: Golden):
    assert {json.loads(line)["kind"] for line in golden.lines} == golden.kinds
    assert golden.kinds <= {kind.__name__ for kind in KINDS}


def test_whatever_can_happen_stands_in_the_newest_golden_journal():
    assert {kind.__name__ for kind in KINDS} == GOLDEN[-1].kinds


@every_release
def test_a_golden_journal_folds_to_what_it_always_said(golden: Golden):
    state = State()
    for line in golden.lines:
        event = decode(line)
        assert event is not None, line
        state.apply(event)
    assert golden.told(state) == golden.summary


@every_release
def test_a_golden_journal_loses_no_word_when_it_is_written_again(golden: Golden):
    """Only fields with defaults may have been added since."""
    for line in golden.lines:
        event = decode(line)
        assert event is not None, line
        again, before = json.loads(encode(event)), json.loads(line)
        assert contains(again, before), line


def contains(again: Any, before: Any) -> bool:
    """Whether everything that was written before is still there."""
    if isinstance(before, dict):
        return all(key in again and contains(again[key], before[key]) for key in before)
    return bool(again == before)
