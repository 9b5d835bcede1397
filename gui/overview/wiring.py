"""Makes the overview of a window and wires what it asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice

from core.formats.files import replacing
from gui import alerts
from gui.overview.page import OverviewPage
from gui.overview.section import Section
from gui.pages import ANNOTATE
from gui.sentences import isolated

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate


def make(window: Window) -> OverviewPage:
    """Return the overview of the project of ``window``."""
    session = window.session
    page = OverviewPage(lambda: session.project, session.project.labels.all, window.looks.theme, window.language)
    page.search_requested.connect(window.pages.show_hits)
    page.person_requested.connect(lambda name: show_work(window, name))
    page.save_requested.connect(lambda section, suffix: _ask_where(window, section, suffix))
    return page


def show_work(window: Window, name: str) -> None:
    """Show the articles of the annotator ``name`` with their marks."""
    window.session.show_layer(name)
    window.pages.show_page(ANNOTATE)
    window.queue.setFocus()


def save(window: Window, section: Section, path: Path) -> None:
    """Write the section's table, or its picture where ``path`` is called so, and say so."""
    chart = section.chart
    if chart is None:
        return
    data = _png(section) if path.suffix.lower() == ".png" else chart.sheet.csv()

    def writing() -> None:
        with replacing(path) as file:
            file.write(data)
        window.say(translate("Overview", "Saved to {path}.").format(path=isolated(path)))

    window.session.attempt(writing)


def _ask_where(window: Window, section: Section, suffix: str) -> None:
    kinds = {".csv": translate("Overview", "Tables"), ".png": translate("Overview", "Pictures")}
    chart = section.chart
    if chart is not None:
        path = alerts.ask_save(window, chart.title, f"{kinds[suffix]} (*{suffix})", suffix, name=chart.title)
        if path is not None:
            save(window, section, path)


def _png(section: Section) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    section.picture.image().save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())
