"""Places as a concordance: the stretch of each in the middle column, the line beside it, a tick where it is to be marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.annotate.concordanceline import SamePlace, shaped
from gui.annotate.queuerows import Index
from gui.guard import guard
from gui.theme import SIZES, LabelColours, Theme

PLACE = Qt.ItemDataRole.UserRole
_TICK = Qt.ItemDataRole.CheckStateRole
_NOTHING: object = None
_ROW, _PAD, _BOX, _GAP = 38, 12, 18, 12
_LETTERS = 16
"""Height of a row, air at its ends, side of the tick box, air between its parts, and size of its letters, in pixels."""
_WIDEST_HIT = 0.45
"""How much of the line the middle column takes at most."""


class PlacesModel(QAbstractListModel):
    """Places and which of them are ticked; what is marked already cannot be."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places: tuple[SamePlace, ...] = ()
        self._ticked: set[int] = set()

    def show(self, places: Sequence[SamePlace]) -> None:
        """Show ``places``, ticked where nothing speaks against it."""
        self.beginResetModel()
        self.places = tuple(places)
        self._ticked = {row for row, place in enumerate(places) if place.sure and not place.marked}
        self.endResetModel()
        self.ticks_changed.emit()

    def ticked(self) -> list[tuple[int, int]]:
        """Return the stretches that are ticked, in reading order."""
        return [(self.places[row].start, self.places[row].end) for row in sorted(self._ticked)]

    def tick_all(self, *, on: bool) -> None:
        """Tick every place that can be, or none."""
        self._ticked = {row for row, place in enumerate(self.places) if on and not place.marked}
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1), [_TICK])
        self.ticks_changed.emit()

    def toggle(self, index: Index) -> None:
        """Tick the place, or take its tick away."""
        ticked = index.data(_TICK) == Qt.CheckState.Checked
        self.setData(index, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked, _TICK)

    def note(self, place: SamePlace) -> str:
        """Return what is to be said of ``place`` beside its line."""
        if place.marked:
            return self.tr("already marked")
        return "" if place.sure else self.tr("doubtful")

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.places[index.row()]
        if role == PLACE:
            return place
        if role == _TICK:
            return Qt.CheckState.Checked if index.row() in self._ticked or place.marked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (place.hit, self.note(place), place.line.strip()) if part)
        return place.line if role == Qt.ItemDataRole.DisplayRole else None

    @guard(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _TICK or not index.isValid() or self.places[index.row()].marked:
            return False
        (self._ticked.add if Qt.CheckState(value) == Qt.CheckState.Checked else self._ticked.discard)(index.row())
        self.dataChanged.emit(index, index, [_TICK])
        self.ticks_changed.emit()
        return True

    @guard(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        marked = index.isValid() and self.places[index.row()].marked
        return plain if marked else plain | Qt.ItemFlag.ItemIsUserCheckable


class PlacesDelegate(QStyledItemDelegate):
    """Draws a tick box where a row begins, the line by its own direction, and a note where the row ends."""

    def __init__(self, theme: Theme, model: PlacesModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._colours = LabelColours(theme.accent_soft, theme.accent, theme.ink)
        self._font = QFont(parent.font())
        self._font.setPixelSize(_LETTERS)
        self._small = QFont(parent.font())
        self._small.setPixelSize(SIZES["small"])
        self._widest_hit = self._widest_note = 0.0

    def measure(self, colours: LabelColours) -> None:
        """Make the columns as wide as the places of the model need them; their stretches take ``colours``."""
        self._colours = colours
        letters, small = QFontMetricsF(self._font), QFontMetricsF(self._small)
        hits = {place.hit for place in self._model.places}
        notes = {self._model.note(place) for place in self._model.places}
        self._widest_hit = max(map(letters.horizontalAdvance, hits), default=0.0)
        self._widest_note = max(map(small.horizontalAdvance, notes), default=0.0)

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
            return False
        # The second press of a double click is a press of its own here: two clicks tick and untick.
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._model.toggle(index)
        return True

    @guard(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: SamePlace = index.data(PLACE)
        row = QRectF(option.rect)
        mirrored: bool = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, row.adjusted(2, 1, -2, -1), option.state)

        def part(begin: float, width: float) -> QRectF:
            return QRectF(row.right() - begin - width if mirrored else row.left() + begin, row.top(), width, row.height())

        self._paint_tick(painter, part(_PAD, _BOX), place, on=index.data(_TICK) == Qt.CheckState.Checked)
        begin, end = _PAD + _BOX + _GAP, _PAD + (self._widest_note + _GAP if self._widest_note else 0)
        self._paint_line(painter, part(begin, row.width() - begin - end), place)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.muted if place.marked else self._theme.warning))
        painter.drawText(part(row.width() - end + _GAP, self._widest_note + 1), Qt.AlignmentFlag.AlignCenter, self._model.note(place))
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

    def _paint_tick(self, painter: QPainter, part: QRectF, place: SamePlace, *, on: bool) -> None:
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

    def _paint_line(self, painter: QPainter, area: QRectF, place: SamePlace) -> None:
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
        painter.fillPath(tint, QColor(self._colours.tint))
        painter.fillPath(under, QColor(self._colours.line))
        for letters, colour in (
            (whole.subtracted(outside).subtracted(tint), theme.muted if place.marked else theme.ink),
            (outside.intersected(whole), theme.muted),
            (tint.intersected(whole), self._colours.text),
        ):
            painter.setClipPath(letters)
            painter.setPen(QColor(colour))
            line.layout.draw(painter, line.origin)
        painter.setClipping(False)
