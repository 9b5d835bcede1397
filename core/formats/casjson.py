"""UIMA CAS JSON, read: the draft does not say what its offsets count, so that letters beyond the first plane have to tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Raw

from core.errors import OffsetAstray, RuleRefused, WorldError
from core.formats.cas import DOCUMENT, METADATA, SOFA, Document, Structure, record_of, refuse_crossed
from core.formats.encoding import AUTO
from core.formats.files import cannot_be_read, shown
from core.formats.offsets import Offsets, Unit
from core.formats.reasons import reason_for
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused

LARGEST: Final = 10_000_000
"""Largest file that is read, in bytes: about 60,000 words with all their structures."""

_NUMBER: Final = re.compile(rb"\d{1,12}")
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_SILENT: Final = ("uima.cas.",)
_TOLD: Final = {
    Unit.UTF16: "Its offsets were taken for UTF-16, in which letters beyond the first plane count as two.",
    Unit.CODE_POINTS: "Its offsets were taken for code points: read as UTF-16 they would cut letters or words.",
}

_Features = dict[str, Raw]


class _Cas(msgspec.Struct):
    """The parts of a file that are needed; its types are not."""

    held: list[_Features] | dict[str, _Features] = msgspec.field(name="%FEATURE_STRUCTURES")


_cas = msgspec.json.Decoder(_Cas)


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the layer that the CAS at ``path`` is, or why it did not come in.

    Offsets are UTF-16, as all known writers count, unless the text holds letters that this would cut and code points would
    not; the notes say so. CAS JSON has neither ``encoding`` nor ``fields``.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise RuleRefused(why=f"It is larger than {LARGEST // 1_000_000} MB.")
        document = _document(path.read_bytes().removeprefix(b"\xef\xbb\xbf"))
        unit, notes = _unit(document)
        yield record_of(document, path, unit=unit, notes=notes)
    except WorldError as error:
        yield Refused(shown(path), None, str(error))
    except OSError as error:
        yield cannot_be_read(path, error)


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, begins a CAS as JSON."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and (b'"%TYPES"' in head or b'"%FEATURE_STRUCTURES"' in head)


def _document(data: bytes) -> Document:
    try:
        held = _cas.decode(data).held
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RuleRefused(why=reason_for(error, data[:1_000_000])) from error
    document, ids = Document(), set[str]()
    numbered = held.items() if isinstance(held, dict) else ((_said(each.get("%ID")), each) for each in held)
    for uid, structure in numbered:
        if uid in ids:
            raise RuleRefused(why=f"The id {uid} stands in it twice.")
        ids |= {uid} if uid else set()
        _take(document, uid, structure)
    return document


def _take(document: Document, uid: str, structure: _Features) -> None:
    kind = _said(structure.get("%TYPE"))
    if kind == SOFA:
        document.texts[uid] = _said(structure.get("sofaString"))
        document.views[uid] = _said(structure.get("sofaID"))
        return
    start, end = (structure.get(name, structure.get(f"^{name}")) for name in ("begin", "end"))
    if start is not None and end is not None:
        features = {name: _said(value) for name, value in structure.items() if name[:1] not in "%@^#" and name not in ("begin", "end")}
        features |= {name[1:]: _said(value) for name, value in structure.items() if name[:1] == "@" and name != "@sofa"}
        places = _number(start, uid), _number(end, uid)
        refuse_crossed(*places, kind.rpartition(".")[2])
        document.structures.append(Structure(kind, *places, features, _said(structure.get("@sofa"))))
    elif not kind.startswith(_SILENT) and not kind.endswith("[]"):
        document.others[f"structure of the type {kind.rpartition('.')[2]}"] += 1


def _said(value: Raw | None) -> str:
    """Return a text as it is, anything else as it is written; nothing for nothing."""
    if value is None or bytes(value) == b"null":
        return ""
    plain = bytes(value)
    try:
        return msgspec.json.decode(plain, type=str) if plain.startswith(b'"') else plain.decode("utf-8")
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise RuleRefused(why=reason_for(error, plain)) from error


def _number(value: Raw, uid: str) -> int:
    if not _NUMBER.fullmatch(bytes(value)):
        said = bytes(value)[:20].decode("utf-8", errors="replace")
        raise RuleRefused(why=f"An offset of {uid or 'a structure'} must be a whole number from 0, not {said}.")
    return int(bytes(value))


def _unit(document: Document) -> tuple[Unit, tuple[str, ...]]:
    """Return what the offsets count, and where that was not plain, the sentence that says so."""
    sofa = document.sofa()
    text = document.texts[sofa]
    if not _ASTRAL.search(text):
        return Unit.UTF16, ()
    ours = [structure for structure in document.structures if structure.sofa in ("", sofa)]
    whole = {structure.end for structure in ours if structure.type in (DOCUMENT, METADATA)}
    if len(text) in whole:
        return Unit.CODE_POINTS, (_TOLD[Unit.CODE_POINTS],)
    unit = max((Unit.UTF16, Unit.CODE_POINTS), key=lambda unit: _likeness(text, ours, unit))  # the first of two alike
    return unit, (_TOLD[unit],)


def _likeness(text: str, structures: list[Structure], unit: Unit) -> int:
    """Return how many edges of ``structures`` are borders of words, less ten for each that cannot be."""
    offsets, likeness = Offsets(text, unit), 0
    for structure in structures:
        try:
            start, end = offsets.to_code_points(structure.start), offsets.to_code_points(structure.end)
        except OffsetAstray:
            likeness -= 10
            continue
        likeness += _is_border(text, start) + _is_border(text, end)
        likeness -= text[start:end] != text[start:end].strip()
    return likeness


def _is_border(text: str, place: int) -> bool:
    return not (0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum())
