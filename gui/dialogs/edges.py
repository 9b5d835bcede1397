"""Edges that break the rule, in the whole project: listed with what they would become, mended in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.model import ArticleId, SpanId
from core.project.ready import Broken
from gui.annotate.namerows import FAULTS
from gui.sentences import fault_name
from gui.widgets.fitting import fit
from gui.widgets.naming import named

MOST = 1_000
"""So many are listed at once; the next ones come when these are mended."""


class ProjectEdges(QDialog):
    """Asks for the ticked spans to be mended, and for the place of the one that was double-clicked."""

    mend_requested = Signal(object)
    place_requested = Signal(str, str)

    def __init__(self, found: Callable[[], Iterable[Broken]], text: Callable[[ArticleId], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edges in the whole project"))
        fit(self, 760, 560)
        self._found, self._text = found, text
        self._rows: list[Broken] = []
        self._heading = named(QLabel(), "heading")
        self._table = QTableWidget(0, 3, self)
        self._table.setHorizontalHeaderLabels([self.tr("Marked"), self.tr("Will be"), self.tr("Why")])
        self._table.setAccessibleName(self.tr("Edges in the whole project"))
        self._table.verticalHeader().hide()
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._table.setColumnWidth(0, 280)
        self._table.setColumnWidth(1, 280)
        self.mend = named(QPushButton(), "primary")
        close = QPushButton(self.tr("Close"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        self._table.itemChanged.connect(lambda _: self._count())
        self._table.itemDoubleClicked.connect(lambda item: self._show(item.row()))
        self.mend.clicked.connect(self._ask)
        close.clicked.connect(self.reject)
        self.look()

    @property
    def heading(self) -> str:
        return self._heading.text()

    def look(self) -> None:
        """Look through the project again."""
        self._rows = list(islice(self._found(), MOST))
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._rows))
        for row, broken in enumerate(self._rows):
            self._fill(row, broken)
        self._table.blockSignals(False)
        self._heading.setText(self.tr("%n mark(s) whose edges break the rule; double-click to see one", "", len(self._rows)))
        self._count()

    def ticked(self) -> list[tuple[SpanId, int, int]]:
        """Return where the edges of the ticked spans belong, once for each span."""
        wanted: dict[SpanId, tuple[int, int]] = {}
        for row, broken in enumerate(self._rows):
            item = self._table.item(row, 0)
            if broken.fault.mended is not None and item is not None and item.checkState() == Qt.CheckState.Checked:
                wanted[broken.fault.span.id] = broken.fault.mended
        return [(span, *stretch) for span, stretch in wanted.items()]

    def _fill(self, row: int, broken: Broken) -> None:
        fault = broken.fault
        becomes = "—"
        if fault.mended is not None:
            start, end = fault.mended
            becomes = " ".join(self._text(broken.article)[start:end].split())
        for column, words in enumerate((" ".join(fault.span.quote.split()), becomes, fault_name(FAULTS[fault.kind]))):
            item = QTableWidgetItem(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            if column == 0 and fault.mended is not None:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
            if column < 2:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
            self._table.setItem(row, column, item)

    def _count(self) -> None:
        number = len(self.ticked())
        self.mend.setText(self.tr("Mend %n", "", number))
        self.mend.setEnabled(number > 0)

    def _ask(self) -> None:
        self.mend_requested.emit(self.ticked())
        self.look()

    def _show(self, row: int) -> None:
        broken = self._rows[row]
        self.place_requested.emit(broken.article, broken.fault.span.id)
