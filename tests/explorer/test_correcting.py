"""What a page corrects: a line in the file, quotes that have it; what hostile pages are told."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from tests.explorer.frames import ARTICLE, DUARTE, OKAFOR, TEXT, example, frame
from tests.explorer.test_widget import Sent
from workbench import open_workbench
from workbench.corrections import CorrectionsFile, draft_confirm
from workbench.errors import WorkbenchError
from workbench.explorer import Explorer, watching

WELLS = "Villagers fear for their wells."


def words(start: str, **more: Any) -> dict[str, Any]:
    """A row whose content are words of the article."""
    at = TEXT.index(start)
    place = {"start": at, "end": at + len(start), "spans": [[at, at + len(start)]]}
    return {**place, "quote": start, **more}


def quotes() -> pd.DataFrame:
    return frame(
        words("The dam at Orlen will close in spring", **DUARTE, themes=["dams"], confidence=0.4),
        words("We have <b>no</b> choice 🌊", **DUARTE, kind="direct"),
        words("fear for their wells", **OKAFOR, themes=["wells"]),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corrections.jsonl"


@pytest.fixture
def explorer(path: Path) -> Sent:
    shown = Sent(quotes(), [ARTICLE], corrections=path)
    shown.open()
    shown.sent.clear()
    return shown


def say(explorer: Sent, kind: str, **question: Any) -> dict[str, Any]:
    """The answer to a page's question; what else was sent stays in ``explorer.sent``."""
    explorer.sent.clear()
    explorer._handle_custom_msg({"id": "page-1", "type": kind, **question}, [])
    [answer] = [content for content, _ in explorer.sent if content["id"] == "page-1"]
    return answer


def correct(explorer: Sent, quote: str, what: str, **more: Any) -> dict[str, Any]:
    return say(explorer, "correct", quote=quote, what=what, **more)


def data(explorer: Sent) -> tuple[dict[str, Any], list[bytes]]:
    """The data that were sent again."""
    [sent] = [each for each in explorer.sent if each[0]["type"] == "data"]
    return sent


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_each_deed_is_one_line_and_the_quotes_have_it_at_once(explorer: Sent, path: Path) -> None:
    correct(explorer, "q0", "confirm")
    correct(explorer, "q1", "change", changes={"speaker": "Chidi Okafor"}, why="said so")
    correct(explorer, "q2", "note", note="  look again ")
    correct(explorer, "q2", "bookmark")
    told = [(line["what"], line.get("field"), line.get("why")) for line in lines(path)]
    assert told == [
        ("confirm", None, None),
        ("change", "speaker", "said so"),
        ("note", None, None),
        ("bookmark", None, None),
    ]
    shown = explorer.selection.set_index("quote_id")
    assert list(shown["reviewed"]) == [True, True, False]
    assert shown.loc["q1", "speaker"] == "Chidi Okafor"
    assert shown.loc["q2", "note"] == "look again"
    assert list(shown["bookmarked"]) == [False, False, True]


def test_several_fields_are_changed_together_and_taken_back_together(
    explorer: Sent, path: Path
) -> None:
    before = explorer.selection
    changes = {"speaker": "Ana Bell", "role": None, "themes": ["wells"], "kind": "mixed"}
    answer = correct(explorer, "q0", "change", changes=changes)
    row = explorer.selection.iloc[0]
    assert (row["speaker"], row["themes"], row["kind"]) == ("Ana Bell", ["wells"], "mixed")
    assert pd.isna(row["role"])
    say(explorer, "undo", entries=[entry["id"] for entry in answer["entries"]])
    assert len(lines(path)) == 8
    for name in ("speaker", "role", "themes", "kind", "reviewed"):
        assert list(explorer.selection[name].astype(str)) == list(before[name].astype(str))


def test_data_come_again_with_what_has_become_of_their_rows(explorer: Sent) -> None:
    answer = correct(explorer, "q0", "reject")
    content, buffers = data(explorer)
    assert (content["since"], content["moved"]) == (0, True)
    assert content["header"]["generation"] == answer["generation"] == 1
    assert np.frombuffer(buffers[1], "<i4").tolist() == [1, 2]
    assert [text["id"] for text in content["texts"]] == ["q1", "q2"]
    correct(explorer, "q2", "confirm")
    content, buffers = data(explorer)
    assert (content["moved"], len(buffers)) == (False, 1)
    assert content["header"]["generation"] == 2


def test_large_data_come_with_the_texts_that_changed(
    explorer: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.explorer.answers.TEXTS_SENT_WHOLE", 1)
    correct(explorer, "q1", "change", changes={"speaker": "Ana Bell"})
    content, _ = data(explorer)
    [[row, text]] = content["changed"]
    assert (content["texts"], row, text["speaker"]) == (None, 1, "Ana Bell")
    [entry] = text["changes"]
    assert (entry["old"], entry["new"], entry["field"]) == ("Maria Duarte", "Ana Bell", "speaker")
    # A row that comes back has no entries, as it had none, and is new all the same.
    [rejected] = correct(explorer, "q0", "reject")["entries"]
    say(explorer, "undo", entries=[rejected["id"]])
    assert [row for row, _ in data(explorer)[0]["changed"]] == [0]
    monkeypatch.setattr("workbench.explorer.answers.MOST_TEXTS_ASKED", 0)
    correct(explorer, "q2", "confirm")
    assert data(explorer)[0]["changed"] is None


def test_a_statement_that_was_missed_is_added_where_its_words_stand(
    explorer: Sent, path: Path
) -> None:
    start = TEXT.index("Villagers")
    selected = {"article": "a1", "start": start, "end": start + 9, "text": "Villagers"}
    added = "“and no & money.”"
    at = TEXT.index(added)
    assert at != TEXT.encode("utf-16-le").index(added.encode("utf-16-le")) // 2
    place = {"article": "a1", "start": at, "end": at + len(added), "text": added}
    answer = say(explorer, "add", **place, fields={"speaker": "Maria Duarte", "kind": "direct"})
    row = explorer.selection.iloc[answer["row"]]
    assert (row["quote"], row["speaker"], row["reviewed"]) == (added, "Maria Duarte", True)
    assert (row["start"], row["end"]) == (at, at + len(added))
    say(explorer, "add", **selected, fields={})
    assert len(explorer.selection) == 5


def test_a_form_is_told_what_a_speaker_would_bring_and_that_is_what_comes(
    explorer: Sent, path: Path
) -> None:
    asked = {"quote": "q0", "name": OKAFOR["speaker"]}
    told = say(explorer, "brought", **asked)
    assert (told["speaker"], told["role"], told["institution"]) == (
        OKAFOR["speaker"],
        OKAFOR.get("role"),
        OKAFOR.get("institution"),
    )
    nobody = say(explorer, "brought", quote="q0", name="Zoe Hall")
    assert (nobody["speaker"], nobody["role"], nobody["institution"]) == ("Zoe Hall", None, None)
    known = say(explorer, "brought", quote="q0", name="Guterres")
    assert (known["speaker"], known["institution"]) == ("António Guterres", "United Nations")
    assert not path.exists()
    for name in (OKAFOR["speaker"], "Guterres"):
        told = say(explorer, "brought", quote="q0", name=name)
        correct(explorer, "q0", "change", changes={"speaker": name})
        row = explorer.selection.iloc[0]
        for field in ("speaker", "role", "institution"):
            assert told[field] == (None if pd.isna(row[field]) else row[field])
    start = TEXT.index("Villagers")
    place = {"article": "a1", "start": start, "end": start + 9, "text": "Villagers"}
    told = say(explorer, "brought", **place, name="Maria Duarte")
    say(explorer, "add", **place, fields={"speaker": "Maria Duarte"})
    row = explorer.selection.set_index("quote").loc["Villagers"]
    assert (told["role"], told["institution"]) == (row["role"], row["institution"])
    assert told["institution"]


def test_history_tells_what_holds_what_was_taken_back_and_what_stands_nowhere(
    explorer: Sent, path: Path
) -> None:
    [entry] = correct(explorer, "q0", "change", changes={"speaker": "Ana Bell"})["entries"]
    correct(explorer, "q1", "reject")
    say(explorer, "undo", entries=[entry["id"]])
    lost = lines(path)[0] | {"id": "elsewhere", "what": "confirm"}
    del lost["field"], lost["old"], lost["new"]
    lost["new"] = {"speaker": "Ana Bell"}
    lost["at"] = lost["at"] | {"article_id": "gone", "file": "gone.txt", "title": None}
    lost["at"] |= {"quote": "nowhere to be found", "quote_id": "gone"}
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(lost) + "\n")
    watching.follow()
    entries = say(explorer, "corrections")["entries"]
    told = [(each["what"], each["state"], each["row"]) for each in entries]
    assert sorted(told) == [
        ("change", "undone", None),
        ("confirm", "unplaced", None),
        ("reject", "holds", None),
    ]
    [unplaced] = [each for each in entries if each["state"] == "unplaced"]
    assert unplaced["because"]


def test_of_a_long_history_the_newest_are_sent_and_all_counted(
    explorer: Sent, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.explorer.trail.MOST_LISTED", 2)
    for quote in ("q0", "q1", "q2"):
        correct(explorer, quote, "bookmark")
    lost = lines(path)[0] | {"id": "lost", "when": "2001-01-01T00:00:00.000000+00:00"}
    lost["at"] = lost["at"] | {"article_id": "gone", "quote": "nowhere to be found"}
    lost["at"] |= {"quote_id": "gone", "file": "gone.txt", "title": None}
    path.write_text(json.dumps(lost) + "\n" + path.read_text("utf-8"), "utf-8")
    say(explorer, "undo", entries=[lines(path)[-1]["id"]])
    done = say(explorer, "corrections")
    told = [(entry["what"], entry["state"], entry["row"]) for entry in done["entries"]]
    assert told == [
        ("bookmark", "undone", None),
        ("bookmark", "holds", 1),
        ("bookmark", "unplaced", None),
    ]
    assert (done["all"], done["undone"]) == (4, 1)


def test_all_explorers_over_one_file_follow_whoever_writes(explorer: Sent, path: Path) -> None:
    other = Sent(quotes(), [ARTICLE], corrections=path)
    other.open()
    other.sent.clear()
    correct(explorer, "q0", "confirm")
    assert data(other)[0]["header"]["generation"] == 1
    file = CorrectionsFile(path, who="Eva")
    file.add(draft_confirm(quotes(), "q1"))
    for each in (explorer, other):
        each.sent.clear()
    watching.follow()
    assert data(other)[0]["header"]["generation"] == data(explorer)[0]["header"]["generation"] == 2
    assert_frame_equal(explorer.selection, other.selection)


def test_many_corrections_one_after_the_other_make_the_data_again_once(explorer: Sent) -> None:
    async def work() -> None:
        for quote in ("q0", "q1", "q2"):
            explorer._handle_custom_msg(
                {"id": quote, "type": "correct", "quote": quote, "what": "confirm"}, []
            )
        assert not [1 for content, _ in explorer.sent if content["type"] == "data"]
        await asyncio.sleep(3 * watching.PAUSE_S)

    asyncio.run(work())
    assert data(explorer)[0]["header"]["generation"] == 1
    answers = [content for content, _ in explorer.sent if content["type"] == "correct"]
    assert [each["generation"] for each in answers] == [1, 1, 1]


def test_what_was_corrected_a_moment_ago_is_what_the_next_correction_is_of(
    explorer: Sent, path: Path
) -> None:
    async def work() -> None:
        for speaker in ("Ana Bell", "Ben Bell"):
            explorer._handle_custom_msg(
                {"id": 1, "type": "correct", "quote": "q0", "what": "change"}
                | {"changes": {"speaker": speaker}},
                [],
            )

    asyncio.run(work())
    assert [line["old"] for line in lines(path)] == ["Maria Duarte", "Ana Bell"]


def test_without_a_path_nothing_is_corrected_and_the_page_says_how() -> None:
    explorer = Sent(example(), [ARTICLE])
    header = explorer.asked(type="data")[0]["header"]
    assert header["corrections"]["can"] is False
    assert 'corrections="corrections.jsonl"' in header["corrections"]["why_not"]
    answer = correct(explorer, "q0", "confirm")
    assert answer["type"] == "error"
    assert answer["message"] == header["corrections"]["why_not"]


def test_quotes_that_have_their_corrections_already_are_refused(explorer: Sent, path: Path) -> None:
    correct(explorer, "q0", "confirm")
    with pytest.raises(WorkbenchError, match=r"bench.explore\(\)"):
        Explorer(explorer.selection, [ARTICLE], corrections=path)


def test_a_file_that_cannot_be_read_is_named(path: Path) -> None:
    path.write_text('{"id": 7}\n\n', encoding="utf-8")
    with pytest.raises(WorkbenchError, match=r"corrections.jsonl.*line 1"):
        Explorer(quotes(), [ARTICLE], corrections=path)


def test_a_file_that_is_damaged_later_leaves_what_is_shown(explorer: Sent, path: Path) -> None:
    correct(explorer, "q0", "confirm")
    before = path.read_text(encoding="utf-8")
    path.write_text(before + '{"id": 7}\n\n', encoding="utf-8")
    watching.follow()
    assert list(explorer._source.select({})["reviewed"]) == [True, False, False]
    answer = correct(explorer, "q1", "confirm")
    assert answer["type"] == "error"
    assert "line 2" in answer["message"]
    path.write_text(before, encoding="utf-8")
    assert correct(explorer, "q1", "confirm")["type"] == "correct"


def place(**more: Any) -> dict[str, Any]:
    """Words that are no quote yet."""
    start = TEXT.index("Villagers")
    return {"article": "a1", "start": start, "end": start + 9, "text": "Villagers"} | {
        "fields": {},
        **more,
    }


def test_a_name_is_corrected_in_all_rows_after_they_were_shown(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for i, name in enumerate(("Maria Duarte of the River Board", "Duarte-Silva")):
        text = f"“The dam {i} will close in spring,” said {name}.\n"
        (folder / f"{i}.txt").write_text(text, encoding="utf-8")
    bench = open_workbench(tmp_path, progress=False)
    shown = Sent(bench._extracted, bench.articles, corrections=bench.corrections)
    shown.open()
    name = str(bench.quotes["speaker"].iloc[1])
    statement = {"name": name, "same_as": "Maria Duarte"}
    preview = say(shown, "everywhere", **statement, dry=True)
    assert (preview["type"], preview["rows"]) == ("everywhere", 1)
    [row] = preview["changed"]
    assert (row["speaker_before"], row["speaker_after"]) == (name, "Maria Duarte")
    assert "Maria Duarte" in preview["lines"]
    assert not (tmp_path / "sources.yml").exists()
    say(shown, "everywhere", **statement, dry=False)
    assert list(shown.selection["speaker"]) == ["Maria Duarte"] * 2
    assert data(shown)[0]["header"]["generation"] == 1
    assert (tmp_path / "sources.yml").exists()
    say(shown, "everywhere", undo=True)
    assert sorted(shown.selection["speaker"]) == sorted([name, "Maria Duarte"])
    assert not (tmp_path / "sources.yml").exists()
    assert "by hand" in say(shown, "everywhere", undo=True)["message"]


HOSTILE: dict[str, tuple[str, dict[str, Any]]] = {
    "no deed": ("correct", {"quote": "q0", "what": ["confirm"]}),
    "undo as a deed": ("correct", {"quote": "q0", "what": "undo"}),
    "another row": ("correct", {"quote": "../q0", "what": "confirm"}),
    "a row by number": ("correct", {"quote": 0, "what": "confirm"}),
    "several rows": ("correct", {"quote": ["q0"], "what": "confirm"}),
    "no changes": ("correct", {"quote": "q0", "what": "change"}),
    "another field": ("correct", {"quote": "q0", "what": "change", "changes": {"quote_id": "x"}}),
    "another kind": ("correct", {"quote": "q0", "what": "change", "changes": {"kind": "said"}}),
    "no name": ("correct", {"quote": "q0", "what": "change", "changes": {"speaker": {"a": 1}}}),
    "themes as text": ("correct", {"quote": "q0", "what": "change", "changes": {"themes": "a"}}),
    "a long note": ("correct", {"quote": "q0", "what": "note", "note": "x" * 20_000}),
    "a note of no text": ("correct", {"quote": "q0", "what": "note", "note": 7}),
    "nothing to undo": ("undo", {"entries": []}),
    "no such entry": ("undo", {"entries": ["x"]}),
    "entries of no text": ("undo", {"entries": [None]}),
    "another article": ("add", place(article="a2")),
    "an article of no text": ("add", place(article=["a1"])),
    "beyond the article": ("add", place(end=10**9)),
    "before the article": ("add", place(start=-1)),
    "flags for numbers": ("add", place(start=False, end=True, text="T")),
    "fractions": ("add", place(start=float(TEXT.index("Villagers")))),
    "a quote already": ("add", place(start=0, end=37, text=TEXT[:37])),
    "half of a quote": ("add", place(start=20, end=40, text=TEXT[20:40])),
    "more than fields": ("add", place(fields={"themes_known": "x"})),
    "other words": ("add", place(text="villagers")),
    "nothing stated": ("everywhere", {"name": "Maria Duarte"}),
    "two statements": ("everywhere", {"name": "a", "same_as": "b", "institution": "c"}),
    "no folder": ("everywhere", {"name": "Maria Duarte", "not_a": "person"}),
    "what nobody brings": ("brought", {"quote": "q0", "name": ["x"]}),
    "what is brought to no row": ("brought", {"quote": "x", "name": "x"}),
    "what is brought to no place": ("brought", {"article": "a1", "name": "x"}),
    "nothing said": ("add", place(end=0)),
    "only white space": (
        "add",
        place(start=TEXT.index("\n\n"), end=TEXT.index("\n\n") + 2, text="\n\n"),
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_what_no_page_of_ours_sends_is_told_in_one_line_and_writes_nothing(
    case: str, explorer: Sent, path: Path
) -> None:
    kind, question = HOSTILE[case]
    answer = say(explorer, kind, **question)
    assert answer["type"] == "error"
    assert "\n" not in answer["message"]
    assert "failed at this" not in answer["message"]
    assert not path.exists() or not path.read_bytes()


def test_themes_that_are_not_used_yet_can_be_given(explorer: Sent) -> None:
    used = quotes()
    used.attrs["themes"] = ("dams", "fish", "wells")
    shown = Sent(used, [ARTICLE])
    assert "fish" in shown._source.values("theme")


def test_a_page_is_told_whose_corrections_these_are(path: Path) -> None:
    shown = Sent(quotes(), [ARTICLE], corrections=CorrectionsFile(path, who="Eva Moor"))
    header = shown.asked(type="data")[0]["header"]
    here = {"can": True, "who": "Eva Moor", "themes": ["dams", "wells"], "everywhere": False}
    assert header["corrections"] == here


def stored_bench(folder: Path) -> Any:
    place = folder / "in" / "articles"
    place.mkdir(parents=True)
    for i, name in enumerate(("Maria Duarte of the River Board", "Chidi Okafor")):
        text = f"“The dam {i} will close in spring,” said {name}. The wells {i} are dry, he said.\n"
        (place / f"{i}.txt").write_text(text, encoding="utf-8")
    return open_workbench(folder / "in", progress=False, in_memory=False, who="Eva")


def test_quotes_of_a_store_are_corrected_row_by_row(tmp_path: Path) -> None:
    bench = stored_bench(tmp_path)
    shown = Sent(bench.stored, corrections=bench.corrections)
    shown.open()
    assert data(shown)[0]["header"]["corrections"]["can"] is True
    texts = say(shown, "texts", rows=list(range(4)))["texts"]
    first, second, third = (texts[i]["id"] for i in range(3))
    assert not any(text["reviewed"] for text in texts)
    told = say(shown, "brought", quote=first, name="Guterres")
    assert told["institution"] == "United Nations"
    answer = correct(shown, first, "change", changes={"speaker": "Guterres"}, why="seen")
    [[row, text]] = answer["changed"]
    assert (row, text["speaker"], text["institution"]) == (0, "António Guterres", "United Nations")
    assert (text["reviewed"], text["changes"][0]["who"], answer["generation"]) == (True, "Eva", 0)
    # What is corrected next is the row as it is told.
    correct(shown, first, "change", changes={"speaker": "Zoe Hall"})
    assert lines(tmp_path / "in" / "corrections.jsonl")[1]["old"] == "António Guterres"
    assert say(shown, "article", row=0)["article"]["quotes"][0]["speaker"] == "Zoe Hall"
    correct(shown, second, "note", note="hm")
    rejected = correct(shown, third, "reject")
    assert {text["id"]: text["rejected"] for _, text in rejected["changed"]} == {third: True}
    undone = say(shown, "undo", entries=[rejected["entries"][0]["id"]])
    assert {text["id"]: text["rejected"] for _, text in undone["changed"]} == {third: False}
    correct(shown, third, "reject")
    again = say(shown, "texts", rows=[0, 1])["texts"]
    assert [(text["speaker"] == "Zoe Hall", text["note"]) for text in again] == [
        (True, None),
        (False, "hm"),
    ]
    done = say(shown, "corrections")
    assert (done["all"], done["undone"]) == (5, 1)
    # After a cell the tables have it, and pages get the data again with what became of their rows.
    shown.sent.clear()
    watching.follow()
    content, buffers = data(shown)
    assert (content["header"]["generation"], content["header"]["rows"]) == (1, 3)
    assert np.frombuffer(buffers[1], "<i4").tolist() == [0, 1, 3]
    assert shown.selection["speaker"].iloc[0] == "Zoe Hall"
    assert list(bench.select(noted=True)["quote_id"]) == [second]
    shown.sent.clear()
    watching.follow()
    assert shown.sent == []
    assert say(shown, "everywhere", name="a", same_as="b")["type"] == "error"
    # From Python as well.
    bench.corrections.confirm(second)
    bench.corrections.reject(first)
    watching.follow()
    content, buffers = data(shown)
    assert (content["header"]["generation"], content["since"]) == (2, 1)
    assert np.frombuffer(buffers[1], "<i4").tolist() == [1, 2]
    assert say(shown, "texts", rows=[0])["texts"][0]["reviewed"]


def test_a_statement_is_added_to_a_store(tmp_path: Path) -> None:
    bench = stored_bench(tmp_path)
    shown = Sent(bench.stored, corrections=bench.corrections)
    shown.open()
    article = say(shown, "article", row=0)["article"]["id"]
    text = shown._source.articles[article].text
    at = text.index("The dam")
    place = {"article": article, "start": at, "end": at + 7, "text": "The dam"}
    answer = say(shown, "add", **place, fields={"speaker": "Zoe Hall"})
    assert (answer["type"], answer["row"]) == ("add", None)
    # What was rejected a moment ago is not in the way.
    cut = say(shown, "texts", rows=[0])["texts"][0]
    whole = text[: text.index(",”")]
    place = {"article": article, "start": 1, "end": len(whole), "text": whole[1:]}
    assert "already" in say(shown, "add", **place, fields={})["message"]
    correct(shown, cut["id"], "reject")
    assert say(shown, "add", **place, fields={"speaker": "Zoe Hall"})["type"] == "add"
    assert list(shown.selection["speaker"]).count("Zoe Hall") == 2
    # Themes that are tried are shown, and nothing is corrected by them.
    shown.show_by(lambda quotes: quotes)
    assert list(shown.selection["speaker"]).count("Zoe Hall") == 2
    assert "tried" in correct(shown, cut["id"], "confirm")["message"]


@pytest.mark.parametrize("make", [lambda p: str(p), lambda p: p, lambda p: CorrectionsFile(p)])
def test_a_path_a_text_and_a_file_say_the_same(make: Callable[[Path], Any], path: Path) -> None:
    shown = Sent(quotes(), [ARTICLE], corrections=make(path))
    correct(shown, "q0", "confirm")
    assert len(lines(path)) == 1
