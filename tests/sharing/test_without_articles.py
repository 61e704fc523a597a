"""Texts that may not be passed on are nowhere in a page that was made without them."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from tests.sharing.notebooks import ROOT, code, write_notebook
from tests.sharing.pages import all_texts, json_part
from workbench import open_workbench, share

DATA = str(ROOT / "data")
CELLS = code(f"from workbench import open_workbench\nopen_workbench({DATA!r}).explore()")
# Shorter runs of words are everybody's.
RUN = 5
MARKS = string.punctuation + "“”‘’–— "


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_notebook(tmp_path_factory.mktemp("shared") / "a.ipynb", CELLS)


@pytest.fixture(scope="module")
def withheld() -> set[str]:
    """Runs of words of the sample articles that stand in no quote and no other column."""
    bench = open_workbench(ROOT / "data", progress=False)
    columns = bench.quotes.select_dtypes(["string", "category"])
    kept = columns.astype("string").fillna("").to_numpy().ravel()
    spoken = " ".join(" ".join(kept).split())
    runs = set()
    for article in bench.articles:
        words = article.text.split()
        for i in range(len(words) - RUN):
            # At its ends a quote's words meet other marks, in the article and in a file of CSV.
            run = " ".join(words[i : i + RUN]).strip(MARKS)
            if run not in spoken:
                runs.add(run)
    return runs


def leaked(page: Path, withheld: set[str]) -> set[str]:
    text = " ".join(all_texts(page).split())
    return {run for run in withheld if run in text}


def test_no_words_of_the_articles_but_the_quotes_are_in_the_file(
    notebook: Path, withheld: set[str], tmp_path: Path
) -> None:
    page = share(notebook, tmp_path / "without.html", articles=False, progress=False)
    assert len(withheld) > 1000
    assert leaked(page, withheld) == set()
    for article in json_part(page, "articles-0"):
        assert article["paragraphs"] is None
    html = page.read_text("utf-8")
    assert "The full texts of the articles were left out." in html
    # What may be passed on is there: the quotes, and which articles they came from.
    quotes = open_workbench(ROOT / "data", progress=False).quotes
    assert [row[0]["quote"] for row in json_part(page, "rows-0")] == list(quotes["quote"])
    assert all(
        f"\n{identifier}  " in html.replace('<pre tabindex="0">', "\n")
        for identifier in quotes["article_id"].unique()
    )


# That the search can find what it looks for; the notebook runs once more for it: CI has it.
@pytest.mark.long
def test_the_same_search_finds_them_in_a_page_with_articles(
    notebook: Path, withheld: set[str], tmp_path: Path
) -> None:
    page = share(notebook, tmp_path / "with.html", progress=False)
    articles = json_part(page, "articles-0")
    told = "".join(
        piece["text"]
        for article in articles
        for paragraph in article["paragraphs"]
        for piece in paragraph["pieces"]
    )
    bench = open_workbench(ROOT / "data", progress=False)
    assert sorted(told) == sorted("".join(article.text for article in bench.articles))
    # Cut into pieces, few runs stand in one string; those that do are found.
    assert len(leaked(page, withheld)) > 300
