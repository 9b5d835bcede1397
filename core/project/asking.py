"""A query in the terms of one project: which articles can hold hits, which spans are meant, what to look for in the text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from core.arabic.folding import fold
from core.errors import QueryMixed, ValueUnknown
from core.model import GOLD, Label, LayerState
from core.project.searchindex import NAME
from core.search.forms import Matcher
from core.search.query import NAMES, Clause, Field, Query, Value, Words

_GOLD_ROW: Final = 0
"""Stands for gold, which has no annotator, as the index of layers has it."""

_GOLD_NAMES: Final = frozenset(map(fold, (GOLD, "معتمد", "المعتمد")))

_STATES: Final = {
    **{state.value: state for state in LayerState},
    **{
        fold(name): state
        for state, names in {
            LayerState.NEW: "جديدة جديد",
            LayerState.FINISHED: "منتهية منته تامة تام",
            LayerState.RETURNED: "معادة معاد",
            LayerState.ACCEPTED: "مقبولة مقبول",
            LayerState.SKIPPED: "متروكة متروك",
        }.items()
        for name in names.split()
    },
    fold("قيد العمل"): LayerState.STARTED,
}

HELD: Final = f"SELECT rowid FROM {NAME} WHERE {NAME} MATCH ?"
"""The articles that hold what an expression of the index asks for."""


_NO_SUCH: Final = "NOT EXISTS (SELECT 1 FROM layer y JOIN span s ON s.layer_id = y.id WHERE y.article_id = a.id AND"


@dataclass(frozen=True, slots=True)
class Known:
    """What fields can name in a project: rows of labels and of annotators, by name."""

    labels: Mapping[int, Label]
    annotators: Mapping[str, int]


@dataclass(slots=True)
class Asked:
    """A query made ready.

    ``expression`` asks the index for the articles; ``articles`` are conditions on ``article a`` with their blanks, ``layers`` on
    ``layer y`` and ``spans`` on ``span s``. ``is_of_marks`` says that hits are spans; ``within`` and ``without`` are then what a span
    must and must not hold. Otherwise ``places`` are looked for in the text; hits that a span of ``marked`` touches are left out.
    """

    is_of_marks: bool
    expression: str = ""
    articles: list[tuple[str, str]] = field(default_factory=list)
    layers: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    within: list[tuple[Matcher, ...]] = field(default_factory=list)
    without: list[Matcher] = field(default_factory=list)
    places: list[Matcher] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    is_plain: bool = False
    """Whether one term is all that is asked, so that every place of it is a hit."""

    def seeing(self, condition: str) -> Asked:
        """Return the same of layers ``y`` that fulfil ``condition`` alone; the others are as if they were not there."""
        unmarked = [(where.replace(_NO_SUCH, f"{_NO_SUCH} ({condition}) AND"), blank) for where, blank in self.articles]
        marked = [f"({where} AND ({condition}))" for where in self.marked]
        return replace(self, articles=unmarked, layers=[*self.layers, f"({condition})"], marked=marked)

    def stamp(self) -> str:
        """Return what tells this from everything else that can be asked."""
        places = [[str(matcher.term) for matcher in group] for group in (*self.within, self.without, self.places)]
        return repr((self.is_of_marks, self.expression, self.articles, self.layers, self.spans, places, self.marked))


def asked(query: Query, known: Known) -> Asked:
    """Make ``query`` ready for a project; raise ``ValueUnknown`` for a label, annotator or state that it does not have."""
    making = _Making(query, known)
    for clause in query.clauses:
        making.add(clause)
    return making.finished()


class _Making:
    def __init__(self, query: Query, known: Known) -> None:
        self._known = known
        self._asked = Asked(query.asks_for_marks)
        self._expressions: list[str] = []

    def add(self, clause: Clause) -> None:
        words = [term for term in clause.terms if isinstance(term, Words)]
        if words:
            self._add_words(clause, words)
        else:
            self._add_values(clause, [term for term in clause.terms if isinstance(term, Value)])

    def _add_words(self, clause: Clause, words: list[Words]) -> None:
        found = self._asked
        here = [term for term in words if term.field is Field.HERE]
        if found.is_of_marks and here:
            self._refuse_mixed(words)
            matchers = tuple(map(Matcher, here))
            if clause.excluded:
                found.without += matchers
                return
            found.within.append(matchers)
        matchers = tuple(map(Matcher, words))
        expression = " OR ".join(map(_expression, matchers))
        if clause.excluded:
            found.articles.append((f"a.id NOT IN ({HELD})", expression))
            return
        self._expressions.append(f"({expression})")
        if not found.is_of_marks:
            found.places += [matcher for matcher in matchers if matcher.term.field is not Field.TITLE]

    def _refuse_mixed(self, words: list[Words]) -> None:
        """Raise ``QueryMixed`` where one alternative is about the marked names and another about the whole article."""
        for term in words:
            if term.field is not words[0].field:
                raise QueryMixed(at=term.at + 1, first=str(words[0]), second=str(term))

    def _add_values(self, clause: Clause, values: list[Value]) -> None:
        place = values[0].field
        if place is Field.STATE:
            self._add_states(clause, {self._state(value) for value in values})
            return
        column = "s.label_id" if place is Field.LABEL else "coalesce(y.annotator_id, 0)"
        rows = _list(self._label(value) if place is Field.LABEL else self._annotator(value) for value in values)
        if not self._asked.is_of_marks:
            self._asked.marked.append(f"{column} IN {rows}")
            return
        conditions = self._asked.spans if place is Field.LABEL else self._asked.layers
        conditions.append(f"{column} {'NOT IN' if clause.excluded else 'IN'} {rows}")

    def _add_states(self, clause: Clause, states: set[LayerState]) -> None:
        sign = "NOT " if clause.excluded else ""
        named = ", ".join(f"'{state.value}'" for state in sorted(states))
        if self._asked.is_of_marks:
            self._asked.layers.append(f"y.state {sign}IN ({named})")
            return
        some = f"EXISTS (SELECT 1 FROM layer y WHERE y.article_id = a.id AND y.state IN ({named}))"
        if LayerState.NEW in states:  # nobody's layer is stored before its first span
            some = f"({some} OR NOT EXISTS (SELECT 1 FROM layer y WHERE y.article_id = a.id))"
        self._asked.articles.append((f"{sign}{some}", ""))

    def _label(self, value: Value) -> int:
        wanted = fold(value.value)
        for row, label in self._known.labels.items():
            if wanted in map(fold, (label.name, label.arabic, label.english)):
                return row
        raise _unknown(value, [label.name for label in self._known.labels.values()])

    def _annotator(self, value: Value) -> int:
        if fold(value.value) in _GOLD_NAMES:
            return _GOLD_ROW
        for name, row in self._known.annotators.items():
            if fold(name) == fold(value.value):
                return row
        raise _unknown(value, [*self._known.annotators, GOLD])

    def _state(self, value: Value) -> LayerState:
        found = _STATES.get(" ".join(fold(value.value).split()))
        if found is None:
            raise _unknown(value, [state.value for state in LayerState])
        return found

    def finished(self) -> Asked:
        found = self._asked
        found.expression = " AND ".join(self._expressions)
        found.is_plain = len(self._expressions) == len(found.places) == 1 and not (found.articles or found.marked)
        if found.marked and not found.places:
            # No place to look at: articles that have no such mark at all.
            for condition in found.marked:
                found.articles.append((f"{_NO_SUCH} {condition})", ""))
            found.marked = []
        return found


def _expression(matcher: Matcher) -> str:
    """Return ``matcher``'s term in the language of the index (https://sqlite.org/fts5.html, 3)."""
    column = "title" if matcher.term.field is Field.TITLE else "text"
    star = " *" if matcher.term.prefix else ""
    forms = " OR ".join(f'"{" ".join(form)}"{star}' for form in matcher.forms())
    return f"{{{column}}} : ({forms})"


def _list(rows: Iterable[int]) -> str:
    return f"({', '.join(map(str, sorted(set(rows))))})"


def _unknown(value: Value, there: list[str]) -> ValueUnknown:
    return ValueUnknown(value=value.value, at=value.at + 1, field=NAMES[value.field][0] + ":", values=", ".join(there))
