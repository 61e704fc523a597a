"""The lab's widget as Python and a page see it: what it answers, refuses, shows without a page."""

from __future__ import annotations

import gc
import json
import weakref
from pathlib import Path
from typing import Any

import pytest

from tests.themelab.made import MadeBench, bench_of
from workbench import open_workbench
from workbench.articles.progress import Bar
from workbench.corrections import CorrectionsFile, draft_change
from workbench.explorer import Explorer
from workbench.explorer import widget as explorer_module
from workbench.themelab import ThemesLab, looks
from workbench.themelab.widget import LabWidget

FILE = "Health:\n  terms: [hospital*]\n  where: [quote]\n"


class Sent(LabWidget):
    """Keeps what would go to the browser."""

    def __init__(self, lab: ThemesLab) -> None:
        self.sent: list[dict[str, Any]] = []
        super().__init__(lab)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.sent.append(json.loads(json.dumps(content, allow_nan=False)))

    def asked(self, **question: Any) -> dict[str, Any]:
        self._handle_custom_msg({"id": "page-1", **question}, [])
        answer = self.sent[-1]
        assert answer["id"] == "page-1"
        return answer


@pytest.fixture
def bench(tmp_path: Path) -> MadeBench:
    return bench_of(tmp_path / "news", themes=FILE)


@pytest.fixture
def widget(bench: MadeBench) -> Sent:
    return Sent(ThemesLab(bench))


def test_page_is_told_how_it_stands(widget: Sent) -> None:
    state = widget.asked(type="state")["state"]
    assert [row["theme"] for row in state["themes"]] == ["Health"]
    assert (state["quotes"], state["unthemed"], state["undo"], state["made"]) == (7, 4, False, True)


def test_page_sees_each_form_and_its_places(widget: Sent) -> None:
    [term] = widget.asked(type="theme", theme="Health")["terms"]
    assert dict(term["forms"]) == {"hospital": 1, "hospitality": 1, "hospitals": 1}
    told = widget.asked(type="hits", theme="Health", term="hospital*", form="hospitality")
    assert (told["total"], told["hits"][0]["hit"]) == (1, "Hospitality")


def test_place_that_gives_several_quotes_their_theme_is_told_once(tmp_path: Path) -> None:
    text = "Wards\n\n“Beds are few,” said one of the hospital. “Money is short,” said two.\n"
    themes = FILE.replace("[quote]", "[paragraph]")
    widget = Sent(ThemesLab(bench_of(tmp_path / "one", (text,), themes)))
    told = widget.asked(type="hits", theme="Health")
    assert told["total"] == 1
    assert told["hits"][0]["place"] == "paragraph"
    assert len(widget._lab.hits("Health")) == 2


def test_page_tries_adds_takes_back_and_saves(widget: Sent, bench: MadeBench) -> None:
    tried = widget.asked(type="try", theme="Health", add=["nurse*"])
    assert tried["counts"]["quotes"] == {"before": 3, "after": 3, "unthemed": 0}
    assert tried["forms"] == [["nurses", 1]]
    state = widget.asked(type="edit", what="add_term", theme="Health", terms=["ward"])["state"]
    assert [each["words"] for each in state["changes"]] == ["ward"]
    assert not widget.asked(type="edit", what="undo")["state"]["undo"]
    widget.asked(type="edit", what="redo")
    assert widget.asked(type="save")["saved"] == 1
    assert "[hospital*, ward]" in (bench.path / "themes.yml").read_text("utf-8")


def test_word_is_shown_in_quotes_without_a_theme_or_in_those_of_one(widget: Sent) -> None:
    assert widget.asked(type="word", theme=None, word="interest rates")["total"] == 2
    assert widget.asked(type="word", theme="Health", word="interest rates")["total"] == 0


def test_page_is_told_of_what_python_changes(widget: Sent) -> None:
    widget.open()
    widget._lab.add_term("Health", "nurse*")
    assert widget.sent[-1]["type"] == "changed"


def test_page_is_told_how_far_long_work_is(widget: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(self: ThemesLab, *_: object, **__: object) -> Any:
        with Bar("Comparing quotes", total=2, progress=True) as bar:
            bar.advance()
        return self.hits("Health")

    monkeypatch.setattr(ThemesLab, "likest", slow)
    widget.asked(type="like", theme="Health")
    told = [each for each in widget.sent if each["type"] == "progress"]
    assert told[0]["label"] == "Comparing quotes"
    assert (told[-1]["done"], told[-1]["total"]) == (1, 2)


MALFORMED: list[dict[str, Any]] = [
    {},
    {"type": "data"},
    {"type": ["state"]},
    {"type": "theme"},
    {"type": "theme", "theme": {"a": 1}},
    {"type": "hits", "theme": "Health", "from": -1},
    {"type": "hits", "theme": "Health", "from": True},
    {"type": "hits", "theme": "Health", "term": 3},
    {"type": "try", "theme": "Health", "add": "nurse"},
    {"type": "try", "theme": "Health", "add": ["s*"]},
    {"type": "try", "theme": "Health", "add": ["\ud800"]},
    {"type": "like", "quote": "nothing"},
    {"type": "like"},
    {"type": "edit", "what": "add_term", "theme": "Health", "terms": [3]},
    {"type": "edit", "what": "forget", "theme": "Health"},
    {"type": "edit", "what": "set_where", "theme": "Health", "where": []},
    {"type": "edit", "what": "add_theme", "theme": "", "terms": ["a b"]},
]


@pytest.mark.parametrize("question", MALFORMED, ids=str)
def test_question_that_is_none_is_answered_in_one_line_and_changes_nothing(
    widget: Sent, question: dict[str, Any]
) -> None:
    answer = widget.asked(**question)
    assert answer["type"] == "error"
    assert "\n" not in answer["message"]
    assert "failed" not in answer["message"]
    assert widget._lab.changes.empty


def test_page_cannot_set_what_is_the_kernels(widget: Sent) -> None:
    widget.set_state({"_esm": "alert(1)", "_css": "x"})
    assert "alert" not in widget._esm[:20]


def test_where_no_widget_can_be_shown_the_themes_stand_with_their_counts(tmp_path: Path) -> None:
    lab = ThemesLab(bench_of(tmp_path / "news", themes='"<b>H</b>":\n  terms: [hospital*]\n'))
    data, _ = lab._repr_mimebundle_()
    assert data["text/plain"].startswith("ThemesLab(")
    assert "&lt;b&gt;H&lt;/b&gt;</th><td>3</td><td>2</td><td>hospital*</td>" in data["text/html"]
    assert "7 quotes of 4 articles, 4 without a theme" in data["text/html"]
    assert "how it stood when the cell ran" in data["text/html"]


class Bench(MadeBench):
    """A workbench that has its lab, as the real one."""

    lab: ThemesLab | None = None

    def themes_lab(self) -> ThemesLab:
        self.lab = self.lab or ThemesLab(self)
        return self.lab


class Shown(Explorer):
    def send(self, content: Any, buffers: Any = None) -> None:
        self.__dict__.setdefault("sent", []).append(content)


@pytest.fixture
def explorer(bench: MadeBench) -> tuple[Shown, Bench]:
    of = Bench(bench.path, bench.articles, bench.quotes, None)
    return Shown(of.quotes, of.articles, of=of), of


def test_explorer_of_a_workbench_offers_its_lab_and_others_do_not(
    explorer: tuple[Shown, Bench],
) -> None:
    shown, of = explorer
    content, _ = shown._reply({"type": "data"})
    assert content["header"]["lab"] == {"shipped": True}
    content, _ = Explorer(of.quotes, of.articles)._reply({"type": "data"})
    assert content["header"]["lab"] is None


def test_explorer_passes_on_what_its_page_asks_the_lab(explorer: tuple[Shown, Bench]) -> None:
    shown, of = explorer
    content, _ = shown._reply({"type": "lab", "what": "code"})
    assert content["code"].strip().endswith("};")
    assert ".wl-lab" in content["css"]
    content, _ = shown._reply({"type": "lab", "what": "ask", "question": {"type": "state"}})
    assert content["answer"]["state"]["quotes"] == 7
    shown.open()
    content, _ = shown._reply({"type": "lab", "what": "ask", "question": {"type": "no"}})
    assert content["answer"]["type"] == "error"
    of.themes_lab().add_theme("Money", "interest")
    assert {"type": "changed"} in [each.get("push") for each in shown.sent]


def test_explorer_shows_its_quotes_by_the_themes_of_the_lab(explorer: tuple[Shown, Bench]) -> None:
    shown, of = explorer
    of.themes_lab().add_theme("Money", "interest rate*", where="quote")
    shown._reply({"type": "lab", "what": "show"})
    shown.filters = {"theme": ["Money"]}
    assert len(shown.selection) == 3
    of.themes_lab().remove_theme("Money")
    shown._reply({"type": "lab", "what": "show"})
    assert shown.filters == {}
    content, _ = shown._reply({"type": "data"})
    assert content["header"]["lab"] == {"shipped": False}


def test_workbench_and_lab_do_not_keep_an_explorer(explorer: tuple[Shown, Bench]) -> None:
    shown, of = explorer
    shown._reply({"type": "lab", "what": "ask", "question": {"type": "state"}})
    other = Explorer(of.quotes, of.articles, of=of)
    other._reply({"type": "lab", "what": "ask", "question": {"type": "state"}})
    other.close()
    gone = weakref.ref(other)
    del other
    gc.collect()
    assert gone() is None


def test_themes_that_were_corrected_by_hand_stay_whatever_the_lab_says(
    bench: MadeBench, tmp_path: Path
) -> None:
    of = Bench(bench.path, bench.articles, bench.quotes, None)
    file = CorrectionsFile(tmp_path / "corrections.jsonl", who="Ana")
    quote = of.quotes.query("quote.str.contains('No comment')")["quote_id"].iloc[0]
    file.add([draft_change(of.quotes, quote, "themes", ["Silence"])])
    shown = Shown(of.quotes, of.articles, corrections=file, of=of)
    of.themes_lab().add_theme("Money", ["interest rate*", "comment"], where="quote")
    shown._reply({"type": "lab", "what": "show"})
    themes = shown.selection.set_index("quote_id")["themes"]
    assert themes[quote] == ["Silence"]
    assert sum(each == ["Money"] for each in themes) == 3


def test_code_of_quotes_shown_by_the_themes_of_the_lab_selects_these(
    explorer: tuple[Shown, Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, of = explorer
    monkeypatch.setattr(explorer_module, "notebook_variables", lambda: {"bench": of})
    of.themes_lab().add_theme("Money", "interest rate*", where="quote")
    assert "select(bench.quotes)" in shown.code
    shown._reply({"type": "lab", "what": "show"})
    shown.filters = {"theme": ["Money"], "text": ["rate"], "text_in": ["article"]}
    names: dict[str, Any] = {"bench": of}
    exec(shown.code.partition("\nplot")[0], names)  # noqa: S102 (the code is what is tested)
    assert len(names["shown"]) == 3


def test_quotes_shown_by_the_themes_of_the_lab_are_offered_no_others(
    explorer: tuple[Shown, Bench],
) -> None:
    shown, of = explorer
    of.themes_lab().add_theme("Money", "interest rate*", where="quote")
    shown.show_by(of.themes_lab().themed())
    content, _ = shown._reply({"type": "data"})
    assert content["header"]["lab"] == {"shipped": False}


def test_quotes_of_the_lab_are_those_that_are_shown(tmp_path: Path) -> None:
    (tmp_path / "bank.txt").write_text(
        "Bank\n\n“Rates rise,” said Ana Dahl.\n\n“No,” said Bo Ek.\n"
    )
    bench = open_workbench(tmp_path, progress=False)
    quote = bench.quotes["quote_id"].iloc[1]
    bench.corrections.change(quote, themes=["sanctions"])
    lab = bench.themes_lab()
    lab.add_theme("Money", ["rate*", "no"], where="quote")
    themes = lab.quotes.set_index("quote_id")["themes"].tolist()
    assert themes == [["Money"], ["sanctions"]]
    assert themes == lab.explore().selection["themes"].tolist()


def test_every_part_of_the_stylesheet_is_in_it() -> None:
    """A part that nobody names would be a file without use."""
    whole = looks.stylesheet()
    parts = list((Path(looks.__file__).parent / "static" / "css").glob("*.css"))
    assert len(parts) == len(looks._PARTS)
    assert all(part.read_text(encoding="utf-8") in whole for part in parts)
