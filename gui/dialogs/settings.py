"""The settings: one dialog built from the table, applied at once, with a preview of the article below."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.arabic.folding import fold
from core.errors import NameInvalid
from core.model import Annotator
from gui.dialogs.preview import Preview
from gui.dialogs.rows import Entry, SettingGroup, SettingRow
from gui.guard import guard
from gui.noop import QT_TRANSLATE_NOOP
from gui.reader.style import ReaderStyle
from gui.sentences import said
from gui.settings import GROUPS, TABLE, Setting, Settings
from gui.widgets.fitting import fit, room_trailing
from gui.widgets.naming import named

PROJECT_GROUP = QT_TRANSLATE_NOOP("Settings", "This project")
_WORN = {"language", "theme"}
"""Settings after which the whole dialog is made anew."""


@dataclass(frozen=True, slots=True)
class ProjectSetting:
    """A choice that lives in the project's file; texts are English rows for the translators, as in the table of settings."""

    title: str
    choices: Mapping[str, str]
    value: str
    changed: Callable[[str], None]
    hint: str = ""


def edge_rule(value: str, changed: Callable[[str], None]) -> ProjectSetting:
    """Return the row of the project's rule for proclitics; ``value`` is ``outside``, ``inside`` or ``ask``."""
    return ProjectSetting(
        QT_TRANSLATE_NOOP("Settings", "Proclitics before a name"),
        {
            "outside": QT_TRANSLATE_NOOP("Settings", "Outside"),
            "inside": QT_TRANSLATE_NOOP("Settings", "Inside"),
            "ask": QT_TRANSLATE_NOOP("Settings", "Ask each time"),
        },
        value,
        changed,
        QT_TRANSLATE_NOOP("Settings", "Where a mark begins in وللأردن: outside leaves ول unmarked. Everyone in this project marks so."),
    )


class SettingsDialog(QDialog):
    """Knows settings, not the window: ``style`` says how the article looks as they are now."""

    def __init__(
        self, settings: Settings, style: Callable[[], ReaderStyle], project: Sequence[ProjectSetting] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._style = settings, style
        self._project = tuple(project)
        self._project_values = {setting.title: setting.value for setting in project}
        self._theme = style().theme
        self.groups: tuple[SettingGroup, ...] = ()
        self.setMinimumSize(QSize(520, 480))
        fit(self, 660, 760)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget()
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._build_again)
        self._build()
        settings.changed.connect(self._changed)

    # -- what is shown

    def _build(self) -> None:
        """Make everything in the language and the colours of now; what was there goes."""
        old, self._content = self._content, QWidget()
        self._outer.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._theme = self._style().theme
        self.setWindowTitle(self.tr("Settings"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the settings"))
        self.search.setAccessibleName(self.tr("Search the settings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._nothing = named(QLabel(self.tr("No setting is called so.")), "quiet")
        self._nothing.hide()
        self._groups()
        self.preview = Preview()
        self.preview.show_style(self._style())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.preview)
        column.addWidget(buttons)
        self._outer.addWidget(self._content)
        for button in self._content.findChildren(QPushButton):
            # Enter in a field is the end of that field, never a click elsewhere.
            button.setAutoDefault(False)

    def _groups(self) -> None:
        groups = [SettingGroup(title, [self._row(row) for row in TABLE.values() if row.group == key]) for key, title in GROUPS.items()]
        if self._project:
            groups.append(SettingGroup(PROJECT_GROUP, [SettingRow(self._of_project(row), self._theme) for row in self._project]))
        self.groups = tuple(groups)
        inside = named(QWidget(), "settings")
        column = QVBoxLayout(inside)
        column.setContentsMargins(room_trailing(self, 8))
        column.setSpacing(16)
        for group in groups:
            column.addWidget(group)
        column.addStretch(1)
        self._scroll = named(QScrollArea(), "settingsarea")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)

    def row(self, key: str) -> SettingRow:
        """Return the row of the setting ``key``, or of the project's setting with that title."""
        return next(row for group in self.groups for row in group.rows if row.key == key)

    # -- what is asked

    def _row(self, setting: Setting) -> SettingRow:
        def ask(value: str | int) -> str:
            refused = _refused_name(str(value)) if setting.key == "me" else ""
            if not refused:
                self._settings.set(setting.key, value)
            return refused

        return SettingRow(Entry(setting, lambda: self._settings.value(setting.key), ask), self._theme)

    def _of_project(self, row: ProjectSetting) -> Entry:
        def ask(value: str | int) -> str:
            self._project_values[row.title] = str(value)
            row.changed(str(value))
            self._refresh()
            return ""

        setting = Setting(row.title, next(iter(row.choices)), lambda value: value in row.choices, row.title, "", row.hint, row.choices)
        return Entry(setting, lambda: self._project_values[row.title], ask)

    def _changed(self, key: str) -> None:
        self._refresh()
        if key in _WORN:
            self._again.start()

    def _refresh(self) -> None:
        for group in self.groups:
            group.refresh()
        self.preview.show_style(self._style())

    def _filter(self, typed: str) -> None:
        found = [group.filter(fold(typed).split()) for group in self.groups]
        self._nothing.setVisible(not any(found))

    def _build_again(self) -> None:
        """Make everything anew and stay at the same row."""
        at = next((row.key for group in self.groups for row in group.rows if row.isAncestorOf(self.focusWidget() or self)), "")
        typed, scrolled = self.search.text(), self._scroll.verticalScrollBar().value()
        self._build()
        self.search.setText(typed)
        QCoreApplication.sendPostedEvents(self._content, QEvent.Type.LayoutRequest)
        self._outer.activate()
        self._scroll.verticalScrollBar().setValue(scrolled)
        if at:
            self.row(at).control.take_keyboard()
        else:
            self.search.setFocus()

    @guard(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton):
            focused.click()

    @guard(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not self.groups:
            return
        # The system may go from day to night, or the window change its language, while this is open.
        darker = event.type() == QEvent.Type.PaletteChange and self._style().theme != self._theme
        if darker or event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._again.start()


def _refused_name(name: str) -> str:
    """Return why ``name`` cannot be an annotator's; no name at all is none to refuse."""
    try:
        if name:
            Annotator(name)
    except NameInvalid as error:
        return said(error)
    return ""
