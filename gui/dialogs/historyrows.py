"""Edits as rows of a table: when, who, what, where, before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model import LayerState, Role
from core.project.accounts import Account, Told, ToldChange
from core.review import Decision
from gui.guard import guard
from gui.noop import QT_TRANSLATE_NOOP
from gui.reasonnames import reason_name
from gui.sentences import isolated, layer_name, role_name, shown_day, state, verb

translate = QCoreApplication.translate
DECISIONS: Mapping[str, str] = {
    Decision.OPEN: QT_TRANSLATE_NOOP("History", "no verdict yet"),
    Decision.GOLD: QT_TRANSLATE_NOOP("History", "gold"),
    Decision.NOBODY: QT_TRANSLATE_NOOP("History", "nobody is right"),
}
Index = QModelIndex | QPersistentModelIndex
_SHORT = 60
_NOTHING: object = None
_MADE = ("name", "title", "note", "text", "reason", "decision", "value", "annotator")
_CHANGED = (*_MADE, "key", "arabic", "colour", "guideline")


@dataclass(frozen=True, slots=True)
class Names:
    """How articles and labels are called."""

    titles: Mapping[str, str]
    labels: Mapping[str, str]

    def title(self, article: str) -> str:
        return self.titles.get(article, article)


class HistoryModel(QAbstractTableModel):
    """Accounts, the newest first; asks for more when the table is scrolled to its end."""

    more_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.accounts: list[Account] = []
        self.names = Names({}, {})
        self.whole = False

    def clear(self) -> None:
        """Forget everything: something else is asked."""
        self.beginResetModel()
        self.accounts, self.whole = [], False
        self.endResetModel()

    def put(self, accounts: Sequence[Account], names: Names, *, whole: bool) -> None:
        """Show ``accounts`` behind the others; ``whole`` says that there are no more."""
        self.names = names
        self.whole = whole
        if accounts:
            self.beginInsertRows(QModelIndex(), len(self.accounts), len(self.accounts) + len(accounts) - 1)
            self.accounts += accounts
            self.endInsertRows()

    def put_first(self, accounts: Sequence[Account], names: Names) -> None:
        """Show ``accounts`` before the others: they were made meanwhile."""
        self.names = names
        if accounts:
            self.beginInsertRows(QModelIndex(), 0, len(accounts) - 1)
            self.accounts[:0] = accounts
            self.endInsertRows()

    @guard(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.accounts)

    @guard(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 6

    @guard(_NOTHING)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells(self.accounts[index.row()], self.names)[index.column()]
        return None

    @guard(_NOTHING)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Where"), self.tr("Before"), self.tr("After"))[section]

    @guard(False)
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.whole and bool(self.accounts)

    @guard(None)
    def fetchMore(self, parent: Index) -> None:
        self.more_requested.emit()


def cells(account: Account, names: Names) -> tuple[str, str, str, str, str, str]:
    """Return when, who, what, where, before and after; of many changes the first stands for all, and how many follow."""
    first = account.changes[0]
    others = len(account.changes) - 1
    more = f"  +{others}" if others else ""
    at = account.at.astimezone()
    when = f"{shown_day(at.date())} {at:%Y}  \u2066{at:%H:%M}\u2069"
    before, after = row_words(first, first.before, names), row_words(first, first.after, names)
    return when, who(account), what(account), place_words(first, names) + more, before, after


def who(account: Account) -> str:
    return isolated(account.by) if account.by else translate("History", "The program")


def what(account: Account) -> str:
    """Return what was done, or which deed was taken back or done again."""
    done = verb(account.verb)
    if account.kind == "undo":
        return translate("History", "Undone: {what}").format(what=done)
    return translate("History", "Done again: {what}").format(what=done) if account.kind == "redo" else done


def change_words(change: ToldChange, names: Names) -> str:
    """Return a change in a line: where it is, what stood there, what stands there now."""
    before, after = row_words(change, change.before, names), row_words(change, change.after, names)
    arrow = "←" if QLocale().textDirection() == Qt.LayoutDirection.RightToLeft else "→"
    told = f"{before or '–'} {arrow} {after or '–'}"
    where = place_words(change, names)
    return f"{where}:  {told}" if where else told


def place_words(change: ToldChange, names: Names) -> str:
    """Return the quote and whose layer it is in, or the article."""
    about = change.about
    if "quote" in about:
        layer = f" ({isolated(layer_name(str(about['layer'])))})" if "layer" in about else ""
        return f"{_quoted(about['quote'])}{layer}"
    title = isolated(_short(names.title(str(about["article"])))) if "article" in about else ""
    owner = isolated(layer_name(str(about["layer"]))) if "layer" in about else ""
    return "  ·  ".join(part for part in (title, owner) if part)


def _quoted(quote: object) -> str:
    return translate("History", "“{quote}”").format(quote=isolated(_short(quote)))


def row_words(change: ToldChange, row: Told | None, names: Names) -> str:
    """Return what a row says, in the words of the interface."""
    if row is None:
        return ""
    words = []
    if "label" in row:
        words.append(isolated(names.labels.get(str(row["label"]), row["label"])))
    if "start" in row and "end" in row:
        words.append(f"\u2066{row['start']}–{row['end']}\u2069")
    elif "start" in row or "end" in row:
        words.append(f"\u2066{row.get('start', '…')}–{row.get('end', '…')}\u2069")
    if "quote" in row and change.before is not None and change.after is not None:
        words.append(_quoted(row["quote"]))
    if "state" in row:
        words.append(_state(row["state"]))
    if "role" in row:
        words.append(_role(row["role"]))
    known = _CHANGED if change.before is not None and change.after is not None else _MADE
    words += [isolated(_short(_said(name, row[name]))) for name in known if row.get(name) and (name != "annotator" or "state" not in row)]
    return "  ".join(words)


def _state(value: object) -> str:
    return state(LayerState(str(value))) if value in set(LayerState) else str(value)


def _role(value: object) -> str:
    return role_name(Role(str(value))) if value in set(Role) else str(value)


def _said(name: str, value: object) -> object:
    """Return a code of review in words; anything else as it is."""
    if name == "reason":
        return reason_name(str(value))
    return translate("History", DECISIONS.get(str(value), str(value))) if name == "decision" else value


def _short(value: object) -> str:
    words = " ".join(str(value).split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
