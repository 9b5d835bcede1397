"""On a real accessibility bus, where there is one, a screen reader learns what is on the page."""

from __future__ import annotations

import pytest

from benchmarks.accessibility import expected, learned, missing


def test_text_caret_and_selection_reach_the_accessibility_bus() -> None:
    lacking = missing()
    if lacking:
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    assert learned() == expected()
