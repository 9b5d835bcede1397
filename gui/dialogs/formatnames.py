"""The window's words for formats: what each is called, what it is for, what it keeps, and by what a file is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.formats.form import By
from core.formats.looking import Found
from core.formats.record import Loss
from core.formats.table import Format
from gui.noop import QT_TRANSLATE_NOOP

_NAMES = {
    "jsonl": QT_TRANSLATE_NOOP("Formats", "JSON lines"),
    "text": QT_TRANSLATE_NOOP("Formats", "Plain text"),
    "html": QT_TRANSLATE_NOOP("Formats", "Web page"),
    "docx": QT_TRANSLATE_NOOP("Formats", "Word document"),
    "csv": QT_TRANSLATE_NOOP("Formats", "Table"),
}
"""Formats that a newsroom calls by a word."""

_BRANDS = {
    "prodigy": "Prodigy",
    "doccano": "doccano",
    "doccano-graphemes": "doccano (graphemes)",
    "labelstudio": "Label Studio JSON",
    "labelstudio-min": "Label Studio JSON_MIN",
    "gliner": "GLiNER",
    "huggingface": "Hugging Face",
    "spacy-json": "spaCy JSON",
    "spacy": "spaCy DocBin",
    "webanno": "WebAnno TSV 3.3",
    "wojood": "Wojood",
    "conll": "CoNLL-2003",
    "iob2": "IOB2",
    "bioes": "BIOES",
    "brat": "brat",
    "xmi": "UIMA CAS XMI",
    "casjson": "UIMA CAS JSON",
}
"""Formats that are called the same in every language."""

_FOR = {
    "jsonl": QT_TRANSLATE_NOOP("Formats", "A line for each layer of an article, with all that the project knows of it."),
    "text": QT_TRANSLATE_NOOP("Formats", "The texts alone, a file each, without marks."),
    "csv": QT_TRANSLATE_NOOP("Formats", "A row for each mark, to be opened in a spreadsheet."),
    "prodigy": QT_TRANSLATE_NOOP("Formats", "For Prodigy: a task in each line."),
    "doccano": QT_TRANSLATE_NOOP("Formats", "For doccano: a text with its marks in each line."),
    "doccano-graphemes": QT_TRANSLATE_NOOP("Formats", "For doccano where it counts letters as one sees them."),
    "labelstudio": QT_TRANSLATE_NOOP("Formats", "For Label Studio: tasks with what each annotator marked."),
    "labelstudio-min": QT_TRANSLATE_NOOP("Formats", "For Label Studio: its short list, one entry for each layer."),
    "gliner": QT_TRANSLATE_NOOP("Formats", "To train GLiNER: words, and from which to which a mark goes."),
    "huggingface": QT_TRANSLATE_NOOP("Formats", "To train with Hugging Face: words with a tag each, in JSON."),
    "spacy-json": QT_TRANSLATE_NOOP("Formats", "To train with spaCy, as JSON that can be read."),
    "spacy": QT_TRANSLATE_NOOP("Formats", "To train with spaCy: a file it loads as it is."),
    "webanno": QT_TRANSLATE_NOOP("Formats", "For WebAnno and INCEpTION: a word in each line, with all its marks."),
    "wojood": QT_TRANSLATE_NOOP("Formats", "A word in each line with all its tags, one inside the other."),
    "conll": QT_TRANSLATE_NOOP("Formats", "To train: a word in each line with one tag, in the columns of CoNLL-2003."),
    "iob2": QT_TRANSLATE_NOOP("Formats", "To train: a word in each line with one tag, B for where a mark begins and I for its rest."),
    "bioes": QT_TRANSLATE_NOOP("Formats", "To train: a word in each line with one tag, which also tells where a mark ends."),
    "brat": QT_TRANSLATE_NOOP("Formats", "For brat: a folder for each annotator, with texts and their marks side by side."),
    "xmi": QT_TRANSLATE_NOOP("Formats", "For INCEpTION and UIMA: a folder for each article, a file for each annotator."),
    "casjson": QT_TRANSLATE_NOOP("Formats", "For INCEpTION and UIMA in JSON: a folder for each article, a file for each annotator."),
}

_KEPT = {
    Loss.NESTED: QT_TRANSLATE_NOOP("Formats", "nested marks"),
    Loss.CROSSING: QT_TRANSLATE_NOOP("Formats", "crossing marks"),
    Loss.INSIDE_A_TOKEN: QT_TRANSLATE_NOOP("Formats", "edges inside a word"),
    Loss.NOTE: QT_TRANSLATE_NOOP("Formats", "notes"),
    Loss.STATE: QT_TRANSLATE_NOOP("Formats", "states"),
    Loss.LAYER: QT_TRANSLATE_NOOP("Formats", "whose marks they are"),
    Loss.META: QT_TRANSLATE_NOOP("Formats", "metadata"),
    Loss.ORIGIN: QT_TRANSLATE_NOOP("Formats", "where marks come from"),
}
"""What one asks whether a format keeps it."""

_WHY = {
    By.TOLD: QT_TRANSLATE_NOOP("Formats", "as you say"),
    By.CONTENT: QT_TRANSLATE_NOOP("Formats", "by its content"),
    By.NAME: QT_TRANSLATE_NOOP("Formats", "by its name"),
    By.NOTHING: QT_TRANSLATE_NOOP("Formats", "nothing else knows it"),
}


def format_name(row: Format) -> str:
    """Return what the format is called."""
    named = _NAMES.get(row.name)
    return QCoreApplication.translate("Formats", named) if named else f"\u2068{_BRANDS.get(row.name, row.name)}\u2069"


def purpose(row: Format) -> str:
    """Return what the format is for, in a sentence."""
    return QCoreApplication.translate("Formats", _FOR.get(row.name, ""))


def keeps(row: Format) -> str:
    """Return what the format keeps and what it leaves out, in two sentences at most; nothing for texts alone."""
    if not row.holds:
        return ""
    kept: list[str] = []
    left: list[str] = []
    for what, words in _KEPT.items():
        (kept if what in row.holds else left).append(QCoreApplication.translate("Formats", words))
    comma = QCoreApplication.translate("Formats", ", ")
    sentences = []
    if kept:
        sentences.append(QCoreApplication.translate("Formats", "It keeps {things}.").format(things=comma.join(kept)))
    if left:
        sentences.append(QCoreApplication.translate("Formats", "It leaves out {things}.").format(things=comma.join(left)))
    return " ".join(sentences)


def why(found: Found) -> str:
    """Return by what the file is known."""
    return QCoreApplication.translate("Formats", _WHY[found.by])
