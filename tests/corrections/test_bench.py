"""Corrections of a folder: in every table, store and export of it, whoever reads it next."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
import pytest

from workbench import open_workbench, read_articles
from workbench.cli import merge
from workbench.corrections import CorrectionsFile
from workbench.errors import WorkbenchError
from workbench.exports import as_bytes
from workbench.quotes import check
from workbench.store import correcting, settle, update
from workbench.store.manifest import read_manifest
from workbench.store.opening import articles_in, quotes_in
from workbench.workspace import Workbench

STORY = """Harbour of {place} closed

The harbour of {place} was closed on Monday. "Nobody asked us about it," said Ann Lowe, a pilot.

The minister said that the quay of {place} would open in spring. "We shall see," said Ben Hall.
"""
PLACES = ("Brax", "Velora", "Orlen")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "in" / "articles"
    articles.mkdir(parents=True)
    for number, place in enumerate(PLACES):
        (articles / f"{number}.txt").write_text(STORY.format(place=place), "utf-8")
    return tmp_path / "in"


def opened(folder: Path, *, who: str = "jane", in_memory: bool = True) -> Workbench:
    return open_workbench(folder, progress=False, who=who, in_memory=in_memory)


def ids(bench: Workbench, speaker: str) -> list[str]:
    quotes = bench.select(speaker=speaker, speech=None)
    return [str(each) for each in quotes["quote_id"]]


def test_cell_that_ends_in_a_correction_says_it_in_a_line(folder: Path) -> None:
    bench = opened(folder)
    (row, *_) = ids(bench, "Ann Lowe")
    (entry,) = bench.corrections.change(row, speaker="Cy Moss")
    words = f"<change speaker 'Cy Moss' of '\"Nobody asked us about it,\"'; id {entry.id}>"
    assert repr(entry) == words
    undone = bench.corrections.undo()
    assert repr(undone) == f"<undo '{entry.id}'; id {undone.id}>"
    (added,) = bench.corrections.add("2.txt", "The harbour of Orlen was closed on Monday")
    assert repr(added) == f"<add of 'The harbour of Orlen was closed on Monda…'; id {added.id}>"


def corrected(folder: Path) -> Workbench:
    """A folder in which something of every kind was done."""
    bench = opened(folder)
    lowe, hall = ids(bench, "Ann Lowe"), ids(bench, "Ben Hall")
    bench.corrections.confirm(lowe[0], why="seen")
    bench.corrections.change(lowe[2], speaker="Cy Moss", institution="Ministry of Fish")
    bench.corrections.reject(hall[0])
    bench.corrections.note(hall[1], "ask him")
    bench.corrections.bookmark(hall[1:])
    bench.corrections.add("2.txt", "The harbour of Orlen was closed on Monday", speaker="Cy Moss")
    return bench


def same(one: pd.DataFrame, other: pd.DataFrame) -> None:
    left, right = (frame.reset_index(drop=True) for frame in (one, other))
    pd.testing.assert_frame_equal(left, right, check_categorical=False)


def test_corrections_are_in_the_quotes_at_once_and_after_opening_again(folder: Path) -> None:
    bench = corrected(folder)
    check(bench.quotes)
    assert len(bench.select(reviewed=True, speech=None)) == 3
    assert len(bench.select(bookmarked=True, speech=None)) == 2
    assert list(bench.select(noted=True, speech=None)["note"]) == ["ask him"]
    assert len(bench.select(noted=False, speech=None)) == len(bench.quotes) - 1
    assert list(bench.corrections.rejected["speaker"]) == ["Ben Hall"]
    same(opened(folder).quotes, bench.quotes)
    same(open_workbench(folder, progress=False, cache=False).quotes, bench.quotes)


def test_the_latest_correction_in_force_is_taken_back(folder: Path) -> None:
    bench = opened(folder)
    one, two = ids(bench, "Ann Lowe")[:2]
    [first] = bench.corrections.confirm(one)
    [second] = bench.corrections.confirm(two)
    back = bench.corrections.undo()
    assert back.undoes == second.id
    bench.corrections.undo(back)
    # It holds again, and is the latest again.
    assert bench.corrections.undo().undoes == second.id
    assert bench.corrections.undo().undoes == first.id
    with pytest.raises(WorkbenchError, match="no correction by 'jane' to undo"):
        bench.corrections.undo()


@pytest.mark.parametrize("in_memory", [True, False])
def test_a_statement_inside_another_one_is_added_from_python(folder: Path, in_memory: bool) -> None:
    bench = opened(folder, in_memory=in_memory)
    outer = "the quay of Velora would open in spring"
    [row] = bench.corrections.add("1.txt", "quay of Velora", speaker="Cy Moss")
    assert row.at
    assert len(row.at.nested) == 1
    said = bench.select(article="1.txt")
    assert ["quay of Velora" in each for each in said["quote"]].count(True) == 2
    assert list(said["speaker"][said["quote"] == "quay of Velora"]) == ["Cy Moss"]
    with pytest.raises(WorkbenchError, match="go on beyond it"):
        bench.corrections.add("1.txt", f'that {outer}. "We shall')
    with pytest.raises(WorkbenchError, match="there already"):
        bench.corrections.add("1.txt", "quay of Velora")


def test_listing_says_what_was_done_by_whom_and_where_it_stands(folder: Path) -> None:
    bench = corrected(folder)
    table = bench.corrections.table
    assert list(table["what"]) == [
        *("confirm", "change", "change", "reject", "note", "bookmark", "bookmark", "add"),
    ]
    assert set(table["who"]) == {"jane"}
    assert set(table["placed"]) == {"placed"}
    assert list(table["field"].dropna()) == ["speaker", "institution"]
    assert table["old"][1] == "Ann Lowe"
    assert (table["new"][1], table["why"][0]) == ("Cy Moss", "seen")
    assert str(table["when"].dtype) == "datetime64[us, UTC]"
    assert "1 confirmed, 2 changed, 1 rejected, 1 added, 1 noted, 2 bookmarked, by jane" in repr(
        bench.corrections
    )
    bench.corrections.undo()
    assert list(bench.corrections.table["placed"])[-2:] == ["undone", pd.NA]
    assert bench.corrections.table["what"].iloc[-1] == "undo of add"


def test_a_store_that_stays_on_the_disk_has_the_same_rows(folder: Path) -> None:
    bench = corrected(folder)
    stored = opened(folder, who="ben", in_memory=False)
    assert stored.stored is not None
    same(stored.select(speech=None), bench.quotes)
    for flags in ({"reviewed": True}, {"bookmarked": False}, {"noted": True}):
        same(stored.select(speech=None, **flags), bench.select(speech=None, **flags))
    lowe = ids(stored, "Ann Lowe")
    stored.corrections.change(lowe[0], speaker="Dee Fox")
    assert ids(stored, "Dee Fox") == [lowe[0]]
    same(stored.select(speech=None), bench.quotes)
    (conflict,) = stored.corrections.conflicts
    assert "jane: Ann Lowe; ben: Dee Fox" in conflict.why
    assert list(stored.corrections.table["placed"]) == list(bench.corrections.table["placed"])
    stored.corrections.undo()
    same(stored.select(speech=None), bench.quotes)
    same(stored.corrections.rejected, bench.corrections.rejected)


def test_correcting_in_a_store_reads_the_part_of_the_row_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "MOST", 1)
    monkeypatch.setattr(settle, "SMALL", 0)
    bench = opened(folder, in_memory=False)
    rows = ids(bench, "Ann Lowe")
    bench.corrections.confirm(rows)
    read: list[int] = []
    for name in ("read_articles_of", "read_extracted"):
        real = getattr(correcting, name)
        monkeypatch.setattr(
            correcting,
            name,
            lambda place, number, real=real: read.append(number) or real(place, number),
        )
    bench.corrections.note(rows[0], "hm")
    assert len(set(read)) == 1
    # All that was done is told once it is asked for.
    assert set(bench.corrections.table["placed"]) == {"placed"}
    assert len(set(read)) == len(PLACES)
    assert list(bench.select(noted=True)["note"]) == ["hm"]


def test_what_extract_writes_has_corrections_and_says_where_to_make_more(
    folder: Path, tmp_path: Path
) -> None:
    bench = corrected(folder)
    store = bench.extract(tmp_path / "out")
    same(store.quotes, bench.quotes)
    for table in (tmp_path / "out" / "quotes.parquet",):
        assert set(pd.read_parquet(table)["quote_id"]) == set(bench.quotes["quote_id"])
    with pytest.raises(WorkbenchError, match="is a store, whose rows have the corrections"):
        store.corrections.confirm("x")
    bench.corrections.undo()
    same(bench.extract(tmp_path / "out").quotes, bench.quotes)
    (folder / "corrections.jsonl").unlink()
    same(bench.extract(tmp_path / "out").quotes, opened(folder).quotes)
    assert not bench.quotes["reviewed"].any()


def test_other_themes_and_names_leave_corrections_in_a_store(folder: Path, tmp_path: Path) -> None:
    bench = corrected(folder)
    bench.extract(tmp_path / "out")
    (folder / "themes.yml").write_text("ports:\n  terms: [quay, harbour]\n", "utf-8")
    again = opened(folder)
    store = again.extract(tmp_path / "out")
    same(store.quotes, again.quotes)
    assert len(again.select(theme="ports", reviewed=True)) >= 1
    (folder / "sources.yml").write_text("Ben Hall:\n  kind: person\n  country: Norway\n", "utf-8")
    named = opened(folder)
    same(named.extract(tmp_path / "out").quotes, named.quotes)
    assert set(named.select(speaker="Ben Hall")["country"]) == {"Norway"}


def test_a_run_killed_between_two_tables_of_a_store_is_made_good(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = corrected(folder)
    expected = bench.quotes
    uncorrected = bench.corrections.uncorrected

    def dies(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("workbench.store.correcting.happened", dies)
        with pytest.raises(KeyboardInterrupt):
            bench.extract(tmp_path / "out")
    store = tmp_path / "out"
    manifest = read_manifest(store)
    assert manifest is not None
    before = quotes_in(store, manifest, articles_in(store, manifest), corrected=False)
    same(before, uncorrected)
    same(bench.extract(store).quotes, expected)


def test_edited_article_keeps_what_still_stands_and_lists_what_does_not(folder: Path) -> None:
    bench = corrected(folder)
    file = folder / "articles" / "1.txt"
    text = file.read_text("utf-8")
    edited = text.replace("on Monday", "on Monday after a storm").replace(
        '"We shall see," said Ben Hall.', "Nobody else spoke."
    )
    new = folder.parent / "new" / "1.txt"
    new.parent.mkdir()
    new.write_text(edited, "utf-8")
    preview = bench.corrections.preview(new.parent)
    told = dict(zip(preview["what"], preview["then"], strict=True))
    assert told["confirm"] == "kept"
    assert told["change"] == "found again"
    assert "does not stand in '1.txt' any more" in told["note"]
    same(opened(folder).quotes, bench.quotes)
    file.write_text(edited, "utf-8")
    again = opened(folder)
    assert len(ids(again, "Cy Moss")) == 2
    # The note on the statement that is gone, and its bookmark.
    assert sorted(each.entry.what for each in again.corrections.unplaced) == ["bookmark", "note"]
    assert len(again.corrections) == len(bench.corrections)
    assert "2 unplaced (see .unplaced)" in repr(again.corrections)
    file.write_text(text, "utf-8")
    same(opened(folder).quotes, bench.quotes)


def test_renamed_and_copied_articles_keep_their_corrections(folder: Path) -> None:
    bench = corrected(folder)
    (folder / "articles" / "1.txt").rename(folder / "articles" / "renamed.txt")
    copy = (folder / "articles" / "0.txt").read_bytes()
    (folder / "articles" / "copy.txt").write_bytes(copy)
    again = opened(folder)
    assert again.corrections.unplaced == ()
    assert again.quotes["reviewed"].sum() == bench.quotes["reviewed"].sum()
    stored = opened(folder, in_memory=False)
    same(stored.select(speech=None), again.quotes)


def test_two_analysts_files_are_merged(folder: Path, tmp_path: Path) -> None:
    jane, bens = opened(folder), tmp_path / "ben.jsonl"
    quote = ids(jane, "Ann Lowe")[0]
    jane.corrections.change(quote, speaker="Cy Moss")
    (folder / "corrections.jsonl").rename(bens)
    jane.corrections.change(quote, speaker="Dee Fox")
    assert len(jane.corrections.merge(bens)) == 1
    assert jane.corrections.conflicts == ()
    assert ids(jane, "Dee Fox") == [quote]


def test_command_merges_a_file_into_a_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bench = corrected(folder)
    bens = tmp_path / "ben.jsonl"
    (folder / "corrections.jsonl").rename(bens)
    merge(str(folder), str(bens))
    assert "Corrections taken in: 8" in capsys.readouterr().out
    assert len(bench.corrections) == 8
    with pytest.raises(WorkbenchError, match="is not a folder"):
        merge(str(bens), str(bens))


def test_exports_carry_notes_and_reviews(folder: Path) -> None:
    quotes = corrected(folder).quotes
    read = pd.read_csv(io.BytesIO(as_bytes(quotes, "csv")))
    assert list(read["note"].dropna()) == ["ask him"]
    assert read["bookmarked"].sum() == 2
    for name in ("markdown", "ris", "csl", "bibtex"):
        assert as_bytes(quotes, name).decode().count("ask him") == 1
    back = pd.read_parquet(io.BytesIO(as_bytes(quotes, "parquet")))
    assert list(back["reviewed"]) == list(quotes["reviewed"])


def test_a_mistake_in_the_file_is_told_when_the_folder_is_opened(folder: Path) -> None:
    file = folder / "corrections.jsonl"
    file.write_text("nonsense\n", "utf-8")
    with pytest.raises(WorkbenchError, match="line 1: it is no JSON"):
        opened(folder)
    file.unlink()
    file.symlink_to("/etc/passwd")
    with pytest.raises(WorkbenchError, match="is a link that leads out"):
        opened(folder)


def test_single_file_has_no_corrections_and_says_why(folder: Path) -> None:
    bench = open_workbench(folder / "articles" / "0.txt", progress=False)
    assert len(bench.quotes) > 0
    with pytest.raises(WorkbenchError, match=r"only a folder has a corrections\.jsonl of its own"):
        bench.corrections.confirm(ids(bench, "Ann Lowe"))
    assert "only a folder" in repr(bench.corrections)


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        (lambda c: c.confirm("x"), "There is no row 'x'"),
        (lambda c: c.change("x"), "Say what is to change"),
        (lambda c: c.change("x", quote="y"), "Unknown field 'quote'"),
        (lambda c: c.add("9.txt", "y"), "no article '9.txt'"),
        (lambda c: c.add("0.txt", "not printed"), "do not stand in the article"),
        (lambda c: c.add("0.txt", "said"), "stand more than once"),
        (lambda c: c.add("0.txt"), "Give the words"),
        (lambda c: c.undo(), "no correction by 'jane' to undo"),
        (lambda c: c.undo("x"), "no correction 'x' to undo"),
        (lambda c: c.merge("/nowhere.jsonl"), "There is no file"),
        (lambda c: c.everywhere("Nobody", not_a="person"), "No row has 'Nobody'"),
        (lambda c: c.everywhere("Ann Low", not_a="person"), "Near it: 'Ann Lowe'"),
        (lambda c: c.everywhere("Ann Lowe"), "Say one thing of a name"),
        (lambda c: c.everywhere("Ann Lowe", not_a="ghost"), "Unknown not_a 'ghost'"),
        (lambda c: c.everywhere("Ann Lowe", same_as="ann lowe"), "are one name already"),
    ],
)
def test_mistake_is_one_line_and_nothing_is_written(folder: Path, call, fault: str) -> None:  # type: ignore[no-untyped-def]
    bench = opened(folder)
    with pytest.raises(WorkbenchError, match=fault) as told:
        call(bench.corrections)
    assert "\n" not in str(told.value)
    assert not (folder / "corrections.jsonl").exists()
    assert not (folder / "sources.yml").exists()


@pytest.fixture(params=[True, False], ids=["in memory", "stored"])
def bench(folder: Path, request: pytest.FixtureRequest) -> Workbench:
    return opened(folder, in_memory=request.param)


def rows(bench: Workbench) -> pd.DataFrame:
    return bench.select(speech=None)


def test_not_a_speaker_everywhere_takes_the_name_from_every_row(bench: Workbench) -> None:
    before = len(ids(bench, "Ben Hall"))
    tried = bench.corrections.everywhere("Ben Hall", not_a="speaker", dry_run=True)
    assert len(tried) == before
    assert set(tried["speaker_before"]) == {"Ben Hall"}
    assert tried["speaker_after"].isna().all()
    assert tried.attrs["sources_yml"].endswith("Ben Hall:\n  not: speaker")
    assert not (bench.path / "sources.yml").exists()
    done = bench.corrections.everywhere("Ben Hall", not_a="speaker")
    pd.testing.assert_frame_equal(done, tried)
    assert "Ben Hall" not in set(rows(bench)["speaker"].dropna())
    reasons = set(rows(bench).set_index("quote_id").loc[list(done["quote_id"]), "speaker_reason"])
    assert reasons == {"sources.yml says that “Ben Hall” is no speaker."}


def test_not_a_person_everywhere_may_say_what_it_is(bench: Workbench) -> None:
    bench.corrections.everywhere("Ben Hall", not_a="person")
    found = rows(bench)[(rows(bench)["speaker"] == "Ben Hall").to_numpy()]
    assert set(found["speaker_kind"]) == {"unknown"}
    bench.corrections.everywhere("Ben Hall", not_a="person", kind="organisation")
    found = rows(bench)[(rows(bench)["speaker"] == "Ben Hall").to_numpy()]
    assert set(found["speaker_kind"]) == {"organisation"}
    assert set(found["institution"]) == {"Ben Hall"}


def test_two_names_are_one_everywhere_also_where_rows_were_confirmed(bench: Workbench) -> None:
    one, other = ids(bench, "Ann Lowe"), ids(bench, "Ben Hall")
    bench.corrections.confirm([one[0], other[0]])
    changed = bench.corrections.everywhere("Ann Lowe", same_as="Ben Hall")
    assert sorted(changed["quote_id"]) == sorted(one)
    assert sorted(ids(bench, "Ben Hall")) == sorted([*one, *other])
    assert len(bench.select(reviewed=True, speech=None)) == 2


def test_wrong_institution_is_right_everywhere_against_the_articles(bench: Workbench) -> None:
    quote = ids(bench, "Ann Lowe")[0]
    bench.corrections.confirm(quote)
    bench.corrections.everywhere("Ann Lowe", institution="Ministry of Fish")
    found = rows(bench)[(rows(bench)["speaker"] == "Ann Lowe").to_numpy()]
    assert set(found["institution"]) == {"Ministry of Fish"}
    assert set(found["institution_kind"]) == {"government"}
    bench.corrections.change(quote, institution="River Board")
    assert rows(bench).set_index("quote_id").loc[quote, "institution"] == "River Board"


def test_everywhere_reads_no_article_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = opened(folder)
    assert len(bench.quotes) > 0

    def reads(*_: object) -> None:
        raise AssertionError("an article was read")

    monkeypatch.setattr("workbench.quotes.statements.analyse", reads)
    bench.corrections.everywhere("Ben Hall", not_a="speaker")
    assert "Ben Hall" not in set(bench.quotes["speaker"].dropna())


def test_everywhere_keeps_comments_and_order_of_the_file(folder: Path) -> None:
    file = folder / "sources.yml"
    text = "# mine\nBen Hall:  # he\n  kind: person\n  institution: Old  # was\n\n# end\n"
    file.write_text(text, "utf-8")
    bench = opened(folder)
    bench.corrections.everywhere("Ben Hall", institution="New")
    assert file.read_text("utf-8") == text.replace(
        "  kind: person\n", "  kind: person\n  always: institution\n"
    ).replace("Old", "New")


@pytest.mark.parametrize("in_memory", [True, False])
def test_what_was_stated_everywhere_is_taken_back(folder: Path, in_memory: bool) -> None:
    sources = folder / "sources.yml"
    sources.write_bytes(b"\xef\xbb\xbf# mine\r\nCy Moss: {kind: person}\r\n")
    before = sources.read_bytes()
    bench = opened(folder, in_memory=in_memory)
    lowe, hall = len(ids(bench, "Ann Lowe")), len(ids(bench, "Ben Hall"))
    bench.corrections.everywhere("Ann Lowe", same_as="Cy Moss")
    bench.corrections.everywhere("Ben Hall", not_a="speaker")
    bench.corrections.undo_everywhere()
    assert (len(ids(bench, "Cy Moss")), len(ids(bench, "Ben Hall"))) == (lowe, hall)
    bench.corrections.undo_everywhere()
    assert sources.read_bytes() == before
    assert len(ids(bench, "Ann Lowe")) == lowe
    with pytest.raises(WorkbenchError, match="Nothing was corrected in all rows"):
        bench.corrections.undo_everywhere()
    bench.corrections.everywhere("Ann Lowe", same_as="Cy Moss")
    sources.write_bytes(sources.read_bytes() + b"# more\n")
    with pytest.raises(WorkbenchError, match="was changed since"):
        bench.corrections.undo_everywhere()


def test_corrections_file_is_no_article(folder: Path) -> None:
    corrected(folder)
    assert len(read_articles(folder, progress=False)) == len(PLACES)
    assert len(CorrectionsFile(folder / "corrections.jsonl").entries) == 8
