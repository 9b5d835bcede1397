"""What other programs get: CSV of the figures, marks for pygamma-agreement."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from core.agreement import MEASURES, report
from core.agreement.facts import HEAD, facts, write_csv
from core.agreement.gamma import GammaWritten, write_gamma
from tests.core.agreement.worlds import an_article

ONE = an_article("one", a="زار [اليابان]COUNTRY", b="زار [اليابان]COUNTRY")
TWO = an_article("two", a="[سيول]COUNTRY 😀", b="سيول 😀")
ALONE = an_article("alone", a="[سيول]COUNTRY")


def test_gamma_rows_are_annotator_label_start_end_over_all_texts_in_a_row() -> None:
    out = io.BytesIO()
    written = write_gamma([ONE, ALONE, TWO], ("a", "b"), out)
    assert written == GammaWritten(2, 3, 1)
    begin = len(ONE.text)
    assert out.getvalue().decode() == f"a,COUNTRY,4,11\r\nb,COUNTRY,4,11\r\na,COUNTRY,{begin},{begin + 4}\r\n"


def test_every_figure_is_a_line_of_the_csv() -> None:
    out = io.BytesIO()
    told = report([ONE, replace(TWO, title='=HYPERLINK("x")')])
    number = write_csv(told, out)
    head, *rows = csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig")))
    assert tuple(head) == HEAD
    assert len(rows) == number == len(MEASURES) * (1 + 1 + 1 + 2)
    found = {(row[0], row[4], row[6]): row for row in rows}
    assert float(found["all", "", "span_f1_strict"][7]) == pytest.approx(2 / 3)
    assert found["article", "two", "span_precision_strict"][7:] == [
        "",
        "",
        "",
        "1",
        "Nothing was marked here, so there is nothing to agree on.",
    ]
    assert found["article", "two", "span_f1_strict"][5] == '\'=HYPERLINK("x")'


def test_facts_give_undefined_values_as_none_with_the_reason() -> None:
    found = facts(report([an_article(a="سيول", b="سيول")]), articles=True)
    assert found["measures"] == dict.fromkeys(MEASURES)
    undefined = found["undefined"]
    assert isinstance(undefined, dict)
    assert set(undefined) == set(MEASURES)
