"""Settings: read in layers, refused with file, key and reason, written whole or not at all."""

import subprocess
import sys
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import What
from kiosk.domain.facts import Purpose
from kiosk.domain.ladder import Day, Rung
from kiosk.journal.recovery import RecoveryKey
from kiosk.settings import (
    Expected,
    Kind,
    Language,
    Mail,
    Security,
    Settings,
    SettingsError,
    Site,
    Zone,
    check_rung,
    checked_dates,
    home,
    load,
    places,
    save,
)

A_BRANCH = """
[site]
name = "BRI Unit Contoh"
kind = "bri"
kiosk = "SBY01"
zone = "Asia/Makassar"
language = "en"
phone = "+62 31-0000 (12)"

[mail]
host = "mail.example.com"
port = 465
security = "tls"
sender = "loket@example.com"
complaint_to = "bantuan@example.com"

[network]
probes = ["https://example.com/", "http://192.0.2.1:8080/x?y=1"]

[desk]
text_scale = 1.4

[policy.cooldown]
pause_min = 180
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "loket.toml"


def refused(file: Path, text: str | bytes) -> SettingsError:
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        load([file])
    assert caught.value.what is What.SETTINGS_WRONG
    assert caught.value.file == file
    return caught.value


def test_fresh_from_the_box_no_address_is_known():
    settings = load([])
    assert (settings.mail.host, settings.mail.complaint_to) == ("", "")
    assert settings.network.probes == ()
    assert not settings.mail.ready


def test_a_kiosk_says_what_differs_and_keeps_the_rest(own: Path):
    own.write_text(A_BRANCH)
    settings = load([own])
    assert settings.site.kind is Kind.BRI
    assert settings.site.zone is Zone.WITA
    assert settings.site.language is Language.ENGLISH
    assert settings.mail.security is Security.TLS
    assert settings.mail.ready
    assert settings.desk.text_scale == 1.4
    assert settings.policy.cooldown.pause_min == 180
    assert settings.policy.cooldown.requests == load([]).policy.cooldown.requests


def test_the_kiosk_wins_over_the_machine_key_by_key(tmp_path: Path):
    machine, own = tmp_path / "machine.toml", tmp_path / "own.toml"
    machine.write_text('[mail]\nhost = "a.example"\nport = 25\n')
    own.write_text('[mail]\nhost = "b.example"\n')
    mail = load([machine, own]).mail
    assert (mail.host, mail.port) == ("b.example", 25)


def test_an_absent_file_is_no_error(own: Path):
    assert load([own]) == load([])


def test_an_error_names_the_file_that_said_it(tmp_path: Path):
    machine, own = tmp_path / "machine.toml", tmp_path / "own.toml"
    machine.write_text('[mail]\nport = "x"\n')
    own.write_text('[mail]\nhost = "b.example"\n')
    with pytest.raises(SettingsError) as caught:
        load([machine, own])
    assert (caught.value.file, caught.value.key, caught.value.line) == (machine, "mail.port", 2)


BRI = "[policy.ladder.rung.email-bri]\n"
AT_BRI = "policy.ladder.rung.email-bri"
NUMBER = Expected.WHOLE_NUMBER
A_HELPDESK = """
[policy.ladder.rung.helpdesk-kabupaten]
order = 2
kind = "zammad"
name = "Helpdesk Kabupaten"
address = "https://helpdesk.example/zammad"
group = "Users"
patience_days = 4
checked = 2026-11-24
source = "Surat dinas kabupaten"
"""


@dataclass
class Slip:
    text: str
    key: str
    expected: Expected
    bounds: str = ""
    found: str = ""


SLIPS = [
    Slip("[mail]\nport = 0", "mail.port", Expected.WHOLE_NUMBER, "1-65535", "0"),
    Slip("[mail]\nport = 65536", "mail.port", Expected.WHOLE_NUMBER, "1-65535", "65536"),
    Slip('[mail]\nport = "25"', "mail.port", Expected.WHOLE_NUMBER, "1-65535", "'25'"),
    Slip("[mail]\nport = true", "mail.port", Expected.WHOLE_NUMBER, "1-65535", "True"),
    Slip('[mail]\nsecurity = "ssl"', "mail.security", Expected.ONE_OF, "starttls | tls | none"),
    Slip('[mail]\nhost = "mail example"', "mail.host", Expected.HOST),
    Slip('[mail]\nhost = "https://example.com"', "mail.host", Expected.HOST),
    Slip('[mail]\nhost = "example.com\\n"', "mail.host", Expected.HOST),
    Slip('[mail]\nsender = "Loket <a@example.com>"', "mail.sender", Expected.EMAIL),
    Slip('[mail]\nsender = "a@example.com\\r\\nBcc: b@example.com"', "mail.sender", Expected.EMAIL),
    Slip('[mail]\nuser = "a\\u0000b"', "mail.user", Expected.TEXT, "one line"),
    Slip("mail = 3", "mail", Expected.TABLE, "", "3"),
    Slip('[site]\nkiosk = "sby01"', "site.kiosk", Expected.KIOSK_CODE),
    Slip('[site]\nkiosk = "S"', "site.kiosk", Expected.KIOSK_CODE),
    Slip('[site]\nkiosk = "ABCDEFGHI"', "site.kiosk", Expected.KIOSK_CODE),
    Slip('[site]\nzone = "WIB"', "site.zone", Expected.ONE_OF),
    Slip('[site]\nname = "a\\u2028b"', "site.name", Expected.TEXT, "one line"),
    Slip('[site]\nphone = "lapor"', "site.phone", Expected.PHONE),
    Slip("[site]\nname = 5", "site.name", Expected.TEXT, "<= 120", "5"),
    Slip('[network]\nprobes = "https://example.com"', "network.probes", Expected.LIST),
    Slip(
        '[network]\nprobes = ["http://a.example"' + ', ""' * 8 + "]",
        "network.probes",
        Expected.LIST,
        "<= 8",
    ),
    Slip('[mail]\nhost = "' + "a" * 200_000 + '!"', "mail.host", Expected.HOST, "<= 253"),
    Slip('[network]\nprobes = ["file:///etc/passwd"]', "network.probes", Expected.WEB_ADDRESS),
    Slip('[network]\ncaptive_url = "javascript:x"', "network.captive_url", Expected.WEB_ADDRESS),
    Slip(
        '[network]\ncaptive_url = "http://u:p@example.com"',
        "network.captive_url",
        Expected.WEB_ADDRESS,
    ),
    Slip('[sms]\nkind = "fax"', "sms.kind", Expected.ONE_OF, "none | modem | gateway"),
    Slip('[sms]\nconnection = "none"', "sms.connection", Expected.TEXT),
    Slip('[sms]\ndevice = "/dev/tty\u200bUSB0"', "sms.device", Expected.DEVICE),
    Slip('[sms]\nown_number = "lapor"', "sms.own_number", Expected.PHONE),
    Slip(
        '[sms]\nurl = "http://sms.example"',
        "sms.url",
        Expected.HELPDESK,
        found="http://sms.example",
    ),
    Slip('[sms]\nurl = "https://SMS.example/"', "sms.url", Expected.HELPDESK),
    Slip("[policy.phone_proof]\ntries = 0", "policy.phone_proof.tries", Expected.WHOLE_NUMBER),
    Slip("[desk]\ntext_scale = nan", "desk.text_scale", Expected.NUMBER, "1.0-1.6", "nan"),
    Slip("[desk]\ntext_scale = 9e99", "desk.text_scale", Expected.NUMBER, "1.0-1.6"),
    Slip("[desk]\nidle_lock_minutes = 5.5", "desk.idle_lock_minutes", Expected.WHOLE_NUMBER),
    Slip("[policy.cooldown]\npause_min = -1", "policy.cooldown.pause_min", Expected.NUMBER),
    Slip(
        "[policy.cooldown]\npause_min = " + "9" * 40, "policy.cooldown.pause_min", Expected.NUMBER
    ),
    Slip('[policy.cooldown]\nchecked = "today"', "policy.cooldown.checked", Expected.DATE),
    Slip(
        "[policy.complaint]\nafter_full_cooldown = 1",
        "policy.complaint.after_full_cooldown",
        Expected.YES_OR_NO,
    ),
    Slip("[policy.delivery]\nbase_s = 0", "policy.delivery", Expected.FITTING),
    Slip("[policy.ladder]\ndays_off = [5]", "policy.ladder.days_off", Expected.DATE, "", "5"),
    Slip("[policy.ladder]\ndays_off = 2026-12-26", "policy.ladder.days_off", Expected.LIST),
    Slip("[policy.ladder]\nrung = 3", "policy.ladder.rung", Expected.TABLE, "", "3"),
    Slip("[policy.ladder.rung]\nx = 3", "policy.ladder.rung.x", Expected.TABLE, "", "3"),
    Slip(f"{BRI}order = 100", f"{AT_BRI}.order", Expected.WHOLE_NUMBER, "0-99", "100"),
    Slip(f'{BRI}kind = "fax"', f"{AT_BRI}.kind", Expected.ONE_OF, "email | zammad", "'fax'"),
    Slip(f'{BRI}opens = "08.00"', f"{AT_BRI}.opens", Expected.TIME, "", "'08.00'"),
    Slip(f'{BRI}days = ["senin"]', f"{AT_BRI}.days", Expected.ONE_OF, "mon | tue", "'senin'"),
    Slip(f'{BRI}text = ["a\\nb"]', f"{AT_BRI}.text", Expected.TEXT, "one line"),
    Slip(f"{BRI}text = [3]", f"{AT_BRI}.text", Expected.TEXT, "<= 1200", "3"),
    Slip(f'{BRI}text = ["$nik"]', f"{AT_BRI}.text", Expected.PLACEHOLDER, "$name", "$nik"),
    Slip(f'{BRI}text = ["100 $"]', f"{AT_BRI}.text", Expected.PLACEHOLDER, "$name", "100 $"),
    Slip(f'{BRI}address = "BRI"', f"{AT_BRI}.address", Expected.EMAIL, "", "'BRI'"),
    Slip(f'{BRI}days = ["mon"]', f"{AT_BRI}.opens", Expected.TIME),
    Slip(
        f'{BRI}days = ["mon"]\nopens = 09:00:00\ncloses = 09:00:00',
        f"{AT_BRI}.closes",
        Expected.FITTING,
        "opens < closes",
        "09:00",
    ),
    Slip(
        '[policy.ladder.rung.telepon-prakerja]\naddress = "telepon"',
        "policy.ladder.rung.telepon-prakerja.address",
        Expected.PHONE,
    ),
    Slip('[policy.ladder.rung.baru]\nname = "x"', "policy.ladder.rung.baru.order", NUMBER, "0-99"),
    Slip("[policy.ladder.rung.baru]\norder = 9", "policy.ladder.rung.baru.kind", Expected.ONE_OF),
    Slip('[policy.ladder.rung."a b"]\norder = "x"', "policy.ladder.rung.a b.order", NUMBER),
    Slip("[replies]\nport = 0", "replies.port", Expected.WHOLE_NUMBER, "1-65535", "0"),
    Slip('[replies]\nhost = "a b"', "replies.host", Expected.HOST),
    Slip("[replies]\nsame_password = 1", "replies.same_password", Expected.YES_OR_NO),
    Slip(
        '[replies]\nhost = "imap.example.com"\nuser = "a"\nsecurity = "none"',
        "replies.security",
        Expected.ONE_OF,
        "starttls | tls",
        "none",
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.text[:50])
def test_a_wrong_value_is_refused_with_its_place(own: Path, slip: Slip):
    error = refused(own, slip.text)
    assert (error.key, error.expected) == (slip.key, slip.expected)
    assert slip.bounds in error.bounds
    assert slip.found in error.found
    assert error.line == (1 if slip.text.startswith("mail") else error.line)
    assert slip.key in error.detail


@pytest.mark.parametrize(
    ("text", "key", "suggestion", "line"),
    [
        ("[mail]\nprot = 25\n", "mail.prot", "port", 2),
        ('\n[mial]\nhost = "x"\n', "mial", "mail", 2),
        ("[site]\nname = 'x'\nkode = 'SBY01'\n", "site.kode", "", 3),
        ("[policy.cooldown]\npause_minutes = 3\n", "policy.cooldown.pause_minutes", "pause_min", 2),
        ("[policy.cooldwon]\npause_min = 3\n", "policy.cooldwon", "cooldown", 1),
        ('mail.hots = "x"\n', "mail.hots", "host", 1),
        (f"{BRI}adress = 'x'\n", f"{AT_BRI}.adress", "address", 2),
        ("[policy.ladder]\ndays_of = []\n", "policy.ladder.days_of", "days_off", 2),
        (
            "[[policy.ladder.rung.kunjungan.older]]\nnama = 'x'\n",
            "policy.ladder.rung.kunjungan.older.nama",
            "name",
            2,
        ),
    ],
)
def test_a_mistyped_key_is_refused_with_what_was_meant(
    own: Path, text: str, key: str, suggestion: str, line: int
):
    error = refused(own, text)
    assert (error.key, error.expected) == (key, Expected.KNOWN_KEY)
    assert (error.suggestion, error.line) == (suggestion, line)


def test_a_password_put_into_the_file_is_refused_and_not_repeated(own: Path):
    error = refused(own, '[mail]\npassword = "rahasia-sekali"\n')
    assert error.key == "mail.password"
    assert "rahasia" not in f"{error} {error.detail} {error.found}"


@pytest.mark.parametrize(
    ("content", "expected", "line"),
    [
        (b"[site]\nname = \n", Expected.TOML, 2),
        (b"[site]\nname = 'x'\nname = 'y'\n", Expected.TOML, 3),
        (b"[site", Expected.TOML, 1),
        (b"[site]\nname = '\xff'\n", Expected.TOML, 2),
        (b"x = " + b"[" * 100_000, Expected.TOML, 1),
        (b"x = " + b"9" * 5_000, Expected.TOML, 1),
        (b"#" * 300_000, Expected.READABLE_FILE, 0),
    ],
    ids=["no value", "twice", "open table", "not UTF-8", "deep", "endless number", "too large"],
)
def test_a_broken_file_is_refused_with_its_line(
    own: Path, content: bytes, expected: Expected, line: int
):
    error = refused(own, content)
    assert (error.expected, error.line) == (expected, line)


def test_a_folder_where_the_file_should_be_is_refused(own: Path):
    own.mkdir()
    with pytest.raises(SettingsError) as caught:
        load([own])
    assert caught.value.expected is Expected.READABLE_FILE


def test_a_mark_left_by_a_windows_editor_is_no_error(own: Path):
    own.write_text(A_BRANCH.replace("\n", "\r\n"), encoding="utf-8-sig", newline="")
    assert load([own]).site.kiosk == "SBY01"


def test_a_password_never_travels_in_the_clear_beyond_this_machine(own: Path):
    text = '[mail]\nhost = "{host}"\nsecurity = "none"\nuser = "loket"\n'
    error = refused(own, text.format(host="mail.example.com"))
    assert (error.key, error.line) == ("mail.security", 3)
    own.write_text(text.format(host="127.0.0.1"))
    assert load([own]).mail.security is Security.NONE


def test_what_was_saved_is_read_back(own: Path):
    own.write_text(A_BRANCH)
    settings = load([own])
    elsewhere = own.parent / "new" / "folder" / "loket.toml"
    save(settings, elsewhere)
    assert load([elsewhere]) == settings


def test_only_what_differs_is_written(own: Path):
    settings = msgspec.structs.replace(load([]), site=Site(kiosk="SBY01"))
    save(settings, own)
    assert own.read_text() == '[site]\nkiosk = "SBY01"\n'


def test_a_value_set_back_wins_over_the_machine(tmp_path: Path):
    machine, own = tmp_path / "machine.toml", tmp_path / "own.toml"
    machine.write_text("[mail]\nport = 25\ntimeout_s = 7\n")
    settings = load([machine])
    mail = msgspec.structs.replace(settings.mail, port=587)
    save(msgspec.structs.replace(settings, mail=mail), own, beneath=[machine])
    assert own.read_text() == "[mail]\nport = 587\n"
    assert load([machine, own]).mail == mail


@pytest.mark.parametrize(
    ("mail", "key"),
    [
        (Mail(host="two words"), "mail.host"),
        (Mail(port=0), "mail.port"),
        (Mail(user="a\nb"), "mail.user"),
        (Mail(host="mail.example.com", user="a", security=Security.NONE), "mail.security"),
    ],
)
def test_what_would_not_be_read_back_is_not_written(own: Path, mail: Mail, key: str):
    own.write_text(A_BRANCH)
    with pytest.raises(SettingsError) as caught:
        save(msgspec.structs.replace(load([own]), mail=mail), own)
    assert caught.value.key == key
    assert own.read_text() == A_BRANCH


ONE_LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120)


@given(name=ONE_LINE, port=st.integers(1, 65535), scale=st.floats(1.0, 1.6))
def test_any_fitting_value_survives_the_way_to_disk_and_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, port: int, scale: float
):
    file = tmp_path_factory.getbasetemp() / "any.toml"
    settings = load([])
    settings = msgspec.structs.replace(
        settings,
        site=Site(name=name),
        mail=Mail(port=port),
        desk=msgspec.structs.replace(settings.desk, text_scale=scale),
    )
    save(settings, file)
    assert load([file]) == settings


@given(content=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_other_file_is_refused_in_words_and_never_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
):
    file = tmp_path_factory.getbasetemp() / "any-bytes.toml"
    file.write_bytes(content)
    try:
        settings = load([file])
    except SettingsError as error:
        assert error.file == file
    else:
        assert isinstance(settings, Settings)


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from kiosk.domain.errors import Trouble
from kiosk.settings import Site, load, save
import msgspec
settings = msgspec.structs.replace(load([]), site=Site(name="baru"))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4, 4))
try:
    save(settings, Path(sys.argv[1]))
except Trouble as trouble:
    print(trouble.what.value)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_a_disk_that_takes_no_more_leaves_the_old_settings_whole(own: Path):
    own.write_text(A_BRANCH)
    child = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(own)], capture_output=True, text=True, check=True
    )
    assert child.stdout.strip() == What.DISK_FAILED.value
    assert own.read_text() == A_BRANCH
    assert [path.name for path in own.parent.iterdir()] == ["loket.toml"]


def test_the_data_folder_is_where_the_machine_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("LOKET_HOME", str(tmp_path))
    assert home() == tmp_path
    assert places()[1] == tmp_path / "loket.toml"
    monkeypatch.delenv("LOKET_HOME")
    assert home().name == "Loket"


def test_every_rule_says_when_and_where_it_was_last_checked():
    lines = list(checked_dates(load([]).policy))
    assert {"cooldown", "complaint", "lockout", "retention", "delivery"} <= {x.rule for x in lines}
    assert all(line.on >= date(2026, 11, 23) and line.source for line in lines)


def test_message_ids_end_in_a_name_that_nobody_can_own():
    assert Site(kiosk="SBY01").message_domain == "sby01.loket.invalid"
    assert Site(domain="bri.example").message_domain == "bri.example"


def test_reading_the_settings_loads_neither_qt_nor_any_network_library():
    code = "import sys, kiosk.settings; print(*sys.modules)"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"PySide6", "requests", "keyring", "platformdirs", "tomli_w", "socket", "sqlite3"}
    assert heavy.isdisjoint(child.stdout.split())


def test_a_site_changes_single_words_of_a_rung_and_adds_one_of_its_own(own: Path):
    own.write_text(f'{BRI}address = "bri@example.com"\npatience_days = 7\n{A_HELPDESK}')
    ladder, shipped = load([own]).rules.ladder, load([]).policy.ladder
    bri = msgspec.structs.replace(
        shipped.rung["email-bri"], address="bri@example.com", patience_days=7
    )
    assert ladder.rung["email-bri"] == bri
    assert [one.id for one in ladder.placed()][1:3] == ["helpdesk-kabupaten", "telepon-prakerja"]
    assert ladder.rung["helpdesk-kabupaten"].purpose is Purpose.HELPDESK


def test_a_site_takes_a_rung_off_and_names_its_days_off(own: Path):
    own.write_text(f"[policy.ladder]\ndays_off = [2026-12-26]\n{BRI}order = 0\n")
    ladder = load([own]).rules.ladder
    assert ladder.days_off == (date(2026, 12, 26),)
    assert "email-bri" not in [one.id for one in ladder.placed()]


def test_the_first_letter_goes_where_the_mail_server_is_told(own: Path):
    own.write_text('[mail]\ncomplaint_to = "bantuan@example.com"\n')
    settings = load([own])
    assert settings.rules.ladder.rung["email-prakerja"].address == "bantuan@example.com"
    assert settings.policy.ladder.rung["email-prakerja"].address == "info@prakerja.go.id"
    assert settings.rules.ladder.rung["email-bri"].address == "callbri@bri.co.id"


def test_fresh_from_the_box_the_first_rung_has_no_address():
    assert load([]).rules.ladder.rung["email-prakerja"].address == ""


def test_without_a_rung_by_email_the_rules_are_as_written():
    assert Settings().rules == Settings().policy


@pytest.mark.parametrize(
    "address",
    [
        "http://helpdesk.example",
        "https://user:rahasia@helpdesk.example",
        "https://helpdesk.example/?token=rahasia",
        "https://helpdesk.example/#rahasia",
        "ftp://helpdesk.example",
        "helpdesk.example",
        "https://helpdesk.example/a b",
        "https://helpdesk.example:99999",
        "https://helpdesk.example:0",
    ],
)
def test_a_helpdesk_is_reached_by_https_and_its_address_holds_no_secret(own: Path, address: str):
    error = refused(own, A_HELPDESK.replace("https://helpdesk.example/zammad", address))
    assert error.key == "policy.ladder.rung.helpdesk-kabupaten.address"
    assert error.expected is Expected.HELPDESK
    assert "rahasia" not in f"{error} {error.detail} {error.found}"


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://Helpdesk.Example/", "https://helpdesk.example"),
        ("HTTPS://helpdesk.example:443/Zammad", "https://helpdesk.example/Zammad"),
    ],
)
def test_a_helpdesk_is_written_in_the_one_way_in_which_it_is_confirmed(
    own: Path, address: str, plain: str
):
    error = refused(own, A_HELPDESK.replace("https://helpdesk.example/zammad", address))
    assert (error.expected, error.bounds) == (Expected.HELPDESK, plain)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080/api", "http://localhost", ""])
def test_a_helpdesk_on_this_machine_or_not_told_yet_is_no_error(own: Path, address: str):
    own.write_text(A_HELPDESK.replace("https://helpdesk.example/zammad", address))
    assert load([own]).rules.ladder.rung["helpdesk-kabupaten"].address == address


@pytest.mark.parametrize("key", ["Helpdesk", "a_b", "-a", "a" * 41])
def test_the_id_of_a_rung_is_short_and_plain(own: Path, key: str):
    error = refused(own, A_HELPDESK.replace("helpdesk-kabupaten", key))
    assert (error.expected, error.found) == (Expected.RUNG_ID, repr(key))


def test_a_missing_field_is_put_down_to_the_table_that_lacks_it(own: Path):
    error = refused(own, "\n[policy.ladder.rung.baru]\norder = 9\n")
    assert (error.line, error.found) == (2, "")


def test_the_second_of_two_rungs_is_the_one_named(own: Path):
    error = refused(own, f"{A_HELPDESK}\n{BRI}order = 4.5\n")
    assert (error.key, error.found) == (f"{AT_BRI}.order", "4.5")
    assert error.line == A_HELPDESK.count("\n") + 3


def test_only_the_changed_words_of_a_rung_are_written(own: Path):
    settings = load([])
    bri = msgspec.structs.replace(settings.policy.ladder.rung["email-bri"], opens=time(9))
    save(with_rungs(settings, {"email-bri": bri}), own)
    assert own.read_text() == f"{BRI}opens = 09:00:00\n"
    assert load([own]).policy.ladder.rung["email-bri"] == bri


def test_a_rung_of_the_site_is_written_without_what_goes_without_saying(own: Path):
    own.write_text(A_HELPDESK)
    settings = load([own])
    save(settings, own)
    assert load([own]) == settings
    assert sorted(own.read_text().split()) == sorted(A_HELPDESK.split())


def test_a_rung_that_the_site_gave_up_leaves_nothing_behind(own: Path):
    own.write_text(A_HELPDESK)
    settings = load([own])
    rest = {key: rung for key, rung in settings.policy.ladder.rung.items() if "help" not in key}
    ladder = msgspec.structs.replace(settings.policy.ladder, rung=rest)
    policy = msgspec.structs.replace(settings.policy, ladder=ladder)
    save(msgspec.structs.replace(settings, policy=policy), own)
    assert own.read_text() == ""


def test_a_rung_is_checked_before_it_is_saved():
    rung = load([]).policy.ladder.rung["email-bri"]
    check_rung("email-bri", rung)
    with pytest.raises(SettingsError) as caught:
        check_rung("email-bri", msgspec.structs.replace(rung, address="kantor BRI"))
    assert (caught.value.key, caught.value.expected) == (f"{AT_BRI}.address", Expected.EMAIL)


HOURS = st.times().map(lambda at: at.replace(microsecond=0, fold=0))


@given(
    opens=HOURS,
    closes=HOURS,
    patience=st.integers(0, 60),
    off=st.lists(st.dates(), max_size=4, unique=True),
    text=st.lists(st.sampled_from(["Saya $name.", "100 $$", "Terima kasih."]), max_size=3),
)
def test_any_fitting_rung_survives_the_way_to_disk_and_back(
    tmp_path_factory: pytest.TempPathFactory,
    opens: time,
    closes: time,
    patience: int,
    off: list[date],
    text: list[str],
):
    settings, file = load([]), tmp_path_factory.getbasetemp() / "rungs.toml"
    rung = msgspec.structs.replace(
        settings.policy.ladder.rung["kunjungan"],
        days=(Day.SUN,) if opens < closes else (),
        opens=opens,
        closes=closes,
        patience_days=patience,
        text=tuple(text),
    )
    changed = with_rungs(settings, {"kunjungan": rung, "baru": rung}, tuple(off))
    save(changed, file)
    assert load([file]) == changed


def with_rungs(
    settings: Settings, rungs: dict[str, Rung], days_off: tuple[date, ...] = ()
) -> Settings:
    ladder = settings.policy.ladder
    ladder = msgspec.structs.replace(ladder, rung=ladder.rung | rungs, days_off=days_off)
    policy = msgspec.structs.replace(settings.policy, ladder=ladder)
    return msgspec.structs.replace(settings, policy=policy)


GATEWAY = 'kind = "gateway"\nurl = "https://sms.example"\n'


def test_the_mailbox_of_replies_is_ready_once_server_and_account_are_told(own: Path):
    assert not load([]).replies.ready
    own.write_text('[replies]\nhost = "imap.example.com"\nuser = "loket"\n')
    replies = load([own]).replies
    assert replies.ready
    assert (replies.port, replies.security, replies.folder) == (993, Security.TLS, "INBOX")
    assert replies.same_password


@pytest.mark.parametrize(
    ("told", "ready"),
    [
        ('kind = "modem"', False),
        ('kind = "modem"\ndevice = "COM3"', True),
        ('kind = "none"\ndevice = "COM3"', False),
        (f'{GATEWAY}gateway = "zenziva"', False),
        (f'{GATEWAY}gateway = "zenziva"\nuser = "loket"', True),
        (f'{GATEWAY}gateway = "twilio"\nuser = "AC1"', False),
        (f'{GATEWAY}gateway = "twilio"\nuser = "AC1"\nsender = "+15005550006"', True),
        (f'{GATEWAY}gateway = "infobip"', True),
    ],
)
def test_a_test_sms_is_ready_once_its_own_way_has_what_it_needs(own: Path, told: str, ready: bool):
    own.write_text(f"[sms]\n{told}\n")
    assert load([own]).sms.ready is ready


@pytest.mark.parametrize("written", ["private", "private, miswritten"])
def test_a_private_key_in_the_settings_is_refused_and_not_repeated(tmp_path, written):
    key = RecoveryKey.generate().text
    text = key if written == "private" else f"{key}!"
    file = tmp_path / "loket.toml"
    file.write_text(f'[recovery]\npublic = "{text}"\n', "utf-8")
    with pytest.raises(SettingsError) as error:
        load([file])
    assert (error.value.key, error.value.line) == ("recovery.public", 2)
    assert error.value.expected is Expected.PUBLIC_KEY
    assert key[:20] not in str(error.value)
    assert error.value.found == ""
