"""Finding a guide as people ask for it."""

import pytest

from kiosk.domain.guide_search import GuideFinder, folded
from kiosk.guides import read_shelf


@pytest.fixture(scope="module")
def finder() -> GuideFinder:
    found = GuideFinder()
    found.rebuild({name: one.guides.values() for name, one in read_shelf().guides.items()})
    return found


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kode tidak masuk", "kode-tidak-masuk"),
        ("KODE  gak", "kode-tidak-masuk"),
        ("otp saya kok ga masuk", "kode-tidak-masuk"),
        ("nomor hangus", "nomor-hangus"),
        ("hang", "nomor-hangus"),
        ("spam", "folder-spam"),
        ("kode salah", "kode-salah"),
        ("kadaluarsa", "kode-kedaluwarsa"),
        ("expired code", "kode-kedaluwarsa"),
        ("limit", "pesan-limit"),
        ("lupa pass", "reset-kata-sandi"),
        ("nómor saudara", "nomor-sendiri"),
        ("nomor baru", "ganti-nomor"),
        ("4444", "registrasi-kartu"),
        ("dukcapil", "data-ktp-beda"),
        ("internet mati", "tanpa-internet"),
        ("situs error", "situs-bermasalah"),
    ],
)
def test_the_words_people_use_lead_to_the_guide(finder: GuideFinder, typed: str, first: str):
    assert finder.find(typed)[0] == first


def test_each_word_counts_from_its_beginning(finder: GuideFinder):
    assert finder.find("angus") == []


def test_without_a_word_all_are_listed_in_their_order(finder: GuideFinder):
    assert finder.find("  …") == list(read_shelf().guides)


def test_case_accents_and_signs_are_folded():
    assert folded("Nómor *444#, ＳＰＡＭ") == ["nomor", "444", "spam"]
