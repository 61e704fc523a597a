"""What is said before the charts are read: measured, in one line, and nothing where all is well."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.quotes.frames import quote_frame
from workbench import open_workbench
from workbench.hints import Facts, facts_of, hints
from workbench.themes import load_themes

FOLDER = Path("my_articles")
WELL = Facts(articles=100, undated=0, without_outlet=0, quotes=400, themed=300, themes=("money",))


def told(facts: Facts, *, shipped: bool = False, folder: Path | None = FOLDER) -> list[str]:
    return hints(facts, shipped=shipped, folder=folder).lines()


def changed(**numbers: object) -> Facts:
    return Facts(**{name: getattr(WELL, name) for name in Facts.__slots__} | numbers)  # type: ignore[arg-type]


def test_where_all_is_well_one_line_says_so() -> None:
    [line] = told(WELL)
    assert line.startswith("Nothing to watch out for: of 400 quotes 75% have a theme")


SAID = {
    "themes that fit little": (
        {"themed": 24, "themes": ("Ukraine", "sanctions")},
        "(Ukraine, sanctions), and fit 6% of 400 quotes",
        "my_articles/themes.yml",
    ),
    "themes that fit almost nothing": ({"themed": 1}, "under 1% of 400 quotes", "themes.yml"),
    "nobody quoted": (
        {"quotes": 0, "themed": 0},
        "Nobody is quoted in 100 articles",
        "bench.report",
    ),
    "no article": ({"articles": 0, "quotes": 0}, "No article with a text", "bench.report"),
    "no days": ({"undated": 51}, "51 of 100 articles have no date", "my_articles/metadata.csv"),
    "no outlets": (
        {"without_outlet": 100},
        "None of the 100 articles has an outlet",
        "metadata.csv",
    ),
    "copies": ({"copies": 1}, "1 article is a copy or update", "bench.stories"),
    "names": (
        {"proposals": 3},
        "3 pairs of names are perhaps one source each, and counted as two.",
        "bench.suggest()",
    ),
    "two names": (
        {"proposals": 1},
        "1 pair of names is perhaps one source, and counted as two.",
        "bench.suggest()",
    ),
}


@pytest.mark.parametrize("what", SAID)
def test_hint_says_the_number_and_what_to_do(what: str) -> None:
    numbers, said, remedy = SAID[what]
    found = hints(changed(**numbers), shipped=True, folder=FOLDER)
    assert len(found) == 1
    text = "\n".join(found.lines())
    assert said in text
    assert remedy in text


ENOUGH = {
    "a quarter of the quotes has a theme": {"themed": 100},
    "half of the articles has a day and an outlet": {"undated": 50, "without_outlet": 50},
}


@pytest.mark.parametrize("what", ENOUGH)
def test_nothing_is_said_where(what: str) -> None:
    assert not len(hints(changed(**ENOUGH[what]), shipped=True, folder=FOLDER))


def test_own_themes_that_fit_little_are_the_analysts_business_but_not_those_that_fit_nothing() -> (
    None
):
    assert not len(hints(changed(themed=4), shipped=False, folder=FOLDER))
    facts = changed(themes=("money", "wather", "toll"), idle=("wather",))
    assert "1 of your 3 themes fits no quote (wather)" in "\n".join(told(facts))
    assert told(facts, shipped=True)[0].startswith("Nothing")


def test_example_is_a_theme_as_the_workbench_reads_it(tmp_path: Path) -> None:
    [hint] = hints(changed(themed=0), shipped=True, folder=FOLDER)
    file = tmp_path / "themes.yml"
    file.write_text("\n".join(hint.example), encoding="utf-8")
    assert len(load_themes(file).names) == 1


def test_without_a_folder_of_its_own_no_place_is_named() -> None:
    text = "\n".join(told(changed(themed=0, undated=100), shipped=True, folder=None))
    assert "None/" not in text
    assert "a themes.yml beside the articles" in text


def test_names_of_themes_are_text_in_html_and_many_are_cut() -> None:
    facts = changed(themed=0, themes=tuple(f"<b>{number}</b>" for number in range(9)))
    html = hints(facts, shipped=True, folder=Path("a&b"))._repr_html_()
    assert "<b>" not in html
    assert "&lt;b&gt;4&lt;/b&gt; and 4 more" in html
    assert "a&amp;b/themes.yml" in html
    assert "<pre>energy:\n" in html


def test_facts_are_counted_as_charts_count() -> None:
    rows = [
        {"themes": ["money"], "article_id": "a", "story": "a"},
        {"themes": [], "article_id": "b", "story": "a"},
        {"themes": [], "article_id": "b", "story": "a"},
        {"themes": ["money"], "article_id": "c", "speech": False},
    ]
    articles = [(pd.Timestamp("2026-02-03"), "Gazette"), (None, None), (None, "")]
    facts = facts_of(quote_frame(*rows), articles, themes=("money", "water"), proposals=2)
    assert (facts.articles, facts.undated, facts.without_outlet) == (3, 2, 2)
    assert (facts.quotes, facts.themed, facts.idle) == (3, 1, ("water",))
    assert (facts.copies, facts.proposals) == (1, 2)


STORY = "“The rail strike is over,” said Ana Petrov, who leads the dock workers of Varna.\n"


def test_workbench_says_it_of_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "strike.txt").write_text(f"Strike ends\n\n{STORY}", encoding="utf-8")
    codes = [hint.code for hint in open_workbench(tmp_path, progress=False).hints]
    assert codes == ["shipped_themes", "no_date", "no_outlet"]
    themes = "strikes:\n  terms: [strike*]\nfloods:\n  terms: [flood*]\n"
    (tmp_path / "themes.yml").write_text(themes, encoding="utf-8")
    codes = [hint.code for hint in open_workbench(tmp_path, progress=False).hints]
    assert codes == ["idle_themes", "no_date", "no_outlet"]


def test_store_that_is_not_in_memory_says_what_can_be_counted_there(tmp_path: Path) -> None:
    (tmp_path / "strike.txt").write_text(f"Strike ends\n\n{STORY}", encoding="utf-8")
    bench = open_workbench(tmp_path, progress=False, in_memory=False)
    assert [hint.code for hint in bench.hints] == ["shipped_themes", "no_date", "no_outlet"]


def test_folder_that_gave_nothing_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    [hint] = open_workbench(tmp_path, progress=False).hints
    assert hint.code == "no_articles"
