"""Assigned access: what the desk's account may run, told by Microsoft's published rules."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.cli import parse

HERE = Path(__file__).parents[3] / "installer/windows"
WINDOWS_11, WINDOWS_10 = "assigned-access.xml", "assigned-access-windows10.xml"
BASE = "{http://schemas.microsoft.com/AssignedAccess/2017/config}"
RS5 = "{http://schemas.microsoft.com/AssignedAccess/201810/config}"
V5 = "{http://schemas.microsoft.com/AssignedAccess/2022/config}"
GUID = re.compile(r"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")
both = pytest.mark.parametrize("name", [WINDOWS_11, WINDOWS_10])


def profile(name: str) -> ElementTree.Element:
    found = ElementTree.parse(HERE / name).getroot().find(f"{BASE}Profiles/{BASE}Profile")
    assert found is not None
    return found


@both
def test_the_order_is_the_one_that_the_schema_asks_for(name: str):
    start = f"{V5}StartPins" if name == WINDOWS_11 else f"{BASE}StartLayout"
    assert [one.tag for one in profile(name)] == [f"{BASE}AllAppsList", start, f"{BASE}Taskbar"]
    root = ElementTree.parse(HERE / name).getroot()
    assert root.tag == f"{BASE}AssignedAccessConfiguration"
    assert [one.tag for one in root] == [f"{BASE}Profiles", f"{BASE}Configs"]


@both
def test_what_may_run_is_the_launcher_and_the_python_it_starts(name: str):
    apps = profile(name).findall(f"{BASE}AllAppsList/{BASE}AllowedApps/{BASE}App")
    assert [app.get("DesktopAppPath") for app in apps] == [
        r"%ProgramFiles%\Loket\loket.exe",
        r"%ProgramFiles%\Loket\python\pythonw.exe",
    ]
    assert [app.get(f"{RS5}AutoLaunch") for app in apps] == ["true", None]
    assert apps[0].get(f"{RS5}AutoLaunchArguments") == "run --kiosk"


@both
def test_the_account_that_signs_in_by_itself_gets_that_profile(name: str):
    config = ElementTree.parse(HERE / name).getroot().find(f"{BASE}Configs/{BASE}Config")
    assert config is not None
    account, chosen = config
    assert (account.tag, chosen.tag) == (f"{BASE}AutoLogonAccount", f"{BASE}DefaultProfile")
    assert account.get(f"{RS5}DisplayName") == "Loket"
    assert chosen.get("Id") == profile(name).get("Id")
    assert GUID.fullmatch(chosen.get("Id", ""))


@both
def test_nothing_else_can_be_reached(name: str):
    taskbar = profile(name).find(f"{BASE}Taskbar")
    assert taskbar is not None
    assert taskbar.get("ShowTaskbar") == "false"
    if name == WINDOWS_11:
        assert json.loads(profile(name).findtext(f"{V5}StartPins", "")) == {"pinnedList": []}
    else:
        layout = ElementTree.fromstring(profile(name).findtext(f"{BASE}StartLayout", "").strip())
        assert not [one for one in layout.iter() if one.tag.endswith(("Tile", "Group"))]


def test_the_script_takes_the_file_that_fits_the_windows():
    script = (HERE / "assigned-access.ps1").read_text("utf-8")
    assert WINDOWS_11 in script
    assert WINDOWS_10 in script
    assert "S-1-5-18" in script


def test_the_words_it_starts_with_are_understood():
    assert parse(["run"]).start
