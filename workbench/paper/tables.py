"""A table for a paper: shown in a cell to be copied into Word, or taken as Markdown or LaTeX."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd

from workbench.errors import WorkbenchError, unknown_choice
from workbench.exports.targets import cannot_write, file_path
from workbench.files.replacing import replacing
from workbench.paper.cells import Column, columns_of
from workbench.paper.markup import latex, markdown, table_html

# What LaTeX takes in a label without a second thought.
_LABEL = re.compile(r"[A-Za-z0-9:._-]+")


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table with ``caption``, ``label`` (LaTeX) and ``notes`` below it; a cell shows it."""

    columns: tuple[Column, ...]
    caption: str | None = None
    label: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def markdown(self) -> str:
        """For GitHub, Quarto and pandoc."""
        return markdown(self.columns, self.caption, self.notes)

    @property
    def latex(self) -> str:
        """For LaTeX, with the package booktabs."""
        return latex(self.columns, self.caption, self.label, self.notes)

    @property
    def html(self) -> str:
        """For Word and LibreOffice by copy, or as a file that they open."""
        return table_html(self.columns, self.caption, self.notes)

    def save(self, path: str | PathLike[str]) -> Path:
        """Write it by the suffix of ``path``: .md, .tex or .html (which Word opens).

        Raises WorkbenchError for another suffix and where nothing can be written.
        """
        file = file_path(path, "table.tex")
        written = {".md": self.markdown, ".tex": self.latex, ".html": _page(self.html)}
        if file.suffix.lower() not in written:
            raise unknown_choice("suffix", file.suffix, written, "Give the file one of these.")
        try:
            with replacing(file) as draft:
                draft.write_text(written[file.suffix.lower()], encoding="utf-8")
        except OSError as fault:
            raise cannot_write(file, fault) from fault
        return file

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.markdown


def paper_table(
    frame: pd.DataFrame,
    *,
    caption: str | None = None,
    label: str | None = None,
    names: Mapping[str, str] | None = None,
    digits: int = 1,
) -> PaperTable:
    """``frame``, such as ``coverage`` and ``compare`` return, as a table for a paper.

    Shares stand in per cent with so many ``digits``, numbers with separators of thousands, dates by
    their period; what is missing is "(none)" among names and a dash among numbers. ``names`` has
    other headings for columns, ``label`` is what LaTeX refers to. Below it a table of
    ``compare`` says what A and B are, one of ``coverage`` what its shares are of.

    Raises WorkbenchError for what is no table, for a heading of a column that is not there, for a
    label that LaTeX could not take and for digits that are none.
    """
    if not isinstance(digits, int) or not 0 <= digits <= 6:
        raise WorkbenchError(f"digits={digits!r} is no number of digits; give 0 to 6.")
    if label is not None and not _LABEL.fullmatch(label):
        raise WorkbenchError(
            f"label={label!r} is no label for LaTeX; write letters, digits and : . _ -, as in "
            "'tab:sources'."
        )
    columns = columns_of(frame, dict(names or {}), digits)
    if not columns:
        raise WorkbenchError("The table has no columns; give one that has.")
    return PaperTable(tuple(columns), caption, label, tuple(_notes(frame)))


def _notes(frame: pd.DataFrame) -> list[str]:
    attrs = frame.attrs
    if {"a", "b", "level", "measure"} <= set(attrs):
        interval = f"Difference: B - A, with its {attrs['level']:.0%} interval."
        return [f"A: {_side('a', attrs)}. B: {_side('b', attrs)}. {interval}"]
    return [attrs["share"]] if "share" in attrs and "share" in frame.columns else []


def _side(letter: str, attrs: Mapping[Any, Any]) -> str:
    """A side of a comparison, and of how many its shares are."""
    whole, of = attrs[f"whole_{letter}"], attrs[f"of_{letter}"]
    measure = attrs["measure"]
    counted = f"{whole:,} {measure.removesuffix('s') if whole == 1 else measure}"
    if of != whole:
        counted = f"{of:,} of {counted} with a value"
    return f"{attrs[letter]} ({counted})"


def _page(table: str) -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Table</title>{table}</html>\n'
    )
