"""The strip above the article in review: whose layers are compared, what is left, settling by a rule, finishing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._layers, 1)
        row.addWidget(self.agreement)
        for button in (self.names, self.settle, self.finish):
            button.setFixedHeight(36)
            row.addWidget(button)
        self.names.toggled.connect(self.names_toggled)
        self.settle.clicked.connect(self.settle_requested)
        self.finish.clicked.connect(self.finish_requested)

    def show_layers(self, layers: Sequence[tuple[str, int]], signs: Mapping[str, str], *, gold: str) -> None:
        """Show ``layers`` (names with their number of spans) by sign, and by name where they are told apart so; ``gold`` is the last."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for name, spans in layers:
            sign = signs.get(name, "✓")
            said = sign if self.names.isChecked() and name in signs else f"{sign}   {isolated(name if name in signs else gold)}"
            chip = named(QLabel(f"{said}   {spans}"), "layerchip")
            self._flow.addWidget(chip)

    def show_left(self, left: int, *, closed: bool, agreement: float | None) -> None:
        """Offer to finish when no dispute is ``left``, and say how far the annotators agree before any verdict (strict F1)."""
        self.finish.setEnabled(not closed and left == 0)
        self.settle.setEnabled(not closed)
        share = "" if agreement is None else self.tr("agreement {share}").format(share=f"\u2066{agreement:.2f}\u2069")
        self.agreement.setText(self.tr("Review finished") if closed else share)
