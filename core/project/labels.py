"""The shelf of labels: what a span can be, and what becomes of spans when that changes.

Every verb is one edit, whatever it does to the spans, those of closed layers and of gold among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.errors import ColourInvalid, KeyInvalid, KeyTaken, LabelNameInvalid, LabelUsed, LastLabel, NameTaken
from core.model import Label
from core.model.label import KEYS, is_colour, is_key, is_name
from core.project.edit import Draft
from core.project.labelrows import LabelRows, row_of


@dataclass(frozen=True, slots=True)
class Merged:
    """``moved`` spans have the other label now; ``folded`` had a twin of that label on the same stretch and went into it."""

    moved: int
    folded: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a set of labels did, by their names; ``retired`` are those that are no part of it but in use."""

    added: tuple[str, ...]
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()


class Labels(LabelRows):
    """What a span can be in this project."""

    def add(self, label: Label, *, by: str = "") -> None:
        """Add ``label`` behind the others; raise ``NameTaken``, ``KeyInvalid`` or ``KeyTaken``."""
        with self._history.edit("label", by=by, undoable=bool(by)) as draft:
            _refuse_wrong(label, self.all())
            self.put(draft, label)

    def change(self, name: str, wanted: Label, *, by: str) -> None:
        """Make the label ``name`` what ``wanted`` says, its name too; its spans follow.

        Raises ``UnknownLabel``, ``NameTaken``, ``KeyInvalid``, ``KeyTaken``, or ``LastLabel`` where none would be left to mark with.
        """
        with self._history.edit("label change", by=by) as draft:
            uid = self.known(name)
            others = [label for label in self.all() if label.name != name]
            if any(label.name == wanted.name for label in others):
                raise NameTaken(name=wanted.name)
            _refuse_wrong(wanted, others)
            _refuse_none_left((*others, wanted))
            draft.change("label", uid, row_of(wanted))

    def reorder(self, names: Sequence[str], *, by: str) -> None:
        """Put the labels in the order of ``names``; those that are not named keep their order behind them."""
        with self._history.edit("label order", by=by) as draft:
            self.order(draft, names, [label.name for label in self.all()])

    def remove(self, name: str, *, by: str, with_spans: bool = False) -> int:
        """Take the label ``name`` out of the project; return how many spans went with it.

        Raises ``LabelUsed`` when there are any and ``with_spans`` is not said, ``UnknownLabel`` or ``LastLabel``.
        """
        self._history.save_again()  # what waits may use the label
        with self._history.edit("label remove", by=by) as draft:
            uid = self.known(name)
            _refuse_none_left(label for label in self.all() if label.name != name)
            spans = self._rows("SELECT uid FROM span WHERE label_id = (SELECT id FROM label WHERE uid = ?) ORDER BY id", uid)
            if spans and not with_spans:
                raise LabelUsed(label=name, count=len(spans))
            for (span,) in spans:
                draft.delete("span", span)
            draft.delete("label", uid)
        return len(spans)

    def merge(self, name: str, into: str, *, by: str) -> Merged:
        """Give every span of the label ``name`` the label ``into``, and take ``name`` out of the project.

        Where a layer has both on one stretch they become one span, with the notes of both. Raises ``UnknownLabel`` or ``LastLabel``.
        """
        self._history.save_again()
        folded = 0
        with self._history.edit("label merge", by=by) as draft:
            old, new = self.known(name), self.known(into)
            if old == new:
                raise NameTaken(name=into)
            _refuse_none_left(label for label in self.all() if label.name != name)
            spans = self.with_twins(old, new)
            for span, note, twin, twin_note in spans:
                if twin is None:
                    draft.change("span", span, {"label": new})
                    continue
                folded += 1
                draft.delete("span", span)
                draft.change("span", twin, {"note": "\n".join(dict.fromkeys(one for one in (twin_note, note) if one))})
            draft.delete("label", old)
        return Merged(len(spans) - folded, folded)

    def merging(self, name: str, into: str) -> Merged:
        """Return what ``merge`` would do now; raise ``UnknownLabel``."""
        spans = self.with_twins(self.known(name), self.known(into))
        folded = sum(twin is not None for _, _, twin, _ in spans)
        return Merged(len(spans) - folded, folded)

    def load(self, labels: Sequence[Label], *, replacing: bool, by: str) -> Loaded:
        """Take in a set of ``labels`` as one edit.

        Added to those that are there, labels of known names are left as they are, and a key that is taken gives way to the next
        free one. ``replacing`` them, known ones become what the set says; those it does not name go, or retire when spans have them.
        """
        with self._history.edit("label set", by=by, undoable=bool(by)) as draft:
            return self._replace_by(draft, labels) if replacing else self._add_all(draft, labels)

    # -- inside

    def _add_all(self, draft: Draft, labels: Sequence[Label]) -> Loaded:
        held = list(self.all())
        added = []
        for label in labels:
            if any(one.name == label.name for one in held):
                continue
            taken = {one.key for one in held if one.active}
            fitting = label if label.key not in taken else replace(label, key=next((key for key in KEYS if key not in taken), ""))
            _refuse_wrong(fitting, held)
            self.put(draft, fitting)
            held.append(fitting)
            added.append(label.name)
        return Loaded(tuple(added))

    def _replace_by(self, draft: Draft, labels: Sequence[Label]) -> Loaded:
        for place, label in enumerate(labels):
            _refuse_wrong(label, labels[:place])
        _refuse_none_left(labels)
        held, uses, wanted = {label.name: label for label in self.all()}, self.uses(), {label.name for label in labels}
        added = [label for label in labels if label.name not in held]
        changed = [label for label in labels if label.name in held and held[label.name] != label]
        gone = [label for label in held.values() if label.name not in wanted]
        for label in changed:
            draft.change("label", self.known(label.name), row_of(label))
        for label in added:
            self.put(draft, label)
        for label in gone:
            if uses[label.name]:
                draft.change("label", self.known(label.name), {"active": 0})
            else:
                draft.delete("label", self.known(label.name))
        retired = [label.name for label in gone if uses[label.name]]
        self.order(draft, [label.name for label in labels], retired)
        removed = tuple(label.name for label in gone if not uses[label.name])
        return Loaded(tuple(label.name for label in added), tuple(label.name for label in changed), removed, tuple(retired))


def changed(label: Label, /, **fields: str | bool) -> Label:
    """Return ``label`` with other ``fields``; raise ``LabelNameInvalid`` or ``ColourInvalid`` where a label cannot be so."""
    if "name" in fields and not is_name(str(fields["name"])):
        raise LabelNameInvalid(name=fields["name"])
    if "colour" in fields and not is_colour(str(fields["colour"])):
        raise ColourInvalid(colour=fields["colour"])
    return replace(label, **fields)  # type: ignore[arg-type]  # the fields of a label, each of its type


def _refuse_wrong(label: Label, others: Iterable[Label]) -> None:
    """Raise when the key of ``label`` is none, or that of one of ``others`` that are in use as it is."""
    if not is_key(label.key):
        raise KeyInvalid(key=label.key)
    for other in others:
        if label.key and label.active and other.active and other.key == label.key:
            raise KeyTaken(key=label.key, label=other.name)


def _refuse_none_left(labels: Iterable[Label]) -> None:
    if not any(label.active for label in labels):
        raise LastLabel()
