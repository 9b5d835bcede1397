"""Records as projects really hold them, with texts that try everything."""

from __future__ import annotations

import msgspec
from hypothesis import strategies as st

from core.formats.record import LayerRecord
from core.model import ArticleId, LayerState, Origin, Span, SpanId
from core.model.article import title_of
from tests.core.arabic.strategies import texts

LABELS = ("PERSON", "COUNTRY", "EVENT", "حدث مهم")

written_texts = st.lists(
    st.one_of(texts, st.sampled_from(["\r\n", "\u2028", "\x85", "\x0b", "\x1f", "\x7f", "  ", "\\", '"'])), min_size=1, max_size=6
)
whole_texts = written_texts.map("".join).filter(bool)
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**30), 10**30), st.floats(allow_nan=False, allow_infinity=False), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=6,
)
metas = st.dictionaries(texts.filter(lambda name: name not in ("source", "encoding")), json_values, max_size=3).map(
    lambda meta: msgspec.json.encode(meta).decode("utf-8")
)


@st.composite
def span_tuples(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    """Draw spans of ``text``, nested and overlapping, no two alike."""
    wanted = draw(
        st.sets(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12), st.sampled_from(LABELS)), max_size=8),
    )
    places = {(start, min(start + length, len(text)), label) for start, length, label in wanted}
    return tuple(
        Span(SpanId(f"s{number}"), start, end, label, text[start:end], draw(st.sampled_from(Origin)), draw(texts))
        for number, (start, end, label) in enumerate(sorted(places, key=lambda place: (place[0], -place[1], place[2])))
    )


@st.composite
def layer_records(draw: st.DrawFn) -> LayerRecord:
    """Draw a layer of an article, or an article without one."""
    text = draw(whole_texts)
    has_layer = draw(st.booleans())
    return LayerRecord(
        article=draw(st.sampled_from([ArticleId("a-1"), ArticleId("مقال ٢"), ArticleId("17"), ArticleId("9" * 30), None])),
        title=draw(st.sampled_from([title_of(text), "عنوان", ""])),
        text=text,
        source=draw(st.sampled_from(["", "نص.txt"])),
        encoding=draw(st.sampled_from(["utf-8", "windows-1256"])),
        meta=draw(metas),
        layer=draw(st.sampled_from(["gold", "annotator-1", "ليلى"])) if has_layer else None,
        state=draw(st.sampled_from(LayerState)) if has_layer else None,
        spans=draw(span_tuples(text)) if has_layer else (),
        machine=has_layer and draw(st.booleans()),
    )
