"""How the command line is entered and left: a project without a command, one sentence for what goes wrong, exit codes."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import typer
from platformdirs import user_log_path
from typer.core import TyperGroup

from core.errors import WorldError
from core.formats.files import shown
from core.terminal.commands import DONE, REFUSED
from core.terminal.telling import refuse

_BROKEN_OFF = 130
"""What a shell reports of a program that Ctrl-C ended."""


class CommandLine(TyperGroup):
    """Takes a first word that is no command as a project to open; turns errors into one sentence and exit code 2."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 (the library's own types are private)
        word = args[0]
        if word in self.commands or word.startswith("-"):
            return super().resolve_command(ctx, args)
        alike = get_close_matches(word, [name for name, command in self.commands.items() if not command.hidden])
        if alike and not Path(word).exists():
            ctx.fail(f"There is no command or project {word}. Did you mean {alike[0]}?")
        return super().resolve_command(ctx, ["open", *args])

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = None, *more: object, standalone_mode: bool = True, **extra: object
    ) -> Any:  # noqa: ANN401
        given = list(sys.argv[1:] if args is None else args)
        _never_fail_at_a_letter()
        code = self._code_of(given, prog_name or "hashiya")
        if standalone_mode:
            sys.exit(code)
        return code

    def _code_of(self, given: list[str], name: str) -> int:
        as_json = "--json" in given
        try:
            code = super().main(args=given, prog_name=name, standalone_mode=False)
            sys.stdout.flush()
        except WorldError as error:
            refuse(str(error), as_json=as_json)
        except typer.TyperException as error:  # a wrong use of the command line
            refuse(error.format_message().replace("Value error, ", ""), as_json=as_json)
        except (KeyboardInterrupt, typer.Abort):
            return _BROKEN_OFF
        except BrokenPipeError:
            _forget_output()
        except Exception as error:
            refuse(_defect(error), as_json=as_json)
        else:
            return code if isinstance(code, int) else DONE
        return REFUSED


def _never_fail_at_a_letter() -> None:
    """Let a terminal without Unicode show escapes where it has no letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Point the output at nothing: whoever read it has gone, and the interpreter flushes it once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _defect(error: Exception) -> str:
    """Keep what the program needs to be mended in a file of its own, and say so in one sentence."""
    said = f"Hashiya has a defect and stopped ({type(error).__name__}: {error})."
    path = user_log_path("hashiya") / f"defect-{datetime.now(UTC):%Y-%m-%dT%H%M%S}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="backslashreplace")
    except OSError:
        return said
    return f"{said} The report is in {shown(path)}."
