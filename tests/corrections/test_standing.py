"""Which corrections are in force, and what analysts say together."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from workbench.corrections.model import Entry
from workbench.corrections.standing import STATEMENT, in_force, verdict_of


def entry(number: int, what: str, who: str = "jane", **said: Any) -> Entry:
    return Entry(what, id=f"e{number}", when=f"2024-01-01T00:00:{number:02d}", who=who, **said)


def change(number: int, field: str, new: Any, who: str = "jane") -> Entry:
    return entry(number, "change", who, field=field, new=new)


def ids(entries: tuple[Entry, ...]) -> list[str]:
    return [each.id for each in entries]


def test_an_undone_entry_is_not_in_force_and_an_undone_undoing_is() -> None:
    one = entry(1, "reject")
    undo, again = entry(2, "undo", undoes="e1"), entry(3, "undo", undoes="e2")
    assert ids(in_force([one])) == ["e1"]
    assert ids(in_force([one, undo])) == []
    assert ids(in_force([one, undo, again])) == ["e1"]
    assert ids(in_force([one, undo, again, entry(4, "undo", undoes="e3")])) == []


def test_order_of_lines_makes_no_difference_only_times_do() -> None:
    lines = [entry(1, "reject"), entry(2, "undo", undoes="e1"), entry(3, "note", new="x")]
    assert {tuple(ids(in_force(each))) for each in permutations(lines)} == {("e3",)}


def test_undoing_of_what_came_later_or_never_does_nothing() -> None:
    early, late = entry(1, "undo", undoes="e2"), entry(2, "reject")
    assert ids(in_force([early, late])) == ["e2"]
    assert ids(in_force([entry(1, "undo", undoes="e1"), entry(3, "undo", undoes="x")])) == []


def test_of_one_analyst_the_latest_word_counts_and_nothing_is_disputed() -> None:
    verdict = verdict_of([change(1, "speaker", "A"), change(2, "speaker", "B")])
    assert verdict.values["speaker"][0] == "B"
    assert verdict.disputed == ()
    assert verdict.reviewed


def test_where_analysts_differ_the_latest_is_kept_and_both_are_told() -> None:
    a, b = change(1, "role", "pilot"), change(2, "role", None, "ben")
    verdict = verdict_of([a, b])
    assert verdict.values["role"] == (None, b)
    (disputed,) = verdict.disputed
    assert (disputed.field, disputed.entries, disputed.kept) == ("role", (a, b), b)


def test_analysts_who_come_to_agree_are_in_no_conflict() -> None:
    said = [change(1, "role", "pilot"), change(2, "role", "cook", "ben")]
    assert verdict_of([*said, change(3, "role", "cook")]).disputed == ()


def test_one_who_confirms_what_another_changes_differs() -> None:
    kept = {"speaker": "A", "institution": "I", "role": None}
    verdict = verdict_of([entry(1, "confirm", new=kept), change(2, "speaker", "B", "ben")])
    assert [each.field for each in verdict.disputed] == ["speaker"]
    assert verdict.values["speaker"][0] == "B"


def test_what_was_confirmed_of_another_speaker_goes_with_that_speaker() -> None:
    kept = {"speaker": "A", "institution": "I", "role": "cook"}
    verdict = verdict_of([entry(1, "confirm", new=kept), change(2, "speaker", "B")])
    assert set(verdict.values) == {"speaker"}
    stays = verdict_of([change(1, "institution", "J"), change(2, "speaker", "B")])
    assert stays.values["institution"][0] == "J"


def test_rejected_by_one_and_confirmed_by_another_is_disputed() -> None:
    yes, no = entry(1, "confirm", new={}), entry(2, "reject", "ben")
    verdict = verdict_of([yes, no])
    assert verdict.rejected == no
    assert [each.field for each in verdict.disputed] == [STATEMENT]
    assert verdict_of([no, entry(3, "confirm", new={})]).rejected is None


def test_one_analyst_who_confirms_after_rejecting_has_the_row_back() -> None:
    assert verdict_of([entry(1, "reject"), entry(2, "confirm", new={})]).rejected is None
    assert verdict_of([entry(1, "confirm", new={}), entry(2, "reject")]).rejected is not None


def test_notes_of_several_analysts_stand_together_and_bookmarks_are_anybodys() -> None:
    notes = [entry(1, "note", new="x"), entry(2, "note", new="y")]
    assert verdict_of(notes).note == "y"
    both = verdict_of([*notes, entry(3, "note", "ben", new="z")])
    assert both.note == "jane: y\nben: z"
    assert not both.reviewed
    assert not both.disputed
    assert verdict_of([*notes, entry(3, "note", new=None)]).note is None
    marks = [entry(1, "bookmark"), entry(2, "bookmark", "ben"), entry(3, "unbookmark")]
    assert verdict_of(marks).bookmarked
    assert not verdict_of([*marks, entry(4, "unbookmark", "ben")]).bookmarked
