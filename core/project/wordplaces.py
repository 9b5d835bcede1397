"""How often the articles say something, told from the index alone: where each word stands, as numbers of words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

import msgspec

from core.project.asking import Asked
from core.project.candidates import Cancel, Candidates, Stopped
from core.project.searchindex import NAME
from core.search.forms import Matcher, indexed
from core.search.places import count

_VOCABULARY: Final = "word_place"
_ARTICLE: Final = 1 << 32
"""Places are numbered through all articles: the article's number times this, plus the number of the word in it."""

_FEW: Final = 500
"""A phrase in no more articles than this is counted in their texts; the index would have to tell every place of its commonest word."""

_TEXTS: Final = "SELECT t.text FROM article a JOIN article_text t USING (sha256) WHERE a.id IN (SELECT value FROM json_each(?))"
_READ: Final = 200


class WordPlaces(Candidates):
    """Counts hits without reading the texts."""

    def total(self, query: Asked, *, cancel: Cancel | None) -> int:
        """Return how many places ``query`` has; raise ``Stopped`` when ``cancel`` says so."""
        # A table of this connection alone (fts5vocab, https://sqlite.org/fts5.html, 7): nothing is written to the file.
        self._rows(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{_VOCABULARY} USING fts5vocab(main, {NAME}, instance)")
        if query.is_plain and len(query.places[0].term.words) == 1 and not query.places[0].term.prefix:
            return self._count(query.places[0], cancel)
        rows = self.rows_of(query, cancel=cancel)
        if len(rows) <= _FEW:
            return self._counted_in_texts(rows, query, cancel)
        articles = set(rows)
        found: dict[int, set[int]] = {}
        for matcher in query.places:
            found.setdefault(len(matcher.term.words), set()).update(self._places(matcher, cancel))
        return sum(1 for place in chain.from_iterable(found.values()) if place // _ARTICLE in articles)

    def _count(self, matcher: Matcher, cancel: Cancel | None) -> int:
        terms = _json(form[0] for form in matcher.forms())
        counting = f"SELECT count(*) FROM json_each(?) f CROSS JOIN {_VOCABULARY} v ON v.term = f.value WHERE v.col = 'text'"
        return int(self.asking(counting, terms, cancel=cancel)[0][0])

    def _counted_in_texts(self, rows: list[int], query: Asked, cancel: Cancel | None) -> int:
        total = 0
        for first in range(0, len(rows), _READ):
            for (text,) in self.asking(_TEXTS, msgspec.json.encode(rows[first : first + _READ]).decode(), cancel=cancel):
                total += count(text, query.places)
                if cancel is not None and cancel():
                    raise Stopped
        return total

    def _places(self, matcher: Matcher, cancel: Cancel | None) -> set[int]:
        """Return the places of the first word of each place of the term."""
        words = matcher.term.words
        last = len(words) - 1
        found = self._stand((form[0] for form in matcher.forms()), goes_on=matcher.term.prefix and not last, cancel=cancel)
        for number, word in enumerate(words[1:], start=1):
            others = self._stand((indexed(word),), goes_on=matcher.term.prefix and number == last, cancel=cancel)
            found = {place for place in found if place + number in others}
        return found

    def _stand(self, words: Iterable[str], *, goes_on: bool, cancel: Cancel | None) -> set[int]:
        """Return the places of ``words``, or, where it ``goes_on``, of all that begin with them."""
        wanted = "v.term >= f.value AND v.term < f.value || char(1114111)" if goes_on else "v.term = f.value"
        selecting = (
            f"""SELECT v.doc * {_ARTICLE} + v.offset FROM json_each(?) f CROSS JOIN {_VOCABULARY} v ON {wanted} WHERE v.col = 'text'"""
        )
        return {place for (place,) in self.asking(selecting, _json(words), cancel=cancel)}


def _json(words: Iterable[str]) -> str:
    return msgspec.json.encode(list(words)).decode("utf-8")
