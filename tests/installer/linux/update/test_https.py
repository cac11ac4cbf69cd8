"""An update from the one address that whoever administers the kiosk has allowed."""

import ssl
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
import trustme

from tests.installer.linux.update.test_updating import NEW, is_untouched


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def authority():
    return trustme.CA()


@pytest.fixture
def office(tmp_path, authority):
    """A web server with the folder that lies on the stick; yields its address."""
    folder = tmp_path / "media/kiosk/STICK"
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}/loket-updates"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def online(world, authority):
    """A kiosk that believes the test's authority."""
    authority.cert_pem.write_to_path(str(world.home / "ca.pem"))
    world.more_apt = (
        f'Acquire::https::CAInfo "{world.home / "ca.pem"}";',
        'Acquire::https::Proxy "DIRECT";',
        'Acquire::Retries "0";',
    )
    return world


def allow(kiosk, address):
    kiosk.places.config.write_text(f"[updates]\nsource = {address}\n")


def test_the_allowed_address_is_used(online, sign, office):
    sign("0.2.0")
    allow(online, office)
    assert online.update("0.2.0", source=office) == ("installed", "healthy"), online.told
    assert online.versions == NEW
    assert {file.name for file in online.places.kept.iterdir()} == {
        "loket_0.2.0.deb",
        "loket-kiosk_0.2.0.deb",
    }


def test_a_stroke_at_its_end_makes_no_other_address(online, sign, office):
    sign("0.2.0")
    allow(online, office)
    assert online.update("0.3.0", source=office + "/") == ("refused", "not-in-folder")


def test_another_address_is_not_asked(online, sign, office):
    sign("0.2.0")
    allow(online, office)
    assert online.update("0.2.0", source=office + "2") == ("refused", "source-not-allowed")
    assert is_untouched(online)


@pytest.mark.parametrize("text", ["", "no settings at all", "[updates]\nsauce = x\n"])
def test_without_an_allowed_address_none_is_asked(online, sign, office, text):
    sign("0.2.0")
    online.places.config.write_text(text)
    assert online.update("0.2.0", source=office) == ("refused", "source-not-allowed")


def test_a_server_that_proves_nothing_is_not_believed(online, sign, office):
    sign("0.2.0")
    allow(online, office)
    trustme.CA().cert_pem.write_to_path(str(online.home / "ca.pem"))
    assert online.update("0.2.0", source=office) == ("unreadable", "unreachable")
    assert is_untouched(online)


def test_a_package_altered_on_the_server_is_damaged(online, sign, office):
    sign("0.2.0")
    allow(online, office)
    pool = online.folder / "apt/pool/loket_0.2.0_all.deb"
    content = bytearray(pool.read_bytes())
    content[-100] ^= 1
    pool.write_bytes(content)
    assert online.update("0.2.0", source=office) == ("unreadable", "damaged")
    assert is_untouched(online)


def test_a_stick_is_still_read_where_an_address_is_allowed(online, sign, office):
    sign("0.2.0")
    allow(online, office)
    assert online.update("0.2.0") == ("installed", "healthy")
