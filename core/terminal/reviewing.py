"""What a reviewer or lead does without the window: settling ballots by a rule, asking the history."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from core.errors import UnknownArticle
from core.model import ArticleId, SpanId
from core.project import Project
from core.project.accounts import Account, Asking, ToldChange
from core.review import Rule, Strategy
from core.terminal.arabic import Bidi
from core.terminal.commands import DONE
from core.terminal.options import AsJson, BidiMode, ProjectPath
from core.terminal.stopping import stopping
from core.terminal.telling import Voice

_PAGE = 200
_SHOWN = 4
"""So many changes of an edit are told to people; JSON has them all."""


def add_reviewing(app: typer.Typer) -> None:
    """Add the commands ``merge`` and ``history`` to ``app``."""

    @app.command("merge")
    def merge_(
        project: ProjectPath,
        *,
        strategy: Annotated[Strategy, typer.Option(help="Who is believed.", show_default=False)],
        n: Annotated[int, typer.Option("--n", metavar="N", help="With threshold: how many must have marked it.")] = 2,
        annotator: Annotated[str, typer.Option(metavar="NAME", help="With trusted: whose answers are taken.")] = "",
        article: Annotated[str | None, typer.Option(metavar="ID", help="Only this article.")] = None,
        by: Annotated[str, typer.Option(metavar="NAME", help="Who settles it, and can take it back.")] = "",
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be settled and write nothing.")] = False,
        json: AsJson = False,
    ) -> int:
        """Settle what several annotators answered by a rule, into gold; disputes that it cannot settle stay."""
        return merge(project, Rule(strategy, n, annotator), article=article, by=by, dry_run=dry_run, voice=Voice(json))

    @app.command("history")
    def history_(
        project: ProjectPath,
        *,
        article: Annotated[str | None, typer.Option(metavar="ID", help="Edits on this article.")] = None,
        span: Annotated[str | None, typer.Option(metavar="ID", help="Edits of this span.")] = None,
        by: Annotated[str | None, typer.Option(metavar="NAME", help="Edits by this annotator.")] = None,
        verb: Annotated[str | None, typer.Option(metavar="VERB", help="Edits of this kind: tag, relabel, verdict, …")] = None,
        since: Annotated[datetime | None, typer.Option(help="Edits since this time.")] = None,
        json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line, one for each edit.")] = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """Tell who changed what and when, newest first."""
        asking = Asking(ArticleId(article) if article else None, SpanId(span) if span else None, by, verb, since)
        return history(project, asking, voice=Voice(json, bidi))


def merge(project: Path, rule: Rule, *, article: str | None, by: str, dry_run: bool, voice: Voice) -> int:
    """Settle the ballots of one article or of all by ``rule``, as one edit; Ctrl+C before it is written leaves everything."""
    wanted = None if article is None else ArticleId(article)
    with Project.open(project, read_only=dry_run) as opened, voice.progress("Comparing") as progress, stopping() as stops:
        plan = opened.review.preview(wanted, rule, progress=progress.advance, cancel=stops)
        done = plan if dry_run else opened.review.settle(wanted, rule, by=by, plan=plan)
    voice.answer(
        {
            "strategy": rule.strategy.value,
            "settled": done.settled,
            "unsettled": done.unsettled,
            "spans": done.spans,
            "articles": [{"article": one.article, "settled": len(one.settled), "unsettled": len(one.unsettled)} for one in done.articles],
            "closed": done.closed,
            "dry_run": dry_run,
            "cancelled": done.cancelled,
        },
        f"{'Would settle' if dry_run else 'Settled'} {_ballots(done.settled)} ({rule}), {done.spans:,} of them with a span; "
        f"{done.unsettled:,} stay open."
        + (f" Finished before and left as they are: {done.closed:,}." if done.closed else "")
        + (" It was stopped; nothing was written." if done.cancelled else ""),
    )
    return DONE


def history(project: Path, asking: Asking, *, voice: Voice) -> int:
    """Tell the edits that ``asking`` is about, newest first: one JSON object a line, or a line for people."""
    with Project.open(project, read_only=True) as opened:
        if asking.article is not None and not opened.articles.has(asking.article):
            raise UnknownArticle(article=asking.article)
        before: int | None = None
        while page := opened.history.asked(asking, before=before, limit=_PAGE):
            for account in page:
                if voice.json:
                    typer.echo(msgspec.json.encode(account.facts()))
                else:
                    voice.line(_told(account))
            before = page[-1].number
    return DONE


def _told(account: Account) -> str:
    verb = account.verb if account.kind == "do" else f"{account.kind} {account.verb}"
    told = "; ".join(map(_change, account.changes[:_SHOWN]))
    more = f"; … {len(account.changes) - _SHOWN:,} more" if len(account.changes) > _SHOWN else ""
    return f"{account.at:%Y-%m-%d %H:%M:%S} {account.by or '—'}: {verb}: {told}{more}"


def _change(change: ToldChange) -> str:
    about = change.about
    what = f"{change.table} “{about['quote']}”" if "quote" in about else change.table
    if change.before is not None and change.after is not None:
        parts = [f"{name} {value} → {change.after.get(name)}" for name, value in change.before.items() if name != "quote"]
        return f"{what} {', '.join(parts)}"
    row = change.after or change.before or {}
    sign = "+" if change.before is None else "−"
    if change.table == "span":
        return f"{sign} {what} {row.get('label')} {row.get('start')}–{row.get('end')} ({row.get('layer')})"
    named = row.get("name") or row.get("key") or about.get("layer") or about.get("article") or ""
    return f"{sign} {what} {named}".rstrip()


def _ballots(number: int) -> str:
    return f"{number:,} ballot{'s' if number != 1 else ''}"
