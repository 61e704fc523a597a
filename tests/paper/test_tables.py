"""Tables for a paper: cells as a reader has them, and every character of them itself."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from markdown_it import MarkdownIt

from tests.quotes.frames import quote_frame
from workbench import compare, coverage
from workbench.errors import WorkbenchError
from workbench.own import Roster, with_own
from workbench.paper import PaperTable, paper_table

# What would be markup, an end of a cell, a ligature or an unseen sign in one of the three.
HOSTILE = r"<b>A&B</b> | 5% $x$ #1 {y}_z^2 ~ \end{table} --- ?` ,, \"q\" `c` [l](u) *i* @x http://x"


def table_of(*names: str) -> PaperTable:
    frame = pd.DataFrame({"institution": list(names), "quotes": range(len(names))})
    return paper_table(frame, caption=HOSTILE)


class Cells(HTMLParser):
    """The texts of the cells of a table, row by row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        self._open = tag in ("td", "th")
        if self._open:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.rows[-1][-1] += data


def test_a_table_of_coverage_has_headings_shares_and_periods_as_one_reads_them() -> None:
    frame = quote_frame(
        {"published": pd.Timestamp(2024, 5, 1), "kind": "direct", "words": 1200},
        {"published": pd.Timestamp(2024, 5, 1), "kind": "direct"},
        {"published": pd.Timestamp(2024, 5, 1)},
        {"published": pd.NaT, "outlet": None},
    )
    table = paper_table(coverage(frame, by=["date", "kind"], share=True))
    assert [column.heading for column in table.columns] == [
        "Period", "Kind of quote", "Quotes", "Speakers", "Articles", "Outlets", "Words",
        "Share (%)",
    ]  # fmt: skip
    rows = list(zip(*(column.cells for column in table.columns), strict=True))
    assert rows[0] == ("2024-05", "direct", "2", "1", "1", "1", "1,201", "66.7")
    assert rows[2] == ("(none)", "indirect", "1", "1", "1", "0", "1", "100.0")


def test_a_table_of_a_comparison_has_signs_and_says_what_a_and_b_are() -> None:
    roster = Roster(("gender",), {"Ana Bell": ("woman",), "Bo": ("man",)})
    news = {"outlet": "News", "article_id": "a2"}
    frame = quote_frame({}, {"speaker": "Bo", **news}, {"speaker": "Cy", **news})
    frame = with_own(frame, roster)
    compared = compare(frame, a={"outlet": "The Post"}, b={"outlet": "News"}, by="gender")
    table = paper_table(compared, digits=0)
    rows = list(zip(*(column.cells for column in table.columns), strict=True))
    assert rows[0][:6] == ("man", "0", "1", "0", "100", "+100")
    assert rows[1][5] == "−100"
    assert rows[2] == ("(none)", "0", "1", "0", "50", "–", "–", "–", "no")
    assert table.notes == (
        "A: The Post (1 quote). B: News (1 of 2 quotes with a value). Difference: B - A, with its "
        "95% interval.",
    )  # fmt: skip
    assert "−100" in table.markdown
    assert "$-$100" in table.latex


def test_a_table_of_shares_says_what_they_are_of() -> None:
    frame = with_own(quote_frame({}, {"outlet": None}), Roster(("gender",), {"Ana Bell": ("w",)}))

    def notes(**how: Any) -> tuple[str, ...]:
        # Also of rows that were put into another order, or are the first ones.
        return paper_table(coverage(frame, **how).sort_values("quotes").head(1)).notes

    assert notes(by="outlet") == ()
    assert notes(by="outlet", share=True) == ("Share: of all quotes.",)
    assert notes(by=["date", "outlet"], freq="week", share=True, measure="words") == (
        "Share: of the words of each week.",
    )
    assert notes(by=["outlet", "speaker", "kind"], share=True, dropna=True) == (
        "Share: of the quotes of each outlet and speaker with a value.",
    )
    assert notes(by=["outlet", "gender"], share=True) == (
        "Share: of the quotes of each outlet with a value in speakers.csv. Share of all: of the "
        "quotes of each outlet.",
    )


def test_other_headings_may_be_given() -> None:
    frame = pd.DataFrame({"outlet": ["x"], "quotes": [3]})
    assert paper_table(frame, names={"quotes": "n"}).columns[1].heading == "n"
    with pytest.raises(WorkbenchError, match="there is no column 'words'; the columns are outlet"):
        paper_table(frame, names={"words": "n"})


def test_markdown_gives_back_every_character_of_a_cell() -> None:
    text = table_of(HOSTILE, "a\nb", "").markdown
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    rows = Cells(html).rows
    assert rows == [["Institution", "Quotes"], [HOSTILE, "0"], ["a b", "1"], ["", "2"]]
    assert "<b>A" not in html.replace("&lt;b&gt;A", "")


def test_html_gives_back_every_character_of_a_cell_and_holds_its_own_look() -> None:
    html = table_of(HOSTILE, "a\u202eb").html
    assert Cells(html).rows == [["Institution", "Quotes"], [HOSTILE, "0"], ["ab", "1"]]
    assert "class=" not in html
    assert "text-align:right" in html
    assert table_of("x")._repr_html_() == table_of("x").html


# LaTeX's commands for single characters, read back.
READ = {
    r"\textbackslash{}": "\\", r"\textasciicircum{}": "^", r"\textasciitilde{}": "~",
    r"\textless{}": "<", r"\textgreater{}": ">", r"\textbar{}": "|", r"\textquotedbl{}": '"',
    r"\textasciigrave{}": "`", r"\textquotesingle{}": "'", r"\{": "{", r"\}": "}", r"\$": "$",
    r"\&": "&", r"\#": "#", r"\_": "_", r"\%": "%",
}  # fmt: skip


def read_back(latex: str) -> str:
    pattern = "|".join(re.escape(command) for command in sorted(READ, key=len, reverse=True))
    plain = re.sub(rf"{pattern}|\{{\}}", lambda found: READ.get(found[0], ""), latex)
    assert not re.search(r"(?<!\\)[&%$#^~]", re.sub(pattern, "", latex))
    return plain


def test_latex_escapes_every_character_and_parts_ligatures() -> None:
    lines = table_of(HOSTILE).latex.splitlines()
    row = next(line for line in lines if line.endswith(r"& 0 \\")).strip()
    cell = row.removesuffix(r" & 0 \\")
    assert read_back(cell) == HOSTILE
    assert "--" not in cell
    assert "?{}" in cell
    assert ",{}," in cell
    caption = next(line for line in lines if "caption" in line).strip()
    assert read_back(caption.removeprefix("\\caption{").removesuffix("}")) == HOSTILE


def test_a_row_that_begins_with_a_bracket_is_no_height_of_the_row_above() -> None:
    text = table_of("x", "[1em] y", "* z").latex
    assert "    {}[1em] y & 1" in text
    assert "    {}* z & 2" in text


def test_latex_has_the_rules_of_booktabs_and_a_side_for_each_column() -> None:
    frame = pd.DataFrame({"outlet": ["x"], "quotes": [3]})
    text = paper_table(frame, label="tab:x").latex
    assert r"\begin{tabular}{lr}" in text
    assert [rule for rule in ("toprule", "midrule", "bottomrule") if f"\\{rule}" not in text] == []
    assert r"\label{tab:x}" in text
    with pytest.raises(WorkbenchError, match="is no label for LaTeX"):
        paper_table(frame, label="a}b")


def test_a_table_is_written_by_the_suffix_of_its_file(tmp_path: Path) -> None:
    table = table_of("x")
    assert table.save(tmp_path / "t.tex").read_text("utf-8") == table.latex
    assert table.save(tmp_path / "t.md").read_text("utf-8") == table.markdown
    page = table.save(str(tmp_path / "t.HTML")).read_text("utf-8")
    assert table.html in page
    assert '<meta charset="utf-8">' in page
    with pytest.raises(
        WorkbenchError, match=r"Unknown suffix '\.docx'.*known: \.md, \.tex, \.html"
    ):
        table.save(tmp_path / "t.docx")


@pytest.mark.parametrize(
    ("frame", "arguments", "words"),
    [
        ([1], {}, "A list is no table"),
        (pd.DataFrame(), {}, "has no columns"),
        (pd.DataFrame({"x": [1]}), {"digits": 9}, "digits=9 is no number of digits"),
    ],
)
def test_what_is_no_table_is_told(frame: object, arguments: dict[str, int], words: str) -> None:
    with pytest.raises(WorkbenchError, match=words):
        paper_table(frame, **arguments)  # type: ignore[arg-type]
