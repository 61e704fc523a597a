"""How large pages may be: small enough for an e-mail."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from nbformat.v4 import new_notebook, new_output

from tests.browser.jupyterlab import copy_notebooks
from tests.quotes.frames import quote_frame
from tests.sharing.notebooks import code
from workbench import Article, share
from workbench.explorer.material import Material
from workbench.explorer.shared import page_data
from workbench.sharing.kernel import made_from, packed_parts
from workbench.sharing.page import PageExporter
from workbench.sharing.running import Run
from workbench.sharing.widgets import VIEW

MB = 1_000_000
QUOTES = 10_000
# As in the two sample articles, which have 44 rows and 12,000 characters between them.
ROWS_PER_ARTICLE = 22
SENTENCES_PER_ROW = 2
WORDS_PER_SENTENCE = 20
# About as often as in English.
LETTERS = "eeeeetttaaaoooiinnsshhrrddlucmfwypvbgk"


class Prose:
    """Sentences of invented words: half of them the same few, as in any language, half rare."""

    def __init__(self, seed: int) -> None:
        self.random = np.random.default_rng(seed)
        letters = self.random.choice(list(LETTERS), (30_000, 10))
        lengths = self.random.integers(2, 10, 30_000)
        self.words = ["".join(row[:length]) for row, length in zip(letters, lengths, strict=True)]

    def sentence(self) -> str:
        rare = self.random.integers(len(self.words), size=WORDS_PER_SENTENCE)
        common = self.random.integers(60, size=WORDS_PER_SENTENCE)
        ranks = np.where(self.random.random(WORDS_PER_SENTENCE) < 0.5, rare, common)
        return " ".join(self.words[rank] for rank in ranks).capitalize() + "."


def kept(prose: Prose, people: list[str], start: int) -> dict[str, object]:
    """Who speaks, and what a row keeps of how that was found, as long as it is in real articles."""
    name = people[prose.random.zipf(1.3) % len(people)]
    institution = people[prose.random.zipf(1.3) % 300]
    return {
        "speaker": name,
        "institution": institution,
        "institution_confidence": prose.random.random(),
        "source_spans": [(max(0, start - 7), max(1, start - 1))],
        "cue_spans": [(max(0, start - 12), max(1, start - 8))],
        "speaker_reason": f"“{name.split()[0]}” is {name}, named in full elsewhere. The "
        f"institution, {institution}, is given with the role.",
    }


def articles_and_rows() -> Iterator[tuple[Article, list[dict[str, object]]]]:
    """Articles of invented prose; every second sentence is a quote."""
    prose = Prose(7)
    people = [prose.sentence().title()[:20] for _ in range(1500)]
    for number in range(QUOTES // ROWS_PER_ARTICLE + 1):
        sentences = [prose.sentence() for _ in range(ROWS_PER_ARTICLE * SENTENCES_PER_ROW)]
        name, text = f"a{number:015}", "\n\n".join(sentences)
        title = prose.sentence()[:60]
        rows = [
            kept(prose, people, text.index(sentence))
            | {
                "article_id": name,
                "title": title,
                "file": f"{name}.txt",
                "quote_id": f"{prose.random.bytes(8).hex()}",
                "quote": sentence,
                "start": text.index(sentence),
                "paragraph": place,
                "themes": ["one", "two"][: prose.random.integers(3)],
                "confidence": prose.random.random(),
            }
            for place, sentence in enumerate(sentences)
            if place % SENTENCES_PER_ROW
        ]
        yield Article.from_text(text, title=title), rows


@pytest.mark.long
def test_page_of_ten_thousand_quotes_is_under_nine_megabytes() -> None:
    made = list(articles_and_rows())
    quotes = quote_frame(*[row for _, rows in made for row in rows]).iloc[:QUOTES]
    by_id = {rows[0]["article_id"]: article for article, rows in made}
    material = Material.of(quotes)
    object.__setattr__(material, "articles", by_id)
    data = page_data(material, {}, articles=True)
    assert len(data.rows) == QUOTES
    assert sum(len(article.text) for article in by_id.values()) > 2 * MB
    notebook = new_notebook(cells=code("explorer"))
    view = {VIEW: {"model_id": "m"}, "text/plain": "Explorer()"}
    notebook.cells[0].outputs = [new_output("display_data", data=view)]
    run = Run(notebook, {}, {"m": packed_parts(data)}, made_from([quotes]))
    html, _ = PageExporter().page(run, {"metadata": {"name": "n", "path": "."}}, how="")
    sizes = {name: len(part) for name, part in run.explorers["m"].items()}
    # 8.7 MB: a row stands there in every text format, as no kernel could write it later, with what
    # analysts noted and changed; the Explorer's code is 0.14 MB of it, Plotly 2 MB.
    assert len(html.encode()) < 9 * MB, sizes
    # Invented, but no easier to compress than the sample articles.
    text = "".join(article.text for article in by_id.values()).encode()
    assert len(gzip.compress(text)) > 0.4 * len(text)


def test_page_of_the_first_notebook_is_under_four_megabytes(tmp_path: Path) -> None:
    folder = copy_notebooks(tmp_path)
    page = share(folder / "notebooks" / "explore.ipynb", progress=False)
    assert page.stat().st_size < 4 * MB
