"""A new project: what it is called, its labels, who marks, and where its file lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.errors import NameInvalid, WorldError
from core.model import Annotator
from core.project import Project
from core.project.labelsets import shipped
from core.project.opening import SUFFIX
from gui import alerts
from gui.dialogs.labelsets import SETS
from gui.sentences import isolated, said
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.naming import named

_BETWEEN = ",،;؛\n"


class NewProjectDialog(QDialog):
    """Makes the project and says where; what cannot be is said in the dialog, and nothing is made."""

    made = Signal(object)

    def __init__(self, me: str, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        super().__init__(parent)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = folder or Path(documents or Path.home())
        self.setWindowTitle(self.tr("New project"))
        self.resize(520, 300)
        self.name = QLineEdit(self.tr("News"))
        self.labels = ChoiceBox()
        for key, title in SETS.items():
            self.labels.addItem(QCoreApplication.translate("LabelSets", title), key)
        self.labels.addItem(self.tr("None yet"), "")
        self.people = QLineEdit(me)
        self.people.setPlaceholderText(self.tr("Names, with commas between them"))
        self._where = named(QLabel(), "quiet")
        self._where.setWordWrap(True)
        self._refused = named(QLabel(), "refused")
        self._refused.setWordWrap(True)
        self.make = named(QPushButton(self.tr("Create")), "primary")
        self._lay_out()
        self.name.textChanged.connect(lambda _: self._show())
        self.make.clicked.connect(self._make)
        self.make.setDefault(True)
        self.name.selectAll()
        self._show()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Labels"), self.labels)
        form.addRow(self.tr("Who marks"), self.people)
        form.addRow("", named(QLabel(self.tr("Names, with commas between them")), "quiet"))
        elsewhere = named(QPushButton(self.tr("Elsewhere…")), "quietbutton")
        elsewhere.clicked.connect(self._choose)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        place = QHBoxLayout()
        place.addWidget(self._where, 1)
        place.addWidget(elsewhere)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addLayout(place)
        column.addWidget(self._refused)
        column.addStretch(1)
        column.addLayout(foot)

    @property
    def path(self) -> Path:
        """Where the project's file will lie."""
        return self._folder / f"{self.name.text().strip()}{SUFFIX}"

    @property
    def refused(self) -> str:
        return self._refused.text()

    def _show(self) -> None:
        self.make.setEnabled(bool(self.name.text().strip()) and "/" not in self.name.text() and "\\" not in self.name.text())
        self._where.setText(isolated(self.path))
        self._refused.clear()

    def _choose(self) -> None:
        folder = alerts.ask_folder(self, self.tr("Where the project lies"))
        if folder is not None:
            self._folder = folder
            self._show()

    def _people(self) -> list[str]:
        text = self.people.text()
        for sign in _BETWEEN[1:]:
            text = text.replace(sign, _BETWEEN[0])
        return list(dict.fromkeys(name.strip() for name in text.split(_BETWEEN[0]) if name.strip()))

    def _make(self) -> None:
        try:
            people = [Annotator(name) for name in self._people()]
            self._folder.mkdir(parents=True, exist_ok=True)
            labels = shipped(str(self.labels.currentData())) if self.labels.currentData() else ()
            with Project.create(self.path, labels=labels) as project:
                for one in people:
                    project.annotators.add(one)
        except (WorldError, NameInvalid) as error:
            self._refused.setText(said(error))
            return
        except OSError as error:
            self._refused.setText(f"{isolated(self._folder)}: {error.strerror}")
            return
        self.accept()
        self.made.emit(self.path)
