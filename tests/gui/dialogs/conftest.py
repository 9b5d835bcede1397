"""Dialogs as they are made alone: in the words of the code, whatever another test had the application speak."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def untranslated(qapp: QApplication) -> None:
    """Take away the translators of windows that were open before."""
    for translator in qapp.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
