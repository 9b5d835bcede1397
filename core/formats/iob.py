"""Tags of tokens: IOB1, IOB2 and BIOES, from spans and back, and which spans they can hold at once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from core.errors import RuleRefused
from core.formats.choices import Overlapping
from core.formats.reasons import shortened
from core.formats.record import Loss
from core.formats.tokens import Placed

OUTSIDE: Final = "O"
DEEPEST: Final = 64
"""Most spans over one token that are given a column each."""

Tagged = tuple[int, int, str]
"""First token, end and label of a span."""

Lost = tuple[Placed, Loss]

_BEGINS: Final = frozenset("BSU")
_GOES_ON: Final = frozenset("IELM")
_ENDS: Final = frozenset("ESLU")
_TAG: Final = re.compile(r"O|[BIESLUM]-\S+")


def looks_like_a_tag(field: str) -> bool:
    """Say whether ``field`` is ``O`` or begins as tags of tokens begin."""
    return _TAG.fullmatch(field) is not None


def flat(placed: Sequence[Placed], overlapping: Overlapping) -> tuple[list[Placed], list[Lost]]:
    """Return the spans of which no two share a token, and the others with what they are to those; all in reading order."""
    if overlapping is Overlapping.INNERMOST:
        return _innermost(placed)
    kept: list[Placed] = []
    gone: list[Lost] = []
    end = 0
    for one in placed:
        if one.first >= end:
            kept.append(one)
            end = one.end
        else:
            gone.append((one, Loss.NESTED if one.end <= end else Loss.CROSSING))
    return kept, gone


def columns(placed: Sequence[Placed], *, deepest: int = DEEPEST) -> tuple[list[list[Placed]], list[Lost]]:
    """Return the spans in as few columns as hold them all, the outer ones first, and those deeper than ``deepest``."""
    ends: list[int] = []
    held: list[list[Placed]] = []
    gone: list[Lost] = []
    for one in placed:
        for column, end in enumerate(ends):
            if end <= one.first:
                ends[column] = one.end
                held[column].append(one)
                break
        else:
            if len(held) == deepest:
                gone.append((one, Loss.NESTED))
                continue
            ends.append(one.end)
            held.append([one])
    return held, gone


def tags(placed: Iterable[Placed], length: int, *, ends: bool = False) -> list[str]:
    """Return a tag for each of ``length`` tokens in IOB2, or in BIOES where ``ends`` are marked; no two spans share a token."""
    found = [OUTSIDE] * length
    for first, end, span in placed:
        inner = "I-" + span.label
        if ends and end - first == 1:
            found[first] = "S-" + span.label
            continue
        found[first] = "B-" + span.label
        if end - first > 1:
            found[first + 1 : end] = [inner] * (end - first - 1)
            if ends:
                found[end - 1] = "E-" + span.label
    return found


def spans_of(tags: Sequence[str]) -> list[Tagged]:
    """Return the spans that ``tags`` say, in IOB1, IOB2, BIOES or BILOU; raise ``RuleRefused`` for what is none of their tags.

    As conlleval reads them: a tag that goes on without anything of its label before it begins a span.
    """
    found: list[Tagged] = []
    begun, label = 0, ""
    for place, tag in enumerate(tags):
        if tag == OUTSIDE:
            if label:
                found.append((begun, place, label))
                label = ""
            continue
        kind, name = parted(tag)
        if label and (name != label or kind in _BEGINS):
            found.append((begun, place, label))
            label = ""
        if not label:
            begun, label = place, name
        if kind in _ENDS:
            found.append((begun, place + 1, label))
            label = ""
    if label:
        found.append((begun, len(tags), label))
    return found


def spans_of_nested(tags: Sequence[Sequence[str]]) -> list[Tagged]:
    """Return the spans of tokens that bear several tags each; of two open ones with one label, the outer goes on.

    Raises ``RuleRefused`` for what is no tag.
    """
    found: list[Tagged] = []
    opened: list[tuple[int, str]] = []
    for place, several in enumerate(tags):
        if not opened and len(several) == 1 and several[0] == OUTSIDE:
            continue
        parts = [parted(tag) for tag in several if tag != OUTSIDE]
        going_on = Counter(name for kind, name in parts if kind in _GOES_ON)
        still: list[tuple[int, str]] = []
        for begun, name in opened:
            if going_on[name]:
                going_on[name] -= 1
                still.append((begun, name))
            else:
                found.append((begun, place, name))
        opened = still + [(place, name) for kind, name in parts if kind in _BEGINS]
        opened += [(place, name) for name, times in going_on.items() for _ in range(times)]
    found += [(begun, len(tags), name) for begun, name in opened]
    return sorted(found, key=lambda one: (one[0], -one[1]))


def is_iob1(tags: Sequence[str]) -> bool:
    """Say whether a span begins with ``I-`` in ``tags``, as it does in the files of CoNLL-2003 and never in IOB2."""
    before = OUTSIDE
    for tag in tags:
        if tag.startswith("I-") and before[2:] != tag[2:]:
            return True
        before = tag
    return False


def parted(tag: str) -> tuple[str, str]:
    """Return the letter and the label of ``tag``; raise ``RuleRefused`` where it is no tag."""
    kind, dash, name = tag.partition("-")
    if not dash or not name or (kind not in _BEGINS and kind not in _GOES_ON):
        raise RuleRefused(why=f"“{shortened(tag)}” is no tag: O, or B- or I- and so on with a label.")
    if len(name) > 64:
        raise RuleRefused(why=f"“{shortened(name)}” cannot be a label: it is longer than 64 letters.")
    return kind, name


def _innermost(placed: Sequence[Placed]) -> tuple[list[Placed], list[Lost]]:
    starts: list[int] = []
    kept: list[Placed] = []
    gone: list[Lost] = []
    for one in sorted(placed, key=lambda one: one.end - one.first):
        place = bisect_left(starts, one.first)
        near = [kept[beside] for beside in (place - 1, bisect_right(starts, one.end - 1) - 1, place) if 0 <= beside < len(kept)]
        over = [other for other in near if other.first < one.end and one.first < other.end]
        if not over:
            starts.insert(place, one.first)
            kept.insert(place, one)
        else:
            around = all(one.first <= other.first and other.end <= one.end for other in over)
            gone.append((one, Loss.NESTED if around else Loss.CROSSING))
    return kept, gone
