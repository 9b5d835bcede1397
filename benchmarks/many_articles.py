"""Any number of articles with forty marks each, the same ones every time: paragraphs of news put together anew.

The paragraphs are those of ``saudinewsnet`` where the folder ``HASHIYA_DATA`` holds it, otherwise the seed's, with words of the lexicon
strewn in, so that there are rare words among them.
"""

from __future__ import annotations

import json
import lzma
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from core.formats.record import LayerRecord
from core.model import LayerState, Span, SpanId, new_uid

ROOT: Final = Path(__file__).resolve().parents[1]
LETTERS: Final = 3_000
MARKS: Final = 40
ANNOTATORS: Final = tuple(f"annotator-{number}" for number in range(1, 11))
RARE: Final = "نادرة"
"""Stands, with a number joined to it, in one article in a thousand; every article has its own number too."""

_LABELS: Final = ("PERSON", "PERSON", "COUNTRY", "EVENT")
_STATES: Final = (LayerState.FINISHED, LayerState.FINISHED, LayerState.STARTED, LayerState.RETURNED)
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def paragraphs() -> list[str]:
    """Return what articles are made of."""
    root = os.environ.get("HASHIYA_DATA")
    news = Path(root, "saudinewsnet", "articles.jsonl.xz") if root else None
    if news is not None and news.exists():
        with lzma.open(news, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line, _ in zip(lines, range(8_000), strict=False)]
        return [part for text in texts for part in _cut(text)]
    lines_ = (ROOT / "seeds" / "blinken-korea.layers.jsonl").read_text("utf-8").splitlines()
    text = str(json.loads(lines_[0])["text"])
    return [line for line in text.splitlines() if len(line) > 30]


def records(first: int, number: int, parts: list[str]) -> Iterator[LayerRecord]:
    """Yield the articles from the ``first`` on, of about ``LETTERS`` code points; each tenth has two layers of half the marks."""
    for place in range(first, first + number):
        chosen = random.Random(place)
        text = _text(place, parts, chosen)
        title = text[: text.find(" ", 50)].replace("\n", " ")
        meta = json.dumps({"date": f"20{chosen.randrange(10, 26)}-{chosen.randrange(1, 13):02}-{chosen.randrange(1, 29):02}"})
        layers = chosen.sample(ANNOTATORS, 2 if place % 10 == 0 else 1)
        for layer in layers:
            spans = _marks(text, chosen, MARKS // len(layers))
            yield LayerRecord(None, title, text, meta=meta, layer=layer, state=chosen.choice(_STATES), spans=spans)


def _text(place: int, parts: list[str], chosen: random.Random) -> str:
    held, length = [f"الخبر{place} عن {chosen.choice(parts)[:60]}"], 0
    if place % 1_000 == 7:
        held.append(f"{RARE} في عبارة {RARE} مرّتين")
    while length < LETTERS:
        held.append(chosen.choice(parts))
        length += len(held[-1]) + 1
    return "\n".join(held)[:LETTERS]


def _marks(text: str, chosen: random.Random, number: int) -> tuple[Span, ...]:
    words = [found.span() for found in _WORD.finditer(text)]
    places = sorted(chosen.sample(words, number))
    return tuple(Span(SpanId(new_uid()), start, end, chosen.choice(_LABELS), text[start:end]) for start, end in places)


def _cut(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for start in range(0, len(line), 500):
            if len(part := line[start : start + 500].strip()) > 60:
                yield part
