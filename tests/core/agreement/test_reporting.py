"""The report: pairs, labels, articles, days, what differs; on layers made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.agreement import MEASURES, Difference, Mark, MarkedArticle, Reason, Report, Undefined, report
from core.model import ArticleId
from tests.core.agreement.worlds import an_article, random_articles

ONE = an_article("one", a="زار [اليابان]COUNTRY ثم [كوريا الجنوبية]COUNTRY", b="زار [اليابان]COUNTRY ثم [كوريا]COUNTRY الجنوبية")
TWO = an_article(
    "two", a="[بلينكن]PERSON في [قمة [سيول]COUNTRY]EVENT", b="[بلينكن]EVENT في [قمة [سيول]COUNTRY]EVENT", c="بلينكن في قمة سيول"
)


def number(told: Report, measure: str) -> float | None:
    return told.figures[measure].number


def test_strict_lenient_and_average_stand_together() -> None:
    told = report([ONE])
    assert (number(told, "span_f1_strict"), number(told, "span_f1_lenient"), number(told, "span_f1_average")) == (0.5, 1.0, 0.75)
    assert told.figures["span_f1_strict"].n == 4
    assert told.differences == {**dict.fromkeys(Difference, 0), Difference.SAME: 1, Difference.BOUNDARY: 1}


def test_boundary_and_label_errors_stand_apart() -> None:
    told = report([ONE, TWO])
    pair = next(row for row in told.pairs if row.annotators == ("a", "b"))
    assert pair.articles == 2
    assert [pair.differences[kind] for kind in Difference] == [3, 1, 1, 0, 0]
    assert pair.confusion == {("COUNTRY", "COUNTRY"): 3, ("EVENT", "EVENT"): 1, ("PERSON", "EVENT"): 1}
    country = next(row for row in told.labels if row.label == "COUNTRY")
    assert country.differences[Difference.ONLY_ONE] == 2  # c marked nothing


def test_a_value_over_all_is_the_mean_of_the_pairs_with_its_spread() -> None:
    told = report([TWO])
    assert [(row.annotators, row.figures["span_f1_strict"].number) for row in told.pairs] == [
        (("a", "b"), pytest.approx(2 / 3)),
        (("a", "c"), 0.0),
        (("b", "c"), 0.0),
    ]
    assert number(told, "span_f1_strict") == pytest.approx(2 / 9)
    assert told.figures["span_f1_strict"].spread == pytest.approx((8 / 81) ** 0.5)
    assert told.figures["span_f1_strict"].n == 12


def test_articles_stand_worst_first_and_undefined_ones_last() -> None:
    nothing = an_article("nothing", a="زار", b="زار")
    perfect = an_article("perfect", a="[اليابان]COUNTRY", b="[اليابان]COUNTRY")
    told = report([nothing, perfect, ONE, TWO])
    assert [row.article for row in told.articles] == ["two", "one", "perfect", "nothing"]
    last = told.articles[-1].figures["span_f1_strict"].value
    assert last == Undefined(Reason.NOTHING_MARKED)


def test_articles_of_one_annotator_are_counted_and_compared_with_nobody() -> None:
    told = report([an_article("alone", a="[اليابان]COUNTRY"), an_article("none", a="زار", b="زار")])
    assert (told.alone, len(told.counts)) == (1, 1)
    empty = report([])
    assert all(empty.figures[name].value == Undefined(Reason.NOTHING_COMMON) for name in MEASURES if "alpha" not in name or "token" in name)
    assert empty.figures["unitizing_alpha"].value == Undefined(Reason.NOTHING_MARKED)
    assert (empty.pairs, empty.labels, empty.articles, empty.trend) == ((), (), (), ())


def test_a_word_with_several_labels_has_them_as_one_value() -> None:
    """سيول in the summit is COUNTRY and EVENT; who marks only one of the two says something else of it, but agrees on that label."""
    told = report([an_article(a="[قمة [سيول]COUNTRY]EVENT ثم", b="[قمة سيول]EVENT ثم")])
    cells = told.counts[0].counts.pairs["a", "b"].tokens
    assert cells == {(("EVENT",), ("EVENT",)): 1, (("COUNTRY", "EVENT"), ("EVENT",)): 1, ((), ()): 1}
    labels = {row.label: row.figures["token_kappa"].value for row in told.labels}
    assert labels == {"EVENT": 1.0, "COUNTRY": 0.0}


def test_a_span_within_a_word_marks_the_word() -> None:
    told = report([an_article(a="و[الأردن]COUNTRY اليوم", b="[والأردن]COUNTRY اليوم")])
    assert number(told, "token_kappa") == 1.0
    assert number(told, "unitizing_alpha") != 1.0


def test_equal_layers_agree_wholly_by_every_measure_nested_or_not() -> None:
    articles = [replace(one, layers=dict.fromkeys("abc", one.layers["a"])) for one in random_articles(4, nested=True)]
    told = report(articles)
    assert {name: figure.number for name, figure in told.figures.items()} == dict.fromkeys(MEASURES, pytest.approx(1.0))
    assert told.figures["span_f1_strict"].spread == 0


def test_trend_goes_by_the_day_of_finishing() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 1), None)
    told = report([replace(one, finished=day) for one, day in zip((ONE, TWO, ONE), days, strict=True)])
    assert [(row.day.day, row.articles, row.figures["span_f1_strict"].number) for row in told.trend] == [
        (1, 1, pytest.approx(2 / 9)),
        (2, 1, 0.5),
    ]


def test_counts_of_parts_give_what_the_whole_gives() -> None:
    articles = random_articles(8, nested=True)
    whole, again = report(articles), report(reversed(articles))
    for name, figure in whole.figures.items():
        assert figure.number == pytest.approx(again.figures[name].number, abs=1e-12)


def test_the_order_of_a_pair_turns_precision_into_recall() -> None:
    ab = an_article(a="[سيول]COUNTRY [اليابان]COUNTRY", b="[سيول]COUNTRY اليابان")
    figures = report([ab]).figures
    assert (figures["span_recall_strict"].number, figures["span_precision_strict"].number) == (0.5, 1.0)


def test_only_what_is_asked_for_is_computed() -> None:
    told = report([ONE, TWO], measures=[MEASURES["token_alpha"]])
    assert list(told.figures) == list(told.labels[0].figures) == ["token_alpha"]
    assert told.articles


def test_progress_is_told_and_stopping_gives_a_report_of_the_part() -> None:
    seen: list[int] = []
    told = report([ONE, TWO, ONE], progress=seen.append, stops=lambda: len(seen) == 2)
    assert seen == [1, 2]
    assert told.stopped
    assert len(told.counts) == 2


def test_an_article_without_any_word_is_no_obstacle() -> None:
    told = report([MarkedArticle(ArticleId("x"), "x", "…", {"a": (Mark(0, 1, "EVENT"),), "b": (Mark(0, 1, "EVENT"),)})])
    assert told.figures["token_kappa"].value == Undefined(Reason.NOTHING_COMMON)
    assert number(told, "span_f1_strict") == 1.0
