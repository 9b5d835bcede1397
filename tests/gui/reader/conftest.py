"""Readers for tests: opened by one word, closed by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model import Span
from gui.fonts import load_fonts
from gui.reader.style import ReaderStyle
from gui.reader.view import ArticleView
from tests.gui.reader.reading import Reading, undress


class OpensReaders(Protocol):
    def __call__(self, text: str, spans: Sequence[Span] = (), style: ReaderStyle | None = None) -> Reading: ...


@pytest.fixture(scope="session", autouse=True)
def families(qapp: object) -> tuple[str, ...]:
    """The families of letters that the program brings along."""
    return load_fonts()


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication) -> None:
    """Begin with the application as it is before any window dresses it."""
    undress(qapp)


@pytest.fixture
def reading(qtbot: QtBot) -> Callable[..., Reading]:
    """Return what opens a reader on a text with spans."""

    def opened(text: str, spans: Sequence[Span] = (), style: ReaderStyle | None = None) -> Reading:
        view = ArticleView()
        qtbot.addWidget(view)
        return Reading(view, text, spans, style)

    return opened
