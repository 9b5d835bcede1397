"""What the page of review calls things: kinds of difference and the signs of annotators."""

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


def kind_name(kind: Kind) -> str:
    return QCoreApplication.translate("Review", KINDS[kind])


def signs_of(names: Sequence[str], *, hidden: bool) -> dict[str, str]:
    """Return the short sign of each of ``names``; a letter by their order where the names are ``hidden``."""
    if hidden:
        return {name: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26] for place, name in enumerate(sorted(names))}
    return {key.name: key.sign for key in keys_of([(name, ()) for name in names if name != GOLD])}
