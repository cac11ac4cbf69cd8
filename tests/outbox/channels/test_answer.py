"""What a web server's answer says about now and later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.outbox.channels.answer import Answer, not_told, retry_after_s, without_promise
from kiosk.outbox.outcome import LONGEST_LINE, Accepted, Postponed, Uncertain
from tests.helpdesk.host import DATE

AN_HOUR_LATER = "Mon, 23 Nov 2026 03:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "120"}, 120),
        ({"retry-after": " 0 "}, 0),
        ({"retry-after": "9" * 50}, 999_999_999),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "²"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": AN_HOUR_LATER, "date": DATE}, 3600),
        ({"retry-after": DATE, "date": AN_HOUR_LATER}, 0),
        ({"retry-after": AN_HOUR_LATER}, None),
        ({"retry-after": AN_HOUR_LATER, "date": "yesterday"}, None),
        ({"retry-after": "Mon, 23 Nov 2026 03:00:00 -0000", "date": DATE}, 3600),
    ],
)
def test_the_wait_asked_for_is_read_by_the_servers_own_clock(
    headers: dict[str, str], seconds: int | None
) -> None:
    assert retry_after_s(headers) == seconds


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><html>",
        b"\xef\xbb\xbf  <HTML>",
        b"<?xml version='1.0'?><!-- x --><html xmlns='y'>",
        b"<script>top.location='http://masuk.example'</script>",
        b"<head><meta http-equiv=refresh>",
    ],
)
def test_a_page_for_people_is_recognised(page: bytes) -> None:
    assert Answer(200, {}, page).is_page


@pytest.mark.parametrize(
    "octets", [b"", b"123456", b"{}", b"<br />\n<b>Warning</b>: mail()\n123456", b"<headline>"]
)
def test_a_warning_before_a_ticket_is_no_page(octets: bytes) -> None:
    assert not Answer(200, {}, octets).is_page


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 408, 503])
def test_what_a_gateway_may_say_after_a_success_is_sure_only_before_the_whole_letter(
    status: int,
) -> None:
    headers = {"retry-after": "60", "location": "https://masuk.example/"}
    assert isinstance(without_promise(Answer(status, headers, b"")), Uncertain)
    assert isinstance(without_promise(Answer(status, headers, b"", early=True)), Postponed)
    assert isinstance(not_told(Answer(status, headers, b"")), Postponed)


@pytest.mark.parametrize("status", [307, 308, 425, 429])
def test_what_says_that_nothing_was_done_lets_the_letter_wait(status: int) -> None:
    assert isinstance(without_promise(Answer(status, {}, b"")), Postponed)


@given(
    status=st.integers(100, 999),
    headers=st.dictionaries(
        st.sampled_from(["location", "retry-after", "date", "content-type"]), st.text(max_size=40)
    ),
    body=st.binary(max_size=200)
    | st.sampled_from([b"[" * 5000, b'{"error": {}}', b'{"error": 1}']),
    early=st.booleans(),
    whole=st.booleans(),
)
def test_every_answer_has_a_meaning_and_a_line_of_words(
    status: int, headers: dict[str, str], body: bytes, early: bool, whole: bool
) -> None:
    answer = Answer(status, headers, body, whole, early)
    for outcome in (without_promise(answer), not_told(answer)):
        assert not isinstance(outcome, Accepted)
        assert outcome.detail.isprintable()  # type: ignore[union-attr]
        assert len(outcome.detail) <= LONGEST_LINE  # type: ignore[union-attr]
    assert isinstance(without_promise(answer), Postponed) or not early or 400 <= status < 500
