"""The command line: ``workbench lab``, ``extract``, ``speakers``, ``merge`` and ``share``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from workbench import __version__
from workbench.console import ending, telling
from workbench.folder import SPEAKERS_FILE
from workbench.paths import named
from workbench.text.printable import plain

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.workspace import Workbench

BAD_FILES = 3

app = typer.Typer(
    help="Who says what in a set of news articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """The ``workbench`` command; how it ends stands in :mod:`workbench.console`."""
    raise SystemExit(ending(_command))


def _command() -> int:
    # Not by calling app: that would give faults of its own to a closed pipe and to Ctrl-C.
    command = typer.main.get_command(app)
    try:
        with command.make_context("workbench", sys.argv[1:] or ["--help"]) as context:
            command.invoke(context)
    except typer.Exit as end:
        return int(end.exit_code)
    return 0


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"workbench {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and stop."
        ),
    ] = False,
) -> None:
    """Who says what in a set of news articles."""


@app.command()
def lab(
    path: Annotated[
        str,
        typer.Argument(
            metavar="PATH", help="A notebook, or a folder with notebooks/explore.ipynb in it."
        ),
    ] = ".",
    browser: Annotated[
        bool, typer.Option(help="Open a browser; the address is printed in any case.")
    ] = True,
    port: Annotated[
        int | None, typer.Option(help="Port on localhost; without it the first free from 8888 on.")
    ] = None,
) -> None:
    """Open JupyterLab on the workbench's first notebook."""
    from workbench.lab import find_notebook, start_lab

    root, notebook = find_notebook(path)
    typer.echo("JupyterLab is starting; stop it with Ctrl-C.")
    start_lab(root, notebook, browser=browser, port=port)


@app.command(short_help="Write the quotes of a folder as Parquet tables.")
def extract(
    # A Path would lose that it is empty.
    path: Annotated[
        str,
        typer.Argument(
            metavar="PATH", help="A folder such as data, or a folder or file of articles."
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            help="Folder for quotes.parquet and articles.parquet; may be an earlier run's.",
        ),
    ],
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=NAME",
            help="A column of tables by its name, as in --column text=Inhalt; may be given again.",
        ),
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(min=1, help="How many processes read; without it one a core."),
    ] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="Let the Dask cluster of this scheduler read (docs/cluster.md)."
        ),
    ] = None,
) -> None:
    """Write the quotes of a folder of articles as Parquet tables, and keep what was extracted.

    The next run with the same -o reads only what changed, and one that was stopped goes on.

    Exit code 2: something is wrong with what was asked for, which is found out before the first
    article is read, and nothing was written. Exit code 3: the tables are written, but something
    could not be read; a report says what, why, and what to do.
    """
    from workbench.articles.readers.table.columns import columns_of
    from workbench.store.writing import store_folder
    from workbench.workspace import open_workbench

    bench = open_workbench(path, columns=columns_of(column or ()))
    folder = store_folder(output)
    if scheduler is None:
        bench.extract(folder, processes=processes)
    else:
        from workbench.cluster.connecting import connected

        with connected(scheduler) as client:
            bench.extract(folder, client=client)
    with telling(f"the tables are written to {named(folder)}"):
        all_read = _report(bench, folder)
    if not all_read:
        raise typer.Exit(BAD_FILES)


def _report(bench: Workbench, folder: Path) -> bool:
    """Print what was found and written; whether every file could be read."""
    from rich.console import Console

    from workbench.exports.report import summary
    from workbench.store.counts import counts_in, report_in
    from workbench.store.opening import opened
    from workbench.store.parts import ARTICLES, QUOTES

    manifest = opened(folder)
    report = report_in(folder, manifest)
    # Printed by us: rich would end the process itself where the reader of a pipe has gone.
    console = Console()
    with console.capture() as table:
        console.print(summary(report, counts_in(folder, manifest).rows()))
    typer.echo(table.get(), nl=False)
    for name in (QUOTES, ARTICLES):
        typer.echo(f"Written: {plain(str(folder / name))}")
    if not report.files:
        typer.echo(
            f"No articles in {plain(str(bench.articles_path))}: put files of articles or a "
            ".zip of them there, or name another folder.",
            err=True,
        )
    elif not report.complete or report.notes:
        typer.echo("\n".join(report.lines()), err=True)
    return report.complete


@app.command(short_help="Write the names that are quoted, for columns of your own.")
def speakers(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A folder of articles, such as data.")
    ],
    column: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="A column of your own to fill in, such as gender; again for more."
        ),
    ] = None,
) -> None:
    """Write the names that are quoted into PATH/speakers.csv, to be filled in.

    What stands in that file stays; names that it lacks come at its end, most quoted first. Exit
    code 2: the file is no such list or cannot be written; it is as it was.
    """
    from workbench.workspace import open_workbench

    bench = open_workbench(path)
    left = bench.speakers_to_fill(*(column or ()))
    file = bench.path / SPEAKERS_FILE
    with telling(f"the list is written: {named(file)}"):
        typer.echo(f"Written: {plain(str(file))}")
        typer.echo(f"Names without a value: {len(left):,}, with {left['quotes'].sum():,} quotes.")


@app.command(short_help="Take another analyst's corrections into a folder's own.")
def merge(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A folder with corrections of its own, or none.")
    ],
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Another analyst's corrections.jsonl.")
    ],
) -> None:
    """Take another analyst's corrections into those of a folder.

    All lines of both are kept, in the order of their times. Where analysts differ the latest counts
    and bench.corrections.conflicts shows both.
    """
    from workbench.corrections import CorrectionsFile
    from workbench.folder import CORRECTIONS_FILE, file_to_write_in
    from workbench.paths import as_path

    own = file_to_write_in(as_path(path, "give a folder of articles"), CORRECTIONS_FILE)
    new = CorrectionsFile(own).merge(file)
    typer.echo(f"Corrections taken in: {len(new)}; in {plain(str(own))}")


@app.command(short_help="Run a notebook and write it as one offline HTML page.")
def share(
    # A Path would lose that it is empty, or ends as a folder's name does.
    notebook: Annotated[str, typer.Argument(metavar="NOTEBOOK", help="A notebook (.ipynb).")],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", help="The page to write; without it NOTEBOOK's name in .html."
        ),
    ] = None,
    no_articles: Annotated[
        bool,
        typer.Option(
            "--no-articles",
            help="Leave the articles' full texts out; the quotes stay, and what cells print.",
        ),
    ] = False,
    no_notes: Annotated[
        bool,
        typer.Option("--no-notes", help="Leave analysts' notes out; their corrections stay."),
    ] = False,
    no_code: Annotated[
        bool, typer.Option("--no-code", help="Leave the notebook's code out; its outputs stay.")
    ] = False,
) -> None:
    """Run a notebook and write it as one HTML file that works without a kernel or a network.

    Exit code 2: the notebook could not be read, a cell failed or the page could not be written;
    no page was made, and one that stood there stays.
    """
    from workbench.sharing import share as write_page

    page = write_page(
        notebook, output, articles=not no_articles, notes=not no_notes, code=not no_code
    )
    with telling(f"the page is written: {named(page)}"):
        typer.echo(f"Written: {plain(str(page))} ({page.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
