"""The folder in which a file was chosen last, where the next one is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gui.settings import Settings


class LastFolder:
    """Kept in the settings; Documents at first, and where the folder is gone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def get(self) -> Path:
        """Return the folder to begin in."""
        kept = self._settings.text("last_folder")
        return Path(kept) if kept and Path(kept).is_dir() else documents()

    def keep(self, chosen: Path) -> None:
        """Keep the folder of ``chosen``, or ``chosen`` where it is one."""
        self._settings.set("last_folder", str(chosen if chosen.is_dir() else chosen.parent))


def documents() -> Path:
    """Return the user's folder of documents, or the home where there is none."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
