"""The lab in Python: what terms bring, what a change would do, what is written and what is not."""

from __future__ import annotations

import os
import warnings
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from tests.themelab.made import MadeBench, bench_of
from workbench import open_workbench
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.files.workshop import PREFIX
from workbench.themelab import ThemesLab
from workbench.themelab.answers import answer
from workbench.themes import load_themes
from workbench.themes.lab import likeness
from workbench.themes.lab.sentences import encoder
from workbench.themes.lab.vectors import FILE as FILE_OF_VECTORS

FILE = """\
# Ours.
Health:
  terms: [hospital*]   # hotels?
  where: [quote]
"""


@pytest.fixture
def bench(tmp_path: Path) -> MadeBench:
    return bench_of(tmp_path / "news", themes=FILE)


@pytest.fixture
def lab(bench: MadeBench) -> ThemesLab:
    return ThemesLab(bench)


def column(frame: pd.DataFrame, name: str) -> list[object]:
    return frame[name].tolist()


def test_wildcard_shows_each_word_that_it_found(lab: ThemesLab) -> None:
    [row] = lab.terms("Health").itertuples()
    assert (row.quotes, row.articles, row.only) == (3, 2, 3)
    assert row.forms == "hospital (1), hospitality (1), hospitals (1)"
    assert lab.forms("Health", "hospital*").to_dict("records")[1] == {
        "form": "hospitality", "quotes": 1, "articles": 1,
    }  # fmt: skip


def test_hits_stand_in_their_context(lab: ThemesLab) -> None:
    hits = lab.hits("Health", "hospital*", form="Hospitality")
    [row] = hits.itertuples()
    assert (row.left, row.hit, row.right) == (
        "“",
        "Hospitality",
        "is in ruins,” said Ben Cole of a hotel beside the hospital.",
    )
    assert (row.place, row.title, row.speaker) == ("quote", "Rooms", "Ana Bell")
    assert row.quote_id in column(lab.bench.quotes, "quote_id")


def test_places_of_a_theme_decide_what_is_a_hit(lab: ThemesLab) -> None:
    lab.set_where("Health", ["quote", "paragraph"])
    rooms = lab.hits("Health").query("title == 'Rooms'")
    assert column(rooms, "place") == ["quote", "paragraph"]


def test_terms_that_bring_the_same_quotes_bring_none_of_them_alone(lab: ThemesLab) -> None:
    terms = lab.add_term("Health", "hospital", "nurse*")
    assert column(terms, "term") == ["hospital*", "hospital", "nurse*"]
    assert column(terms, "quotes") == [3, 1, 1]
    assert column(terms, "only") == [1, 0, 0]


def test_try_says_what_comes_and_goes_and_changes_nothing(lab: ThemesLab) -> None:
    trial = lab.try_term("Health", ["hospital", "interest rate*"], remove="hospital*")
    assert trial.counts.loc["quotes"].to_dict() == {"before": 3, "after": 4, "unthemed": 3}
    assert trial.counts.loc["articles"].to_dict() == {"before": 2, "after": 3, "unthemed": 2}
    assert column(trial.gained, "hit") == ["Interest rates", "interest rate", "Interest rates"]
    assert column(trial.lost, "hit") == ["hospitals", "Hospitality"]
    assert "+ hospital, + interest rate*, - hospital*: 3 -> 4 quotes (+3, -2)" in repr(trial)
    assert column(lab.terms(), "term") == ["hospital*"]
    assert lab.changes.empty


def test_theme_that_is_not_there_yet_can_be_tried(lab: ThemesLab) -> None:
    assert lab.try_term("Money", "interest rate*").counts.loc["quotes", "after"] == 3
    with pytest.raises(WorkbenchError, match="Unknown theme 'Money'"):
        lab.try_term("Money", remove="interest")


def test_counts_are_those_that_the_quotes_get(lab: ThemesLab) -> None:
    lab.add_theme("Money", "interest rate*")
    shown = lab.explore().selection
    for name, quotes in zip(lab.themes["theme"], lab.themes["quotes"], strict=True):
        assert sum(name in themes for themes in shown["themes"]) == quotes
    assert column(lab.themes, "only") == [3, 3]
    assert lab.themes["share"].tolist() == pytest.approx([3 / 7, 3 / 7])


def test_beliefs_are_not_counted(bench: MadeBench) -> None:
    bench.quotes["speech"] = False
    assert column(ThemesLab(bench).themes, "quotes") == [0]


def test_candidates_are_words_and_phrases_of_quotes_without_a_theme(tmp_path: Path) -> None:
    said = "“Interest rates will rise,” said one. “They say interest rates fall,” said two.\n"
    others = [
        f"Title {n}\n\n“The {word} is here,” said a man.\n" for n, word in enumerate("abcdef")
    ]
    lab = ThemesLab(bench_of(tmp_path / "news", (f"One\n\n{said}", f"Two\n\n{said}", *others)))
    assert column(lab.candidates(), "term") == ["interest rates"]
    assert lab.candidates()[["quotes", "articles", "others"]].iloc[0].tolist() == [4, 2, 0]
    assert lab.candidates(most=0).empty
    lab.add_theme("Rises", "rise", where="quote")
    assert column(lab.candidates("Rises"), "term") == []
    lab.add_theme("Money", "interest rate*")
    assert lab.candidates().empty


def test_small_words_of_another_language_are_no_candidates(tmp_path: Path) -> None:
    dutch = "“De prijs van een huis,” zei een. “Een huis van de stad,” zei twee.\n"
    said = "“Interest rates will rise,” said one. “They say interest rates fall,” said two.\n"
    others = [f"“The {word} is here,” said a man.\n" for word in "abcdef"]
    texts = [f"{n}\n\n{words}" for n, words in enumerate((dutch, dutch, said, said, *others))]
    bench = bench_of(tmp_path / "news", texts)
    assert "de" in column(ThemesLab(bench).candidates(), "term")
    foreign = [replace(each, issues=("not_english",)) for each in bench.articles[:2]]
    bench.articles[:2] = foreign
    assert column(ThemesLab(bench).candidates(), "term") == ["interest rates"]
    bench.articles[2:] = [replace(each, issues=("not_english",)) for each in bench.articles[2:]]
    assert "de" in column(ThemesLab(bench).candidates(), "term")


def test_words_that_go_with_a_theme_are_those_that_bring_it_more(tmp_path: Path) -> None:
    wards = [f"Ward {n}\n\n“The hospital lacks nurses,” said a man.\n" for n in range(4)]
    more = ["More\n\n“We seek nurses abroad,” said a man.\n"]
    rest = [f"Rest {n}\n\n“The ferry is late,” said a man.\n" for n in range(6)]
    lab = ThemesLab(bench_of(tmp_path / "news", (*wards, *more, *rest)))
    lab.add_theme("Health", "hospital", where="quote")
    found = lab.candidates("Health")
    assert found[["term", "quotes", "others"]].to_numpy().tolist() == [["nurses", 4, 1]]


def test_quote_like_another_shares_what_it_is_about(lab: ThemesLab) -> None:
    rise = lab.bench.quotes.query("quote.str.contains('will rise')")["quote_id"].iloc[0]
    like = lab.like(rise, most=2)
    assert all("nterest rate" in quote for quote in like["quote"])
    assert like["likeness"].is_monotonic_decreasing
    assert rise not in column(lab.like(rise), "quote_id")
    assert "interest" in lab.like(text="the bank raises its rates", most=1)["quote"].iloc[0].lower()


def test_quotes_like_a_theme_have_it_not(lab: ThemesLab) -> None:
    lab.add_theme("Money", "interest rates")
    like = lab.like(theme="Money", most=1)
    assert "An interest rate of nine" in like["quote"].iloc[0]
    assert column(like, "themes") == [[]]


def test_saved_is_only_what_was_changed(lab: ThemesLab) -> None:
    file = lab.bench.path / "themes.yml"
    lab.add_term("Health", "nurse*")
    lab.add_theme("Money", ["interest rate*"], where="quote")
    assert column(lab.save(dry_run=True), "change") == ["add terms", "add theme"]
    assert file.read_text("utf-8") == FILE
    lab.save()
    assert file.read_text("utf-8") == (
        FILE.replace("[hospital*]", "[hospital*, nurse*]")
        + "\nMoney:\n  terms: [interest rate*]\n  where: [quote]\n"
    )
    assert lab.changes.empty
    lab.save()


def test_change_is_taken_back_and_made_again(lab: ThemesLab) -> None:
    lab.remove_theme("Health")
    assert lab.themes.empty
    lab.undo()
    assert column(lab.themes, "theme") == ["Health"]
    lab.redo()
    lab.undo()
    lab.add_term("Health", "nurse")
    lab.redo()  # another change came in between
    assert column(lab.terms(), "term") == ["hospital*", "nurse"]
    lab.undo()
    lab.undo()
    assert lab.undo().empty
    lab.save()
    assert (lab.bench.path / "themes.yml").read_text("utf-8") == FILE


def test_file_that_was_changed_meanwhile_is_not_written_over(lab: ThemesLab) -> None:
    file = lab.bench.path / "themes.yml"
    lab.add_term("Health", "nurse*")
    lab.rename_theme("Health", "Care")
    theirs = FILE.replace("hospital*", "clinic") + "Sport:\n  terms: [goal]\n"
    file.write_text(theirs, "utf-8")
    with pytest.raises(WorkbenchError, match="changed meanwhile"):
        lab.save()
    assert file.read_text("utf-8") == theirs
    assert len(lab.changes) == 2
    assert lab.reload().empty
    lab.save()
    assert file.read_text("utf-8") == theirs.replace("[clinic]", "[clinic, nurse*]").replace(
        "Health", "Care"
    )


def test_change_that_has_become_impossible_is_named_when_the_file_is_read_again(
    lab: ThemesLab,
) -> None:
    lab.add_term("Health", "nurse*")
    (lab.bench.path / "themes.yml").write_text("Sport:\n  terms: [goal]\n", "utf-8")
    assert column(lab.reload(), "words") == ["nurse*"]
    assert column(lab.themes, "theme") == ["Sport"]


def test_folder_without_themes_begins_with_none_and_gets_a_file(tmp_path: Path) -> None:
    lab = ThemesLab(bench_of(tmp_path / "news"))
    assert lab.themes.empty
    lab.add_theme("Money", "interest rate*")
    lab.save()
    text = (tmp_path / "news" / "themes.yml").read_text("utf-8")
    assert text.startswith("# The themes of this folder")
    assert text.endswith(
        "Money:\n  terms: [interest rate*]\n  where: [quote, paragraph, heading]\n"
    )


def test_shipped_themes_can_be_taken_over(tmp_path: Path) -> None:
    lab = ThemesLab(bench_of(tmp_path / "news"))
    lab.add_theme("sanctions", "ban*")
    assert len(lab.add_shipped()) == 4
    assert lab.terms("sanctions")["term"].tolist() == ["ban*"]


def test_byte_order_mark_and_mode_of_the_file_stay(lab: ThemesLab) -> None:
    file = lab.bench.path / "themes.yml"
    file.write_bytes(b"\xef\xbb\xbf" + FILE.encode())
    file.chmod(0o640)
    lab.reload()
    lab.add_term("Health", "nurse")
    lab.save()
    assert file.read_bytes().startswith(b"\xef\xbb\xbf# Ours.")
    assert file.stat().st_mode & 0o777 == 0o640


def test_link_that_leads_out_is_not_written_through(tmp_path: Path) -> None:
    bench = bench_of(tmp_path / "news")
    (tmp_path / "news" / "themes.yml").symlink_to(tmp_path / "elsewhere.yml")
    lab = ThemesLab(bench)
    lab.add_theme("Money", "interest")
    with pytest.raises(WorkbenchError, match="leads out"):
        lab.save()
    assert not (tmp_path / "elsewhere.yml").exists()


def test_disk_that_refuses_leaves_the_file_and_the_changes(
    lab: ThemesLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    lab.add_term("Health", "nurse")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkbenchError, match="No space left"):
        lab.save()
    assert (lab.bench.path / "themes.yml").read_text("utf-8") == FILE
    assert len(lab.changes) == 1
    assert not [each for each in lab.bench.path.iterdir() if each.name.startswith(PREFIX)]


def test_broken_file_is_told_with_its_line(tmp_path: Path) -> None:
    bench = bench_of(tmp_path / "news")
    (tmp_path / "news" / "themes.yml").write_text("a:\n  words: [b]\n", "utf-8")
    with pytest.raises(WorkbenchError, match="line 2"):
        ThemesLab(bench)


HOSTILE = ("<b>bold</b>", "=cmd|' /C calc'!A0", "\u202egnirts", "a" * 300, "[*", "x: y", "# no")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_or_refused(tmp_path: Path, words: str) -> None:
    lab = ThemesLab(bench_of(tmp_path / "news", (f"{words}\n\n“{words} {words}” said one.",)))
    if words in ("\u202egnirts", "a" * 300, "[*"):
        with pytest.raises(WorkbenchError, match=r"^[^\n]*$"):
            lab.add_theme(words, [words], where="quote")
        assert lab.themes.empty
        return
    lab.add_theme(words, [words], where="quote")
    lab.save()
    assert ThemesLab(bench_of(tmp_path / "news", ())).draft == lab.draft
    data, _ = lab._repr_mimebundle_()
    assert "<b>bold" not in data["text/html"]
    assert "<b>bold" not in lab.try_term(words, "one")._repr_html_()


def test_lab_without_quotes_finds_nothing(tmp_path: Path) -> None:
    lab = ThemesLab(bench_of(tmp_path / "news", ()))
    assert lab.candidates().empty
    lab.add_theme("Money", "interest")
    assert column(lab.themes, "quotes") == [0]
    assert lab.like(theme="Money").empty


STORY = "“The hospital is full,” said Ana Petrov, who leads the nurses of Varna.\n"


def test_after_saving_the_folder_opens_with_the_new_themes(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(f"Wards\n\n{STORY}", encoding="utf-8")
    lab = open_workbench(tmp_path, progress=False).themes_lab()
    lab.add_theme("Health", "hospital")
    lab.save()
    bench = open_workbench(tmp_path, progress=False)
    assert bench.quotes["themes"].tolist() == [["Health"]]


def test_store_out_of_memory_is_tried_on_a_sample_and_saves_nothing(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "story.txt").write_text(f"Wards\n\n{STORY}", encoding="utf-8")
    store = open_workbench(tmp_path, progress=False).extract(tmp_path / "store")
    bench = open_workbench(store.path, progress=False, in_memory=False)
    assert bench.stored is not None
    lab = bench.themes_lab()
    assert lab.add_theme("Health", "hospital")["quotes"].tolist() == [1]
    with pytest.raises(WorkbenchError, match="is a store"):
        lab.save()
    with pytest.raises(WorkbenchError, match="do not fit in memory"):
        lab.explore()


def test_what_is_drafted_can_be_saved_however_its_words_are_spaced(lab: ThemesLab) -> None:
    lab.add_theme(" interest \u00a0 rates", ["interest  rate*", "base\trate"])
    lab.add_term("Health", "waiting\n list", "nurse *  union")
    lab.rename_theme("Health", " The  wards ")
    draft = lab.draft
    lab.save()
    assert load_themes(lab.bench.path / "themes.yml") == draft
    assert draft.names == ("The wards", "interest rates")
    assert draft.themes[0].terms == ("hospital*", "waiting list", "nurse * union")


def test_quotes_compared_without_the_encoder_come_with_what_would_find_more(
    lab: ThemesLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness, "encoder", lambda: None)
    with pytest.warns(WorkbenchWarning, match=r"not installed\. In the .*'\.\[likeness\]'"):
        assert len(lab.like(theme="Health", most=2)) == 2
    told = answer(lab, {"type": "state"})["state"]
    assert "[likeness]" in told["remedy"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert answer(lab, {"type": "like", "theme": "Health"})["like"]
    monkeypatch.setattr(likeness, "encoder", lambda: object())
    assert answer(lab, {"type": "state"})["state"]["remedy"] == ""


def test_read_only_file_is_left_as_it_is_until_it_may_be_written(lab: ThemesLab) -> None:
    file = lab.bench.path / "themes.yml"
    file.chmod(0o444)
    lab.add_term("Health", "nurse")
    for dry_run in (True, False):
        with pytest.raises(WorkbenchError, match=r"themes\.yml' is read-only and is left as it is"):
            lab.save(dry_run=dry_run)
    assert file.read_text("utf-8") == FILE
    assert len(lab.changes) == 1
    file.chmod(0o644)
    lab.save()
    assert "nurse" in file.read_text("utf-8")


def test_quotes_that_are_corrected_are_so_in_the_lab(lab: ThemesLab) -> None:
    before = lab.like(theme="Health")
    [health] = lab.themes.itertuples()
    gone = lab.hits("Health")["quote_id"][0]
    # As a correction does: another frame, without a row that was rejected.
    lab.bench.quotes = lab.bench.quotes[lab.bench.quotes["quote_id"] != gone]  # type: ignore[misc]
    [after] = lab.themes.itertuples()
    assert (health.quotes, after.quotes) == (3, 2)
    assert gone not in set(lab.hits("Health")["quote_id"])
    with pytest.raises(WorkbenchError, match="no statement"):
        lab.like(gone)
    # What was compared once is compared again without being read.
    assert set(lab.like(theme="Health")["quote_id"]) == set(before["quote_id"])


def test_what_was_compared_is_kept_where_the_folder_keeps_what_it_read(tmp_path: Path) -> None:
    (tmp_path / "bank.txt").write_text(
        "Bank\n\n“Rates rise,” said Ana Dahl.\n\n“No,” said Bo Ek.\n"
    )
    if encoder() is None:
        pytest.skip("the extra likeness is not installed")
    for cache in (True, False):
        bench = open_workbench(tmp_path, progress=False, cache=cache)
        assert len(bench.themes_lab().like(text="rates")) == 2
        assert (tmp_path / ".workbench" / FILE_OF_VECTORS).exists() == cache
        (tmp_path / ".workbench" / FILE_OF_VECTORS).unlink(missing_ok=True)
