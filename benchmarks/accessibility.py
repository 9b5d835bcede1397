"""Asks a real accessibility bus what a screen reader learns of the article: its text, the caret, the selection, where letters stand.

``python -m benchmarks.accessibility`` starts a screen without a monitor, a bus, the reader and, in the system's own Python, which has
the bindings, somebody who asks. Where a part is missing it says which, and that nothing was tried.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

ROOT = Path(__file__).resolve().parent.parent
LISTENER = Path(__file__).with_name("atspi_listener.py")
SYSTEM_PYTHON = "/usr/bin/python3"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"

TEXT = "بلينكن يزور كوريا الجنوبية في 7 نوفمبر 2023.\nToshifumi Kitamura من REUTERS في سول"
SELECTED = (12, 26)
"""What is selected when somebody asks: كوريا الجنوبية."""


def missing() -> list[str]:
    """Return what this machine lacks, by the name of its Debian package."""
    tools = {"Xvfb": "xvfb", "dbus-run-session": "dbus"}
    lacking = [package for tool, package in tools.items() if which(tool) is None]
    if not any(Path(launcher).exists() for launcher in _LAUNCHERS):
        lacking.append("at-spi2-core")
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run([SYSTEM_PYTHON, "-c", _BINDINGS], capture_output=True, check=False).returncode:
        lacking.append("python3-gi and gir1.2-atspi-2.0")
    return lacking


@contextmanager
def a_screen() -> Iterator[str]:
    """Start a screen without a monitor and return its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1000x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as screen:
        try:
            assert screen.stdout is not None
            yield ":" + screen.stdout.readline().strip()
        finally:
            screen.terminate()


def learned() -> dict[str, object]:
    """Return what somebody on the bus learned of the reader."""
    with a_screen() as display:
        settings = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}
        inside = ["dbus-run-session", "--", sys.executable, "-m", "benchmarks.accessibility", "--inside"]
        done = subprocess.run(inside, cwd=ROOT, env=os.environ | settings, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def expected() -> dict[str, object]:
    """Return what they should have learned."""
    return {
        "name": "Article",
        "role": "text",
        "text": TEXT,
        "word": "كوريا",
        "line": "Toshifumi Kitamura من REUTERS في سول",
        "caret": SELECTED[1],
        "selection": list(SELECTED),
        "caret set": 6,
        "letters go left": True,
        "heard": ["object:text-caret-moved", "object:text-selection-changed"],
    }


def _inside() -> int:
    """Show the reader on this session's bus until the one who asks has gone."""
    from PySide6.QtCore import QProcess, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from gui.fonts import load_fonts
    from gui.reader.view import ArticleView

    launcher = next(launcher for launcher in _LAUNCHERS if Path(launcher).exists())
    with subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as bus:
        app = QApplication(["hashiya-accessibility"])
        load_fonts()
        view = ArticleView()
        view.show_article(TEXT)
        view.resize(800, 400)
        view.show()
        view.activateWindow()
        view.setFocus()
        view.select(*SELECTED)
        asking = QProcess()
        asking.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedChannels)
        asking.finished.connect(app.quit)
        # a hand that begins to type when the first questions are answered
        keys = QTimer(interval=400)
        keys.timeout.connect(
            lambda: view.caret() == SELECTED[1] or QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        )
        keys.start()
        asking.start(SYSTEM_PYTHON, [str(LISTENER)])
        app.exec()
        bus.terminate()
    return asking.exitCode()


def main() -> int:
    """Ask, compare and say what differs; return the exit code."""
    lacking = missing()
    if lacking:
        print(f"Nothing was tried. This machine lacks: {', '.join(lacking)}.")
        return 0
    found = learned()
    for key, value in expected().items():
        print(f"{'same' if found.get(key) == value else 'OTHER'}  {key}: {found.get(key)!r}")
    return 0 if found == expected() else 1


if __name__ == "__main__":
    sys.exit(_inside() if "--inside" in sys.argv else main())
