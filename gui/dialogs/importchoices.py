"""What one can choose for an import; only what is in question is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.formats.encoding import AUTO
from core.formats.looking import OF_LETTERS, Look, Order
from core.formats.previewing import ENCODINGS
from core.formats.record import Fields
from core.formats.table import FORMATS
from gui.dialogs.formatnames import format_name
from gui.sentences import isolated
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named
from gui.widgets.tick import TickBox


class ImportChoices(QWidget):
    """Emits ``changed`` when something was chosen; ``applied`` puts it into an order."""

    changed = Signal()

    def __init__(self, theme: Theme, people: Sequence[str], me: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._asked: dict[ChoiceBox, QLabel] = {}
        self.format = self._choice(self.tr("Take every file for"))
        self.encoding = self._choice(self.tr("Encoding"))
        self.column = self._choice(self.tr("Column of the text"))
        self.owner = self._choice(self.tr("Marks of nobody belong to"))
        self.labels = TickBox(self.tr("Add labels that the project does not have"), theme)
        self.near = TickBox(self.tr("Look for near duplicates: slower, every article is compared"), theme)
        for tick in (self.labels, self.near):
            self._grid.addWidget(tick, self._grid.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignLeading)
            tick.toggled.connect(self.changed)
        self.format.addItem(self.tr("What it is"), None)
        for row in FORMATS:
            self.format.addItem(format_name(row), row)
        self._fill_encodings(())
        for name in dict.fromkeys((me, *people)):
            if name:
                self.owner.addItem(isolated(name), name)
        self._show(self.column, on=False)
        self._show(self.owner, on=False)
        self.labels.hide()

    def applied(self, order: Order) -> Order:
        """Return ``order`` as it is chosen here."""
        column = self.column.currentData() if self._is_asked(self.column) else None
        return replace(
            order,
            wanted=self.format.currentData(),
            encoding=self.encoding.currentData() or AUTO,
            fields=Fields(text=column) if column else Fields(),
            annotator=self.owner.currentData() or order.annotator,
            add_labels=self.labels.isChecked(),
            near_duplicates=self.near.isChecked(),
        )

    def show_look(self, found: Look, *, strange: frozenset[str] | set[str]) -> None:
        """Ask what ``found`` leaves in question; ``strange`` are labels that the project does not have."""
        self._fill_encodings([(glimpse.encoding, " ".join(glimpse.lines)[:60]) for glimpse in found.doubtful])
        if not self._is_asked(self.column) or found.columns:
            with QSignalBlocker(self.column):
                chosen = self.column.currentData()
                self.column.clear()
                self.column.addItem(self.tr("The one with the longest Arabic"), "")
                for name in found.columns:
                    self.column.addItem(isolated(name), name)
                self.column.setCurrentIndex(max(0, self.column.findData(chosen)))
            self._show(self.column, on=bool(found.columns))
        self._show(self.owner, on=found.has_unowned)
        self._show(self.encoding, on=any(one.format.name in OF_LETTERS for one in found.files))
        if strange and self.labels.isHidden():
            self.labels.setChecked(True)  # without them the marks could not come in
            names = self.tr(", ").join(map(isolated, sorted(strange)[:6]))
            self.labels.setText(self.tr("Add labels that the project does not have: {labels}").format(labels=names))
            self.labels.show()

    # -- inside

    def _choice(self, words: str) -> ChoiceBox:
        box, label = ChoiceBox(), named(QLabel(words), "quiet")
        box.setAccessibleName(words)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(box, row, 1)
        self._asked[box] = label
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        return box

    def _show(self, box: ChoiceBox, *, on: bool) -> None:
        box.setVisible(on)
        self._asked[box].setVisible(on)

    def _is_asked(self, box: ChoiceBox) -> bool:
        return not box.isHidden()

    def _fill_encodings(self, glimpses: Sequence[tuple[str, str]]) -> None:
        """Offer the encodings, those that a file can be in with how it begins there."""
        begins = dict(glimpses)
        with QSignalBlocker(self.encoding):
            chosen = self.encoding.currentData() or AUTO
            self.encoding.clear()
            found = self.tr("Found by itself")
            self.encoding.addItem(f"{found}: {glimpses[0][0]}" if glimpses else found, AUTO)
            for name in (*begins, *(name for name in ENCODINGS if name not in begins)):
                self.encoding.addItem(f"\u2066{name}\u2069   {isolated(begins[name])}" if name in begins else f"\u2066{name}\u2069", name)
            self.encoding.setCurrentIndex(max(0, self.encoding.findData(chosen)))
