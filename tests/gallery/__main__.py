"""Draws every view in both languages and both themes: ``python -m tests.gallery FOLDER [NAME…]``."""

from __future__ import annotations

import os
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.looks import LANGUAGES
from gui.theme import THEMES
from tests.gallery.views import VIEWS, View, shown
from tests.gallery.world import ME, PROJECTS
from tests.gui.hands import a_window

SIZE = (1280, 800)


def draw(folder: Path, names: list[str]) -> None:
    """Draw the views with ``names``, or all that are pictured, into ``folder`` as ``NAME-LANGUAGE-THEME.png``."""
    wanted = [view for view in VIEWS if view.name in names] if names else [view for view in VIEWS if view.pictured]
    folder.mkdir(parents=True, exist_ok=True)
    for language, theme, project in product(LANGUAGES, THEMES, PROJECTS):
        views = [view for view in wanted if view.project == project]
        with TemporaryDirectory() as place:
            path = PROJECTS[project](Path(place) / f"{project}.hashiya")
            with a_window(Path(place), project=path, language=language, theme=theme, me=ME) as window:
                window.resize(*SIZE)
                for view in views:
                    _save(shown(window, view), view, folder / f"{view.name}-{language}-{theme}.png")


def _save(drawn: QWidget, view: View, path: Path) -> None:
    focused = QApplication.focusWidget()
    # Without a keyboard Qt puts the caret of an empty field at the left, in Arabic as well.
    if focused is not None and (view.name in {"annotate", "review"} or (isinstance(focused, QLineEdit) and not focused.text())):
        focused.clearFocus()
    picture = drawn.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    _write(picture, path)


def _write(picture: QImage, path: Path) -> None:
    """Write ``picture`` with the 256 colours that come nearest to its own: a window has few, and a file of a third of the size."""
    drawn = Image.frombuffer("RGB", (picture.width(), picture.height()), bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine())
    drawn.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    os.environ["HOME"] = str(Path("/") / "home" / ME)  # paths in pictures are nobody's
    app = QApplication(["hashiya"])
    draw(Path(sys.argv[1]), sys.argv[2:])
