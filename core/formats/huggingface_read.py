"""Reading token classification as Hugging Face's datasets hold it: tags as names, or as numbers that something names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Raw

from core.errors import RuleRefused
from core.formats import iob
from core.formats.encoding import AUTO
from core.formats.huggingface import names_beside
from core.formats.jsonlines import keys_in
from core.formats.reasons import shortened
from core.formats.record import NOT_TOLD, Fields, LayerRecord, Refused
from core.formats.rules import article_id, each_once, label_name, whole_text
from core.formats.tokens import imported
from core.formats.wordlists import read_either, text_and_places
from core.model import Span
from core.model.article import title_of

_TAGS: Final = re.compile(r"ner_tags(_\d{1,3})?")
_OTHERS: Final = ("ner", "tags", "labels", "ner_tag", "entities")
"""What tags are called elsewhere, where there are no ``ner_tags``."""
_WORDS: Final = ("tokens", "words")
_KNOWN: Final = frozenset({"id", "text", "ner_names"})


class _Line(msgspec.Struct):
    id: str | int | None = None
    text: str | None = None
    ner_names: list[str] | None = None


_line = msgspec.json.Decoder(_Line)
_fields = msgspec.json.Decoder(dict[str, Raw])
_words = msgspec.json.Decoder(list[str])
_tags = msgspec.json.Decoder(list[int | str])
_anything = msgspec.json.Decoder()
_encoder = msgspec.json.Encoder()


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each line or element of a JSON list, or why it did not come in; JSON is UTF-8 and has no ``fields`` to tell."""
    yield from read_either(path, partial(_record, beside=dict(names_beside(path))))


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, has words and their tags."""
    keys = keys_in(head)
    return not keys.isdisjoint(_WORDS) and any(_TAGS.fullmatch(key) or key in _OTHERS for key in keys) and "spans" not in keys


def _record(line: bytes, *, path: str, number: int, beside: Mapping[str, list[str]]) -> LayerRecord:
    held = _line.decode(line)
    raw = _fields.decode(line)
    name = next((name for name in _WORDS if name in raw), None)
    columns = [key for key in raw if _TAGS.fullmatch(key)] or [key for key in _OTHERS if key in raw][:1]
    if name is None or not columns:
        raise RuleRefused(why="It has no “tokens” or no “ner_tags”.")
    words = _words.decode(raw[name])
    text, places, told = text_and_places(words, held.text)
    whole_text(text)
    spans: list[Span] = []
    for column in columns:
        tags = _named(_tags.decode(raw[column]) if bytes(raw[column]) != b"null" else [], held.ner_names or beside.get(column))
        if len(tags) not in (0, len(words)):
            raise RuleRefused(why=f"It has {len(words)} words and {len(tags)} of “{shortened(column)}”.")
        for first, end, label in iob.spans_of(tags):
            start, stop = places[first][0], places[end - 1][1]
            spans.append(imported(text, start, stop, label_name(label, start, stop)))
    once, twice = each_once(sorted(spans, key=lambda span: (span.start, -span.end)))
    others = [key for key in raw if key not in _KNOWN and key != name and key not in columns]
    meta = {key: raw[key] for key in others if not bytes(raw[key]).startswith((b"[", b"{"))}
    _anything.decode(_encoder.encode(meta))  # half letters in what is kept as it is written
    gone = tuple(f"Its “{shortened(key)}” did not come in: a word has no place for it." for key in others if key not in meta)
    return LayerRecord(
        article=article_id(held.id),
        title=title_of(text),
        text=text,
        meta=_encoder.encode(meta).decode("utf-8"),
        spans=once,
        path=path,
        line=number,
        unheld=(*twice, *gone),
        notes=(told,) if told else (),
    )


def _named(tags: list[int | str], names: list[str] | None) -> list[str]:
    found = []
    for tag in tags:
        if isinstance(tag, str):
            found.append(tag)
        elif names is None:
            raise RuleRefused(why="Its tags are numbers, and nothing names them: neither “ner_names” nor a dataset_info.json beside it.")
        elif not 0 <= tag < len(names):
            raise RuleRefused(why=f"Its tag {tag} has no name: there are {len(names)}.")
        else:
            found.append(names[tag])
    return found
