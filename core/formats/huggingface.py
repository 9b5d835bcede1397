"""Token classification as Hugging Face's datasets hold it: words and a number for each word's tag, flat.

Each line also has ``ner_names``, what the numbers mean, so that ``ClassLabel(names=dataset[-1]["ner_names"])`` gives the tags their
names, and the article's ``text``. Names come in the project's order of labels where that is told; others are added at the end as
they come, so a number never changes its meaning. Further columns of tags, by choice, are ``ner_tags_2`` and so on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from core.formats import iob
from core.formats.choices import USUAL, Choices
from core.formats.conll import flattened
from core.formats.documents import each
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.tokens import aligned

HOLDS: Final = frozenset({Loss.DISCONTINUOUS, Loss.TEXT, Loss.LABEL})

_encoder = msgspec.json.Encoder()


class _Names:
    """The tags of a file and their numbers."""

    def __init__(self, labels: Iterable[str]) -> None:
        self.all = [iob.OUTSIDE]
        self._numbers = {iob.OUTSIDE: 0}
        for label in labels:
            self.add(label)

    def add(self, label: str) -> None:
        if f"B-{label}" not in self._numbers:
            for tag in (f"B-{label}", f"I-{label}"):
                self._numbers[tag] = len(self.all)
                self.all.append(tag)

    def numbers(self, tags: Iterable[str]) -> list[int]:
        numbers = self._numbers
        return [numbers[tag] for tag in tags]


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` a line each, tags as IOB2."""
    written = Written()
    document = partial(_document, names=_Names(choices.labels))
    for _, data in each(records, choices, document=document, holds=HOLDS, written=written, names=True):
        file.write(data)
    return written


def _document(record: LayerRecord, choices: Choices, left_out: list[LeftOut], *, names: _Names) -> tuple[bytes, int] | None:
    layer = aligned(record, choices.inside, left_out)
    held = flattened(record, layer.placed, choices.overlapping, left_out)
    words = layer.words
    line: dict[str, object] = {"id": record.article or "", "tokens": words}
    for number, column in enumerate(held, start=1):
        for one in column:
            names.add(one.label)
        line["ner_tags" if number == 1 else f"ner_tags_{number}"] = names.numbers(iob.tags(column, len(words)))
    line |= {"ner_names": names.all, "text": record.text}
    return _encoder.encode(line) + b"\n", sum(map(len, held))


class _Features(msgspec.Struct):
    names: list[str] = []


class _Feature(msgspec.Struct):
    feature: _Features = msgspec.field(default_factory=_Features)


class _Info(msgspec.Struct):
    features: dict[str, msgspec.Raw] = {}


_info = msgspec.json.Decoder(_Info)
_feature = msgspec.json.Decoder(_Feature)


def names_beside(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the names of each column's tags that a ``dataset_info.json`` beside the file at ``path`` tells."""
    info = path.parent / "dataset_info.json"
    try:
        if not info.is_file() or info.stat().st_size > _LONGEST_INFO:
            return
        for column, raw in _info.decode(info.read_bytes()).features.items():
            names = _feature.decode(raw).feature.names if bytes(raw).startswith(b"{") else []
            if names:
                yield column, names
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return  # then nothing tells the names, which the refusal of a line says


_LONGEST_INFO: Final = 1 << 20
