"""A chart with its heading: as a picture, or as a table of its numbers; both can be copied and saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.guard import guard
from gui.sentences import isolated
from gui.theme import Theme
from gui.widgets.charts import Cell, Chart, Sheet, lead_of
from gui.widgets.naming import named
from gui.widgets.picture import Picture
from gui.widgets.placing import PAD
from gui.widgets.segments import Segments

_ROW = 30
_BELOW = 18
_MOST = 14
"""So many rows of a table are seen at once; the others are scrolled to."""


class SheetTable(QTableWidget):
    """The numbers of a chart; Ctrl+C copies the rows that are selected, all where none is."""

    copy_requested = Signal(object)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.itemActivated.connect(self._follow)

    def show_chart(self, chart: Chart) -> None:
        """Show the numbers of ``chart``."""
        self._chart = chart
        sheet = chart.sheet
        self.setAccessibleName(chart.title)
        self.setColumnCount(len(sheet.headings))
        self.setRowCount(len(sheet.rows))
        self.setHorizontalHeaderLabels(list(sheet.headings))
        for row, cells in enumerate(sheet.rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(isolated(cell) if isinstance(cell, str) else str(cell))
                item.setTextAlignment(_side(column, cell))
                self.setItem(row, column, item)
        for column, cell in enumerate(sheet.rows[0] if sheet.rows else ()):
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(_side(column, cell))
        self.resizeColumnsToContents()
        self.setColumnWidth(0, max(120, min(320, self.columnWidth(0))))
        self.setFixedHeight(_ROW * min(_MOST, max(1, len(sheet.rows))) + self.horizontalHeader().sizeHint().height() + _BELOW)

    def chosen(self) -> Sheet:
        """Return the rows that are selected, all where none is."""
        assert self._chart is not None
        rows = tuple(sorted({index.row() for index in self.selectedIndexes()}))
        return self._chart.sheet.some(rows) if rows else self._chart.sheet

    def _follow(self, item: QTableWidgetItem) -> None:
        lead = lead_of(self._chart, item.row()) if self._chart is not None else None
        if lead is not None:
            self.followed.emit(lead)

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self.chosen())
        else:
            super().keyPressEvent(event)


class Section(QWidget):
    """Emits where a row leads, and which files are asked for: ``save_requested`` with the ending of the file."""

    followed = Signal(object)
    save_requested = Signal(str)
    said = Signal(str)

    def __init__(self, title: str, empty: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(theme)
        self.table = SheetTable()
        self.forms = Segments([self.tr("Picture"), self.tr("Table")])
        self.forms.setAccessibleName(title)
        self.more = named(QToolButton(), "plain")
        self._waiting = named(QLabel(self.tr("Counting…")), "quiet")
        self._empty = empty
        self._filled = False
        self._lay_out(title)
        self.picture.followed.connect(self.followed)
        self.table.followed.connect(self.followed)
        self.table.copy_requested.connect(self.copy)
        self.forms.chosen.connect(lambda _: self._show_form())

    def _lay_out(self, title: str) -> None:
        menu = QMenu(self.more)
        menu.addAction(self.tr("Copy the table"), lambda: self.copy(None))
        menu.addAction(self.tr("Save as CSV…"), lambda: self.save_requested.emit(".csv"))
        menu.addAction(self.tr("Save the picture…"), lambda: self.save_requested.emit(".png"))
        self.more.setText("⋯")
        self.more.setAccessibleName(f"{title}: {self.tr('Copy and save')}")
        self.more.setToolTip(self.tr("Copy and save"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(menu)
        top = QHBoxLayout()
        top.setContentsMargins(PAD, 0, PAD, 0)
        top.addWidget(named(QLabel(title), "sheettitle"))
        top.addStretch(1)
        top.addWidget(self.forms)
        top.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        self._waiting.setContentsMargins(PAD, 0, PAD, 0)
        self._waiting.setWordWrap(True)
        for part in (self._waiting, self.picture, self.table):
            column.addWidget(part)
        column.addStretch(1)
        self._enable(on=False)

    @property
    def chart(self) -> Chart | None:
        return self.picture.chart

    @property
    def as_table(self) -> bool:
        return bool(self.forms.choice())

    def show_chart(self, chart: Chart) -> None:
        """Show ``chart``, in the form that is chosen."""
        self.picture.show_chart(chart)
        self._filled = False
        self._enable(on=bool(chart.sheet.rows))

    def wait(self, sentence: str) -> None:
        """Say ``sentence`` in place of the chart until one is shown."""
        self._waiting.setText(sentence)
        self._waiting.show()
        self._show_form()

    def show_as_table(self, *, on: bool) -> None:
        self.forms.choose(int(on))

    def copy(self, sheet: Sheet | None) -> None:
        """Copy ``sheet``, or the whole table, to the clipboard."""
        chart = self.chart
        if chart is None:
            return
        wanted = sheet or chart.sheet
        QGuiApplication.clipboard().setText(wanted.tsv())
        self.said.emit(self.tr("%n row(s) copied.", "", len(wanted.rows)))

    def _enable(self, *, on: bool) -> None:
        if self.chart is not None:
            self._waiting.setText(self._empty)
        self.forms.setEnabled(on)
        self.forms.setVisible(on)
        self.more.setEnabled(on)
        self.more.setVisible(on)
        self._waiting.setVisible(not on)
        self._show_form()

    def _show_form(self) -> None:
        on = self._waiting.isHidden()
        self.picture.setVisible(on and not self.as_table)
        if on and self.as_table and not self._filled and self.chart is not None:
            self._filled = True
            self.table.show_chart(self.chart)  # a table of thousands of rows is made when somebody wants to see it
        self.table.setVisible(on and self.as_table)


def _side(column: int, cell: Cell) -> Qt.AlignmentFlag:
    """Return where ``cell`` stands in its column: words where a line begins, numbers and times where it ends."""
    words = column == 0 or (isinstance(cell, str) and not cell[:1].isdigit())
    return (Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
