"""The only module that interrupts: dialogs that ask for a file or a name. Everything else is said in a strip."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.dialogs.question import LineQuestion, Question


def ask_open(parent: QWidget, title: str, kinds: str, folder: str = "") -> Path | None:
    """Return the file chosen, or None."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(chosen) if chosen else None


def ask_open_many(parent: QWidget, title: str, kinds: str) -> Sequence[Path]:
    """Return the files chosen."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in chosen]


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Return the folder chosen, or None."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget, title: str, kinds: str, suffix: str) -> Path | None:
    """Return where to write, with ``suffix`` when none was typed; Qt has asked already whether to replace a file."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, "", kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(path.name + suffix)


def show_text(parent: QWidget, title: str, text: str) -> None:
    """Show some text that was asked for, such as what this program is."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(text)
    box.exec()


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
