"""All the same: every other place of a text that says what a stretch says.

Found are other spellings (أحمد/احمد, سوريا/سورية), marks and tatweel aside, with proclitics before them (وكوريا الشمالية, للأردن), and,
doubtful, with or without the article; never a part of another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Final

from core.arabic import countries
from core.arabic.clitics import EdgeRule, head_of, sure_cut
from core.arabic.folding import Folded, fold
from core.arabic.letters import MARKS, TATWEEL
from core.arabic.lexicon import ARTICLE, SHORTEST_REST, Lexicon, splits, written_out
from core.arabic.words import word_at
from core.search.beside import WIDTH, beside

_SIGNS: Final = re.compile(f"[{MARKS}{TATWEEL}]")
_WORD: Final = re.compile(r"[^\W_]+")
_ONE_NAME: Final = 0.8
"""How alike two names of one country are that are one name spelled twice (سوريا, سورية), and not two names."""


@dataclass(frozen=True, slots=True)
class Place:
    """``[start, end)`` as it would be marked, ``[word_start, word_end)`` the whole words, ``left`` and ``right`` the line beside it.

    ``sure`` is false where it may be something else: a doubtful proclitic, an article more or less, a part of a longer word.
    Offsets are code points.
    """

    start: int
    end: int
    word_start: int
    word_end: int
    left: str
    right: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name in a folded text: the word from ``word`` on, the name itself, the letters outside it, and whether all speaks for it."""

    word: int
    start: int
    end: int
    outside: int
    sure: bool = False


def _befores() -> dict[str, tuple[int, bool]]:
    """Return what may stand before a name less its article: letters that stay outside, and whether the article follows them."""
    found = {}
    for conjunction in ("", "و", "ف"):
        for preposition in ("", "ب", "ل", "ك"):
            outside = conjunction + preposition
            found[outside] = (len(outside), False)
            found[outside + ARTICLE] = (len(outside), True)
        # After ل the article loses its ا: the name begins at the second ل.
        found[conjunction + "لل"] = (len(conjunction) + 1, True)
    return found


_BEFORE: Final = _befores()
_LONGEST_BEFORE: Final = max(map(len, _BEFORE))


class Mentions:
    """A name to be found in any number of texts; its places come as ``rule`` wants them marked."""

    def __init__(self, *phrases: str, lexicon: Lexicon, rule: EdgeRule = EdgeRule.OUTSIDE) -> None:
        """Look for ``phrases``, spellings of one name; proclitics that ``lexicon`` is sure of are left aside.

        Raises ``ValueError`` when one of them has neither letter nor digit.
        """
        self._lexicon = lexicon
        self._rule = rule
        self._written = tuple(_SIGNS.sub("", phrase) for phrase in phrases)
        spellings = dict.fromkeys(spelling for phrase in phrases for spelling in _spellings(phrase, lexicon))
        stems = sorted({_without_article(spelling) for spelling in spellings}, key=lambda stem: (-len(stem[0]), stem))
        self.stems = tuple(dict.fromkeys(stem for stem, _ in stems))
        """The folded spellings that are looked for, without their article."""
        self._has_article = [has_article for _, has_article in stems]
        self._pattern = re.compile("|".join(_group(stem) for stem, _ in stems))

    @classmethod
    def of(cls, text: str, start: int, end: int, *, lexicon: Lexicon, rule: EdgeRule = EdgeRule.OUTSIDE) -> Mentions:
        """Look for what ``text[start:end]`` says; from the second ل of للأردن on, that is الأردن."""
        phrase = text[start:end]
        head = head_of(text, start)
        if head is None:
            return cls(phrase, lexicon=lexicon, rule=rule)
        name = head.starts[sure_cut(text, head, end, lexicon=lexicon)]
        if start == head.start and name < end:
            start, phrase = name, text[name:end]
        cut = next((cut for cut, offset in head.starts.items() if offset == start), 0)
        if not cut or written_out(head.folded, cut) == head.folded[cut:]:
            return cls(phrase, lexicon=lexicon, rule=rule)
        article = ARTICLE + phrase[1:]
        if lexicon.knows(countries.key(article)):
            return cls(article, lexicon=lexicon, rule=rule)
        return cls(phrase, *(() if lexicon.knows(countries.key(phrase)) else (article,)), lexicon=lexicon, rule=rule)

    def in_text(self, text: str) -> tuple[Place, ...]:
        """Return the places of ``text``, in order."""
        folded = Folded(text)
        return tuple(self._place(folded, hit) for hit in self._hits(folded.text))

    def _hits(self, folded: str) -> Iterator[_Hit]:
        for found in self._pattern.finditer(folded):
            start, end = found.span()
            word = _word_start(folded, start)
            known = _BEFORE.get(folded[word:start])
            if known is None:
                continue
            outside, has_article = known
            head = _WORD.match(folded, word)
            whole = head.group() if head else ""
            if outside and whole in self._lexicon.choices:
                outside = min(self._lexicon.choices[whole], outside)
            elif outside and self._lexicon.stands_whole(whole) and not self._is_marked_with_proclitic(whole, found.group()):
                continue
            same = has_article is self._has_article[(found.lastindex or 1) - 1]
            hit = _Hit(word, word + outside, end, outside)
            sure = same and self._is_sure(whole, outside, one_word=" " not in found.group()) and not _is_within_a_country(folded, hit)
            yield replace(hit, sure=sure)

    def _is_marked_with_proclitic(self, word: str, name: str) -> bool:
        """Say whether ``word`` is only known because somebody marked the country ``name`` with its proclitic inside: وروسيا."""
        return self._lexicon.is_only_marked(word) and countries.is_country(name)

    def _is_sure(self, word: str, outside: int, *, one_word: bool) -> bool:
        """Say whether what stands before the name in ``word`` can only be proclitics."""
        if not outside or not one_word or self._lexicon.outside(word) == outside:
            return True
        return word[outside - 1] not in "فك" and len(word) - outside > SHORTEST_REST

    def _place(self, folded: Folded, hit: _Hit) -> Place:
        text = folded.original
        start, end = folded.stretch(hit.start, hit.end)
        own, _ = folded.stretch(hit.word, hit.end)
        first, last = word_at(text, own), word_at(text, end - 1)
        word_start = min(own, first[0]) if first else own
        word_end = max(end, last[1]) if last else end
        is_part = word_end > end or fold(text[word_start:own]) != ""
        if self._rule is EdgeRule.INSIDE or not hit.outside:
            start = own if is_part else word_start
        sure = hit.sure and not is_part and self._is_spelled_alike(text[start:end], hit)
        return Place(start, end, word_start, word_end, *beside(text, start, end), sure=sure)

    def _is_spelled_alike(self, stretch: str, hit: _Hit) -> bool:
        """Say whether a short name is spelled as it was: على is not علي, though they fold alike."""
        if hit.end - hit.start > SHORTEST_REST:
            return True
        return any(written.endswith(_SIGNS.sub("", stretch)[hit.start - hit.word - hit.outside :]) for written in self._written)


def mentions(text: str, start: int, end: int, *, lexicon: Lexicon, rule: EdgeRule = EdgeRule.OUTSIDE) -> tuple[Place, ...]:
    """Return every other place of ``text`` that says what ``[start, end)`` says, in order; offsets in code points."""
    if not _says_anything(text[start:end]):
        return ()
    places = Mentions.of(text, start, end, lexicon=lexicon, rule=rule).in_text(text)
    return tuple(place for place in places if place.end <= start or place.start >= end)


def _says_anything(phrase: str) -> bool:
    return any(map(str.isalnum, fold(phrase)))


def _spellings(phrase: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the folded spellings of ``phrase`` without its sure proclitics; countries are spelled as newspapers spell them."""
    words = fold(phrase).split()
    if not _says_anything(phrase):
        raise ValueError(f"“{phrase}” has no letter to look for")
    cut = lexicon.outside_of(countries.key(phrase)) if words[0][0].isalnum() else 0
    words[0] = written_out(words[0], cut) if cut else words[0]
    spelling = " ".join(words)
    yield spelling
    code = countries.names().get(spelling)
    if code is None:
        return
    for name, other in countries.names().items():
        if other == code and name.count(" ") == spelling.count(" ") and SequenceMatcher(None, name, spelling).ratio() >= _ONE_NAME:
            yield name


def _without_article(spelling: str) -> tuple[str, bool]:
    """Return ``spelling`` less its article, and whether it had one."""
    first, *_ = spelling.split(" ", 1)
    if first.startswith(ARTICLE) and len(first) >= len(ARTICLE) + SHORTEST_REST:
        return spelling[len(ARTICLE) :], True
    return spelling, False


def _group(stem: str) -> str:
    """Return the pattern of ``stem``: any blanks of one line between its words, and no letter after it."""
    words = r"[ \t]+".join(map(re.escape, stem.split(" ")))
    return f"({words})" + (r"(?![^\W_])" if stem[-1].isalnum() else "")


def _is_within_a_country(folded: str, hit: _Hit) -> bool:
    """Say whether the name there is a part of a longer one: السودان of جنوب السودان, كوريا of كوريا الشمالية."""
    first, *others = _WORD.findall(folded, hit.word, hit.end) or [""]
    own = [written_out(first, hit.outside) if hit.outside else first, *others]
    found = countries.longest(own + _WORD.findall(folded, hit.end, hit.end + WIDTH))
    if found and found[0] > len(own):
        return True
    before = _WORD.findall(folded, max(0, hit.word - WIDTH), hit.word)[-1:]
    forms = [form for word in before for form in (word, *(rest for _, rest in splits(word)))]
    return any(" ".join([form, *own]) in countries.names() for form in forms)


def _word_start(folded: str, start: int) -> int:
    """Return where the letters before ``start`` begin, at most one more than proclitics and the article have."""
    if not folded[start].isalnum():
        return start
    word = start
    while word > 0 and start - word <= _LONGEST_BEFORE and folded[word - 1].isalnum():
        word -= 1
    return word
