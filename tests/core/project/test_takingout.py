"""What goes out as lines straight from rows is what goes out through values; bad rows are left out and told either way."""

from __future__ import annotations

import io
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from core.formats import jsonl
from core.formats.record import LayerRecord, LeftOut
from core.model import LayerState
from core.project import Project
from core.project.bringing import bring_in
from core.project.takingout import ALL, Wanted, foretold, records, take_out
from tests.core.formats.strategies import layer_records

wanted = st.builds(
    Wanted,
    layer=st.sampled_from([ALL, "gold"]),
    states=st.sampled_from([None, frozenset({LayerState.FINISHED, LayerState.ACCEPTED})]),
    labels=st.sampled_from([None, frozenset({"PERSON"})]),
)


def by_values(project: Project, asked: Wanted) -> tuple[bytes, list[LeftOut]]:
    """Return what the writer of values writes, and what was left out."""
    found = list(records(project, asked))
    file = io.BytesIO()
    jsonl.write((record for record in found if isinstance(record, LayerRecord)), file)
    return file.getvalue(), [record for record in found if isinstance(record, LeftOut)]


@settings(max_examples=40)
@given(st.lists(layer_records(), max_size=6), wanted)
def test_lines_from_rows_are_lines_from_values(held: list[LayerRecord], asked: Wanted) -> None:
    with TemporaryDirectory() as folder, Project.create(Path(folder, "p.hashiya")) as project:
        bring_in(project, held, add_labels=True)
        done = take_out(project, Path(folder, "out.jsonl"), wanted=asked)
        data, left_out = by_values(project, asked)
        assert Path(folder, "out.jsonl").read_bytes() == data
        assert done.left_out == left_out
        told = foretold(project, Path(folder, "none.jsonl"), wanted=asked)
        assert (told.records, told.spans, told.left_out) == (done.records, done.spans, done.left_out)
        assert not Path(folder, "none.jsonl").exists()


def test_what_is_damaged_is_told_alike(tmp_path: Path) -> None:
    text = "زار الوزير عمان ثم القاهرة"
    lines = (f'{{"text": "{text}{number}", "layer": "gold", "spans": []}}\n' for number in range(3))
    (tmp_path / "in.jsonl").write_text("".join(lines), "utf-8")
    with Project.create(tmp_path / "p.hashiya") as project:
        bring_in(project, jsonl.read(tmp_path / "in.jsonl"))
    with sqlite3.connect(tmp_path / "p.hashiya") as connection:
        connection.execute("UPDATE article_text SET text = 'غُيِّر' WHERE text LIKE '%1'")
    connection.close()
    with Project.open(tmp_path / "p.hashiya") as project:
        done = take_out(project, tmp_path / "out.jsonl")
        data, left_out = by_values(project, Wanted())
    assert (tmp_path / "out.jsonl").read_bytes() == data
    assert done.left_out == left_out
    assert len(left_out) == 1
