"""Writes pictures and tables that somebody asked for into files, and says where they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice

from core.formats.files import replacing
from gui import alerts
from gui.sentences import isolated
from gui.widgets.section import Section

if TYPE_CHECKING:
    from gui.window import Window

translate = QCoreApplication.translate


def store(window: Window, path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` and say so; a file of that name is whole, the old or the new one, whatever happens."""

    def writing() -> None:
        with replacing(path) as file:
            file.write(data)
        window.say(translate("Overview", "Saved to {path}.").format(path=isolated(path)))

    window.session.attempt(writing)


def save(window: Window, section: Section, path: Path) -> None:
    """Write the section's table, or its picture where ``path`` is called so, and say so."""
    chart = section.chart
    if chart is not None:
        store(window, path, _png(section) if path.suffix.lower() == ".png" else chart.sheet.csv())


def ask_where(window: Window, section: Section, suffix: str) -> None:
    """Ask for a file of the kind ``suffix``, and save the section there."""
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
