"""The table of weathers, row by row, against real servers."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from kiosk.outbox.channels.webhook import WebhookPost
from kiosk.outbox.outcome import LONGEST_LINE, Postponed, Rejected, Uncertain
from tests.helpdesk.given import CHANNELS, LARGE, parcel, server_at
from tests.helpdesk.host import START
from tests.outbox.channels.weather import WEATHERS, in_words, under


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("weather", WEATHERS)
def test_in_each_weather_a_channel_says_what_is_true(
    weather: str, channel: str, tmp_path: Path
) -> None:
    row, kind = WEATHERS[weather], CHANNELS[channel]
    program = kind.program()
    with under(row.sky, program, tmp_path) as (settings, host):
        post = kind.post(server_at(**settings))  # type: ignore[arg-type]
        if isinstance(post, WebhookPost):
            post = replace(post, now=lambda: START.timestamp() + row.sky.clock_s)
        carrier = post.carrier()
        outcome = carrier.carry(parcel(1, *[LARGE] * row.sky.large), Event())
        carrier.close()
    assert in_words(outcome) == getattr(row, channel)
    assert kind.made(program) <= 1
    assert len(host.requests) <= 1
    assert kind.made(program) == 1 or not row.made
    if isinstance(outcome, Postponed | Rejected | Uncertain):
        assert 0 < len(outcome.detail) <= LONGEST_LINE
        assert outcome.detail.isprintable()


@pytest.mark.parametrize("weather", WEATHERS)
def test_nothing_is_called_sent_in_a_weather_in_which_no_ticket_was_made(weather: str) -> None:
    row = WEATHERS[weather]
    accepted = "accepted" in (row.zammad, row.osticket, row.webhook)
    assert row.made or row.sky.clock_s or not accepted
