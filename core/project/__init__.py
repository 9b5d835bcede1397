"""The one file of a project; the only place that speaks SQL."""

from core.project.edit import Change, Edit
from core.project.project import Project
from core.project.queue import Waiting
from core.project.spans import Place

__all__ = ["Change", "Edit", "Place", "Project", "Waiting"]
