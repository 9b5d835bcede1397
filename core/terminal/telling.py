"""What a command says: one JSON object, or words and tables for people; errors as one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

import msgspec
import typer

from core.terminal.arabic import Bidi, isolated, must_prepare, prepared

if TYPE_CHECKING:  # rich is loaded when a table or a bar is drawn: the window starts without it
    from rich.console import Console
    from rich.progress import Progress

    from core.project.brought import Progress as Step

_UNBOUNDED = 10_000
"""Columns of a file or pipe: nothing is cut or wrapped there."""
_LISTED = 200
"""So many lines of a list are shown to people; JSON has them all."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How one call of the program speaks: ``json`` for programs, otherwise words, with Arabic prepared as ``bidi`` says."""

    json: bool = False
    bidi: Bidi = Bidi.AUTO

    def answer(self, facts: object, sentence: str) -> None:
        """Give the result: ``facts`` as one JSON object, or ``sentence``."""
        if self.json:
            _as_json(facts)
        else:
            self._print(sentence, sys.stdout)

    def line(self, told: str) -> None:
        """Print one line of many, for people."""
        self._print(told, sys.stdout)

    def table(self, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table for people, after an empty line; its first column is names, the others are numbers."""
        if self.json:
            return
        typer.echo()
        from rich.table import Table

        table = Table(box=None, pad_edge=False, show_edge=False, header_style="bold")
        for place, title in enumerate(head):
            table.add_column(self._cell(title), justify="left" if place == 0 else "right", overflow="fold")
        for row in rows:
            table.add_row(*(self._cell(cell) for cell in row))
        _console(sys.stdout).print(table)

    def list(self, lines: Sequence[str]) -> None:
        """List what was left out, for people, on the error stream."""
        if self.json:
            return
        for line in lines[:_LISTED]:
            self._print(line, sys.stderr)
        if len(lines) > _LISTED:
            self._print(f"… and {len(lines) - _LISTED} more; --json lists all.", sys.stderr)

    @contextmanager
    def progress(self, doing: str) -> Iterator[_Counter]:
        """Show on the error stream how far ``doing`` is, when people look at it."""
        if self.json or not sys.stderr.isatty():
            yield _Counter(None)
            return
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed}{task.fields[pace]}"), TimeElapsedColumn())
        with Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
            yield _Counter(bar, doing)

    def _cell(self, text: str) -> str:
        seen = self._seen(text, sys.stdout)
        return isolated(seen) if seen == text and sys.stdout.isatty() else seen

    def _seen(self, text: str, stream: TextIO) -> str:
        return prepared(text) if must_prepare(self.bidi, is_terminal=stream.isatty(), environment=os.environ) else text

    def _print(self, text: str, stream: TextIO) -> None:
        typer.echo(self._seen(text, stream), file=stream)


class _Counter:
    """Takes the number of things done so far."""

    def __init__(self, bar: Progress | None, doing: str = "") -> None:
        self._bar = bar
        self._task = bar.add_task(doing, total=None, pace="") if bar is not None else None

    def __call__(self, done: int) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done)

    def advance(self, step: Step) -> None:
        """Take how far something is, with its rate and the time that it will still take."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=step.done, pace=paced(step))


def paced(step: Step) -> str:
    """Return what stands after the number of things done: of how many, how many a second, how long it will still take."""
    told = f" of {step.total:,}" if step.total is not None else ""
    if step.rate > 0:
        told += f", {step.rate:,.0f}/s" if step.rate >= 1 else f", {60 * step.rate:,.0f}/min"
    if step.left is not None:
        minutes, seconds = divmod(round(step.left), 60)
        told += f", {minutes}:{seconds:02} left"
    return told


def refuse(sentence: str, *, as_json: bool) -> None:
    """Say why nothing was done: one JSON object on the output, or one sentence on the error stream."""
    line = " ".join(sentence.split())
    if as_json:
        _as_json({"error": line})
    else:
        voice = Voice()
        voice.list([line])


def _as_json(facts: object) -> None:
    typer.echo(msgspec.json.encode(facts) + b"\n", nl=False)


def _console(stream: TextIO) -> Console:
    from rich.console import Console

    width = None if stream.isatty() else _UNBOUNDED
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)
