"""The command line: ``workbench lab``, ``workbench extract`` and ``workbench share``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench import __version__
from workbench.errors import WorkbenchError

USER_FAULT = 2
BAD_FILES = 3

app = typer.Typer(
    help="Who says what in a set of news articles.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """The ``workbench`` command; a fault of the user's is one line and exit code 2."""
    try:
        app(prog_name="workbench")
    except WorkbenchError as fault:
        typer.echo(f"Error: {fault}", err=True)
        raise SystemExit(USER_FAULT) from None


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
        Path,
        typer.Argument(
            metavar="PATH", help="A notebook, or a folder with notebooks/explore.ipynb in it."
        ),
    ] = Path(),
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


@app.command()
def extract(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH", help="A folder such as data, or a folder or file of articles."
        ),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder for quotes.parquet and articles.parquet.")
    ],
) -> None:
    """Write the quotes of a folder of articles as Parquet tables.

    Exit code 2: something is wrong with what was asked for, and nothing was written. Exit code 3:
    the tables are written, but some files could not be read; they are named.
    """
    from rich.console import Console

    from workbench.exports.report import not_read, summary
    from workbench.exports.tables import write_tables
    from workbench.workspace import open_workbench

    bench = open_workbench(path)
    written = write_tables(bench.articles, bench.quotes, output)
    Console().print(summary(bench.articles, bench.quotes))
    for file in written:
        typer.echo(f"Written: {file}")
    if not bench.articles:
        typer.echo(
            f"No articles in {bench.articles_path}: put text files (.txt, .md) or a .zip of them "
            "there, or name another folder.",
            err=True,
        )
    bad = not_read(bench.articles)
    for article in bad:
        typer.echo(f"Not read: {article.file} ({', '.join(article.issues)})", err=True)
    if bad:
        raise typer.Exit(BAD_FILES)


@app.command()
def share(
    notebook: Annotated[Path, typer.Argument(metavar="NOTEBOOK", help="A notebook (.ipynb).")],
    output: Annotated[
        # A Path would lose that it is empty, or ends as a folder's name does.
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
    no_code: Annotated[
        bool, typer.Option("--no-code", help="Leave the notebook's code out; its outputs stay.")
    ] = False,
) -> None:
    """Run a notebook and write it as one HTML file that works without a kernel or a network.

    Exit code 2: the notebook could not be read, a cell failed or the page could not be written;
    no page was made, and one that stood there stays.
    """
    from workbench.sharing import share as write_page

    page = write_page(notebook, output, articles=not no_articles, code=not no_code)
    typer.echo(f"Written: {page} ({page.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
