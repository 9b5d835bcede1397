"""The shelf of articles: what is known of each, and its text, checked against its fingerprint when read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from sqlite_utils import Database

from core.errors import RuleRefused, TextChanged, UnknownArticle
from core.model import Article, ArticleId
from core.model.article import fingerprint
from core.project.edit import Draft
from core.project.history import History
from core.project.opening import worldly
from core.project.shelf import Shelf

_COLUMNS = "uid, title, sha256, length, source, encoding, meta"
_KEPT = 8
"""So many texts read last stay in memory: marking reads the same one again and again."""


class Articles(Shelf):
    """The articles in the order in which they came."""

    def __init__(self, db: Database, history: History, path: Path) -> None:
        super().__init__(db, history, path)
        self._texts: OrderedDict[ArticleId, str] = OrderedDict()

    def count(self) -> int:
        return int(self._rows("SELECT count(*) FROM article")[0][0])

    def all(self) -> Iterator[Article]:
        """Yield every article, paged by key."""
        after = 0
        while page := self._rows(f"SELECT id, {_COLUMNS} FROM article WHERE id > ? ORDER BY id LIMIT 500", after):
            for row in page:
                yield _article(row[1:])
            after = page[-1][0]

    def get(self, article: ArticleId) -> Article:
        """Return the article, or raise ``UnknownArticle``."""
        found = self._rows(f"SELECT {_COLUMNS} FROM article WHERE uid = ?", article)
        if not found:
            raise UnknownArticle(article=article)
        return _article(found[0])

    def has(self, article: ArticleId) -> bool:
        return bool(self._rows("SELECT 1 FROM article WHERE uid = ?", article))

    def first(self) -> Article | None:
        found = self._rows(f"SELECT {_COLUMNS} FROM article ORDER BY id LIMIT 1")
        return _article(found[0]) if found else None

    def by_fingerprints(self, fingerprints: Iterable[str]) -> dict[str, Article]:
        """Return the articles with these texts by their fingerprints; those that are not there are left out."""
        wanted = msgspec.json.encode([*fingerprints]).decode("utf-8")
        rows = self._rows(f"SELECT {_COLUMNS} FROM article WHERE sha256 IN (SELECT value FROM json_each(?))", wanted)
        return {article.sha256: article for article in map(_article, rows)}

    def text(self, article: ArticleId) -> str:
        """Return the text exactly as it was brought in; raise ``TextChanged`` when it does not equal its fingerprint."""
        if article in self._texts:
            self._texts.move_to_end(article)
            return self._texts[article]
        found = self._rows("SELECT t.text, a.sha256, a.title FROM article a JOIN article_text t USING (sha256) WHERE a.uid = ?", article)
        if not found:
            raise UnknownArticle(article=article)
        text, sha256, title = found[0]
        if fingerprint(text) != sha256:
            raise TextChanged(title=title)
        self._texts[article] = text
        if len(self._texts) > _KEPT:
            self._texts.popitem(last=False)
        return str(text)

    def note(self, article: ArticleId) -> str:
        """Return the note on ``article``."""
        found = self._rows("SELECT note FROM article WHERE uid = ?", article)
        return str(found[0][0]) if found else ""

    def annotate(self, article: ArticleId, note: str, *, by: str) -> None:
        """Hang ``note`` on ``article``; an empty one takes it off."""
        with self._history.edit("article note", by=by) as draft:
            draft.change("article", article, {"note": note})

    def put(self, draft: Draft, article: Article, text: str) -> None:
        """Add ``article`` with its ``text`` in ``draft``; the text is stored once, whatever becomes of the article's row."""
        if "\0" in text:  # SQLite's length() would end there
            raise RuleRefused(why="It holds the character NUL, which no text has.")
        with worldly(self._path):
            self._db.execute("INSERT OR IGNORE INTO article_text(sha256, text) VALUES (?, ?)", (article.sha256, text))
        draft.insert(
            "article",
            article.id,
            {
                "sha256": article.sha256,
                "title": article.title,
                "length": article.length,
                "source": article.source,
                "encoding": article.encoding,
                "meta": article.meta,
                "note": "",
            },
        )


def _article(row: tuple[str, str, str, int, str, str, str]) -> Article:
    uid, *rest = row
    return Article(ArticleId(uid), *rest)  # type: ignore[arg-type]  # a row's columns, in the order of the fields
