"""Sketches of the stored texts, by which near duplicates are told: made once for each text, and kept."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Final

from core.project.opening import transaction, worldly
from core.project.project import Project
from core.project.shelf import Shelf
from core.search.neardup import NearArticles, packed, sketch, unpacked

_AT_ONCE: Final = 40
"""Texts that are sketched at once, in about as many milliseconds: an edit waits for no more."""

_PAGE: Final = """SELECT a.id, a.uid, a.sha256, k.runs FROM article a LEFT JOIN sketch k USING (sha256)
    WHERE a.id > ? ORDER BY a.id LIMIT ?"""
_TEXT: Final = "SELECT text FROM article_text WHERE sha256 = ?"
_KEEPING: Final = "INSERT OR REPLACE INTO sketch(sha256, runs) VALUES (?, ?)"


class Sketches(Shelf):
    """A text never changes, so its sketch does not either: it belongs to the text, and to no edit."""

    def __init__(self, project: Project) -> None:
        super().__init__(project._db, project.history, project.path)

    def keep(self, sha256: str, text: str) -> array[int]:
        """Return the sketch of a new ``text``, kept with it in the transaction that runs."""
        found = sketch(text)
        with worldly(self._path):
            self._db.execute(_KEEPING, (sha256, packed(found)))
        return found

    def teach(self, known: NearArticles, stops: Callable[[], bool]) -> bool:
        """Let ``known`` learn every stored article; return whether it came to its end before ``stops``."""
        after = 0
        while not stops():
            rows = self._rows(_PAGE, after, _AT_ONCE)
            if not rows:
                return True
            with transaction(self._db, self._path):
                for _, uid, sha256, stored in rows:
                    known.learn(uid, self._stored(sha256, stored))
            after = rows[-1][0]
        return False

    def _stored(self, sha256: str, stored: object) -> array[int]:
        """Return the sketch that is ``stored``; where there is none, or what is none, it is made."""
        if isinstance(stored, bytes):
            try:
                return unpacked(stored)
            except ValueError:
                pass
        return self.keep(sha256, self._rows(_TEXT, sha256)[0][0])
