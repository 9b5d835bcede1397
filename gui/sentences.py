"""The window's words for what the core says by code: errors, verbs of the history, states of a layer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.errors import WorldError
from core.model import LayerState
from gui.noop import QT_TRANSLATE_NOOP

ERRORS = (
    QT_TRANSLATE_NOOP("Errors", "There is no file {path}."),
    QT_TRANSLATE_NOOP("Errors", "{path} exists already. Choose another name, or open it."),
    QT_TRANSLATE_NOOP("Errors", "{path} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "{path} cannot be written: {reason}."),
)
"""The templates of ``core.errors``, where the translators find them; a test holds the two against each other."""

VERBS = {
    "tag": QT_TRANSLATE_NOOP("Verbs", "mark"),
    "tag everywhere": QT_TRANSLATE_NOOP("Verbs", "mark all the same"),
    "untag": QT_TRANSLATE_NOOP("Verbs", "remove a mark"),
    "relabel": QT_TRANSLATE_NOOP("Verbs", "change a label"),
    "resize": QT_TRANSLATE_NOOP("Verbs", "move an edge"),
    "note": QT_TRANSLATE_NOOP("Verbs", "note"),
    "split": QT_TRANSLATE_NOOP("Verbs", "split a mark"),
    "join": QT_TRANSLATE_NOOP("Verbs", "join"),
    "started": QT_TRANSLATE_NOOP("Verbs", "reopen the article"),
    "finished": QT_TRANSLATE_NOOP("Verbs", "finish the article"),
    "skipped": QT_TRANSLATE_NOOP("Verbs", "set the article aside"),
    "returned": QT_TRANSLATE_NOOP("Verbs", "return the article"),
    "accepted": QT_TRANSLATE_NOOP("Verbs", "accept the article"),
    "import": QT_TRANSLATE_NOOP("Verbs", "import"),
}

STATES = {
    LayerState.NEW: QT_TRANSLATE_NOOP("States", "new"),
    LayerState.STARTED: QT_TRANSLATE_NOOP("States", "in progress"),
    LayerState.FINISHED: QT_TRANSLATE_NOOP("States", "finished"),
    LayerState.RETURNED: QT_TRANSLATE_NOOP("States", "returned"),
    LayerState.ACCEPTED: QT_TRANSLATE_NOOP("States", "accepted"),
    LayerState.SKIPPED: QT_TRANSLATE_NOOP("States", "set aside"),
}

GOLD_NAME = QT_TRANSLATE_NOOP("Layers", "Gold")


def isolated(name: object) -> str:
    """Return ``name`` between isolates, so that it cannot pull the sentence round it out of order."""
    return f"\u2068{name}\u2069"


def said(error: WorldError) -> str:
    """Return the error's sentence in the language of the interface."""
    template = QCoreApplication.translate("Errors", type(error).sentence)
    blanks = {name: isolated(_word(value)) for name, value in error.blanks.items()}
    return template.format(**blanks)


def verb(code: str) -> str:
    """Return what an edit did, to stand behind “Undo:”."""
    return QCoreApplication.translate("Verbs", VERBS.get(code, code))


def state(value: LayerState) -> str:
    return QCoreApplication.translate("States", STATES[value])


def layer_name(name: str) -> str:
    """Return how a layer is called: an annotator's name as it is, gold in the interface's language."""
    return QCoreApplication.translate("Layers", GOLD_NAME) if name == "gold" else name


def _word(value: object) -> object:
    if isinstance(value, str) and value in STATES:
        return state(LayerState(value))
    return verb(value) if isinstance(value, str) and value in VERBS else value
