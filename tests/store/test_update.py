"""A store is brought up to date: only what changed is read, the frames are those without one."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from workbench import extract_quotes, read_articles
from workbench.store import readers as store_readers
from workbench.store.manifest import Journal
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.update import Settings, Updated, update

STORY = "The harbour was closed on {day}. “Nobody asked us,” said Ann Lowe, a pilot at {body}."
THEMES = "Water: {{terms: [{term}]}}\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n, (day, body) in enumerate((("Monday", "Orlen Air"), ("Friday", "Tidewater"))):
        (folder / f"{n}.txt").write_text(STORY.format(day=day, body=body))
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    folder.mkdir()
    return folder


def as_made_anew(place: Path, store: Path, **files: Path) -> None:
    """The store has the articles and quotes that reading everything gives."""
    manifest = opened(store)
    articles = articles_in(store, manifest)
    assert articles == read_articles(place, progress=False)
    quotes = extract_quotes(articles, progress=False, **files)
    found = quotes_in(store, manifest, articles)
    pd.testing.assert_frame_equal(found, quotes, check_categorical=False)


def test_a_first_run_reads_everything_and_a_second_one_nothing(place: Path, store: Path) -> None:
    assert update(place, store, Settings(), {}) == Updated(2, 0, 0)
    as_made_anew(place, store)
    assert update(place, store, Settings(), {}) == Updated(0, 2, 0)
    as_made_anew(place, store)


def test_a_file_that_changed_came_or_went_is_all_that_is_read(place: Path, store: Path) -> None:
    update(place, store, Settings(), {})
    (place / "1.txt").write_text(STORY.format(day="Sunday", body="Roofline"))
    (place / "2.txt").write_text(STORY.format(day="Tuesday", body="Velora"))
    (place / "0.txt").unlink()
    assert update(place, store, Settings(), {}) == Updated(2, 0, 1)
    as_made_anew(place, store)


def test_a_text_that_comes_twice_gives_its_quotes_once(place: Path, store: Path) -> None:
    (place / "2.txt").write_text(STORY.format(day="Monday", body="Orlen Air"))
    update(place, store, Settings(), {})
    as_made_anew(place, store)


def test_other_themes_and_names_change_the_quotes_and_read_no_article(
    place: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    themes, sources = tmp_path / "themes.yml", tmp_path / "sources.yml"
    themes.write_text(THEMES.format(term="nothing"))
    sources.write_text("Ann Lowe: {kind: person}\n")
    update(place, store, Settings(themes, sources), {})
    monkeypatch.setattr(store_readers, "read_all", lambda given, *_, **__: map(pytest.fail, given))
    themes.write_text(THEMES.format(term="harbour"))
    sources.write_text("Ann B. Lowe: {kind: person, aliases: [Ann Lowe]}\n")
    assert update(place, store, Settings(themes, sources), {}).read == 0
    articles = articles_in(store, opened(store))
    assert set(quotes_in(store, opened(store), articles)["speaker"]) == {"Ann B. Lowe"}
    as_made_anew(place, store, themes=themes, sources=sources)


def test_a_run_that_is_cut_goes_on_and_what_was_there_stays(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update(place, store, Settings(), {})
    before = opened(store)
    (place / "2.txt").write_text(STORY.format(day="Tuesday", body="Velora"))

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "add", cut)
        with pytest.raises(KeyboardInterrupt):
            update(place, store, Settings(), {})
    assert opened(store) == before
    assert update(place, store, Settings(), {}) == Updated(1, 2, 0)
    as_made_anew(place, store)
