"""Formulas without MathJax: what becomes MathML, and what stays text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from workbench.sharing.maths import as_mathml, latex_output, markdown_renderer

FORMULAS = {
    r"x^2": "<msup>",
    r"\frac{a}{b}": "<mfrac>",
    r"\sqrt{2}": "<msqrt>",
    r"a < b": "&lt;",
    r"\begin{matrix} 1 & 2 \end{matrix}": "<mtable>",
    r"\begin{equation} E = mc^2 \end{equation}": "<msup>",
    "α ≤ 1": "α",
}


def rendered(source: str, **options: Any) -> str:
    return MarkdownWithMath(renderer=markdown_renderer(**options)).render(source)


@pytest.mark.parametrize("latex", FORMULAS)
def test_formula_becomes_mathml(latex: str) -> None:
    assert FORMULAS[latex] in as_mathml(latex, block=False)


def test_blocks_and_lines_are_told_apart() -> None:
    assert 'display="block"' in as_mathml("x", block=True)
    assert 'display="inline"' in as_mathml("x", block=False)


def test_formula_that_is_none_stays_readable() -> None:
    assert as_mathml(r"<b \frac{", block=False) == r'<code class="wb-tex">&lt;b \frac{</code>'


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\text{<img src=x onerror=alert(1)>}",
        r"</math><script>alert(1)</script>",
        r"\mathrm{<b>}",
        r"\href{javascript:alert(1)}{x}",
    ],
)
def test_formula_cannot_bring_markup_or_links(latex: str) -> None:
    html = as_mathml(latex, block=False)
    names = set(re.findall(r"<(\w+)", html))
    assert all(name.startswith("m") for name in names), html
    assert "href" not in html


def test_markdown_shows_formulas_between_words() -> None:
    html = rendered("Half: $\\frac{1}{2}$ of it.\n\n$$x^2$$\n\n\\begin{align} a &= b \\end{align}")
    assert html.count("<math") == 3
    assert "$" not in html
    assert html.startswith("<p>Half: <math")


def test_picture_that_is_gone_leaves_its_words() -> None:
    assert "A map" in rendered("![A map](attachment:map.png)")


def test_picture_without_data_leaves_its_words() -> None:
    assert "A map" in rendered("![A map](attachment:map.png)", attachments={"map.png": {}})


@pytest.mark.parametrize("source", ["![A map](maps)", '<img alt="A map" src="maps">'])
def test_folder_in_the_place_of_a_picture_stops_no_page(source: str, tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    assert "A map" in rendered(source, path=str(tmp_path))


def test_latex_output_keeps_its_text_as_text() -> None:
    html = latex_output(r"<b>so</b> $x^2$ and \[y\] and $$z$$")
    assert html.startswith("&lt;b&gt;so&lt;/b&gt; <math")
    assert html.count("<math") == 3


def test_latex_output_of_sympy_is_one_formula() -> None:
    html = latex_output(r"$\displaystyle \int_{0}^{1} x\, dx$")
    assert html.startswith("<math")
    assert html.endswith("</math>")
