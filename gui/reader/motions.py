"""What a key of movement means: how far it goes, and whether it goes on or back in reading order."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Qt

_NONE, _ALT, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
_NO_MATTER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


class Way(Enum):
    """How far a key goes."""

    LETTER = auto()
    WORD = auto()
    LINE = auto()
    LINE_END = auto()
    PARAGRAPH = auto()
    PAGE = auto()
    ARTICLE = auto()


class Motion(NamedTuple):
    """A step of the keyboard's place: how far, and ``forward`` for the direction in which one reads."""

    way: Way
    forward: bool


SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}
_BACK = {Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_PageUp}
_WAYS = {
    frozenset(SIDEWAYS): {_NONE: Way.WORD, _ALT: Way.LETTER, _CTRL: Way.PARAGRAPH},
    frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down}): {_NONE: Way.LINE, _CTRL: Way.PARAGRAPH},
    frozenset({Qt.Key.Key_Home, Qt.Key.Key_End}): {_NONE: Way.LINE_END, _CTRL: Way.ARTICLE},
    frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}): {_NONE: Way.PAGE},
}


def motion_of(key: Qt.Key, held: Qt.KeyboardModifier, *, leftward: bool) -> Motion | None:
    """Return what ``key`` with the keys ``held`` means where reading goes to the left, or not ``leftward``."""
    ways = next((ways for keys, ways in _WAYS.items() if key in keys), {})
    way = ways.get(held & ~_NO_MATTER)
    turned = key in SIDEWAYS and not leftward
    return None if way is None else Motion(way, (key not in _BACK) != turned)
