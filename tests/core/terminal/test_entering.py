"""How the program is entered and left: a project or a command, one sentence for an error, one JSON object."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from core.terminal.app import build
from tests.contracts.tree import ROOT
from tests.core.terminal.program import draw_picture, run

SEED_LAYERS = ROOT / "seeds" / "blinken-korea.layers.jsonl"


def program(*words: str | Path, folder: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own in ``folder``."""
    command = [sys.executable, "-m", "tests.core.terminal.program", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(("words", "shown"), [((), "None"), (("a.hashiya",), "a.hashiya"), (("open", "news"), "news")])
def test_without_a_command_the_window_opens(words: tuple[str, ...], shown: str) -> None:
    answer = run(*words)
    assert (answer.code, answer.out) == (0, f"window of {shown}\n")


def test_the_windows_exit_code_is_the_programs() -> None:
    assert run("seven").code == 7


def test_the_version_is_the_packages() -> None:
    from importlib.metadata import version

    assert run("--version").out == f"hashiya {version('hashiya')}\n"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("exprot", "a", "b"), "There is no command or project exprot. Did you mean export?"),
        (("a.hashiya", "b"), "Got unexpected extra argument(s) (b)"),
        (("stats",), "Missing argument 'PROJECT'."),
        (("import", "a.hashiya"), "Missing argument 'PATH…'."),
        (("stats", "a", "--nope"), "No such option: --nope"),
        (("--nope",), "No such option: --nope"),
        (("import", "a", "b", "--labels", "maybe"), "Invalid value for '--labels': 'maybe' is not one of 'refuse', 'add'."),
    ],
)
def test_a_wrong_use_is_refused_in_one_sentence(words: tuple[str, ...], why: str) -> None:
    answer = run(*words)
    assert (answer.code, answer.out, answer.errors) == (2, "", why + "\n")
    assert run(*words, "--json").facts.keys() == {"error"}


@pytest.mark.parametrize("command", [("import", "x.txt"), ("export", "out.jsonl"), ("stats",), ("check",)])
@pytest.mark.parametrize("content", [None, b"", b"text", b"SQLite format 3\0" + bytes(84), b"SQLite format 3\0"])
def test_what_is_no_project_is_refused_unchanged(tmp_path: Path, command: tuple[str, ...], content: bytes | None) -> None:
    path = tmp_path / "p.hashiya"
    if content is not None:
        path.write_bytes(content)
    answer = run(command[0], path, *(tmp_path / word for word in command[1:]))
    assert (answer.code, answer.out, answer.errors.count("\n")) == (2, "", 1)
    assert str(path) in answer.errors
    assert run(command[0], path, *(tmp_path / word for word in command[1:]), "--json").facts == {"error": answer.errors.strip()}
    assert sorted(tmp_path.iterdir()) == ([path] if content is not None else [])
    assert content is None or path.read_bytes() == content


def test_a_defect_is_one_sentence_and_its_report_lies_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    def broken(project: Path | None) -> int:
        raise ZeroDivisionError("made by the test")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    result = CliRunner().invoke(build(open_window=broken, draw_picture=draw_picture), [])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Hashiya has a defect and stopped (ZeroDivisionError: made by the test). The report is in ")
    (report,) = tmp_path.rglob("defect-*.txt")
    assert "made by the test" in report.read_text("utf-8")
    assert str(report) in result.stderr


def test_the_process_speaks_json_in_utf_8_whatever_the_terminal(tmp_path: Path) -> None:
    done = program("new", "أخبار", "--json", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert msgspec.json.decode(done.stdout)["project"] == "أخبار.hashiya"
    assert program("new", "أخبار", folder=tmp_path, PYTHONIOENCODING="ascii").stderr.startswith(b"\\u0623")


def test_names_of_files_that_are_not_utf_8_are_no_hindrance(tmp_path: Path) -> None:
    assert program("new", "p", folder=tmp_path).returncode == 0
    odd = os.fsdecode(b"\xd1\xff.txt")
    (tmp_path / odd).write_text("خبر قصير", "utf-8")
    (tmp_path / os.fsdecode(b"\xff-empty.txt")).touch()
    done = program("import", "p.hashiya", odd, os.fsdecode(b"\xff-empty.txt"), "--json", folder=tmp_path)
    facts = msgspec.json.decode(done.stdout)
    assert (done.returncode, facts["articles"]) == (1, 1)
    assert facts["refused"][0]["path"] == "\ufffd-empty.txt"


def test_a_reader_that_goes_away_ends_the_program_quietly(tmp_path: Path) -> None:
    program("new", "p", folder=tmp_path)
    program("import", "p.hashiya", SEED_LAYERS, folder=tmp_path)
    command = f"'{sys.executable}' -m tests.core.terminal.program stats p.hashiya 2>errors | true"
    subprocess.run(command, shell=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    assert (tmp_path / "errors").read_bytes() == b""


def test_a_process_that_is_refused_prints_one_sentence(tmp_path: Path) -> None:
    done = program("stats", "none.hashiya", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"There is no file none.hashiya.\n")
