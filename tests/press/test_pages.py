"""What belongs together stays together."""

from kiosk.press.blocks import Gap
from kiosk.press.pages import Unit, paginate

HEAD = Gap(10)


def heights(pages: list[list[Gap]]) -> list[list[float]]:
    return [[block.px for block in page] for page in pages]


def test_a_unit_that_does_not_fit_begins_a_page():
    units = [Unit([Gap(60)]), Unit([Gap(30), Gap(20)]), Unit([Gap(50)])]
    assert heights(paginate(units, 100, 100)) == [[60], [30, 20, 50]]


def test_what_stands_above_a_table_stands_above_its_rest_too():
    rows = [Unit([HEAD, Gap(45)])] + [Unit([Gap(45)], [HEAD])] * 3
    assert heights(paginate(rows, 100, 100)) == [[10, 45, 45], [10, 45, 45]]


def test_a_unit_higher_than_a_page_has_one_of_its_own():
    units = [Unit([Gap(20)]), Unit([Gap(300)]), Unit([Gap(20)])]
    assert heights(paginate(units, 100, 100)) == [[20], [300], [20]]


def test_nothing_is_one_empty_page():
    assert paginate([], 100, 100) == [[]]
