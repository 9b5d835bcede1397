"""Several layers on one page: each in lanes of its own, each tag saying whose it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from core.model import DEFAULT_LABELS, GOLD, Span, SpanId
from gui.reader.lanes import Mark
from gui.reader.layers import keys_of
from gui.reader.linemarks import LineMarks
from gui.reader.style import ReaderStyle, Tags, label_looks
from gui.theme import LIGHT, label_colours
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import SEEDS, Reading, a_span, seed_text

Layers = list[tuple[str, Sequence[Span]]]


def seed_layers() -> Layers:
    """Return the three layers of the seed article."""
    layers: Layers = []
    for line in (SEEDS / "blinken-korea.layers.jsonl").read_text("utf-8").splitlines():
        layer = json.loads(line)
        name = layer["layer"]
        spans = [
            Span(SpanId(f"{name}-{place}"), span["start"], span["end"], span["label"], span["text"])
            for place, span in enumerate(layer["spans"])
        ]
        layers.append((name, spans))
    return layers


def same_words(quote: str, *owners: str, label: str = "COUNTRY") -> Layers:
    """Return layers of ``owners`` that all mark the first ``quote`` of the seed article."""
    span = a_span(seed_text(), quote, label)
    return [(name, [Span(SpanId(f"{name}-{quote}"), span.start, span.end, label, quote)]) for name in owners]


def marks_on(page: Reading, offset: int) -> LineMarks:
    """Return what stands on the line of the letter at ``offset``."""
    unit = page.view.page.paragraphs.text.to_unit(offset)
    spot, _ = next(page.view.page.lines_of(unit, unit + 1))
    return page.view.page.marks(spot)


def lanes_on(page: Reading, offset: int) -> dict[str, set[int]]:
    """Return the lanes of each layer on the line of the letter at ``offset``."""
    lanes: dict[str, set[int]] = {}
    for box in marks_on(page, offset).boxes:
        lanes.setdefault(box.stretch.mark.layer, set()).add(box.lane)
    return lanes


def test_layers_lie_in_the_order_given_and_gold_below_all(reading: OpensReaders) -> None:
    page = reading(seed_text())
    layers = same_words("كوريا الجنوبية", GOLD, "huda", "sami")
    page.view.show_layers(layers)
    assert lanes_on(page, layers[0][1][0].start) == {"huda": {0}, "sami": {1}, GOLD: {2}}
    assert [key.name for key in page.view.legend()] == ["huda", "sami", GOLD]


def test_a_layer_that_did_not_mark_a_line_leaves_its_lane_free(reading: OpensReaders) -> None:
    page = reading(seed_text())
    layers: Layers = [("huda", []), *same_words("كوريا الجنوبية", "sami", GOLD)]
    page.view.show_layers(layers)
    assert lanes_on(page, layers[1][1][0].start) == {"sami": {1}, GOLD: {2}}


def test_no_two_layers_of_the_seed_article_share_a_lane_on_any_line(reading: OpensReaders) -> None:
    page = reading(seed_text())
    page.view.show_layers(seed_layers())
    for offset in range(0, len(seed_text()), 20):
        lanes = lanes_on(page, offset)
        assert sum(map(len, lanes.values())) == len(set[int]().union(*lanes.values()))
        ordered = [lanes[key.name] for key in page.view.legend() if key.name in lanes]
        assert all(max(above) < min(below) for above, below in pairwise(ordered))


def test_layers_that_agree_share_a_tag_with_the_sign_of_each(reading: OpensReaders) -> None:
    page = reading(seed_text())
    layers = same_words("كوريا الجنوبية", "huda", "sami", GOLD)
    page.view.show_layers(layers)
    (tag,) = marks_on(page, layers[0][1][0].start).tags
    assert tag.signs == ("h", "s", "✓")
    page.view.show_layers([layers[0], *same_words("كوريا الجنوبية", "sami", label="EVENT")])
    assert {one.signs for one in marks_on(page, layers[0][1][0].start).tags} == {("h",), ("s",)}


def test_a_shared_tag_stands_out_for_each_of_its_spans(reading: OpensReaders) -> None:
    page = reading(seed_text(), style=ReaderStyle(labels=label_looks(DEFAULT_LABELS, LIGHT, language="ar"), tags=Tags.HOVER))
    layers = same_words("كوريا الجنوبية", "huda", GOLD)
    page.view.show_layers(layers)
    bare = page.picture()
    for _, (span,) in layers:
        page.view.choose(span.id)
        (tag,) = marks_on(page, span.start).tags
        place = tag.place.translated(page.view.page.paragraphs.left, page.view.page.paragraphs.heights.top(0))
        where = place.adjusted(1, 2, -1, -2).toRect()
        assert page.picture().copy(where) != bare.copy(where)


@pytest.mark.parametrize(
    ("names", "signs"),
    [
        (["huda", "sami", GOLD], ["h", "s", "✓"]),
        (["annotator-1", "annotator-2", GOLD], ["a1", "a2", "✓"]),
        (["هدى", "هناء"], ["هد", "هن"]),
        (["abab", "abcb"], ["a1", "a2"]),
        ([GOLD], ["✓"]),
        ([], []),
    ],
)
def test_every_layer_has_a_short_sign_of_its_own(names: list[str], signs: list[str]) -> None:
    assert [key.sign for key in keys_of([(name, []) for name in names])] == signs


def test_spans_at_a_letter_are_told_apart_by_their_layers(reading: OpensReaders) -> None:
    page = reading(seed_text())
    layers = same_words("كوريا الجنوبية", "huda", GOLD)
    page.view.show_layers(layers)
    (_, (mine,)), (_, (gold,)) = layers
    assert set(page.view.spans_at(mine.start)) == {mine, gold}
    assert page.view.spans_at(mine.start, layer="huda") == (mine,)
    assert page.view.layer_of(gold.id) == GOLD
    page.view.show_spans([mine])
    assert (page.view.layer_of(mine.id), page.view.layer_of(gold.id), page.view.legend()) == ("", "", ())


def test_what_is_special_about_a_span_is_kept_in_its_layer(reading: OpensReaders) -> None:
    page = reading(seed_text())
    layers = same_words("كوريا الجنوبية", "huda", GOLD)
    mine = layers[0][1][0]
    page.view.show_layers(layers, {mine.id: Mark(faulty=True)})
    stretch = page.view.page.paragraphs.spans.stretch(mine.id)
    assert stretch is not None
    assert (stretch.mark.faulty, stretch.mark.layer, stretch.mark.slot) == (True, "huda", 0)


def test_the_same_layers_again_move_nothing_and_one_more_span_only_its_paragraph(reading: OpensReaders) -> None:
    page = reading(seed_text())
    layers = seed_layers()
    page.view.show_layers(layers)
    touched: list[set[int]] = []
    page.view.marks_shown.connect(touched.append)
    page.view.show_layers(seed_layers())
    assert touched == []
    new = a_span(seed_text(), "الحصول")
    page.view.show_layers([("annotator-1", [*layers[0][1], new]), *layers[1:]])
    assert touched == [set(page.view.page.paragraphs.text.paragraphs(new.start, new.end))]


def test_lines_with_more_lanes_than_are_kept_free_are_higher(reading: OpensReaders) -> None:
    page = reading(seed_text())
    heights = []
    for count in (2, 3, 4):
        page.view.show_layers(same_words("كوريا الجنوبية", *"abcd"[:count]))
        heights.append(page.view.page.paragraphs[0].height)
    lane = page.view.page.paragraphs.metrics.lane
    assert [heights[1] - heights[0], heights[2] - heights[1]] == [lane, lane]


def test_each_lane_is_painted_in_its_labels_colour(reading: OpensReaders) -> None:
    page = reading(seed_text(), style=ReaderStyle(labels=label_looks(DEFAULT_LABELS, LIGHT, language="ar"), tags=Tags.NEVER))
    layers = same_words("كوريا الجنوبية", "huda") + same_words("كوريا الجنوبية", GOLD, label="EVENT")
    page.view.show_layers(layers)
    box = page.view.rects(layers[0][1][0].start, layers[0][1][0].end)[0]
    picture, lane = page.picture(), page.view.page.paragraphs.metrics.lane
    lines = [picture.pixelColor(QPointF(box.center().x(), box.bottom() + 1 + at).toPoint()).name().upper() for at in (0, lane)]
    assert lines == [label_colours(LIGHT, DEFAULT_LABELS[number].colour).line for number in (1, 2)]
