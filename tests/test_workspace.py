"""open_workbench: which folders it takes, which files it heeds, when it reads."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from tests.articles.readers.pdf.made import Sheet, make_pdf
from workbench import folder as own_files
from workbench import open_workbench
from workbench.errors import WorkbenchError, WorkbenchWarning

STORY = (
    "Harbour talks resume\n\n"
    '"We will sign before the spring," said Ana Petrov, who leads the dock workers of Varna.\n\n'
    "The port authority declined to comment.\n"
)
THEMES = "strikes:\n  terms: [dock workers]\n  where: [quote, paragraph]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "harbour.txt").write_text(STORY, "utf-8")
    return tmp_path


def test_articles_folder_beside_the_files_of_an_analyst_is_where_articles_are_read(
    folder: Path,
) -> None:
    (folder / "notes.txt").write_text("Ring the editor.", "utf-8")
    assert [a.file for a in open_workbench(folder, progress=False).articles] == ["harbour.txt"]


def test_folder_without_articles_folder_holds_the_articles_itself(folder: Path) -> None:
    bench = open_workbench(folder / "articles", progress=False)
    assert [a.file for a in bench.articles] == ["harbour.txt"]


def test_single_file_is_a_workbench_of_one_article(folder: Path) -> None:
    bench = open_workbench(folder / "articles" / "harbour.txt", progress=False)
    assert len(bench.articles) == 1


def test_own_files_beside_loose_articles_are_not_read_as_articles(folder: Path) -> None:
    articles = folder / "articles"
    (articles / "themes.yml").write_text(THEMES, "utf-8")
    bench = open_workbench(articles, progress=False)
    assert bench.themes == articles / "themes.yml"
    assert [a.file for a in bench.articles] == ["harbour.txt"]


def test_folder_without_own_files_uses_the_defaults(folder: Path) -> None:
    bench = open_workbench(folder)
    assert (bench.themes, bench.sources) == (None, None)
    assert "default themes, default sources" in repr(bench)


def test_store_is_not_said_to_have_default_themes(folder: Path, tmp_path: Path) -> None:
    """Its themes are those it was made with."""
    made = open_workbench(folder, progress=False).extract(tmp_path / "store")
    assert repr(made) == f"Workbench('{(tmp_path / 'store').as_posix()}', a store)"


def test_articles_are_read_when_asked_for_and_then_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    monkeypatch.setattr(
        "workbench.articles.read_articles", lambda path, **_: read.append(path) or [object()]
    )
    bench = open_workbench(folder, cache=False)
    assert read == []
    assert bench.articles is bench.articles
    assert read == [folder / "articles"]


def test_missing_path_is_named_with_what_to_give_instead(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"nothing at .*nowhere.*give a folder"):
        open_workbench(tmp_path / "nowhere")


@pytest.mark.parametrize("name", [own_files.THEMES_FILE, own_files.SOURCES_FILE])
def test_broken_file_of_the_folder_is_told_on_opening(folder: Path, name: str) -> None:
    (folder / name).write_text("Ukraine: [unclosed\n", "utf-8")
    with pytest.raises(WorkbenchError, match=name):
        open_workbench(folder)


def test_repr_is_stable_and_says_whose_files_hold(folder: Path) -> None:
    (folder / "themes.yml").write_text(THEMES, "utf-8")
    shown = repr(open_workbench(folder))
    expected = f"Workbench('{folder.as_posix()}', themes.yml of its own, default sources)"
    assert shown == expected


def test_metadata_may_lie_beside_the_articles_folder_too(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("The dam will close.", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("file,outlet\na.txt,The Post\n", encoding="utf-8")
    [article] = open_workbench(tmp_path).articles
    assert article.outlet == "The Post"
    (tmp_path / "articles" / "metadata.csv").write_text("file,outlet\n", encoding="utf-8")
    with pytest.raises(WorkbenchError, match=r"two tables of metadata.*join them and keep one"):
        open_workbench(tmp_path)


def test_what_is_no_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="None is not a path; give a folder"):
        open_workbench(None)  # type: ignore[arg-type]


def test_the_report_says_first_that_a_folder_of_pictures_gave_nothing(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.pdf").write_bytes(make_pdf([Sheet(picture=True)]))
    bench = open_workbench(tmp_path, progress=False)
    assert repr(bench.report).splitlines() == [
        "None of the 3 files gave a text:",
        "  3 are pictures without text (a.pdf, b.pdf, c.pdf): "
        "run text recognition (OCR) and save with its text.",
    ]
    assert "None of the 3 files gave a text:" in bench.report._repr_html_()
    with pytest.warns(WorkbenchWarning, match=r"None of the 3 files gave a text: 3 are pictures"):
        bench.explore()


def test_the_report_of_a_folder_that_was_read_is_one_sentence(folder: Path) -> None:
    bench = open_workbench(folder, progress=False)
    assert repr(bench.report) == "The file was read: 1 article."
    with warnings.catch_warnings():
        warnings.simplefilter("error", WorkbenchWarning)
        bench.explore()
