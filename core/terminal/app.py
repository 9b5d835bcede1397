"""The command line, built from the commands and from the two things that only the window can do."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Protocol

import typer

from core.agreement import MEASURES, RESAMPLES
from core.errors import RuleRefused
from core.formats.encoding import AUTO
from core.formats.files import shown
from core.formats.record import Fields
from core.formats.table import FORMATS, named
from core.project.labelsets import SHIPPED
from core.search.concordance import Order
from core.terminal import agreement as agreeing
from core.terminal import commands, concordance, leading
from core.terminal.arabic import Bidi
from core.terminal.exporting import add_exporting
from core.terminal.group import CommandLine
from core.terminal.options import AsJson, BidiMode, ProjectPath
from core.terminal.reviewing import add_reviewing
from core.terminal.telling import Voice

_SIZE = re.compile(r"(\d{2,5})[x×](\d{2,5})")


class UnknownLabels(StrEnum):
    REFUSE = "refuse"
    ADD = "add"


class Language(StrEnum):
    ARABIC = "ar"
    ENGLISH = "en"


class Theme(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class DrawPicture(Protocol):
    """Draws the real window, without a screen, to a PNG file."""

    def __call__(
        self, project: Path, out: Path, *, article: str | None, layer: str | None, language: str, theme: str, size: tuple[int, int]
    ) -> None: ...


ReadFormat = Annotated[
    str, typer.Option("--format", metavar=f"{AUTO}|NAME", help=f"What the files are: {', '.join(row.name for row in FORMATS)}.")
]
StrangeLabels = Annotated[UnknownLabels, typer.Option(help="What becomes of labels that the project does not have.")]
MappedUsers = Annotated[
    list[str] | None, typer.Option("--map-user", metavar="ID=NAME", help="Who is meant by a name or number in the file; may be repeated.")
]
TextField = Annotated[
    str | None,
    typer.Option(
        "--text-column", "--text-field", metavar="NAME|N", help="The column of a table, or the field of JSON lines, with the text."
    ),
]
TitleField = Annotated[str | None, typer.Option("--title-column", "--title-field", metavar="NAME|N", help="The one with the title.")]
IdField = Annotated[str | None, typer.Option("--id-column", "--id-field", metavar="NAME|N", help="The one with the id.")]
NearDuplicates = Annotated[bool, typer.Option("--near-duplicates", help="List new articles that say nearly what another says.")]
Report = Annotated[Path | None, typer.Option(metavar="FILE", help="Write what became of each record to FILE, as JSONL or CSV.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the first three articles and write nothing.")]
LabelSet = Annotated[str, typer.Option(metavar="FILE|NAME", help=f"A set of labels: {', '.join(SHIPPED)}, or a JSON file.")]
LoadedSet = Annotated[str | None, typer.Option("--load", metavar="FILE|NAME", help=f"Take in a set: {', '.join(SHIPPED)}, or a JSON file.")]


def build(*, open_window: Callable[[Path | None], int], draw_picture: DrawPicture) -> typer.Typer:
    """Return the command line; calling it runs the command that the arguments name and ends the process with its code.

    ``open_window`` shows a project, or the one of the last time, and returns the exit code when the window is closed.
    """
    app = typer.Typer(cls=CommandLine, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)

    @app.callback(invoke_without_command=True)
    def hashiya(
        context: typer.Context,
        *,
        shows_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    ) -> None:
        """Mark people, countries and events in Arabic news. Without a command the window opens: hashiya [PROJECT]."""
        if shows_version:
            from importlib.metadata import version

            typer.echo(f"hashiya {version('hashiya')}")
        elif context.invoked_subcommand is None:
            raise typer.Exit(open_window(None))

    @app.command("open", hidden=True)
    def open_(project: ProjectPath) -> int:
        """Open the window on a project."""
        return open_window(project)

    _add_writing(app)
    add_exporting(app)
    _add_reading(app)
    _add_searching(app)
    _add_leading(app)
    _add_judging(app)
    add_reviewing(app)
    _add_picture(app, draw_picture)
    return app


def _add_writing(app: typer.Typer) -> None:
    @app.command()
    def new(
        project: ProjectPath,
        *,
        labels: LabelSet = SHIPPED[0],
        json: AsJson = False,
    ) -> int:
        """Make an empty project."""
        return commands.make(project, labels=labels, voice=Voice(json))

    @app.command("import")
    def import_(  # noqa: PLR0913 - each is an option of the command
        project: ProjectPath,
        paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files and folders.", show_default=False)],
        *,
        format_name: ReadFormat = AUTO,
        encoding: Annotated[str, typer.Option(metavar="auto|NAME", help="The encoding of text files.")] = AUTO,
        annotator: Annotated[str | None, typer.Option(metavar="NAME", help="Whose spans they are where a line does not say.")] = None,
        map_user: MappedUsers = None,
        labels: StrangeLabels = UnknownLabels.REFUSE,
        text_field: TextField = None,
        title_field: TitleField = None,
        id_field: IdField = None,
        near_duplicates: NearDuplicates = False,
        report: Report = None,
        dry_run: DryRun = False,
        json: AsJson = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """Bring articles and layers into a project."""
        wanted = None if format_name == AUTO else named(format_name)
        fields = Fields(text_field, title_field, id_field)
        adds, renamed = labels is UnknownLabels.ADD, _renamed(map_user or [])
        reading = commands.Reading(wanted, encoding, fields, annotator, adds, near_duplicates, report, renamed)
        command = commands.show_first if dry_run else commands.bring
        return command(project, paths, reading=reading, voice=Voice(json, bidi))


def _renamed(written: list[str]) -> dict[str, str]:
    """Return the names that ``ID=NAME`` says; raise ``RuleRefused`` where it does not."""
    names = {}
    for one in written:
        said, sign, name = one.rpartition("=")
        if not sign or not said.strip() or not name.strip():
            raise RuleRefused(why=f"Who is meant is written like 3=annotator-1, not {one}.")
        names[said.strip()] = name.strip()
    return names


def _add_reading(app: typer.Typer) -> None:
    @app.command()
    def stats(project: ProjectPath, *, json: AsJson = False, bidi: BidiMode = Bidi.AUTO) -> int:
        """Count articles, layers and spans."""
        return commands.tell_figures(project, voice=Voice(json, bidi))

    @app.command()
    def check(project: ProjectPath, *, json: AsJson = False, bidi: BidiMode = Bidi.AUTO) -> int:
        """Check that the file is sound and every quote equals its text."""
        return commands.tell_faults(project, voice=Voice(json, bidi))


def _add_searching(app: typer.Typer) -> None:
    @app.command()
    def search(
        project: ProjectPath,
        query: Annotated[
            str,
            typer.Argument(
                metavar="QUERY", help='Words, "phrases", prefix*, -not, OR; label: by: state: text: title:.', show_default=False
            ),
        ],
        *,
        order: Annotated[Order, typer.Option(help="By article, by the words beside the hits, or by date.")] = Order.ARTICLE,
        limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many hits to show.")] = concordance.DEFAULT_LIMIT,
        json: AsJson = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """Find words in the articles, or marks by what they say."""
        return concordance.find(project, query, order=order, limit=limit, voice=Voice(json, bidi))


def _add_leading(app: typer.Typer) -> None:
    @app.command()
    def labels(
        project: ProjectPath,
        *,
        load: LoadedSet = None,
        replace: Annotated[bool, typer.Option("--replace", help="With --load: labels that the set does not name go, or retire.")] = False,
        save: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the labels to a JSON file.")] = None,
        json: AsJson = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """List the labels of a project, take in a set of them, or save them as a set."""
        return leading.labels(project, load=load, replacing=replace, save=save, voice=Voice(json, bidi))

    @app.command()
    def assign(
        project: ProjectPath,
        *,
        annotators: Annotated[str, typer.Option(metavar="A,B,…", help="Who gets articles; new names join.", show_default=False)],
        per_article: Annotated[int, typer.Option(metavar="N", min=1, help="How many annotators have each article.")] = 1,
        share: Annotated[str | None, typer.Option(metavar="A=60,B=40", help="Who gets how much; evenly by default.")] = None,
        json: AsJson = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """Share the articles out; those who have some already keep them."""
        return leading.assign(project, annotators, each=per_article, shares=share, voice=Voice(json, bidi))


def _add_judging(app: typer.Typer) -> None:
    @app.command()
    def agreement(  # noqa: PLR0913 - each is an option of the command
        project: ProjectPath,
        *,
        measure: Annotated[str | None, typer.Option(metavar="NAME", help=f"One measure: {', '.join(MEASURES)}.")] = None,
        by: Annotated[agreeing.By | None, typer.Option(help="A row for each of these.")] = None,
        annotators: Annotated[str | None, typer.Option(metavar="A,B,…", help="Whose layers; gold can be one of them.")] = None,
        unfinished: Annotated[bool, typer.Option("--unfinished", help="Take in layers that are begun and not finished.")] = False,
        resamples: Annotated[int, typer.Option(metavar="N", min=0, help="Draws for the intervals; 0 for none.")] = RESAMPLES,
        csv: Annotated[Path | None, typer.Option(metavar="FILE", help="Write every figure to FILE as CSV.")] = None,
        gamma: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the spans to FILE for pygamma-agreement.")] = None,
        json: AsJson = False,
        bidi: BidiMode = Bidi.AUTO,
    ) -> int:
        """Say how far annotators agree, over all and by pair, label or article."""
        asked = agreeing.Asked(measure, by, annotators, unfinished, resamples, csv, gamma)
        return agreeing.tell_agreement(project, asked, voice=Voice(json, bidi))


def _add_picture(app: typer.Typer, draw_picture: DrawPicture) -> None:
    @app.command()
    def picture(
        project: ProjectPath,
        out: Annotated[Path, typer.Argument(metavar="OUT.png", help="The picture to write.", show_default=False)],
        *,
        article: Annotated[str | None, typer.Option(metavar="ID", help="Which article; the first one by default.")] = None,
        layer: Annotated[str | None, typer.Option(metavar="NAME", help="Whose layer.")] = None,
        language: Annotated[Language, typer.Option(help="The language of the window.")] = Language.ARABIC,
        theme: Annotated[Theme, typer.Option(help="The colours of the window.")] = Theme.LIGHT,
        size: Annotated[str, typer.Option(metavar="WIDTHxHEIGHT", help="The size of the window.")] = "1280x800",
        json: AsJson = False,
    ) -> int:
        """Draw the window with an article to a PNG file."""
        found = _SIZE.fullmatch(size)
        if found is None:
            raise RuleRefused(why=f"The size must be like 1280x800, not {size}.")
        width, height = int(found[1]), int(found[2])
        draw_picture(project, out, article=article, layer=layer, language=language.value, theme=theme.value, size=(width, height))
        Voice(json).answer({"picture": shown(out), "size": [width, height]}, f"Drew {shown(out)}.")
        return commands.DONE
