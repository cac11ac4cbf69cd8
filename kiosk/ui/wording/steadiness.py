"""What the longer measurement says, network by network, and which of the two is better."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.domain.events import Network
from kiosk.domain.network_choice import Choice, Gauged, Why, lost
from kiosk.domain.steadiness import Via
from kiosk.ui.wording.network import label
from kiosk.ui.wording.network import median as answer_time
from kiosk.ui.wording.phrase import say
from kiosk.ui.wording.times import number

SIDES = {
    Via.WIFI: QT_TRANSLATE_NOOP("Wording", "Wi-Fi loket"),
    Via.TETHERING: QT_TRANSLATE_NOOP("Wording", "Tethering HP"),
}
BEFORE = {
    Via.WIFI: QT_TRANSLATE_NOOP("Wording", "Sambungkan komputer ke Wi-Fi loket, lalu ukur."),
    Via.TETHERING: QT_TRANSLATE_NOOP("Wording", "Sambungkan komputer ke hotspot HP, lalu ukur."),
}
LOSS = QT_TRANSLATE_NOOP("Wording", "{lost} dari {tries} tidak dijawab")
JITTER = QT_TRANSLATE_NOOP("Wording", "Naik-turun {ms} milidetik")
PROGRESS = QT_TRANSLATE_NOOP("Wording", "{passed} dari {whole} detik")
UNANSWERED = QT_TRANSLATE_NOOP("Wording", "{lost} tidak dijawab")

UNDECIDED = {
    Why.SAME: QT_TRANSLATE_NOOP(
        "Wording", "Sama saja: bedanya terlalu kecil untuk memilih salah satu."
    ),
    Why.NEITHER: QT_TRANSLATE_NOOP(
        "Wording", "Keduanya belum layak untuk menunggu kode. Coba di tempat atau jam lain."
    ),
    Why.SITE: QT_TRANSLATE_NOOP(
        "Wording", "Belum bisa dibandingkan: situs yang ditanya tidak menjawab."
    ),
    Why.APART: QT_TRANSLATE_NOOP(
        "Wording", "Waktu ukurnya terlalu jauh berbeda. Ukur lagi keduanya."
    ),
    Why.MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Ukur di kedua jaringan, lalu Loket membandingkannya."
    ),
}
DECIDED = {
    Why.REACH: QT_TRANSLATE_NOOP(
        "Wording", "{better} lebih baik untuk menunggu kode. {worse}: {state}."
    ),
    Why.LOSS: QT_TRANSLATE_NOOP(
        "Wording",
        "{better} lebih baik untuk menunggu kode: {few} dari {tries} tidak dijawab; {worse} "
        "{many} dari {others}.",
    ),
    Why.JITTER: QT_TRANSLATE_NOOP(
        "Wording",
        "{better} lebih baik untuk menunggu kode: waktu jawabnya lebih tetap, naik-turun {few} "
        "milidetik; {worse} {many} milidetik.",
    ),
    Why.SPEED: QT_TRANSLATE_NOOP(
        "Wording",
        "{better} lebih baik untuk menunggu kode: menjawab dalam {few} milidetik; {worse} {many} "
        "milidetik.",
    ),
}


def side(via: str) -> str:
    """Which network it was; one of a later Loket stays as it is."""
    return say(SIDES[Via(via)]) if via in set(Via) else via


def before(via: Via) -> str:
    """What to do before it can be measured."""
    return say(BEFORE[via])


def progress(passed_s: float, whole_s: int, tries_lost: int) -> str:
    """How far a measurement is: "12 dari 30 detik · 1 tidak dijawab"."""
    words = [say(PROGRESS, passed=min(int(passed_s), whole_s), whole=whole_s)]
    if tries_lost:
        words.append(say(UNANSWERED, lost=tries_lost))
    return " · ".join(words)


def numbers(network: Network) -> list[str]:
    """Loss, jitter and answer time, as far as they were measured."""
    if network.loss_percent is None:
        return [] if network.median_ms is None else [answer_time(network.median_ms)]
    words = [say(LOSS, lost=lost(network), tries=network.tries)]
    if network.jitter_ms is not None:
        words.append(say(JITTER, ms=number(network.jitter_ms)))
    if network.median_ms is not None:
        words.append(answer_time(network.median_ms))
    return words


def recorded(network: Network) -> str:
    """A network as kept with a case: its word, and what was measured for longer."""
    said = label(network.verdict)
    if network.loss_percent is None:
        return said
    return f"{said} ({' · '.join(filter(None, (side(network.via), *numbers(network))))})"


def choice(found: Choice, wifi: Gauged | None, tethering: Gauged | None) -> str:
    """Which of the two is better and by which numbers, or why that cannot be said."""
    if found.better is None or wifi is None or tethering is None:
        return say(UNDECIDED[found.why])
    better, worse = wifi.network, tethering.network
    if found.better is Via.TETHERING:
        better, worse = worse, better
    few, many = _figures(found.why, better), _figures(found.why, worse)
    other = Via.WIFI if found.better is Via.TETHERING else Via.TETHERING
    return say(
        DECIDED[found.why],
        better=side(found.better),
        worse=side(other),
        state=label(worse.verdict),
        few=few,
        many=many,
        tries=better.tries,
        others=worse.tries,
    )


def _figures(why: Why, network: Network) -> str:
    """The number that the choice rests on."""
    figures = {Why.LOSS: lost(network), Why.JITTER: network.jitter_ms, Why.SPEED: network.median_ms}
    return number(figures.get(why) or 0)
