"""A UIMA CAS as INCEpTION exports it: the annotations of one annotator on one document, whichever file they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from core.errors import RuleRefused, WorldError
from core.formats.files import shown
from core.formats.naming import named_by_file, said_by_file
from core.formats.offsets import Offsets, Unit
from core.formats.record import LayerRecord, Refused
from core.formats.standoff import Standing
from core.model import GOLD, Annotator, ArticleId, reading_order
from core.model.article import title_of

MARK: Final = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
METADATA: Final = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
DOCUMENT: Final = "uima.tcas.DocumentAnnotation"
SOFA: Final = "uima.cas.Sofa"
VIEW: Final = "_InitialView"
CURATED: Final = "CURATION_USER"
"""The annotator to whom INCEpTION gives what was decided: the gold layer."""
UNMARKED: Final = "INITIAL_CAS"
"""What INCEpTION calls a document that nobody has marked."""
OURS: Final = "hashiya:"
"""How the address of a document begins whose rest is the id of our article."""

_BUILT_IN: Final = ("de.tudarmstadt.ukp.dkpro.core.api.", "org.dkpro.core.api.", "de.tudarmstadt.ukp.clarin.webanno.", "uima.")
_NAMED: Final = ".ner.type."
"""The one kind of built-in annotations that are marks."""
_UNTOLD: Final = frozenset(
    {
        "Token",
        "Sentence",
        "Paragraph",
        "Heading",
        "Div",
        "DocumentMetaData",
        "DocumentAnnotation",
        "CASMetadata",
        "TagsetDescription",
        "TagDescription",
    }
)
"""What every document is cut into; nobody misses it."""
_LABELS: Final = ("value", "label", "category", "type", "class", "kind", "entity")
_NOTES: Final = ("note", "comment")
_ENDS: Final = ("Governor", "Dependent", "source", "target")
"""The features by which an annotation ties two others together."""


@dataclass(frozen=True, slots=True)
class Structure:
    """An annotation with its offsets as the file counts them; ``place`` is its line, where the file has lines."""

    type: str
    start: int
    end: int
    features: Mapping[str, str]
    sofa: str = ""
    place: int | None = None

    @property
    def kind(self) -> str:
        return self.type.rpartition(".")[2]

    @property
    def is_mark(self) -> bool:
        """Say whether somebody marked it, and did not tie two others together by it."""
        if self.type.startswith(_BUILT_IN) and _NAMED not in self.type:
            return False
        return sum(name in self.features for name in _ENDS) < 2

    @property
    def labelled_by(self) -> str:
        """Return the feature that holds the label; nothing where the type itself is the label."""
        for name in _LABELS:
            if self.features.get(name, "").strip():
                return name
        others = [name for name, value in self.features.items() if name not in _NOTES and value.strip() and not value.isdecimal()]
        return others[0] if len(others) == 1 else ""


@dataclass(slots=True)
class Document:
    """What one file holds: its texts and the names of their views, by the ids of their sofas, and its annotations."""

    texts: dict[str, str] = field(default_factory=dict)
    views: dict[str, str] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)

    def sofa(self) -> str:
        """Return the id of the sofa whose text is annotated; raise ``RuleRefused`` where there is none."""
        held = [sofa for sofa, text in self.texts.items() if text]
        if not held:
            raise RuleRefused(why="It holds no text (no sofaString).")
        return next((sofa for sofa in held if self.views.get(sofa) == VIEW), held[0])


def record_of(
    document: Document, path: Path, *, inner: str = "", unit: Unit = Unit.UTF16, notes: tuple[str, ...] = ()
) -> LayerRecord | Refused:
    """Return the layer that ``document`` is, read from ``path`` or from the file ``inner`` of that archive, or why it is none.

    Raises ``RuleRefused`` and kin where not one annotation but the whole is to blame.
    """
    sofa = document.sofa()
    text = document.texts[sofa]
    standing, offsets = Standing(text), Offsets(text, unit)
    lost = Counter(document.others)
    told: Counter[str] = Counter()
    for structure in document.structures:
        if structure.sofa not in ("", sofa):
            lost["annotation of another view"] += 1
        elif not structure.is_mark:
            lost[f"annotation of the type {structure.kind}"] += structure.kind not in _UNTOLD
        elif structure.start == structure.end:
            lost["annotation of no letters"] += 1
        else:
            try:
                told += _stood(standing, structure, offsets, lost)
            except WorldError as error:
                return Refused(shown(path), structure.place, str(error))
    metadata = next((it.features for it in document.structures if it.type == METADATA), {})
    layer, by_folder = _layer(path, Path(inner or path.name).stem, metadata)
    return LayerRecord(
        _article(metadata.get("documentUri", "")),
        metadata.get("documentTitle") or title_of(text),
        text,
        source=shown(path.name),
        path=shown(path),
        layer=layer,
        spans=reading_order(standing.spans),
        unheld=(*(f"{count} × {what} did not come in." for what, count in sorted(lost.items()) if count), *standing.unheld),
        notes=(*by_folder, *notes, *(f"Its marks are {count} × {what}." for what, count in sorted(told.items()))),
    )


def refuse_crossed(start: int, end: int, kind: str) -> None:
    """Raise ``RuleRefused`` where an annotation ends before it starts or starts before the text."""
    if not 0 <= start <= end:
        raise RuleRefused(why=f"Its {kind} {start}–{end} ends before it starts, or starts before the text.")


def _stood(standing: Standing, structure: Structure, offsets: Offsets, lost: Counter[str]) -> Counter[str]:
    """Add ``annotation`` to the spans, count features without a place; return how it was labelled where that needs words."""
    feature = structure.labelled_by
    label = structure.features[feature].strip() if feature else structure.kind
    note = next((name for name in _NOTES if structure.features.get(name)), "")
    start, end = offsets.to_code_points(structure.start), offsets.to_code_points(structure.end)
    standing.add(start, end, label, note=structure.features[note] if note else "")
    lost.update(f"feature {name} of an annotation {structure.kind}" for name in structure.features if name not in (feature, note))
    if structure.type == MARK and feature == "value":
        return Counter()
    by = f"labelled by its “{feature}”" if feature else "labelled by its type"
    return Counter({f"annotation {structure.kind} {by}": 1})


def _layer(path: Path, stem: str, metadata: Mapping[str, str]) -> tuple[str | None, tuple[str, ...]]:
    """Return whose annotations they are, as the file's own words or its folder say, and in a sentence which of the two."""
    told = metadata.get("documentId", "")
    if UNMARKED in (stem, told):
        return None, ()
    if CURATED in (stem, told):
        return GOLD, ()
    if told and stem in (told, said_by_file(told)):
        return Annotator(told).name, ()
    if metadata.get("documentTitle") == path.absolute().parent.name:
        name = Annotator(named_by_file(stem) or stem).name
        return name, (f"The layer is {name}, by the name of the file: its folder is called after the document.",)
    return None, ()


def _article(told: str) -> ArticleId | None:
    name = told.removeprefix(OURS)
    fits = name != told and 0 < len(name) <= 200 and not any(letter < " " for letter in name)
    return ArticleId(name) if fits else None
