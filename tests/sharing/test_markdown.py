"""Markdown cells on a page: their formulas, their own HTML and their pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sharing.pixels import SVG
from workbench.sharing.cleaning import cleaned
from workbench.sharing.markdown import markdown_html
from workbench.sharing.pictures import of_notebook

OWN_HTML = {
    "A <span style='color:red'>red</span> word": "<span style='color:red'>red</span> word",
    "<kbd>Ctrl</kbd>, x<sup>2</sup>": "<kbd>Ctrl</kbd>, x<sup>2</sup>",
    "<details><summary>Notes</summary>\n\nText *slanted*\n\n</details>": (
        "<details><summary>Notes</summary>\n\n<p>Text <em>slanted</em></p>\n</details>"
    ),
    "<div class='a'>\n\n- one\n\n</div>": "<div class='a'>\n\n<ul>\n<li>one</li>\n</ul>\n</div>",
}


@pytest.mark.parametrize("source", OWN_HTML)
def test_html_in_markdown_stays_whole(source: str) -> None:
    assert OWN_HTML[source] in markdown_html(source)


def test_formulas_stand_between_words() -> None:
    html = markdown_html(
        "Half: $\\frac{1}{2}$ of it.\n\n$$x^2$$\n\n\\begin{align} a &= b \\end{align}"
    )
    assert html.count("<math") == 3
    assert "$" not in html
    assert html.startswith("<p>Half: <math")


@pytest.mark.parametrize(
    "source",
    [
        "![a map](my%20map.svg)",
        '<img src="my map.svg" alt="a map">',
        "<div>\n<img src='my map.svg'>\n\n*slanted*\n\n</div>",
    ],
)
def test_picture_beside_the_notebook_comes_into_the_page(source: str, tmp_path: Path) -> None:
    (tmp_path / "my map.svg").write_text(SVG)
    clean = cleaned(markdown_html(source), of_notebook(str(tmp_path), {}))
    assert 'src="data:image/svg+xml;base64,' in clean.html
    assert clean.left_out == ()
    # What stands around it is not torn apart either.
    assert clean.html.count("<div>") == clean.html.count("</div>")
    assert "</div><p>" not in clean.html.replace("\n", "")


@pytest.mark.parametrize(
    "address", ["attachment:map.png", "attachment:empty.png", "missing.png", "folder", "."]
)
def test_picture_that_is_not_there_becomes_words_with_its_address(
    address: str, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    pictures = of_notebook(str(tmp_path), {"empty.png": {}})
    clean = cleaned(markdown_html(f"![A map]({address})"), pictures)
    assert f"The picture “A map” is not in this page: {address}" in clean.html
    assert clean.left_out == (f"a picture that is not in the notebook ({address})",)


def test_headings_can_be_linked_to_by_their_words() -> None:
    html = markdown_html("# A *b* & `c`\n\n## <b>d</b>")
    assert '<h1 id="A-b-&amp;-c">A <em>b</em>' in html
    assert '<a class="anchor-link" href="#A-b-&amp;-c">' in html
    assert '<h2 id="d"><b>d</b>' in html


def test_heading_nested_deeper_than_python_goes_is_one() -> None:
    html = markdown_html(f"# {'<b>' * 3000}x{'</b>' * 3000}")
    assert '<h1 id="x">' in html


def test_formula_longer_than_any_stays_text() -> None:
    assert "<math" not in markdown_html(f"$${'x' * 5000}$$")
