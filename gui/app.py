"""Where the program starts: the command line, and the two things it cannot do without a window."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from pathlib import Path

from core.terminal.app import build

NO_SCREEN = """There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set.
To see the window, start Hashiya in a desktop session, through “ssh -X”, or under a virtual screen: xvfb-run -a make run"""


def main() -> None:
    """Run the command line; it opens a window unless a command is given."""
    _refuse_broken_qt()
    build(open_window=open_window, draw_picture=draw_picture)()


def open_window(path: Path | None) -> int:
    """Show the project at ``path`` (the last one, or the sample) until its window is closed."""
    if (
        not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"))
        and sys.platform == "linux"
    ):
        from gui.offscreen import without_screen

        print(NO_SCREEN)
        return without_screen(path)
    from PySide6.QtWidgets import QApplication

    from gui import crash
    from gui.settings import Settings
    from gui.shell import Shell

    app = QApplication([sys.argv[0]])
    app.setApplicationName("hashiya")
    app.setApplicationDisplayName("Hashiya")
    crash.watch()
    shell = Shell(app, Settings())
    shell.open(path).show()
    return int(app.exec())


def draw_picture(
    project: Path, out: Path, *, article: str | None, layer: str | None, language: str, theme: str, size: tuple[int, int]
) -> None:
    """Draw the project's window to ``out`` without a screen."""
    from gui.offscreen import draw

    draw(project, out, article=article, layer=layer, language=language, theme=theme, size=size)


def _refuse_broken_qt() -> None:
    """Stop where PySide6 is known to abort: 6.12.0 loses a reference to None at every void call below Python 3.12."""
    if sys.version_info < (3, 12) and version("PySide6-Essentials").startswith("6.12.0"):
        sys.exit("PySide6 6.12.0 aborts on Python 3.11. Install PySide6-Essentials 6.11.3, or use Python 3.12 or newer.")


if __name__ == "__main__":
    main()
