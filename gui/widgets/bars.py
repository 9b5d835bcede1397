"""The bar above the panes and the line below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from gui.guard import guard
from gui.theme import Theme
from gui.widgets.naming import named

_INSET = 13
"""Pixels between the edge of the field that opens the command palette and its words."""


class Avatar(QWidget):
    """The first letter of a name on a disc."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = name[:1].upper()
        self._theme = theme
        self.setFixedSize(28, 28)

    @guard(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(QRectF(0, 0, 28, 28))
            painter.setPen(QColor(self._theme.on_accent))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)


class _CommandField(QPushButton):
    """Says what it is for in a word, or by its key alone, where a sentence has no room; opens the command palette."""

    def __init__(self, long: str, short: str) -> None:
        super().__init__(long)
        self._long, self._short, self._key = long, short, ""
        self.setAccessibleName(long)

    def show_key(self, key: str) -> None:
        self._key = f"   {key}" if key else ""
        self._fit()

    @guard(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _INSET
        offers = (self._long + self._key, self._short + self._key, self._key.strip() or self._short)
        self.setText(next((words for words in offers if self.fontMetrics().horizontalAdvance(words) <= room), offers[-1]))


class TopBar(QFrame):
    """Name, pages, menu, the field that opens the command palette, who one is."""

    palette_requested = Signal()
    page_requested = Signal(str)

    def __init__(self, *, pages: Sequence[tuple[str, str]], who: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(52)
        brand = named(QLabel("حاشية" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "Hashiya"), "brand")
        self.menu_button = named(QToolButton(), "plain")
        self.menu_button.setText("☰ " + self.tr("Menu"))
        self.menu_button.setFixedHeight(36)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._search = search = named(_CommandField(self.tr("Search or run a command…"), self.tr("Commands")), "search")
        search.setMinimumWidth(84)
        search.setMaximumWidth(280)
        search.setFixedHeight(36)
        search.setProperty("direction", "rtl" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr")
        search.clicked.connect(self.palette_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(brand)
        row.addLayout(self._tabs(pages))
        row.addStretch(1)
        row.addWidget(search, 1)
        row.addWidget(self.menu_button)
        row.addWidget(named(QLabel(f"\u2068{who}\u2069"), "who"))
        row.addWidget(Avatar(who, theme))

    def _tabs(self, pages: Sequence[tuple[str, str]]) -> QHBoxLayout:
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        group = QButtonGroup(self)
        self._of_page: dict[str, QPushButton] = {}
        for place, (page, title) in enumerate(pages):
            tab = named(QPushButton(title), "tab")
            tab.setCheckable(True)
            tab.setChecked(place == 0)
            tab.clicked.connect(lambda _, page=page: self.page_requested.emit(page))
            group.addButton(tab)
            tabs.addWidget(tab)
            self._of_page[page] = tab
        return tabs

    def show_page(self, page: str) -> None:
        self._of_page[page].setChecked(True)

    def show_palette_key(self, key: str) -> None:
        """Write ``key`` into the field that opens the command palette."""
        self._search.show_key(key)

    def set_menu(self, menu: QMenu) -> None:
        self.menu_button.setMenu(menu)


class Foot(QFrame):
    """Says what is saved, how much is marked, how large the letters are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setFixedHeight(36)
        self._saved = named(QLabel(), "saved")
        self._marks = QLabel()
        self._state = QLabel()
        self._worked = QLabel()
        self._letters = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(24)
        for label in (self._saved, self._marks, self._state, self._worked):
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._letters)

    @property
    def saved(self) -> str:
        return self._saved.text()

    def show_saved(self, sentence: str, *, trouble: bool) -> None:
        self._saved.setText(sentence)
        self._saved.setProperty("trouble", "true" if trouble else "false")
        self._saved.style().unpolish(self._saved)
        self._saved.style().polish(self._saved)

    def show_marks(self, marks: str, state: str, *, worked: str = "") -> None:
        self._marks.setText(marks)
        self._state.setText(state)
        self._worked.setText(worked)

    def show_annotate(self, *, on: bool) -> None:
        """Say what is marked and how large the letters are only on the page where that is so."""
        for label in (self._marks, self._state, self._worked, self._letters):
            label.setVisible(on)

    def show_letters(self, sentence: str) -> None:
        self._letters.setText(sentence)
