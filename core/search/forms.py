"""How a word that is looked for may stand in a text: with و ف ب ل ك and the article written onto it.

The index and the search cut words alike: a word is a run of letters and digits of the folded text. All offsets are code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from core.arabic.folding import fold
from core.arabic.lexicon import ARTICLE
from core.arabic.spelling import Spelling
from core.search.query import Words

BEFORE_ANY: Final = {
    **{outside: len(outside) for outside in ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")},
    **{outside + ARTICLE: len(outside) for outside in ("", "و", "ف", "ب", "وب", "ك")},
    "لل": 1,
    "ولل": 2,
}
"""What may be written onto a word → how many of these letters are proclitics and no part of a name."""

BEFORE_ITS_ARTICLE: Final = {
    **{outside + ARTICLE: len(outside) for outside in ("", "و", "ف", "ب", "ك", "وب", "فب", "وك")},
    **{outside + "لل": len(outside) + 1 for outside in ("", "و", "ف")},
}
"""The same before a word that was asked for with its article, less that article; after ل it loses its ا (للأردن)."""

_BEFORE_LAM: Final = {
    **{before: outside for before, outside in BEFORE_ITS_ARTICLE.items() if before.endswith(ARTICLE)},
    **{outside + "ل": len(outside) + 1 for outside in ("", "و", "ف")},
}
"""Before a word that begins with ل itself, of three ل only two are written: ل and الليل are لليل."""

_SHORTEST: Final = 2
"""Fewest letters of a word to which anything may be written."""

_LONGEST: Final = max(map(len, (*BEFORE_ANY, *BEFORE_ITS_ARTICLE)))

_WORD: Final = re.compile(r"[^\W_]+")
_ALIKE: Final = "\t-~\u00a1-\u00b4\u00b6-\u024f\u03ac-\u03ce\u0400-\u0523\u060b-\u061a\u061e-\u06ff\u2010-\u2027\u2030-\u205e"
_UNLIKE: Final = re.compile(f"[^{_ALIKE}]")
"""Whatever SQLite's tokenizer, which knows Unicode as it was in 2012, might take otherwise than we do."""


def indexed(text: str) -> str:
    """Return ``text`` as the index takes it in: folded, and words cut as here, whatever the tokenizer knows of their letters."""
    return _indexing(text)


def _spelled(letter: str) -> str:
    return f"x{ord(letter):06x}" if letter.isalnum() else " "


def _cut(text: str) -> str:
    return _UNLIKE.sub(lambda found: _spelled(found.group()), fold(text))


_indexing: Final = Spelling(_cut)


def words_of(folded: str) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of the words of a folded text, in order."""
    return (found.span() for found in _WORD.finditer(folded))


@dataclass(frozen=True, slots=True)
class Match:
    """Where a folded text says what is looked for: from ``start`` (proclitics left out) to ``end``.

    ``word`` is where the first word begins, ``core`` where the letters that were asked for do.
    """

    word: int
    start: int
    core: int
    end: int


class Matcher:
    """One term, to be found in any number of folded texts."""

    def __init__(self, term: Words) -> None:
        first = term.words[0]
        self._before, self._stem, self._has_article = _beginning(first, exact=term.exact)
        self.term = term
        last = r"[^\W_]*" if term.prefix else ""
        spelled = r"[\W_]+".join(map(re.escape, (self._stem, *term.words[1:])))
        self._pattern = re.compile(rf"{spelled}{last}(?![^\W_])")

    def forms(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows of words, as the index has them, by which the term can be found; see ``indexed`` for the spelling."""
        others = tuple(map(indexed, self.term.words[1:]))
        return ((indexed(before + self._stem), *others) for before in self._before)

    def is_likely(self, folded: str) -> bool:
        """Say, quickly, whether ``folded`` may say the term: its letters are there."""
        return self._stem in folded and all(word in folded for word in self.term.words[1:])

    def matches(self, folded: str, start: int = 0) -> Iterator[Match]:
        """Yield where ``folded`` says the term, from ``start`` on, once for each word that it begins in; phrases may overlap."""
        found = self._pattern.search(folded, start)
        last = -1
        while found is not None:
            core, end = found.span()
            word = core
            while word > 0 and core - word <= _LONGEST and folded[word - 1].isalnum():
                word -= 1
            outside = self._before.get(folded[word:core])
            if outside is not None and word != last:
                last, begin = word, word + outside
                yield Match(word, begin, begin if self._has_article else core, end)
            found = self._pattern.search(folded, core + 1)


def _beginning(word: str, *, exact: bool) -> tuple[dict[str, int], str, bool]:
    """Return what may stand before the stem of ``word``, the stem, and whether its article was asked for."""
    if exact or len(word) < _SHORTEST:
        return {"": 0}, word, False
    stem = word.removeprefix(ARTICLE)
    if stem == word or len(stem) < _SHORTEST:
        return BEFORE_ANY, word, False
    return (_BEFORE_LAM if stem.startswith("ل") else BEFORE_ITS_ARTICLE), stem, True
