"""What a lead does without the window: labels, and who gets which articles."""

from __future__ import annotations

from pathlib import Path

from core.errors import ShareInvalid
from core.formats.files import shown
from core.model import Annotator
from core.project import Project
from core.project.labels import Loaded
from core.project.labelsets import labels_of, write_labels
from core.terminal.commands import DONE, refuse_to_replace_a_project
from core.terminal.telling import Voice


def labels(project: Path, *, load: str | None, replacing: bool, save: Path | None, voice: Voice) -> int:
    """Take in the set of labels ``load``, write the labels to ``save``, and list them with how often each is used."""
    wanted = None if load is None else labels_of(load)
    loaded = None
    if save is not None:
        refuse_to_replace_a_project(save)
    with Project.open(project, read_only=wanted is None) as opened:
        if wanted is not None:
            loaded = opened.labels.load(wanted, replacing=replacing, by="")
        held, uses = opened.labels.all(), opened.labels.uses()
    if save is not None:
        write_labels(held, save)
    facts: dict[str, object] = {
        "labels": [
            {
                "name": label.name,
                "arabic": label.arabic,
                "english": label.english,
                "colour": label.colour,
                "key": label.key,
                "guideline": label.guideline,
                "active": label.active,
                "spans": uses[label.name],
            }
            for label in held
        ]
    }
    if loaded is not None:
        facts["loaded"] = loaded
    if save is not None:
        facts["saved"] = shown(save)
    voice.answer(facts, _told(len(held), loaded, save))
    rows = [(label.name, label.arabic, label.english, label.key, label.colour, str(uses[label.name])) for label in held]
    voice.table(("Label", "Arabic", "English", "Key", "Colour", "Spans"), rows)
    return DONE


def assign(project: Path, annotators: str, *, each: int, shares: str | None, voice: Voice) -> int:
    """Deal the articles of ``project`` to ``annotators``, named with commas between them, ``each`` article to so many of them."""
    names = [Annotator(name.strip()).name for name in annotators.split(",") if name.strip()]
    with Project.open(project) as opened:
        dealt = opened.assignments.deal(names, each=each, shares=_shares(shares, names), by="")
        work = [worker for worker in opened.assignments.work() if worker.assigned]
    voice.answer(
        {
            "articles": dealt.articles,
            "given": dealt.given,
            "joined": dealt.joined,
            "work": {one.name: {"assigned": one.assigned, "begun": one.begun, "done": one.done} for one in work},
        },
        f"Assigned {dealt.articles:,} article{'s' if dealt.articles != 1 else ''}."
        + (f" New here: {', '.join(dealt.joined)}." if dealt.joined else ""),
    )
    rows = [(one.name, str(dealt.given.get(one.name, 0)), str(one.assigned), str(one.begun), str(one.done)) for one in work]
    voice.table(("Annotator", "Given now", "Assigned", "Begun", "Done"), rows)
    return DONE


def _shares(written: str | None, names: list[str]) -> dict[str, float] | None:
    """Return the shares that ``a=60,b=40`` says; raise ``ShareInvalid`` for a name without a number, or of nobody who gets articles."""
    if written is None:
        return None
    shares: dict[str, float] = {}
    for part in written.split(","):
        name, _, number = (word.strip() for word in part.rpartition("="))
        try:
            shares[name] = float(number)
        except ValueError:
            raise ShareInvalid(name=name or part.strip()) from None
        if name not in names:
            raise ShareInvalid(name=name)
    return shares


def _told(number: int, loaded: Loaded | None, save: Path | None) -> str:
    told = [f"{number} label{'s' if number != 1 else ''}."]
    if loaded is not None:
        parts = {"Added": loaded.added, "Changed": loaded.changed, "Removed": loaded.removed, "Retired, since in use": loaded.retired}
        told += [f"{what}: {', '.join(names)}." for what, names in parts.items() if names] or ["Nothing was new."]
    if save is not None:
        told.append(f"Saved to {shown(save)}.")
    return " ".join(told)
