"""What the page of review calls things: kinds of difference, reasons, and the signs of annotators."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from core.model import GOLD
from core.review import Kind
from gui.noop import QT_TRANSLATE_NOOP
from gui.reader.layers import keys_of

KINDS = {
    Kind.AGREED: QT_TRANSLATE_NOOP("Review", "All agree"),
    Kind.BOUNDARY: QT_TRANSLATE_NOOP("Review", "The edges differ"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Review", "The labels differ"),
    Kind.BOTH: QT_TRANSLATE_NOOP("Review", "Edges and labels differ"),
    Kind.ONLY_SOME: QT_TRANSLATE_NOOP("Review", "Only some marked it"),
    Kind.ADDED: QT_TRANSLATE_NOOP("Review", "Added in review"),
}

REASON_NAMES = {
    "proclitic": QT_TRANSLATE_NOOP("Review", "Proclitic"),
    "title": QT_TRANSLATE_NOOP("Review", "Title inside the name"),
    "punctuation": QT_TRANSLATE_NOOP("Review", "Punctuation"),
    "label": QT_TRANSLATE_NOOP("Review", "Wrong label"),
    "no name": QT_TRANSLATE_NOOP("Review", "Not a name"),
    "missed": QT_TRANSLATE_NOOP("Review", "Missed"),
    "unclear": QT_TRANSLATE_NOOP("Review", "Guideline unclear"),
}


def kind_name(kind: Kind) -> str:
    return QCoreApplication.translate("Review", KINDS[kind])


def reason_name(code: str) -> str:
    """Return how a reason is called; one that the project added is called as it was written."""
    return QCoreApplication.translate("Review", REASON_NAMES[code]) if code in REASON_NAMES else code


def signs_of(names: Sequence[str], *, hidden: bool) -> dict[str, str]:
    """Return the short sign of each of ``names``; a letter by their order where the names are ``hidden``."""
    if hidden:
        return {name: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26] for place, name in enumerate(sorted(names))}
    return {key.name: key.sign for key in keys_of([(name, ()) for name in names if name != GOLD])}
