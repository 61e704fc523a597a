"""The Explorer as Python sees it: what it holds, selects, refuses and answers."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import ipywidgets
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from tests.explorer.frames import ARTICLE, DUARTE, INTERRUPTED, TEXT, example, frame, large
from workbench import Article, extract_quotes
from workbench.errors import WorkbenchError
from workbench.explorer import Explorer, looks
from workbench.explorer.answers import MOST_TEXTS_ASKED
from workbench.quotes import select

FILTERS: list[dict[str, Any]] = [
    {},
    {"theme": ["dams"]},
    {"theme": ["dams", "wells"], "expert": ["Maria Duarte"]},
    {"institution": ["River Board"], "missing": ["expert"]},
    {"missing": ["theme"]},
    {"theme": ["wells"], "speech": None},
    {"speech": False},
    {"expert": ["Maria Duarte"], "institution": ["University of Brax"]},
]


class Sent(Explorer):
    """Keeps what would go to the browser."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self.sent: list[tuple[dict[str, Any], list[bytes]]] = []
        super().__init__(*args, **options)

    def send(self, content: Any, buffers: Any = None) -> None:
        self.sent.append((json.loads(json.dumps(content)), list(buffers or [])))

    def asked(self, **question: Any) -> tuple[dict[str, Any], list[bytes]]:
        self.sent.clear()
        self._handle_custom_msg({"id": "page-1", **question}, [])
        [answer] = self.sent
        return answer


def test_repr_says_how_much_it_holds() -> None:
    explorer = Explorer(example(), [ARTICLE])
    assert repr(explorer) == "Explorer(7 quotes, 3 named persons, 3 institutions, 1 article)"
    assert (
        repr(Explorer(frame())) == "Explorer(0 quotes, 0 named persons, 0 institutions, 0 articles)"
    )
    assert repr(Explorer(large(1_200))).startswith("Explorer(1,200 quotes, ")


def test_question_that_breaks_the_kernel_is_answered_too(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("1/0")

    explorer = Sent(example(), [ARTICLE])
    monkeypatch.setattr("workbench.explorer.widget.answer", fail)
    reply, buffers = explorer.asked(type="article", row=0)
    told = "The kernel failed at this (ZeroDivisionError); rerun the cell."
    assert reply == {"type": "error", "message": told, "id": "page-1"}
    assert buffers == []
    assert "ZeroDivisionError: 1/0" in caplog.text


@pytest.mark.parametrize("column", ["quote", "speech", "themes", "spans", "theme_terms"])
def test_row_that_lacks_what_all_rows_have_is_named(column: str) -> None:
    quotes = example().astype({"speech": object})
    quotes.index = [f"row {i}" for i in range(len(quotes))]
    quotes.loc["row 2", column] = None
    with pytest.raises(WorkbenchError, match=f"'row 2' has no value in the column '{column}'"):
        Explorer(quotes)


def test_what_is_no_article_is_named() -> None:
    with pytest.raises(WorkbenchError, match=r"holds a str, .*Explorer\(quotes, bench\.articles\)"):
        Explorer(example(), [ARTICLE, "a.txt"])  # type: ignore[list-item]
    with pytest.raises(WorkbenchError, match="holds a int"):
        Explorer(example(), 7)  # type: ignore[arg-type]


def test_filters_may_be_none_but_nothing_else_that_is_no_dict() -> None:
    explorer = Explorer(example(), filters={"theme": ["dams"]})
    explorer.filters = None
    assert explorer.filters == {}
    with pytest.raises(WorkbenchError, match=r"filters=\['dams'\] is no dict of arguments"):
        explorer.filters = ["dams"]


@pytest.mark.parametrize("year", [873, 2024])
def test_days_have_four_figures_of_the_year_and_no_zone(year: int) -> None:
    day = f"{year:04}-05-06"
    quotes = frame({**DUARTE, "published": day}, {**DUARTE, "published": "2025-01-01"})
    quotes["published"] = quotes["published"].dt.tz_localize("Asia/Seoul")
    explorer = Sent(quotes, filters={"until": day})
    assert explorer.filters == {"until": day}
    assert len(explorer.selection) == 1
    reply, _ = explorer.asked(type="texts", rows=[0, 1])
    assert [text["date"] for text in reply["texts"]] == [day, "2025-01-01"]


def test_repr_counts_what_is_shown_not_beliefs() -> None:
    quotes = frame(DUARTE, {**DUARTE, "speaker": "Ana", "speech": False})
    assert repr(Explorer(quotes)) == "Explorer(1 quote, 1 named person, 1 institution, 1 article)"


def test_display_has_words_beside_the_widget() -> None:
    data, _ = Explorer(example(), filters={"theme": "dams"})._repr_mimebundle_()
    assert data["text/plain"] == "Explorer(7 quotes, 3 named persons, 3 institutions, 1 article)"
    assert "dams 4, money 2, wells 2" in data["text/html"]
    assert "theme = dams; 4 quotes" in data["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in data


def test_display_is_the_same_for_the_same_data() -> None:
    first, second = (Explorer(example())._repr_mimebundle_()[0] for _ in range(2))
    for kind in ("text/plain", "text/html"):
        assert first[kind] == second[kind]


def test_words_of_the_data_are_escaped_in_html() -> None:
    quotes = frame({**DUARTE, "themes": ["<script>x</script>"]})
    data, _ = Explorer(quotes, filters={"theme": "<script>x</script>"})._repr_mimebundle_()
    assert "<script>" not in data["text/html"]
    assert data["text/html"].count("&lt;script&gt;") == 2


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_selection_is_what_select_gives(filters: dict[str, Any]) -> None:
    explorer = Explorer(example(), filters=filters)
    assert explorer.filters == filters
    assert_frame_equal(explorer.selection, select(example(), **filters))


def test_filters_come_in_one_form_whatever_was_given() -> None:
    explorer = Explorer(example(), filters={"institution": "River Board", "theme": None})
    assert explorer.filters == {"institution": ["River Board"]}
    explorer.filters = {"missing": "theme", "theme": ("wells", "dams", "wells"), "speech": True}
    assert explorer.filters == {"theme": ["wells", "dams"], "missing": ["theme"]}
    explorer.filters = {}
    assert len(explorer.selection) == 7


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"theme": ["dam"]}, r"theme 'dam'; Did you mean 'dams'"),
        ({"expert": "River Board"}, r"no named person: use speaker="),
        ({"institution": ["Rivr Board"]}, r"Did you mean 'River Board'"),
        ({"themes": ["dams"]}, r"filter 'themes'; Did you mean 'theme'.*arguments of select"),
        ({"colour": "red"}, r"Unknown filter 'colour';.* known: expert, speaker, .*speech"),
        ({"missing": ["kind"]}, r"missing 'kind'; known: expert, speaker, institution"),
        ({"all_themes": "dam"}, r"theme 'dam'; Did you mean 'dams'"),
        ({"exclude": {"theme": "dam"}}, r"theme 'dam'; Did you mean 'dams'"),
        ({"exclude": {"speech": True}}, r"name in exclude 'speech';.* known: expert"),
        ({"exclude": "dams"}, r"exclude='dams' is no mapping"),
        ({"since": "5 March"}, r"since='5 March' is no day"),
        ({"min_confidence": 90}, r"min_confidence=90 is no number from 0 to 1"),
        ({"article": "dams.txt"}, r"article 'dams.txt'; Did you mean 'dam.txt'"),
        ({"speech": "yes"}, r"speech='yes'.*None \(both\)"),
        ({"theme": [None]}, r"theme=None is no name"),
    ],
)
def test_wrong_filter_is_refused_in_words_and_changes_nothing(
    filters: dict[str, Any], told: str
) -> None:
    explorer = Explorer(example(), filters={"theme": ["wells"]})
    with pytest.raises(WorkbenchError, match=told):
        explorer.filters = filters
    assert explorer.filters == {"theme": ["wells"]}
    with pytest.raises(WorkbenchError, match=told):
        Explorer(example(), filters=filters)


def test_value_known_to_the_frame_may_be_asked_for_without_having_rows() -> None:
    part = select(example(), expert="Chidi Okafor")
    explorer = Explorer(part, filters={"expert": ["Maria Duarte"]})
    assert len(explorer.selection) == 0


def test_filters_are_handed_out_as_a_copy_and_can_be_observed() -> None:
    explorer = Explorer(example())
    seen: list[Any] = []
    explorer.observe(lambda change: seen.append(change["new"]), names="filters")
    explorer.filters["theme"] = ["dams"]
    assert explorer.filters == {}
    explorer.filters = {"theme": ["dams"]}
    assert seen == [{"theme": ["dams"]}]


def test_later_changes_of_the_callers_frame_do_not_reach_the_explorer() -> None:
    quotes = example()
    explorer = Explorer(quotes)
    quotes.loc[0, "speech"] = False
    assert len(explorer.selection) == 7


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        ([], "takes a quote frame, not a list"),
        (pd.DataFrame({"quote": ["x"]}), "lacks the columns .*speaker.*extract_quotes"),
        (example().astype({"published": "string"}), "'published' holds no dates.*conform"),
    ],
    ids=["list", "columns", "dates"],
)
def test_what_is_no_quote_frame_is_refused_in_words(quotes: Any, told: str) -> None:
    with pytest.raises(WorkbenchError, match=told):
        Explorer(quotes)


def test_explorer_stands_in_an_ipywidgets_layout() -> None:
    explorer = Explorer(example())
    box = ipywidgets.VBox([ipywidgets.Label("Dams"), explorer])
    assert box.children[1] is explorer


def test_saved_widget_state_holds_no_quotes() -> None:
    """What is a trait is saved with a notebook; data and texts are messages and are not."""
    state = Explorer(example(), [ARTICLE]).get_state()
    assert "Orlen" not in str(state)
    assert "Duarte" not in str(state)
    assert not any(isinstance(value, bytes | memoryview) for value in state.values())


def test_data_is_sent_unasked_with_all_texts_of_a_small_frame() -> None:
    explorer = Sent(example(), [ARTICLE])
    explorer.open()
    [(content, [raw])] = explorer.sent
    assert content["id"] is None
    assert content["header"]["rows"] == len(content["texts"]) == 8
    assert isinstance(raw, bytes)


def test_texts_of_a_large_frame_are_sent_by_row_when_asked_for() -> None:
    explorer = Sent(large(2_500))
    explorer.open()
    [(content, _)] = explorer.sent
    assert content["texts"] is None
    content, _ = explorer.asked(type="texts", rows=[2_499, 0])
    assert content["id"] == "page-1"
    quotes = [text["quote"].split(".")[0] for text in content["texts"]]
    assert quotes == ["Quote number 2499", "Quote number 0"]


def test_page_that_came_later_gets_the_data_again() -> None:
    content, [raw] = Sent(example()).asked(type="data")
    assert (content["type"], content["id"]) == ("data", "page-1")
    assert raw


def test_plotly_is_sent_packed_when_asked_for() -> None:
    content, [raw] = Sent(example()).asked(type="plotly")
    assert content["type"] == "plotly"
    assert b"window.Plotly" in gzip.decompress(raw)


@pytest.mark.parametrize(
    "rows", [None, "0", [8], [-1], ["0"], [0] * (MOST_TEXTS_ASKED + 1)], ids=str
)
def test_rows_that_are_none_of_the_frames_are_answered_with_an_error(rows: Any) -> None:
    content, _ = Sent(example()).asked(type="texts", rows=rows)
    assert content["type"] == "error"


def test_text_of_a_quote_says_who_what_and_where() -> None:
    content, _ = Sent(example(), [ARTICLE]).asked(type="texts", rows=[2])
    [text] = content["texts"]
    assert text["speaker"] == "Chidi Okafor"
    assert text["institution"] == "University of Brax"
    assert text["role"] == "hydrologist"
    assert (text["article"], text["outlet"], text["date"]) == (
        "Dam to close",
        "Daily Brax",
        "2024-03-05",
    )
    assert (text["section"], text["kind"], text["themes"]) == (None, "indirect", ["wells"])


def test_article_without_title_goes_by_its_file() -> None:
    content, _ = Sent(frame({**DUARTE, "title": None})).asked(type="texts", rows=[0])
    assert content["texts"][0]["article"] == "dam.txt"


def test_text_of_a_quote_says_how_sure_it_is() -> None:
    quotes = frame({**DUARTE, "confidence": 0.4567}, {**DUARTE, "reviewed": True})
    content, _ = Sent(quotes).asked(type="texts", rows=[0, 1])
    found = [(text["confidence"], text["reviewed"]) for text in content["texts"]]
    assert found == [(0.457, False), (0.9, True)]


def test_article_of_a_quote_is_sent_in_marked_pieces() -> None:
    content, _ = Sent(example(), [ARTICLE]).asked(type="article", row=1)
    article = content["article"]
    pieces = [piece for paragraph in article["paragraphs"] for piece in paragraph["pieces"]]
    assert "".join(piece["text"] for piece in pieces) == TEXT
    assert [piece["text"] for piece in pieces if 1 in piece["content"]] == [
        TEXT[start:end] for start, end in INTERRUPTED
    ]
    assert [quote["row"] for quote in article["quotes"]] == list(range(8))


def test_article_that_is_not_there_has_no_paragraphs() -> None:
    content, _ = Sent(example()).asked(type="article", row=1)
    assert content["article"]["paragraphs"] is None


@pytest.mark.parametrize("row", [None, "0", 8, -1, [0]], ids=str)
def test_article_of_a_row_that_is_none_is_answered_with_an_error(row: Any) -> None:
    content, _ = Sent(example()).asked(type="article", row=row)
    assert content["type"] == "error"


def test_reasons_are_those_that_the_frame_has(tmp_path: Path) -> None:
    file = tmp_path / "sources.yml"
    file.write_text("Maria Duarte-Reis:\n  kind: person\n  aliases: [Maria Duarte]\n", "utf-8")
    article = Article.from_text("“The dam is safe,” said Maria Duarte.")
    quotes = extract_quotes(article, sources=file, progress=False)
    content, _ = Sent(quotes, article).asked(type="article", row=0)
    [quote] = content["article"]["quotes"]
    assert quote["why_speaker"].startswith(
        "Maria Duarte is named here. sources.yml has “Maria Duarte” as Maria Duarte-Reis."
    )


def test_reasons_are_sent_with_an_article_and_never_for_all_rows() -> None:
    reason = "Maria Duarte is named here."
    quotes = example().assign(speaker_reason=reason)
    for question in ({"type": "data"}, {"type": "texts", "rows": [1]}):
        content, buffers = Sent(quotes).asked(**question)
        assert reason not in json.dumps(content)
        assert not any(reason.encode() in buffer for buffer in buffers)
    assert reason in json.dumps(Sent(quotes).asked(type="article", row=1)[0])


@pytest.mark.parametrize("filters", FILTERS)
def test_code_selects_what_is_on_screen(filters: dict[str, Any]) -> None:
    explorer = Explorer(example(), filters=filters)
    names: dict[str, Any] = {"quotes": example()}
    exec(explorer.code, names)  # noqa: S102
    assert_frame_equal(names["shown"], explorer.selection)


def test_one_article_is_taken_as_well_as_many() -> None:
    assert repr(Explorer(example(), ARTICLE)).endswith("1 article)")


def test_every_part_of_the_stylesheet_is_in_it() -> None:
    """A part that nobody names would be a file without use."""
    folder = Path(looks.__file__).parent / "static" / "css"
    whole = looks.stylesheet()
    for part in folder.glob("*.css"):
        assert part.read_text(encoding="utf-8") in whole


def test_filters_that_a_page_sets_wrongly_are_put_back() -> None:
    explorer = Explorer(example(), filters={"theme": ["dams"]})
    state = {"method": "update", "state": {"filters": {"theme": 0}}, "buffer_paths": []}
    explorer._handle_msg({"content": {"data": state}, "buffers": []})
    assert explorer.filters == {"theme": ["dams"]}
    assert len(explorer.selection) == 4


@pytest.mark.parametrize("message", ["data", ["data"], None, 1])
def test_message_that_is_no_question_is_answered_with_an_error(message: object) -> None:
    explorer = Sent(example())
    explorer._handle_custom_msg(message, [])
    [(reply, _)] = explorer.sent
    assert (reply["type"], reply["id"]) == ("error", None)


@pytest.mark.parametrize("kind", [None, {}, [], 1])
def test_question_whose_type_is_no_text_is_answered_with_an_error(kind: object) -> None:
    reply, _ = Sent(example()).asked(type=kind)
    assert reply["message"] == f"The kernel does not know the question {kind!r}; rerun the cell."
