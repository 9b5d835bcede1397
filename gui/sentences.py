"""The window's words for what the core says by code: errors, verbs of the history, states of a layer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from core.errors import WorldError
from core.model import LayerState, Role
from gui.noop import QT_TRANSLATE_NOOP

ERRORS = (
    QT_TRANSLATE_NOOP("Errors", "There is no file {path}."),
    QT_TRANSLATE_NOOP("Errors", "{path} exists already. Choose another name, or open it."),
    QT_TRANSLATE_NOOP("Errors", "{path} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "{path} cannot be written: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "It is empty: there is no text to bring in."),
    QT_TRANSLATE_NOOP("Errors", "It is not plain text but {what}."),
    QT_TRANSLATE_NOOP("Errors", "Its text is longer than {longest} letters."),
    QT_TRANSLATE_NOOP("Errors", "There is no encoding named {name}."),
    QT_TRANSLATE_NOOP("Errors", "It cannot be read as {encoding}: byte {at} belongs to no letter."),
    QT_TRANSLATE_NOOP(
        "Errors", "It seems to be neither UTF-8, UTF-16, windows-1256 nor ISO-8859-6. Name its encoding, or save it as UTF-8."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "{path} is an empty file and not a Hashiya project. Open another file, or delete this one and create a project."
    ),
    QT_TRANSLATE_NOOP("Errors", "{path} is not a Hashiya project. To bring in its text, import it into a project."),
    QT_TRANSLATE_NOOP("Errors", "{path} is a database of another program, not a Hashiya project. It was not changed."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "{path} was written by a newer Hashiya (file version {version}, this program reads up to {known}). Install the newer program.",
    ),
    QT_TRANSLATE_NOOP("Errors", "{path} is damaged ({detail}). Work on a copy, or go back to a backup beside it."),
    QT_TRANSLATE_NOOP(
        "Errors", "{path} holds {what}, which no Hashiya project has. It was not opened, because such things can run by themselves."
    ),
    QT_TRANSLATE_NOOP("Errors", "{path} is read-only: it can be looked at, but not marked. Copy it to a folder of yours to work on it."),
    QT_TRANSLATE_NOOP("Errors", "{path} is being written by another program right now. Try again in a moment."),
    QT_TRANSLATE_NOOP("Errors", "{path} is the project that is open here. It cannot be imported into itself."),
    QT_TRANSLATE_NOOP(
        "Errors", "There is no room left on the disk of {path}. Free some space, then save again; what is not saved stays on the screen."
    ),
    QT_TRANSLATE_NOOP("Errors", "{path} could not be written ({detail}). What is not saved stays on the screen."),
    QT_TRANSLATE_NOOP(
        "Errors", "The stored text of “{title}” does not equal its fingerprint. Its marks cannot be trusted; restore a backup."
    ),
    QT_TRANSLATE_NOOP("Errors", "“{quote}” is already marked {label} here."),
    QT_TRANSLATE_NOOP("Errors", "The text at {start}–{end} is “{found}”, not “{quote}”."),
    QT_TRANSLATE_NOOP("Errors", "The span {start}–{end} lies outside the text of {length} letters."),
    QT_TRANSLATE_NOOP("Errors", "The offset {offset} lies outside the text or inside one of its letters; it counts {unit}."),
    QT_TRANSLATE_NOOP("Errors", "The label {label} is not one of this project's."),
    QT_TRANSLATE_NOOP("Errors", "There is no layer of {layer} in this project."),
    QT_TRANSLATE_NOOP("Errors", "There is no article {article} in this project."),
    QT_TRANSLATE_NOOP("Errors", "This span is not there any more; another window may have removed it."),
    QT_TRANSLATE_NOOP("Errors", "The layer of {layer} is {state} and cannot be changed."),
    QT_TRANSLATE_NOOP("Errors", "These are the marks of {layer}. Show your own layer to mark."),
    QT_TRANSLATE_NOOP("Errors", "A layer that is {state} cannot become {wanted}."),
    QT_TRANSLATE_NOOP("Errors", "The name {name} is taken in this project."),
    QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be a name here: {why}."),
    QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be a label's name: it must have 1 to 64 letters and no blank at its ends."),
    QT_TRANSLATE_NOOP("Errors", "The label {label} is used {count} times. Remove those marks with it, or merge it into another label."),
    QT_TRANSLATE_NOOP("Errors", "A project keeps at least one label to mark with."),
    QT_TRANSLATE_NOOP("Errors", "“{colour}” is not a colour like #0072B2."),
    QT_TRANSLATE_NOOP("Errors", "The key of a label is one digit, not “{key}”."),
    QT_TRANSLATE_NOOP("Errors", "The key {key} belongs to {label} already."),
    QT_TRANSLATE_NOOP("Errors", "An article is set aside with a reason. Say why."),
    QT_TRANSLATE_NOOP("Errors", "Work is blind here: the marks of {layer} are shown once you have finished this article."),
    QT_TRANSLATE_NOOP("Errors", "An article cannot have {wanted} annotators out of {number}."),
    QT_TRANSLATE_NOOP("Errors", "The share of {name} must be a number that is not below 0, and somebody's must be above it."),
    QT_TRANSLATE_NOOP("Errors", "It was stopped."),
    QT_TRANSLATE_NOOP("Errors", "The threshold is a number from 1 up, not {n}."),
    QT_TRANSLATE_NOOP("Errors", "Name the annotator whose answers are to be taken."),
    QT_TRANSLATE_NOOP("Errors", "Disputes without a verdict: {count}. Judge them first."),
    QT_TRANSLATE_NOOP("Errors", "Nobody has finished this article yet; there is nothing to review."),
    QT_TRANSLATE_NOOP("Errors", "A reviewer has taken this article; it comes back when the review is done."),
    QT_TRANSLATE_NOOP(
        "Errors", "“{code}” cannot be a reason: a project's reasons have 1 to 64 letters, no blank at their ends, and are in its list once."
    ),
    QT_TRANSLATE_NOOP("Errors", "There is nothing to send: write an answer first."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing to undo."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing to do again."),
    QT_TRANSLATE_NOOP("Errors", "“{verb}” cannot be undone: somebody changed the same place since."),
    QT_TRANSLATE_NOOP("Errors", "“{verb}” could not be saved any more: somebody changed the same place meanwhile."),
    QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to look for: write a word, a phrase in quotation marks, or a field such as label:PERSON."
    ),
    QT_TRANSLATE_NOOP("Errors", "The search only says what to leave out. Name something to look for as well."),
    QT_TRANSLATE_NOOP("Errors", "The quotation mark at letter {at} is never closed."),
    QT_TRANSLATE_NOOP("Errors", "Nothing stands behind “{sign}” at letter {at}."),
    QT_TRANSLATE_NOOP(
        "Errors", "OR at letter {at} cannot join {first} and {second}: it joins words with words, labels with labels, and so on."
    ),
    QT_TRANSLATE_NOOP("Errors", "“{word}” at letter {at} is too short: at least two letters must stand before *."),
    QT_TRANSLATE_NOOP(
        "Errors", "There is no field “{field}” (letter {at}), only {fields}. To look for it as text, put it in quotation marks."
    ),
    QT_TRANSLATE_NOOP("Errors", "“{value}” at letter {at} is unknown here; the field {field} takes {values}."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "There are more than {most} hits, too many to put in order by the words beside them. Add a word, or order them by article.",
    ),
)
"""The templates of ``core.errors``, where the translators find them; a test holds the two against each other."""

VERBS = {
    "tag": QT_TRANSLATE_NOOP("Verbs", "mark"),
    "tag everywhere": QT_TRANSLATE_NOOP("Verbs", "mark all the same"),
    "tag hits": QT_TRANSLATE_NOOP("Verbs", "mark hits of a search"),
    "relabel hits": QT_TRANSLATE_NOOP("Verbs", "change the labels of hits"),
    "untag hits": QT_TRANSLATE_NOOP("Verbs", "remove marks of hits"),
    "untag": QT_TRANSLATE_NOOP("Verbs", "remove a mark"),
    "relabel": QT_TRANSLATE_NOOP("Verbs", "change a label"),
    "resize": QT_TRANSLATE_NOOP("Verbs", "move an edge"),
    "note": QT_TRANSLATE_NOOP("Verbs", "note"),
    "split": QT_TRANSLATE_NOOP("Verbs", "split a mark"),
    "join spans": QT_TRANSLATE_NOOP("Verbs", "join marks"),
    "join": QT_TRANSLATE_NOOP("Verbs", "join"),
    "mend": QT_TRANSLATE_NOOP("Verbs", "mend edges"),
    "article note": QT_TRANSLATE_NOOP("Verbs", "note on the article"),
    "edge rule": QT_TRANSLATE_NOOP("Verbs", "rule for proclitics"),
    "started": QT_TRANSLATE_NOOP("Verbs", "reopen the article"),
    "finished": QT_TRANSLATE_NOOP("Verbs", "finish the article"),
    "skipped": QT_TRANSLATE_NOOP("Verbs", "set the article aside"),
    "returned": QT_TRANSLATE_NOOP("Verbs", "return the article"),
    "accepted": QT_TRANSLATE_NOOP("Verbs", "accept the article"),
    "import": QT_TRANSLATE_NOOP("Verbs", "import"),
    "work": QT_TRANSLATE_NOOP("Verbs", "time of work"),
    "edge choice": QT_TRANSLATE_NOOP("Verbs", "remember where a name begins"),
    "label": QT_TRANSLATE_NOOP("Verbs", "add a label"),
    "label change": QT_TRANSLATE_NOOP("Verbs", "change what a label is"),
    "label order": QT_TRANSLATE_NOOP("Verbs", "order the labels"),
    "label remove": QT_TRANSLATE_NOOP("Verbs", "remove a label"),
    "label merge": QT_TRANSLATE_NOOP("Verbs", "merge two labels"),
    "label set": QT_TRANSLATE_NOOP("Verbs", "load a set of labels"),
    "rename": QT_TRANSLATE_NOOP("Verbs", "rename an annotator"),
    "role": QT_TRANSLATE_NOOP("Verbs", "change a role"),
    "assign": QT_TRANSLATE_NOOP("Verbs", "assign articles"),
    "withdraw": QT_TRANSLATE_NOOP("Verbs", "take articles back"),
    "blind": QT_TRANSLATE_NOOP("Verbs", "turn blind work on or off"),
    "verdict": QT_TRANSLATE_NOOP("Verbs", "give a verdict"),
    "verdict reason": QT_TRANSLATE_NOOP("Verbs", "give a reason"),
    "verdict note": QT_TRANSLATE_NOOP("Verbs", "note on a ballot"),
    "merge": QT_TRANSLATE_NOOP("Verbs", "settle by a rule"),
    "finish review": QT_TRANSLATE_NOOP("Verbs", "finish the review"),
    "reasons": QT_TRANSLATE_NOOP("Verbs", "change the reasons"),
    "take correction": QT_TRANSLATE_NOOP("Verbs", "accept a correction"),
    "remark": QT_TRANSLATE_NOOP("Verbs", "answer a correction"),
}

STATES = {
    LayerState.NEW: QT_TRANSLATE_NOOP("States", "new"),
    LayerState.STARTED: QT_TRANSLATE_NOOP("States", "in progress"),
    LayerState.FINISHED: QT_TRANSLATE_NOOP("States", "finished"),
    LayerState.RETURNED: QT_TRANSLATE_NOOP("States", "returned"),
    LayerState.ACCEPTED: QT_TRANSLATE_NOOP("States", "accepted"),
    LayerState.SKIPPED: QT_TRANSLATE_NOOP("States", "set aside"),
}

ROLES = {
    Role.ANNOTATOR: QT_TRANSLATE_NOOP("Roles", "Annotator"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("Roles", "Reviewer"),
    Role.LEAD: QT_TRANSLATE_NOOP("Roles", "Lead"),
    Role.MACHINE: QT_TRANSLATE_NOOP("Roles", "Program"),
}

GOLD_NAME = QT_TRANSLATE_NOOP("Layers", "Gold")


def isolated(name: object) -> str:
    """Return ``name`` between isolates, so that it cannot pull the sentence round it out of order."""
    return f"\u2068{name}\u2069"


def said(error: WorldError, labels: Mapping[str, str] | None = None) -> str:
    """Return the error's sentence in the language of the interface, with ``labels`` called as they are shown."""
    template = QCoreApplication.translate("Errors", type(error).sentence)
    words = {name: (labels or {}).get(str(value), value) if name == "label" else _word(value) for name, value in error.blanks.items()}
    blanks = {name: isolated(word) for name, word in words.items()}
    return template.format(**blanks)


def verb(code: str) -> str:
    """Return what an edit did, to stand behind “Undo:”."""
    return QCoreApplication.translate("Verbs", VERBS.get(code, code))


def fault_name(code: str) -> str:
    """Return what is wrong with an edge."""
    return QCoreApplication.translate("Faults", code)


def state(value: LayerState) -> str:
    return QCoreApplication.translate("States", STATES[value])


def role_name(value: Role) -> str:
    return QCoreApplication.translate("Roles", ROLES[value])


def layer_name(name: str) -> str:
    """Return how a layer is called: an annotator's name as it is, gold in the interface's language."""
    return QCoreApplication.translate("Layers", GOLD_NAME) if name == "gold" else name


def shown_day(day: date) -> str:
    """Return the day and its month as the language writes them."""
    # Qt writes Arabic with its own digits; the interface has 0–9 everywhere.
    return f"{day.day} {QLocale().toString(QDate(day.year, day.month, day.day), 'MMM')}"


def _word(value: object) -> object:
    if isinstance(value, str) and value in STATES:
        return state(LayerState(value))
    return verb(value) if isinstance(value, str) and value in VERBS else value
