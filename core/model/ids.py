"""Names of things that leave the file: texts that stay the same in every copy of a project, never row numbers."""

from __future__ import annotations

from typing import NewType

import uuid_utils

ArticleId = NewType("ArticleId", str)
SpanId = NewType("SpanId", str)
EditId = NewType("EditId", str)


def new_uid() -> str:
    """Return a fresh UUID version 7 (RFC 9562): 36 letters that sort by the time they were made."""
    return str(uuid_utils.uuid7())
