"""Every edit, asked: who changed what and when, of the project, an article, a mark, somebody; a row leads to its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.model import ArticleId, SpanId
from core.project import Edit, Project
from core.project.accounts import Account, Asking, ToldChange
from gui import alerts
from gui.dialogs.historyreading import PAGE, SHOWN, Found, Reading, Writing
from gui.dialogs.historyrows import HistoryModel, Names, change_words
from gui.guard import guard
from gui.sentences import VERBS, isolated, verb
from gui.widgets.choicebox import ChoiceBox
from gui.widgets.fitting import fit
from gui.widgets.naming import named

if TYPE_CHECKING:
    from gui.window import Window

_ROW = 32
_SOON_MS = 200


def show_history(window: Window) -> None:
    """Open the history beside the work; it follows what is edited meanwhile."""
    session, page = window.session, window.page
    article = session.view.article
    labels = {label.name: label.shown(window.language) for label in session.project.labels.all()}
    scopes = Scopes(article.id if article is not None else None, SpanId(page.reader.chosen() or "") or None)
    dialog = HistoryDialog(session.project, scopes, labels, window)
    dialog.place_requested.connect(window.pages.show_place)
    session.edited.connect(dialog.edited)
    dialog.show()


@dataclass(frozen=True, slots=True)
class Scopes:
    """The article and the mark that are current, of which alone one may ask."""

    article: ArticleId | None = None
    span: SpanId | None = None


class HistoryDialog(QDialog):
    """``place_requested`` asks for a stretch of an article, in code points; 0, 0 is its beginning."""

    place_requested = Signal(str, int, int)

    def __init__(self, project: Project, scopes: Scopes, labels: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History"))
        self.setMinimumSize(QSize(720, 440))
        fit(self, 1040, 640)
        self._project, self._scopes, self._labels = project, scopes, labels
        self._titles: dict[str, str] = {}
        self.reader, self.writing = Reading(project, self), Writing(project, self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(lambda: self._read(newer=True))
        self.model = HistoryModel(self)
        self.scope, self.person, self.verb = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.table, self.changes = QTableView(), QListWidget()
        self.says = named(QLabel(), "quiet")
        self.open_place = QPushButton(self.tr("Open the place"))
        self.export = QPushButton(self.tr("Export…"))
        self._fill()
        self._lay_out()
        self._wire()
        self.ask()
        self.table.setFocus()

    def _fill(self) -> None:
        self.scope.addItem(self.tr("The whole project"), Scopes())
        if self._scopes.article is not None:
            self.scope.addItem(self.tr("This article"), Scopes(self._scopes.article))
        if self._scopes.span is not None:
            self.scope.addItem(self.tr("This mark"), self._scopes)
        self.person.addItem(self.tr("Everybody"), None)
        for one in self._project.annotators.all():
            self.person.addItem(isolated(one.name), one.name)
        self.person.addItem(self.tr("The program"), "")
        self.verb.addItem(self.tr("Everything"), None)
        for code in sorted(VERBS, key=verb):
            self.verb.addItem(verb(code), code)
        for box, name in ((self.scope, self.tr("Of what")), (self.person, self.tr("By whom")), (self.verb, self.tr("What was done"))):
            box.setAccessibleName(name)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.windowTitle())
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate((190, 120, 170, 220, 150)):
            table.setColumnWidth(place, width)
        table.horizontalHeader().setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        self.changes.setAccessibleName(self.tr("Changes of this edit"))
        self.changes.setFixedHeight(132)
        top, foot = QHBoxLayout(), QHBoxLayout()
        for box in (self.scope, self.person, self.verb):
            top.addWidget(box)
        top.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        for part in (self.open_place, self.export):
            part.setAutoDefault(False)
            foot.addWidget(part)
        foot.addWidget(self.says, 1)
        foot.addWidget(close)
        close.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(table, 1)
        column.addWidget(named(QLabel(self.tr("Changes of this edit")), "heading"))
        column.addWidget(self.changes)
        column.addLayout(foot)

    def _wire(self) -> None:
        for box in (self.scope, self.person, self.verb):
            box.currentIndexChanged.connect(lambda _: self.ask())
        self.model.more_requested.connect(self._read)
        self.reader.found.connect(self._got)
        self.reader.said.connect(self.says.setText)
        self.writing.said.connect(self.says.setText)
        self.writing.ended.connect(lambda: self.export.setText(self.tr("Export…")))
        self.table.selectionModel().currentChanged.connect(lambda _: self._show_changes())
        self.table.activated.connect(lambda _: self._open(0))
        self.changes.itemActivated.connect(lambda item: self._open(self.changes.row(item)))
        self.open_place.clicked.connect(lambda: self._open(max(0, self.changes.currentRow())))
        self.export.clicked.connect(self._ask_where)
        self.finished.connect(lambda _: self.leave())
        above = self.parent()
        if above is not None:
            above.installEventFilter(self)

    # -- asking

    def asking(self) -> Asking:
        """Return what is asked now."""
        scope = self.scope.currentData()
        return Asking(scope.article, scope.span, self.person.currentData(), self.verb.currentData())

    def ask(self) -> None:
        """Ask anew, from the newest edit on."""
        self.reader.stop()
        self.model.clear()
        self._show_changes()
        self._read()

    def edited(self, edit: Edit) -> None:
        """Something was written; it is shown above the others."""
        self._soon.start()

    def leave(self) -> None:
        """Stop what runs: the project may be closed."""
        self._soon.stop()
        self.reader.stop()
        self.writing.stop()

    def _read(self, *, newer: bool = False) -> None:
        """Read the edits behind those that are shown, or those that came since; one reading at a time."""
        if self.reader.running:
            if newer:
                self._soon.start()
            return
        shown = self.model.accounts
        self.reader.start(self.asking(), shown[-1].number if shown and not newer else None, newer=newer)

    def _got(self, found: Found) -> None:
        self._titles |= found.titles
        names = Names(self._titles, self._labels)
        newest = self.model.accounts[0].number if self.model.accounts else 0
        if found.newer:
            self.model.put_first([account for account in found.accounts if account.number > newest], names)
        else:
            self.model.put(found.accounts, names, whole=len(found.accounts) < PAGE)
        if not self.table.currentIndex().isValid() and self.model.accounts:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.says.setText("" if self.model.accounts else self.tr("There is no such edit."))

    # -- the edit that is chosen

    def current(self) -> Account | None:
        """Return the edit that is chosen."""
        index = self.table.currentIndex()
        return self.model.accounts[index.row()] if index.isValid() else None

    def _show_changes(self) -> None:
        account = self.current()
        self.changes.clear()
        held = account.changes if account is not None else ()
        self.changes.addItems([change_words(change, self.model.names) for change in held[:SHOWN]])
        if len(held) > SHOWN:
            self.changes.addItem(self.tr("%n more; the export has all.", "", len(held) - SHOWN))
        self.open_place.setEnabled(any("article" in change.about for change in held))

    def _open(self, row: int) -> None:
        account = self.current()
        if account is None or row >= len(account.changes):
            return
        change = account.changes[row]
        if "article" not in change.about:
            change = next((one for one in account.changes if "article" in one.about), change)
        if "article" in change.about:
            self.place_requested.emit(*place_of(self._project, change))

    # -- the export

    def _ask_where(self) -> None:
        if self.writing.running:
            self.writing.stop()
            return
        path = alerts.ask_save(self, self.tr("Export the history"), self.tr("JSON lines") + " (*.jsonl)", ".jsonl", name=self.windowTitle())
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write every edit that is asked for to ``path``; the button stops it meanwhile."""
        self.export.setText(self.tr("Stop"))
        self.writing.start(self.asking(), path)

    @guard(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self.parent():
            self.close()  # the project goes with its window
        return False


def place_of(project: Project, change: ToldChange) -> tuple[str, int, int]:
    """Return where ``change`` is: its stretch as it was left, or where the mark stands now, or the article's beginning."""
    article = ArticleId(str(change.about["article"]))
    row = {**(change.before or {}), **(change.after or {})}
    if "start" in row and "end" in row:
        end = min(int(row["end"] or 0), len(project.articles.text(article)))
        return article, min(int(row["start"] or 0), end), end
    if change.table == "span" and "layer" in change.about:
        spans = project.spans.of(article, str(change.about["layer"]))
        found = next((span for span in spans if span.id == change.id), None)
        if found is not None:
            return article, found.start, found.end
    return article, 0, 0
