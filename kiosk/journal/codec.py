"""Events to bytes and back; old shapes are lifted here and nowhere else.

The bytes are JSON with the kind under ``kind``. A kind this release does not know decodes to
None: the entry stays in the journal, travels on, and is passed over.
"""

from functools import cache

import msgspec

from kiosk.domain.events import AnyEvent, Event


@cache
def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder()


@cache
def _decoder() -> "msgspec.json.Decoder[AnyEvent]":
    return msgspec.json.Decoder(AnyEvent)


def encode(event: Event) -> bytes:
    """The bytes to seal."""
    return _encoder().encode(event)


def decode(data: bytes) -> Event | None:
    """The event, or None for a kind, a value or a form that only a later release knows."""
    try:
        return _decoder().decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
