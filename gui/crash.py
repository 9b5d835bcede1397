"""What happens when the program itself is wrong: the defect is written down, said in one sentence, and work goes on."""

from __future__ import annotations

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from types import TracebackType

from platformdirs import user_log_path
from PySide6.QtWidgets import QApplication, QMessageBox

_log = logging.getLogger("hashiya")


def watch() -> None:
    """Write defects to the log file from now on, and show each kind once with its report to copy."""
    folder = user_log_path("hashiya")
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / "hashiya.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)
    shown: set[str] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        _log.error("%s", report)
        last = report.strip().splitlines()[-1]
        if last not in shown and QApplication.instance() is not None:
            shown.add(last)
            _show(report)

    sys.excepthook = caught


def _show(report: str) -> None:
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QApplication.translate("Crash", "A defect of the program"))

    box.setText(QApplication.translate("Crash", "Something went wrong inside Hashiya. What was saved is safe; you can go on."))
    box.setDetailedText(report)
    box.exec()
