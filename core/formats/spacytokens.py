"""A layer as spaCy holds it: tokens that are blanks where more than one blank stands, flat entities, and all spans in a group."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from core.formats import iob
from core.formats.choices import Choices, Overlapping
from core.formats.record import LayerRecord, LeftOut
from core.formats.tokens import Placed, Stretch, aligned

GROUP: Final = "sc"
"""The group in which spaCy's span categorizer looks for spans, which may lie over each other."""


@dataclass(frozen=True, slots=True)
class Covered:
    """Tokens that cover the text but for the single blanks between them, and spans by the places of their tokens."""

    text: str
    tokens: list[Stretch]
    spaces: list[bool]
    entities: list[Placed]
    spans: list[Placed]

    def edges(self, one: Placed) -> Stretch:
        return self.tokens[one.first][0], self.tokens[one.end - 1][1]


def covered(record: LayerRecord, choices: Choices, left_out: list[LeftOut]) -> Covered:
    """Return the layer of ``record``; entities are the outermost or innermost of its spans, none of which is lost from the group."""
    layer = aligned(record, choices.inside, left_out)
    tokens, spaces = covering(record.text, layer.tokens)
    starts = [start for start, _ in tokens]
    at = [bisect_left(starts, start) for start, _ in layer.tokens]
    spans = [Placed(at[one.first], at[one.end - 1] + 1, one.span) for one in layer.placed]
    inner = choices.overlapping is Overlapping.INNERMOST
    entities, _ = iob.flat(spans, Overlapping.INNERMOST if inner else Overlapping.OUTERMOST)
    return Covered(record.text, tokens, spaces, entities, spans)


def covering(text: str, tokens: Sequence[Stretch]) -> tuple[list[Stretch], list[bool]]:
    """Return ``tokens`` with others for what stands between them beyond a single blank, and after which a blank follows."""
    found: list[Stretch] = []
    spaces: list[bool] = []
    before = 0
    for start, end in (*tokens, (len(text), len(text))):
        for begun, stop in _pieces(text, before, start, after=bool(found)):
            if begun == stop:
                spaces[-1] = True
                continue
            found.append((begun, stop))
            spaces.append(False)
        if start < end:
            found.append((start, end))
            spaces.append(False)
        before = end
    return found, spaces


def _pieces(text: str, start: int, end: int, *, after: bool) -> Iterator[Stretch]:
    """Yield what a gap is made of: the blank that belongs to the token before as an empty stretch, then a token of the rest.

    As spaCy does it in ``get_words_and_spaces``: what is blank alone is one token, and no blank follows it.
    """
    if after and start < end and text[start] == " ":
        start += 1
        yield start, start
    if start == end:
        return
    if text[end - 1] == " " and not text[start:end].isspace():
        yield start, end - 1
        yield end, end
    else:
        yield start, end
