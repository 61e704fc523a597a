"""A notebook as one HTML file that needs neither a kernel nor a network."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.paths import as_path, named
from workbench.sharing.opening import REMEDY, read_notebook
from workbench.text.printable import plain

_HOW = "The notebook was run from top to bottom for it."
_WITHOUT = "The full texts of the articles were left out."
_WITHOUT_NOTES = "Analysts' notes were left out."
_WITHOUT_CODE = "Its code was left out."
_SUFFIXES = (".html", ".htm")


def share(
    notebook: str | os.PathLike[str],
    output: str | os.PathLike[str] | None = None,
    *,
    articles: bool = True,
    notes: bool = True,
    code: bool = True,
    progress: bool | None = None,
) -> Path:
    """Run ``notebook`` and write it as one HTML file; returns the file's path.

    The notebook runs from top to bottom in a kernel of its own, with its own folder as the working
    directory; the notebook's file is not changed. In the page, which opens from disk or from any
    web server without asking any network, Explorers filter, chart, search and read as in
    JupyterLab, figures are drawn and all other output stands as nbconvert shows it. Scripts of the
    notebook's outputs and texts do not run there. What the page does not show it says in its place,
    and a :class:`~workbench.errors.WorkbenchWarning` names the cells.

    ``output`` is the file to write (``.html`` or ``.htm``), or a folder for it; without it the page
    lies beside the notebook, with its name. What stood there is replaced when the page is complete,
    and stays when it is not made.

    What JupyterLab hides of a cell is folded up in the page; what the tags ``remove-cell``,
    ``remove-input`` and ``remove-output`` name is not in it. ``code=False`` leaves all code out.
    ``articles=False`` leaves the articles' full texts out of Explorers: quotes, offsets and article
    hashes stay, and so does whatever the notebook itself prints. ``notes=False`` leaves what
    analysts noted on rows out of Explorers and their exports; corrections stay, and nothing in the
    page can change them. A bar shows how many cells have run, unless
    ``progress`` is False.

    Raises :class:`~workbench.errors.WorkbenchError` where the notebook cannot be read, where a cell
    fails (it says which) and where the page cannot be written, which is found out before it runs.
    """
    source = as_path(notebook, REMEDY)
    read = read_notebook(source)
    page = _page_path(source, output)
    from workbench.sharing.page import PageExporter
    from workbench.sharing.running import run

    folder = source.resolve().parent
    name = plain(source.name)
    done = run(read, name, folder, articles=articles, notes=notes, progress=progress)
    resources = {"metadata": {"name": source.stem, "path": str(folder)}}
    left_out = [
        sentence
        for sentence, kept in ((_WITHOUT, articles), (_WITHOUT_NOTES, notes), (_WITHOUT_CODE, code))
        if not kept
    ]
    html, _ = PageExporter().page(done, resources, how=" ".join([_HOW, *left_out]), code=code)
    _write(page, html)
    return page


def _page_path(source: Path, output: str | os.PathLike[str] | None) -> Path:
    """Where the page goes; faults are found before the notebook runs, which may take minutes."""
    from workbench.exports.targets import file_path

    page = source.with_suffix(".html")
    if output is not None:
        page = as_path(output, "give the page a name in .html, or leave it out")
        if os.path.isdir(page):  # noqa: PTH112 (Path's own raises for some names)
            page = page / f"{source.stem}.html"
        else:
            # With the mark of a folder at its end, which a path loses.
            page = file_path(output, page.with_suffix(".html").name)
    if page.suffix.lower() not in _SUFFIXES:
        raise WorkbenchError(
            f"{named(page.name)} is not a name for a page, which is a file in .html; give it one "
            f"such as {named(page.with_suffix('.html').name)}."
        )
    page = file_path(page, page.name)
    if os.path.exists(page) and page.samefile(source):  # noqa: PTH110
        raise WorkbenchError(
            f"{named(page)} is the notebook itself; give the page another name with -o."
        )
    return page


def _write(page: Path, html: str) -> None:
    """A page appears whole or not at all; what stood there stays until then."""
    from workbench.exports.targets import cannot_write
    from workbench.files.replacing import replacing

    try:
        with replacing(page) as draft:
            draft.write_text(html, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise cannot_write(page, fault) from fault
