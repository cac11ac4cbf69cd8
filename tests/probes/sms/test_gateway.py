"""SMS gateways as hostile hosts on loopback: accepted only when said so, uncertain when unknown."""

from base64 import b64encode
from threading import Event
from urllib.parse import parse_qs

import msgspec
import pytest

from kiosk.domain.errors import What
from kiosk.probes.sms.gateway import Account, Gateway
from kiosk.probes.sms.outcome import Accepted, Failed, Outcome, Unsure
from kiosk.probes.sms.shapes import SHAPES
from tests.helpdesk.host import Answer, Faults, Host, Talk, as_json, drips, drop, hang, reply
from tests.mail.hostile import Gone
from tests.ports import closed_port

PHONE, TEXT, SECRET = "+6281200000001", "Tes nomor dari loket BRI. Kode tes: 4821.", "rahasia"
NEVER = Event().is_set
HTML = b"<!DOCTYPE html><html><body>Masuk ke Wi-Fi</body></html>"
GOOD = {
    "zenziva": as_json(200, {"messageId": 17, "to": PHONE, "status": "1", "text": "Success"}),
    "twilio": as_json(201, {"sid": "SM17", "status": "queued", "error_code": None}),
    "infobip": as_json(
        200, {"messages": [{"messageId": "17", "status": {"groupId": 1, "groupName": "PENDING"}}]}
    ),
}
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
every_make = pytest.mark.parametrize("make", SHAPES)


def breaks_off(octets: bytes, end: Answer) -> Answer:
    """The beginning of an answer, and no more of it."""

    def cut(talk: Talk) -> None:
        talk.write(octets)
        end(talk)

    return cut


def leave(_talk: Talk) -> None:
    raise Gone


CUT = {
    "short": breaks_off(GOOD["zenziva"][:-9], leave),
    "reset": breaks_off(GOOD["infobip"][:-9], drop),
    "half a chunk": breaks_off(CHUNKED + b'20\r\n{"status": "1"', leave),
    "no chunk": breaks_off(CHUNKED + b"zz\r\n{}\r\n", leave),
    "no last chunk": breaks_off(CHUNKED + b"2\r\n{}\r\n", leave),
}


def gateway(make: str, url: str, secret: str = SECRET) -> Gateway:
    return Gateway(SHAPES[make], Account(url, "AC1", secret, "LOKET"), timeout_s=1.0)


def sent(make: str, answer: bytes, faults: Faults | None = None) -> tuple[Outcome, Host]:
    with Host(lambda _: answer, faults or Faults()) as host:
        return gateway(make, host.url).send(PHONE, TEXT, NEVER), host


@every_make
def test_an_accepted_message_has_the_gateways_reference(make: str):
    said, host = sent(make, GOOD[make])
    assert said == Accepted("SM17" if make == "twilio" else "17")
    assert len(host.requests) == 1


def test_zenziva_is_asked_as_its_clients_do():
    _, host = sent("zenziva", GOOD["zenziva"])
    (asked,) = host.requests
    fields = {"userkey": ["AC1"], "passkey": [SECRET], "to": [PHONE[1:]], "message": [TEXT]}
    assert (asked.method, asked.path) == ("POST", "/reguler/api/sendsms/")
    assert parse_qs(asked.body.decode()) == fields


def test_twilio_is_asked_as_its_reference_says():
    _, host = sent("twilio", GOOD["twilio"])
    (asked,) = host.requests
    assert asked.path == "/2010-04-01/Accounts/AC1/Messages.json"
    assert asked.headers["authorization"] == "Basic " + b64encode(b"AC1:rahasia").decode()
    fields = {"To": [PHONE], "From": ["LOKET"], "Body": [TEXT]}
    assert parse_qs(asked.body.decode()) == fields


def test_infobip_is_asked_as_its_reference_says():
    _, host = sent("infobip", GOOD["infobip"])
    (asked,) = host.requests
    assert (asked.path, asked.headers["authorization"]) == ("/sms/2/text/advanced", "App rahasia")
    message = {"from": "LOKET", "destinations": [{"to": PHONE[1:]}], "text": TEXT}
    assert msgspec.json.decode(asked.body) == {"messages": [message]}


@every_make
@pytest.mark.parametrize(
    ("status", "what"),
    [
        (401, What.GATEWAY_KEY),
        (402, What.GATEWAY_CREDIT),
        (403, What.GATEWAY_KEY),
        (404, What.GATEWAY_ODD),
        (429, What.GATEWAY_BUSY),
        (418, What.GATEWAY_REFUSED),
    ],
)
@pytest.mark.parametrize("body", [b"{}", HTML, b"\xff\xfe\x00"])
def test_a_refusal_by_status_was_surely_not_sent(make: str, status: int, what: What, body: bytes):
    said, host = sent(make, reply(status, body))
    page = body == HTML and status == 418
    assert isinstance(said, Failed)
    assert said.what is (What.GATEWAY_ODD if page else what)
    assert len(host.requests) == 1


@every_make
@pytest.mark.parametrize("body", [HTML, b"", b"[]", b"null", b"OK", "тест".encode("cp1251")])
def test_an_answer_nobody_understands_claims_nothing(make: str, body: bytes):
    said, _ = sent(make, reply(200, body))
    assert isinstance(said, Unsure)
    assert said.what is What.GATEWAY_ODD


@every_make
@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_gateway_that_breaks_may_have_sent(make: str, status: int):
    said, _ = sent(make, reply(status, HTML))
    assert isinstance(said, Unsure)


@every_make
def test_nobody_is_led_elsewhere_with_the_key(make: str):
    said, host = sent(make, reply(302, b"", Location="http://127.0.0.1:9/masuk"))
    assert isinstance(said, Failed)
    assert (said.what, len(host.requests)) == (What.GATEWAY_ODD, 1)


@every_make
@pytest.mark.parametrize(
    "faults",
    [
        Faults(instead=hang),
        Faults(instead=drop),
        Faults(answer=drips(b"HTTP/1.1 200 OK\r\n")),
        Faults(answer=drips(GOOD["twilio"])),
    ],
    ids=["hang", "drop", "drip", "slow"],
)
def test_an_answer_that_does_not_come_leaves_it_uncertain_and_is_not_asked_again(
    make: str, faults: Faults
):
    said, host = sent(make, GOOD[make], faults)
    assert isinstance(said, Unsure)
    assert len(host.requests) == 1


@every_make
def test_an_answer_without_end_is_not_read_to_its_end(make: str):
    said, _ = sent(make, reply(200, b" " * 100_000 + b"{}"))
    assert isinstance(said, Unsure)


@every_make
@pytest.mark.parametrize("body", [b"[" * 60_000, b'{"a":' * 12_000], ids=["list", "object"])
def test_a_body_nested_too_deep_to_be_read_claims_nothing(make: str, body: bytes):
    said, _ = sent(make, reply(200, body))
    assert isinstance(said, Unsure)
    assert said.what is What.GATEWAY_ODD
    assert isinstance(sent(make, reply(400, body))[0], Failed)


@every_make
@pytest.mark.parametrize("cut", CUT.values(), ids=CUT)
def test_an_answer_that_breaks_off_leaves_it_uncertain(make: str, cut: Answer):
    said, host = sent(make, GOOD[make], Faults(answer=cut))
    assert isinstance(said, Unsure)
    assert (said.what, len(host.requests)) == (What.SMS_UNKNOWN, 1)


@every_make
def test_where_nobody_listens_nothing_was_sent(make: str):
    said = gateway(make, f"http://127.0.0.1:{closed_port()}").send(PHONE, TEXT, NEVER)
    assert said == Failed(What.OFFLINE, "refused")


@every_make
def test_without_a_key_nobody_is_asked(make: str):
    with Host(lambda _: GOOD[make]) as host:
        assert gateway(make, host.url, "").send(PHONE, TEXT, NEVER) == Failed(What.GATEWAY_KEY)
        assert host.connections == 0


@pytest.mark.parametrize(
    ("make", "answer", "what"),
    [
        ("zenziva", as_json(200, {"status": "5", "text": "Invalid userkey"}), What.GATEWAY_KEY),
        ("zenziva", as_json(200, {"text": "Credit tidak mencukupi"}), What.GATEWAY_CREDIT),
        ("zenziva", as_json(200, {"text": "Nomor tujuan tidak valid"}), What.SMS_RECIPIENT),
        ("zenziva", as_json(200, {"text": "Pengiriman berulang"}), What.GATEWAY_REFUSED),
        (
            "zenziva",
            reply(200, b"<response><message><status>1</status><text>Nomor salah</text></message>"),
            What.SMS_RECIPIENT,
        ),
        ("twilio", as_json(400, {"code": 21211, "message": "not valid"}), What.SMS_RECIPIENT),
        ("twilio", as_json(400, {"code": 21612, "message": "no route"}), What.SMS_RECIPIENT),
        ("twilio", as_json(400, {"code": 21657, "message": "sender"}), What.GATEWAY_REFUSED),
        ("twilio", as_json(201, {"sid": "SM1", "status": "failed"}), What.SMS_REFUSED),
        (
            "infobip",
            as_json(
                200,
                {
                    "messages": [
                        {"status": {"groupName": "REJECTED", "name": "REJECTED_NOT_ENOUGH_CREDITS"}}
                    ]
                },
            ),
            What.GATEWAY_CREDIT,
        ),
        (
            "infobip",
            as_json(200, {"messages": [{"status": {"groupName": "UNDELIVERABLE"}}]}),
            What.SMS_RECIPIENT,
        ),
    ],
)
def test_a_gateways_own_reason_is_told(make: str, answer: bytes, what: What):
    said, _ = sent(make, answer)
    assert isinstance(said, Failed)
    assert said.what is what


@pytest.mark.parametrize(
    ("make", "answer", "detail"),
    [
        ("zenziva", as_json(200, {"status": 5, "text": "Invalid userkey"}), "200 5"),
        ("twilio", as_json(400, {"code": 21211, "message": "not valid"}), "400 21211"),
        (
            "infobip",
            as_json(
                200, {"messages": [{"status": {"groupName": "REJECTED", "name": "REJECTED_DST"}}]}
            ),
            "200 REJECTED_DST",
        ),
    ],
)
def test_a_gateways_own_number_of_a_reason_is_kept(make: str, answer: bytes, detail: str):
    said, _ = sent(make, answer)
    assert isinstance(said, Failed)
    assert said.detail == detail


@every_make
@pytest.mark.parametrize("status", [302, 400, 404, 429, 500])
def test_nothing_is_accepted_without_a_status_that_says_so(make: str, status: int):
    body = GOOD[make].partition(b"\r\n\r\n")[2]
    said, _ = sent(make, reply(status, body))
    assert not isinstance(said, Accepted)


@every_make
@pytest.mark.parametrize("body", [b"<text>" + b" " * 60_000, b"<text>" * 10_000])
def test_a_body_made_to_keep_its_reader_busy_is_read_at_once(make: str, body: bytes):
    assert isinstance(sent(make, reply(200, body))[0], Unsure)


def test_the_older_xml_of_zenziva_is_understood():
    xml = b"<response><message><to>0812</to><status>0</status><text>Success</text></message>"
    said, _ = sent("zenziva", reply(200, xml, "text/xml"))
    assert said == Accepted("")


def test_the_key_is_in_no_words():
    assert SECRET not in repr(gateway("twilio", "https://sms.example"))
