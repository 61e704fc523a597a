"""Markdown cells on a page: their formulas, their own HTML and their pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.sharing.markdown import markdown_html

# One pixel.
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'
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
    html = markdown_html(source, path=str(tmp_path))
    assert 'src="data:image/svg+xml;base64,' in html
    # What stands around it is not torn apart either.
    assert html.count("<div>") == html.count("</div>")
    assert "</div><p>" not in html.replace("\n", "")


@pytest.mark.parametrize(
    "address", ["attachment:map.png", "attachment:empty.png", "missing.png", "folder", "", "."]
)
def test_picture_that_is_not_there_keeps_its_words_and_address(
    address: str, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    html = markdown_html(f"![A map]({address})", path=str(tmp_path), attachments={"empty.png": {}})
    assert 'alt="A map"' in html
    assert f'src="{address}"' in html
