"""The table of provinces, regencies and districts behind the first six digits of a NIK."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Regions:
    """Names by code without dots: provinces 2 digits, regencies 4, districts 6.

    `retired` maps a regency code that is no longer issued to the code in its place, or to an
    empty text where none is certain (handbook 2.2).
    """

    provinces: Mapping[str, str]
    regencies: Mapping[str, str]
    districts: Mapping[str, str]
    retired: Mapping[str, str]
    decree: str
    decree_date: date
    source: str


def read_regions(table: bytes) -> Regions:
    """The table in the bytes of ``resources/regions/regions.tsv``; about 3 ms.

    Raises ValueError or KeyError when the bytes are not such a table.
    """
    shelves: dict[int, dict[str, str]] = {2: {}, 4: {}, 6: {}}
    head: dict[str, str] = {}
    retired: dict[str, str] = {}
    for line in table.decode("utf-8").splitlines():
        code, name = line.split("\t")
        if name[0] == ">":
            retired[code] = name[1:]
        elif code[0] == "#":
            head[code[1:]] = name
        else:
            shelves[len(code)][code] = name
    return Regions(
        provinces=shelves[2],
        regencies=shelves[4],
        districts=shelves[6],
        retired=retired,
        decree=head["decree"],
        decree_date=date.fromisoformat(head["decree_date"]),
        source=head["source"],
    )
