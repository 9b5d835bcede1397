"""The report on paper, read back by another program."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.agreement import report, with_intervals
from core.project import Project
from core.project.agreeing import marked_articles
from gui.agreement.comparing import Compared
from gui.agreement.findings import Shown
from gui.agreement.paper import MARGIN, PAGE, leaves, paint, pdf
from gui.agreement.telling import Words
from gui.looks import Looks
from gui.theme import DARK, LIGHT
from tests.gui.agreement.worlds import a_judged_project

TITLE = "بلينكن في سيول"


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Compared:
    path = a_judged_project(tmp_path_factory.mktemp("paper") / "judged.hashiya", articles=30)
    with Project.open(path, read_only=True) as held:
        return Compared(with_intervals(report(marked_articles(held)), measures=("span_f1_strict",), resamples=120))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_paper_has_its_pages_letters_and_words(qapp: QApplication, compared: Compared, language: str) -> None:
    Looks(qapp).wear(LIGHT, language)
    shown = Shown(compared, compared.report.pairs[0], Words("span_f1_strict", {"COUNTRY": "دولة"}, LIGHT))
    made = pdf(shown, name="تجربة")
    assert made.startswith(b"%PDF-")
    document = pypdfium2.PdfDocument(made)
    font = QFont(qapp.font())
    assert len(document) == len(leaves(shown, name="تجربة", font=font, mirrored=language == "ar")) > 2
    said = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert "annotator-1" in said and "0." in said
    assert any("سيول" in said_ or "ﺳﻴﻮﻝ" in said_ for said_ in (said, said[::-1]))
    assert made.count(b"/FontFile") >= 1  # every font is in the file, so that it looks the same everywhere
    assert b"/FontDescriptor" in made


@pytest.mark.parametrize("mirrored", [True, False])
def test_one_reads_from_the_side_of_the_language(qapp: QApplication, compared: Compared, *, mirrored: bool) -> None:
    words = Words("span_f1_strict", {}, DARK)
    made = leaves(Shown(compared, None, words), name="p", font=QFont(), mirrored=mirrored)
    image = QImage(round(PAGE[0]), round(PAGE[1]), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    with QPainter(image) as painter:
        paint(painter, made[0], font=QFont(), mirrored=mirrored, foot="1")
    title = range(round(MARGIN), round(MARGIN) + 20)
    inked = [x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 200 for y in title)]
    assert inked
    middle = sum(inked) / len(inked)
    assert (middle > image.width() / 2) is mirrored
    assert min(inked) >= MARGIN and max(inked) <= image.width() - MARGIN
    assert image.pixelColor(3, 3) == QColor("#FFFFFF")  # paper is light, whatever the window wears


def test_nothing_is_lost_between_pages(qapp: QApplication, compared: Compared) -> None:
    words = Words("span_f1_strict", {}, LIGHT)
    room = PAGE[1] - 2 * MARGIN
    for measure in ("span_f1_strict", "unitizing_alpha"):
        for leaf in leaves(Shown(compared, None, replace(words, measure=measure)), name="p", font=QFont(), mirrored=False):
            for (top, piece), (below, _) in itertools.pairwise(leaf):
                assert top + piece.height <= below + 0.01
            assert leaf[-1][0] + leaf[-1][1].height <= room
