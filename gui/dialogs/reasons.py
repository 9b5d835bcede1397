"""The reasons that a verdict can have, a line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.widgets.leadingside import from_leading
from gui.widgets.naming import named


class ReasonsDialog(QDialog):
    """Emits the list as it was written; a line that says what a known reason is called is that reason."""

    changed = Signal(object)

    def __init__(self, codes: Sequence[str], called: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = {called(code): code for code in codes}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Reasons"))
        self.resize(420, 380)
        hint = named(QLabel(self.tr("One reason a line, in the order of their digits. Verdicts keep the reason they have.")), "quiet")
        hint.setWordWrap(True)
        self.lines = from_leading(QPlainTextEdit("\n".join(called(code) for code in codes)))
        self.lines.setAccessibleName(self.tr("Reasons"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._done)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(hint)
        column.addWidget(self.lines, 1)
        column.addWidget(buttons)

    def _done(self) -> None:
        written = [" ".join(line.split()) for line in self.lines.toPlainText().splitlines()]
        self.accept()
        self.changed.emit(tuple(dict.fromkeys(self._known.get(line, line) for line in written if line)))
