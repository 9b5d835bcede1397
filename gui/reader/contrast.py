"""How well a colour is told from its ground, and the nearest one that is told well enough."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor

TEXT = 4.5
"""The least contrast of letters (WCAG 2.2, 1.4.3, level AA)."""
SHAPE = 3.0
"""The least contrast of lines that carry meaning (WCAG 2.2, 1.4.11)."""
_STEPS = 20


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(colour: QColor, grounds: Iterable[QColor], *, toward: QColor, least: float = TEXT) -> QColor:
    """Return ``colour``, moved so far ``toward`` another that it has the ``least`` contrast over all ``grounds``."""
    held = list(grounds)
    for step in range(_STEPS):
        moved = mixed(colour, toward, step / _STEPS)
        if all(contrast(moved, ground) >= least for ground in held):
            return moved
    return QColor(toward)


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return ``colour`` with ``share`` (0 to 1) of ``other`` in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    red, green, blue = (round((1 - share) * mine + share * yours) for mine, yours in pairs)
    return QColor(red, green, blue)


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _luminance(colour: QColor) -> float:
    red, green, blue = map(_linear, _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
