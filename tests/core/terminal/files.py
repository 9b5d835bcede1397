"""Files to import, and what an import says of them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tests.contracts.tree import ROOT

SEED_TEXT = ROOT / "seeds" / "blinken-korea.txt"
SEED_LAYERS = ROOT / "seeds" / "blinken-korea.layers.jsonl"
TEXT = "زار محمد العلي عمان"


def lines(path: Path, *values: dict[str, object]) -> Path:
    path.write_bytes(b"".join(msgspec.json.encode(value) + b"\n" for value in values))
    return path


def marked(label: str = "PERSON", start: int = 4, end: int = 8, *, layer: str | None = "annotator-1", **more: object) -> dict[str, object]:
    """Return a line with one span."""
    return {"text": TEXT, "layer": layer, "spans": [{"start": start, "end": end, "label": label, "text": TEXT[start:end]}], **more}


def refusals(answer: dict[str, object]) -> list[tuple[str, int | None, str]]:
    refused = answer["refused"]
    assert isinstance(refused, list)
    assert all(list(entry) == ["path", "line", "reason"] for entry in refused)
    return [(entry["path"], entry["line"], entry["reason"]) for entry in refused]
