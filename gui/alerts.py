"""The only module that interrupts: dialogs that ask for a file or a name. Everything else is said in a strip."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.dialogs.question import LineQuestion, Question
from gui.lastfolder import LastFolder, documents
from gui.noop import QT_TRANSLATE_NOOP

QT_WORDS = (QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"), QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"))
"""Words of Qt's own dialog that Qt has in English alone: Qt finds them among ours."""


@runtime_checkable
class KnowsFolder(Protocol):
    """The window: it knows where a file was chosen last, and so do the dialogs above it."""

    folders: LastFolder


def ask_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return the file chosen, or None."""
    return next(iter(_asked(FileDialog(parent, title, kinds), QFileDialog.FileMode.ExistingFile)), None)


def ask_open_many(parent: QWidget, title: str, kinds: str) -> Sequence[Path]:
    """Return the files chosen."""
    return _asked(FileDialog(parent, title, kinds), QFileDialog.FileMode.ExistingFiles)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Return the folder chosen, or None."""
    dialog = FileDialog(parent, title, "")
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_asked(dialog, QFileDialog.FileMode.Directory)), None)


def ask_save(parent: QWidget, title: str, kinds: str, suffix: str, *, name: str = "") -> Path | None:
    """Return where to write, at first called ``name``, with ``suffix`` when none was typed; Qt asks whether to replace a file."""
    dialog = FileDialog(parent, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    if name:
        dialog.selectFile(name)
    return next(iter(_asked(dialog, QFileDialog.FileMode.AnyFile)), None)


class FileDialog(QFileDialog):
    """The system's own where it has one; Qt's in our words where Qt has them in English alone."""

    def __init__(self, parent: QWidget, title: str, kinds: str) -> None:
        self.folders = _folders(parent)
        super().__init__(parent, title, str(self.folders.get() if self.folders else documents()), kinds)
        self.setMinimumSize(QSize(640, 420))
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder:"))
        self.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("Name:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind:"))


def _asked(dialog: FileDialog, mode: QFileDialog.FileMode) -> list[Path]:
    """Return what is chosen, and keep where; nothing when it was cancelled."""
    dialog.setFileMode(mode)
    try:
        chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    finally:
        dialog.deleteLater()
    if chosen and dialog.folders is not None:
        dialog.folders.keep(chosen[0])
    return chosen


def _folders(parent: QWidget | None) -> LastFolder | None:
    """Return what the window above ``parent`` knows of folders."""
    while parent is not None and not isinstance(parent, KnowsFolder):
        parent = parent.parentWidget()
    return parent.folders if parent is not None else None


def show_text(parent: QWidget, title: str, text: str) -> None:
    """Show some text that was asked for, such as what this program is."""
    Question(title, text, {"close": QCoreApplication.translate("Alerts", "Close")}, parent).open()


def sure(parent: QWidget, title: str, question: str) -> bool:
    """Ask before something that cannot be taken back."""
    answer = QMessageBox.question(parent, title, question)
    return answer == QMessageBox.StandardButton.Yes


def choose(parent: QWidget, title: str, question: str, answers: Mapping[str, str], *, then: Callable[[str], None]) -> None:
    """Ask which of ``answers`` (what each is called, by its key) to go on with, the last as the safe one, and hand ``then`` its key."""
    asked = Question(title, question, answers, parent)
    asked.answered.connect(then)
    asked.open()


def ask_text(parent: QWidget, title: str, question: str, answers: tuple[str, str], *, then: Callable[[str], None]) -> None:
    """Ask for a line of text, and hand it to ``then`` when the first of ``answers`` is given, not the second."""
    asked = LineQuestion(title, question, dict(zip(("yes", "no"), answers, strict=True)), parent)
    asked.answered.connect(lambda key: then(asked.line.text().strip()) if key == "yes" else None)
    asked.open()
