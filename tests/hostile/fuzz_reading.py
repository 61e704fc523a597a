"""Bytes and folders into the readers: nothing but an answer, nothing lost, nothing from outside."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pandas as pd

from tests.hostile.checks import check, command, is_tame, refusing, warned
from tests.hostile.choices import Choices
from tests.hostile.folder_pieces import fill
from tests.hostile.watching import watched
from workbench import open_workbench
from workbench.articles import Article
from workbench.articles.issues import IN_PART, ISSUES, NOT_READ
from workbench.quotes import schema
from workbench.quotes.checking import check as check_schema
from workbench.store.cache import FOLDER as CACHE

# Stands in a file beside the folder that is read, to which links in it may lead.
NEIGHBOURS = "This is the neighbour’s, and nobody asked for it."
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def case(draw: Choices, folder: Path) -> None:
    """A folder ``given`` beside one that is not given; read by Python, at times by the command."""
    outside, given = folder / "outside", folder / "given"
    for each in (outside, given):
        each.mkdir()
    (outside / "secret.txt").write_text(NEIGHBOURS, "utf-8")
    kept = _of_articles(given, fill(draw, given))
    before = _listing(folder)
    with watched(folder) as watch:
        with warned(), refusing():
            _read(given, kept)
        if draw.chance(4):
            _commanded(given, folder / "written")
    check(not watch.acts, "reading starts something", watch.acts)
    check(not watch.opened, "a file outside the folder was opened", watch.opened)
    shutil.rmtree(folder / "written", ignore_errors=True)
    check(_listing(folder) == before, "reading changed what lies there", before)


def _of_articles(given: Path, kept: dict[str, str]) -> dict[str, str]:
    """Of ``kept`` what is read: a folder ``articles`` speaks for all, under names of its own."""
    articles = given / "articles"
    if articles.is_symlink() or not articles.is_dir():
        return {} if articles.is_dir() else kept
    own = f"{articles.name}/"
    return {name[len(own) :]: text for name, text in kept.items() if name.startswith(own)}


def _read(given: Path, kept: dict[str, str]) -> None:
    bench = open_workbench(given, progress=False)
    articles = bench.articles
    again = open_workbench(given, progress=False, cache=False).articles
    check(articles == again, "a second reading gives other articles")
    by_file = {str(article.file): article for article in articles}
    check(len(by_file) == len(articles), "two articles have one name", sorted(by_file))
    for article in articles:
        _whole(article)
    for name, text in kept.items():
        found = by_file.get(name)
        check(found is not None, "a file was lost without a word", name)
        check(found and found.text == text, "a text was changed", (text, found and found.text))


def _whole(article: Article) -> None:
    check(set(article.issues) <= set(ISSUES), "an issue is no known code", article.issues)
    check(NEIGHBOURS not in article.text, "a file outside the folder was read", article.file)
    check("\r" not in article.text and "\0" not in article.text, "a text is not canonical")
    check(not CONTROL.search(str(article.file)), "a name is no label", article.file)
    if set(article.issues) & NOT_READ - IN_PART:
        check(not article.text.strip(), "an article that was not read has a text", article.issues)
    at = 0
    for paragraph in article.paragraphs:
        inside = at <= paragraph.start < paragraph.end <= len(article.text)
        check(inside, "paragraphs are not in order", article.paragraphs)
        at = paragraph.end


def _commanded(given: Path, written: Path) -> None:
    with warned():
        code, out, err = command("extract", str(given), "-o", str(written))
    check(code in (0, 2, 3), "an exit code that is not promised", (code, err))
    for line in (*out.splitlines(), *err.splitlines()):
        check(is_tame(line), "the terminal gets more than plain text", line)
    if code == 2:
        check(err.startswith("Error: ") and err.count("\n") == 1, "no error of one line", err)
        check(not written.exists(), "something was written in spite of an error", err)
        return
    told = any(words in err for words in ("not be read:", "gave no text:", "gave a text:", "part:"))
    check((code == 3) == told, "the exit code hides what was not read", err)
    check_schema(schema.conform(pd.read_parquet(written / "quotes.parquet")))


def _listing(folder: Path) -> list[tuple[str, bytes]]:
    return sorted((str(file), b"" if file.is_dir() else _bytes(file)) for file in _below(folder))


def _below(folder: Path) -> list[Path]:
    """What lies in ``folder``, but for what the workbench keeps there."""
    found = (each for each in folder.rglob("*") if not each.is_symlink())
    return [each for each in found if CACHE not in each.relative_to(folder).parts]


def _bytes(file: Path) -> bytes:
    return file.read_bytes()[:100]
