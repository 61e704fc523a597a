"""The file of corrections: whole lines, one writer at a time, nothing lost and nothing believed."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corrections.made import Desk, harbour, ids
from workbench.corrections import (
    CorrectionsFile,
    draft_add,
    draft_bookmark,
    draft_change,
    draft_confirm,
    draft_note,
    draft_reject,
    draft_undo,
)
from workbench.corrections.lines import MOST_BYTES, as_line, read_line
from workbench.corrections.model import Draft, Entry
from workbench.corrections.signing import signed
from workbench.corrections.standing import in_force
from workbench.errors import WorkbenchError, WorkbenchWarning

ARTICLE, QUOTES = harbour()
FIRST = ids(QUOTES)[0]


def every_draft() -> list[Draft]:
    return [
        draft_confirm(QUOTES, FIRST, [ARTICLE], why="seen"),
        draft_change(QUOTES, FIRST, "speaker", "Ben Hall", [ARTICLE], why="a pronoun"),
        draft_change(QUOTES, FIRST, "institution", None, [ARTICLE]),
        draft_change(QUOTES, FIRST, "themes", ["dams", "Zoë’s law"], [ARTICLE]),
        draft_reject(QUOTES, FIRST, [ARTICLE]),
        draft_add(ARTICLE, 0, 7, speaker="Ann Lowe", kind="direct"),
        draft_note(QUOTES, FIRST, "two\nlines 🌊", [ARTICLE]),
        draft_note(QUOTES, FIRST, None),
        draft_bookmark(QUOTES, FIRST),
        draft_bookmark(QUOTES, FIRST, on=False),
    ]


def line(**values: Any) -> str:
    (entry,) = signed([draft_confirm(QUOTES, FIRST, [ARTICLE])], None, "x")
    return json.dumps(entry.as_dict() | values)


def test_what_is_added_is_what_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    file = CorrectionsFile(path, who="jane")
    assert file.entries == ()
    added = file.add(every_draft())
    undone = file.undo(added[0].id, why="no")
    assert file.entries == (*added, undone) == CorrectionsFile(path).entries
    assert [json.loads(each)["what"] for each in path.read_text("utf-8").splitlines()] == [
        *("confirm", "change", "change", "change", "reject", "add", "note", "note"),
        *("bookmark", "unbookmark", "undo"),
    ]
    assert {entry.who for entry in added} == {"jane"}
    assert sorted(entry.order for entry in added) == [entry.order for entry in added]


def test_line_holds_the_anchor_that_the_brief_of_the_form_says(desk: Desk) -> None:
    desk.add(draft_change(QUOTES, FIRST, "role", "pilot", [ARTICLE]))
    plain = json.loads(desk.path.read_text("utf-8"))
    assert list(plain) == ["id", "when", "who", "what", "at", "field", "new"]
    start = ARTICLE.text.index("“Nobody")
    assert plain["at"] | {"quote_id": FIRST, "article_id": ARTICLE.id} == plain["at"]
    assert (plain["at"]["start"], plain["at"]["spans"]) == (start, [[start, start + 27]])
    assert plain["at"]["before"] == ARTICLE.text[start - 32 : start]
    assert plain["at"]["after"] == ARTICLE.text[start + 27 : start + 59]
    assert plain["when"].endswith("+00:00")


def test_an_entry_of_another_program_is_seen_at_once(desk: Desk) -> None:
    mine = CorrectionsFile(desk.path, "jane")
    desk.add(draft_reject(QUOTES, FIRST))
    assert len(mine.entries) == 1
    desk.add(draft_bookmark(QUOTES, FIRST), who="ben")
    assert [entry.who for entry in mine.entries] == ["jane", "ben"]


def test_a_line_that_was_cut_off_loses_nothing_before_it_and_is_reported(desk: Desk) -> None:
    added = desk.add(*every_draft())
    data = desk.path.read_bytes()
    last = data.rstrip(b"\n").rfind(b"\n") + 1
    for end in random.Random(7).sample(range(last + 1, len(data) - 2), 40):
        desk.path.write_bytes(data[:end])
        file = CorrectionsFile(desk.path)
        assert file.entries == tuple(added[:-1])
        assert file.reports == (
            "Line 10 was cut off and counts for nothing; all lines before it count.",
        )


def test_the_next_writer_keeps_a_line_that_was_cut_off(desk: Desk) -> None:
    added = desk.add(*every_draft())
    whole = desk.path.read_bytes()
    desk.path.write_bytes(whole[:-40])
    file = CorrectionsFile(desk.path, "ben")
    new = file.add(draft_reject(QUOTES, FIRST))
    assert file.entries == CorrectionsFile(desk.path).entries == (*added[:-1], *new)
    assert file.reports == CorrectionsFile(desk.path).reports
    assert file.reports == ("A line that was cut off is kept and counts for nothing.",)
    kept = [json.loads(each) for each in desk.path.read_text("utf-8").splitlines()][-2]
    assert kept == {"what": "torn", "text": whole.decode()[:-40].splitlines()[-1]}


def test_a_last_line_typed_without_its_end_counts(desk: Desk) -> None:
    added = desk.add(*every_draft())
    desk.path.write_bytes(desk.path.read_bytes().rstrip(b"\n"))
    file = CorrectionsFile(desk.path, "ben")
    assert file.entries == tuple(added)
    assert file.reports == ()
    new = file.add(draft_reject(QUOTES, FIRST))
    assert CorrectionsFile(desk.path).entries == (*added, *new)


def test_lines_of_a_later_version_are_kept_and_reported(desk: Desk) -> None:
    desk.path.write_text('{"what": "weigh", "at": 7}\n', "utf-8")
    added = desk.add(draft_reject(QUOTES, FIRST))
    file = CorrectionsFile(desk.path)
    assert file.entries == tuple(added)
    (report,) = file.reports
    assert "'weigh'" in report
    assert report.endswith("know it: 1.")
    assert desk.path.read_text("utf-8").startswith('{"what": "weigh", "at": 7}\n')


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("nonsense", "no JSON"),
        ("[1, 2]", "no object"),
        ('{"what": 7}', "'what' is no text"),
        ("[" * 200_000, "no JSON"),
        (line(id=""), "'id'"),
        (line(id="x" * 300), "'id' is longer"),
        (line(when="yesterday"), "'when' is no time"),
        (line(when="2024-01-01T00:00:00"), "'when' is no time"),
        (line(who=None), "'who' is missing"),
        (line(at=None), "'at' is missing"),
        (line(at={"quote_id": "q"}), "'start' must be a whole number"),
        (line(what="change"), "'field' is missing"),
        (line(what="change", field="quote"), "'field' is 'quote'"),
        (line(what="change", field="kind", new="loud"), "'kind' must be one of"),
        (line(what="change", field="themes", new="dams"), "'themes' must be a list"),
        (line(what="change", field="speaker", new=["A"]), "'speaker' must be text"),
        (line(what="note", new=7), "must be text or nothing"),
        (line(what="add", new=[1]), "'new' must be an object"),
        (line(what="undo"), "'undoes' is missing"),
        ("\x00" * 10, "no JSON"),
        (line(why="x" * MOST_BYTES), "over 1,000,000 bytes"),
    ],
)
def test_hostile_line_is_an_error_of_one_line_with_its_number(
    tmp_path: Path, text: str, fault: str
) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text(f"{line()}\n\n{text}\n{line(id='other')}\n", "utf-8")
    before = path.read_bytes()
    file = CorrectionsFile(path)
    for ask in (lambda: file.entries, lambda: file.add(draft_reject(QUOTES, FIRST))):
        with pytest.raises(WorkbenchError) as told:
            ask()
        assert f"line 3: {fault}" in str(told.value) or fault in str(told.value)
        assert "line 3:" in str(told.value)
        assert "\n" not in str(told.value)
    assert path.read_bytes() == before


def test_two_different_lines_of_one_id_are_an_error_and_equal_ones_are_one(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    one = line()
    path.write_text(f"{one}\n{one}\n", "utf-8")
    assert len(CorrectionsFile(path).entries) == 1
    path.write_text(f"{one}\n{json.dumps(json.loads(one) | {'who': 'eve'})}\n", "utf-8")
    with pytest.raises(WorkbenchError, match=r"line 2: the id .* is another line's too"):
        CorrectionsFile(path).entries  # noqa: B018 - asking is the test


def test_spans_that_are_none_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    at = json.loads(line())["at"]
    for spans in ([[5, 3]], [[0, 1], [0, 1]], [[1]], "x", [[-1, 4]], [[1, 2**40]], []):
        path.write_text(line(at=at | {"spans": spans}) + "\n", "utf-8")
        with pytest.raises(WorkbenchError, match="line 1: 'spans'"):
            CorrectionsFile(path).entries  # noqa: B018


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "corrections.jsonl"
    path.write_bytes(data)
    try:
        assert CorrectionsFile(path).entries == ()
    except WorkbenchError as fault:
        assert "\n" not in str(fault)  # noqa: PT017


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(max_examples=300, deadline=None)
@given(name=st.sampled_from(sorted(json.loads(line()))), value=PLAIN, data=st.data())
def test_a_line_with_any_value_anywhere_is_read_or_refused_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, name: str, value: Any, data: st.DataObject
) -> None:
    plain = json.loads(line())
    what = data.draw(st.sampled_from(["confirm", "change", "add", "note", "undo"]))
    plain |= {"what": what, "field": "speaker", "new": None, "undoes": "x"}
    plain[name] = value
    if isinstance(plain["at"], dict) and plain["at"]:
        # A dictionary of its own: a value that held itself would be no JSON.
        plain["at"] = plain["at"] | {data.draw(st.sampled_from(sorted(plain["at"]))): value}
    path = tmp_path_factory.mktemp("any") / "corrections.jsonl"
    path.write_text(json.dumps(plain) + "\n", "utf-8")
    try:
        entries = CorrectionsFile(path).entries
    except WorkbenchError as fault:
        assert "\n" not in str(fault)  # noqa: PT017
        return
    for entry in entries:
        assert as_line(entry).count(b"\n") == 1


def test_old_values_of_any_sort_are_shown_as_text_and_go_to_a_page(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    deep = "[" * 900 + "]" * 900
    for old, read in (("NaN", "NaN"), ('{"a":1}', '{"a": 1}'), ("7", "7"), (deep, deep[:200])):
        path.write_text(line(old=None).replace('"old": null', f'"old": {old}') + "\n", "utf-8")
        [entry] = CorrectionsFile(path).entries
        assert entry.old == read
        json.dumps(entry.as_dict(), allow_nan=False)


def test_what_nobody_sees_comes_into_no_value(desk: Desk) -> None:
    drafts = [
        draft_change(QUOTES, FIRST, "speaker", "Ann\u200b\x00 Lo\x1bwe\u202e"),
        draft_change(QUOTES, FIRST, "role", "\u200b\u2060"),
        draft_change(QUOTES, FIRST, "themes", ["🌊 seas\x07"]),
        draft_change(QUOTES, FIRST, "institution", "Universite\u0301"),
        draft_note(QUOTES, FIRST, "one\r\ntwo\x00\tthree"),
        draft_confirm(QUOTES, FIRST, why="seen\x1b"),
    ]
    new = [entry.new for entry in desk.add(*drafts)]
    assert new[:5] == ["Ann Lowe", None, ("🌊 seas",), "Université", "one\ntwo\tthree"]
    assert desk.entries[-1].why == "seen"


def test_a_file_in_another_encoding_is_refused_and_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text(line() + "\n", "utf-16")
    before = path.read_bytes()
    with pytest.raises(WorkbenchError, match="line 1: it is no JSON"):
        CorrectionsFile(path).add(draft_reject(QUOTES, FIRST))
    assert path.read_bytes() == before
    path.write_text(line() + "\r\n", "utf-8-sig")
    assert len(CorrectionsFile(path).entries) == 1


def test_adding_to_a_long_file_reads_nothing_that_was_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = CorrectionsFile(desk.path, "jane")
    file.add([draft_bookmark(QUOTES, FIRST)] * 50)
    read = []
    monkeypatch.setattr(
        "workbench.corrections.reading.read_line", lambda line: read.append(line) or read_line(line)
    )
    for _ in range(3):
        file.add(draft_reject(QUOTES, FIRST))
    assert (len(file.entries), read) == (53, [])
    CorrectionsFile(desk.path, "ben").add(draft_reject(QUOTES, FIRST))
    read.clear()
    file.add(draft_reject(QUOTES, FIRST))
    assert (len(file.entries), len(read)) == (55, 54)


def test_nothing_is_added_of_drafts_of_which_one_cannot_be(desk: Desk) -> None:
    desk.add(draft_reject(QUOTES, FIRST))
    before = desk.path.read_bytes()
    with pytest.raises(WorkbenchError, match="no correction 'nothing' to undo"):
        desk.add(draft_bookmark(QUOTES, FIRST), draft_undo("nothing"))
    assert desk.path.read_bytes() == before


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.jsonl", tmp_path / "folder"
    folder.mkdir()
    outside.write_text("", "utf-8")
    link = folder / "corrections.jsonl"
    link.symlink_to(outside)
    with pytest.raises(WorkbenchError, match="a link that leads out of its folder"):
        CorrectionsFile(link)
    link.unlink()
    file = CorrectionsFile(link)
    # Put there after the file was opened.
    link.symlink_to(outside)
    with pytest.raises(WorkbenchError, match="a link that leads out of its folder"):
        file.add(draft_reject(QUOTES, FIRST))
    assert outside.read_bytes() == b""
    link.unlink()
    link.symlink_to("real.jsonl")
    CorrectionsFile(link).add(draft_reject(QUOTES, FIRST))
    assert link.is_symlink()
    assert len(CorrectionsFile(folder / "real.jsonl").entries) == 1


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "corrections.jsonl"
    path.mkdir() if kind == "folder" else os.mkfifo(path)
    with pytest.raises(WorkbenchError, match="is not a file of corrections"):
        CorrectionsFile(path)


def test_a_full_disk_leaves_the_file_as_it_was(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.add(draft_reject(QUOTES, FIRST))
    before = desk.path.read_bytes()
    real = os.write

    def halfway(file: int, data: bytes) -> int:
        monkeypatch.setattr(os, "write", full)
        return real(file, data[: len(data) // 2])

    def full(file: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", halfway)
    with pytest.raises(WorkbenchError, match="No space left"):
        desk.add(draft_bookmark(QUOTES, FIRST))
    monkeypatch.setattr(os, "write", real)
    assert desk.path.read_bytes() == before


def test_another_program_that_holds_the_file_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    desk.add(draft_reject(QUOTES, FIRST))
    monkeypatch.setattr("workbench.corrections.locked.PATIENCE", 0.05)
    with desk.path.open("rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(WorkbenchError, match="Another program is writing"):
            desk.add(draft_bookmark(QUOTES, FIRST))
    desk.add(draft_bookmark(QUOTES, FIRST))
    assert len(desk.entries) == 2


def _adds(path: Path, who: str, times: int) -> None:
    for _ in range(times):
        CorrectionsFile(path, who).add([draft_bookmark(QUOTES, FIRST), draft_reject(QUOTES, FIRST)])


def test_two_programs_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    fork = multiprocessing.get_context("spawn")
    writers = [fork.Process(target=_adds, args=(path, who, 60)) for who in ("jane", "ben")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    entries = CorrectionsFile(path).entries
    assert [entry.who for entry in entries].count("jane") == 120
    assert len({entry.id for entry in entries}) == 240
    lines = [json.loads(each) for each in path.read_bytes().splitlines()]
    assert [each["id"] for each in lines] == [entry.id for entry in entries]
    # What one call adds stands together.
    assert [each["what"] for each in lines] == ["bookmark", "reject"] * 120


_WRITER = """
import sys
from tests.corrections.test_file import CorrectionsFile, QUOTES, FIRST, draft_note
file = CorrectionsFile(sys.argv[1], "jane")
print("ready", flush=True)
for number in range(100000):
    (done,) = file.add(draft_note(QUOTES, FIRST, f"note {number} " * 50))
    print(done.id, flush=True)
"""


@pytest.mark.long
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_writer_killed_at_random_moments_loses_nothing_that_it_had_added(
    tmp_path: Path, root: Path
) -> None:
    chance, path = random.Random(5), tmp_path / "corrections.jsonl"
    said: list[str] = []
    for _ in range(25):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path)], cwd=root, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.0, 0.25))
        writer.kill()
        said += writer.stdout.read().split("\n")[:-1]
        writer.wait()
        there = [entry.id for entry in CorrectionsFile(path).entries]
        # Added and told; the last one may have been added without being told.
        assert [each for each in there if each in set(said)] == said
        said = there
    assert len(said) > 25


def test_merging_two_analysts_files_gives_one_order_whoever_merges(tmp_path: Path) -> None:
    one, two = Desk(tmp_path / "one"), Desk(tmp_path / "two")
    for each in (one, two):
        each.path.parent.mkdir()
    one.add(draft_reject(QUOTES, FIRST))
    two.add(draft_bookmark(QUOTES, FIRST), who="ben")
    one.add(draft_note(QUOTES, FIRST, "x"))
    here, there = CorrectionsFile(one.path), CorrectionsFile(two.path)
    assert [entry.who for entry in here.merge(two.path)] == ["ben"]
    assert len(there.merge(one.path)) == 2
    assert here.entries == there.entries
    assert [entry.what for entry in here.entries] == ["reject", "bookmark", "note"]
    before = one.path.read_bytes()
    assert here.merge(two.path) == ()
    assert one.path.read_bytes() == before
    with pytest.raises(WorkbenchError, match="There is no file"):
        here.merge(tmp_path / "none.jsonl")


@settings(max_examples=60, deadline=None)
@given(
    made=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 5), st.booleans()), max_size=12),
    order=st.permutations([0, 1, 2]),
)
def test_merging_is_the_same_in_any_order_and_however_often(
    tmp_path_factory: pytest.TempPathFactory, made: list[tuple[int, int, bool]], order: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("merged")
    files = [CorrectionsFile(folder / f"{name}.jsonl", name) for name in ("jane", "ben", "eve")]
    for each in files:
        each.add(draft_bookmark(QUOTES, FIRST))
    for whose, number, passes in made:
        file = files[whose]
        if passes:
            file.merge(files[(whose + 1) % 3].path)
        elif number % 2 and len(file.entries) > number:
            file.undo(file.entries[number].id)
        else:
            file.add(draft_note(QUOTES, FIRST, f"{number}"))
    one = CorrectionsFile(folder / "one.jsonl", "x")
    other = CorrectionsFile(folder / "other.jsonl", "y")
    for number in order:
        one.merge(files[number].path)
    for number in (0, 1, 2, *order):
        other.merge(files[number].path)
    assert one.entries == other.entries
    assert in_force(one.entries) == in_force(other.entries)
    assert one.merge(other.path) == other.merge(one.path) == ()


def test_what_is_not_taken_in_of_another_file_is_told(tmp_path: Path) -> None:
    one, two = (CorrectionsFile(tmp_path / f"{n}.jsonl", n) for n in ("jane", "ben"))
    two.add(draft_confirm(QUOTES, FIRST))
    with two.path.open("a", encoding="utf-8") as file:
        file.write(line(what="praise") + "\n" + line()[:40])
    with pytest.warns(WorkbenchWarning) as told:
        assert len(one.merge(two.path)) == 1
    words = [str(each.message) for each in told]
    assert ["'praise'" in words[0], "cut off" in words[1]] == [True, True]


def test_two_people_of_one_name_are_told_that_their_differences_are_not(tmp_path: Path) -> None:
    one, two = (CorrectionsFile(tmp_path / f"{n}.jsonl", "jovyan") for n in (1, 2))
    one.add(draft_reject(QUOTES, FIRST))
    two.merge(one.path)
    two.add(draft_confirm(QUOTES, FIRST))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(one.merge(two.path)) == 1
    one.add(draft_note(QUOTES, FIRST, "a"))
    two.add(draft_note(QUOTES, FIRST, "b"))
    with pytest.warns(WorkbenchWarning, match=r"'jovyan' signed .* open_workbench"):
        one.merge(two.path)


def test_times_go_on_although_the_clock_went_back(desk: Desk) -> None:
    late = line(when="2999-01-01T00:00:00.000000+00:00", id="late")
    desk.path.write_text(late + "\n", "utf-8")
    desk.add(draft_reject(QUOTES, FIRST))
    assert [entry.what for entry in desk.entries] == ["confirm", "reject"]
    last = line(when="9999-12-31T23:59:59.999999+00:00", id="last")
    desk.path.write_text(last + "\n", "utf-8")
    desk.add(draft_reject(QUOTES, FIRST))
    assert {entry.what for entry in desk.entries} == {"confirm", "reject"}


def test_name_that_signs_must_be_one(tmp_path: Path) -> None:
    for who in ("", "  ", "x" * 500, 7):
        with pytest.raises(WorkbenchError, match="is no name"):
            CorrectionsFile(tmp_path / "corrections.jsonl", who)  # type: ignore[arg-type]
    assert isinstance(CorrectionsFile(tmp_path / "c.jsonl").who, str)


def test_entry_says_of_a_value_that_there_is_none() -> None:
    plain = Entry("change", None, "institution", "Velora", None, id="i", when="w", who="x")
    assert plain.as_dict()["new"] is None
    assert "new" not in Entry("reject", id="i", when="w", who="x").as_dict()
