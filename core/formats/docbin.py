"""spaCy's binary DocBin, which its training takes; it is written and read by spaCy itself, where that is installed.

``ents`` are flat; all spans stand in the group ``sc`` with our ids. The article's id is kept among the document's user data.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from core.errors import RuleRefused, WorldError
from core.formats.choices import USUAL, Choices
from core.formats.documents import each
from core.formats.encoding import AUTO
from core.formats.files import cannot_be_read, shown
from core.formats.record import NOT_TOLD, Fields, LayerRecord, LeftOut, Loss, Refused, Written
from core.formats.rules import article_id, span_at, whole_text
from core.formats.spacytokens import GROUP, covered
from core.model import Span
from core.model.article import title_of

if TYPE_CHECKING:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

HOLDS: Final = frozenset({Loss.NESTED, Loss.CROSSING, Loss.DISCONTINUOUS, Loss.TEXT, Loss.LABEL})

_ID: Final = "article"
_LARGEST: Final = 1 << 28
"""Most bytes of a file, packed or not."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a document of spaCy says, in plain values: spans as start, end, label and id."""

    text: str
    spans: list[tuple[int, int, str, str]]
    article: object


def write(records: Iterable[LayerRecord], file: BinaryIO, choices: Choices = USUAL) -> Written:
    """Write ``records`` as one DocBin, which is held in memory until the end; raises ``RuleRefused`` where spaCy is not installed."""
    docs, vocab = _empty()
    written = Written()
    for _ in each(records, choices, document=partial(_added, docs=docs, vocab=vocab), holds=HOLDS, written=written, names=True):
        pass
    file.write(docs.to_bytes())
    return written


def read(path: Path, *, encoding: str = AUTO, fields: Fields = NOT_TOLD) -> Iterator[LayerRecord | Refused]:
    """Yield the record of each document, or why it did not come in; the line of a refusal is the number of the document."""
    try:
        docs, vocab = _empty()
        data = _checked(path)
        number = 0
        for said in _docs(docs, vocab, data):
            number += 1
            try:
                yield _record(said, path=shown(path), number=number)
            except WorldError as error:
                yield Refused(shown(path), number, str(error))
        if not number:
            yield Refused(shown(path), None, "It is empty: there is nothing to bring in.")
    except OSError as error:
        yield cannot_be_read(path, error)
    except WorldError as error:
        yield Refused(shown(path), None, str(error))


def recognise(head: bytes) -> bool:
    """Say whether ``head``, the first bytes of a file, unpacks to what begins as a DocBin does."""
    if head[:1] != b"\x78":
        return False
    try:
        return b"\xa7version" in zlib.decompressobj().decompress(head, 64)[:16]
    except zlib.error:
        return False


def _empty() -> tuple[DocBin, Vocab]:
    if find_spec("spacy") is None:
        raise RuleRefused(why="spaCy is not installed, which this format takes (pip install spacy); spacy-json needs nothing.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that spaCy brings along
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab
    return DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True), Vocab()


def _added(record: LayerRecord, choices: Choices, left_out: list[LeftOut], *, docs: DocBin, vocab: Vocab) -> tuple[bytes, int]:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Marked

    layer = covered(record, choices, left_out)
    text = record.text
    article = Doc(vocab, words=[text[start:end] for start, end in layer.tokens], spaces=layer.spaces)
    article.set_ents([Marked(article, one.first, one.end, label=one.label) for one in layer.entities])
    article.spans[GROUP] = [Marked(article, one.first, one.end, label=one.label, span_id=one.span.id) for one in layer.spans]
    if record.article:
        article.user_data[_ID] = record.article
    docs.add(article)
    return b"", len(layer.spans)


def _checked(path: Path) -> bytes:
    """Return the bytes of the file when they unpack to no more than memory bears; raise ``RuleRefused`` otherwise."""
    if path.stat().st_size > _LARGEST:
        raise RuleRefused(why=f"It is larger than {_LARGEST} bytes.")
    data = path.read_bytes()
    if not data:
        raise RuleRefused(why="It is empty: there is nothing to bring in.")
    unpacking = zlib.decompressobj()
    size = 0
    try:
        piece = unpacking.decompress(data, 1 << 20)
        while piece:
            size += len(piece)
            if size > 2 * _LARGEST:
                raise RuleRefused(why=f"Unpacked it is larger than {2 * _LARGEST} bytes.")
            piece = unpacking.decompress(unpacking.unconsumed_tail, 1 << 20)
    except zlib.error as error:
        raise RuleRefused(why="It is no DocBin: it cannot be unpacked.") from error
    return data


def _docs(docs: DocBin, vocab: Vocab, data: bytes) -> Iterator[_Said]:
    """Yield what the documents in ``data`` say; whatever spaCy raises for bytes that it did not write refuses what is left of them."""
    try:
        for held in docs.from_bytes(data).get_docs(vocab):
            groups = [*(group for _, group in sorted(held.spans.items())), held.ents]
            yield _Said(
                held.text,
                [(one.start_char, one.end_char, one.label_, one.id_) for group in groups for one in group],
                held.user_data.get(_ID),
            )
    except Exception as error:
        raise RuleRefused(why=f"It is no DocBin that spaCy can read: {type(error).__name__}.") from error


def _record(said: _Said, *, path: str, number: int) -> LayerRecord:
    text = whole_text(said.text)
    found: dict[tuple[int, int, str], Span] = {}
    for start, end, label, uid in said.spans:
        found.setdefault((start, end, label), span_at(text, start, end, label=label, uid=uid or None))
    return LayerRecord(
        article=article_id(said.article if isinstance(said.article, str) else None),
        title=title_of(text),
        text=text,
        spans=tuple(sorted(found.values(), key=lambda span: (span.start, -span.end))),
        path=path,
        line=number,
    )
