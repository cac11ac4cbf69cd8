"""Settings of a helpdesk: what is never safe is refused when it is read."""

import msgspec
import pytest

from kiosk.domain.events import Purpose
from kiosk.outbox.carrier import Doubt
from kiosk.outbox.channels.osticket import OsTicketPost
from kiosk.outbox.channels.webhook import WebhookPost
from kiosk.outbox.channels.zammad import ZammadPost
from kiosk.outbox.helpdesk import WebServer
from tests.helpdesk.given import osticket, webhook, zammad

SERVER = WebServer(url="https://bantuan.example")
SECRET = "rahasia-latihan-0123456789-0123456789"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://bantuan.example", "https://bantuan.example"),
        ("HTTPS://Bantuan.Example/", "https://bantuan.example"),
        ("https://bantuan.example:443/meja/", "https://bantuan.example/meja"),
        ("https://bantuan.example:8443/Meja", "https://bantuan.example:8443/Meja"),
        ("http://localhost:80", "http://localhost"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("http://[::1]:3000", "http://[::1]:3000"),
        ("https://192.0.2.7/helpdesk", "https://192.0.2.7/helpdesk"),
    ],
)
def test_an_address_is_confirmed_in_one_form(written: str, address: str) -> None:
    assert zammad(WebServer(url=written)).address == address
    assert WebServer(url=address).url == address


@pytest.mark.parametrize(
    "settings",
    [
        {"url": ""},
        {"url": "bantuan.example"},
        {"url": "ftp://bantuan.example"},
        {"url": "http://bantuan.example"},
        {"url": "http://192.0.2.7"},
        {"url": "http://127.0.0.1.bantuan.example"},
        {"url": "https://"},
        {"url": "https://a..b"},
        {"url": "https://two words"},
        {"url": "https://bantuan.example:0"},
        {"url": "https://bantuan.example:99999"},
        {"url": "https://bantuan.example:port"},
        {"url": "https://[::1"},
        {"url": "https://siti@bantuan.example"},
        {"url": "https://siti:rahasia@bantuan.example"},
        {"url": "https://bantuan.example@jahat.example"},
        {"url": "https://bantuan.example?token=x"},
        {"url": "https://bantuan.example/#bagian"},
        {"url": "https://bantuan.example/a b"},
        {"url": "https://bantuan.example//jahat.example"},
        {"url": "https://bantuan.example/\r\nX-Evil: 1"},
        {"url": "https://bantuan.example", "timeout_s": 0.0},
        {"url": "https://bantuan.example", "timeout_s": 10.0, "deadline_s": 5.0},
        {"url": "https://bantuan.example", "verify": False},
    ],
)
def test_settings_that_could_never_be_safe_are_refused_when_read(
    settings: dict[str, object],
) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(settings, WebServer)


@pytest.mark.parametrize("key", ["", "two words", "é", "a\r\nX-Evil: 1", "tab\t"])
def test_a_key_that_cannot_stand_in_a_header_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        ZammadPost(SERVER, key)
    with pytest.raises(ValueError, match="key"):
        OsTicketPost(SERVER, key)


def test_a_secret_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(ValueError, match="32"):
        WebhookPost(SERVER, "x" * 31)


@pytest.mark.parametrize("topic", ["satu", "1 ", "²", "-1"])
def test_a_topic_is_a_number(topic: str) -> None:
    with pytest.raises(ValueError, match="topic"):
        OsTicketPost(SERVER, "KUNCI", topic)


def test_a_group_has_a_name() -> None:
    with pytest.raises(ValueError, match="group"):
        ZammadPost(SERVER, "kunci", " ")


def test_no_key_shows_where_a_post_is_written_out() -> None:
    for post in (
        ZammadPost(SERVER, SECRET),
        OsTicketPost(SERVER, SECRET),
        WebhookPost(SERVER, SECRET),
    ):
        assert SECRET not in repr(post)


def test_each_kind_of_doubt_has_its_remedy() -> None:
    posts = zammad(SERVER), osticket(SERVER), webhook(SERVER)
    assert [post.doubt for post in posts] == [Doubt.LOOK, Doubt.ASK, Doubt.REPEAT]
    assert {post.purpose for post in posts} == {Purpose.HELPDESK}
