"""Measurements: every ``bench_*.py`` here has a ``measure()`` that returns its figures.

A figure is a value, its unit and, where another program or a bare loop is the measure, how many times that one's value it is.
"""

from __future__ import annotations

Figure = tuple[float, str, float | None]
Figures = dict[str, Figure]
