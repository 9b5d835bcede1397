"""What is noise is muted; what is dragged over can be widened while it is dragged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.arabic.words import snap
from gui.reader.style import ReaderStyle
from gui.theme import DARK, LIGHT, Theme
from tests.gui.reader.conftest import OpensReaders
from tests.gui.reader.reading import Reading, a_span, seed_text

TEXT = "قال بلينكن في واشنطن\nلويد أوستن في سول"


def darkest(page: Reading, start: int, end: int) -> int:
    """Return how dark the darkest pixel of some letters is, 0 for black."""
    picture = page.picture()
    found = []
    for rect in page.view.rects(start, end):
        letters: QImage = picture.copy(rect.toAlignedRect())
        found.append(min(letters.pixelColor(x, y).lightness() for x in range(letters.width()) for y in range(letters.height())))
    return min(found)


def words(page: Reading, word: str) -> int:
    start = page.text.index(word)
    return darkest(page, start, start + len(word))


def test_dimmed_letters_are_muted_and_their_neighbours_are_not(reading: OpensReaders) -> None:
    page = reading(TEXT, style=ReaderStyle(theme=LIGHT))
    page.view.clearFocus()
    full = words(page, "بلينكن")
    start = TEXT.index("بلينكن")
    page.view.dim([(start, start + 6), (TEXT.index("سول"), len(TEXT))])
    assert words(page, "بلينكن") > full + 30
    assert words(page, "سول") > full + 30
    assert words(page, "واشنطن") < full + 15
    assert words(page, "لويد") < full + 15
    page.view.dim([])
    assert words(page, "بلينكن") == full


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_dimming_shapes_no_letter_anew(reading: OpensReaders, theme: Theme) -> None:
    text = "بلا لأحمد والاجتماعات لإسرائيل الله محمد"
    same_ink = Theme(**{name: getattr(theme, name) for name in Theme.__slots__} | {"muted": theme.ink})
    page = reading(text, style=ReaderStyle(theme=same_ink))
    page.view.clearFocus()
    before = page.picture()
    page.view.dim([(start, start + 1) for start in range(0, len(text), 2)])
    assert page.picture() == before


def test_another_article_is_not_dimmed_like_the_one_before(reading: OpensReaders) -> None:
    page = reading(TEXT)
    page.view.dim([(0, 10)])
    page.view.show_article(TEXT)
    assert page.view.page.state.dimmed == ()


def snapping(page: Reading) -> None:
    page.view.snapping = lambda start, end: snap(page.text, start, end)


def test_a_drag_shows_while_it_lasts_what_it_will_mark(reading: OpensReaders, qtbot: QtBot) -> None:
    page = reading(seed_text())
    snapping(page)
    name = a_span(seed_text(), "كوريا الجنوبية")
    start, end = page.after(name.start + 1), page.before(name.end - 2)
    page.press(start)
    page.move(end, pressed=True)
    assert page.view.page.state.selection == (name.start, name.end)
    with qtbot.waitSignal(page.view.selection_made) as made:
        page.release(end)
    assert (made.args or [])[:2] == [name.start, name.end]
    assert page.view.selection() == (name.start, name.end)


def test_with_alt_a_drag_goes_letter_by_letter(reading: OpensReaders) -> None:
    page = reading(seed_text())
    snapping(page)
    start = seed_text().index("كوريا")
    page.drag(page.before(start + 1), page.after(start + 2), modifiers=Qt.KeyboardModifier.AltModifier)
    assert page.view.selection() == (start + 1, start + 3)


def test_a_drag_over_no_word_marks_nothing(reading: OpensReaders) -> None:
    page = reading("قال ... محمد")
    snapping(page)
    made: list[int] = []
    page.view.selection_made.connect(lambda start, end, where: made.append(start))
    page.drag(page.before(4), page.after(6))
    assert page.view.selection() == (4, 4)
    assert made == []
