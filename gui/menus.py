"""Turns the rows of ``gui.actions`` into actions with keys, and the actions into one menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.actions import MENUS
from gui.command import Command, Listed
from gui.keybook import KeyBook
from gui.keynames import keys_of
from gui.projectcommands import rows

if TYPE_CHECKING:
    from gui.window import Window

_ON_READER = (
    ("untag", "split", "join", "mend"),
    ("same", "note", "guideline", "history"),
    ("copy", "select-all"),
)
_DIGITS = set("0123456789")


class Commands(QObject):
    """The actions of one window, by the ids of their rows."""

    def __init__(self, window: Window, page: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, tuple[Command, QAction]] = {}
        # A mark brings several notices; what the commands are called is asked once, when all is painted.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self.book = KeyBook(window.settings)
        for row in rows(window):
            self._add(self.book.of(row), page)
        self.refresh()

    def _add(self, row: Command, page: QWidget) -> None:
        action = QAction(row.shown(self._window), self)
        action.setCheckable(row.on is not None)
        # A digit marks through the reader's own keys, which know Arabic digits and every keyboard; here it is only shown.
        if not _DIGITS.issuperset("".join(row.keys)) or not row.keys:
            action.setShortcuts([QKeySequence(key) for key in row.keys])
        if row.page:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.run(row.id))
        (page if row.page else self._window).addAction(action)
        self.actions[row.id] = (row, action)

    def run(self, command: str) -> None:
        """Do the command ``command`` when it makes sense now."""
        row, _ = self.actions[command]
        if row.can(self._window):
            row.run(self._window)
        self.refresh()

    def refresh(self) -> None:
        """Say anew what each command is called, whether it can be done, and which choice is on."""
        self._soon.stop()
        if self._window.session.closed:
            return
        for row, action in self.actions.values():
            # Qt would write the key in the direction of the menu: Alt+[ would read [+Alt in an Arabic one.
            action.setText(f"{row.shown(self._window)}\t{keys_of(row)}" if row.keys else row.shown(self._window))
            action.setEnabled(row.can(self._window))
            if row.on is not None:
                action.setChecked(row.on(self._window))

    def listed(self) -> tuple[Listed, ...]:
        """Return every command as the sheet of keys shows it."""
        return tuple(
            Listed(row, row.shown(self._window), QCoreApplication.translate("Menus", MENUS[row.menu])) for row, _ in self.actions.values()
        )

    def keys(self, command: str) -> str:
        """Return the first key of ``command`` as it is shown."""
        return keys_of(self.actions[command][0])

    def refresh_soon(self) -> None:
        """Refresh when the notices that come together are all told."""
        self._soon.start()

    def menu(self, parent: QWidget) -> QMenu:
        """Return the whole menu, a submenu for each word of ``MENUS``."""
        whole = QMenu(parent)
        for key, title in MENUS.items():
            part = whole.addMenu(QCoreApplication.translate("Menus", title))
            for row, action in self.actions.values():
                if row.menu == key:
                    if row.apart:
                        part.addSeparator()
                    part.addAction(action)
        return whole

    def reader_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of a right click in the article: the labels, what can be done with a mark, and with the letters."""
        self.refresh()
        menu = QMenu(parent)
        labels = [name for name in self.actions if name.startswith("label:")]
        for part in (labels, *_ON_READER):
            for name in part:
                menu.addAction(self.actions[name][1])
            menu.addSeparator()
        return menu

    def layer_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of whose marks are shown."""
        menu = QMenu(parent)
        for row, action in self.actions.values():
            if row.menu == "layer":
                menu.addAction(action)
        return menu
