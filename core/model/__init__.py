"""The nouns of annotation as frozen values: no files, no windows."""

from core.model.annotator import Annotator, Role
from core.model.article import Article
from core.model.ids import ArticleId, EditId, SpanId, new_uid
from core.model.label import DEFAULT_LABELS, Label
from core.model.layer import GOLD, Layer, LayerState
from core.model.span import Origin, Span, checked, reading_order

__all__ = [
    "DEFAULT_LABELS",
    "GOLD",
    "Annotator",
    "Article",
    "ArticleId",
    "EditId",
    "Label",
    "Layer",
    "LayerState",
    "Origin",
    "Role",
    "Span",
    "SpanId",
    "checked",
    "new_uid",
    "reading_order",
]
