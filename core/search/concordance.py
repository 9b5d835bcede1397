"""What a search finds: hits in their context, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from core.arabic.folding import fold
from core.model import ArticleId, SpanId
from core.search.forms import words_of


class Order(StrEnum):
    """What hits are put in order by; in the text's own order where that says nothing."""

    ARTICLE = "article"
    LEFT = "left"
    RIGHT = "right"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Hit:
    """``[start, end)`` of an article's text in code points, ``quote`` what stands there.

    ``left`` is what stands before it in the line, ``right`` what stands after it. A hit that is a span has its label, the layer's
    owner and its id; one that is a place of the text has none of them.
    """

    article: ArticleId
    title: str
    start: int
    end: int
    quote: str
    left: str
    right: str
    label: str | None = None
    layer: str | None = None
    span: SpanId | None = None


class Key(NamedTuple):
    """Where a hit stands in its order; the next page begins behind the last hit's key."""

    rank: str
    article: int
    start: int
    end: int
    span: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """Some hits; ``after`` asks for the next ones and is None behind the last. ``is_whole`` is false when somebody broke the search off."""

    hits: tuple[Hit, ...]
    after: Key | None = None
    is_whole: bool = True


def rank(hit: Hit, order: Order) -> str:
    """Return what ``hit`` is put in order by: the folded words after it, or those before it from the nearest on."""
    beside = fold(hit.right if order is Order.RIGHT else hit.left)
    words = [beside[start:end] for start, end in words_of(beside)]
    return " ".join(words if order is Order.RIGHT else reversed(words))
