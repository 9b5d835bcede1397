"""Reviewing as one feels it: from the key to the next dispute, or to the verdict in the file, and to the paint."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import Figures
from core.project.sample import sample_in
from gui.review.page import ReviewPage
from gui.settings import Settings
from gui.shell import Shell

_STEPS = 200


def _step(page: ReviewPage) -> None:
    page.list.step(1, disputes=True)


def measure() -> Figures:
    """Return the figures of the page of review on the sample."""
    app = QApplication.instance() or QApplication(["hashiya"])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        shell = Shell(app, Settings(Path(folder) / "settings.ini"), data=Path(folder))
        window = shell.open(sample_in(Path(folder)))
        window.resize(1440, 900)
        window.show()
        window.pages.show_page("review")
        page = window.pages.page("review")
        assert isinstance(page, ReviewPage)
        app.processEvents()

        def painted(act: Callable[[], None]) -> float:
            begun = time.perf_counter()
            act()
            app.processEvents()
            page.repaint()
            return 1000 * (time.perf_counter() - begun)

        steps = sorted(painted(lambda: _step(page)) for _ in range(_STEPS))
        verdicts = []
        while page.judging.left:
            verdicts.append(painted(lambda: QTest.keyClick(page.list, Qt.Key.Key_1)))
        shell.window = None
        window.close()
    return {
        "key to the next dispute painted, p50": (statistics.median(steps), "ms", None),
        "key to the next dispute painted, p95": (steps[int(0.95 * len(steps))], "ms", None),
        "verdict in the file and painted, p50": (statistics.median(verdicts), "ms", None),
        "verdicts for the sample's disputes": (float(len(verdicts)), "", None),
    }
