"""A folder of updates on a server, in good weather and bad."""

import ssl
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
import trustme

from kiosk.updates.client import Client
from kiosk.updates.statement import LARGEST_PROGRAM, Platform, newest_program
from kiosk.updates.unusable import Unusable, Why
from kiosk.updates.web import Address
from tests.helpdesk.host import Faults, Host, Request, drips, drop, hang, reply, says
from tests.ports import closed_port
from tests.updates.an_office import add_program, found, publish, trust_in
from tools.updates.office import Office

CONTENT = b"MZ" + bytes(300_000)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    made = found(tmp_path_factory.mktemp("office"))
    add_program(made, "0.2.0", Platform.WINDOWS, CONTENT)
    publish(made)
    return made


@pytest.fixture
def stack():
    with ExitStack() as opened:
        yield opened


def served(office: Office, stack: ExitStack, tls: ssl.SSLContext | None = None, **faults) -> Host:
    def program(request: Request) -> bytes:
        file = office.folder / request.path.removeprefix("/kios/")
        return reply(200, file.read_bytes(), "x/y") if file.is_file() else reply(404)

    return stack.enter_context(Host(program, Faults(**faults), tls))


def why_not(office: Office, address: Address, seen: Path, **more) -> Why:
    with pytest.raises(Unusable) as refused:
        Client(address, trust_in(office, seen), **more).look()
    return refused.value.why


def test_a_server_hands_out_the_same_folder_as_a_stick(office, stack, tmp_path):
    host = served(office, stack)
    client = Client(Address(f"{host.url}/kios/"), trust_in(office, tmp_path / "seen"))
    program = newest_program(client.look().entries, Platform.WINDOWS, "0.1.0")
    assert program is not None
    assert client.fetch(program, LARGEST_PROGRAM, tmp_path).read_bytes() == CONTENT
    assert all("authorization" not in request.headers for request in host.requests)


def test_with_https_the_certificate_counts(office, stack, tmp_path):
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    url = f"{served(office, stack, context).url}/kios"
    known = Address(url, str(tmp_path / "ca.pem"))
    assert Client(known, trust_in(office, tmp_path / "seen")).look()
    assert why_not(office, Address(url), tmp_path / "seen") is Why.CERTIFICATE
    missing = Address(url, str(tmp_path / "none.pem"))
    assert why_not(office, missing, tmp_path / "seen") is Why.CERTIFICATE


def test_plain_http_is_for_this_machine_alone(office, tmp_path):
    address = Address("http://pembaruan.example/kios")
    assert why_not(office, address, tmp_path / "seen") is Why.SERVER


def test_nobody_there_is_offline(office, tmp_path):
    address = Address(f"http://127.0.0.1:{closed_port()}")
    assert why_not(office, address, tmp_path / "seen") is Why.OFFLINE


def test_a_server_without_the_folder_is_told_apart(office, stack, tmp_path):
    host = served(office, stack)
    assert why_not(office, Address(f"{host.url}/lain"), tmp_path / "seen") is Why.NO_FOLDER


@pytest.mark.parametrize(
    ("faults", "why"),
    [
        ({"instead": drop}, Why.OFFLINE),
        ({"instead": says(b"SSH-2.0-x\r\n\r\n"), "goodbye": drop}, Why.SERVER),
        ({"answer": says(reply(302, Location="http://127.0.0.1:9/"))}, Why.SERVER),
        ({"answer": says(reply(500))}, Why.SERVER),
        ({"answer": says(reply(200, b"<html>masuk ke wifi</html>"))}, Why.DAMAGED),
    ],
)
def test_an_odd_server_gets_nothing_installed(office, stack, tmp_path, faults, why):
    address = Address(f"{served(office, stack, **faults).url}/kios")
    assert why_not(office, address, tmp_path / "seen") is why


@pytest.mark.parametrize(
    "faults",
    [
        {"instead": hang},
        {"instead": drips(b"x")},
        {"instead": drips(b"HTTP/1.1 200 OK\r\nX: y\r\n")},
        {"answer": drips(reply(200, bytes(10_000))[:-1])},
    ],
)
def test_a_server_that_never_ends_is_left_in_time(office, stack, tmp_path, faults):
    address = Address(f"{served(office, stack, **faults).url}/kios")
    assert why_not(office, address, tmp_path / "seen", limit_s=0.6) is Why.SILENT


def test_a_line_that_is_cut_in_the_middle_is_no_whole_file(office, stack, tmp_path):
    whole = reply(200, bytes(1_000))
    cut = served(office, stack, answer=says(whole[:-10]), goodbye=lambda _talk: None)
    why = why_not(office, Address(f"{cut.url}/kios"), tmp_path / "seen")
    assert why in (Why.HALF_COPIED, Why.SERVER, Why.DAMAGED)


def test_the_time_of_the_server_is_not_asked(office, stack, tmp_path):
    """Signatures expire by Loket's own time, whatever a server claims."""
    host = served(office, stack)
    trust = trust_in(office, tmp_path / "seen")
    late = trust._replace(at=trust.at + timedelta(days=500))
    with pytest.raises(Unusable) as refused:
        Client(Address(f"{host.url}/kios"), late).look()
    assert refused.value.why is Why.EXPIRED
