"""The letters the program brings along, so that an article looks the same on every machine."""

from __future__ import annotations

import fontpkg
from PySide6.QtGui import QFontDatabase

_WEIGHTS = {
    "ibm-plex-sans-arabic": (400, 600, 700),
    "noto-sans-arabic": (400,),
    "amiri": (400, 700),
}


def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts with Qt and return the families found, in the order in which they are offered."""
    families: dict[str, None] = {}
    for slug, weights in _WEIGHTS.items():
        for weight in weights:
            number = QFontDatabase.addApplicationFont(str(fontpkg.path(slug, weight)))
            families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)
