"""Tables of articles: CSV, TSV and semicolon files, JSON, JSON Lines and Parquet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbench.articles.content import JSON
from workbench.articles.decoding import decode
from workbench.articles.files import OWN_FILES
from workbench.articles.readers.model import File, NotReadError, Reading
from workbench.articles.readers.table.columns import check_columns
from workbench.articles.readers.table.header import find_header, has_texts
from workbench.articles.readers.table.json_articles import rows_of_json
from workbench.articles.readers.table.parquet import MAGIC, rows_of_parquet
from workbench.articles.readers.table.rows import Rows, reading_of
from workbench.articles.readers.table.separated import rows_of_text
from workbench.articles.wide import wide_text

NAME = "Table"
NEEDS: tuple[str, ...] = ()

SEPARATED = frozenset({".csv", ".psv", ".tab", ".tsv"})
JSONS = frozenset({".geojson", ".json", ".jsonl", ".jsonlines", ".ndjson"})
PARQUETS = frozenset({".parquet", ".pq"})
# Whatever these are named, they may hold a table; others have a format of their own.
PLAIN = frozenset({"", ".asc", ".dat", ".text", ".txt", ".xls"})
OTHER_BEGINNINGS = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x1f\x8b")
MARKUP = re.compile(rb"\s*<", re.DOTALL)
FEWEST_NAMES = 3
# The names of columns are short, and no sentence.
LONGEST_NAME = 40
BLANK = b" \t\r\n"


def knows(file: File) -> bool:
    """Whether ``file`` is a table, by its content or, where that says nothing else, by its name.

    The workbench's own tables are none.
    """
    name = file.name.rsplit("/", 1)[-1].lower()
    if name in OWN_FILES:
        return False
    if file.data.startswith(MAGIC):
        return True
    if file.head.startswith(OTHER_BEGINNINGS):
        return False
    if file.suffix in PARQUETS:
        return bool(file.data)
    if file.suffix in SEPARATED:
        return bool(file.data.strip(BLANK)) and not MARKUP.match(file.head)
    return _is_json(file) or (file.suffix in PLAIN and _has_header(file))


def read(file: File) -> Reading:
    """The articles of a table whose columns have names that are known."""
    return read_table(file, file.columns)


def read_table(file: File, columns: Mapping[str, str] | None = None) -> Reading:
    """The articles of a table; ``columns`` is field of an article -> name of its column.

    A name that this table does not have is left out and reported. Raises WorkbenchError for a
    field that articles do not have, NotReadError for a table that holds none.
    """
    check_columns(columns or {})
    if file.data.startswith(MAGIC):
        return reading_of(rows_of_parquet(file.data, columns), columns)
    if file.suffix in PARQUETS:
        raise NotReadError("unreadable")
    if _is_json(file):
        text, codes = _json_text(file.data)
        return reading_of(_with(rows_of_json(text, columns), codes), columns)
    text, codes = decode(file.data)
    if not text.strip():
        raise NotReadError(codes[0] if codes else "empty")
    return reading_of(_with(rows_of_text(text, columns), codes), columns)


def _with(table: Rows, codes: tuple[str, ...]) -> Rows:
    table.issues.update(codes)
    return table


def _is_json(file: File) -> bool:
    beginning = file.head.removeprefix(b"\xef\xbb\xbf").lstrip(BLANK)
    if file.suffix in JSONS:
        return bool(beginning)
    if file.suffix not in PLAIN or not beginning.startswith((b"{", b"[")):
        return False
    return JSON.match(beginning.decode("utf-8", "replace")) is not None


def _json_text(data: bytes) -> tuple[str, tuple[str, ...]]:
    """JSON is UTF-8, or UTF-16 by its NULs; whatever else some program wrote is told."""
    wide = wide_text(data)
    if wide is not None:
        return wide
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        patched = data.decode("utf-8-sig", "replace")
    whole = sum(char > "\x7f" for char in patched) - patched.count("\ufffd")
    if whole > patched.count("\ufffd"):
        return patched, ("encoding_damaged",)
    return data.decode("cp1252", "replace"), ("encoding_guessed",)


def _has_header(file: File) -> bool:
    """Whether a text begins with the names of columns, one of texts among them."""
    beginning = file.head
    wide = wide_text(beginning) if b"\0" in beginning else None
    text = wide[0] if wide else beginning.decode("utf-8-sig", "replace")
    header = find_header(text.splitlines(keepends=True)[:1], file.columns)
    short = all(len(name) <= LONGEST_NAME for name in header.names)
    return len(header.names) >= FEWEST_NAMES and short and has_texts(header.names, file.columns)
