"""What a project file survives: ``python -m benchmarks.durability`` kills a marking process 200 times and marks from two windows at once.

The process that marks is this module as well: ``python -m benchmarks.durability mark PROJECT NAME EDITS``.
"""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from signal import SIGKILL
from tempfile import TemporaryDirectory

from core.errors import WorldError
from core.formats.record import LayerRecord
from core.model import ArticleId, SpanId
from core.project import Place, Project
from core.project.bringing import bring_in
from core.project.checking import check

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ArticleId("durability")
LENGTH = 3_400
UNDO_EVERY = 4
"""Each so manieth edit of a marking process takes back the one before."""


@dataclass(slots=True)
class Survived:
    """What came of killing: all but ``acknowledged`` and ``kills`` must be 0."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    half_written: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Shared:
    """What came of two windows on one file."""

    stored: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def make(path: Path) -> None:
    """Make the project that is marked."""
    with Project.create(path) as project:
        bring_in(project, [LayerRecord(ARTICLE, "", "زار الوزير اليابان اليوم. " * (LENGTH // 26))])


def mark(path: Path, name: str, edits: int) -> int:
    """Mark and undo in turn, a line on standard output for each edit that was saved; return how many failed."""
    failures = 0
    with Project.open(path) as project:
        first = project.history.newest()
        length = len(project.articles.text(ARTICLE)) - 60
        for number in range(edits):
            try:
                if number % UNDO_EVERY == UNDO_EVERY - 1:
                    undone = project.history.undo(name)
                    print("undo", undone.changes[0].uid, flush=True)
                else:
                    place = first + number
                    start = place * 7 % length
                    made = project.spans.tag(Place(ARTICLE, name), [(start, start + 1 + place // length)], "PERSON", by=name)
                    print("tag", made[0].id, flush=True)
            except WorldError as error:
                failures += 1
                print(f"failed {error}", flush=True)
    return failures


def marking(path: Path, name: str, edits: int) -> subprocess.Popen[str]:
    """Start a process that marks."""
    command = [sys.executable, "-m", "benchmarks.durability", "mark", str(path), name, str(edits)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def killed(path: Path, times: int, *, seed: int = 1) -> Survived:
    """Kill a process that marks the project at ``path`` so many times, and compare the file with what was acknowledged."""
    dice = random.Random(seed)
    survived = Survived()
    for _ in range(times):
        with Project.open(path) as project:
            edits, before = project.history.newest(), _spans(project)
        lines = _lines_until_killed(path, seconds=dice.uniform(0.002, 0.4))
        with Project.open(path) as project:
            survived.faults += [f"{fault.place}: {fault.what}" for fault in check(project)]
            written, found = project.history.newest() - edits, _spans(project)
            survived.half_written += sum(not edit.changes for edit in project.history.since(edits))
        expected = list(before)
        for line in lines:
            done, span = line.split()
            expected = [kept for kept in expected if kept != span] if done == "undo" else [*expected, SpanId(span)]
        _compare(survived, expected, found, undoing=len(lines) % UNDO_EVERY == UNDO_EVERY - 1)
        # One edit may have been stored that could not be acknowledged any more; a newcomer joins in an edit of its own.
        survived.half_written += written - len(lines) not in ({0, 1} if before else {0, 1, 2})
        survived.kills += 1
        survived.acknowledged += len(lines)
    return survived


def together(path: Path, edits: int) -> Shared:
    """Let two processes mark the project at ``path`` at the same time, so many edits each."""
    names = ("annotator-1", "annotator-2")
    windows = [marking(path, name, edits) for name in names]
    shared = Shared()
    for window in windows:
        said, _ = window.communicate(timeout=600)
        shared.failures += [line for line in said.splitlines() if line.startswith("failed")]
        if window.returncode:
            shared.failures.append(f"exit code {window.returncode}")
    with Project.open(path) as project:
        shared.stored = {name: len(project.spans.of(ARTICLE, name)) for name in names}
        shared.faults = [f"{fault.place}: {fault.what}" for fault in check(project)]
    return shared


def _lines_until_killed(path: Path, *, seconds: float) -> list[str]:
    """Return the edits that a process acknowledged before it was killed, so many seconds after the first one."""
    process = marking(path, "annotator-1", 100_000)
    if process.stdout is None:
        raise RuntimeError("the process has no output")
    lines = [process.stdout.readline()]
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds)
    process.send_signal(SIGKILL)
    lines += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    return [line for line in lines if line.endswith("\n")]


def _spans(project: Project) -> list[SpanId]:
    return [span.id for span in project.spans.of(ARTICLE, "annotator-1")]


def _compare(survived: Survived, expected: list[SpanId], found: list[SpanId], *, undoing: bool) -> None:
    missing, extra = set(expected) - set(found), set(found) - set(expected)
    if undoing:
        missing -= {expected[-1]}  # the undo that was not acknowledged any more
        survived.half_written += len(extra)
    else:
        survived.half_written += max(0, len(extra) - 1)
    survived.lost += len(missing)


def main() -> int:
    """Run both at full length, print what came of it, return 0 when nothing was lost."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "killed.hashiya")
        make(path)
        survived = killed(path, 200)
        print(f"{survived.kills} kills: {survived.acknowledged} edits acknowledged, {survived.lost} lost, ", end="")
        print(f"{survived.half_written} half-written, {len(survived.faults)} faults in the file")
        path = Path(folder, "shared.hashiya")
        make(path)
        shared = together(path, 1_000)
        print(f"two windows, 1,000 edits each: {len(shared.failures)} failures, {len(shared.faults)} faults in the file, {shared.stored}")
    return int(bool(survived.lost or survived.half_written or survived.faults or shared.failures or shared.faults))


if __name__ == "__main__":
    if sys.argv[1:2] == ["mark"]:
        sys.exit(min(1, mark(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))))
    sys.exit(main())
