"""The command that writes layers to files: what it will leave out is said before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from core.errors import RuleRefused
from core.formats.choices import USUAL, Choices, Inside, Overlapping
from core.formats.files import replacing, shown
from core.formats.reasons import shortened
from core.formats.record import LayerRecord, LeftOut, Loss, Written
from core.formats.table import FORMATS, written_as
from core.formats.writing import first_look
from core.model import GOLD, LayerState
from core.project import Project
from core.project.card import NOT_STATED, card, card_path
from core.project.exporting import Exported, Request, Target, export_all, foretell_all, targets
from core.project.splitting import split_of
from core.project.takingout import OURS, Wanted, records
from core.terminal.arabic import Bidi
from core.terminal.commands import DONE, LEFT_OUT, refuse_to_replace_a_project
from core.terminal.options import AsJson, BidiMode, ProjectPath
from core.terminal.telling import Voice

WrittenFormat = Annotated[
    str, typer.Option("--format", metavar="NAME", help=f"What OUT is: {', '.join(row.name for row in FORMATS if row.is_written)}.")
]
DataCard = Annotated[bool | None, typer.Option("--card/--no-card", help="A data card beside OUT; with other formats and splits always.")]
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Export:
    """What is asked of an export, as it is written on the command line."""

    format_name: str = OURS
    layer: str = GOLD
    states: str | None = None
    labels: str | None = None
    choices: Choices = USUAL
    split: str | None = None
    seed: int = 0
    accepted: str | None = None
    dry_run: bool = False
    card: bool | None = None
    licence: str = NOT_STATED

    def request(self) -> Request:
        """Return what is to be done; raise ``RuleRefused`` for words that mean nothing."""
        states = None if self.states is None else frozenset(_state(name) for name in _names(self.states))
        labels = None if self.labels is None else frozenset(_names(self.labels))
        split = None if self.split is None else split_of(self.split, seed=self.seed)
        return Request(written_as(self.format_name), Wanted(self.layer, states, labels), self.choices, split)

    @property
    def wants_card(self) -> bool:
        """Whether a data card is written: unless somebody says otherwise beside everything but our own plain file, which says it all."""
        return self.format_name != OURS or self.split is not None if self.card is None else self.card

    def accepts(self, left_out: Iterable[LeftOut]) -> bool:
        """Say whether the user takes all of ``left_out`` for granted."""
        names = frozenset(_names(self.accepted or ""))
        for name in names - {"all", *Loss}:
            raise RuleRefused(why=f"There is nothing called {name} to leave out; there is {', '.join(Loss)}, or all.")
        return "all" in names or all(left.what in names for left in left_out)


def add_exporting(app: typer.Typer) -> None:
    """Add the command to ``app``."""

    @app.command()
    def export(  # noqa: PLR0913 - each is an option of the command
        project: ProjectPath,
        out: Annotated[Path, typer.Argument(metavar="OUT", help="The file or folder to write.", show_default=False)],
        *,
        format_name: WrittenFormat = OURS,
        layer: Annotated[str, typer.Option(metavar="gold|all|NAME", help="Whose layers.")] = GOLD,
        states: Annotated[str | None, typer.Option(metavar="A,B,…", help="Only layers in these states.")] = None,
        labels: Annotated[str | None, typer.Option(metavar="A,B,…", help="Only spans with these labels.")] = None,
        overlapping: Annotated[Overlapping, typer.Option(help="Which of spans over one word, in flat formats.")] = Overlapping.OUTERMOST,
        inside: Annotated[Inside, typer.Option(help="What becomes of a span that ends inside a word.")] = Inside.WIDEN,
        split: Annotated[str | None, typer.Option(metavar="0.8/0.1/0.1", help="Share the articles out to train, dev and test.")] = None,
        seed: Annotated[int, typer.Option(metavar="N", help="Another number shares them out otherwise.")] = 0,
        accept: Annotated[str | None, typer.Option(metavar="all|KIND,…", help="What may be left out without an exit code of 1.")] = None,
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be left out and write nothing.")] = False,
        card: DataCard = None,
        licence: Annotated[str, typer.Option(metavar="TEXT", help="The licence that the data card names.")] = NOT_STATED,
        json: AsJson = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """Write layers to files; what a format cannot hold is said first."""
        choices = Choices(overlapping, inside)
        asked = Export(format_name, layer, states, labels, choices, split, seed, accept, dry_run, card, licence)
        return take_out(project, out, asked=asked, voice=Voice(json, bidi))


def take_out(project: Path, out: Path, *, asked: Export, voice: Voice) -> int:
    """Export to ``out``, whose old content is replaced in one step; tell first what the format cannot hold."""
    request = asked.request()
    asked.accepts(())
    with Project.open(project, read_only=True) as opened:
        with voice.progress("Sharing out") as progress:
            chosen = targets(opened, out, request, progress=progress)
        for target in chosen:
            refuse_to_replace_a_project(target.path)
        if asked.dry_run or request.form.name != OURS:  # which holds everything
            with voice.progress("Looking for what has no place") as progress:
                told = foretell_all(opened, chosen, request, progress=progress)
            voice.list(_report(told.whole, request))
            if asked.dry_run:
                return _say(told, asked, voice, look=_look(opened, request))
        with voice.progress("Exporting") as progress:
            done = export_all(opened, chosen, request, progress=progress)
        beside = card_path(out) if asked.wants_card else None
        if beside is not None:
            with replacing(beside) as file:
                file.write(card(opened, done, request, licence=asked.licence).encode("utf-8"))
    return _say(done, asked, voice, beside=beside)


def _look(project: Project, request: Request) -> str:
    """Return how the first record would stand in the file."""
    first = next((one for one in records(project, request.wanted) if isinstance(one, LayerRecord)), None)
    return "" if first is None else first_look(request.form, first, request.choices)


def _say(done: Exported, asked: Export, voice: Voice, *, look: str | None = None, beside: Path | None = None) -> int:
    whole = done.whole
    accepted = asked.accepts(whole.left_out)
    voice.list([f"{left.article}, {left.layer or 'no layer'}: {left.reason}" for left in whole.left_out])
    facts: dict[str, object] = {"records": whole.records, "spans": whole.spans, "left_out": whole.left_out}
    if whole.left_out:
        facts["losses"] = whole.losses()
    if len(done.files) > 1:
        facts["files"] = [_file(target, written) for target, written in done.files]
    if beside is not None:
        facts["card"] = shown(beside)
    if look is not None:
        facts |= {"dry_run": True, "preview": look}
    sentences = [_sentence(target, written, would=look is not None) for target, written in done.files]
    if look is not None:
        sentences += [look.rstrip("\n"), "Nothing was written."]
    if whole.left_out and not accepted:
        kinds = ",".join(kind for kind in whole.losses() if kind)
        sentences.append(f"Left out: {len(whole.left_out)}. To take that as it is, add --accept {kinds or 'all'}.")
    voice.answer(facts, "\n".join(sentences))
    return DONE if accepted else LEFT_OUT


def _file(target: Target, written: Written) -> dict[str, object]:
    about: dict[str, object] = {"path": shown(target.path), "layer": target.layer}
    if target.part:
        about["part"] = target.part
    return {**about, "records": written.records, "spans": written.spans}


def _sentence(target: Target, written: Written, *, would: bool) -> str:
    records_, spans = _many(written.records, "record"), _many(written.spans, "span")
    return f"{'It would write' if would else 'Wrote'} {records_} with {spans} to {shown(target.path)}."


def _report(told: Written, request: Request) -> list[str]:
    """Return what the format cannot hold: a line for each kind, with how many and the first few of them."""
    lines = []
    for kind, number in told.losses().items():
        quotes = list(dict.fromkeys(left.example for left in told.left_out if left.what == kind and left.example))
        examples = ", ".join(f"“{shortened(one)}”" for one in quotes[:_EXAMPLES])
        lines.append(f"{request.form.name} has no place for: {kind or 'what is damaged'}, {number:,}{f' ({examples})' if examples else ''}")
    return lines


def _state(name: str) -> LayerState:
    try:
        return LayerState(name)
    except ValueError:
        raise RuleRefused(why=f"“{name}” is no state of a layer ({', '.join(LayerState)}).") from None


def _names(written: str) -> Sequence[str]:
    return [name.strip() for name in written.split(",") if name.strip()]


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
