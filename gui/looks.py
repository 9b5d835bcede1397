"""Puts a theme and a language on the running application."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.settings import Settings
from gui.theme import BODY_FAMILIES, DARK, LIGHT, SIZES, THEMES, Theme, style_sheet

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
LANGUAGES = ("ar", "en")


def language_of(settings: Settings) -> str:
    """Return ``ar`` or ``en``: as set, or as the system speaks."""
    chosen = settings.text("language")
    if chosen != "auto":
        return chosen
    return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"


def theme_of(settings: Settings) -> Theme:
    """Return the theme as set, or as the system has it."""
    chosen = settings.text("theme")
    if chosen != "auto":
        return THEMES[chosen]
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


class Looks:
    """What the application wears now."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.theme = LIGHT
        self.language = "en"

    def wear(self, theme: Theme, language: str) -> None:
        """Give the application its colours, letters, words and direction."""
        self.theme, self.language = theme, language
        self._speak(language)
        self._app.setStyle("Fusion")
        self._app.setPalette(_palette(theme))
        font = QFont([*BODY_FAMILIES[:2]])
        font.setPixelSize(SIZES["body"])
        self._app.setFont(font)
        template = (RESOURCES / "styles" / "hashiya.qss").read_text(encoding="utf-8")
        self._app.setStyleSheet(style_sheet(theme, template))

    def _speak(self, language: str) -> None:
        for old in self._app.findChildren(QTranslator):
            QCoreApplication.removeTranslator(old)
            old.setParent(None)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt_folder), ("hashiya", str(RESOURCES / "translations"))):
            translator = QTranslator(self._app)
            if translator.load(f"{name}_{language}.qm", folder):
                QCoreApplication.installTranslator(translator)
        # Arabic words with the digits that offsets and keys have: numbers in the interface stay 0–9.
        locale = QLocale(language)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        QLocale.setDefault(QLocale(QLocale.Language.English) if language == "en" else locale)
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in (
        (role.Window, theme.surface),
        (role.WindowText, theme.ink),
        (role.Base, theme.page),
        (role.AlternateBase, theme.surface),
        (role.Text, theme.ink),
        (role.Button, theme.raised),
        (role.ButtonText, theme.ink),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.ink),
        (role.PlaceholderText, theme.muted),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Link, theme.accent),
        (role.Mid, theme.hairline),
        (role.Accent, theme.accent),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(theme.faint))
    return palette
