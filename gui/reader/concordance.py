"""Places as a concordance: the stretch of each in the middle column, the line beside it, a tick where something is to be done with it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.guard import guard
from gui.reader.concordanceline import LinePlace, shaped
from gui.theme import SIZES, LabelColours, Theme

Index = QModelIndex | QPersistentModelIndex

PLACE = Qt.ItemDataRole.UserRole
NOTE = PLACE + 1
COLOURS = PLACE + 2
"""What a model says of a row: its ``LinePlace``, a note where it ends, and the ``LabelColours`` of its stretch, if not the list's."""

_TICK = Qt.ItemDataRole.CheckStateRole
_ROW, _PAD, _BOX, _GAP = 38, 12, 18, 12
_LETTERS = 16
"""Height of a row, air at its ends, side of the tick box, air between its parts, and size of its letters, in pixels."""
_WIDEST_HIT = 0.45
"""How much of the line the middle column takes at most."""


class ConcordanceDelegate(QStyledItemDelegate):
    """Draws a tick box where a row begins, the line by its own direction, and a note where the row ends."""

    tick_requested = Signal(object, bool)
    """A row's box was pressed; True when everything from the row pressed before is meant."""

    line_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colours = LabelColours(theme.accent_soft, theme.accent, theme.ink)
        self._font = QFont(parent.font())
        self._font.setPixelSize(_LETTERS)
        self._small = QFont(parent.font())
        self._small.setPixelSize(SIZES["small"])
        self._widest_hit = self._widest_note = 0.0

    def colour(self, colours: LabelColours) -> None:
        """Draw stretches in ``colours`` where a row has none of its own."""
        self._colours = colours

    def width_of_hit(self, words: str) -> float:
        """Return how wide the middle column must be for ``words``, in pixels."""
        return QFontMetricsF(self._font).horizontalAdvance(words)

    def width_of_note(self, words: str) -> float:
        return QFontMetricsF(self._small).horizontalAdvance(words)

    def set_columns(self, *, hit: float, note: float) -> None:
        """Make the middle column and that of the notes so wide, in pixels; what is longer is cut."""
        self._widest_hit, self._widest_note = hit, note

    @guard(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, _ROW)

    @guard(False)
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if not isinstance(event, QMouseEvent) or event.button() is not Qt.MouseButton.LeftButton:
            return False
        row: QRect = option.rect
        reach = _PAD + _BOX + _GAP
        direction: Qt.LayoutDirection = option.direction
        from_begin = (
            event.position().x() - row.left() if direction is Qt.LayoutDirection.LeftToRight else row.right() - event.position().x()
        )
        if from_begin > reach:
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.line_clicked.emit(index)
            return False
        # The second press of a double click is a press of its own here: two clicks tick and untick.
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.tick_requested.emit(index, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return True

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: LinePlace = index.data(PLACE)
        row = QRectF(option.rect)
        mirrored: bool = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row.adjusted(2, 1, -2, -1), option.state)

        def part(begin: float, width: float) -> QRectF:
            return QRectF(row.right() - begin - width if mirrored else row.left() + begin, row.top(), width, row.height())

        self._paint_tick(painter, part(_PAD, _BOX), place, on=index.data(_TICK) == Qt.CheckState.Checked)
        begin, end = _PAD + _BOX + _GAP, _PAD + (self._widest_note + _GAP if self._widest_note else 0)
        self._paint_line(painter, part(begin, row.width() - begin - end), place, index.data(COLOURS) or self._colours)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.muted if place.marked or place.sure else self._theme.warning))
        note = QFontMetricsF(self._small).elidedText(index.data(NOTE), Qt.TextElideMode.ElideRight, int(self._widest_note + 1))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        where = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(part(row.width() - end + _GAP, self._widest_note + 1), where, note)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, style: QStyle.StateFlag) -> None:
        selected = bool(style & QStyle.StateFlag.State_Selected)
        if not selected and not style & QStyle.StateFlag.State_MouseOver:
            return
        focused = selected and bool(style & QStyle.StateFlag.State_HasFocus)
        theme = self._theme
        painter.setPen(QPen(QColor(theme.accent if focused else theme.hairline), 2 if focused else 1))
        painter.setBrush(QColor(theme.page if selected else theme.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)

    def _paint_tick(self, painter: QPainter, part: QRectF, place: LinePlace, *, on: bool) -> None:
        theme = self._theme
        box = QRectF(part.left(), part.center().y() - _BOX / 2, _BOX, _BOX).adjusted(0.75, 0.75, -0.75, -0.75)
        if not place.marked:
            painter.setPen(QPen(QColor(theme.accent if on else theme.muted), 1.5))
            painter.setBrush(QColor(theme.accent if on else theme.raised))
            painter.drawRoundedRect(box, 4, 4)
        if on:
            painter.setPen(QPen(QColor(theme.muted if place.marked else theme.on_accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            hook = QPainterPath()
            hook.moveTo(box.left() + 3.5, box.center().y() + 0.5)
            hook.lineTo(box.left() + 6.8, box.bottom() - 4.2)
            hook.lineTo(box.right() - 3.5, box.top() + 4.8)
            painter.drawPath(hook)

    def _paint_line(self, painter: QPainter, area: QRectF, place: LinePlace, colours: LabelColours) -> None:
        theme = self._theme
        column = min(self._widest_hit, area.width() * _WIDEST_HIT)
        line = shaped(place, self._font, area, column)
        tint, under = QPainterPath(), QPainterPath()
        for rect in line.hit:
            tint.addRect(rect.intersected(area))
            under.addRect(QRectF(rect.left(), rect.bottom(), rect.width(), 2).intersected(area))
        outside = QPainterPath()
        for rect in line.outside:
            outside.addRect(rect.adjusted(0, -6, 0, 6))
        whole = QPainterPath()
        whole.addRect(area)
        painter.fillPath(tint, QColor(colours.tint))
        painter.fillPath(under, QColor(colours.line))
        for letters, colour in (
            (whole.subtracted(outside).subtracted(tint), theme.muted if place.marked else theme.ink),
            (outside.intersected(whole), theme.muted),
            (tint.intersected(whole), colours.text),
        ):
            painter.setClipPath(letters)
            painter.setPen(QColor(colour))
            line.layout.draw(painter, line.origin)
        painter.setClipping(False)
