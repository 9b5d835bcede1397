"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from core.terminal.arabic import Bidi

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project's file.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
BidiMode = Annotated[Bidi, typer.Option("--bidi", help="Put Arabic in order here: when the terminal cannot, always, never.")]
