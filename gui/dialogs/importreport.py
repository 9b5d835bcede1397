"""What became of an import, row by row: read, narrowed to one kind, copied, saved, and followed to the articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.project.brought import Brought, Row
from gui import alerts
from gui.guard import guard
from gui.noop import QT_TRANSLATE_NOOP
from gui.sentences import isolated
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.fitting import fit
from gui.widgets.naming import named

KINDS = {
    "refused": QT_TRANSLATE_NOOP("ImportReport", "Could not come in"),
    "left out": QT_TRANSLATE_NOOP("ImportReport", "Left out"),
    "duplicate": QT_TRANSLATE_NOOP("ImportReport", "There already"),
    "near duplicate": QT_TRANSLATE_NOOP("ImportReport", "Almost like another"),
    "note": QT_TRANSLATE_NOOP("ImportReport", "How it was read"),
}
Index = QModelIndex | QPersistentModelIndex
_NOTHING: object = None
_ROW = 28


def kind_name(what: str) -> str:
    """Return what became of a record, in the language of the interface."""
    return QCoreApplication.translate("ImportReport", KINDS[what])


class ReportModel(QAbstractTableModel):
    """The rows of a report, as many as there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def words(self, row: Row) -> tuple[str, str, str]:
        """Return what a row says: its kind, where it stood, and why or like what."""
        name = Path(row.path).name
        place = f"{name}:{row.line}" if row.line else name
        why = row.reason or row.title
        if row.share is not None:
            why = self.tr("{percent} % the same: {title}").format(percent=round(100 * row.share), title=isolated(row.title))
        return kind_name(row.what), place, why

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @guard(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 3

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1:
            return isolated(self.rows[index.row()].path)
        return isolated(self.words(self.rows[index.row()])[index.column()])

    @guard(_NOTHING)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("What"), self.tr("Where"), self.tr("Why"))[section]


class ImportReport(QDialog):
    """Asks for the article of a row, and where to save; one goes on working beside it."""

    article_requested = Signal(str)
    save_requested = Signal(str)
    said = Signal(str)

    def __init__(self, brought: Brought, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of the import"))
        self.setMinimumSize(QSize(560, 360))
        fit(self, 860, 520)
        self._all = tuple(brought.rows())
        self.model = ReportModel(self)
        self.table = QTableView()
        self.kinds = ChoiceBox()
        self.article = QPushButton(self.tr("Open the article"))
        self.near = QPushButton(self.tr("Open the one it is like"))
        self.save = QPushButton(self.tr("Save…"))
        self._lay_out(brought)
        self.kinds.currentIndexChanged.connect(lambda _: self._narrow())
        self.table.selectionModel().currentChanged.connect(lambda _: self._enable())
        self.table.activated.connect(lambda _: self.article.click())
        self.article.clicked.connect(lambda: self._ask(near=False))
        self.near.clicked.connect(lambda: self._ask(near=True))
        self.save.clicked.connect(self._save)
        self._narrow()
        self.table.setFocus()

    def _lay_out(self, brought: Brought) -> None:
        counts = {what: sum(row.what == what for row in self._all) for what in KINDS}
        self.kinds.setAccessibleName(self.tr("What is shown"))
        self.kinds.addItem(self.tr("All rows") + f"   {len(self._all)}", "")
        for what, count in counts.items():
            if count:
                self.kinds.addItem(f"{kind_name(what)}   {count}", what)
        articles, spans = self.tr("%n article(s)", "", brought.articles), self.tr("%n mark(s)", "", brought.spans)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setColumnWidth(0, 160)
        self.table.setColumnWidth(1, 260)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.addWidget(named(QLabel(self.tr("Imported: {articles}, {spans}.").format(articles=articles, spans=spans)), "sheettitle"), 1)
        top.addWidget(self.kinds)
        foot = QHBoxLayout()
        foot.addWidget(self.article)
        foot.addWidget(self.near)
        foot.addStretch(1)
        foot.addWidget(self.save)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        close.setDefault(True)
        for button in (self.article, self.near, self.save):
            button.setAutoDefault(False)

    def _narrow(self) -> None:
        what = self.kinds.currentData()
        self.model.show_rows([row for row in self._all if not what or row.what == what])
        if self.model.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._enable()

    def _current(self) -> Row | None:
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _enable(self) -> None:
        row = self._current()
        self.article.setEnabled(row is not None and bool(row.article))
        self.near.setEnabled(row is not None and bool(row.near))

    def _ask(self, *, near: bool) -> None:
        row = self._current()
        if row is not None:
            self.article_requested.emit(row.near if near else row.article)

    def _save(self) -> None:
        kinds = self.tr("Tables") + " (*.csv);;" + self.tr("JSON lines") + " (*.jsonl)"
        path = alerts.ask_save(self, self.windowTitle(), kinds, ".csv", name=self.windowTitle())
        if path is not None:
            self.save_requested.emit(str(path))

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.table.selectionModel().selectedIndexes()})
            lines = [self.model.words(self.model.rows[row]) for row in rows]
            QGuiApplication.clipboard().setText("\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines))
            self.said.emit(self.tr("%n row(s) copied.", "", len(lines)))
        else:
            super().keyPressEvent(event)
