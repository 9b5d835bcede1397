"""The checker of edges: what it finds, and how it puts it right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic.clitics import EdgeRule, Lexicon
from core.arabic.edges import EdgeFault, FaultKind, faults, mend
from core.errors import RuleRefused
from core.model import Span, SpanId
from tests.core.arabic.spans import a_span
from tests.core.arabic.strategies import stretches, texts

EMPTY = Lexicon.of()


def found(text: str, quote: str, *, rule: EdgeRule = EdgeRule.OUTSIDE, lexicon: Lexicon = EMPTY) -> tuple[EdgeFault, ...]:
    return faults(text, [a_span(text, quote)], lexicon=lexicon, rule=rule)


@pytest.mark.parametrize(
    ("text", "quote", "kind", "mended"),
    [
        ("كوريا الشمالية وروسيا على", "وروسيا", FaultKind.PROCLITIC_INSIDE, "روسيا"),
        ("زيارة وللأردن", "وللأردن", FaultKind.PROCLITIC_INSIDE, "لأردن"),
        ("زيارة وللأردن", "للأردن", FaultKind.PROCLITIC_INSIDE, "لأردن"),
        ("غير المشروعة لكوريا الشمالية والتي", "لكوريا الشمالية", FaultKind.PROCLITIC_INSIDE, "كوريا الشمالية"),
        ("في طوكيو، اليابان، 7", "اليابان،", FaultKind.TRAILING_PUNCTUATION, "اليابان"),
        ("من هو محمد؟", "محمد؟", FaultKind.TRAILING_PUNCTUATION, "محمد"),
        ("قال “الدائم”.", "الدائم”.", FaultKind.TRAILING_PUNCTUATION, "الدائم"),
        ("قال «بلينكن» أمس", "«بلينكن", FaultKind.LEADING_PUNCTUATION, "بلينكن"),
        ("زار مصر أمس", "مصر ", FaultKind.BLANK, "مصر"),
        ("زار \u200fمصر أمس", "\u200fمصر", FaultKind.BLANK, "مصر"),
        ("في حربها مع", "ربها", FaultKind.HALF_WORD_START, "حربها"),
        ("في اليابان", "يابان", FaultKind.HALF_WORD_START, "اليابان"),
        ("في لبنان", "بنان", FaultKind.HALF_WORD_START, "لبنان"),
        ("واليابان", "يابان", FaultKind.HALF_WORD_START, "اليابان"),
        ("مسؤولين أردنيين", "أردني", FaultKind.HALF_WORD_END, "أردنيين"),
        ("زار محمّد", "محم", FaultKind.INSIDE_GRAPHEME, "محمّد"),
        ("فريق 👍🏽", "👍", FaultKind.INSIDE_GRAPHEME, "👍🏽"),
    ],
)
def test_a_fault_is_found_and_mended(text: str, quote: str, kind: FaultKind, mended: str) -> None:
    reported = found(text, quote)
    assert kind in {fault.kind for fault in reported}
    assert {text[slice(*mend(fault))] for fault in reported} == {mended}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("غير المشروعة لكوريا الشمالية", "كوريا الشمالية"),
        ("زيارة وللأردن", "لأردن"),
        ("صاروخ هواسونغ-17", "هواسونغ-17"),
        ("صاروخ هواسونغ-17", "هواسونغ"),
        ("الصراع العربي-الإسرائيلي", "الإسرائيلي"),
        ("شركة (أرامكو) أمس", "شركة (أرامكو)"),
        ("قالت «رويترز» العربية", "«رويترز» العربية"),
        ("بنسبة 17% من", "17%"),
        ("في U.S. أمس", "U.S."),
        ("وكالة أ.ف.ب.", "أ.ف.ب"),
        ("لقاء بوغدان", "بوغدان"),
        ("زار مُحَمَّدٌ", "مُحَمَّدٌ"),
        ("زار \u200fمصر\u200f", "مصر"),
    ],
)
def test_a_good_edge_is_left_alone(text: str, quote: str) -> None:
    assert found(text, quote) == ()


def test_the_rule_decides_where_proclitics_belong() -> None:
    text = "زيارة لكوريا"
    assert [fault.kind for fault in found(text, "لكوريا", rule=EdgeRule.OUTSIDE)] == [FaultKind.PROCLITIC_INSIDE]
    assert found(text, "لكوريا", rule=EdgeRule.INSIDE) == ()
    (fault,) = found(text, "كوريا", rule=EdgeRule.INSIDE)
    assert (fault.kind, text[slice(*mend(fault))]) == (FaultKind.PROCLITIC_OUTSIDE, "لكوريا")
    assert found(text, "لكوريا", rule=EdgeRule.ASK) == found(text, "كوريا", rule=EdgeRule.ASK) == ()


def test_a_remembered_choice_is_no_fault() -> None:
    assert found("زيارة لكوريا", "لكوريا", lexicon=Lexicon.of(choices={"لكوريا": 0})) == ()
    assert found("قال وسام", "سام", lexicon=Lexicon.of(choices={"وسام": 1})) == ()


def test_a_name_marked_amiss_elsewhere_does_not_make_the_right_one_wrong() -> None:
    assert found("العلاقات وروسيا", "روسيا", lexicon=Lexicon.of(names=["وروسيا"])) == ()


def test_all_faults_of_a_span_are_mended_at_once() -> None:
    text = "زار «واليابان»، أمس"
    reported = found(text, "«واليابان»، ")
    assert {fault.kind for fault in reported} == {
        FaultKind.BLANK,
        FaultKind.LEADING_PUNCTUATION,
        FaultKind.TRAILING_PUNCTUATION,
        FaultKind.PROCLITIC_INSIDE,
    }
    assert {text[slice(*mend(fault))] for fault in reported} == {"اليابان"}


def test_a_span_without_a_word_cannot_be_mended() -> None:
    (fault, *_) = found("مصر – قطر", "–")
    assert fault.mended is None
    with pytest.raises(RuleRefused, match="holds no word"):
        mend(fault)


@given(stretches(texts), st.sampled_from(list(EdgeRule)))
def test_what_is_mended_has_no_fault_left(drawn: tuple[str, int, int], rule: EdgeRule) -> None:
    text, start, end = drawn
    span = Span(SpanId("one"), start, end, "EVENT", text[start:end])
    for fault in faults(text, [span], lexicon=EMPTY, rule=rule):
        if fault.mended is None:
            continue
        start, end = fault.mended
        assert fault.mended != (span.start, span.end)
        mended = Span(SpanId("two"), start, end, "EVENT", text[start:end])
        assert faults(text, [mended], lexicon=EMPTY, rule=rule) == ()
