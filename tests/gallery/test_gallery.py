"""Every page and every dialog, in both languages and directions, both themes, small and large: nothing is cut off or left in English."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.looks import LANGUAGES
from gui.pages import PAGES
from gui.theme import THEMES
from tests.gallery.faults import faults, foreign
from tests.gallery.views import VIEWS, leave, shown
from tests.gallery.world import ME, PROJECTS
from tests.gui.hands import a_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every menu and dialog

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
SIZES = ((1024, 700), (1440, 900))


@pytest.mark.parametrize(("language", "theme", "project"), [*product(LANGUAGES, THEMES, PROJECTS)])
def test_nothing_is_cut_off(qtbot: QtBot, tmp_path: Path, language: str, theme: str, project: str) -> None:
    wrong = looked_at(tmp_path, lambda window: faults(window, language=language), language=language, theme=theme, project=project)
    assert not wrong, "\n".join(["", *wrong])


@pytest.mark.parametrize("project", PROJECTS)
def test_nothing_is_left_in_english(qtbot: QtBot, tmp_path: Path, project: str) -> None:
    wrong = looked_at(tmp_path, foreign, language="ar", theme="light", project=project, sizes=SIZES[:1])
    assert not wrong, "\n".join(["", *wrong])


def looked_at(
    folder: Path,
    look: Callable[[QWidget], Iterable[str]],
    *,
    language: str,
    theme: str,
    project: str,
    sizes: Sequence[tuple[int, int]] = SIZES,
) -> list[str]:
    """Open every view in turn and return what ``look`` finds, each once."""
    path = PROJECTS[project](folder / f"{project}.hashiya")
    found: dict[str, None] = {}
    with a_window(folder, project=path, language=language, theme=theme, me=ME) as window:
        for size in sizes:
            window.resize(*size)
            for view in VIEWS:
                if view.project == project:
                    found |= dict.fromkeys(f"{view.name} at {size[0]}: {fault}" for fault in look(shown(window, view)))
        leave(window)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return list(found)


def test_every_page_is_in_the_gallery() -> None:
    assert {row.id for row in PAGES} <= {view.name for view in VIEWS}


def test_every_picture_is_there_and_small() -> None:
    """``make pictures`` draws them; they are looked at before they are kept."""
    wanted = {f"{view.name}-{language}-{theme}.png" for view in VIEWS if view.pictured for language in LANGUAGES for theme in THEMES}
    there = {path.name: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert set(there) == wanted
    assert max(there.values()) <= 150_000
