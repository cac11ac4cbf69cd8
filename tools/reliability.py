"""Draws how well the forecast is calibrated, and writes the figures into docs/forecast.md.

``python -m tools.reliability``; the same seed gives the same picture and the same figures.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.domain.forecast import ForecastRules
from tools.calibration import WORLDS, Score, World, bins, simulate

DOCS = Path(__file__).parents[1] / "docs"
BEGIN, END = "<!-- figures -->", "<!-- end of the figures -->"
DESKS, SEED = 100, 1
FEWEST = 50
"""A mark that rests on fewer attempts would say more about luck."""
SIDE, EDGE = 360, 60
LOOKS = (("#0b4f9e", "circle"), ("#b86e00", "square"), ("#18794e", "triangle"))
"""A colour and a shape for each world that is drawn: nothing by colour alone."""
DRAWN = ("hours matter", "no hour differs", "participants differ")
HEADINGS = (
    "world",
    "attempts",
    "Brier",
    "one rate for all hours",
    "true rates known",
    "skill",
    "off the line",
    "80 % interval holds the true rate",
    "desks that call an hour better (wrongly)",
    "proposals that make wait",
    "true rate there, against at once",
)


def main(docs: Path = DOCS, desks: int = DESKS) -> int:
    """Simulates, draws and writes; 1 when the page has no place for the figures."""
    scores = [(world, simulate(world, desks, SEED, ForecastRules())) for world in WORLDS]
    page = docs / "forecast.md"
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.stdout.write(f"{page.name} has no place for the figures\n")
        return 1
    figures = "\n".join(table(scores))
    page.write_text(f"{before}{BEGIN}\n{figures}\n{END}{after}", "utf-8")
    picture = docs / "pictures" / "reliability.svg"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text("\n".join(diagram(scores)) + "\n", "utf-8")
    sys.stdout.write(figures + "\n")
    return 0


def table(scores: Sequence[tuple[World, Score]]) -> Iterator[str]:
    """The figures as a Markdown table."""
    yield f"| {' | '.join(HEADINGS)} |"
    yield "|" + "---|" * len(HEADINGS)
    for world, score in scores:
        cells = (
            world.name,
            f"{len(score.told):,}",
            f"{score.mean(score.brier):.4f}",
            f"{score.mean(score.climate):.4f}",
            f"{score.mean(score.best_possible):.4f}",
            f"{score.skill:+.1%}",
            f"{score.off * 100:.1f} points",
            f"{score.coverage:.0%}",
            f"{score.called_best} of {score.desks} ({score.wrongly})",
            f"{score.later / max(1, len(score.proposed)):.0%}",
            f"{score.gain * 100:+.1f} points",
        )
        yield f"| {' | '.join(cells)} |"


def diagram(scores: Sequence[tuple[World, Score]]) -> Iterator[str]:
    """A reliability diagram as SVG: what was forecast across, what came of it upwards."""
    size = SIDE + 2 * EDGE
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size + 130} {size}"'
    yield 'font-family="sans-serif" font-size="13" fill="#10233a">'
    yield f'<rect width="{size + 130}" height="{size}" fill="#ffffff"/>'
    yield from _axes()
    drawn = [(world, score) for world, score in scores if world.name in DRAWN]
    for number, (world, score) in enumerate(drawn):
        colour, shape = LOOKS[number]
        points = [(_x(told), _y(came), count) for told, came, count in bins(score.told)]
        points = [point for point in points if point[2] >= FEWEST]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
        yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
        for x, y, count in points:
            yield _mark(shape, colour, x, y, 3.0 + 7.0 * (count / len(score.told)) ** 0.5)
        y = EDGE + 22 * number
        yield _mark(shape, colour, size - 32, y - 4, 6.0)
        yield f'<text x="{size - 20}" y="{y}">{world.name}</text>'
    yield "</svg>"


def _axes() -> Iterator[str]:
    yield f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#7c8ca2" stroke-dasharray="5 5"/>'
    for tenth in range(0, 11, 2):
        share = tenth / 10
        yield f'<path d="M{_x(share)} {_y(0)}V{_y(1)}" stroke="#dee5ed"/>'
        yield f'<path d="M{_x(0)} {_y(share)}H{_x(1)}" stroke="#dee5ed"/>'
        yield f'<text x="{_x(share)}" y="{_y(0) + 20}" text-anchor="middle">{share:.1f}</text>'
        yield f'<text x="{_x(0) - 8}" y="{_y(share) + 4}" text-anchor="end">{share:.1f}</text>'
    yield f'<text x="{_x(0.5)}" y="{_y(0) + 44}" text-anchor="middle">forecast chance</text>'
    middle = f'x="18" y="{_y(0.5)}" transform="rotate(-90 18 {_y(0.5)})"'
    yield f'<text {middle} text-anchor="middle">share that worked</text>'


def _mark(shape: str, colour: str, x: float, y: float, radius: float) -> str:
    r = round(radius, 1)
    match shape:
        case "circle":
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="{colour}"/>'
        case "square":
            left, top = round(x - r, 1), round(y - r, 1)
            side = round(2 * r, 1)
            return f'<rect x="{left}" y="{top}" width="{side}" height="{side}" fill="{colour}"/>'
    return f'<path d="M{x:.1f} {y - r:.1f}l{r} {2 * r}h{-2 * r}z" fill="{colour}"/>'


def _x(share: float) -> float:
    return EDGE + SIDE * share


def _y(share: float) -> float:
    return EDGE + SIDE * (1 - share)


if __name__ == "__main__":
    sys.exit(main())
