"""What one asks for: words, phrases and fields, read from one line of text.

A query is a row of clauses that all must hold; a clause is one term, or several with OR (or ``|``) between them, which binds
tighter than the blank: ``سوريا OR لبنان label:COUNTRY`` wants either name, marked as a country. ``-`` before a term excludes it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.arabic.folding import fold
from core.arabic.letters import COMBINING, INVISIBLE
from core.errors import FieldUnknown, QueryEmpty, QueryMixed, QueryOnlyExcludes, QueryTooShort, QueryUnclosed, QueryUnfinished

SHORTEST_PREFIX: Final = 2
"""Fewest letters before ``*``: one letter begins a tenth of all words."""


class Field(StrEnum):
    """Where a term is looked for. ``HERE`` needs no name: in the text or, when marks are asked for, in the marked names."""

    HERE = ""
    TEXT = "text"
    TITLE = "title"
    LABEL = "label"
    BY = "by"
    STATE = "state"


NAMES: Final = {
    Field.TEXT: ("text", "نص"),
    Field.TITLE: ("title", "عنوان"),
    Field.LABEL: ("label", "تصنيف"),
    Field.BY: ("by", "واسم"),
    Field.STATE: ("state", "حالة"),
}
"""What fields are called in English and in Arabic."""

_FIELDS: Final = {fold(name): known for known, names in NAMES.items() for name in names}
_OF_WORDS: Final = frozenset({Field.HERE, Field.TEXT, Field.TITLE})


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words that follow one another; ``exact`` says that a single one takes no proclitics, ``prefix`` that the last may go on.

    ``at`` is where the term stands in the query, in code points.
    """

    words: tuple[str, ...]
    field: Field = Field.HERE
    prefix: bool = False
    exact: bool = False
    at: int = dataclasses.field(default=0, compare=False)

    def __post_init__(self) -> None:
        if not self.words or self.field not in _OF_WORDS:
            raise ValueError(f"{self.words} cannot be looked for in {self.field}")

    def __str__(self) -> str:
        said = " ".join(self.words)
        quoted = f'"{said}"' if self.exact or len(self.words) > 1 or said == "OR" else said
        return _named(self.field) + quoted + "*" * self.prefix


@dataclass(frozen=True, slots=True)
class Value:
    """What a label, an annotator or a state is called, as it was written."""

    value: str
    field: Field
    at: int = dataclasses.field(default=0, compare=False)

    def __str__(self) -> str:
        opening, closing = "«»" if any(quote in self.value for quote in '"“”') else '""'
        return f"{_named(self.field)}{opening}{self.value}{closing}"


Term = Words | Value


@dataclass(frozen=True, slots=True)
class Clause:
    """One of ``terms`` must hold, or, when ``excluded``, the only one must not."""

    terms: tuple[Term, ...]
    excluded: bool = False

    def __str__(self) -> str:
        return "-" * self.excluded + " OR ".join(map(str, self.terms))


@dataclass(frozen=True, slots=True)
class Query:
    """All ``clauses`` must hold; ``str`` gives it back in a form that reads the same."""

    clauses: tuple[Clause, ...]

    def __str__(self) -> str:
        return " ".join(map(str, self.clauses))

    @property
    def asks_for_marks(self) -> bool:
        """Whether hits are spans, because a label or an annotator is named, and not places of the text."""
        return any(isinstance(term, Value) and term.field is not Field.STATE for term in self.wanted())

    def wanted(self) -> Iterator[Term]:
        """Yield the terms of the clauses that must hold."""
        return (term for clause in self.clauses if not clause.excluded for term in clause.terms)


def parse(text: str) -> Query:
    """Read a query; raise a ``QueryRefused`` that says what is wrong, and at which letter."""
    reading = _Reading(text)
    clauses = reading.clauses()
    if not clauses:
        raise QueryEmpty()
    if all(clause.excluded for clause in clauses):
        raise QueryOnlyExcludes()
    return Query(clauses)


_BLANK: Final = re.compile(rf"[\s{INVISIBLE}]*")
_OR: Final = re.compile(rf"\||OR(?=[\s{INVISIBLE}]|$)")
_MINUS: Final = re.compile(r"-(?=[^\s-])")
_FIELD: Final = re.compile(rf"([^\W\d_](?:\w|[{COMBINING}{INVISIBLE}])*):(?!//)")
_QUOTED: Final = re.compile(r"""(["“”])([^"“”]*)["“”]|«([^»]*)»""")
_QUOTE: Final = '"“”«»'
_PLAIN: Final = re.compile(r'[^\s|"“”«»]+')
_WORD: Final = re.compile(r"[^\W_]+")


class _Reading:
    """Goes through a query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def clauses(self) -> tuple[Clause, ...]:
        found: list[Clause] = []
        joined: int | None = None
        """Where the OR stands that waits for its second term."""
        while self._skip_blanks():
            bar = _OR.match(self._text, self._at)
            if bar is not None:
                if not found or joined is not None:
                    raise QueryUnfinished(sign=bar.group(), at=self._at + 1)
                joined, self._at = self._at, bar.end()
                continue
            clause = self._clause()
            if clause is None:
                continue
            found.append(clause if joined is None else _either(found.pop(), clause, joined))
            joined = None
        if joined is not None:
            raise QueryUnfinished(sign="OR" if self._text[joined] == "O" else "|", at=joined + 1)
        return tuple(found)

    def _skip_blanks(self) -> bool:
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
        return self._at < len(self._text)

    def _clause(self) -> Clause | None:
        minus = _MINUS.match(self._text, self._at)
        if minus is not None:
            self._at = minus.end()
        at = self._at
        term = self._term(at, self._field())
        if term is None and minus is not None:
            raise QueryUnfinished(sign="-", at=at)
        return None if term is None else Clause((term,), excluded=minus is not None)

    def _field(self) -> Field:
        named = _FIELD.match(self._text, self._at)
        if named is None:
            return Field.HERE
        known = _FIELDS.get(fold(named[1]))
        if known is not None:
            self._at = named.end()
            if not self._skip_blanks() or _OR.match(self._text, self._at):
                raise QueryUnfinished(sign=named.group(), at=named.start() + 1)
            return known
        if _PLAIN.match(self._text, named.end()) is None:
            return Field.HERE  # «قال:» and a blank: a word with its colon
        fields = ", ".join(f"{name}:" for names in NAMES.values() for name in names)
        raise FieldUnknown(field=named[1], at=named.start() + 1, fields=fields)

    def _term(self, at: int, place: Field) -> Term | None:
        """Return the term that begins here; None for signs in which there is nothing to look for."""
        said, is_quoted = self._said()
        if place not in _OF_WORDS:
            if not said.strip():
                raise QueryUnfinished(sign=self._text[at : self._at], at=at + 1)
            return Value(said.strip(), place, at)
        goes_on = is_quoted and self._text.startswith("*", self._at)
        self._at += goes_on
        prefix = goes_on or (not is_quoted and said.endswith("*"))
        words = tuple(_WORD.findall(fold(said)))
        if not words:
            if place is not Field.HERE or prefix:
                raise QueryUnfinished(sign=self._text[at : self._at], at=at + 1)
            return None
        if prefix and len(words[-1]) < SHORTEST_PREFIX:
            raise QueryTooShort(word=words[-1] + "*", at=at + 1)
        return Words(words, place, prefix, is_quoted and len(words) == 1, at)

    def _said(self) -> tuple[str, bool]:
        """Take what is said here, and whether quotation marks stood round it."""
        if self._text[self._at] in _QUOTE:
            quoted = _QUOTED.match(self._text, self._at)
            if quoted is None:
                raise QueryUnclosed(at=self._at + 1)
            self._at = quoted.end()
            return quoted[2] if quoted[1] else quoted[3], True
        plain = _PLAIN.match(self._text, self._at)
        self._at = plain.end() if plain else self._at + 1
        return plain.group() if plain else "", False


def _either(first: Clause, second: Clause, at: int) -> Clause:
    """Join two clauses by the OR at ``at``."""
    if first.excluded or second.excluded:
        raise QueryMixed(at=at + 1, first=str(first), second=str(second))
    fields = {Field.HERE if term.field in _OF_WORDS else term.field for term in (*first.terms, *second.terms)}
    if len(fields) > 1:
        raise QueryMixed(at=at + 1, first=str(first), second=str(second))
    return Clause((*first.terms, *second.terms))


def _named(place: Field) -> str:
    return f"{place.value}:" if place else ""
