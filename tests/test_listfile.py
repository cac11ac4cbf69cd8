"""A list is read row by row, and a broken row is still a row."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster import Row
from kiosk.listfile import LONGEST_LINE, Unusable, read_rows

SITI = Row("3374116304959901", "1995-04-23", "P", "081200001234", "siti@example.com")


def rows(content: bytes | str, name: str = "") -> list[Row]:
    raw = content.encode() if isinstance(content, str) else content
    return list(read_rows(BytesIO(raw), name))


@pytest.mark.parametrize(
    "content",
    [
        "nik,birth_date,sex,phone,email\n3374116304959901,1995-04-23,P,081200001234,siti@example.com\n",
        "\ufeffNIK;Phone;Email;Sex;Birth_Date\r\n3374116304959901;081200001234;siti@example.com;P;1995-04-23",
        'email\tnik\tnama\tbirth_date\tsex\tphone\nsiti@example.com\t3374116304959901\t"S,\n""N"\t1995-04-23\tP\t081200001234\n',
        '{"nik":3374116304959901,"birth_date":"1995-04-23","sex":"P","phone":"081200001234","email":"siti@example.com","x":[1]}\n',
    ],
    ids=["csv", "semicolons, BOM, another order", "tabs, a quoted cell of two lines", "JSON lines"],
)  # fmt: skip
def test_every_kind_of_list_gives_the_same_row(content: str) -> None:
    assert rows(content) == [SITI]


def test_columns_that_are_not_there_are_empty() -> None:
    assert rows("phone\n081200001234\n") == [Row(phone="081200001234")]
    assert rows('{"phone":81200001234.0,"nik":null}') == [Row(phone="81200001234")]


def test_blank_lines_are_no_rows() -> None:
    assert len(rows("nik\n\n3374116304959901\n\n")) == 1
    assert len(rows('\n{"nik":"1"}\n\n{"nik":"2"}\n')) == 2


@pytest.mark.parametrize(
    "line",
    [
        b"3374116304959901",
        b"3374116304959901,P,spilled",
        b"3374116304959901,\xff",
        b"3374116304959901,\0",
        b'"3374116304959901,P',
        b"3374116304959901," + b"P" * LONGEST_LINE,
        b"3374116304959901," + b'"' + b"P" * 200_000 + b'"',
    ],
    ids=["short", "long", "not UTF-8", "NUL", "open quote", "very long", "very long, quoted"],
)
def test_a_broken_csv_row_is_a_row_and_so_is_the_next(line: bytes) -> None:
    first, second = rows(b"nik,sex\n" + line + b"\n3374116304959902,L\n")
    assert first.broken
    assert second == Row("3374116304959902", "", "L")


@pytest.mark.parametrize(
    "line",
    [b"not json", b"[1]", b'{"nik":', b'{"nik":true}', b'{"nik":{"a":1}}', b'{"email":"\xff"}',
     b'{"x":' + b"[" * 50_000, b'{"nik":' + b"9" * 5_000 + b"}", b'{"nik":1e400}',
     b'{"nik":"' + b"1" * LONGEST_LINE + b'"}', b'{"sex":1}'],
)  # fmt: skip
def test_a_broken_json_row_is_a_row_and_so_is_the_next(line: bytes) -> None:
    first, second, third = rows(b'{"nik":"1"}\n' + line + b'\n{"nik":"2"}\n')
    assert (first.nik, second.broken, third.nik) == ("1", True, "2")


def test_the_content_outweighs_the_format_that_was_named() -> None:
    csv = read_rows(BytesIO(b"nik\n3374116304959901\n"), "list.jsonl", "jsonl")
    json = read_rows(BytesIO(b'{"nik":"1"}\n'), "list.csv", "csv")
    assert [row.nik for row in (*csv, *json)] == ["3374116304959901", "1"]


def test_where_the_content_does_not_tell_the_name_does() -> None:
    assert [row.broken for row in rows('oops\n{"nik":"1"}\n', "list.jsonl")] == [True, False]
    named = read_rows(BytesIO(b'oops\n{"nik":"1"}\n'), "", "jsonl")
    assert [row.nik for row in named] == ["", "1"]


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", "nik\n1\n".encode("utf-16"), b"3374116304959901,P\n"]
)
def test_a_list_that_is_none_says_so(content: bytes) -> None:
    with pytest.raises(Unusable):
        rows(content)


cells = st.text(alphabet=st.characters(exclude_characters='\n\r",\0', codec="utf-8"), max_size=8)


@given(st.lists(st.tuples(cells, cells), max_size=20))
def test_there_are_as_many_rows_as_lines(table: list[tuple[str, str]]) -> None:
    content = "nik,email\n" + "".join(f"{nik},{email}\n" for nik, email in table)
    found = rows(content)
    assert [(row.nik, row.email) for row in found] == [(a.strip(), b.strip()) for a, b in table]


@given(st.binary(max_size=300))
def test_any_bytes_give_rows(noise: bytes) -> None:
    lines = [line for line in noise.split(b"\n") if line.rstrip(b"\r\n").strip()]
    assert len(rows(b'{"nik":"1"}\n' + noise)) == 1 + len(lines)
    assert len(rows(b"nik,sex\n" + noise)) <= len(lines)
