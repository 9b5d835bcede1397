"""What happens when the program itself is wrong: the defect is written down, said in one sentence, and work goes on."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from importlib.metadata import version
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtWidgets import QApplication

_log = logging.getLogger("hashiya")
_ROOT = Path(__file__).resolve().parents[1]


def watch(folder: Path | None = None) -> None:
    """Write defects to the log file in ``folder`` from now on, and show each kind once with its report to copy or save."""
    folder = folder or user_log_path("hashiya")
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "hashiya.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    shown: set[str] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        plain = report(error, trace, details=False)
        _log.error("%s", plain)  # the log may be sent to somebody: it holds no words of articles either
        place = plain.rstrip().splitlines()[-2:]
        if str(place) not in shown and QApplication.instance() is not None:
            shown.add(str(place))
            _show(plain, report(error, trace, details=True))

    sys.excepthook = caught


def report(error: BaseException, trace: TracebackType | None, *, details: bool) -> str:
    """Return where ``error`` happened, by files and lines of the program; what it says of its matter only with ``details``.

    An error's own message may hold words of an article or a person's name.
    """
    parts = [f"Hashiya {version('hashiya')}, Python {platform.python_version()}, {platform.system()}"]
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None and cause not in chain:
        chain.append(cause)
    for one in reversed(chain):
        frames = traceback.extract_tb(trace if one is error else one.__traceback__)
        parts += [f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        parts.append(f"{type(one).__name__}: {one}" if details else type(one).__name__)
    return "\n".join(parts) + "\n"


def _place(filename: str) -> str:
    """Return a file of the program by its place in it, any other by its name: a path can hold a person's name."""
    path = Path(filename)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name


def _show(plain: str, detailed: str) -> None:
    from gui.dialogs.defect import DefectDialog

    dialog = DefectDialog(plain, detailed, QApplication.activeWindow())
    dialog.open()
