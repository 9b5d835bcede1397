"""Checking a project: the file is sound, every text equals its fingerprint, every quote equals its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from core.errors import WorldError
from core.project.listed import UNLISTED
from core.project.naming import MISNAMED
from core.project.project import Project
from core.project.searchindex import UNINDEXED
from core.project.shelf import Shelf
from core.project.tally import MISCOUNTED

_MOST_OF_THE_FILE = 100
"""So many faults of the file itself are named; a file with more is beyond reading them."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and the place: the file, a table's row, an article, a span (its offsets are code points)."""

    place: str
    what: str


def check(project: Project, *, progress: Callable[[int], None] | None = None) -> tuple[Fault, ...]:
    """Return every fault of ``project``, none when all is well; ``progress`` gets the number of articles looked at."""
    checking = _Checking(project._db, project.history, project.path)
    try:
        faults = [*checking.of_the_file()]
        for number, found in enumerate(checking.of_articles(), start=1):
            faults += found
            if progress is not None:
                progress(number)
    except WorldError as error:  # SQLite stops at the first damaged page that it must read
        return (*checking.of_the_file(), Fault(str(project.path), str(error)))
    return tuple(faults)


class _Checking(Shelf):
    """Reads the stored bytes themselves, past everything that would refuse them."""

    def of_the_file(self) -> Iterator[Fault]:
        for (verdict,) in self._rows(f"PRAGMA integrity_check({_MOST_OF_THE_FILE})"):
            if verdict != "ok":
                yield Fault(str(self._path), str(verdict))
        for table, row, parent, _ in self._rows("PRAGMA foreign_key_check"):
            yield Fault(f"table {table}, row {row}", f"It refers to a row of {parent} that is not there.")
        for (uid,) in self._rows(UNINDEXED, _MOST_OF_THE_FILE):
            yield Fault(f"article {uid}", "No search finds it: the index of words does not have it.")
        for (uid,) in self._rows(UNLISTED, _MOST_OF_THE_FILE):
            yield Fault(f"article {uid}", "The list of articles does not show it.")
        for (label,) in self._rows(MISCOUNTED):
            yield Fault(f"label {label}", "The number of its spans is not what the file says it is.")
        for (quote,) in self._rows(MISNAMED, _MOST_OF_THE_FILE):
            yield Fault(f"name {quote}", "The number of its spans is not what the file says it is.")

    def of_articles(self) -> Iterator[list[Fault]]:
        """Yield the faults of one article after the other, an empty list for a sound one."""
        after = 0
        while page := self._page(after):
            for row, uid, fingerprint, length, stored in page:
                yield [*self._of_article(row, uid, (fingerprint, length), stored)]
            after = page[-1][0]

    def _page(self, after: int) -> list[tuple[int, str, str, int, bytes | None]]:
        return self._rows(
            """SELECT a.id, a.uid, a.sha256, a.length, CAST(t.text AS BLOB) FROM article a LEFT JOIN article_text t USING (sha256)
               WHERE a.id > ? ORDER BY a.id LIMIT 20""",
            after,
        )

    def _of_article(self, row: int, uid: str, expected: tuple[str, int], stored: bytes | None) -> Iterator[Fault]:
        place = f"article {uid}"
        text = None if stored is None else stored.decode("utf-8", errors="replace")
        if stored is None or text is None:
            yield Fault(place, "Its text is not there.")
            return
        if sha256(stored).hexdigest() != expected[0]:
            yield Fault(place, "Its text does not equal its fingerprint.")
        elif len(text) != expected[1]:
            yield Fault(place, f"Its text has {len(text)} letters, not {expected[1]}.")
        yield from self._of_spans(row, uid, text)

    def _of_spans(self, row: int, uid: str, text: str) -> Iterator[Fault]:
        spans = self._rows(
            """SELECT s.start, s."end", CAST(s.quote AS BLOB), coalesce(n.name, 'gold') FROM layer y JOIN span s ON s.layer_id = y.id
               LEFT JOIN annotator n ON n.id = y.annotator_id WHERE y.article_id = ? ORDER BY s.start, s.id""",
            row,
        )
        for start, end, quote, layer in spans:
            found = text[start:end]
            if found.encode("utf-8", errors="replace") != quote:
                said = quote.decode("utf-8", errors="replace")
                yield Fault(f"article {uid}, layer {layer}, span {start}–{end}", f"Its quote is “{said}”, but the text there is “{found}”.")
