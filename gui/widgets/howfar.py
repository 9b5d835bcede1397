"""How far something long is: a thin line that fills, and the numbers beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from gui.widgets.naming import named

_WIDTH = 280


class HowFar(QWidget):
    """Counts to about a total, and never says more than that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_WIDTH)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self._says = named(QLabel(), "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.bar)
        row.addWidget(self._says)

    @property
    def says(self) -> str:
        return self._says.text()

    def begin(self, total: int) -> None:
        """Begin to count to about ``total``."""
        self.bar.setRange(0, total + 1)  # something is left to do when all is counted
        self.show_done(0)

    def show_done(self, done: int) -> None:
        total = self.bar.maximum() - 1
        done = min(done, total)
        self.bar.setValue(done)
        self._says.setText(self.tr("{done} of about {total}").format(done=f"{done:,}", total=f"{total:,}") if done else "")
