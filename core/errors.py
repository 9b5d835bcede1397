"""What the world can do to us: each error carries one sentence fit to show, with its blanks filled in.

The sentences are in English here; the window translates the same templates (``gui/sentences.py``). Whatever is not a
``WorldError`` is a defect of the program and is not caught.
"""

from __future__ import annotations

from typing import ClassVar


class WorldError(Exception):
    """Something outside the program is not as it must be."""

    sentence: ClassVar[str] = ""

    def __init__(self, **blanks: object) -> None:
        self.blanks = blanks
        super().__init__(self.sentence.format(**blanks))


class FileMissing(WorldError):
    sentence = "There is no file {path}."


class FileExists(WorldError):
    sentence = "{path} exists already. Choose another name, or open it."


class FileUnreadable(WorldError):
    sentence = "{path} cannot be read: {reason}."


class FileUnwritable(WorldError):
    sentence = "{path} cannot be written: {reason}."


class TextEmpty(WorldError):
    sentence = "It is empty: there is no text to bring in."


class TextBinary(WorldError):
    sentence = "It is not plain text but {what}."


class TextTooLong(WorldError):
    sentence = "Its text is longer than {longest} letters."


class EncodingUnknown(WorldError):
    sentence = "There is no encoding named {name}."


class EncodingWrong(WorldError):
    sentence = "It cannot be read as {encoding}: byte {at} belongs to no letter."


class EncodingUnclear(WorldError):
    sentence = "It seems to be neither UTF-8, UTF-16, windows-1256 nor ISO-8859-6. Name its encoding, or save it as UTF-8."


class ProjectEmpty(WorldError):
    sentence = "{path} is an empty file and not a Hashiya project. Open another file, or delete this one and create a project."


class ProjectForeign(WorldError):
    sentence = "{path} is not a Hashiya project. To bring in its text, import it into a project."


class ProjectOfAnotherProgram(WorldError):
    sentence = "{path} is a database of another program, not a Hashiya project. It was not changed."


class ProjectNewer(WorldError):
    sentence = (
        "{path} was written by a newer Hashiya (file version {version}, this program reads up to {known}). Install the newer program."
    )


class ProjectDamaged(WorldError):
    sentence = "{path} is damaged ({detail}). Work on a copy, or go back to a backup beside it."


class ProjectUntrusted(WorldError):
    sentence = "{path} holds {what}, which no Hashiya project has. It was not opened, because such things can run by themselves."


class ProjectReadOnly(WorldError):
    sentence = "{path} is read-only: it can be looked at, but not marked. Copy it to a folder of yours to work on it."


class ProjectBusy(WorldError):
    sentence = "{path} is being written by another program right now. Try again in a moment."


class ProjectInUse(WorldError):
    sentence = "{path} is the project that is open here. It cannot be imported into itself."


class StorageFull(WorldError):
    sentence = "There is no room left on the disk of {path}. Free some space, then save again; what is not saved stays on the screen."


class StorageFailed(WorldError):
    sentence = "{path} could not be written ({detail}). What is not saved stays on the screen."


class ReadingStopped(WorldError):
    sentence = "It was stopped."


class TextChanged(WorldError):
    sentence = "The stored text of “{title}” does not equal its fingerprint. Its marks cannot be trusted; restore a backup."


class RuleRefused(WorldError):
    """A rule of the model says no; nothing was written."""

    sentence = "{why}"


class AlreadyMarked(RuleRefused):
    sentence = "“{quote}” is already marked {label} here."


class QuoteMismatch(RuleRefused):
    sentence = "The text at {start}–{end} is “{found}”, not “{quote}”."


class OffsetsOutside(RuleRefused):
    sentence = "The span {start}–{end} lies outside the text of {length} letters."


class OffsetAstray(RuleRefused):
    sentence = "The offset {offset} lies outside the text or inside one of its letters; it counts {unit}."


class UnknownLabel(RuleRefused):
    sentence = "The label {label} is not one of this project's."


class UnknownLayer(RuleRefused):
    sentence = "There is no layer of {layer} in this project."


class UnknownArticle(RuleRefused):
    sentence = "There is no article {article} in this project."


class SpanGone(RuleRefused):
    sentence = "This span is not there any more; another window may have removed it."


class LayerLocked(RuleRefused):
    sentence = "The layer of {layer} is {state} and cannot be changed."


class LayerNotYours(RuleRefused):
    sentence = "These are the marks of {layer}. Show your own layer to mark."


class WrongState(RuleRefused):
    sentence = "A layer that is {state} cannot become {wanted}."


class NameTaken(RuleRefused):
    sentence = "The name {name} is taken in this project."


class NameInvalid(RuleRefused):
    sentence = "“{name}” cannot be a name here: {why}."


class LabelNameInvalid(RuleRefused):
    sentence = "“{name}” cannot be a label's name: it must have 1 to 64 letters and no blank at its ends."


class LabelUsed(RuleRefused):
    sentence = "The label {label} is used {count} times. Remove those marks with it, or merge it into another label."


class LastLabel(RuleRefused):
    sentence = "A project keeps at least one label to mark with."


class ColourInvalid(RuleRefused):
    sentence = "“{colour}” is not a colour like #0072B2."


class KeyInvalid(RuleRefused):
    sentence = "The key of a label is one digit, not “{key}”."


class KeyTaken(RuleRefused):
    sentence = "The key {key} belongs to {label} already."


class ReasonMissing(RuleRefused):
    sentence = "An article is set aside with a reason. Say why."


class LayerHidden(RuleRefused):
    sentence = "Work is blind here: the marks of {layer} are shown once you have finished this article."


class TooFewAnnotators(RuleRefused):
    sentence = "An article cannot have {wanted} annotators out of {number}."


class ShareInvalid(RuleRefused):
    sentence = "The share of {name} must be a number that is not below 0, and somebody's must be above it."


class ThresholdInvalid(RuleRefused):
    sentence = "The threshold is a number from 1 up, not {n}."


class TrustedMissing(RuleRefused):
    sentence = "Name the annotator whose answers are to be taken."


class DisputesOpen(RuleRefused):
    sentence = "Disputes without a verdict: {count}. Judge them first."


class NothingToReview(RuleRefused):
    sentence = "Nobody has finished this article yet; there is nothing to review."


class TakenForReview(RuleRefused):
    sentence = "A reviewer has taken this article; it comes back when the review is done."


class ReasonInvalid(RuleRefused):
    sentence = "“{code}” cannot be a reason: a project's reasons have 1 to 64 letters, no blank at their ends, and are in its list once."


class RemarkEmpty(RuleRefused):
    sentence = "There is nothing to send: write an answer first."


class NothingToUndo(RuleRefused):
    sentence = "There is nothing to undo."


class NothingToRedo(RuleRefused):
    sentence = "There is nothing to do again."


class ChangedSince(RuleRefused):
    sentence = "“{verb}” cannot be undone: somebody changed the same place since."


class ChangedMeanwhile(RuleRefused):
    sentence = "“{verb}” could not be saved any more: somebody changed the same place meanwhile."


class QueryRefused(RuleRefused):
    """A search that cannot be read; ``at`` in its blanks is the letter, counted from 1."""


class QueryEmpty(QueryRefused):
    sentence = "There is nothing to look for: write a word, a phrase in quotation marks, or a field such as label:PERSON."


class QueryOnlyExcludes(QueryRefused):
    sentence = "The search only says what to leave out. Name something to look for as well."


class QueryUnclosed(QueryRefused):
    sentence = "The quotation mark at letter {at} is never closed."


class QueryUnfinished(QueryRefused):
    sentence = "Nothing stands behind “{sign}” at letter {at}."


class QueryMixed(QueryRefused):
    sentence = "OR at letter {at} cannot join {first} and {second}: it joins words with words, labels with labels, and so on."


class QueryTooShort(QueryRefused):
    sentence = "“{word}” at letter {at} is too short: at least two letters must stand before *."


class FieldUnknown(QueryRefused):
    sentence = "There is no field “{field}” (letter {at}), only {fields}. To look for it as text, put it in quotation marks."


class ValueUnknown(QueryRefused):
    sentence = "“{value}” at letter {at} is unknown here; the field {field} takes {values}."


class TooManyToSort(RuleRefused):
    sentence = "There are more than {most} hits, too many to put in order by the words beside them. Add a word, or order them by article."
