"""Names of countries in Arabic: CLDR's, and the ones that newspapers write instead.

CLDR (Unicode Common Locale Data Repository) comes with Babel; the newspapers' names stand in
``resources/countries/aliases_ar.txt``. Names are compared folded; nothing is read before the first question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from babel import Locale

from core.arabic.folding import fold

ALIASES: Final = Path(__file__).resolve().parents[2] / "resources" / "countries" / "aliases_ar.txt"

NOT_COUNTRIES: Final = frozenset({"UN", "EU", "EZ", "QO", "XA", "XB", "ZZ", "CP", "DG", "AC", "TA", "IC", "EA"})
"""CLDR's codes for unions, tests, the unknown, and rocks in the sea."""

AMBIGUOUS: Final = frozenset(map(fold, ("عمان", "قطر", "مالي", "النيجر", "المغرب", "جورجيا", "الأردن", "جيرسي")))
"""Folded names that are often something else: a capital, a diameter, the financial, a river, sunset, a state of the USA."""

_WORD: Final = re.compile(r"[^\W_]+")
_ASIDE: Final = re.compile(r"\s*\(.*?\)")


def key(phrase: str) -> str:
    """Return ``phrase`` as names are compared: folded, its words parted by one blank."""
    return " ".join(_WORD.findall(fold(phrase)))


@cache
def names() -> Mapping[str, str]:
    """Return every known name (its :func:`key`) with the country's ISO 3166 code of two letters."""
    found = {}
    for code, name in Locale("ar").territories.items():
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES:
            found[key(_ASIDE.sub("", name))] = code
    for line in ALIASES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            alias, _, code = line.partition("|")
            found[key(alias)] = code
    return MappingProxyType(found)


@cache
def first_words() -> frozenset[str]:
    """Return the first word of every name, folded: كوريا of كوريا الشمالية."""
    return frozenset(name.split(" ", 1)[0] for name in names())


@cache
def cities() -> frozenset[str]:
    """Return the keys of the cities that CLDR names time zones after: most capitals, and some four hundred in all."""
    zones = Locale("ar").time_zones
    return frozenset(key(_ASIDE.sub("", zone["city"])) for name, zone in zones.items() if "city" in zone and not name.startswith("Etc/"))


def is_country(phrase: str) -> bool:
    """Say whether ``phrase``, folded or not, names a country by itself, without a proclitic."""
    return key(phrase) in names()


def code_of(phrase: str) -> str | None:
    """Return the ISO 3166 code of the country that ``phrase`` names, if it names one."""
    return names().get(key(phrase))


@cache
def _most_words() -> int:
    return max(name.count(" ") + 1 for name in names())


def longest(words: Sequence[str], at: int = 0) -> tuple[int, str] | None:
    """Return how many of the folded ``words`` from ``at`` on name a country, at most, and its code.

    ``["كوريا", "الشماليه", "وروسيا"]`` gives ``(2, "KP")``.
    """
    if words[at] not in first_words():
        return None
    for count in range(min(_most_words(), len(words) - at), 0, -1):
        code = names().get(" ".join(words[at : at + count]))
        if code:
            return count, code
    return None
