import pytest

from kiosk.ui.wording.consent import LANGUAGES, consent_text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_names_who_keeps_what_for_how_long(language):
    text = consent_text(language, 45, "BRI Unit {Latihan}", 200)
    whole = " ".join(text.paragraphs)
    assert whole.count("BRI Unit {Latihan}") == 2
    assert " 45 " in whole
    assert " 200 " in whole
    assert " 45 " in text.keep
    assert "27/2022" in whole
    assert "3 x 24" in whole
    assert "#" not in whole + text.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_three_ticks_are_three_different_sentences(language):
    text = consent_text(language, 30, "Loket Latihan")
    assert len({text.help, text.complaint, text.keep}) == 3
    assert all(tick.endswith(".") for tick in (text.help, text.complaint, text.keep))
    assert (text.version, text.language) == ("v1", language)


def test_both_languages_say_the_same_number_of_things():
    counts = {len(consent_text(language, 30, "X").paragraphs) for language in LANGUAGES}
    assert counts == {7}


def test_the_participant_hears_that_nobody_will_ask_for_the_code():
    whole = " ".join(consent_text("id", 30, "X").paragraphs)
    assert "Petugas tidak akan meminta kode OTP atau kata sandi Anda." in whole


def test_a_language_without_a_text_reads_indonesian():
    assert consent_text("su", 30, "X") == consent_text("id", 30, "X")


def test_a_version_that_does_not_ship_is_not_made_up():
    with pytest.raises(FileNotFoundError):
        consent_text("id", 30, "X", version="v0")
