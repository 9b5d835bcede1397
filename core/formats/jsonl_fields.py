"""JSON lines of any shape: told in which fields text, title and id stand, each line is an article, the other fields its metadata."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Final

import msgspec
from msgspec import Raw

from core.errors import RuleRefused
from core.formats.jsonl_line import record_of
from core.formats.reasons import reason_for, shortened
from core.formats.record import Fields, LayerRecord

_OURS: Final = b'"hashiya/'

_fields = msgspec.json.Decoder(dict[str, Raw])
_encoder = msgspec.json.Encoder()


def record_by_fields(line: bytes, *, path: str, number: int, fields: Fields) -> LayerRecord:
    """Return the article in ``line``, the ``number``-th of ``path``; a line of our own schema is read strictly as such.

    A field is named as it stands in the line, or by its way through objects: ``content.body``. Raises ``RuleRefused`` and kin.
    """
    try:
        held = _fields.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RuleRefused(why=reason_for(error, line)) from error
    if bytes(held.get("schema", Raw(b""))).startswith(_OURS):
        return record_of(line, path=path, number=number)
    record = record_of(_ours(held, fields), path=path, number=number)
    return replace(record, source=record.source or PurePath(path).name)


def _ours(held: dict[str, Raw], fields: Fields) -> bytes:
    """Return the line of our own that says what ``held`` says; whatever is wrong with its values is found when it is read."""
    name = fields.text or "text"
    text = _taken(held, name)
    if text is None:
        raise RuleRefused(why=f"The line has no “{shortened(name)}”.")
    found = {"text": text}
    for ours, theirs in (("title", fields.title), ("id", fields.id)):
        value = _taken(held, theirs) if theirs is not None else None
        if value is not None:
            found[ours] = value
    return _encoder.encode({**found, "meta": held})


def _taken(held: dict[str, Raw], name: str) -> Raw | None:
    """Take the field ``name`` out of ``held`` and return it; None where there is none."""
    if name in held:
        return held.pop(name)
    first, dot, rest = name.partition(".")
    inner = bytes(held.get(first, Raw(b""))) if dot else b""
    if not inner.startswith(b"{"):
        return None
    deeper = _fields.decode(inner)
    found = _taken(deeper, rest)
    if found is not None:
        held[first] = Raw(_encoder.encode(deeper))
    return found
