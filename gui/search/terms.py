"""A query as it is being written: which filters it names, one more or one less of them, and how a word may go on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from core.arabic.folding import fold
from core.search.query import NAMES, Field

_QUOTED: Final = r'"[^"]*"|“[^”]*”|«[^»]*»'
_PATTERNS: Final[dict[Field, re.Pattern[str]]] = {
    place: re.compile(rf"(?<!\S)(?:(?:OR|\|)\s+)?(?:{'|'.join(names)}):\s?({_QUOTED}|[^\s\"“«]+)") for place, names in NAMES.items()
}
_LAST: Final = re.compile(rf"(?:(?P<field>{'|'.join(name for names in NAMES.values() for name in names)}):)?(?P<begun>[^\s:\"“”«»]*)$")
FILTERS: Final[tuple[Field, ...]] = (Field.LABEL, Field.BY, Field.STATE)


def chosen(query: str, place: Field) -> tuple[str, ...]:
    """Return the values that ``query`` asks for in the field ``place``, as they are written."""
    return tuple(_bare(found[1]) for found in _PATTERNS[place].finditer(query))


def toggled(query: str, place: Field, words: Sequence[str], *, arabic: bool = False) -> str:
    """Return ``query`` with a value asked for in ``place``, or without it where it was; several values mean any of them.

    ``words`` are the ways to write the value, the first as it is written here; ``arabic`` gives the field its Arabic name.
    """
    same = set(map(fold, words))
    values = [one for one in chosen(query, place) if fold(one) not in same]
    if len(values) == len(chosen(query, place)):
        values.append(words[0])
    rest = " ".join(_PATTERNS[place].sub(" ", query).split())
    filters = " OR ".join(f"{NAMES[place][arabic]}:{_written(one)}" for one in values)
    return " ".join(part for part in (rest, filters) if part)


def completions(query: str, at: int, values: Mapping[Field, Sequence[str]]) -> list[tuple[int, str]]:
    """Return how the word before ``at`` may go on: where it begins (a code point) and what may stand there instead.

    A field's name becomes that field; behind one its ``values`` are offered.
    """
    found = _LAST.search(query[:at])
    if found is None:
        return []
    begun = fold(found["begun"])
    if found["field"]:
        place = next(place for place, names in NAMES.items() if found["field"] in names)
        offered: Iterator[str] = (f"{found['field']}:{_written(value)} " for value in values.get(place, ()))
        wanted = (one for one in offered if fold(one.partition(":")[2].lstrip('"')).startswith(begun))
        return [(found.start(), one) for one in wanted if one.strip() != found.group()]
    if len(begun) < 2:
        return []
    names = (name for names in NAMES.values() for name in names)
    return [(found.start(), f"{name}:") for name in names if fold(name).startswith(begun)]


def _bare(written: str) -> str:
    return written[1:-1] if written[0] in '"“«' else written


def _written(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s|]", value) else value
