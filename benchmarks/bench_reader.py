"""How fast the reader opens, scrolls and takes a new span, and how much memory it keeps."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from benchmarks import Figures

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtWidgets import QApplication, QWidget

from core.model import DEFAULT_LABELS, GOLD, Span, SpanId, new_uid
from gui.fonts import load_fonts
from gui.reader.marginmap import MarginMap
from gui.reader.style import ReaderStyle, label_looks
from gui.reader.view import ArticleView
from gui.theme import LIGHT

_SEED = Path(__file__).resolve().parent.parent / "seeds" / "blinken-korea.txt"
_LENGTHS = (3, 4, 5, 6, 8, 10, 12, 16, 24, 40, 60)


def text_of(length: int, *, between: str = "\n") -> str:
    """Return ``length`` code points of news: the seed article's paragraphs, again and again."""
    paragraphs = [line for line in _SEED.read_text("utf-8").splitlines() if line.strip()]
    once = between.join(paragraphs) + between
    return (once * (length // len(once) + 1))[:length]


def spans_of(text: str, number: int, *, seed: int = 7) -> list[Span]:
    """Return ``number`` spans over ``text``, a third of them in or over the one before."""
    dice = random.Random(seed)
    step = len(text) // number
    spans: list[Span] = []
    for place in range(number):
        start = place * step + dice.randint(0, step // 2)
        if spans and dice.random() < 1 / 3:
            start = spans[-1].start + dice.randint(0, (spans[-1].end - spans[-1].start) // 2)
        spans.append(span_at(text, min(start, len(text) - 2), dice))
    return spans


def span_at(text: str, start: int, dice: random.Random) -> Span:
    """Return a span of a random length and label that begins at ``start`` and stays in its paragraph if it can."""
    end = min(len(text), start + dice.choice(_LENGTHS))
    broken = text.find("\n", start + 1, end)
    end = broken if broken > 0 else end
    return Span(SpanId(new_uid()), start, end, dice.choice(DEFAULT_LABELS).name, text[start:end])


def painted(view: ArticleView, work: Callable[[], None] = lambda: None) -> float:
    """Do ``work`` and paint what it leaves; return the milliseconds that both take."""
    begun = perf_counter()
    work()
    view.viewport().repaint()
    return 1000 * (perf_counter() - begun)


def p95(times: list[float]) -> float:
    """Return the time that 95 of 100 keep within."""
    return quantiles(times, n=20, method="inclusive")[-1]


@contextmanager
def a_view() -> Iterator[ArticleView]:
    """Open a reader of usual size without an article, and close it."""
    view = ArticleView()
    view.set_style(ReaderStyle(labels=label_looks(DEFAULT_LABELS, LIGHT, language="ar")))
    view.resize(1000, 900)
    _put_up(view)
    yield view
    view.close()
    view.deleteLater()


def _put_up(window: QWidget) -> None:
    window.show()
    while not window.windowHandle().isExposed():
        QApplication.processEvents()


def opened(view: ArticleView, text: str, spans: list[Span]) -> float:
    """Show an article and return the milliseconds until it is painted."""
    return painted(view, lambda: view.show_article(text, spans))


def adding(
    view: ArticleView, text: str, spans: list[Span], *, times: int = 40, show: Callable[[list[Span]], None] | None = None
) -> list[float]:
    """Add spans one by one in the middle of what is seen; return the milliseconds of each until it is painted."""
    dice = random.Random(11)
    held = list(spans)
    showing = show or view.show_spans
    bar = view.verticalScrollBar()
    taken = []
    for turn in range(times):
        bar.setValue(bar.maximum() * turn // times)
        view.viewport().repaint()
        start = view.offset_at(view.viewport().rect().center())
        held.append(span_at(text, min(start, len(text) - 2), dice))
        taken.append(painted(view, lambda: showing(held)))
    return taken


def scrolling(view: ArticleView, *, frames: int = 300) -> list[float]:
    """Scroll down by the wheel's step; return the milliseconds of each frame."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    return [painted(view, lambda: bar.setValue(bar.value() + 60)) for _ in range(frames)]


def sweeping(view: ArticleView) -> list[float]:
    """Go through the whole article page by page; return the milliseconds of each page."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    taken = []
    while bar.value() < bar.maximum():
        taken.append(painted(view, lambda: bar.setValue(bar.value() + 850)))
    return taken


def painting(view: ArticleView, spans: list[Span]) -> tuple[float, float]:
    """Return the milliseconds of painting a page with ``spans``, and of as many lines without."""
    times = []
    for shown in (spans, []):
        view.show_spans(shown)
        view.viewport().repaint()
        times.append((median(painted(view) for _ in range(30)), lines_in_view(view)))
    view.show_spans(spans)
    (with_spans, lines), (without, more_lines) = times
    return with_spans, without * lines / more_lines


def lines_in_view(view: ArticleView) -> int:
    """Return how many lines are seen, in part or whole."""
    page, top = view.page, view.verticalScrollBar().value()
    first, last = page.line_at(top), page.line_at(top + view.viewport().height())
    if first.paragraph == last.paragraph:
        return last.line - first.line + 1
    between = sum(len(page.paragraphs[number].rows) for number in range(first.paragraph, last.paragraph))
    return between - first.line + last.line + 1


def memory() -> float:
    """Return what the process holds, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _usual() -> Figures:
    text = text_of(100_000)
    spans = spans_of(text, 4_000)
    with a_view() as view:
        figures: Figures = {"100,000 letters, 4,000 spans: first paint": (opened(view, text, spans), "ms", None)}
        figures["100,000 letters, 4,000 spans: span painted, p95"] = (p95(adding(view, text, spans)), "ms", None)
        figures["100,000 letters, 4,000 spans: scrolled frame, p95"] = (p95(scrolling(view)), "ms", None)
        view.verticalScrollBar().setValue(2_000)
        with_spans, without = painting(view, spans)
        figures["100,000 letters, 4,000 spans: page painted, to one without spans"] = (with_spans, "ms", with_spans / without)
    words = text_of(30_000)
    marked = spans_of(words, 700)
    with a_view() as view:
        opened(view, words, marked)
        figures["5,000 words, 700 spans: span painted, p95"] = (p95(adding(view, words, marked)), "ms", None)
    return figures


def _layered() -> Figures:
    text = text_of(100_000)
    mine, theirs, gold = (spans_of(text, 4_000, seed=seed) for seed in (1, 2, 3))
    with a_view() as view:
        opened(view, text, [])
        figures: Figures = {}

        def show(spans: list[Span]) -> None:
            view.show_layers([("huda", spans), ("sami", theirs), (GOLD, gold)])

        figures["100,000 letters, three layers of 4,000: shown"] = (painted(view, lambda: show(mine)), "ms", None)
        figures["100,000 letters, three layers of 4,000: span painted, p95"] = (p95(adding(view, text, mine, show=show)), "ms", None)
    return figures


def _one_paragraph() -> Figures:
    text = text_of(100_000, between=" ")
    spans = spans_of(text, 4_000)
    with a_view() as view:
        figures: Figures = {"one paragraph of 100,000 letters, 4,000 spans: first paint": (opened(view, text, spans), "ms", None)}
        figures["one paragraph of 100,000 letters, 4,000 spans: span painted, p95"] = (p95(adding(view, text, spans)), "ms", None)
    return figures


def _huge() -> Figures:
    text = text_of(1_000_000)
    spans = spans_of(text, 40_000)
    with a_view() as view:
        before = memory()
        figures: Figures = {"1,000,000 letters, 40,000 spans: first paint": (opened(view, text, spans), "ms", None)}
        figures["1,000,000 letters, 40,000 spans: scrolled frame, p95"] = (p95(scrolling(view)), "ms", None)
        figures["1,000,000 letters, 40,000 spans: span painted, p95"] = (p95(adding(view, text, spans)), "ms", None)
        sweeping(view)
        figures["1,000,000 letters, 40,000 spans: memory after reading all"] = (memory() - before, "MB", None)
        figures |= _mapped(view, text, spans)
    return figures


def _mapped(view: ArticleView, text: str, spans: list[Span]) -> Figures:
    strip = MarginMap(view)
    strip.resize(strip.sizeHint().width(), 860)
    _put_up(strip)
    times = []

    def show(shown: list[Span]) -> None:
        view.show_spans(shown)
        begun = perf_counter()
        strip.repaint()
        times.append(1000 * (perf_counter() - begun))

    adding(view, text, spans, show=show)
    strip.close()
    strip.deleteLater()
    return {"1,000,000 letters, 40,000 spans: map painted after a span, p95": (p95(times[1:]), "ms", None)}


def measure() -> Figures:
    """Return the reader's figures."""
    QApplication.instance() or QApplication([])
    load_fonts()
    with a_view() as view:  # fonts and the first QStaticText are nobody's first paint
        opened(view, text_of(3_000), spans_of(text_of(3_000), 60))
    return _usual() | _layered() | _one_paragraph() | _huge()


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False, indent=1))
