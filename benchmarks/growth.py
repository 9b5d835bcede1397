"""``python -m benchmarks.growth`` turns what ``python -m benchmarks scale`` measured into a table and a picture of growth."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Final

from benchmarks.__main__ import RESULTS
from benchmarks.bench_scale import SIZES

PICTURE: Final = Path(__file__).resolve().parent / "growth.svg"

SHOWN: Final = {
    "open, to the first article": ("Open, to the first article", "#1f6f5c"),
    "next article, p95": ("Next article", "#4a7bd0"),
    "queue by title, p95": ("Queue by title", "#b3561d"),
    "search a rare word, first page, p95": ("Search a rare word", "#7a4fb0"),
    "search a word with proclitics, first page, p95": ("Search a word with proclitics", "#c23b57"),
    "count the hits of a common word": ("Count the hits of a common word", "#8a7a1c"),
    "save a mark, p50": ("Save a mark", "#40494f"),
}
"""What is drawn, with its colour; the table has everything."""

_WIDTH, _HEIGHT, _LEADING, _TOP, _BOTTOM = 880, 430, 80, 20, 40
_PLOT: Final = 480
_LEAST, _MOST = 0.1, 1_000.0


def table(figures: dict[str, dict[str, float | str | None]]) -> str:
    """Return everything that was measured at each size as a table in Markdown."""
    first = f"{SIZES[0]:,}: "
    head = f"| | {' | '.join(f'{size:,} articles' for size in SIZES)} |"
    lines = [head, f"|---|{'---:|' * len(SIZES)}"]
    for name in figures:
        if name.startswith(first):
            what = name.removeprefix(first)
            cells = [_cell(figures.get(f"{size:,}: {what}")) for size in SIZES]
            lines.append(f"| {what} | {' | '.join(cells)} |")
    return "\n".join(lines)


def picture(figures: dict[str, dict[str, float | str | None]]) -> str:
    """Return a picture, as SVG, of milliseconds against articles, both in powers of ten."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="13">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
    ]
    for power in range(-1, 4):
        y = _y(10.0**power)
        parts.append(f'<line x1="{_LEADING}" y1="{y:.1f}" x2="{_LEADING + _PLOT}" y2="{y:.1f}" stroke="#e2e2de"/>')
        parts.append(f'<text x="{_LEADING - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#5a6166">{10.0**power:,g} ms</text>')
    for size in SIZES:
        parts.append(f'<text x="{_x(size):.1f}" y="{_HEIGHT - 14}" text-anchor="middle" fill="#5a6166">{size:,}</text>')
    ends: list[float] = []
    lines = [(_points(figures, what), *look) for what, look in SHOWN.items()]
    for points, name, colour in sorted((line for line in lines if line[0]), key=lambda line: line[0][-1][1]):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points]
        end = max(points[-1][1], ends[-1] + 17 if ends else 0)  # no name on another
        ends.append(end)
        parts.append(f'<text x="{_LEADING + _PLOT + 12}" y="{end + 4:.1f}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _points(figures: dict[str, dict[str, float | str | None]], what: str) -> list[tuple[float, float]]:
    found = [(size, figures.get(f"{size:,}: {what}")) for size in SIZES]
    return [(_x(size), _y(float(figure["value"] or 0))) for size, figure in found if figure is not None]


def _x(size: int) -> float:
    return _LEADING + _PLOT * math.log10(size / SIZES[0]) / math.log10(SIZES[-1] / SIZES[0])


def _y(milliseconds: float) -> float:
    share = math.log10(min(max(milliseconds, _LEAST), _MOST) / _LEAST) / math.log10(_MOST / _LEAST)
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _BOTTOM - _TOP)


def _cell(figure: dict[str, float | str | None] | None) -> str:
    if figure is None:
        return ""
    value, ratio = float(figure["value"] or 0), figure["ratio"]
    shown = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
    return f"{shown} {figure['unit']}{f' (× {ratio:.2f})' if isinstance(ratio, float) else ''}".strip()


def main() -> int:
    """Print the table and draw the picture; return the exit code."""
    if not RESULTS.exists():
        print("Nothing was measured yet: python -m benchmarks scale")
        return 2
    figures = json.loads(RESULTS.read_text("utf-8"))
    PICTURE.write_text(picture(figures), encoding="utf-8")
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
