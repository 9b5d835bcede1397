"""The strip above the article in review: whose layers are compared, what is left, settling by a rule, finishing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.guard import guard
from gui.sentences import isolated
from gui.widgets.flow import FlowLayout
from gui.widgets.naming import named


class ReviewStrip(QWidget):
    """Asks; shows what it is told."""

    settle_requested = Signal()
    finish_requested = Signal()
    names_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = QWidget()
        self._flow = FlowLayout()
        self._layers.setLayout(self._flow)
        self.agreement = named(QLabel(), "quiet")
        self.names = QPushButton(self.tr("Hide names"))
        self.names.setCheckable(True)
        self.settle = QPushButton(self.tr("Settle by a rule…"))
        self.finish = named(QPushButton(self.tr("Accept and return")), "primary")
        self._acts = QWidget()
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.agreement)
        for button in (self.names, self.settle, self.finish):
            button.setFixedHeight(36)
            acts.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._layers, 1)
        self._row.addWidget(self._acts)
        self.names.toggled.connect(self.names_toggled)
        self.settle.clicked.connect(self.settle_requested)
        self.finish.clicked.connect(self.finish_requested)

    def show_layers(self, layers: Sequence[tuple[str, int]], signs: Mapping[str, str], *, gold: str) -> None:
        """Show ``layers`` (names with their number of spans) by sign, and by name where they are told apart so; ``gold`` is the last."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        # A label takes its direction from its first letter, and the sign is Latin.
        turned = "\u200f" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else ""
        for name, spans in layers:
            sign = isolated(signs.get(name, "✓"))
            said = sign if self.names.isChecked() and name in signs else f"{sign}   {isolated(name if name in signs else gold)}"
            chip = named(QLabel(f"{turned}{said}   {spans}"), "layerchip")
            chip.setFixedHeight(36)
            chip.ensurePolished()  # its size is asked for at once
            self._flow.addWidget(chip)
        self._fit()

    def leave_idle(self) -> None:
        """Offer nothing: there are no layers to judge."""
        self.finish.setEnabled(False)
        self.settle.setEnabled(False)

    @guard(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what can be done below the layers where both have no room side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self._layers.sizeHint().width() + self._acts.sizeHint().width() + 8 <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
        self._row.activate()

    @guard(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(self._acts.minimumSizeHint().width(), super().minimumSizeHint().height())

    def show_left(self, left: int, *, closed: bool, agreement: float | None) -> None:
        """Offer to finish when no dispute is ``left``, and say how far the annotators agree before any verdict (strict F1)."""
        self.finish.setEnabled(not closed and left == 0)
        self.settle.setEnabled(not closed)
        share = "" if agreement is None else self.tr("agreement {share}").format(share=f"\u2066{agreement:.2f}\u2069")
        self.agreement.setText(self.tr("Review finished") if closed else share)
        self._fit()
