"""What is known of words: which ones stand whole, and which ones carry a proclitic.

No bare rule can tell: one that cuts و ف ب ل ك wherever they stand would cut every fifth name of a country (لبنان, فرنسا,
بريطانيا). A proclitic is sure only where something vouches for what is left: a list of names, the article ال after it, or how
often the project's own articles have the word with and without it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from core.arabic import countries
from core.arabic.folding import fold

KNOWN_WORDS: Final = Path(__file__).resolve().parents[2] / "resources" / "proclitics" / "known_words_ar.txt"

ARTICLE: Final = "ال"
CONJUNCTIONS: Final = "وف"
PREPOSITIONS: Final = "بلك"
SHORTEST_REST: Final = 3
"""Fewest letters that a sure cut leaves."""

_HEAD: Final = re.compile(r"[^\W_]+")
_RARE: Final = frozenset("فك")


def _listed(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


_SUFFIXES: Final = _listed("ه ها هم هما هن ي ين ان ا ات ت ته تها تهم تي نا نها ك يه يا ون")

# How often each letter is a proclitic, against the letter of the word itself.
_WEIGHT: Final = {"و": 2.0, "ف": 0.35, "ب": 0.9, "ل": 1.0, "ك": 0.12}

# No name begins with these, so a word that holds one after a proclitic's letter tells nothing: كوفي is not ك and وفي.
_PARTICLES: Final = _listed(
    "في من على إلى عن أن إن ما لا لم لن لو قد كان كل بعد قبل عند مع هو هي هم هذا هذه ذلك تلك التي الذي الذين حيث حين بين غير بعض إذا إذ "
    "كما ثم أو أم أي أين آخر أحد إيه وقد وفي ولا ولن ولو ولم وهو وهي وان ومن وما وعلى وإلى يلي يليه يرى أرى عدة عال ألم ألا إلا"
)
_MANY: Final = 3


def splits(word: str) -> Iterator[tuple[int, str]]:
    """Yield every way in which the folded ``word`` could begin with proclitics: letters before the rest, and the rest.

    ``وللاردن`` gives ``(1, "للاردن")`` and ``(2, "لاردن")``.
    """
    if len(word) > 2 and word[0] in CONJUNCTIONS + PREPOSITIONS:
        yield 1, word[1:]
        if len(word) > 3 and word[0] in CONJUNCTIONS and word[1] in PREPOSITIONS:
            yield 2, word[2:]


def written_out(word: str, cut: int) -> str:
    """Return what the folded ``word`` says after ``cut`` letters: of للسعوديه after one it is السعوديه, whose ا is not written."""
    rest = word[cut:]
    return ARTICLE + rest[1:] if word[cut - 1] == "ل" and rest.startswith("ل") else rest


@cache
def known_words() -> frozenset[str]:
    """Return the folded words of our own list and CLDR's cities: they stand whole, and begin names."""
    lines = KNOWN_WORDS.read_text(encoding="utf-8").splitlines()
    listed = {fold(word) for line in lines if not line.startswith("#") for word in line.split()}
    return frozenset(listed | {city for city in countries.cities() if len(city) > SHORTEST_REST and " " not in city})


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """Count the folded words of ``texts``, with whatever is written onto them."""
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(_HEAD.findall(fold(text)))
    return counted


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a project knows beside the lists that come with the program.

    ``names`` are its confirmed names as :func:`core.arabic.countries.key` gives them; ``frequencies`` its own folded words and how
    often they stand in its articles; ``choices`` the folded words for which somebody has chosen how many letters stay
    outside. Build it with :meth:`of`.
    """

    names: frozenset[str] = frozenset()
    frequencies: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    choices: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    heads: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, *, names: Iterable[str] = (), frequencies: Mapping[str, int] | None = None, choices: Mapping[str, int] | None = None
    ) -> Lexicon:
        """Build a lexicon from confirmed names as they stand in the text, word counts, and remembered choices."""
        keys = frozenset(filter(None, map(countries.key, names)))
        heads = frozenset(name.split(" ", 1)[0] for name in keys)
        return cls(keys, MappingProxyType(frequencies or {}), MappingProxyType(choices or {}), heads)

    def stands_whole(self, word: str) -> bool:
        """Say whether the folded ``word`` is known to begin with a letter of its own."""
        return word in countries.first_words() or word in known_words() or word in self.heads

    def is_only_marked(self, word: str) -> bool:
        """Say whether nothing but a name marked in the project vouches for the folded ``word`` as a whole."""
        return word in self.heads and word not in countries.first_words() and word not in known_words()

    def knows(self, phrase: str) -> bool:
        """Say whether the folded ``phrase`` is the name of a country or one of the project's, or a word that stands whole."""
        return phrase in countries.names() or phrase in self.names or self.stands_whole(phrase)

    def outside(self, word: str) -> int:
        """Return how many letters of the folded ``word`` are surely proclitics, 0 when none is.

        A choice made before wins; then a name of a country, ours or the project's; then the article; then the counts.
        """
        if word in self.choices:
            return self.choices[word]
        head = _HEAD.match(word)
        if head is None:
            return 0
        word = head.group()
        if word in countries.first_words() or word in known_words():
            return 0
        return self._before_a_name(word) or (0 if word in self.heads else self._before_the_article(word) or self._by_counts(word))

    def outside_of(self, phrase: str) -> int:
        """Return the same for the first word of a folded phrase, which may be a name as a whole."""
        head, _, rest = phrase.partition(" ")
        if not rest or head in self.choices:
            return self.outside(head)
        if phrase in self.names and not self._before_a_name(head):
            return 0
        for cut, _ in splits(head):
            whole = f"{written_out(head, cut)} {rest}"
            if whole in countries.names() or whole in self.names:
                return cut
        return self.outside(head)

    def _before_a_name(self, word: str) -> int:
        for cut, rest in splits(word):
            full = written_out(word, cut)
            if full in countries.names() or rest in countries.names() or rest.isascii():
                return cut
            if len(rest) < SHORTEST_REST + (word[cut - 1] in _RARE):
                continue
            if any(form in known_words() or form in self.heads or form in countries.first_words() for form in (full, rest)):
                return cut
        return 0

    def _before_the_article(self, word: str) -> int:
        """Return the letters before ال, or before the second ل of لل, unless the word is one that merely looks so."""
        for cut, _ in splits(word):
            full = written_out(word, cut)
            if not full.startswith(ARTICLE) or len(full) < SHORTEST_REST + 2 or (word[cut - 1] == "ل" and word[cut] != "ل"):
                continue
            unseen = self.frequencies.get(word, 0) >= _MANY and not self.frequencies.get(full) and not self.frequencies.get(full[2:])
            if not unseen and not _is_inflected(word):
                return cut
        return 0

    def _by_counts(self, word: str) -> int:
        """Weigh how often the rest stands alone against how often the word shows that its first letter is its own."""
        counts = self.frequencies
        if not counts or _is_inflected(word):
            return 0
        as_stem = sum(counts.get(before + word, 0) * weight for before, weight in ((ARTICLE, 4), ("و", 4), ("ب", 2), ("لل", 2)))
        against = counts.get(word, 0) + as_stem + 0.5
        for cut, rest in splits(word):
            if cut > 1 or len(rest) < SHORTEST_REST or rest in _PARTICLES or counts.get(rest, 0) < 2:
                continue
            if counts[rest] * _WEIGHT[word[0]] >= against:
                return cut + (self.outside(rest) if word[0] in CONJUNCTIONS and rest[0] in PREPOSITIONS else 0)
        return 0


def _is_inflected(word: str) -> bool:
    """Say whether ``word`` is a known one with an ending: وزارته of وزارة."""
    for length in range(1, 4):
        stem, ending = word[:-length], word[-length:]
        if ending in _SUFFIXES and len(stem) >= SHORTEST_REST and (stem in known_words() or stem + "ه" in known_words()):
            return True
    return False
