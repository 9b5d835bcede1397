"""Blind work: while one has not finished an article, one does not see what others marked there."""

from __future__ import annotations

from core.model import ArticleId, LayerState, Role
from core.model.layer import SEES_OTHERS
from core.project.shelf import Shelf

_KEY = "blind"


class Blind(Shelf):
    """The project's choice, and what it hides."""

    def on(self) -> bool:
        """Say whether work is blind in this project; it is not unless somebody said so."""
        return self._setting(_KEY) == "1"

    def turn(self, *, on: bool, by: str) -> None:
        with self._history.edit("blind", by=by) as draft:
            if on != self.on():
                self._set(draft, _KEY, str(int(on)))

    def may_see(self, article: ArticleId, me: str, layer: str) -> bool:
        """Say whether ``me`` may be shown ``layer`` (an annotator's name or ``gold``) of ``article``.

        Who has the article to mark sees others' layers once the own one is finished. Reviewers and leads see those of articles
        that they have neither begun nor been assigned: they judge them.
        """
        if layer == me or not self.on():
            return True
        role, state, assigned = self._standing(article, me)
        if state is None and not assigned:
            return role in {Role.REVIEWER, Role.LEAD}
        return state in SEES_OTHERS

    def condition(self, me: str) -> str:
        """Return the same as a condition of SQL on a ``layer y``: whether ``me`` may be shown it."""
        if not self.on():
            return "1"
        found = self._rows("SELECT id, role FROM annotator WHERE name = ?", me)
        row, role = found[0] if found else (-1, Role.ANNOTATOR.value)
        open_ = ", ".join(f"'{state.value}'" for state in sorted(SEES_OTHERS))
        own = f"SELECT m.state IN ({open_}) FROM layer m WHERE m.article_id = y.article_id AND m.annotator_id = {row} AND m.state <> 'new'"
        assigned = f"EXISTS (SELECT 1 FROM assignment g WHERE g.article_id = y.article_id AND g.annotator_id = {row})"
        judges = int(Role(role) in {Role.REVIEWER, Role.LEAD})
        return f"coalesce(y.annotator_id, 0) = {row} OR coalesce(({own}), NOT {assigned} AND {judges})"

    def hidden_from(self, me: str) -> frozenset[tuple[ArticleId, str]]:
        """Return the layers of the project, as (article, whose), that ``me`` may not be shown."""
        if not self.on():
            return frozenset()
        rows = self._rows(
            f"""SELECT a.uid, coalesce(n.name, 'gold') FROM layer y JOIN article a ON a.id = y.article_id
                LEFT JOIN annotator n ON n.id = y.annotator_id WHERE NOT ({self.condition(me)})"""
        )
        return frozenset((ArticleId(uid), name) for uid, name in rows)

    def _standing(self, article: ArticleId, name: str) -> tuple[Role, LayerState | None, bool]:
        """Return the role of ``name``, how far their layer of ``article`` is (None where it was never begun), whether it is assigned."""
        found = self._rows(
            """SELECT n.role, y.state, s.id IS NOT NULL FROM annotator n JOIN article a ON a.uid = ?
               LEFT JOIN layer y ON y.article_id = a.id AND y.annotator_id = n.id
               LEFT JOIN assignment s ON s.article_id = a.id AND s.annotator_id = n.id WHERE n.name = ?""",
            article,
            name,
        )
        if not found:
            return Role.ANNOTATOR, None, False
        role, state, assigned = found[0]
        return Role(role), LayerState(state) if state and state != LayerState.NEW else None, bool(assigned)
