"""Which of some things go out: a tick for each, all of them at first."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.flow import FlowLayout
from gui.widgets.tick import TickBox


class Ticks(QWidget):
    """Side by side, in as many rows as they need."""

    changed = Signal()

    def __init__(self, names: Mapping[str, str], theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {key: TickBox(name, theme) for key, name in names.items()}
        flow = FlowLayout(self, gap=2)
        for name, box in zip(names.values(), self.boxes.values(), strict=True):
            box.setAccessibleName(f"{title}: {name}")
            box.setChecked(True)
            box.toggled.connect(lambda _: self.changed.emit())
            flow.addWidget(box)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chosen(self) -> frozenset[str] | None:
        """Return the keys of what is ticked; None where everything is."""
        ticked = frozenset(key for key, box in self.boxes.items() if box.isChecked())
        return None if len(ticked) == len(self.boxes) else ticked

    def choose(self, keys: Collection[str] | None) -> None:
        """Tick ``keys`` alone, or everything where it is None."""
        for key, box in self.boxes.items():
            box.setChecked(keys is None or key in keys)
