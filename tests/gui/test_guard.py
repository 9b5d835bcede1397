"""What goes wrong in a call from Qt is told and does not end the program."""

from __future__ import annotations

import sys
from types import TracebackType

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.guard import guard, guard_with


class Broken(QWidget):
    """A widget whose size cannot be computed; the exception comes from C code, the kind that crashes."""

    @guard(QSize(3, 4))
    def sizeHint(self) -> QSize:
        return QSize(1 // len(()), 1)


def test_an_override_that_fails_answers_its_default_and_tells_why(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        assert kind is type(error)
        assert trace is not None
        told.append(error)

    monkeypatch.setattr(sys, "excepthook", hook)
    widget = Broken()
    qtbot.addWidget(widget)
    widget.adjustSize()
    assert widget.size() == QSize(3, 4)
    assert told
    assert all(isinstance(error, ZeroDivisionError) for error in told)


def test_what_qt_will_own_is_made_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: None)

    @guard_with(list[int])
    def broken() -> list[int]:
        return [1 // len(())]

    assert broken() == broken() == []
    assert broken() is not broken()


def test_what_goes_well_is_left_alone() -> None:
    @guard("nothing")
    def name(first: str, *, last: str) -> str:
        return first + last

    assert name("مح", last="مد") == "محمد"
