"""``python -m benchmarks.fuzz_formats``: broken files of every format, each read in a process that has 10 s and 1 GB for it.

A file passes when every record that comes out is whole and every refusal has a path and a sentence. It exits with 1 when one does not.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from core.formats.record import LayerRecord, Refused
from core.formats.table import FORMATS, Format
from core.model import ArticleId, LayerState, Span, SpanId, checked
from core.model.article import title_of

SECONDS: Final = 10
MEMORY: Final = 1 << 30
COUNT: Final = 200_000
AT_ONCE: Final = 500
"""Files that one process reads before the next one takes over."""

_TEXT: Final = "زار محمد العلي 😀 عمان قبل قمة الأردن.\r\nثم عاد\u00a0إلى \u200fالقاهرة."
_PLACES: Final = ((4, 14, "PERSON"), (26, 36, "EVENT"), (30, 36, "COUNTRY"))
_BOMB: Final = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(ord("b"), ord("k"))
)
_WORDS: Final = (
    b"\0",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\xff\xfe",
    b"-1",
    b"1e400",
    b"4.5",
    b"null",
    b"[]",
    b"{}",
    b'""',
    b"99999999999999999999",
)


@dataclass(slots=True)
class Outcome:
    """What became of the files of one format; ``failures`` has a line for each that did not pass."""

    files: int = 0
    records: int = 0
    refusals: int = 0
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)


def examples(form: Format) -> dict[str, bytes]:
    """Return sound files of ``form`` by name: what it writes of two articles, or a text where nothing is written so."""
    if not form.is_written or (form.needs is not None and not _is_there(form.needs)):
        return {f"in{form.suffixes[0] if form.suffixes else ''}": _SAMPLES.get(form.name, _TEXT).encode()}
    spans = tuple(Span(SpanId(f"s{start}-{end}"), start, end, label, _TEXT[start:end], note="ملاحظة") for start, end, label in _PLACES)
    state = LayerState.FINISHED
    first = LayerRecord(ArticleId("17"), title_of(_TEXT), _TEXT, layer="annotator-1", state=state, spans=spans, meta='{"a":1}')
    second = LayerRecord(ArticleId("18"), "خبر", "خبر آخر عن عمان", layer="annotator-1", state=state)
    if form.writer is not None:
        file = io.BytesIO()
        form.writer([first, second], file)
        return {f"in{form.suffixes[0] if form.suffixes else ''}": file.getvalue()}
    files: dict[str, bytes] = {}
    if form.folder_writer is not None:
        form.folder_writer([first, second], files.__setitem__)
    return files


def fuzz(form: Format, numbers: range, folder: Path) -> Outcome:
    """Read the broken files of those ``numbers``, the same ones for the same numbers, and return what became of them."""
    outcome = Outcome()
    sound = examples(form)
    for number in numbers:
        chosen = random.Random(f"{form.name} {number}")
        kind = chosen.choice(list(_MUTATIONS))
        broken = chosen.choice([name for name in sound if not name.endswith(".conf")] or list(sound))
        for name, data in sound.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(_MUTATIONS[kind](data, chosen) if name == broken else data)
        path = folder / next((name for name in sound if Path(name).suffix in form.suffixes), broken)
        begun = perf_counter()
        try:
            _read(form, path, outcome)
        except Exception:
            outcome.failures.append(f"{form.name} {number} {kind}: {traceback.format_exc().strip().splitlines()[-1][:200]}")
        outcome.slowest = max(outcome.slowest, perf_counter() - begun)
        outcome.files += 1
    return outcome


def main() -> int:
    """Fuzz every format and print a table; return the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=COUNT, help="how many files, all formats together")
    asked.add_argument("--format", help="only this one")
    options = asked.parse_args()
    rows = [row for row in FORMATS if options.format in (None, row.name)]
    each = max(options.count // max(len(rows), 1), 1)
    failures: list[str] = []
    print(f"{'format':20} {'files':>8} {'records':>9} {'refused':>9} {'slowest':>9} {'failed':>7}")
    for row in rows:
        outcome = _all(row, each)
        told = f"{row.name:20} {outcome.files:8,} {outcome.records:9,} {outcome.refusals:9,} {outcome.slowest:8.2f}s"
        print(f"{told} {len(outcome.failures):7}", flush=True)
        failures += outcome.failures
    print("\n".join(failures[:50]))
    return 1 if failures else 0


def _all(form: Format, count: int) -> Outcome:
    whole = Outcome()
    for first in range(0, count, AT_ONCE):
        part = _guarded(form, range(first, min(first + AT_ONCE, count)))
        whole.files += part.files
        whole.records += part.records
        whole.refusals += part.refusals
        whole.slowest = max(whole.slowest, part.slowest)
        whole.failures += part.failures
    return whole


def _guarded(form: Format, numbers: range) -> Outcome:
    """Return what became of the files of ``numbers`` in a process of their own, or how that ended."""
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(form.name, numbers, there))
    process.start()
    there.close()
    try:
        found: Outcome = here.recv()
    except EOFError:
        process.join()
        found = Outcome(failures=[f"{form.name} {numbers}: the process ended with {process.exitcode}"])
    process.join()
    return found


def _child(name: str, numbers: range, answer: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _too_slow)
    form = next(row for row in FORMATS if row.name == name)
    with TemporaryDirectory() as folder:
        answer.send(fuzz(form, numbers, Path(folder)))


def _too_slow(number: int, frame: object) -> None:
    raise TimeoutError(f"longer than {SECONDS} s")


def _read(form: Format, path: Path, outcome: Outcome) -> None:
    if signal.getsignal(signal.SIGALRM) is _too_slow:
        signal.alarm(SECONDS)
    try:
        for found in form.reader(path):
            if isinstance(found, Refused):
                outcome.refusals += 1
                _assert(bool(found.path) and found.reason.rstrip("”)").endswith((".", ".”", "…")) and len(found.reason) < 2_000, found)
            else:
                outcome.records += 1
                _assert(bool(found.text) and "\0" not in found.text, found.path)
                found.text.encode("utf-8")
                for span in found.spans:
                    checked(span, found.text)
                json.loads(found.meta)
    finally:
        signal.alarm(0)


def _assert(holds: bool, what: object) -> None:
    if not holds:
        raise AssertionError(str(what)[:300])


def _flipped(data: bytes, chosen: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chosen.choice((1, 1, 2, 10))):
        if broken:
            broken[chosen.randrange(len(broken))] ^= 1 << chosen.randrange(8)
    return bytes(broken)


def _put(data: bytes, chosen: random.Random, word: bytes) -> bytes:
    place = chosen.randrange(len(data) + 1)
    return data[:place] + word + data[place + chosen.choice((0, len(word))) :]


def _number(data: bytes, chosen: random.Random) -> bytes:
    """Put another number where one stands: offsets that are negative, huge, of another kind."""
    places = [place for place in range(len(data)) if data[place : place + 1].isdigit()]
    if not places:
        return data
    place = chosen.choice(places)
    return data[:place] + chosen.choice((b"-1", b"0", b"7", b"4.5", b"1e9", b"9" * 30, b'"4"', b"null", b"true")) + data[place + 1 :]


def _repeated(data: bytes, chosen: random.Random) -> bytes:
    """Put a stretch, or a line with its ids, twice."""
    lines = data.splitlines(keepends=True)
    if len(lines) > 2 and chosen.random() < 0.5:
        place = chosen.randrange(len(lines))
        return b"".join((*lines[: place + 1], lines[place], *lines[place + 1 :]))
    start, end = sorted((chosen.randrange(len(data) + 1), chosen.randrange(len(data) + 1)))
    return data[:end] + data[start:]


def _swapped(data: bytes, chosen: random.Random) -> bytes:
    """Exchange two stretches: ids that point to others, or round in a circle."""
    one, two, three = sorted(chosen.randrange(len(data) + 1) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def _is_there(package: str) -> bool:
    from importlib.util import find_spec

    return find_spec(package) is not None


_SAMPLES: Final = {
    "html": f"<!doctype html><html><head><title>خبر</title></head><body><article><p>{_TEXT}</p></article></body></html>",
    "csv": f'id,text,title\n1,"{_TEXT}",خبر\n2,"نص ثان عن القمة العربية",خبر\n',
}


_MUTATIONS: Final[dict[str, Callable[[bytes, random.Random], bytes]]] = {
    "cut": lambda data, chosen: data[: chosen.randrange(len(data) + 1)],
    "bits": _flipped,
    "word": lambda data, chosen: _put(data, chosen, chosen.choice(_WORDS)),
    "number": _number,
    "twice": _repeated,
    "swap": _swapped,
    "deep": lambda data, chosen: _put(data, chosen, chosen.choice((b"[", b'{"a":', b"<a>", b"(")) * chosen.choice((1_000, 100_000))),
    "long": lambda data, chosen: _put(data, chosen, "كلمة".encode() * chosen.choice((1_000, 100_000))),
    "bomb": lambda data, chosen: _BOMB + b"]>" + data.replace(b"PERSON", b"&j;"),
    "noise": lambda data, chosen: chosen.randbytes(chosen.randrange(1, 2_000)),
}


if __name__ == "__main__":
    sys.exit(main())
