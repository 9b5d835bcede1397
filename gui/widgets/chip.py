"""A label as a button: its colour, its name, its key, how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core.model import Label
from gui.guard import guard
from gui.theme import SIZES, Theme, label_colours

_PAD, _GAP, _SQUARE, _HEIGHT = 10, 7, 12, 32


class Chip(QAbstractButton):
    """Clicked, it marks what is selected."""

    def __init__(self, label: Label, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self._shown = label.shown(language)
        self._count = 0
        self._small = QFont(self.font())
        self._small.setPixelSize(SIZES["small"])
        self.setText(self._shown)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show how many spans of this label the layer holds."""
        self._count = count
        self.setAccessibleName(f"{self._shown}, {self.label.key}, {count}")
        self.updateGeometry()
        self.update()

    @guard(None)
    def nextCheckState(self) -> None:
        """Stay as it is: a click marks; only the brush checks a chip."""

    @guard(QSize())
    def sizeHint(self) -> QSize:
        name = QFontMetricsF(self.font()).horizontalAdvance(self._shown)
        small = QFontMetricsF(self._small)
        # Room for two digits, so that the strip does not move while one marks.
        count = max(small.horizontalAdvance("00"), small.horizontalAdvance(str(self._count)))
        key = 20 + _GAP if self.label.key else 0
        return QSize(round(_PAD * 2 + _SQUARE + _GAP + name + key + _GAP + count), _HEIGHT)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                self._paint(painter, mirrored=True)
            else:
                self._paint(painter, mirrored=False)

    def _paint(self, painter: QPainter, *, mirrored: bool) -> None:
        theme, colours = self._theme, label_colours(self._theme, self.label.colour)
        width, height = self.width(), self.height()

        def place(left: float, size: float) -> QRectF:
            return QRectF(width - left - size if mirrored else left, 0, size, height)

        busy = self.isDown() or self.underMouse() or self.isChecked()
        painter.setBrush(QColor(colours.tint if busy else theme.raised))
        edge = theme.accent if self.hasFocus() else colours.line if self.isChecked() else theme.hairline
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() or self.isChecked() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        square = place(_PAD, _SQUARE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(square.x(), (height - _SQUARE) / 2, _SQUARE, _SQUARE), 3, 3)
        left: float = _PAD + _SQUARE + _GAP
        name = QFontMetricsF(self.font()).horizontalAdvance(self._shown)
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.faint))
        painter.drawText(place(left, name + 1), Qt.AlignmentFlag.AlignCenter, self._shown)
        left += name + _GAP
        painter.setFont(self._small)
        if self.label.key:
            box = place(left, 20)
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(QRectF(box.x() + 0.5, (height - 20) / 2 + 0.5, 19, 19), 4, 4)
            painter.setPen(QColor(theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.label.key)
            left += 20 + _GAP
        painter.setPen(QColor(theme.muted))
        painter.drawText(place(left, width - left - _PAD), Qt.AlignmentFlag.AlignCenter, str(self._count))
