"""Formulas without MathJax: what becomes MathML, and what stays text."""

from __future__ import annotations

import re

import pytest

from workbench.sharing.maths import as_mathml, latex_output

FORMULAS = {
    r"x^2": "<msup>",
    r"\frac{a}{b}": "<mfrac>",
    r"\sqrt{2}": "<msqrt>",
    r"a < b": "&lt;",
    r"\begin{matrix} 1 & 2 \end{matrix}": "<mtable>",
    r"\begin{equation} E = mc^2 \end{equation}": "<msup>",
    "α ≤ 1": "α",
}


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


def test_latex_output_keeps_its_text_as_text() -> None:
    html = latex_output(r"<b>so</b> $x^2$ and \[y\] and $$z$$")
    assert html.startswith("&lt;b&gt;so&lt;/b&gt; <math")
    assert html.count("<math") == 3


def test_latex_output_of_sympy_is_one_formula() -> None:
    html = latex_output(r"$\displaystyle \int_{0}^{1} x\, dx$")
    assert html.startswith("<math")
    assert html.endswith("</math>")
