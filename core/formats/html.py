"""Web pages that were saved: the main text, title and date, without what stands round them on the page."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from core.errors import EncodingUnknown, EncodingWrong, RuleRefused
from core.formats.encoding import AUTO, Decoded, decode
from core.formats.files import one_article, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.model.article import title_of

if TYPE_CHECKING:
    from trafilatura.settings import Document

LARGEST: Final = 10_000_000
"""Largest page that is read, in bytes; the extraction takes up to three seconds a megabyte."""

_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD: Final = 4096
_OPEN_LINKS: Final = 2_000
"""So many links may stay open: finding the main text of a page takes a time that grows with their square."""
_SILENT: Final = logging.NullHandler()
"""Takes what the libraries say of odd pages, which would otherwise go to the error stream."""
_EDGES: Final = dict.fromkeys(("body", "div", "p", "head", "item", "list", "quote", "code", "table", "row", "lb"), "\n") | {"cell": "\t"}
"""What begins and ends a line in the extracted tree; the cells of a row stand on one."""
_META: Final = {"date": "date", "author": "author", "site": "sitename", "url": "url"}


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the article of the page at ``path``, a paragraph a line, or why there is none; nothing is fetched for it.

    The page's date, author, site and address become metadata where it names them. A page has no ``fields``.
    """
    yield from one_article(path, lambda: _article(path, encoding))


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins a web page."""
    return _START.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _article(path: Path, encoding: str) -> LayerRecord:
    if path.stat().st_size > LARGEST:
        raise RuleRefused(why=f"It is larger than {LARGEST // 1_000_000} MB, which no article's page is.")
    page = _decoded(path.read_bytes(), encoding)
    if page.text.count("<a>") + page.text.count("<a ") - page.text.count("</a") > _OPEN_LINKS:
        raise RuleRefused(why="Its links are opened and never closed, one inside the other.")
    found = _extracted(page.text)
    text = _text(found) if found is not None else ""
    if found is None or not text:
        raise RuleRefused(why="No main text was found in this page.")
    title = " ".join((found.title or "").split())
    named = {name: value for name, place in _META.items() if (value := getattr(found, place))}
    meta = msgspec.json.encode(named).decode("utf-8")
    return LayerRecord(None, title or title_of(text), text, source=shown(path.name), encoding=page.encoding, meta=meta, path=shown(path))


def _decoded(data: bytes, encoding: str) -> Decoded:
    """Return the page's text: Unicode shows itself, after that the page's own word counts, after that its letters."""
    declared = _DECLARED.search(data[:_HEAD])
    if encoding != AUTO or declared is None or _is_utf8(data):
        return decode(data, encoding)
    try:
        return decode(data, declared[1].decode("ascii"))
    except (EncodingUnknown, EncodingWrong):
        return decode(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _extracted(page: str) -> Document | None:
    """Return what trafilatura finds; the date only where the page declares one, since it would guess one from any year."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).addHandler(_SILENT)
    date = {"extensive_search": False, "original_date": True}
    found = bare_extraction(page, include_comments=False, with_metadata=True, date_extraction_params=date)
    return found if isinstance(found, Document) else None


def _text(found: Document) -> str:
    """Return the extracted tree as lines: its own text form writes tables and lists with signs that the page does not have."""
    from lxml import etree

    pieces = []
    for event, element in etree.iterwalk(found.body, events=("start", "end")):
        inner = element.text if event == "start" else element.tail
        pieces += [_EDGES.get(element.tag, ""), re.sub(r"\s+", " ", inner or "")]
    lines = ("\t".join(filter(None, map(str.strip, line.split("\t")))) for line in "".join(pieces).split("\n"))
    return "\n".join(filter(None, lines))
