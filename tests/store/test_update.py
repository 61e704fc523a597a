"""A store is brought up to date: only what changed is read, the frames are those without one."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import pandas as pd
import pytest

from tests.store.made import STORY, as_read_at_once, bring
from workbench.articles import walk
from workbench.articles.files import read_file
from workbench.articles.readers import registry
from workbench.quotes.workers import one
from workbench.store import update
from workbench.store.manifest import Journal
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.parts import ALWAYS, SAID, part_file
from workbench.store.readers import Readers
from workbench.store.update import Settings, Updated

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


def test_a_first_run_reads_everything_and_a_second_one_nothing(place: Path, store: Path) -> None:
    assert bring(place, store) == Updated(2, 0, 0)
    as_read_at_once(place, store)
    assert bring(place, store) == Updated(0, 2, 0)
    as_read_at_once(place, store)


def test_a_folder_without_articles_has_tables_without_rows(tmp_path: Path, store: Path) -> None:
    (tmp_path / "none").mkdir()
    bring(tmp_path / "none", store)
    as_read_at_once(tmp_path / "none", store)
    (tmp_path / "none" / "a.txt").write_text(STORY.format(day="Monday", body="Velora"))
    bring(tmp_path / "none", store)
    as_read_at_once(tmp_path / "none", store)
    assert [part.rows for part in opened(store).parts.values()] == [1]


def test_a_file_that_changed_came_or_went_is_all_that_is_read(place: Path, store: Path) -> None:
    bring(place, store)
    (place / "1.txt").write_text(STORY.format(day="Sunday", body="Roofline"))
    (place / "2.txt").write_text(STORY.format(day="Tuesday", body="Velora"))
    (place / "0.txt").unlink()
    assert bring(place, store) == Updated(2, 0, 1)
    as_read_at_once(place, store)


def test_a_text_that_comes_twice_gives_its_quotes_once(place: Path, store: Path) -> None:
    bring(place, store)
    (place / "00.txt").write_text(STORY.format(day="Friday", body="Tidewater"))
    (place / "2.txt").write_text(STORY.format(day="Monday", body="Orlen Air"))
    bring(place, store)
    as_read_at_once(place, store)
    (place / "0.txt").unlink()
    bring(place, store)
    as_read_at_once(place, store)


def test_nothing_is_extracted_from_files_that_were_renamed(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(place, store)
    (place / "0.txt").rename(place / "9.txt")
    with monkeypatch.context() as patch:
        patch.setattr(one, "read_said", pytest.fail)
        assert bring(place, store) == Updated(1, 1, 1)
    as_read_at_once(place, store)


def test_what_a_table_of_metadata_says_now_is_taken_over(place: Path, store: Path) -> None:
    bring(place, store)
    (place / "metadata.csv").write_text("file,outlet,published\n0.txt,Tide Post,2024-05-01\n")
    assert bring(place, store) == Updated(1, 1, 0)
    as_read_at_once(place, store)
    (place / "metadata.csv").unlink()
    assert bring(place, store) == Updated(1, 1, 0)
    as_read_at_once(place, store)


def test_names_that_look_like_those_of_articles_in_a_file_are_names(
    place: Path, store: Path
) -> None:
    (place / "0#2").write_text(STORY.format(day="Thursday", body="Velora"))
    (place / "0").write_text(STORY.format(day="Saturday", body="Velora"))
    bring(place, store)
    (place / "0").unlink()
    bring(place, store)
    as_read_at_once(place, store)


def test_other_themes_and_names_change_the_quotes_and_read_no_article(
    place: Path, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    themes, sources = tmp_path / "themes.yml", tmp_path / "sources.yml"
    themes.write_text(THEMES.format(term="nothing"))
    sources.write_text("Ann Lowe: {kind: person}\n")
    bring(place, store, Settings(themes, sources))
    themes.write_text("Water: {terms: [harbour], where: [paragraph]}\nOther: {terms: [asked]}\n")
    with monkeypatch.context() as patch:
        patch.setattr(one, "read_said", pytest.fail)
        assert bring(place, store, Settings(themes, sources)).read == 0
    as_read_at_once(place, store, themes=themes, sources=sources)
    sources.write_text("Ann B. Lowe: {kind: person, aliases: [Ann Lowe]}\n")
    with monkeypatch.context() as patch:
        patch.setattr(one, "read_said", pytest.fail)
        assert bring(place, store, Settings(themes, sources)).read == 0
    articles = articles_in(store, opened(store))
    assert set(quotes_in(store, opened(store), articles)["speaker"]) == {"Ann B. Lowe"}
    as_read_at_once(place, store, themes=themes, sources=sources)


def test_another_model_extracts_again_and_reads_no_file(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(place, store)
    monkeypatch.setattr(update, "extracting_print", lambda model: "another")
    monkeypatch.setattr("workbench.store.changes.articles_of", None)
    assert bring(place, store) == Updated(2, 0, 0)
    assert {part.made.extracting for part in opened(store).parts.values()} == {"another"}
    as_read_at_once(place, store)


def test_other_readers_read_every_file_again_and_extract_nothing(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(place, store)
    monkeypatch.setattr(update, "reading_print", lambda: "another")
    with monkeypatch.context() as patch:
        patch.setattr(one, "read_said", pytest.fail)
        assert bring(place, store) == Updated(2, 0, 0)
    as_read_at_once(place, store)


def test_a_run_that_is_cut_goes_on_and_what_was_there_stays(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(place, store)
    before = opened(store)
    (place / "2.txt").write_text(STORY.format(day="Tuesday", body="Velora"))

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "add", cut)
        with pytest.raises(KeyboardInterrupt):
            bring(place, store)
    assert opened(store) == before
    assert bring(place, store) == Updated(1, 2, 0)
    as_read_at_once(place, store)


def test_a_run_that_is_cut_within_a_large_file_reads_the_rest_of_it(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "table"
    place.mkdir()
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    rows = [f'"{STORY.format(day=day, body="Velora")}",Talks on {day}' for day in days]
    (place / "all.csv").write_text("\n".join(("text,title", *rows)), "utf-8")
    monkeypatch.setattr(update, "MOST", 2)
    monkeypatch.setattr(update, "SECONDS", float("inf"))
    read = one.read_said
    seen: list[str] = []

    def cut_off(article: object, *rest: object) -> object:
        seen.append(article.title)
        if len(seen) == 4:
            raise KeyboardInterrupt
        return read(article, *rest)

    monkeypatch.setattr(one, "read_said", cut_off)
    with pytest.raises(KeyboardInterrupt):
        bring(place, store)
    assert articles_in(store, opened(store)) == []
    assert bring(place, store) == Updated(1, 0, 0)
    assert seen == [f"Talks on {day}" for day in (*days[:4], *days[2:])]
    as_read_at_once(place, store)


REPORT = " ".join(
    f"On day {n} the harbour of Varna counted {n * 7} ships, said Ann Lowe of Orlen Air."
    for n in range(12)
)


def test_copies_of_one_report_are_one_story_wherever_their_parts_are(
    place: Path, store: Path, tmp_path: Path
) -> None:
    (place / "5.txt").write_text(REPORT)
    bring(place, store)
    (place / "7.txt").write_text(REPORT + " Nobody else was asked, said Bob Ray.")
    bring(place, store)
    as_read_at_once(place, store)
    found = pd.read_parquet(store / "articles.parquet").set_index("file")["story"]
    assert found["7.txt"] == found["5.txt"] != found["0.txt"]
    sources = tmp_path / "sources.yml"
    sources.write_text("Ann B. Lowe: {kind: person, aliases: [Ann Lowe]}\n")
    bring(place, store, Settings(sources=sources))
    as_read_at_once(place, store, sources=sources)
    (place / "5.txt").unlink()
    bring(place, store, Settings(sources=sources))
    as_read_at_once(place, store, sources=sources)


def test_a_file_that_could_not_be_read_is_tried_again_though_nothing_of_it_changed(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bytes:
        if Path(path).name == "1.txt":
            raise PermissionError
        return read_file(path)

    with monkeypatch.context() as patched:
        patched.setattr(walk, "read_file", refused)
        bring(place, store)
        assert bring(place, store) == Updated(0, 2, 0)
        assert "unreadable" in articles_in(store, opened(store))[1].issues
    assert bring(place, store) == Updated(1, 1, 0)
    as_read_at_once(place, store)


def test_a_file_whose_library_was_missing_is_read_once_it_is_there(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(registry, "find_spec", lambda name: None)
        bring(place, store)
        assert bring(place, store) == Updated(0, 2, 0)
    assert registry.missing_libraries() == []
    assert bring(place, store) == Updated(2, 0, 0)
    assert bring(place, store) == Updated(0, 2, 0)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_known_already_does_not_pile_up_behind_an_article_that_is_read(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    old, new = tmp_path / "in" / "old", tmp_path / "in" / "new"
    old.mkdir(parents=True)
    for number in range(24):
        text = STORY.format(day="Monday", body="Velora") + f" It was {number}."
        (old / f"{number}.txt").write_text(text)
    settings = Settings(readers=Readers(processes))
    bring(tmp_path / "in", store, settings)
    old.rename(new)
    (new / "0.txt").write_text(STORY.format(day="Sunday", body="Tidewater"))
    monkeypatch.setattr(update, "MOST", 4)
    most = []

    class Counted(deque):  # type: ignore[type-arg]
        def append(self, item: object) -> None:
            super().append(item)
            most.append(len(self))

    monkeypatch.setattr(update, "deque", Counted)
    assert bring(tmp_path / "in", store, settings) == Updated(24, 0, 24)
    assert max(most) <= 5
    as_read_at_once(tmp_path / "in", store)


@pytest.mark.parametrize("kind", ALWAYS)
@pytest.mark.parametrize("damage", ["gone", "cut", "middle"])
def test_a_part_that_is_lost_costs_its_own_articles_and_is_made_again(
    place: Path, store: Path, monkeypatch: pytest.MonkeyPatch, kind: str, damage: str
) -> None:
    monkeypatch.setattr(update, "MOST", 1)
    bring(place, store)
    lost = part_file(store, kind, 1)
    data = lost.read_bytes()
    lost.write_bytes(data[:50] if damage == "cut" else data[:4] + bytes(200) + data[204:])
    if damage == "gone":
        lost.unlink()
    (place / "2.txt").write_text(STORY.format(day="Sunday", body="Roofline"))
    read = []
    said = one.read_said
    with monkeypatch.context() as patched:
        patched.setattr(one, "read_said", lambda *given: read.append(given) or said(*given))
        bring(place, store)
    # What an article says is read again only where it is made to rows again.
    assert len(read) == (1 if (kind, damage) == (SAID, "middle") else 2)
    as_read_at_once(place, store)
