"""A store gives what a frame of all its quotes would: rows, counts, faults."""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explorer.frames import frame
from tests.explorer.test_same_answers import ROSTER, arguments, drawn_row, owned
from tests.store.stored import articles_of, as_stored, stored
from workbench import coverage, select
from workbench.charts.counted import DIMENSIONS
from workbench.charts.measures import MEASURES
from workbench.charts.tables import stored_coverage
from workbench.errors import WorkbenchError
from workbench.explorer.filters import ARGUMENTS
from workbench.explorer.material import Material
from workbench.quotes.schema import NAMES, conform
from workbench.store import memory, rows
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.query import StoredQuotes

FILES = [
    "",
    "one.txt",
    "two.txt",
    "a1",
    "a#2",
    "a#10",
    "b'; DROP TABLE quotes; --.txt",
    "🌊\u2028.txt",
]


def drawn(rows: int) -> pd.DataFrame:
    """The rows that ``select`` and the browser are held together by, as a store may hold them."""
    cells = [drawn_row(random.Random(seed)) for seed in range(rows)]
    for number, cell in enumerate(cells):
        cell["article_id"] = f"a{number % 11}"
        cell["file"] = f"{number % 11}.txt" if number % 11 else "a1"
    # One that never speaks as a person.
    cells[7] |= {"speaker": "River Board", "speaker_kind": "organisation"}
    return owned(conform(as_stored(frame(*cells))))


QUOTES = drawn(300)
MATERIAL = Material.of(QUOTES)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> StoredQuotes:
    folder, without = tmp_path_factory.mktemp("store"), QUOTES.drop(columns=list(ROSTER.columns))
    return stored(folder, without, articles_of(QUOTES), parts=3, roster=ROSTER)


def same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(found, expected, check_categorical=False, check_index_type=False)


@pytest.mark.parametrize("name", ARGUMENTS)
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_a_store_and_a_frame_select_the_same_rows(
    store: StoredQuotes, name: str, data: st.DataObject
) -> None:
    filters = data.draw(arguments(MATERIAL, name))
    expected = select(QUOTES, **filters, articles=articles_of(QUOTES))
    assert store.find(filters).tolist() == list(expected.index)
    if data.draw(st.booleans()):
        same(select(store, **filters), expected)


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_a_store_and_a_frame_count_the_same(store: StoredQuotes, data: st.DataObject) -> None:
    known = [*DIMENSIONS, *ROSTER.columns]
    by = data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True))
    freq = data.draw(st.sampled_from(["day", "week", "month", "year"]))
    dropna, speech = data.draw(st.booleans()), data.draw(st.sampled_from([True, False, None]))
    how: dict[str, Any] = {"by": by, "freq": freq, "dropna": dropna}
    how |= {"measure": data.draw(st.sampled_from(MEASURES)), "share": data.draw(st.booleans())}
    same(coverage(store, **how, speech=speech), coverage(QUOTES, **how, speech=speech))
    filters = data.draw(arguments(MATERIAL, "theme"))
    chosen = select(QUOTES, **filters, articles=articles_of(QUOTES))
    expected = coverage(chosen, **how, speech=None)
    same(stored_coverage(store, **how, filters=filters), expected)


REFUSED: list[dict[str, Any]] = [
    {"theme": "sea"},
    {"all_themes": ["dams", "x"]},
    {"expert": "Zoe"},
    {"expert": "River Board"},
    {"institution": "ana"},
    {"article": "three.txt"},
    {"exclude": {"country": "Atlantis'; --"}},
    {"exclude": {"speech": True}},
    {"missing": "kind"},
    {"kind": "spoken"},
    {"since": "yesterday"},
    {"min_confidence": 2},
    {"speech": "yes"},
    {"speaker": [3]},
    {"own": {"gender": "woman"}},
    {"own": {"mood": "sad"}},
    {"own": "mood"},
    {"exclude": {"mood": "sad"}},
    {"missing": "gender"},
]


@pytest.mark.parametrize("filters", REFUSED, ids=str)
def test_a_store_refuses_what_a_frame_refuses_in_the_same_words(
    store: StoredQuotes, filters: dict[str, Any]
) -> None:
    with pytest.raises(WorkbenchError) as told:
        select(QUOTES, **filters)
    with pytest.raises(WorkbenchError) as also:
        select(store, **filters)
    assert str(also.value) == str(told.value)


def test_a_selection_knows_of_the_speakers_and_themes_of_the_whole_store(
    store: StoredQuotes,
) -> None:
    few = select(store, expert="Ana")
    assert set(few["speaker"].cat.categories) == set(QUOTES["speaker"].dropna())
    assert len(select(few, speaker="Ben", outlet="🌊")) == 0


# Of a file name, a title and every name: what would end a text in SQL, in C, or in a line.
HOSTILE = [
    "'; DROP TABLE owners; --",
    '"quoted"',
    "a\0b",
    "\\",
    "%_*?",
    "🌊👩‍🔬\u2028",
    "$1 ? :x",
    "NULL",
]


def test_hostile_names_are_names_also_that_of_the_folder(tmp_path: Path) -> None:
    named = ("speaker", "institution", "country", "outlet", "section", "role", "cue", "title")
    rows_ = [
        {
            **dict.fromkeys(named, word),
            "themes": [word],
            "speaker_kind": "person",
            "article_id": f"a{number}",
            "file": f"{word.replace(chr(0), '0')}{number}.txt",
            "quote": f"They said {word} to us",
        }
        for number, word in enumerate(HOSTILE)
    ]
    quotes = conform(as_stored(frame(*rows_)))
    folder = tmp_path / "it's [1]* {a,b} x=1 $HOME;--"
    folder.mkdir()
    store = stored(folder, quotes, articles_of(quotes), parts=2)
    for word in HOSTILE:
        for filters in (
            {"expert": word},
            {"institution": word, "country": word, "outlet": word, "section": word},
            {"theme": word},
            {"all_themes": word},
            {"text": f"said {word} to"},
            {"text": word, "text_in": ["speaker", "institution", "title"]},
            {"text": word, "text_in": "article"},
            {"exclude": {"text": word}, "text_in": ["title", "article"]},
            {"exclude": {"theme": word, "text": word}},
            {"article": quotes["file"][quotes["title"] == word].tolist()},
        ):
            same(store.select(**filters), select(quotes, **filters, articles=articles_of(quotes)))
    for by in DIMENSIONS:
        same(coverage(store, by=by), coverage(quotes, by=by))


def test_rows_of_files_that_are_gone_do_not_count_nor_a_text_twice(tmp_path: Path) -> None:
    """As ``quotes_in`` has it, in a store that a run left in the middle."""
    quotes = QUOTES.sort_values("article_id", kind="stable")
    articles = articles_of(quotes)
    # The same text in another file, in another part: once the first one is gone it has the quotes.
    twins = [
        type(one)(one.id, one.text, title="Elsewhere", outlet="Other", file=f"zz{n}.txt")
        for n, one in enumerate(articles[:4])
    ]
    gone = [articles[0].file or "", articles[5].file or "", twins[1].file or ""]
    store = stored(tmp_path, quotes, [*articles, *twins], parts=3, gone=gone)
    manifest = opened(tmp_path)
    expected = quotes_in(tmp_path, manifest, articles_in(tmp_path, manifest))
    # Until a run has gone to its end, the tables say of stories what the last one found.
    expected = expected.assign(story=store.frame(np.arange(store.rows))["story"])
    assert 0 < len(expected) < len(quotes)
    assert "Elsewhere" in set(expected["title"].dropna())
    same(store.frame(np.arange(store.rows)), expected)
    same(select(store, theme="dams"), select(expected, theme="dams"))
    for by in ("article", "outlet", "speaker", "date"):
        same(coverage(store, by=by), coverage(expected, by=by))
    with pytest.raises(WorkbenchError, match="Unknown article"):
        select(store, article=articles[5].file)


def test_a_store_without_articles_or_without_quotes_is_empty(tmp_path: Path) -> None:
    for name, parts in (("none", 0), ("silent", 1)):
        (tmp_path / name).mkdir()
        store = stored(tmp_path / name, QUOTES[:0], articles_of(QUOTES), parts=parts)
        assert len(select(store, expert="Anybody", text="x")) == 0
        assert len(coverage(store, by=["theme", "date"])) == 0
        assert tuple(select(store).columns) == NAMES


@pytest.fixture
def own(tmp_path: Path) -> StoredQuotes:
    return stored(tmp_path, QUOTES, articles_of(QUOTES), parts=3)


@pytest.mark.parametrize("kind", ["quotes.parquet", "articles.parquet", "texts"])
@pytest.mark.parametrize("harm", ["cut", "gone", "zeros"])
def test_a_damaged_part_is_named_with_what_to_do(
    own: StoredQuotes, tmp_path: Path, kind: str, harm: str
) -> None:
    part = tmp_path / kind / "000001.parquet"
    whole = part.read_bytes()
    part.unlink()
    if harm == "cut":
        part.write_bytes(whole[: len(whole) // 2])
    elif harm == "zeros":
        part.write_bytes(bytes(len(whole)))
    with pytest.raises(WorkbenchError) as told:
        StoredQuotes(tmp_path, opened(tmp_path))
    assert "000001.parquet" in str(told.value)
    assert "workbench extract PATH -o FOLDER" in str(told.value)
    assert "\n" not in str(told.value)


def test_damage_within_a_part_is_told_when_its_rows_are_read(
    own: StoredQuotes, tmp_path: Path
) -> None:
    part = tmp_path / "quotes.parquet" / "000001.parquet"
    raw = bytearray(part.read_bytes())
    group = pq.read_metadata(part).row_group(0)
    chunk = next(
        group.column(at)
        for at in range(group.num_columns)
        if group.column(at).path_in_schema == "quote"
    )
    first = chunk.dictionary_page_offset or chunk.data_page_offset
    raw[first : first + chunk.total_compressed_size] = bytes(chunk.total_compressed_size)
    part.write_bytes(raw)
    store = StoredQuotes(tmp_path, opened(tmp_path))
    assert len(store.find({"theme": "dams"})) > 0
    with pytest.raises(WorkbenchError, match=r"damaged .*000001\.parquet.*extract PATH"):
        store.select()
    with pytest.raises(WorkbenchError, match=r"damaged .*extract PATH"):
        store.select(text="dams")


def test_a_store_that_was_written_since_is_to_be_opened_again(
    own: StoredQuotes, tmp_path: Path
) -> None:
    part = tmp_path / "quotes.parquet" / "000001.parquet"
    part.write_bytes(part.read_bytes())
    for question in (lambda: own.select(), lambda: coverage(own, by="theme"),
                     lambda: own.columns(np.arange(2), ["quote"])):  # fmt: skip
        with pytest.raises(WorkbenchError, match="open it again"):
            question()


def test_what_would_not_fit_is_refused_before_it_is_read(
    own: StoredQuotes, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = len(select(QUOTES, theme="dams", kind="direct"))
    monkeypatch.setattr(memory, "free_memory", lambda: 2 * memory.QUOTE_BYTES * few)
    monkeypatch.setattr(rows, "_part", None)  # A call would raise.
    with pytest.raises(WorkbenchError, match=r"quotes take about .* Select fewer"):
        own.select()
    monkeypatch.undo()
    monkeypatch.setattr(memory, "free_memory", lambda: 2 * memory.QUOTE_BYTES * few)
    assert len(own.select(theme="dams", kind="direct")) == few


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Path]]:
    """The parts that rows were read from."""
    parts: list[Path] = []
    real = rows._part

    def counted(folder: Path, file: Path, names: Any) -> Any:
        parts.append(file)
        return real(folder, file, names)

    monkeypatch.setattr(rows, "_part", counted)
    return parts


def test_counting_reads_no_row_and_a_selection_only_parts_that_have_one(
    own: StoredQuotes, read: list[Path]
) -> None:
    coverage(own, by=["theme", "article"])
    own.find({"text": "dams", "exclude": {"missing": "institution"}})
    assert read == []
    own.select(article="a0", speech=None)
    assert len(read) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_folder_whose_name_is_not_utf8_is_told_what_to_do(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9"))
    folder.mkdir()
    with pytest.raises(WorkbenchError, match=r"not in UTF-8.*in_memory=True"):
        stored(folder, QUOTES, articles_of(QUOTES))
