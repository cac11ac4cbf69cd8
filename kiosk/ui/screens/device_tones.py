"""The tone and the sign of a network's word."""

from kiosk.domain.network import Kind

TONES = {
    Kind.NOT_CONFIGURED: ("neutral", "minus"),
    Kind.GOOD: ("good", "check"),
    Kind.OFFLINE: ("bad", "wifi-off"),
    Kind.NO_NAME: ("bad", "x"),
    Kind.BLOCKED_TLS: ("bad", "shield-alert"),
    Kind.UNUSABLE: ("bad", "x"),
}
DOUBTFUL = ("warning", "triangle-alert")
UNKNOWN = ("neutral", "minus")


def tone_of(kind: str) -> tuple[str, str]:
    """Tone and icon of a kind as kept in an event; one of a later Loket is neutral."""
    return TONES.get(Kind(kind), DOUBTFUL) if kind in set(Kind) else UNKNOWN
