"""The window as a user feels it: from a digit to the paint and to the file, from the start to the first article, and what it weighs.

A process is started for the figures of the start, so they hold what importing costs; files are in the page cache (a warm start).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks import Figures

_STARTS = 5
_STARTING = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui.settings import Settings
from gui.shell import Shell
app = QApplication(["hashiya"])
shell = Shell(app, Settings(Path(sys.argv[1]) / "settings.ini"), data=Path(sys.argv[1]))
window = shell.open(None)
window.commands.run("layer:gold")
window.show()
window.page.reader.viewport().repaint()
painted = time.time()
for _ in range(20):
    app.processEvents()
held = int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])
print(json.dumps({"painted": painted, "held": held}))
window.close()
"""


def measure() -> Figures:
    """Return the figures of the window on the seed article."""
    return {**_starts(), **_marks()}


def _starts() -> Figures:
    from tests.gui.hands import reviewed

    seconds, held = [], []
    with TemporaryDirectory() as folder:
        reviewed(Path(folder))
        for _ in range(_STARTS + 1):
            environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[1])}
            begun = time.time()
            done = subprocess.run([sys.executable, "-c", _STARTING, folder], env=environment, check=True, capture_output=True, text=True)
            told = json.loads(done.stdout.splitlines()[-1])
            seconds.append(told["painted"] - begun)
            held.append(told["held"] / 1024)
    # The first start makes the sample and fills the page cache.
    return {
        "window: warm start to the first painted article, median": (statistics.median(seconds[1:]), "s", None),
        "window: memory when open, median": (statistics.median(held[1:]), "MB", None),
    }


def _marks() -> Figures:
    from tests.gui.hands import a_window

    app = QApplication.instance() or QApplication(["hashiya"])
    painted: list[float] = []
    saved: list[float] = []
    with TemporaryDirectory() as folder, a_window(Path(folder)) as window:
        gold = window.session.project.spans.of(window.session.view.article.id, "gold")  # type: ignore[union-attr]
        for _ in range(3):
            for span in gold:
                window.page.reader.select(span.start, span.end)
                window.page.reader.reveal(span.start, span.end)
                app.processEvents()
                key = {"PERSON": Qt.Key.Key_1, "COUNTRY": Qt.Key.Key_2, "EVENT": Qt.Key.Key_3}[span.label]
                stored: list[float] = []
                window.marking.marked.connect(lambda _, stored=stored: stored.append(time.perf_counter()))
                begun = time.perf_counter()
                QTest.keyClick(window.page.reader, key)
                window.page.reader.viewport().repaint()
                painted.append((time.perf_counter() - begun) * 1000)
                saved.extend((moment - begun) * 1000 for moment in stored[:1])
                window.marking.marked.disconnect()
                window.marking.marked.connect(window._marked)
            while window.marking.next_undo() is not None:
                window.marking.undo()
    return {
        "window: digit to paint, 72 spans, p95": (statistics.quantiles(painted, n=20)[18], "ms", None),
        "window: digit to paint, 72 spans, p50": (statistics.median(painted), "ms", None),
        "window: digit to saved, p50": (statistics.median(saved), "ms", None),
        "window: digit to saved, p95": (statistics.quantiles(saved, n=20)[18], "ms", None),
    }
