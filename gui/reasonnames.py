"""What the reasons of verdicts are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.noop import QT_TRANSLATE_NOOP

REASON_NAMES = {
    "proclitic": QT_TRANSLATE_NOOP("Review", "Proclitic"),
    "title": QT_TRANSLATE_NOOP("Review", "Title inside the name"),
    "punctuation": QT_TRANSLATE_NOOP("Review", "Punctuation"),
    "label": QT_TRANSLATE_NOOP("Review", "Wrong label"),
    "no name": QT_TRANSLATE_NOOP("Review", "Not a name"),
    "missed": QT_TRANSLATE_NOOP("Review", "Missed"),
    "unclear": QT_TRANSLATE_NOOP("Review", "Guideline unclear"),
}


def reason_name(code: str) -> str:
    """Return how a reason is called; one that the project added is called as it was written."""
    return QCoreApplication.translate("Review", REASON_NAMES[code]) if code in REASON_NAMES else code
