"""A reader to be drawn, in an application that nobody has dressed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.fonts import load_fonts
from gui.reader.view import ArticleView
from tests.gui.reader.reading import Reading, undress


@pytest.fixture
def drawn(qtbot: QtBot, qapp: QApplication) -> Reading:
    """Return a reader of a fixed size without an article."""
    undress(qapp)
    load_fonts()
    view = ArticleView()
    qtbot.addWidget(view)
    return Reading(view, "")
