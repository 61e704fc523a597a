"""A table in Markdown, LaTeX and HTML: the same cells, each character of them itself."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from workbench.paper.cells import MINUS, Column
from workbench.text.printable import ACTING, JOINERS

# What means something to some reader of Markdown, inside a cell.
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>~|^$&@#]|(?<=\w):(?=//)|(?<=\bwww)\.")
_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "^": r"\textasciicircum{}",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    # In the old encoding of fonts, which is LaTeX's own, these three print as something else.
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    # Straight marks, and no ligature of two of them.
    '"': r"\textquotedbl{}",
    "`": r"\textasciigrave{}",
    "'": r"\textquotesingle{}",
    "–": r"\textendash{}",
    "—": r"\textemdash{}",
    "…": r"\ldots{}",
    "“": r"\textquotedblleft{}",
    "”": r"\textquotedblright{}",
    "‘": r"\textquoteleft{}",
    "’": r"\textquoteright{}",
    MINUS: "$-$",
    "\u00a0": "~",
}
# Two of these in a row become one other sign, and so does each of the two before a grave accent.
_LIGATURE = re.compile(r"-(?=-)|[?!](?=`)|,(?=,)")
LATEX_NEEDS = "% Needs \\usepackage{booktabs}, with pdfLaTeX also \\usepackage[T1]{fontenc}."


def plain(text: str) -> str:
    """``text`` on one line, without what is not seen and turns or hides what is."""
    from unicodedata import category

    spaced = " ".join(text.split())
    return "".join(c for c in spaced if category(c) not in ACTING or c in JOINERS)


def markdown(columns: Sequence[Column], caption: str | None, notes: Sequence[str]) -> str:
    """A table with pipes, as GitHub, Quarto and pandoc read it."""

    def cell(text: str) -> str:
        return _MARKDOWN.sub(lambda found: "\\" + found[0], plain(text))

    def line(cells: Sequence[str]) -> str:
        return f"| {' | '.join(cells)} |"

    head = line([cell(column.heading) for column in columns])
    rule = line(["---:" if column.number else "---" for column in columns])
    rows = [line([cell(text) for text in row]) for row in _rows(columns)]
    above = [f"**{cell(caption)}**", ""] if caption else []
    below = ["", *(f"{cell(note)}  " for note in notes)] if notes else []
    return "\n".join([*above, head, rule, *rows, *below]) + "\n"


def latex(
    columns: Sequence[Column], caption: str | None, label: str | None, notes: Sequence[str]
) -> str:
    """A ``table`` with rules of the package booktabs."""
    letters = "".join("r" if column.number else "l" for column in columns)
    head = " & ".join(_latex(column.heading) for column in columns)
    rows = [f"    {' & '.join(map(_latex, row))} \\\\" for row in _rows(columns)]
    lines = [
        LATEX_NEEDS,
        r"\begin{table}",
        r"  \centering",
        *([f"  \\caption{{{_latex(caption)}}}"] if caption else []),
        *([f"  \\label{{{label}}}"] if label else []),
        f"  \\begin{{tabular}}{{{letters}}}",
        r"    \toprule",
        f"    {head} \\\\",
        r"    \midrule",
        *rows,
        r"    \bottomrule",
        r"  \end{tabular}",
        *(f"  \\par\\smallskip{{\\footnotesize {_latex(note)}}}" for note in notes),
        r"\end{table}",
    ]
    return "\n".join(lines) + "\n"


def _latex(text: str) -> str:
    """``text`` as LaTeX prints it letter by letter."""
    parted = _LIGATURE.sub(lambda found: found[0] + "\0", plain(text))
    escaped = "".join("{}" if c == "\0" else _LATEX.get(c, c) for c in parted)
    # Behind the end of a row a bracket would be taken for its height, a star for another end.
    return "{}" + escaped if escaped[:1] in ("[", "*") else escaped


def table_html(columns: Sequence[Column], caption: str | None, notes: Sequence[str]) -> str:
    """A table that keeps its look where it is pasted: rules and sides stand at each cell."""
    rows = list(_rows(columns))
    last = len(rows) - 1
    head = "".join(
        _cell("th", column.heading, column, "border-top:2px solid;border-bottom:1px solid")
        for column in columns
    )
    body = "".join(
        "<tr>"
        + "".join(
            _cell("td", text, column, "border-bottom:2px solid" if place == last else "")
            for text, column in zip(row, columns, strict=True)
        )
        + "</tr>"
        for place, row in enumerate(rows)
    )
    above = f"<caption>{_html(caption)}</caption>" if caption else ""
    below = "".join(f"<p><small>{_html(note)}</small></p>" for note in notes)
    return (
        f'<table style="border-collapse:collapse">{above}<thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{below}"
    )


def _cell(tag: str, text: str, column: Column, rule: str) -> str:
    side = "right" if column.number else "left"
    style = f"text-align:{side};padding:2px 8px;border:none" + (f";{rule}" if rule else "")
    scope = ' scope="col"' if tag == "th" else ""
    return f'<{tag}{scope} style="{style}">{_html(text)}</{tag}>'


def _html(text: str) -> str:
    return html.escape(plain(text))


def _rows(columns: Sequence[Column]) -> list[tuple[str, ...]]:
    return list(zip(*(column.cells for column in columns), strict=True))
