"""A fence for every override that Qt calls: an exception must not travel back into C++."""

from __future__ import annotations

import functools
import logging
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


def report(error: Exception) -> None:
    """Log ``error`` and hand it to ``sys.excepthook``, where the crash window listens, and in tests the test run."""
    _log.error("A call from Qt failed: %s", error, exc_info=error)
    sys.excepthook(type(error), error, error.__traceback__)


def guard(default: Answer) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """Make an override of a Qt virtual report its exceptions and answer ``default`` instead."""
    return guard_with(lambda: default)


def guard_with(make: Callable[[], Answer]) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """Make an override report its exceptions and answer a fresh ``make()``: for what Qt will own.

    On Python 3.11 an exception raised by C code that leaves an override while Python, Qt and Python are nested is a
    segmentation fault inside PySide6 (6.8 to 6.12), so nothing may leave.
    """

    def fenced(override: Callable[Given, Answer]) -> Callable[Given, Answer]:
        @functools.wraps(override)
        def call(*given: Given.args, **named: Given.kwargs) -> Answer:
            try:
                return override(*given, **named)
            except Exception as error:
                report(error)
                return make()

        return call

    return fenced
