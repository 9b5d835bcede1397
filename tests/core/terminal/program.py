"""The command line with a window and a painter that only say what they were asked; ``python -m tests.core.terminal.program``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec
import typer
from typer.testing import CliRunner, Result

from core.terminal.app import build


def open_window(project: Path | None) -> int:
    typer.echo(f"window of {project}")
    return 7 if project == Path("seven") else 0


def draw_picture(
    project: Path, out: Path, *, article: str | None, layer: str | None, language: str, theme: str, size: tuple[int, int]
) -> None:
    out.write_text(f"{project} {article} {layer} {language} {theme} {size}", "utf-8")


app = build(open_window=open_window, draw_picture=draw_picture)


@dataclass(frozen=True)
class Answer:
    """What one call gave: its exit code, its output and its errors."""

    code: int
    out: str
    errors: str

    @property
    def facts(self) -> dict[str, object]:
        """The output as the one JSON object that it must be."""
        assert self.out.endswith("\n") and self.out.count("\n") == 1
        assert self.errors == ""
        facts: dict[str, object] = msgspec.json.decode(self.out)
        return facts


def run(*words: object) -> Answer:
    """Run the command line in this process."""
    result: Result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Answer(result.exit_code, result.stdout, result.stderr)


if __name__ == "__main__":
    app()
