"""The window without a screen: pictures of it, and what ``hashiya`` does where there is nothing to show it on."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from core.errors import FileUnwritable, UnknownLayer
from core.model import ArticleId
from core.project import Project
from core.project.sample import sample_in
from core.project.takingout import ALL, Wanted, take_out

if TYPE_CHECKING:
    from gui.session import Session

SIZE = (1440, 900)


def draw(path: Path, out: Path, *, article: str | None, layer: str | None, language: str, theme: str, size: tuple[int, int]) -> None:
    """Draw the real window on the project at ``path`` to the PNG file ``out``; the project is only read.

    Raises ``FileUnwritable`` when the picture cannot be written, and a sentence for a project, article or layer that is not there.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from gui.files import NOWHERE
    from gui.fonts import load_fonts
    from gui.looks import Looks
    from gui.settings import Settings
    from gui.theme import THEMES
    from gui.window import Window

    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(["hashiya"])
    load_fonts()
    looks = Looks(app)
    looks.wear(THEMES[theme], language)
    session = _session(path, layer)
    with TemporaryDirectory() as folder:
        window = Window(session, Settings(Path(folder) / "settings.ini"), looks, NOWHERE)
        window.resize(*size)
        window.show()
        try:
            if article is not None:
                session.project.articles.get(ArticleId(article))
                session.open_article(ArticleId(article))
            else:
                session.open_first()
            app.processEvents()
            picture = window.grab()
        finally:
            window.close()
            window.deleteLater()
            app.processEvents()
    if not picture.save(str(out), "PNG"):
        raise FileUnwritable(path=out, reason="the picture could not be written there")


def _session(path: Path, layer: str | None) -> Session:
    """Open the project to be looked at in ``layer``, that of its first annotator where none is named."""
    from gui.session import Session

    project = Project.open(path, read_only=True)
    people = project.annotators.all()
    session = Session(project, people[0].name if people else "annotator-1")
    if layer is not None and layer not in session.layers():
        session.close()
        raise UnknownLayer(layer=layer)
    session.layer = layer or session.layer
    return session


def without_screen(path: Path | None) -> int:
    """Draw the window of the project at ``path`` (or the sample) to a PNG and export its layers, beside it; name both."""
    folder = user_data_path("hashiya")
    project_path = path or sample_in(folder)
    folder = Path.cwd() / "build" if (Path.cwd() / "build").is_dir() or path is None else Path.cwd()
    folder.mkdir(parents=True, exist_ok=True)
    picture, export = folder / f"{project_path.stem}.png", folder / f"{project_path.stem}.jsonl"
    with Project.open(project_path, read_only=True) as project:
        names = project.layers.names()
        written = take_out(project, export, wanted=Wanted(ALL))
    draw(project_path, picture, article=None, layer=names[-1] if names else None, language="ar", theme="light", size=SIZE)
    print(f"The window is drawn in {picture}")
    print(f"Its layers ({written.spans} spans) are written to {export}")
    return 0
