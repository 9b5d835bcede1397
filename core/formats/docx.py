"""Word documents: the paragraphs of the main text, those of tables and text boxes too, a line each."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from core.errors import RuleRefused, TextEmpty, TextTooLong
from core.formats.encoding import AUTO
from core.formats.files import one_article, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.model.article import MAX_LENGTH, title_of

if TYPE_CHECKING:  # loaded when a document is read: the window starts without it
    from lxml import etree

LARGEST: Final = 256_000_000
"""Largest part of a document that is read, in bytes once it is unpacked."""

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_WORD: Final = re.compile(r"\{[^}]*/wordprocessingml/(?:2006/)?main\}(\w+)")
"""A name of Word's own, as it was first written and in the strict form of the standard (ISO/IEC 29500)."""
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DUBLIN_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_PASSED_OVER: Final = {"del", "moveFrom", "pPr"}
"""What was deleted or moved away while changes were tracked (what was put in belongs to the text), and the tab stops of a paragraph."""


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the article of the Word document at ``path``, titled by its properties or its first line, or why there is none.

    Headers, footers and footnotes are not part of it. A document has neither ``encoding`` nor ``fields``.
    """
    yield from one_article(path, lambda: _article(path))


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins a Word document."""
    return head.startswith(_ZIP) and b"word/" in head


def _article(path: Path) -> LayerRecord:
    from lxml import etree

    with path.open("rb") as file:
        if file.read(4) == _OLE:
            raise RuleRefused(why="It is an old or a protected Word document; save it as .docx without a password.")
        try:
            with ZipFile(file) as archive:
                text, title = _text(archive), _title(archive)
        except (BadZipFile, zlib.error, EOFError) as error:
            raise RuleRefused(why="It is not a Word document, or it is damaged.") from error
        except (NotImplementedError, RuntimeError) as error:  # a packing that Python does not know; a password
            raise RuleRefused(why=f"It is packed in a way that cannot be read: {error}.") from error
        except etree.XMLSyntaxError as error:
            raise RuleRefused(why=f"Its text is no XML that can be read: {error.msg}.") from error
    if not text.strip():
        raise TextEmpty
    if len(text) > MAX_LENGTH:
        raise TextTooLong(longest=MAX_LENGTH)
    return LayerRecord(None, title or title_of(text), text, source=shown(path.name), path=shown(path))


def _text(archive: ZipFile) -> str:
    name = _target(archive, "/officeDocument")
    if name is None:
        raise RuleRefused(why="It is not a Word document, or it is damaged.")
    with _part(archive, name) as part:
        return "\n".join(_paragraphs(part))


def _title(archive: ZipFile) -> str:
    name = _target(archive, "/core-properties")
    if name is None or name not in archive.namelist():
        return ""
    with _part(archive, name) as part:
        found = next((element.text for _, element in _events(part) if element.tag == _DUBLIN_TITLE), None)
    return " ".join((found or "").split())


def _target(archive: ZipFile, kind: str) -> str | None:
    """Return the name of the part that the package calls its ``kind``."""
    with _part(archive, "_rels/.rels") as part:
        for _, element in _events(part):
            if element.get("Type", "").endswith(kind):
                return str(element.get("Target", "")).removeprefix("/")
    return None


def _part(archive: ZipFile, name: str) -> IO[bytes]:
    """Open a part of the package; reading it never gives more than the size looked at here."""
    try:
        size = archive.getinfo(name).file_size
    except KeyError as error:
        raise RuleRefused(why="It is not a Word document, or it is damaged.") from error
    if size > LARGEST:
        raise RuleRefused(why=f"Its text would unpack to more than {LARGEST // 1_000_000} MB.")
    return archive.open(name)


def _events(part: IO[bytes], events: tuple[str, ...] = ("end",)) -> Iterator[tuple[str, etree._Element]]:
    """Yield the parser's events; entities are never resolved, and a part that declares a document type is refused."""
    from lxml import etree

    options = {"resolve_entities": False, "no_network": True, "remove_comments": True, "remove_pis": True}
    root = None
    for event, element in etree.iterparse(part, events=("start", "end"), **options):
        if root is None:
            root = element
            if root.getroottree().docinfo.internalDTD is not None:
                raise RuleRefused(why="It declares a document type of its own, which no Word document does.")
        if event in events:
            yield event, element


def _paragraphs(part: IO[bytes]) -> list[str]:
    """Return the text of each paragraph, in the order in which they begin: a text box comes after the paragraph it hangs on."""
    paragraphs: list[list[str]] = []
    open_ones: list[list[str]] = []
    passing = 0
    root = None
    for event, element in _events(part, ("start", "end")):
        found = _WORD.fullmatch(element.tag)
        name = found[1] if found else ""
        if root is None:
            root = name
            if root != "document":
                raise RuleRefused(why="It is an office document, but none of Word.")
        if element.tag == _FALLBACK or name in _PASSED_OVER:
            passing += 1 if event == "start" else -1
        elif passing:
            continue
        elif name == "p" and event == "start":
            paragraphs.append([])
            open_ones.append(paragraphs[-1])
        elif name == "p":
            open_ones.pop()
            element.clear()
        elif open_ones and event == "end":
            open_ones[-1].append((element.text or "") if name == "t" else _SIGNS.get(name, ""))
    return ["".join(pieces) for pieces in paragraphs]
