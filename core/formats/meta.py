"""The metadata of an article: a JSON object kept as it is written, among whose fields some formats keep title and source too."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

import msgspec
from msgspec import Raw

from core.errors import RuleRefused
from core.formats.losses import left_out
from core.formats.reasons import shortened
from core.formats.record import LayerRecord, LeftOut, Loss
from core.model.article import title_of

PLAIN: Final = "utf-8"
"""The encoding that needs no mention."""

_NOTHING: Final = (b"", b"{}", b"null")

_fields = msgspec.json.Decoder(dict[str, Raw])
_anything = msgspec.json.Decoder()
_encoder = msgspec.json.Encoder()


class Described(NamedTuple):
    """What fields beside the text say of an article; ``meta`` is a JSON object as text."""

    title: str
    source: str
    encoding: str
    meta: str


def fields_of(meta: Raw) -> dict[str, Raw]:
    """Return the metadata by name; the values stay as they are written, so that no number loses a digit."""
    plain = bytes(meta)
    if plain in _NOTHING:
        return {}
    _anything.decode(plain)  # msgspec does not look into what it keeps raw
    if not plain.startswith(b"{"):
        raise RuleRefused(why="“meta” must be an object {…}.")
    return _fields.decode(plain)


def take_text(fields: dict[str, Raw], name: str, *, but: str = "") -> str | None:
    """Take the text ``name`` out of ``fields``; what is no text, or the default ``but`` itself, stays there."""
    raw = bytes(fields.get(name, Raw(b"null")))
    value = msgspec.json.decode(raw, type=str) if raw.startswith(b'"') else None
    if not value or value == but:
        return None
    del fields[name]
    return value


def described(fields: dict[str, Raw], text: str) -> Described:
    """Return what ``fields`` say of the article of ``text``: title, source and encoding where they are named so, the rest as metadata."""
    title = take_text(fields, "title")
    source, encoding = take_text(fields, "source"), take_text(fields, "encoding", but=PLAIN)
    _anything.decode(_encoder.encode(fields))  # half letters and depths of what is kept raw
    return Described(title_of(text) if title is None else title, source or "", encoding or PLAIN, _encoder.encode(fields).decode("utf-8"))


def description(record: LayerRecord, *, but: Collection[str], lost: list[LeftOut]) -> dict[str, Raw]:
    """Return the fields that say what is known of the article of ``record`` beside its text.

    Metadata that are called like one of the fields of the format, ``but``, have no place and are added to ``lost``.
    """
    fields: dict[str, Raw] = {}
    for name, value in (("title", record.title), ("source", record.source), ("encoding", record.encoding)):
        usual = {"title": title_of(record.text), "source": "", "encoding": PLAIN}[name]
        if value and value != usual:
            fields[name] = Raw(_encoder.encode(value))
    for name, raw in _described(record).items():
        if name in but or name in fields:
            reason = f"The format has a field “{shortened(name)}” of its own, so that of the metadata has no place in it."
            lost.append(left_out(record, Loss.META, reason))
        else:
            fields[name] = raw
    return fields


def merged(fields: dict[str, Raw], more: Mapping[str, Raw]) -> None:
    """Add ``more`` to ``fields``; raise ``RuleRefused`` where both have a field and differ."""
    for name, value in more.items():
        if name in fields and bytes(fields[name]) != bytes(value):
            raise RuleRefused(why=f"“{shortened(name)}” stands in it twice, beside “meta” and inside it, and differs.")
        fields[name] = value


def _described(record: LayerRecord) -> dict[str, Raw]:
    return fields_of(Raw(record.meta.encode("utf-8")))
