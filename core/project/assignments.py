"""The shelf of assignments: who gets which articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.errors import UnknownArticle
from core.model import Annotator, ArticleId, Role, new_uid
from core.project.dealing import deal
from core.project.edit import Draft
from core.project.shelf import Shelf

_ALL = 1 << 60


@dataclass(frozen=True, slots=True)
class Work:
    """How many articles an annotator has been ``assigned``, and on how many of these they have ``begun`` and are ``done``."""

    name: str
    role: Role
    assigned: int = 0
    begun: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class Dealt:
    """What dealing did: how many articles were given to anybody, and how many each got; ``joined`` are new to the project."""

    articles: int
    given: Mapping[str, int]
    joined: tuple[str, ...] = ()


class Assignments(Shelf):
    """Which articles wait for whom."""

    def any(self) -> bool:
        """Say whether articles are assigned at all in this project."""
        return bool(self._rows("SELECT EXISTS(SELECT 1 FROM assignment)")[0][0])

    def of(self, article: ArticleId) -> tuple[str, ...]:
        """Return who has ``article``, by name."""
        return tuple(name for _, name in self._of(article))

    def work(self) -> tuple[Work, ...]:
        """Return what everyone has to do, by name."""
        rows = self._rows(
            """SELECT n.name, n.role, count(s.id), coalesce(sum(y.state IN ('started', 'returned')), 0),
               coalesce(sum(y.state IN ('finished', 'accepted', 'skipped')), 0)
               FROM annotator n LEFT JOIN assignment s ON s.annotator_id = n.id
               LEFT JOIN layer y ON y.article_id = s.article_id AND y.annotator_id = n.id GROUP BY n.id ORDER BY n.name"""
        )
        return self._values(lambda name, role, *numbers: Work(name, Role(role), *numbers), rows)

    def give(self, articles: Iterable[ArticleId], names: Sequence[str], *, by: str) -> int:
        """Assign ``articles`` to each of ``names``, who join where they are new; return how many assignments that made."""
        self._history.save_again()  # what waits may assign the same
        given = 0
        with self._history.edit("assign", by=by) as draft:
            people = self._people(draft, names)
            for article in dict.fromkeys(articles):
                held = self.of(article)
                if not held and self._uid("article", "uid", article) is None:
                    raise UnknownArticle(article=article)
                for name, uid in people.items():
                    if name not in held:
                        draft.insert("assignment", new_uid(), {"article": article, "annotator": uid})
                        given += 1
        return given

    def withdraw(self, articles: Iterable[ArticleId], names: Sequence[str], *, by: str) -> int:
        """Take ``articles`` back from ``names``; what they marked there stays theirs. Return how many were taken back."""
        taken = 0
        with self._history.edit("withdraw", by=by) as draft:
            for article in articles:
                for uid, name in self._of(article):
                    if name in names:
                        draft.delete("assignment", uid)
                        taken += 1
        return taken

    def withdraw_unbegun(self, *, by: str) -> int:
        """Take back every article from whoever has not begun it; return how many were taken back."""
        with self._history.edit("withdraw", by=by) as draft:
            rows = self._rows(
                """SELECT s.uid FROM assignment s LEFT JOIN layer y ON y.article_id = s.article_id AND y.annotator_id = s.annotator_id
                   WHERE coalesce(y.state, 'new') = 'new'"""
            )
            for (uid,) in rows:
                draft.delete("assignment", uid)
        return len(rows)

    def deal(
        self, names: Sequence[str], *, each: int, by: str, shares: Mapping[str, float] | None = None, only: tuple[int, int] | None = None
    ) -> Dealt:
        """Assign articles to ``names`` so that ``each`` of them have every one, as one edit; see ``core.project.dealing.deal``.

        ``only`` are the first and the last place in the project's order, counted from 1. Names that are new join the project.
        """
        self._history.save_again()
        known = {worker.name for worker in self.work()}
        with self._history.edit("assign", by=by) as draft:
            articles = self._articles(only)
            held = self._held()
            given = deal([held.get(article, ()) for article in articles], names, each=each, shares=shares)
            numbers = Counter(name for chosen in given for name in chosen)
            people = self._people(draft, [name for name in dict.fromkeys(names) if numbers[name]])
            pairs = ((article, people[name]) for article, chosen in zip(articles, given, strict=True) for name in chosen)
            draft.pour("assignment", ((new_uid(), {"article": article, "annotator": annotator}) for article, annotator in pairs))
        joined = tuple(name for name in people if name not in known)
        return Dealt(sum(bool(chosen) for chosen in given), {name: numbers[name] for name in dict.fromkeys(names)}, joined)

    # -- inside

    def _of(self, article: ArticleId) -> tuple[tuple[str, str], ...]:
        """Return uid and annotator's name of each assignment of ``article``, by name."""
        rows = self._rows(
            """SELECT s.uid, n.name FROM assignment s JOIN annotator n ON n.id = s.annotator_id
               WHERE s.article_id = (SELECT id FROM article WHERE uid = ?) ORDER BY n.name""",
            article,
        )
        return tuple((uid, name) for uid, name in rows)

    def _articles(self, only: tuple[int, int] | None) -> list[ArticleId]:
        first, last = only or (1, _ALL)
        rows = self._rows("SELECT uid FROM article ORDER BY id LIMIT ? OFFSET ?", max(0, last - first + 1), max(0, first - 1))
        return [ArticleId(uid) for (uid,) in rows]

    def _held(self) -> dict[str, list[str]]:
        """Return who has each article that anybody has."""
        held: dict[str, list[str]] = {}
        rows = self._rows(
            "SELECT a.uid, n.name FROM assignment s JOIN article a ON a.id = s.article_id JOIN annotator n ON n.id = s.annotator_id"
        )
        for article, name in rows:
            held.setdefault(article, []).append(name)
        return held

    def _people(self, draft: Draft, names: Iterable[str]) -> dict[str, str]:
        """Return the uids of ``names``; who is new joins in ``draft``."""
        people: dict[str, str] = {}
        for name in names:
            uid = self._uid("annotator", "name", name) or draft.find("annotator", name=name)
            if uid is None:
                uid = new_uid()
                draft.insert("annotator", uid, {"name": Annotator(name).name, "role": Role.ANNOTATOR.value})
            people[name] = uid
        return people
