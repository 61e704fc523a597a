"""Changes to themes that cells and pages make at the same time: none is lost, none made twice."""

from __future__ import annotations

from pathlib import Path

from tests.moments import at_once
from workbench.themelab.drafting import Drafting
from workbench.themes.lab.changes import AddTerms, AddTheme

ROUNDS = 40
PLACES = ("quote",)


def drafting(folder: Path) -> Drafting:
    folder.mkdir()
    made = Drafting(folder, None)
    made.do(AddTheme("Health", ("hospital",), PLACES))
    made.save()
    return made


def terms(made: Drafting) -> set[str]:
    return {term for theme in made.draft for term in theme.terms if theme.name == "Health"}


def test_change_that_a_page_makes_while_a_cell_saves_is_not_lost(tmp_path: Path) -> None:
    made = drafting(tmp_path / "news")
    wanted = {"hospital"}
    for each in range(ROUNDS):
        made.do(AddTerms("Health", (f"cell{each}",)))
        at_once(made.save, lambda each=each: made.do(AddTerms("Health", (f"page{each}",))))
        wanted |= {f"cell{each}", f"page{each}"}
        assert terms(made) == wanted, each


def test_themes_can_be_read_while_they_are_saved(tmp_path: Path) -> None:
    made = drafting(tmp_path / "news")
    for each in range(ROUNDS):
        made.do(AddTheme(f"Theme {each}", ("ward",), PLACES))
        at_once(made.save, *[lambda: made.draft] * 3)


def test_changes_of_several_pages_are_all_made_and_all_taken_back(tmp_path: Path) -> None:
    made = drafting(tmp_path / "news")
    for _ in range(ROUNDS):
        add = [
            lambda term=term: made.do(AddTerms("Health", (term,))) for term in ("a1", "b1", "c1")
        ]
        at_once(*add)
        assert terms(made) == {"hospital", "a1", "b1", "c1"}
        at_once(made.undo, made.undo, made.undo)
        assert terms(made) == {"hospital"}
