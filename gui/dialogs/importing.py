"""The import before it begins: what each file was taken for, what is in doubt, and the first articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.formats.looking import Look, Order
from core.model import Label
from gui.dialogs.firstarticles import FirstArticles
from gui.dialogs.formatnames import format_name, why
from gui.dialogs.importchoices import ImportChoices
from gui.dialogs.looking import Looking
from gui.guard import guard
from gui.sentences import isolated
from gui.theme import Theme
from gui.widgets.fitting import fit
from gui.widgets.naming import named

_ROW = 28
_ROWS = 5
"""So many files are seen at once; the others are scrolled to."""


class ImportDialog(QDialog):
    """Shows what an import would bring; emits ``import_requested`` with the order as it was changed here."""

    import_requested = Signal(object)

    def __init__(
        self, order: Order, theme: Theme, *, people: Sequence[str], labels: Sequence[Label], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._known = {label.name for label in labels}
        self._looking: Looking | None = None
        self.setWindowTitle(self.tr("Import"))
        self.setMinimumSize(QSize(640, 480))
        fit(self, 760, 760)
        self.heading = named(QLabel(), "sheettitle")
        self.files = QTableWidget(0, 3)
        self.choices = ImportChoices(theme, people, order.annotator or "")
        self.first = FirstArticles()
        self.go = named(QPushButton(self.tr("Import")), "primary")
        self.cancel = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self.choices.changed.connect(self._change)
        self.go.clicked.connect(self._go)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(lambda _: self._leave())
        self.look()

    def _lay_out(self) -> None:
        table = self.files
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Taken for"), self.tr("Why")])
        table.setAccessibleName(self.tr("Files"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.go.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.files)
        column.addWidget(self.choices)
        column.addWidget(self.first, 1)
        column.addLayout(foot)
        self.go.setFocus()

    @property
    def looking(self) -> bool:
        """Whether files are being looked at."""
        return self._looking is not None and self._looking.isRunning()

    def look(self) -> None:
        """Look at the files anew, as the order is now."""
        self._leave()
        self.first.wait()
        self._looking = Looking(self._order, self)
        self._looking.found.connect(self._show)
        self._looking.start()

    def _leave(self) -> None:
        if self._looking is not None:
            self._looking.found.disconnect(self._show)
            self._looking.leave()
            self._looking.deleteLater()
            self._looking = None

    def _change(self) -> None:
        """Take over what was chosen; look again where that changes what is read."""
        before = self._order
        self._order = self.choices.applied(before)
        same = replace(self._order, annotator=before.annotator, near_duplicates=before.near_duplicates, add_labels=before.add_labels)
        if same != before:
            self.look()

    def _show(self, found: Look) -> None:
        self._show_files(found)
        self.choices.show_look(found, strange=found.labels - self._known)
        self._order = self.choices.applied(self._order)
        self.first.show_first(found)
        self.go.setEnabled(bool(found.files))

    def _show_files(self, found: Look) -> None:
        number = self.tr("%n file(s)", "", len(found.files))
        self.heading.setText(self.tr("More than {files}").format(files=number) if found.more else number)
        rows = [(isolated(one.path.name), format_name(one.format), why(one), str(one.path)) for one in found.files]
        rows += [(isolated(refused.path), "—", refused.reason, refused.path) for refused in found.refused]
        self.files.setRowCount(len(rows))
        for place, (*words, path) in enumerate(rows):
            for column, text in enumerate(words):
                item = QTableWidgetItem(text)
                item.setToolTip(isolated(path) if column == 0 else text)
                self.files.setItem(place, column, item)
        self.files.resizeColumnToContents(1)
        self.files.setColumnWidth(2, 200)
        self.files.setFixedHeight(_ROW * min(_ROWS, max(1, len(rows))) + self.files.horizontalHeader().sizeHint().height() + 6)

    def _go(self) -> None:
        self._order = self.choices.applied(self._order)
        self.accept()
        self.import_requested.emit(self._order)

    @guard(None)
    def done(self, result: int) -> None:
        self._leave()
        super().done(result)
