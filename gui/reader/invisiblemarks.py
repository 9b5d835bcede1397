"""Small flags that show where a code point stands that cannot be seen: outside the letters, and taking no room from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from core.arabic.invisibles import invisibles
from gui.reader.linemarks import LineMarks, LinePlace
from gui.reader.style import Inks, Tags
from gui.reader.textmap import TextMap

_NEAR = 1.5
"""Flags whose places differ by less, in pixels, share a pole."""
_AIR = 2.0
_STUMP = 3
"""What is seen of a pole under a tag."""


def poles_of(line: LinePlace, text: TextMap) -> list[tuple[float, str]]:
    """Return the x of each place of ``line`` where something invisible stands, from the left, with its signs."""
    start = text.to_offset(line.base + line.geometry.start)
    end = text.to_offset(line.base + line.geometry.end)
    found = [(_middle(line, text.to_unit(start + one.offset)), one.sign) for one in invisibles(text.text[start:end])]
    found.sort(key=lambda one: one[0])
    poles: list[tuple[float, list[str]]] = []
    for x, sign in found:
        if poles and x - poles[-1][0] < _NEAR:
            poles[-1][1].append(sign)
        else:
            poles.append((x, [sign]))
    return [(x, " ".join(_counted(signs))) for x, signs in poles]


def paint_poles(painter: QPainter, what: tuple[LinePlace, LineMarks], text: TextMap, inks: Inks) -> None:
    """Stand a pole with its flag over each invisible place of a line, beside its tags; where there is no room, the pole alone."""
    line, marks = what
    poles = poles_of(line, text)
    if not poles:
        return
    tags = [tag.place for tag in marks.tags if not tag.crowded] if inks.tags is Tags.ALWAYS else []
    taken = list(tags)
    foot, height = line.row.body, inks.flag_height
    painter.setFont(inks.flags.font)
    painter.setPen(inks.muted)
    for (x, sign), following in zip(poles, [*(x for x, _ in poles[1:]), float("inf")], strict=True):
        pole = _STUMP if any(tag.left() <= x <= tag.right() for tag in tags) else height
        painter.fillRect(QRectF(round(x), foot - pole, 1, pole), inks.muted)
        word = inks.flags[sign]
        for left in (round(x) + _AIR, round(x) - _AIR - word.size().width()):
            flag = QRectF(left, foot - height, word.size().width(), height)
            if flag.right() < following and not any(flag.intersects(other) for other in taken):
                painter.drawStaticText(QPointF(left, foot - inks.flag_rise), word)
                taken.append(flag.adjusted(-_AIR, 0, _AIR, 0))
                break


def _middle(line: LinePlace, unit: int) -> float:
    """Return where the letter at ``unit``, of the document, stands; between its neighbours when it has no width."""
    pieces = line.geometry.rects(unit - line.base, unit - line.base + 1)
    return (pieces[0].left + pieces[-1].right) / 2 if pieces else line.geometry.edge(unit - line.base)


def _counted(signs: Iterable[str]) -> Iterator[str]:
    for sign, same in groupby(signs):
        count = len(list(same))
        yield f"{sign}×{count}" if count > 1 else sign
