"""The whole article as a narrow strip beside the scroll bar: where its spans are, what was found, what is in view."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.guard import guard
from gui.reader.contrast import mixed
from gui.reader.marginrows import LEVELS, MarginRows
from gui.reader.markedsheet import MarkedSheet

WIDTH = 20
_EDGE = 3
"""Air on both sides of the columns; notches for faults stand in it."""
_COLUMNS = 4
_LINE = 2
_FAINTEST = 0.2
_LEAST_BOX = 12


_REST_MS = 40


class MarginMap(QWidget):
    """Shows each span of ``view`` as a line in its label's column and colour, and goes where one clicks or drags."""

    place_requested = Signal(float)

    def __init__(self, view: MarkedSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._rows: MarginRows | None = None
        self._picture: QPixmap | None = None
        self._held: float | None = None  # how far below the middle of the box the pointer holds it
        self.setAccessibleName(self.tr("Map of the article"))
        self.setAccessibleDescription(self.tr("A line for each marked place; click to go there."))
        self.setToolTip(self.tr("Map of the article"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        # The mark itself is painted first; the map follows when the hand rests.
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self.update)
        view.marks_shown.connect(self._look_again)
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(lambda _: self.update())
        bar.rangeChanged.connect(lambda *_: self.update())
        self.place_requested.connect(self._go)

    def seen(self) -> QRectF:
        """Return the box that stands for what is in view."""
        rows, page = self._counted(), self._view.page
        if not page.paragraphs.text.units:
            return QRectF(0, 0, self.width(), self.height())
        bar = self._view.verticalScrollBar()
        first, last = (page.line_at(y) for y in (bar.value(), bar.value() + self._view.viewport().height()))
        top = 0.0 if bar.value() == bar.minimum() else rows.row_of(page.first_unit(first))
        bottom = float(self.height()) if bar.value() == bar.maximum() else rows.row_of(page.first_unit(last))
        air = max(0.0, _LEAST_BOX - (bottom - top)) / 2
        top, bottom = max(0.0, top - air), min(float(self.height()), bottom + air)
        return QRectF(0, top, self.width(), bottom - top)

    # What Qt calls

    @guard(QSize(WIDTH, 100))
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    @guard(QSize(WIDTH, 0))
    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted())
            theme = self._view.page.paragraphs.style.theme
            soft, firm = QColor(theme.ink), QColor(theme.muted)
            soft.setAlpha(22)
            firm.setAlpha(220)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(firm, 1))
            painter.setBrush(soft)
            painter.drawRoundedRect(self.seen().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rows = self._picture = None

    @guard(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        box, y = self.seen(), event.position().y()
        self._held = y - box.center().y() if box.contains(box.center().x(), y) else 0.0
        self._ask(y)

    @guard(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._ask(event.position().y())

    @guard(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._view.verticalScrollBar(), event)

    # Inside

    def _ask(self, y: float) -> None:
        self.place_requested.emit(max(0.0, min(1.0, (y - (self._held or 0.0)) / max(1, self.height()))))

    def _go(self, share: float) -> None:
        """Bring the letters at ``share`` of the article into the middle of the view."""
        page, bar = self._view.page, self._view.verticalScrollBar()
        units = page.paragraphs.text.units
        if not units:
            return
        unit = min(units - 1, int(share * units))
        spot, line = next(page.lines_of(unit, unit + 1))
        self._view.announce_height()
        bar.setValue(int(spot.top + line.row.body - self._view.viewport().height() / 2))

    def _look_again(self, paragraphs: frozenset[int] | None) -> None:
        if paragraphs is None:
            self._rows = None
        elif self._rows is not None:
            self._rows.update(paragraphs)
        self._picture = None
        self._soon.start()

    def _counted(self) -> MarginRows:
        if self._rows is None:
            held = self._view.page.paragraphs
            self._rows = MarginRows(held.text, held.spans, self.height())
        return self._rows

    def _painted(self) -> QPixmap:
        """Return everything but the box; painted anew only when spans, hits or colours have changed."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap((self.size().toSizeF() * ratio).toSize())
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(self._view.page.paragraphs.inks.page)
            with QPainter(self._picture) as painter:
                self._paint_hits(painter)
                self._paint_lines(painter)
                self._paint_faults(painter)
        return self._picture

    def _paint_lines(self, painter: QPainter) -> None:
        rows, held = self._counted(), self._view.page.paragraphs
        known = [*held.style.labels, *(label for label in rows.labels() if label not in held.style.labels)]
        columns = max(1, min(_COLUMNS, len(known)))
        width = (self.width() - 2 * _EDGE + 1) / columns
        for place, label in enumerate(known):
            left = round(_EDGE + place % columns * width)
            wide = round(_EDGE + (place % columns + 1) * width) - 1 - left
            levels = rows.levels(label)
            # one pixel a row, widened as it is drawn: thousands of rectangles would take ten times as long
            column = QImage(levels, 1, rows.rows, 1, QImage.Format.Format_Indexed8)
            column.setColorTable([0, *(self._shade(label, level).rgba() for level in range(1, LEVELS + 1))])
            for lower in range(_LINE - 1, -1, -1):
                painter.drawImage(QRect(left, lower, wide, rows.rows), column)

    def _shade(self, label: str, level: int) -> QColor:
        inks = self._view.page.paragraphs.inks
        return mixed(inks.page, inks.label(label).line, _FAINTEST + (1 - _FAINTEST) * level / LEVELS)

    def _paint_hits(self, painter: QPainter) -> None:
        """Draw what was found as strokes from edge to edge, under the lines of spans."""
        rows, state, inks = self._counted(), self._view.page.state, self._view.page.paragraphs.inks
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.accent)
        painter.drawRects([QRect(0, run.start, self.width(), len(run)) for run in rows.hits(state.hits)])
        if 0 <= state.current_hit < len(state.hits):
            painter.drawRect(QRect(0, rows.row_of(state.hits[state.current_hit][0]) - 1, self.width(), 3))

    def _paint_faults(self, painter: QPainter) -> None:
        """Draw notches at the edge where spans are whose edges break the rule: told from hits by their shape."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._view.page.paragraphs.inks.warning)
        for run in self._counted().faulty():
            y = run.start + 0.5
            painter.drawPolygon(QPolygonF([QPointF(0, y - 3.5), QPointF(5, y), QPointF(0, y + 3.5)]))
