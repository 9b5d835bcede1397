"""Boilerplate: the machine's lines are dimmed, the journalist's never."""

from __future__ import annotations

import json

import pytest

from core.arabic.boilerplate import Reason, boilerplate
from tests.contracts.tree import ROOT
from tests.core.arabic.corpora import corpus

PROSE = "وقال وزير الخارجية إن الحصول على حقوق الترخيص يحتاج وقتا، وإن جميع الحقوق محفوظة لأصحابها في الدول التي وقعت على الاتفاق أمس."


def dimmed(text: str) -> list[tuple[Reason, str]]:
    return [(found.reason, text[found.start : found.end]) for found in boilerplate(text)]


def test_the_seed_article_loses_its_machine_noise_and_nothing_else() -> None:
    text = (ROOT / "seeds" / "blinken-korea.txt").read_text("utf-8")
    title = text.splitlines()[0]
    assert dimmed(text) == [
        (Reason.TITLE_AGAIN, title),
        (Reason.PLACEHOLDER, "[ad_1]"),
        (Reason.LICENCE, "الحصول على حقوق الترخيص"),
        (Reason.LICENCE, "معاييرنا: مبادئ الثقة في طومسون رويترز."),
        (Reason.LICENCE, "الحصول على حقوق الترخيص، يفتح علامة تبويب جديدة"),
        (Reason.PLACEHOLDER, "[ad_2]"),
        (Reason.SOURCE, "المصدر"),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("جميع الحقوق محفوظة © 2023", Reason.LICENCE),
        ("جميع الحُقوق محفوظة لوكالة الأنباء", Reason.LICENCE),
        ("المصدر: رويترز", Reason.SOURCE),
        ("اقرأ أيضًا: زيارة بلينكن إلى سول", Reason.LINK),
        ("تابعونا على تويتر", Reason.LINK),
        ("للمزيد من الأخبار اضغط هنا", Reason.LINK),
    ],
)
def test_a_known_line_at_the_end_is_dimmed(line: str, reason: Reason) -> None:
    assert dimmed(f"العنوان\n\n{PROSE}\n\n  {line} \n") == [(reason, line)]


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"العنوان\n{PROSE}",
        "المصدر\nقال المصدر إن الاجتماع انتهى.",
        "قال [الوزير] أمس",
        "[الوزير]",
        "عنوان\nعنوان آخر\nعنوان",
        "المصدر: قال مسؤول. ثم غادر.",
        "تابعنا المشهد من قرب",
        "",
        "\n\n",
    ],
)
def test_prose_is_never_dimmed(text: str) -> None:
    assert boilerplate(text) == ()


def test_gold_spans_of_the_seed_are_not_dimmed() -> None:
    lines = (ROOT / "seeds" / "blinken-korea.layers.jsonl").read_text("utf-8").splitlines()
    gold = next(layer for layer in map(json.loads, lines) if layer["layer"] == "gold")
    noise = [found for found in boilerplate(gold["text"]) if found.reason is not Reason.TITLE_AGAIN]
    assert not [span for span in gold["spans"] for found in noise if span["start"] < found.end and span["end"] > found.start]


def test_clean_newspaper_articles_stay_as_they_are() -> None:
    lines = (corpus("wojood_sample") / "docs.jsonl").read_text("utf-8").splitlines()
    assert [text for text in (json.loads(line)["text"] for line in lines) if boilerplate(text)] == []
