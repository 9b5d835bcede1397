"""An article as it was brought in; its text is stored once and never altered."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from core.model.ids import ArticleId

MAX_LENGTH = 64_000_000
"""Longest text of one article, in code points."""


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article without reading its text.

    ``length`` counts code points; ``sha256`` is the hex digest of the text in UTF-8 and its identity in every copy of
    the project; ``meta`` is a JSON object as text; ``encoding`` the file's own where it came from a file.
    """

    id: ArticleId
    title: str
    sha256: str
    length: int
    source: str = ""
    encoding: str = "utf-8"
    meta: str = "{}"


def fingerprint(text: str) -> str:
    """Return the SHA-256 of ``text`` in UTF-8, as 64 hexadecimal letters."""
    return sha256(text.encode("utf-8")).hexdigest()


def title_of(text: str, *, longest: int = 200) -> str:
    """Return the first line of ``text`` that holds anything, cut to ``longest`` code points."""
    for line in text.splitlines():
        if line.strip():
            return line.strip()[:longest]
    return ""
