"""Saved views: kept by name in a file beside the articles, opened again, and never half."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.explorer.frames import ARTICLE, example
from workbench import open_workbench
from workbench.errors import WorkbenchError, WorkbenchWarning
from workbench.explorer import Explorer

DAMS = {"theme": ["dams"], "exclude": {"missing": ["institution"]}}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "views.json"


def _explorer(file: Path | None = None, **state: Any) -> Explorer:
    return Explorer(example(), [ARTICLE], views=file, **state)


def test_view_is_there_again_after_a_restart_and_opens_what_was_on_screen(file: Path) -> None:
    explorer = _explorer(file, filters=DAMS, count="stories")
    explorer.look = {"tab": "charts", "list": {"order": "newest"}}
    explorer.save_view("Dams, each story once")
    again = _explorer(file)
    assert list(again.views) == ["Dams, each story once"]
    again.show_view("Dams, each story once")
    assert (again.filters, again.count, again.look) == (DAMS, "stories", explorer.look)
    opened = _explorer(**again.views["Dams, each story once"])
    assert (opened.filters, opened.count, opened.look) == (DAMS, "stories", explorer.look)


def test_folder_of_a_workbench_keeps_views_beside_its_articles(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(root / "data", folder, ignore=shutil.ignore_patterns(".*"))
    bench = open_workbench(folder, progress=False)
    bench.explore().save_view("All")
    assert json.loads((folder / "views.json").read_text("utf-8"))["All"]["filters"] == {}
    again = open_workbench(folder, progress=False)
    assert list(again.explore().views) == ["All"]
    assert [article.file for article in again.articles] == [a.file for a in bench.articles]


def test_without_a_file_views_last_as_long_as_the_explorer() -> None:
    explorer = _explorer()
    explorer.save_view("A")
    assert list(explorer.views) == ["A"]
    assert list(_explorer().views) == []


def test_name_is_put_into_one_line_and_saved_anew_it_is_replaced_in_its_place(file: Path) -> None:
    explorer = _explorer(file)
    for name in ("  A \n b ", "C"):
        explorer.save_view(name)
    explorer.filters = DAMS
    explorer.save_view("A b")
    assert list(explorer.views) == ["A b", "C"]
    assert explorer.views["A b"]["filters"] == DAMS


def test_renamed_view_keeps_its_place_and_a_deleted_one_is_gone(file: Path) -> None:
    explorer = _explorer(file)
    for name in "ABC":
        explorer.save_view(name)
    explorer.rename_view("B", "b")
    explorer.rename_view("b", "b")
    explorer.delete_view("A")
    assert list(_explorer(file).views) == ["b", "C"]
    with pytest.raises(WorkbenchError, match="There is a view 'C' already"):
        explorer.rename_view("b", "C")


@pytest.mark.parametrize("name", ["", "  ", None, 3, "x" * 81, "a\u202eb", "a\x00", "\ud800"])
def test_what_is_no_name_is_told_so_and_nothing_is_written(name: Any, file: Path) -> None:
    with pytest.raises(WorkbenchError, match="is no name for a view"):
        _explorer(file).save_view(name)
    assert not file.exists()


@pytest.mark.parametrize("method", ["show_view", "delete_view"])
def test_view_that_is_not_there_is_told_with_those_that_are(method: str, file: Path) -> None:
    explorer = _explorer(file)
    explorer.save_view("Dams")
    with pytest.raises(WorkbenchError, match="Unknown view 'dams'; Did you mean 'Dams'"):
        getattr(explorer, method)("dams")
    with pytest.raises(KeyError):
        explorer.views["dams"]


def test_views_are_handed_out_as_a_copy(file: Path) -> None:
    explorer = _explorer(file, filters=DAMS)
    explorer.save_view("A")
    explorer.views["A"]["filters"].clear()
    assert explorer.views["A"]["filters"] == DAMS
    assert repr(explorer.views).startswith("1 saved view\n  'A': {'theme'")


def test_view_that_asks_for_what_the_quotes_no_longer_have_opens_nothing(file: Path) -> None:
    file.write_text(json.dumps({"Law": {"filters": {"theme": ["law"]}, "count": "stories"}}))
    explorer = _explorer(file, filters=DAMS)
    with pytest.raises(WorkbenchError, match="Unknown theme 'law'"):
        explorer.show_view("Law")
    assert (explorer.filters, explorer.count) == (DAMS, "quotes")


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"A": 3}', '{"A": {"topic": 1}}', '{"A": {"count": "words"}}', '{"": {}}',
     '{"A": {"filters": []}}', "\xff", "[" * 100_000],
)  # fmt: skip
def test_file_that_holds_no_views_is_told_once_and_never_written_over(
    text: str, file: Path
) -> None:
    file.write_text(text, encoding="latin-1")
    with pytest.warns(WorkbenchWarning, match=r"views\.json' does not hold saved views"):
        explorer = _explorer(file)
    with pytest.raises(WorkbenchError, match="mend it, or move it away"):
        explorer.save_view("A")
    assert file.read_text(encoding="latin-1") == text


def test_two_explorers_of_one_file_lose_nothing_of_each_other(file: Path) -> None:
    one, other = _explorer(file), _explorer(file)
    one.save_view("A")
    other.save_view("B")
    assert list(one.views) == list(other.views) == ["A", "B"]


def test_folder_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    explorer = _explorer(tmp_path / "nowhere" / "views.json")
    with pytest.raises(WorkbenchError, match=r"Cannot write .*views\.json"):
        explorer.save_view("A")
    assert list(explorer.views) == []


def test_file_of_views_that_is_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.json").write_text("{}")
    (folder / "views.json").symlink_to(tmp_path / "secret.json")
    with pytest.raises(WorkbenchError, match=r"views\.json' is a link that leads out"):
        open_workbench(folder)


# What a page asks, and what it is told.


def _told(explorer: Explorer, **question: Any) -> dict[str, Any]:
    sent: list[dict[str, Any]] = []
    explorer.send = lambda content, buffers=None: sent.append(content)  # type: ignore[method-assign]
    explorer._handle_custom_msg({"type": "view", "id": "1", **question}, [])
    return sent[0]


def test_page_saves_renames_and_deletes(file: Path) -> None:
    explorer = _explorer(file)
    view = {"filters": DAMS, "count": "stories", "look": {"tab": "charts"}}
    assert _told(explorer, what="save", name="A", view=view) == {"type": "view", "id": "1"}
    assert dict(explorer.views) == {"A": view}
    assert explorer._views == {"A": view}
    assert "There is a view 'A'" in _told(explorer, what="save", name="A", view=view)["message"]
    assert _told(explorer, what="save", name="A", view={}, over=True)["type"] == "view"
    assert _told(explorer, what="rename", name="A", to="B")["type"] == "view"
    assert list(explorer.views) == ["B"]
    assert _told(explorer, what="delete", name="B")["type"] == "view"
    assert explorer._views == {}


@pytest.mark.parametrize(
    "question",
    [
        {},
        {"what": "save", "name": "A"},
        {"what": "save", "name": "A", "view": {"filters": {"theme": ["law"]}}},
        {"what": "save", "name": "A", "view": {"filters": 3}},
        {"what": "save", "name": ["A"], "view": {}},
        {"what": "rename", "name": "A", "to": "B"},
        {"what": "rename", "name": 3, "to": "B"},
        {"what": "delete", "name": {}},
        {"what": "__init__", "name": "A"},
    ],
)
def test_page_that_asks_for_nonsense_is_told_so_and_changes_nothing(
    question: dict[str, Any], file: Path
) -> None:
    told = _told(_explorer(file), **question)
    assert told["type"] == "error"
    assert "\n" not in told["message"]
    assert "failed" not in told["message"]
    assert not file.exists()


def test_page_cannot_set_views_behind_the_file(file: Path) -> None:
    explorer = _explorer(file)
    with pytest.raises(WorkbenchError, match="cannot change '_views'"):
        explorer.set_state({"_views": {"A": {}}})


def test_look_is_plain_and_nothing_else() -> None:
    explorer = _explorer()
    for strange in ("charts", [1], {1: 2}, {"a": float("nan")}, None):
        with pytest.raises(WorkbenchError):
            explorer.look = strange
    assert explorer.look == {}
