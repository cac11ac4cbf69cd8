"""The shipped region table is the whole of it."""

from datetime import date

import pytest

from kiosk import resources
from kiosk.domain.regions import read_regions

REGIONS = resources.regions()


def test_the_counts_are_those_of_the_decree() -> None:
    assert len(REGIONS.provinces) == 38
    assert len(REGIONS.regencies) == 514
    assert len(REGIONS.districts) == 7285
    assert len(REGIONS.retired) == 36


def test_there_are_416_kabupaten_and_98_cities() -> None:
    cities = [code for code in REGIONS.regencies if int(code[2:]) > 70]
    assert len(cities) == 98
    assert all(REGIONS.regencies[code].startswith("Kota ") for code in cities)


def test_every_region_lies_in_one_above_it() -> None:
    assert {code[:2] for code in REGIONS.regencies} == set(REGIONS.provinces)
    assert {code[:4] for code in REGIONS.districts} == set(REGIONS.regencies)


def test_retired_codes_are_out_of_use_and_their_successors_are_not() -> None:
    successors = [new for new in REGIONS.retired.values() if new]
    assert len(successors) == 26
    assert set(successors) <= set(REGIONS.regencies)
    assert not set(REGIONS.retired) & set(REGIONS.regencies)


def test_it_says_by_which_decree_and_from_where() -> None:
    assert REGIONS.decree == "Kepmendagri 300.2.2-2138 Tahun 2025"
    assert REGIONS.decree_date == date(2025, 4, 25)
    assert "ODbL" in REGIONS.source
    notice = resources.path("regions/NOTICE.md").read_text(encoding="utf-8")
    assert "Open Database License" in notice
    assert resources.path("regions/ODbL-1.0.md").is_file()


def test_other_bytes_are_refused() -> None:
    with pytest.raises((ValueError, KeyError)):
        read_regions(b"11,Aceh\n")
