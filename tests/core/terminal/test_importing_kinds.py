"""Importing files of every kind in one go: what the command's words say and what becomes of them."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import docx as maker
import msgspec
import pytest

from core.project import Project
from core.project.brought import Progress
from core.terminal.stopping import stopping
from core.terminal.telling import paced
from tests.contracts.tree import ROOT
from tests.core.terminal.files import lines, refusals
from tests.core.terminal.program import run

NEWS = "قال وزير الخارجية إن القمة العربية ستعقد في عمان مطلع الشهر المقبل لبحث ملف المياه مع دول الجوار"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article of each kind, and something bad of each."""
    inside = tmp_path / "in"
    (inside / "deeper").mkdir(parents=True)
    (inside / "a.txt").write_bytes(f"{NEWS} نص".encode("windows-1256"))
    (inside / "b.html").write_text(f"<html><head><title>صفحة</title></head><body><p>{NEWS} صفحة.</p></body></html>", "utf-8")
    (inside / "c.csv").write_text(f"رقم,الخبر\n1,{NEWS} جدول\n2\n", "utf-8")
    made = maker.Document()
    made.add_paragraph(f"{NEWS} وثيقة")
    made.save(str(inside / "deeper" / "d.docx"))
    lines(inside / "e.jsonl", {"text": f"{NEWS} سطر"}, {"body": "x"})
    (inside / "bad.docx").write_bytes(b"PK\x03\x04")
    (inside / "bad.html").write_bytes(b"<html></html>")
    return inside


def test_a_folder_of_every_kind_comes_in_and_what_cannot_is_listed(project: Path, folder: Path) -> None:
    answer = run("import", project, folder, "--json")
    assert (answer.code, answer.facts["articles"]) == (1, 5)
    assert [(Path(path).name, line) for path, line, _ in refusals(answer.facts)] == [
        ("bad.docx", None),
        ("bad.html", None),
        ("c.csv", 3),
        ("e.jsonl", 2),
    ]
    notes = answer.facts["notes"]
    assert isinstance(notes, list)
    assert any("column “الخبر”" in note["note"] for note in notes)
    with Project.open(project) as opened:
        assert [article.source for article in opened.articles.all()] == ["a.txt", "b.html", "c.csv", "", "d.docx"]
    assert run("check", project).code == 0


def test_a_dry_run_shows_the_first_three_and_writes_nothing(project: Path, folder: Path) -> None:
    before = project.read_bytes()
    answer = run("import", project, folder, "--dry-run", "--json")
    shown = answer.facts["preview"]
    assert isinstance(shown, list)
    assert [(Path(one["path"]).name, one["encoding"], one["title"][:5]) for one in shown] == [
        ("a.txt", "windows-1256", NEWS[:5]),
        ("b.html", "utf-8", "صفحة"),
        ("c.csv", "utf-8", NEWS[:5]),
    ]
    assert [Path(path).name for path, _, _ in refusals(answer.facts)] == ["bad.docx", "bad.html"]
    assert answer.code == 1
    told = run("import", project, folder, "--dry-run", "--bidi", "off")
    assert f"{folder / 'a.txt'}: windows-1256, {len(NEWS) + 3} letters, 0 spans\n" in told.out
    assert f"    {NEWS} نص\n" in told.out
    assert told.out.endswith("Nothing was imported.\n")
    assert project.read_bytes() == before
    assert sorted(path.name for path in project.parent.iterdir() if path.name.startswith(project.name)) == [project.name]


def test_a_dry_run_of_nothing_or_into_nothing_is_refused(project: Path, tmp_path: Path) -> None:
    assert run("import", project, tmp_path / "none.txt", "--dry-run").code == 2
    assert run("import", tmp_path / "none.hashiya", ROOT / "seeds", "--dry-run").code == 2


@pytest.mark.parametrize("word", ["column", "field"])
def test_columns_and_fields_are_told_by_the_same_words(project: Path, tmp_path: Path, word: str) -> None:
    (tmp_path / "a.tsv").write_text(f"key\tbody\thead\nk1\tنص\t{NEWS}\n", "utf-8")
    lines(tmp_path / "b.jsonl", {"key": "k2", "body": "نص آخر", "head": "عنوان"})
    told = (f"--text-{word}", "body", f"--title-{word}", "head", f"--id-{word}", "key")
    assert run("import", project, tmp_path / "a.tsv", tmp_path / "b.jsonl", *told, "--json").facts["articles"] == 2
    with Project.open(project) as opened:
        assert [(article.id, article.title) for article in opened.articles.all()] == [("k1", NEWS), ("k2", "عنوان")]


def test_near_duplicates_are_listed_when_asked_for(project: Path, folder: Path) -> None:
    asked = run("import", project, folder / "a.txt", folder / "c.csv", "--near-duplicates", "--json").facts["near_duplicates"]
    assert isinstance(asked, list)
    [near] = asked
    assert list(near) == ["path", "line", "title", "article", "near", "share"]
    assert (near["path"], near["line"], near["share"] > 0.7) == (str(folder / "c.csv"), 2, True)
    told = run("import", project, folder / "e.jsonl", "--near-duplicates")
    assert "Near duplicates: 1." in told.out
    assert "in common." in told.errors


def test_the_report_is_written_where_it_is_wanted_and_never_over_a_project(project: Path, folder: Path, tmp_path: Path) -> None:
    run("import", project, folder, "--report", tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["what"] for row in csv.DictReader(file)} == {"refused", "note"}
    run("import", project, folder, "--report", tmp_path / "report.jsonl")
    again = [msgspec.json.decode(line) for line in (tmp_path / "report.jsonl").read_bytes().splitlines()]
    assert next(row["path"] for row in again if row["what"] == "duplicate") == str(folder / "a.txt")
    before = project.read_bytes()
    assert run("import", project, folder, "--report", project).code == 2
    assert project.read_bytes() == before


def test_a_format_can_be_named_for_each_kind(project: Path, folder: Path) -> None:
    (folder / "table.dat").write_text(f"النص;ب\n{NEWS} جدول آخر;2\n", "utf-8")
    assert run("import", project, folder / "table.dat", "--format", "csv", "--json").facts["articles"] == 1
    assert run("import", project, folder / "b.html", "--format", "docx").code == 2


def test_the_line_of_progress_says_how_many_how_fast_and_how_long() -> None:
    assert paced(Progress(10, None, 0.0, None)) == ""
    assert paced(Progress(10, 2_000, 12.4, 160.2)) == " of 2,000, 12/s, 2:40 left"
    assert paced(Progress(1, 10, 0.5, 18.0)) == " of 10, 30/min, 0:18 left"


def test_the_first_interrupt_is_asked_about_and_the_second_interrupts() -> None:
    with stopping() as stops:
        assert not stops()
        os.kill(os.getpid(), signal.SIGINT)
        assert stops()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_import_that_is_interrupted_keeps_whole_articles(project: Path, tmp_path: Path) -> None:
    """The articles come through a pipe, so that the import waits for more when it is interrupted."""
    feed = tmp_path / "feed"
    os.mkfifo(feed)
    program = (
        "import sys, os, signal\nfrom pathlib import Path\nfrom core.formats import jsonl\nfrom core.project import Project\n"
        "from core.project.bringing import bring_in\nfrom core.terminal.stopping import stopping\n"
        "with Project.open(Path(sys.argv[1])) as project, stopping() as stops:\n"
        "    brought = bring_in(project, jsonl.read(Path(sys.argv[2])), cancel=stops)\n"
        "print(brought.articles, brought.cancelled)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program, project, feed], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    with feed.open("wb", buffering=0) as file:
        file.write(b"".join(msgspec.json.encode({"text": f"{NEWS} {number}"}) + b"\n" for number in range(80)))
        child.send_signal(signal.SIGINT)
        with suppress(BrokenPipeError):  # it may have stopped reading by now
            file.write(b"".join(msgspec.json.encode({"text": f"{NEWS} {number}"}) + b"\n" for number in range(80, 400)))
    out, _ = child.communicate()
    articles, cancelled = out.split()
    assert (child.returncode, cancelled) == (0, "True")
    facts = run("stats", project, "--json").facts
    assert facts["articles"] == int(articles) < 400
    assert run("check", project).code == 0
