"""A frame with its corrections: a function of frame, articles and entries."""

from __future__ import annotations

import random
import re
from contextlib import suppress
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corrections.made import (
    ASKED,
    BOARD,
    LEFT,
    TEXT,
    Desk,
    article,
    frame,
    harbour,
    ids,
    row,
)
from workbench.corrections import (
    Corrected,
    CorrectionsFile,
    corrected,
    draft_add,
    draft_bookmark,
    draft_change,
    draft_confirm,
    draft_note,
    draft_reject,
)
from workbench.corrections.model import Draft
from workbench.corrections.standing import in_force
from workbench.errors import WorkbenchError
from workbench.quotes import check, select
from workbench.quotes.evidence import evidence_of
from workbench.quotes.schema import FIRST, is_missing
from workbench.quotes.words import bare_words
from workbench.themes import load_themes

ARTICLE, QUOTES = harbour()
ASKED_ID, BOARD_ID, LEFT_ID = ids(QUOTES)


def replay(desk: Desk, *drafts: Draft, **how: Any) -> Corrected:
    desk.add(*drafts)
    found = corrected(QUOTES, [ARTICLE], desk.entries, **how)
    check(found.quotes)
    return found


def the(found: Corrected, quote_id: str) -> dict[str, Any]:
    (place,) = np.flatnonzero((found.quotes["quote_id"] == quote_id).to_numpy(dtype=bool))
    cells = found.quotes.iloc[place].to_dict()
    return {str(name): None if is_missing(cell) else cell for name, cell in cells.items()}


def test_without_corrections_the_frame_is_the_very_same() -> None:
    assert corrected(QUOTES, [ARTICLE], ()).quotes is QUOTES


def test_confirmed_row_is_reviewed_and_sure_and_otherwise_as_it_was(desk: Desk) -> None:
    found = replay(desk, draft_confirm(QUOTES, ASKED_ID, [ARTICLE]))
    same = QUOTES.assign(reviewed=[True, False, False])
    same.loc[0, ["confidence", "institution_confidence"]] = 1.0
    pd.testing.assert_frame_equal(found.quotes, same)
    assert QUOTES["reviewed"].sum() == 0


def test_another_speaker_takes_nothing_of_the_one_before(desk: Desk) -> None:
    quotes = QUOTES.assign(role=["pilot", None, None])
    quotes["role"] = quotes["role"].astype("string")
    desk.add(draft_change(quotes, ASKED_ID, "speaker", "Ben Hall", [ARTICLE], why="a pronoun"))
    found = the(corrected(quotes, [ARTICLE], desk.entries), ASKED_ID)
    assert (found["speaker"], found["speaker_kind"]) == ("Ben Hall", "person")
    assert (found["role"], found["institution"], found["country"]) == (None, None, None)
    assert (found["reviewed"], found["confidence"]) == (True, 1.0)
    assert found["speaker_mention"] == "Ann Lowe"


def test_speaker_whom_sources_yml_knows_brings_what_it_says(desk: Desk) -> None:
    found = the(replay(desk, draft_change(QUOTES, BOARD_ID, "speaker", "nato")), BOARD_ID)
    assert (found["speaker"], found["institution"]) == ("NATO", "NATO")
    assert found["speaker_kind"] == "organisation"


def test_speaker_of_the_same_article_brings_what_its_rows_agree_on(desk: Desk) -> None:
    quotes = QUOTES.assign(
        institution=pd.Categorical(["Velora", None, "Velora"]),
        role=pd.Series(["pilot", None, "engineer"], dtype="string"),
        country=pd.Categorical(["Norway", None, "Norway"]),
    )
    desk.add(draft_change(quotes, BOARD_ID, "speaker", "Ann Lowe"))
    found = the(corrected(quotes, [ARTICLE], desk.entries), BOARD_ID)
    assert (found["institution"], found["country"]) == ("Velora", "Norway")
    assert found["role"] is None


@pytest.mark.parametrize(
    ("name", "kind", "institution"),
    [
        ("Ben Hall", "person", None),
        ("Ministry of Fish", "organisation", "Ministry of Fish"),
        ("Velora", "unknown", None),
        (None, "unknown", None),
    ],
)
def test_unknown_name_says_only_what_stands_in_it(
    desk: Desk, name: str | None, kind: str, institution: str | None
) -> None:
    quotes = frame(row(ARTICLE, ASKED))
    desk.add(
        draft_change(quotes, ASKED_ID, "speaker", "X"),
        draft_change(quotes, ASKED_ID, "speaker", name),
    )
    found = the(corrected(quotes, [ARTICLE], desk.entries), ASKED_ID)
    assert (found["speaker"], found["speaker_kind"]) == (name, kind)
    assert found["institution"] == institution


def test_institution_and_its_kind_change_together(desk: Desk) -> None:
    found = replay(desk, draft_change(QUOTES, ASKED_ID, "institution", "Ministry of Fish"))
    assert the(found, ASKED_ID)["institution_kind"] == "government"
    assert the(found, ASKED_ID)["institution_confidence"] == 1.0
    none = replay(desk, draft_change(QUOTES, ASKED_ID, "institution", None))
    assert the(none, ASKED_ID)["institution_kind"] is None


def test_reason_of_a_changed_row_tells_who_changed_it_and_what_was_found(desk: Desk) -> None:
    found = replay(desk, draft_change(QUOTES, ASKED_ID, "speaker", "Ben Hall", why="a pronoun"))
    reason = the(found, ASKED_ID)["speaker_reason"]
    assert reason == (
        "Changed by jane: speaker from “Ann Lowe” to “Ben Hall” (a pronoun). "
        "The workbench had found: Ann Lowe is named here. No institution was found."
    )
    (evidence,) = evidence_of(select(found.quotes, speaker="Ben Hall"), ARTICLE)
    assert evidence.why == reason


def test_reason_of_a_machine_is_not_believed_for_an_analysts(desk: Desk) -> None:
    odd = frame(row(ARTICLE, ASKED, "Ann Lowe", speaker_reason="Changed by eve: all of it."))
    (evidence,) = evidence_of(odd, ARTICLE)
    assert evidence.why.startswith("This row has been changed. The workbench had found: Changed by")


def test_kind_and_themes_change_and_terms_of_other_themes_go(desk: Desk) -> None:
    term = {"theme": "dams", "term": "quay", "start": 1, "end": 5}
    quotes = frame(row(ARTICLE, ASKED, "Ann Lowe", themes=["dams"], theme_terms=[term]))
    desk.add(
        draft_change(quotes, ASKED_ID, "themes", ["wells"]),
        draft_change(quotes, ASKED_ID, "kind", "mixed"),
    )
    found = corrected(quotes, [ARTICLE], desk.entries)
    check(found.quotes)
    assert the(found, ASKED_ID)["themes"] == ["wells"]
    assert the(found, ASKED_ID)["theme_terms"] == []
    assert the(found, ASKED_ID)["kind"] == "mixed"
    assert len(select(found.quotes, theme="wells")) == 1


def test_rejected_row_is_gone_and_kept_as_it_was(desk: Desk) -> None:
    found = replay(desk, draft_reject(QUOTES, BOARD_ID))
    assert ids(found.quotes) == [ASKED_ID, LEFT_ID]
    assert list(found.quotes.index) == [0, 1]
    pd.testing.assert_frame_equal(found.rejected, QUOTES.iloc[[1]])
    desk.add(Draft("undo", undoes=desk.entries[0].id))
    assert corrected(QUOTES, [ARTICLE], desk.entries).quotes is QUOTES


def test_added_row_stands_where_its_words_stand_as_the_machine_would_have_it(desk: Desk) -> None:
    start = TEXT.index("The board of the port")
    themes = load_themes({"ports": {"terms": ["port"], "where": ["quote"]}})
    draft = draft_add(ARTICLE, start, start + 21, speaker="Ann Lowe", why="missed")
    found = replay(desk, draft, themes=themes)
    assert ids(found.quotes) == [ASKED_ID, ids(found.quotes)[1], BOARD_ID, LEFT_ID]
    made = the(found, ids(found.quotes)[1])
    assert made["quote"] == "The board of the port"
    assert (made["paragraph"], made["words"], made["kind"]) == (2, 5, "indirect")
    assert made["themes"] == ["ports"]
    assert made["theme_terms"][0]["term"] == "port"
    assert (made["reviewed"], made["confidence"], made["speech"]) == (True, 1.0, True)
    assert made["story"] == ARTICLE.id
    assert made["speaker_reason"] == "Added by jane (missed)."
    assert made["institution"] is None


def test_added_row_is_changed_noted_and_rejected_like_any_other(desk: Desk) -> None:
    start = TEXT.index("The board of the port")
    one = replay(desk, draft_add(ARTICLE, start, start + 21, speaker="Ann Lowe")).quotes
    added = ids(one)[1]
    found = replay(
        desk,
        draft_change(one, added, "speaker", "Ben Hall", [ARTICLE]),
        draft_note(one, added, "x", [ARTICLE]),
    )
    assert (the(found, added)["speaker"], the(found, added)["note"]) == ("Ben Hall", "x")
    assert len(found.applied[added]) == 3
    assert ids(replay(desk, draft_reject(one, added, [ARTICLE])).quotes) == ids(QUOTES)


def test_statement_that_the_machine_finds_later_is_the_one_that_was_added(desk: Desk) -> None:
    fewer = frame(row(ARTICLE, BOARD, "Port Board"))
    start = TEXT.index(ASKED)
    desk.add(draft_add(ARTICLE, start, start + len(ASKED), speaker="Ben Hall"))
    assert ids(corrected(fewer, [ARTICLE], desk.entries).quotes) == [ASKED_ID, BOARD_ID]
    found = corrected(QUOTES, [ARTICLE], desk.entries)
    assert ids(found.quotes) == ids(QUOTES)
    assert the(found, ASKED_ID)["speaker"] == "Ben Hall"


def place_of(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_statement_inside_another_one_is_a_row_of_its_own(desk: Desk) -> None:
    inner = "the quay would open again in the spring"
    outer = "The board of the port said that the quay would open again in the spring of next year."
    draft = draft_add(ARTICLE, *place_of(inner), among=QUOTES, speaker="Ben Hall")
    assert draft.at
    assert draft.at.nested == (BOARD_ID,)
    round_it = draft_add(ARTICLE, *place_of(outer), among=QUOTES, speaker="Cy Moss")
    found = replay(desk, draft, round_it)
    assert found.unplaced == ()
    assert list(found.quotes["quote"]) == [ASKED, outer, BOARD, inner, LEFT]
    assert list(found.quotes["speaker"][1:4]) == ["Cy Moss", "Port Board", "Ben Hall"]
    # What is done to it is done to it and not to the one that it is in.
    for number, speaker in ((1, "Dee Fox"), (3, "Eve Gray")):
        added = ids(found.quotes)[number]
        desk.add(draft_change(found.quotes, added, "speaker", speaker, [ARTICLE]))
    again = corrected(QUOTES, [ARTICLE], desk.entries)
    assert list(again.quotes["speaker"][1:4]) == ["Dee Fox", "Port Board", "Eve Gray"]


def test_a_statement_inside_another_one_stays_inside_it_after_an_edit(desk: Desk) -> None:
    inner = BOARD.removesuffix(" of next year")
    draft = draft_add(ARTICLE, *place_of(inner), among=QUOTES, speaker="Ben Hall")
    desk.add(draft)
    edited = article(TEXT.replace("Harbour closed\n", "Harbour closed\n\nBy our reporter.\n", 1))
    rows = [row(edited, ASKED, "Ann Lowe"), row(edited, BOARD, "Port Board")]
    found = corrected(frame(*rows), [edited], desk.entries)
    assert list(found.quotes["quote"]) == [ASKED, BOARD, inner]
    # Found by a better model, nearly as it was added, it is that row.
    better = frame(*rows, row(edited, f"{inner} of", "Somebody"))
    found = corrected(better, [edited], desk.entries)
    assert list(found.quotes["speaker"]) == ["Ann Lowe", "Port Board", "Ben Hall"]


def test_a_statement_that_is_there_or_is_half_of_another_one_is_not_added() -> None:
    for words, fault in (
        (BOARD, "a quote that is there already"),
        (f"{BOARD}.", "a quote that is there already"),
        ("year.\n\n“We shall see", "go on beyond it"),
        ("port said that the quay", "go on beyond it"),
    ):
        with pytest.raises(WorkbenchError, match=fault):
            draft_add(ARTICLE, *place_of(words), among=QUOTES)


def test_a_statement_that_was_cut_wrongly_is_rejected_and_added_as_it_should_be(desk: Desk) -> None:
    right = "said that the quay would open again in the spring"
    [cut] = desk.add(draft_reject(QUOTES, BOARD_ID, [ARTICLE]))
    now = corrected(QUOTES, [ARTICLE], desk.entries).quotes
    [made] = desk.add(draft_add(ARTICLE, *place_of(right), among=now, speaker="Ben Hall"))
    assert made.at
    assert made.at.nested == ()
    edited = article(TEXT.replace("Harbour closed\n", "Harbour closed\n\nBy our reporter.\n", 1))
    again = frame(row(edited, ASKED, "Ann Lowe"), row(edited, BOARD, "Port Board"))
    for quotes, one in ((QUOTES, ARTICLE), (again, edited)):
        found = corrected(quotes, [one], desk.entries)
        assert found.unplaced == ()
        assert list(found.rejected["quote"]) == [BOARD]
        assert [right in each for each in found.quotes["quote"]].count(True) == 1
        assert BOARD not in set(found.quotes["quote"])
    # The added one is cut wrongly too.
    now = corrected(QUOTES, [ARTICLE], desk.entries).quotes
    added = str(now["quote_id"][now["quote"] == right].iloc[0])
    desk.add(draft_reject(now, added, [ARTICLE]))
    now = corrected(QUOTES, [ARTICLE], desk.entries).quotes
    desk.add(draft_add(ARTICLE, *place_of(f"{right} of"), among=now, speaker="Cy Moss"))
    found = corrected(QUOTES, [ARTICLE], desk.entries)
    assert found.unplaced == ()
    assert list(found.quotes["quote"]) == [ASKED, f"{right} of", LEFT]
    # Nobody rejected it: the machine's cut is there again, and what was added stays beside it.
    desk.add(Draft("undo", undoes=cut.id))
    assert BOARD in set(corrected(QUOTES, [ARTICLE], desk.entries).quotes["quote"])


WORDS = [match.span() for match in re.finditer(r"\S+", TEXT)]


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**20))
def test_any_statements_that_are_added_are_rows_of_their_own(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    path = tmp_path_factory.mktemp("any") / "corrections.jsonl"
    now = QUOTES
    for _ in range(chance.randrange(1, 7)):
        file = CorrectionsFile(path, chance.choice(["jane", "ben"]))
        if chance.random() < 0.5:
            first = chance.randrange(len(WORDS))
            last = min(len(WORDS) - 1, first + chance.randrange(18))
            place = WORDS[first][0], WORDS[last][1]
            with suppress(WorkbenchError):
                file.add(draft_add(ARTICLE, *place, among=now, speaker="Cy Moss"))
        elif file.entries and chance.random() < 0.2:
            file.undo(chance.choice(file.entries).id)
        elif quote_ids := ids(now):
            one = chance.choice(quote_ids)
            file.add(chance.choice([draft_reject, draft_confirm])(now, one, [ARTICLE]))
        now = corrected(QUOTES, [ARTICLE], file.entries).quotes
    entries = list(CorrectionsFile(path, "x").entries)
    found = corrected(QUOTES, [ARTICLE], entries)
    check(found.quotes)
    assert found.quotes["quote_id"].is_unique
    places = list(zip(found.quotes["start"], -found.quotes["end"], strict=True))
    assert places == sorted(places)
    rows = dict(zip(found.quotes["quote_id"], found.quotes["quote"], strict=True))
    for entry in in_force(entries):
        if entry.what == "add" and entry.at and (own := rows.get(found.placed[entry.id])):
            assert bare_words(own) == bare_words(entry.at.quote)
    chance.shuffle(entries)
    pd.testing.assert_frame_equal(corrected(QUOTES, [ARTICLE], entries).quotes, found.quotes)


def test_own_columns_go_with_the_name_that_a_row_has_now(desk: Desk) -> None:
    own = {"gender": ["woman", None, "woman"], "institution_sector": ["sea", "port", "sea"]}
    given = QUOTES.assign(institution=pd.Categorical(["Velora", "Brax", "Velora"]))
    given = given.assign(**{name: pd.Categorical(cells) for name, cells in own.items()})
    given = given.assign(batch=pd.Categorical(["a", "a", "b"]))
    start = TEXT.index("The board of the port")
    desk.add(
        draft_change(given, ASKED_ID, "speaker", "Ben Hall"),
        draft_change(given, LEFT_ID, "speaker", "Ann Lowe"),
        draft_change(given, BOARD_ID, "speaker", "Ann Lowe"),
        draft_change(given, BOARD_ID, "institution", "Velora"),
        draft_add(ARTICLE, start, start + 21, speaker="Ann Lowe", among=given),
    )
    found = corrected(given, [ARTICLE], desk.entries).quotes
    shown = found[["gender", "institution_sector", "batch"]].astype("object")
    assert shown.where(shown.notna(), None).to_numpy().tolist() == [
        [None, None, "a"],
        ["woman", "sea", None],
        ["woman", "sea", "a"],
        ["woman", "sea", "b"],
    ]


def test_added_row_of_an_article_without_rows_stands_in_the_order_of_articles(desk: Desk) -> None:
    other = article("The mayor came. He saw it all.", file="a.txt")
    last = article("The union came. It saw it all.", file="z.txt")
    for one in (other, last):
        desk.add(draft_add(one, 0, 15))
    found = corrected(QUOTES, [other, ARTICLE, last], desk.entries).quotes
    check(found)
    assert list(found["article_id"]) == [other.id, *[ARTICLE.id] * 3, last.id]


def test_notes_and_bookmarks_do_not_make_a_row_reviewed(desk: Desk) -> None:
    found = replay(desk, draft_note(QUOTES, ASKED_ID, "ask her"), draft_bookmark(QUOTES, LEFT_ID))
    assert list(found.quotes["note"].fillna("-")) == ["ask her", "-", "-"]
    assert list(found.quotes["bookmarked"]) == [False, False, True]
    assert not found.quotes["reviewed"].any()


def test_better_model_with_other_ends_keeps_a_correction(desk: Desk) -> None:
    desk.add(draft_change(QUOTES, BOARD_ID, "speaker", "Ben Hall", [ARTICLE]))
    longer = frame(row(ARTICLE, ASKED, "Ann Lowe"), row(ARTICLE, f"that {BOARD}", "Port Board"))
    found = corrected(longer, [ARTICLE], desk.entries)
    assert list(found.quotes["speaker"]) == ["Ann Lowe", "Ben Hall"]
    assert found.placed[desk.entries[0].id] == ids(longer)[1]


def test_statement_that_is_cut_otherwise_now_leaves_its_correction_unplaced(desk: Desk) -> None:
    desk.add(draft_change(QUOTES, BOARD_ID, "speaker", "Ben Hall", [ARTICLE]))
    half = frame(row(ARTICLE, "the quay would open"), row(ARTICLE, "in the spring of next year"))
    found = corrected(half, [ARTICLE], desk.entries)
    assert len(found.unplaced) == 1
    assert "cut otherwise" in found.unplaced[0].why
    pd.testing.assert_frame_equal(found.quotes, half)


def test_confirmed_row_stays_as_confirmed_though_a_later_model_says_otherwise(desk: Desk) -> None:
    desk.add(draft_confirm(QUOTES, ASKED_ID, [ARTICLE]))
    other = frame(row(ARTICLE, ASKED, "Ben Hall"), row(ARTICLE, BOARD, "Port Board"))
    found = the(corrected(other, [ARTICLE], desk.entries), ASKED_ID)
    assert found["speaker"] == "Ann Lowe"
    assert found["speaker_reason"].startswith("Confirmed by jane: speaker from “Ben Hall” to")
    gone = corrected(other.iloc[[1]], [ARTICLE], desk.entries)
    assert ids(gone.quotes) == [ASKED_ID, BOARD_ID]
    assert the(gone, ASKED_ID)["speaker"] == "Ann Lowe"


def test_rejection_of_what_is_not_found_any_more_is_moot_and_a_note_is_unplaced(desk: Desk) -> None:
    desk.add(draft_reject(QUOTES, ASKED_ID, [ARTICLE]), draft_note(QUOTES, LEFT_ID, "x", [ARTICLE]))
    found = corrected(QUOTES.iloc[[1]], [ARTICLE], desk.entries)
    assert found.moot == {desk.entries[0].id}
    assert [each.entry for each in found.unplaced] == [desk.entries[1]]


def test_edited_text_keeps_its_corrections_and_a_deleted_statement_is_unplaced(desk: Desk) -> None:
    desk.add(
        draft_change(QUOTES, ASKED_ID, "speaker", "Ben Hall", [ARTICLE]),
        draft_confirm(QUOTES, BOARD_ID, [ARTICLE]),
        draft_note(QUOTES, LEFT_ID, "x", [ARTICLE]),
    )
    new = article("Updated at noon.\n\n" + TEXT.replace(BOARD, "nothing"))
    rows = frame(row(new, ASKED, "Ann Lowe"), row(new, LEFT, "Ann Lowe"))
    found = corrected(rows, [new], desk.entries)
    assert list(found.quotes["speaker"]) == ["Ben Hall", "Ann Lowe"]
    assert list(found.quotes["note"].fillna("")) == ["", "x"]
    assert [each.entry.what for each in found.unplaced] == ["confirm"]
    assert found.moved == {desk.entries[0].id, desk.entries[2].id}


def test_conflicts_tell_both_and_the_row_has_the_latest(desk: Desk) -> None:
    desk.add(draft_change(QUOTES, ASKED_ID, "speaker", "Ben Hall"), who="jane")
    desk.add(draft_change(QUOTES, ASKED_ID, "speaker", "Cy Moss"), who="ben")
    found = corrected(QUOTES, [ARTICLE], desk.entries)
    (conflict,) = found.conflicts
    assert the(found, ASKED_ID)["speaker"] == "Cy Moss"
    assert (conflict.field, conflict.quote_id, conflict.kept.who) == ("speaker", ASKED_ID, "ben")
    assert conflict.why == (
        "Analysts differ about the speaker (jane: Ben Hall; ben: Cy Moss); the latest is kept."
    )


def test_a_frame_with_its_corrections_is_not_corrected_twice(desk: Desk) -> None:
    once = replay(desk, draft_reject(QUOTES, BOARD_ID)).quotes
    with pytest.raises(WorkbenchError, match="have their corrections already"):
        corrected(once, [ARTICLE], desk.entries)


def test_table_of_an_earlier_version_is_corrected_too(desk: Desk) -> None:
    older = QUOTES[list(FIRST)]
    desk.add(draft_note(older, ASKED_ID, "x"), draft_change(older, LEFT_ID, "speaker", "Ben Hall"))
    found = corrected(older, [ARTICLE], desk.entries)
    check(found.quotes)
    assert the(found, ASKED_ID)["note"] == "x"
    assert the(found, LEFT_ID)["speaker"] == "Ben Hall"


def test_row_without_articles_is_found_by_its_id_and_others_say_why_not(desk: Desk) -> None:
    desk.add(draft_confirm(QUOTES, ASKED_ID), draft_confirm(QUOTES, BOARD_ID))
    found = corrected(QUOTES.iloc[[0]], None, desk.entries)
    assert found.quotes["reviewed"].tolist() == [True]
    assert "no articles to look for its words in" in found.unplaced[0].why


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("quote", "x", "Unknown field 'quote'"),
        ("kind", "loud", "must be one of direct, mixed, indirect"),
        ("themes", ["rivers"], "Unknown theme 'rivers'"),
        ("speaker", 7, "must be text or nothing"),
    ],
)
def test_value_that_cannot_be_is_refused_before_anything_is_written(
    field: str, value: object, fault: str
) -> None:
    quotes = frame(row(ARTICLE, ASKED), themes=["dams"])
    with pytest.raises(WorkbenchError, match=fault):
        draft_change(quotes, ASKED_ID, field, value)
    with pytest.raises(WorkbenchError, match="There is no row 'nobody'"):
        draft_change(quotes, "nobody", "speaker", "x")
    for start, end in ((5, 5), (-1, 4), (0, 10**6)):
        with pytest.raises(WorkbenchError, match="is not within the article"):
            draft_add(ARTICLE, start, end)
    with pytest.raises(WorkbenchError, match="no words at this place"):
        draft_add(ARTICLE, len("Harbour closed"), len("Harbour closed\n\n"))


@st.composite
def sessions(draw: st.DrawFn) -> list[tuple[str, str, str, Any]]:
    """What analysts do one after the other: who, what, to which row, and a value."""
    return draw(
        st.lists(
            st.tuples(
                st.sampled_from(["jane", "ben"]),
                st.sampled_from(
                    ["confirm", "reject", "speaker", "institution", "role", "note", "mark", "undo"]
                ),
                st.sampled_from(ids(QUOTES)),
                st.sampled_from(["A B", "Velora", "NATO", None, "🌊"]),
            ),
            max_size=12,
        )
    )


@settings(max_examples=60, deadline=None)
@given(session=sessions(), seed=st.integers(0, 2**20))
def test_any_corrections_give_a_frame_in_shape_whatever_the_order_of_lines(
    tmp_path_factory: pytest.TempPathFactory, session: list[Any], seed: int
) -> None:
    path = tmp_path_factory.mktemp("any") / "corrections.jsonl"
    for who, what, quote_id, value in session:
        file = CorrectionsFile(path, who)
        if what == "undo":
            if file.entries:
                file.undo(random.Random(seed).choice(file.entries).id)
        elif what in ("confirm", "reject"):
            draft = draft_confirm if what == "confirm" else draft_reject
            file.add(draft(QUOTES, quote_id))
        elif what == "note":
            file.add(draft_note(QUOTES, quote_id, value))
        elif what == "mark":
            file.add(draft_bookmark(QUOTES, quote_id, value is not None))
        else:
            file.add(draft_change(QUOTES, quote_id, what, value))
    entries = list(CorrectionsFile(path, "x").entries)
    found = corrected(QUOTES, [ARTICLE], entries)
    check(found.quotes)
    assert len(found.quotes) + len(found.rejected) == len(QUOTES)
    assert not found.unplaced
    random.Random(seed).shuffle(entries)
    again = corrected(QUOTES, [ARTICLE], entries)
    pd.testing.assert_frame_equal(again.quotes, found.quotes)
    assert again.conflicts == found.conflicts
