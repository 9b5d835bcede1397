"""Choosing a label's colour, and seeing at once how well it is read in both themes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.model.label import SCALE, is_colour
from gui.guard import guard
from gui.reader.contrast import SHAPE, TEXT, contrast
from gui.theme import DARK, LIGHT, SIZES, Theme, label_colours
from gui.widgets.flow import FlowLayout
from gui.widgets.naming import named

_INK = 7.0
"""The least contrast of an article's letters over a tint (WCAG 2.2, 1.4.6, level AAA)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How well a colour's shades are told from their grounds in one theme, as contrast ratios from 1 to 21."""

    ink: float
    tag: float
    line: float

    @property
    def is_good(self) -> bool:
        return self.ink >= _INK and self.tag >= TEXT and self.line >= SHAPE


def reading(theme: Theme, colour: str) -> Reading:
    """Return how well a label of ``colour`` is read in ``theme``: letters over the tint, its tag and its line on tint and page."""
    shades = label_colours(theme, colour)
    grounds = (QColor(shades.tint), QColor(theme.page))
    return Reading(
        contrast(QColor(theme.ink), grounds[0]),
        min(contrast(QColor(shades.text), ground) for ground in grounds),
        min(contrast(QColor(shades.line), ground) for ground in grounds),
    )


class ColourField(QWidget):
    """Emits the colour that was chosen; what is only typed or tried is shown, not asked for."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches = {colour: _Swatch(colour, theme) for colour in SCALE}
        self._code = QLineEdit()
        self._code.setAccessibleName(self.tr("Colour"))
        self._code.setMaximumWidth(110)
        self._code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._more = QPushButton(self.tr("More colours…"))
        self.plates = (Plate(LIGHT, self.tr("Light")), Plate(DARK, self.tr("Dark")))
        self._verdict = named(QLabel(), "quiet")
        self._verdict.setWordWrap(True)
        row = QWidget()
        flow = FlowLayout(row, gap=6)
        for swatch in self._swatches.values():
            flow.addWidget(swatch)
            swatch.clicked.connect(lambda _=False, colour=swatch.colour: self._ask(colour))
        typed = QHBoxLayout()
        typed.addWidget(self._code)
        typed.addWidget(self._more)
        typed.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(row)
        column.addLayout(typed)
        for plate in self.plates:
            column.addWidget(plate)
        column.addWidget(self._verdict)
        self._code.textEdited.connect(lambda text: self._try(text.strip()))
        self._code.editingFinished.connect(lambda: self._ask(self._code.text().strip()))
        self._more.clicked.connect(self._open_colours)
        self._kept = SCALE[0]

    @property
    def verdict(self) -> str:
        """What is said of the colour."""
        return self._verdict.text()

    def show_label(self, name: str, colour: str) -> None:
        """Show ``colour`` on plates that say ``name``."""
        self._kept = colour
        for plate in self.plates:
            plate.name = name
        with QSignalBlocker(self._code):
            self._code.setText(colour)
        self._try(colour)

    def _ask(self, colour: str) -> None:
        if colour.upper() != self._kept.upper():
            self.asked.emit(colour.upper())

    def _try(self, colour: str) -> None:
        """Show how ``colour`` would be read, when it is one."""
        if not is_colour(colour):
            return
        for swatch in self._swatches.values():
            swatch.setChecked(swatch.colour == colour.upper())
        poor = [plate.title for plate in self.plates if not plate.show_colour(colour)]
        # What is too light is so on light paper; only what is not can be too dark.
        too_light = not reading(LIGHT, colour).is_good
        darker, lighter = (
            self.tr("Hard to read here: {themes}. Take a darker colour."),
            self.tr("Hard to read here: {themes}. Take a lighter colour."),
        )
        themes = self.tr(", ").join(poor)
        self._verdict.setText((darker if too_light else lighter).format(themes=themes) if poor else self.tr("Read well in both themes."))
        self._verdict.setObjectName("refused" if poor else "quiet")
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)

    def _open_colours(self) -> None:
        dialog = QColorDialog(QColor(self._kept), self)
        dialog.currentColorChanged.connect(lambda colour: self._try(colour.name().upper()))
        dialog.colorSelected.connect(lambda colour: self._ask(colour.name().upper()))
        dialog.rejected.connect(lambda: self._try(self._kept))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class Plate(QWidget):
    """A name as it stands in an article of one theme, and its contrasts."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.title = theme, title
        self.name = ""
        self._colour = SCALE[0]
        self._reading = reading(theme, self._colour)
        self.setMinimumHeight(36)

    def show_colour(self, colour: str) -> bool:
        """Show ``colour``; say whether it is read well."""
        self._colour, self._reading = colour, reading(self._theme, colour)
        self.setAccessibleName(f"{self.title}: {self._figures()}")
        self.setToolTip(self._figures())
        self.update()
        return self._reading.is_good

    def _figures(self) -> str:
        template = self.tr("letters {ink}, tag {tag}, line {line}")
        return template.format(ink=f"{self._reading.ink:.1f}", tag=f"{self._reading.tag:.1f}", line=f"{self._reading.line:.1f}")

    @guard(QSize())
    def sizeHint(self) -> QSize:
        return QSize(320, 36)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, shades = self._theme, label_colours(self._theme, self._colour)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.setBrush(QColor(theme.page))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            words = f"\u2068{self.name}\u2069"
            width = painter.fontMetrics().horizontalAdvance(words) + 12.0
            box = QRectF(self.width() - 12 - width if rtl else 12, 6, width, self.height() - 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.fillRect(box, QColor(shades.tint))
            painter.fillRect(QRectF(box.x(), box.bottom() - 2.5, box.width(), 2.5), QColor(shades.line))
            painter.setPen(QColor(shades.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            font = painter.font()
            font.setPixelSize(SIZES["small"])
            painter.setFont(font)
            painter.setPen(QColor(theme.warning if not self._reading.is_good else theme.muted))
            rest = (
                QRectF(12, 0, box.x() - 24, self.height())
                if rtl
                else QRectF(box.right() + 12, 0, self.width() - box.right() - 24, self.height())
            )
            side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
            sign = "✓" if self._reading.is_good else "!"
            painter.drawText(
                rest, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, f"{self.title}   {self._figures()}   {sign}"
            )


class _Swatch(QAbstractButton):
    """One colour to choose."""

    def __init__(self, colour: str, theme: Theme) -> None:
        super().__init__()
        self.colour, self._theme = colour, theme
        self.setCheckable(True)
        self.setAccessibleName(colour)
        self.setToolTip(colour)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @guard(QSize())
    def sizeHint(self) -> QSize:
        return QSize(28, 28)

    @guard(None)
    def nextCheckState(self) -> None:
        """Stay as it is until the label has the colour."""

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.accent if self.hasFocus() else self._theme.ink), 2))
                painter.drawRoundedRect(QRectF(1, 1, 26, 26), 8, 8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(label_colours(self._theme, self.colour).line))
            painter.drawRoundedRect(QRectF(5, 5, 18, 18), 5, 5)
