"""What a setting is changed with: a few choices, a number on a line, on or off, a text. Each shows a value and asks for another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSlider, QWidget

from gui.guard import guard
from gui.settings import Range
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.segments import Segments

_SEGMENTS_HOLD = 40
"""Letters that choices side by side have at most; longer ones open below one another."""

_NUMBER_WIDTH = 48


class Control(QWidget):
    """Emits the value that is asked for; ``show_value`` never asks back for another one than it shows."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_value(self, value: str | int) -> None:
        raise NotImplementedError

    def take_keyboard(self) -> None:
        self.setFocus()

    def hold(self, part: QWidget, name: str, stretch: int = 0) -> None:
        """Take in ``part``, which is called ``name`` where it is read aloud and gets the keyboard."""
        part.setAccessibleName(name)
        self._row.addWidget(part, stretch)
        if self.focusProxy() is None:
            self.setFocusProxy(part)


class SomeChoices(Control):
    """Choices side by side."""

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._values = list(choices)
        self._segments = Segments(list(choices.values()))
        self.hold(self._segments, name)
        self._segments.chosen.connect(lambda place: self.asked.emit(self._values[place]))

    def take_keyboard(self) -> None:
        next(button for button in self._segments.findChildren(QPushButton) if button.isChecked()).setFocus()

    def show_value(self, value: str | int) -> None:
        with QSignalBlocker(self._segments):
            self._segments.choose(self._values.index(str(value)))


class ManyChoices(Control):
    """Choices that open below one another."""

    def __init__(self, name: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._values = list(choices)
        self._box = ChoiceBox()
        self._box.addItems(list(choices.values()))
        self.hold(self._box, name)
        self._box.activated.connect(lambda place: self.asked.emit(self._values[place]))

    def show_value(self, value: str | int) -> None:
        self._box.setCurrentIndex(self._values.index(str(value)))


class Number(Control):
    """A number on a line, and what it is beside it."""

    def __init__(self, name: str, within: Range) -> None:
        super().__init__()
        self._within = within
        self._line = _Line(Qt.Orientation.Horizontal)
        self._line.setRange(within.low, within.high)
        self._line.setSingleStep(within.step)
        self._line.setPageStep(4 * within.step)
        self._line.setMinimumWidth(160)
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(_NUMBER_WIDTH)
        self.hold(self._line, name, 1)
        self._row.addWidget(self._shown)
        self._line.valueChanged.connect(self._move)

    def show_value(self, value: str | int) -> None:
        self._shown.setText(self._within.shown(int(value)))
        # What lies between two steps, set elsewhere, stays as it is until the line is moved.
        with QSignalBlocker(self._line):
            self._line.setValue(int(value))

    def _move(self, value: int) -> None:
        low, step = self._within.low, self._within.step
        self.asked.emit(min(self._within.high, low + round((value - low) / step) * step))


class Switch(Control):
    """On or off."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._knob = Knob(theme)
        self.hold(self._knob, name)
        self._knob.clicked.connect(lambda on: self.asked.emit(int(on)))

    def show_value(self, value: str | int) -> None:
        self._knob.setChecked(bool(value))


class Text(Control):
    """A short text; asked for when it is whole, not at each letter."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._field = QLineEdit()
        self._field.setMinimumWidth(220)
        self.hold(self._field, name)
        self._field.editingFinished.connect(lambda: self.asked.emit(self._field.text().strip()))

    def show_value(self, value: str | int) -> None:
        self._field.setText(str(value))


class Knob(QAbstractButton):
    """A knob in a groove; where it stands says whether it is on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guard(QSize())
    def sizeHint(self) -> QSize:
        return QSize(48, 28)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, on = self._theme, self.isChecked()
        at_right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRoundedRect(QRectF(1, 1, 46, 26), 13, 13)
            painter.setPen(QPen(QColor(theme.accent if on else theme.muted), 1.5))
            painter.setBrush(QColor(theme.accent if on else theme.surface))
            painter.drawRoundedRect(QRectF(5, 5, 38, 18), 9, 9)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.on_accent if on else theme.muted))
            painter.drawEllipse(QRectF(27 if at_right else 8, 7.5, 13, 13))


class _Line(QSlider):
    """Lets the wheel scroll the page it stands on."""

    @guard(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def choices_control(name: str, choices: Mapping[str, str]) -> Control:
    """Return what fits ``choices``: side by side where they are short enough."""
    if sum(map(len, choices.values())) <= _SEGMENTS_HOLD:
        return SomeChoices(name, choices)
    return ManyChoices(name, choices)
