"""What one can choose for an export: as what, whose, which, shared out how, where to; only what the format leaves open is shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from core.formats.choices import Choices, Inside, Overlapping
from core.formats.form import Format
from core.formats.offsets import Unit
from core.formats.record import Loss
from core.formats.table import FORMATS
from core.model import Label, LayerState
from core.project.card import NOT_STATED
from core.project.exporting import Request, is_apart
from core.project.outlook import Order
from core.project.takingout import ALL, OURS, Wanted
from gui import alerts
from gui.dialogs.exportkept import Kept
from gui.dialogs.exportsplit import ExportSplit
from gui.dialogs.formatnames import format_name, keeps, purpose
from gui.dialogs.formcolumn import FormColumn
from gui.sentences import isolated, layer_name, state
from gui.theme import Theme
from gui.widgets.naming import named
from gui.widgets.tick import TickBox


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to choose from: ``layers`` with the one that is meant at first, then where the file is suggested."""

    me: str
    layers: tuple[str, ...]
    labels: tuple[Label, ...]
    language: str
    folder: Path
    stem: str


class ExportChoices(FormColumn):
    """Emits ``changed`` when anything was chosen; ``order`` says what."""

    changed = Signal()

    def __init__(self, offer: Offer, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self.format = self.box(self.tr("Format"))
        self.about = self.hint()
        self.layer = self.box(self.tr("Whose marks"))
        self.apart = self.hint(self.tr("The format cannot tell layers apart: each goes into a file of its own."))
        states = {value.value: state(value) for value in LayerState if value is not LayerState.NEW}
        self.states = self.ticks(self.tr("Only layers that are"), states, theme)
        labels = {label.name: label.shown(offer.language) for label in offer.labels}
        self.labels = self.ticks(self.tr("Only marks labelled"), labels, theme)
        self.overlapping, self._over = self.segments(
            self.tr("Of marks over each other"),
            {
                Overlapping.OUTERMOST: self.tr("The outermost"),
                Overlapping.INNERMOST: self.tr("The innermost"),
                Overlapping.COLUMNS: self.tr("Several columns"),
            },
        )
        self.inside, self._in = self.segments(
            self.tr("Where a mark ends inside a word"),
            {Inside.WIDEN: self.tr("Take the word"), Inside.SPLIT: self.tr("Split the word"), Inside.LEAVE_OUT: self.tr("Leave it out")},
        )
        self.split = ExportSplit(theme)
        self.card = TickBox(self.tr("Write a data card beside it"), theme)
        self.licence = QLineEdit()
        self.out = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.where = self._where()
        self._lay_out()
        self._fill()
        self._wire()

    # -- what is chosen

    def form(self) -> Format:
        """Return the format that is chosen."""
        row: Format = self.format.currentData()
        return row

    def order(self) -> Order | None:
        """Return what is to be exported; None where it is not said where to."""
        out = self.out.text().strip()
        if not out or "\0" in out:
            return None
        form, states = self.form(), self.states.chosen()
        wanted = Wanted(
            self.layer.currentData(),
            None if states is None else frozenset(map(LayerState, states)),
            self.labels.chosen(),
            seen_by=self._offer.me,
        )
        choices = Choices(
            Overlapping(self.overlapping.value), Inside(self.inside.value), labels=tuple(label.name for label in self._offer.labels)
        )
        request = Request(form, wanted, choices, self.split.split())
        return Order(request, self._offer.folder / out, self.card.isChecked(), self.licence.text().strip() or NOT_STATED)

    def kept(self) -> Kept:
        """Return what is chosen, to be chosen again."""
        states, labels = self.states.chosen(), self.labels.chosen()
        return Kept(
            format=self.form().name,
            layer=self.layer.currentData(),
            states=None if states is None else sorted(states),
            labels=None if labels is None else sorted(labels),
            overlapping=self.overlapping.value,
            inside=self.inside.value,
            split=self.split.wanted.isChecked(),
            shares=self.split.shares(),
            seed=self.split.seed.value(),
            card=self.card.isChecked(),
            licence=self.licence.text(),
            out=self.out.text(),
        )

    def choose(self, kept: Kept) -> None:
        """Choose what was ``kept``, as far as it is still there."""
        with QSignalBlocker(self):
            form = next((row for row in FORMATS if row.is_written and row.name == kept.format), self.form())
            self.format.setCurrentIndex(self.format.findData(form))
            self.layer.setCurrentIndex(max(0, self.layer.findData(kept.layer)))
            self.states.choose(kept.states)
            self.labels.choose(kept.labels)
            self.overlapping.show_value(kept.overlapping)
            self.inside.show_value(kept.inside)
            self.split.show_shares(kept.shares, seed=kept.seed, on=kept.split)
            self.card.setChecked(kept.card)
            self.licence.setText(kept.licence)
            if kept.out and (self._offer.folder / kept.out).parent.is_dir():
                self.out.setText(kept.out)
            self._show_format()

    # -- inside

    def _lay_out(self) -> None:
        self.column.addSpacing(10)
        self.column.addWidget(self.split)
        self.column.addWidget(self.card)
        self.card.setChecked(True)
        self.licence.setPlaceholderText(self.tr("Licence, such as CC BY 4.0"))
        self.licence.setAccessibleName(self.tr("Licence"))
        self.column.addWidget(self.licence)
        self.column.addStretch(1)

    def _where(self) -> QWidget:
        """Return where it is written to, to be seen whatever the others are scrolled to."""
        self.out.setAccessibleName(self.tr("Where to"))
        self.out.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # paths are written so
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(10, 0, 10, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(named(QLabel(self.tr("Where to")), "quiet"), 0, 0)
        grid.addWidget(self.out, 1, 0)
        grid.addWidget(self.browse, 1, 1)
        return whole

    def _fill(self) -> None:
        for row in sorted((row for row in FORMATS if row.is_written), key=lambda row: row.name != OURS):
            self.format.addItem(format_name(row), row)
        for name in self._offer.layers:
            self.layer.addItem(isolated(layer_name(name)), name)
        self.layer.addItem(self.tr("Everybody’s, and gold"), ALL)
        self.out.setText(str(self._offer.folder / f"{self._offer.stem}{suffix_of(self.form())}"))
        self._show_format()

    def _wire(self) -> None:
        self.format.currentIndexChanged.connect(lambda _: self._change_format())
        self.layer.currentIndexChanged.connect(lambda _: self._change_layer())
        for part in (self.states, self.labels, self.split):
            part.changed.connect(self.changed)
        for pick in (self.overlapping, self.inside):
            pick.asked.connect(lambda _: self.changed.emit())
        self.card.toggled.connect(self.licence.setVisible)
        self.card.toggled.connect(lambda _: self.changed.emit())
        for line in (self.licence, self.out):
            line.textChanged.connect(lambda _: self.changed.emit())
        self.browse.clicked.connect(self._browse)

    def _change_format(self) -> None:
        known = sorted({suffix for row in FORMATS for suffix in row.suffixes}, key=len, reverse=True)
        path = self.out.text().strip()
        stem = next((path.removesuffix(suffix) for suffix in known if path.lower().endswith(suffix)), path)
        with QSignalBlocker(self.out):
            self.out.setText(stem + suffix_of(self.form()) if stem else "")
        self._show_format()
        self.changed.emit()

    def _change_layer(self) -> None:
        self._show_format()
        self.changed.emit()

    def _show_format(self) -> None:
        form = self.form()
        self.about.setText(" ".join(filter(None, (purpose(form), keeps(form)))))
        self.apart.setVisible(self.layer.currentData() == ALL and is_apart(form))
        flat = bool(form.holds) and Loss.NESTED not in form.holds
        self._over.setVisible(flat)
        self.overlapping.offer(Overlapping.COLUMNS, on=form.unit is Unit.TOKENS)
        self._in.setVisible(bool(form.holds) and Loss.INSIDE_A_TOKEN not in form.holds)
        self.licence.setVisible(self.card.isChecked())

    def _browse(self) -> None:
        form, path = self.form(), Path(self.out.text().strip())
        suffix = suffix_of(form)
        kinds = f"{format_name(form)} (*{suffix})" if suffix else ""
        chosen = alerts.ask_save(self, self.tr("Export"), kinds, suffix, name=path.stem if suffix else path.name)
        if chosen is not None:
            self.out.setText(str(chosen))


def suffix_of(form: Format) -> str:
    """Return the ending of a file of ``form``; nothing where it is a folder, or is best as one."""
    return form.suffixes[0] if form.folder_writer is None else ""
