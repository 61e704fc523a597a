"""Hostile selections into files, read back by other programs: nothing is lost, nothing acts."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
from markdown_it import MarkdownIt

from tests.hostile.checks import check, refusing, warned
from tests.hostile.choices import Choices
from tests.hostile.letters import odd
from tests.quotes.frames import quote_frame
from workbench.articles import Article
from workbench.exports import unguarded, write
from workbench.quotes.schema import conform

SAID = ("quote", "speaker", "title", "section", "outlet", "role", "institution", "cue")
BEGINS_FORMULA = re.compile(r"[\s\"\x00-\x1f\ufeff]*[=+\-@＝＋－＠]")
HALF = re.compile("[\ud800-\udfff]")
RIS_LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
COMMON = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What a file of ours is made of; any other element comes from a text that was taken for markup.
OURS = {"h1", "p", "ul", "li", "em", "br"}


@contextmanager
def _wide_cells() -> Iterator[None]:
    """Python's reader takes no longer cells unless it is told to, for the whole process."""
    before = csv.field_size_limit(10**9)
    try:
        yield
    finally:
        csv.field_size_limit(before)


@_wide_cells()
def case(draw: Choices, folder: Path) -> None:
    """A few rows of hostile texts, in one format."""
    rows = [_row(draw, number) for number in range(1 + draw.below(3))]
    quotes = _frame(rows)
    article = Article.from_text(
        "Text.",
        byline=draw.note("byline", odd(draw)),
        url=draw.pick(["https://a.example", odd(draw)]),
    )
    suffix = draw.note("format", draw.pick(list(READERS)))
    file = folder / f"quotes{suffix}"
    with warned() as told, refusing():
        write(quotes, file, articles=[article], filters=_filters(draw), progress=False)
        check(sorted(folder.iterdir()) == [file], "something lies beside the file")
        READERS[suffix](file, quotes)
    halves = any(HALF.search(str(value)) for row in rows for value in row.values())
    if not file.exists():
        check(suffix == ".parquet" and halves, "a selection was refused", told)


def _row(draw: Choices, number: int) -> dict[str, object]:
    texts = {name: _text(draw) for name in SAID if name in ("quote", "speaker") or draw.chance(3)}
    row = {"quote_id": f"q{number}", **texts, "start": draw.pick([0, 7, 2**30])}
    return draw.note("row", row)


def _text(draw: Choices) -> str:
    text = draw.pick([odd(draw), odd(draw) * draw.pick([1, 1, 1, 500])])
    # Rows without words are none; the readers of files take blank cells for empty ones.
    return text if text.strip("\ufeff\x00 \n\r\t\u200b") else f"a{text}"


def _frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    """As an analyst can have it: texts with half characters stand in columns of objects."""
    whole = [{name: _no_halves(value) for name, value in row.items()} for row in rows]
    quotes = quote_frame(*whole)
    for name in SAID:
        given = [row.get(name) for row in rows]
        if any(HALF.search(str(value)) for value in given):
            quotes[name] = pd.Series(given, dtype="object").where(pd.notna(given), None)
    return quotes


def _no_halves(value: object) -> object:
    return HALF.sub("\ufffd", value) if isinstance(value, str) else value


def _filters(draw: Choices) -> dict[str, Any] | None:
    return draw.pick([None, {}, {"speech": None}, {"min_confidence": 0.0}])


def _expected(quotes: pd.DataFrame, name: str) -> list[str]:
    """A column as a file can hold it: halves that belong together are one character."""
    texts = [None if pd.isna(value) else str(value) for value in quotes[name]]
    return [
        "" if text is None
        else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        for text in texts
    ]  # fmt: skip


def _csv(file: Path, quotes: pd.DataFrame) -> None:
    text = file.read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    check(len(rows) == len(quotes), "CSV has another number of rows", text)
    for name in SAID:
        read = [unguarded(row[name]) for row in rows]
        check(read == _expected(quotes, name), "CSV gives another text", (name, read))
    for separator in ",;\t":
        lines = [text] if separator == "," else re.split(r"\r\n|\r|\n", text)
        for line in lines:
            for cells in csv.reader(io.StringIO(line, newline=""), delimiter=separator):
                acting = [cell for cell in cells if BEGINS_FORMULA.match(cell)]
                check(not acting, f"CSV has a formula (cells cut at {separator!r})", acting)


def _excel(file: Path, quotes: pd.DataFrame) -> None:
    book = openpyxl.load_workbook(file)
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            check(cell.data_type != "f", "Excel has a formula", cell.value)
            check(not cell.hyperlink, "Excel has a link", cell.value)
    heads, *rows = book["Quotes"].iter_rows(values_only=True)
    check(len(rows) == len(quotes), "Excel has another number of rows")
    for name in SAID:
        read = [_from_excel(row[heads.index(name)]) for row in rows]
        for got, wanted in zip(read, map(_lines, _expected(quotes, name)), strict=True):
            wanted = re.sub("[\ufffe\uffff]", "\ufffd", wanted)
            whole = got == wanted or (" … [goes on in" in got and wanted.startswith(got[:9_000]))
            check(whole, "Excel gives another text", (name, got, wanted))


def _from_excel(value: object) -> str:
    """A cell as Excel reads it: _x0001_ is a control character."""
    text = "" if value is None else str(value)
    return _lines(re.sub("_x([0-9a-fA-F]{4})_", lambda code: chr(int(code[1], 16)), text))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _parquet(file: Path, quotes: pd.DataFrame) -> None:
    table = pq.read_table(file)
    for name in SAID:
        read = ["" if value is None else str(value) for value in table[name].to_pylist()]
        check(read == _expected(quotes, name), "Parquet gives another text", (name, read))
    conform(pd.read_parquet(file))


def _markdown(file: Path, quotes: pd.DataFrame) -> None:
    html = COMMON.render(file.read_text("utf-8"))
    check(set(re.findall(r"<(\w+)", html)) <= OURS, "Markdown takes a text for markup", html)
    # The selection's, between the heading and the bullets: a second one comes from a text.
    check(html.count("<p") <= 1, "Markdown has another number of paragraphs", html)
    check(html.count("<li") == len(quotes), "Markdown has another number of bullets", html)
    words = _squeezed(unescape(re.sub(r"<[^>]*>", " ", html)))
    for text in _expected(quotes, "quote"):
        check(_squeezed(text) in words, "Markdown lost words of a quote", (text, html))


def _ris(file: Path, quotes: pd.DataFrame) -> None:
    lines = file.read_bytes().decode("utf-8").split("\r\n")[:-1]
    fields = [RIS_LINE.fullmatch(line) for line in lines]
    check(all(fields), "RIS has a line without a tag", lines)
    tags = [field[1] for field in fields if field]
    check(tags.count("TY") == tags.count("ER") == len(quotes), "RIS has other entries", tags)
    said = [field[2] for field in fields if field and field[1] == "AB"]
    for text, read in zip(_expected(quotes, "quote"), said, strict=True):
        check(_squeezed(read).startswith(_squeezed(text)), "RIS lost words of a quote", read)


def _csl(file: Path, quotes: pd.DataFrame) -> None:
    items = json.loads(file.read_text("utf-8"))
    check(len(items) == len(quotes), "CSL-JSON has other items", items)
    for item, text, title in zip(
        items, _expected(quotes, "quote"), _expected(quotes, "title"), strict=True
    ):
        check(item["abstract"].startswith(text), "CSL-JSON gives another text", (item, text))
        check(item.get("title", "") == title, "CSL-JSON gives another title", (item, title))


def _squeezed(text: str) -> str:
    """Without white space and control characters, which these formats may change."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ufeff\ufffd]+", "", text)


READERS: dict[str, Callable[[Path, pd.DataFrame], None]] = {
    ".csv": _csv,
    ".xlsx": _excel,
    ".parquet": _parquet,
    ".md": _markdown,
    ".ris": _ris,
    ".json": _csl,
}
