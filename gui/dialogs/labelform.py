"""What a label is: its names, key, colour and guideline, each asked for as soon as it is whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from core.model import Label
from core.model.label import KEYS
from gui.dialogs.colourfield import ColourField
from gui.dialogs.controls import Knob
from gui.guard import guard
from gui.theme import Theme
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.markdown import MarkdownView
from gui.widgets.naming import named


class LabelForm(QWidget):
    """Shows one label and emits which of its fields is to be what; a text counts when its field is left."""

    asked = Signal(str, object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._label: Label | None = None
        self._fields = {"name": QLineEdit(), "arabic": QLineEdit(), "english": QLineEdit()}
        self._key = ChoiceBox()
        self._active = Knob(theme)
        self.colour = ColourField(theme)
        self._guideline = QTextEdit()
        self._preview = MarkdownView()
        self._lay_out()
        for name, field in self._fields.items():
            field.editingFinished.connect(lambda name=name, field=field: self._ask(name, field.text().strip()))
        self._key.activated.connect(lambda _: self._ask("key", self._key.currentData()))
        self._active.clicked.connect(lambda on: self._ask("active", on))
        self.colour.asked.connect(lambda colour: self._ask("colour", colour))
        self._guideline.textChanged.connect(self._render)
        self._guideline.installEventFilter(self)

    def show_label(self, label: Label, others: Sequence[Label]) -> None:
        """Show ``label``; the keys of ``others`` that are in use cannot be chosen."""
        self._label = label
        for name, field in self._fields.items():
            field.setText(str(getattr(label, name)))
        taken = {other.key: other for other in others if other.active and other.key}
        with QSignalBlocker(self._key):
            self._key.clear()
            self._key.addItem(self.tr("None"), "")
            for key in KEYS:
                if key not in taken:
                    self._key.addItem(key, key)
            self._key.setCurrentIndex(max(0, self._key.findData(label.key)))
        self._active.setChecked(label.active)
        self.colour.show_label(label.shown(self._language), label.colour)
        if self.guideline() != label.guideline:
            self._guideline.setPlainText(label.guideline)

    def keep(self) -> None:
        """Ask for what was typed into a field and not left yet."""
        typed = {name: field.text().strip() for name, field in self._fields.items()} | {"guideline": self.guideline()}
        for name, value in typed.items():
            self._ask(name, value)

    def guideline(self) -> str:
        """Return the guideline as it was typed, hard blanks and all: Qt's plain text has none."""
        return self._guideline.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def begin(self) -> None:
        """Put the keyboard into the first field, ready to be typed over."""
        self._fields["name"].setFocus()
        self._fields["name"].selectAll()

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._guideline and event.type() == QEvent.Type.FocusOut:
            self._ask("guideline", self.guideline())
        return False

    def _ask(self, field: str, value: object) -> None:
        if self._label is not None and getattr(self._label, field) != value:
            self.asked.emit(field, value)

    def _render(self) -> None:
        self._preview.show_markdown(self.guideline())

    def _lay_out(self) -> None:
        names = {
            "name": self.tr("Name in exports"),
            "arabic": self.tr("Arabic name"),
            "english": self.tr("English name"),
        }
        card = named(QFrame(), "group")
        rows = QFormLayout(card)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setVerticalSpacing(8)
        rows.setHorizontalSpacing(16)
        for name, text in names.items():
            self._fields[name].setAccessibleName(text)
            rows.addRow(text, self._fields[name])
        self._fields["name"].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fields["english"].setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._fields["arabic"].setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._key.setAccessibleName(self.tr("Key"))
        self._active.setAccessibleName(self.tr("In use"))
        line = QHBoxLayout()
        line.addWidget(self._key)
        line.addSpacing(24)
        line.addWidget(QLabel(self.tr("In use")))
        line.addWidget(self._active)
        line.addStretch(1)
        rows.addRow(self.tr("Key"), line)
        rows.addRow(self.tr("Colour"), self.colour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(card)
        column.addWidget(named(QLabel(self.tr("Guideline, in Markdown")), "grouptitle"))
        column.addLayout(self._texts(), 1)

    def _texts(self) -> QHBoxLayout:
        named(self._guideline, "source").setAcceptRichText(False)
        self._guideline.setAccessibleName(self.tr("Guideline, in Markdown"))
        self._guideline.setTabChangesFocus(True)
        self._guideline.setPlaceholderText(self.tr("What is marked with this label and what is not, with examples: **bold**, - list"))
        self._guideline.setMinimumHeight(120)
        self._preview.setAccessibleName(self.tr("The guideline as it is read"))
        sheet = named(QFrame(), "group")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self._preview)
        texts = QHBoxLayout()
        texts.setSpacing(12)
        texts.addWidget(self._guideline, 1)
        texts.addWidget(sheet, 1)
        return texts
