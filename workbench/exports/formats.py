"""The formats that a selection can be taken out in: one registry for Python, page and command."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from workbench.errors import WorkbenchError, unknown_choice

# What an item of a reference manager can be; the first where nothing else is said.
ITEMS = ("quotes", "articles")
_EACH = {"quotes": "a quote", "articles": "an article"}


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what it is asked for by, what people read, and what its files are called.

    ``text`` formats are UTF-8 and put together of one fragment a row (see
    :mod:`workbench.exports.fragments`), so that a page without Python can write them too; the
    others are binary.
    """

    name: str
    label: str
    suffix: str
    mime: str
    text: bool
    # The module that writes it, where Python's own do not.
    engine: str | None = None
    # What may be one item of it, and how a menu tells these apart.
    items: tuple[str, ...] = ITEMS[:1]
    item: str = "item"

    def told(self, items: str) -> str:
        """What a menu calls it."""
        if len(self.items) == 1:
            return self.label
        return f"{self.label}, one {self.item} {_EACH[items]}"

    @property
    def filename(self) -> str:
        """What a browser saves it as."""
        return f"quotes{self.suffix}"


FORMATS = {
    each.name: each
    for each in (
        Format("csv", "CSV", ".csv", "text/csv;charset=utf-8", text=True),
        Format(
            "excel",
            "Excel",
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            text=False,
            engine="xlsxwriter",
        ),
        Format(
            "parquet",
            "Parquet",
            ".parquet",
            "application/vnd.apache.parquet",
            text=False,
            engine="pyarrow.parquet",
        ),
        Format(
            "markdown", "Markdown with citations", ".md", "text/markdown;charset=utf-8", text=True
        ),
        Format("ris", "RIS", ".ris", "application/x-research-info-systems", text=True, items=ITEMS),
        Format(
            "bibtex",
            "BibTeX",
            ".bib",
            "application/x-bibtex;charset=utf-8",
            text=True,
            items=ITEMS,
            item="entry",
        ),
        Format("csl", "CSL-JSON", ".json", "application/vnd.citationstyles.csl+json", text=True),
    )
}


def format_named(name: object) -> Format:
    """The format of that name; WorkbenchError, with those there are, for any other."""
    if isinstance(name, str) and name in FORMATS:
        return FORMATS[name]
    raise unknown_choice("format", name, FORMATS, "Choose among these.")


def check_items(kind: Format, items: object) -> None:
    """WorkbenchError for what cannot be one item of a file of that format."""
    if items not in ITEMS:
        raise unknown_choice("items", items, ITEMS, "Choose among these.")
    if items not in kind.items:
        able = " and ".join(each.label for each in FORMATS.values() if items in each.items)
        raise WorkbenchError(f"items={items!r} is for {able}, not for {kind.label}; leave it out.")


def format_of(path: str | os.PathLike[str], name: str | None = None) -> Format:
    """The format of ``name`` or, without one, the one whose suffix ``path`` has."""
    if name is not None:
        return format_named(name)
    suffix = Path(path).suffix
    for each in FORMATS.values():
        if each.suffix == suffix.lower():
            return each
    raise unknown_choice(
        "file suffix",
        suffix,
        [each.suffix for each in FORMATS.values()],
        "End the file's name in one of these, or say format='csv' and the like.",
    )


def check_engine(kind: Format) -> None:
    """WorkbenchError where the package that writes ``kind`` cannot be loaded, before any work."""
    if kind.engine is None:
        return
    try:
        import_module(kind.engine)
    except ImportError as fault:
        raise WorkbenchError(
            f"{kind.label} files need the package {kind.engine.partition('.')[0]}, which cannot be "
            f"loaded ({fault}); install the workbench again (make lab, or pip install .)."
        ) from fault
