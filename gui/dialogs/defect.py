"""A defect of the program, said in one sentence, with a report to copy or to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.errors import WorldError
from core.formats.files import replacing
from gui import alerts
from gui.sentences import said
from gui.theme import DARK, LIGHT, Theme
from gui.widgets.naming import named
from gui.widgets.tick import TickBox


class DefectDialog(QDialog):
    """Shows ``plain``, which holds no word of any article; ``detailed`` only when it is ticked."""

    def __init__(self, plain: str, detailed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain, self._detailed = plain, detailed
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A defect of the program"))
        self.resize(640, 460)
        says = named(QLabel(self.tr("Something went wrong inside Hashiya. What was saved is safe; you can go on.")), "sheettitle")
        says.setWordWrap(True)
        hint = named(QLabel(self.tr("The report says where in the program it happened, and nothing of your articles.")), "quiet")
        hint.setWordWrap(True)
        self.report = QPlainTextEdit(plain)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.details = TickBox(self.tr("With the error's own words, which may hold words of an article"), _theme())
        self.details.toggled.connect(self._show)
        copy, save, close = QPushButton(self.tr("Copy")), QPushButton(self.tr("Save…")), named(QPushButton(self.tr("Go on")), "primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        save.clicked.connect(self._save)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(copy)
        foot.addWidget(save)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (says, hint):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        column.addWidget(self.details)
        column.addLayout(foot)

    def _show(self, detailed: bool) -> None:
        self.report.setPlainText(self._detailed if detailed else self._plain)

    def _save(self) -> None:
        path = alerts.ask_save(self, self.tr("Save the report"), self.tr("Text") + " (*.txt)", ".txt")
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write what is shown to ``path``, or say why not."""
        try:
            with replacing(path) as file:
                file.write(self.report.toPlainText().encode())
        except WorldError as error:
            alerts.show_text(self, self.windowTitle(), said(error))


def _theme() -> Theme:
    """Return the theme that the application wears: whoever shows a defect holds no window to ask."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT
