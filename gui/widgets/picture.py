"""A chart on the screen: pointed at and walked through row by row; a row leads on where it can."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.guard import guard
from gui.theme import SIZES, Theme
from gui.widgets.charts import Chart, Kind, Lead
from gui.widgets.drawing import draw, places, room_for_names
from gui.widgets.placing import PAD, Look, Places

_SCALE = 2
_MARGIN = 24
_TITLE = 36


class Picture(QWidget):
    """Emits where a row leads that was clicked or entered."""

    followed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Chart | None = None
        self._current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chart(self) -> Chart | None:
        return self._chart

    def show_chart(self, chart: Chart) -> None:
        """Draw ``chart``; the row that is current stays so where it is there still."""
        self._chart = chart
        self.setAccessibleName(chart.title)
        self._go(self._current if self._current < len(chart.rows) else -1)
        self._fit()

    def place_of(self, row: int) -> QRect:
        """Return where the row ``row`` lies, in pixels of this widget."""
        return self._places().rows[row].toRect()

    def image(self) -> QImage:
        """Return the picture with its title, twice as fine as the screen."""
        assert self._chart is not None
        size = QSize(self.width() + 2 * _MARGIN, self.height() + 2 * _MARGIN + _TITLE)
        image = QImage(size * _SCALE, QImage.Format.Format_RGB32)
        image.fill(QColor(self._theme.page))
        with QPainter(image) as painter:
            painter.scale(_SCALE, _SCALE)
            font = QFont(self.font())
            font.setPixelSize(SIZES["title"])
            painter.setFont(font)
            painter.setPen(QColor(self._theme.ink))
            side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                QRectF(_MARGIN + PAD, _MARGIN, self.width() - 2 * PAD, _TITLE), side | Qt.AlignmentFlag.AlignAbsolute, self._chart.title
            )
            painter.translate(_MARGIN, _MARGIN + _TITLE)
            draw(painter, self._chart, self.width(), Look(self._theme, self.font(), self._mirrored()))
        return image

    # -- inside

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _places(self) -> Places:
        assert self._chart is not None
        names = room_for_names(self._chart, self.width(), self.font())
        return places(self._chart, self.width(), names=names, mirrored=self._mirrored())

    def _fit(self) -> None:
        if self._chart is not None:
            self.setFixedHeight(max(1, round(self._places().height)))
        self.update()

    def _go(self, row: int) -> None:
        self._current = row
        told = self._chart.rows[row].told if self._chart is not None and row >= 0 else ""
        self.setAccessibleDescription(told)
        self.update()

    def _follow(self) -> None:
        lead = self._lead(self._current)
        if lead is not None:
            self.followed.emit(lead)

    def _lead(self, row: int) -> Lead | None:
        return self._chart.rows[row].lead if self._chart is not None and row >= 0 else None

    @guard(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(280, self.height())

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is not None:
            with QPainter(self) as painter:
                look = Look(self._theme, self.font(), self._mirrored(), self._current, ring=self.hasFocus())
                draw(painter, self._chart, self.width(), look)

    @guard(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._chart is not None:
            row = self._places().row_at(event.position())
            if row != self._current:
                self._go(row)
            self.setCursor(Qt.CursorShape.PointingHandCursor if self._lead(row) is not None else Qt.CursorShape.ArrowCursor)

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._follow()

    @guard(None)
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._go(-1)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = self._steps(Qt.Key(event.key()))
        if self._chart is not None and self._chart.kind is Kind.GRID and not 0 <= self._current + steps < len(self._chart.rows):
            return  # up from the first row of a grid leads nowhere
        count = len(self._chart.rows) if self._chart is not None else 0
        if steps and count:
            self._go(min(max(self._current + steps, 0), count - 1))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._follow()
        else:
            event.ignore()

    def _steps(self, key: Qt.Key) -> int:
        kind = self._chart.kind if self._chart is not None else Kind.BARS
        onwards, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self._mirrored() else (Qt.Key.Key_Right, Qt.Key.Key_Left)
        down = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if kind is Kind.GRID and self._chart is not None:
            across = len(self._chart.panels)
            return {onwards: 1, back: -1, Qt.Key.Key_Down: across, Qt.Key.Key_Up: -across}.get(key, 0)
        return (({onwards: 1, back: -1}) if kind in (Kind.COLUMNS, Kind.LINE) else down).get(key, 0)

    @guard(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._current < 0 and self._chart is not None and self._chart.rows and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(0)
        self.update()

    @guard(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go(-1)

    @guard(False)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._chart is not None:
            row = self._places().row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._chart.rows[row].told if row >= 0 else "", self)
            return True
        return super().event(event)
