"""UIMA XMI, read: a CAS as XML, alone or with its type system in a ZIP archive as INCEpTION exports it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

from core.errors import RuleRefused, WorldError
from core.formats.cas import SOFA, Document, Structure, record_of, refuse_crossed
from core.formats.encoding import AUTO
from core.formats.files import cannot_be_read, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused

if TYPE_CHECKING:  # loaded when a file is read: the window starts without it
    from lxml import etree

SUFFIX: Final = ".xmi"
LARGEST: Final = 32_000_000
"""Largest file that is read, in bytes once it is unpacked."""

_ZIP: Final = b"PK\x03\x04"
_XMI: Final = "{http://www.omg.org/XMI}"
_SPACE: Final = b"http://www.omg.org/XMI"
_NUMBER: Final = re.compile(r"\d{1,12}", re.ASCII)
_TAG: Final = re.compile(r"\{http:///(.*)\.ecore\}(.+)")
_PLAIN: Final = "uima.noNamespace."
_SILENT: Final = ("uima.cas.",)
"""Arrays and views, which are parts of other things."""


class _Misplaced(RuleRefused):
    """What is wrong with the element of a line."""

    def __init__(self, line: int | None, why: str) -> None:
        super().__init__(why=why)
        self.line = line


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the layer that the XMI at ``path`` is, or each one in an archive, or why it did not come in.

    Offsets count UTF-16, as the standard says; the type system is not needed. XMI has neither ``encoding`` nor ``fields``.
    """
    try:
        with path.open("rb") as file:
            if file.read(4) == _ZIP:
                yield from _unpacked(path, file)
                return
            file.seek(0)
            yield _record(file, path, size=path.stat().st_size)
    except OSError as error:
        yield cannot_be_read(path, error)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        yield Refused(shown(path), None, f"It is an archive that cannot be unpacked: {error}.")


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins an XMI or an archive with one."""
    if head.startswith(_ZIP):
        return SUFFIX.encode() in head or b"TypeSystem.xml" in head[:64]
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") and _SPACE in head[:4096]


def _unpacked(path: Path, file: IO[bytes]) -> Iterator[LayerRecord | Refused]:
    with ZipFile(file) as archive:
        found = [info for info in archive.infolist() if info.filename.lower().endswith(SUFFIX)]
        if not found:
            yield Refused(shown(path), None, "It is an archive without an XMI file.")
        for info in found:
            with archive.open(info) as inner:
                yield _record(inner, path, size=info.file_size, inner=shown(info.filename))


def _record(file: IO[bytes], path: Path, *, size: int, inner: str = "") -> LayerRecord | Refused:
    from lxml import etree

    try:
        if size > LARGEST:
            raise RuleRefused(why=f"It is larger than {LARGEST // 1_000_000} MB.")
        return record_of(_document(file), path, inner=inner)
    except _Misplaced as error:
        return Refused(shown(path), error.line, str(error))
    except etree.XMLSyntaxError as error:
        return Refused(shown(path), error.lineno or None, f"It is no XML that can be read: {shown(str(error.msg))}.")
    except WorldError as error:
        return Refused(shown(path), None, str(error))


def _document(file: IO[bytes]) -> Document:
    document, ids = Document(), set[str]()
    for element in _elements(file):
        features = {name: value for name, value in element.attrib.items() if isinstance(name, str) and isinstance(value, str)}
        features |= {child.tag: child.text or "" for child in element if isinstance(child.tag, str)}
        uid = features.pop(f"{_XMI}id", "")
        if uid in ids:
            raise _Misplaced(element.sourceline, f"The id {uid} stands in it twice.")
        ids |= {uid} if uid else set()
        _take(document, _type(element), uid, features, line=element.sourceline)
    return document


def _take(document: Document, kind: str, uid: str, features: dict[str, str], *, line: int | None) -> None:
    if kind == SOFA:
        document.texts[uid] = features.get("sofaString", "")
        document.views[uid] = features.get("sofaID", "")
    elif "begin" in features and "end" in features:
        start, end = _number(features.pop("begin"), line), _number(features.pop("end"), line)
        try:
            refuse_crossed(start, end, kind.rpartition(".")[2])
        except RuleRefused as error:
            raise _Misplaced(line, str(error)) from error
        document.structures.append(Structure(kind, start, end, features, features.pop("sofa", ""), line))
    elif not kind.startswith(_SILENT):
        document.others[f"structure of the type {kind.rpartition('.')[2]}"] += 1


def _elements(file: IO[bytes]) -> Iterator[etree._Element]:
    """Yield what stands directly below the root, once it is read; entities are never resolved, a document type is refused."""
    from lxml import etree

    options = {"resolve_entities": False, "no_network": True, "remove_comments": True, "remove_pis": True}
    root = None
    for event, element in etree.iterparse(file, events=("start", "end"), **options):
        if root is None:
            root = element
            if root.getroottree().docinfo.internalDTD is not None:
                raise RuleRefused(why="It declares a document type of its own, which no XMI does.")
            if root.tag != f"{_XMI}XMI":
                raise RuleRefused(why="It is XML, but no XMI: its outermost element is another.")
        elif event == "end" and element.getparent() is root:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del root[0]


def _type(element: etree._Element) -> str:
    """Return the full name of the type of ``element``, which XMI writes as a namespace and a name."""
    found = _TAG.fullmatch(str(element.tag))
    return f"{found[1].replace('/', '.')}.{found[2]}".removeprefix(_PLAIN) if found else str(element.tag)


def _number(said: str, line: int | None) -> int:
    if not _NUMBER.fullmatch(said):
        raise _Misplaced(line, f"An offset must be a whole number from 0, not “{said[:20]}”.")
    return int(said)
