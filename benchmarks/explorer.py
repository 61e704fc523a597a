"""How fast the Explorer is in JupyterLab, in Chromium, beside the same filter in plain ipywidgets.

    python -m benchmarks.explorer [--sizes articles 100000 1000000] [--clicks 40] [--width 2000]

Printed are the median and the 95th percentile of each time in milliseconds, the target where there
is one, and how many times longer the plain widgets took. Nothing is asserted: what a machine gives
depends on the machine. Times are taken in the page (see ``explorer_page.py``), on a server and a
browser of their own; nothing else should run meanwhile.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from playwright.sync_api import Browser, Page
from rich.console import Console
from rich.table import Table

from benchmarks import explorer_page as probe
from tests.browser.jupyterlab import (
    ROOT,
    JupyterLab,
    chromium,
    in_kernel,
    jupyterlab,
    open_notebook,
)

SIZES = ("articles", "100000", "1000000")
SETUP = """
import os
os.chdir({root!r})
from benchmarks.explorer_quotes import quotes_and_articles
from benchmarks.explorer_plain import Plain
from workbench import Explorer
quotes, articles = quotes_and_articles({size!r})
"""
EXPLORER = """
import tempfile
corrections = tempfile.mkdtemp() + "/corrections.jsonl"
explorer = Explorer(quotes, articles, corrections=corrections)
explorer"""
PLAIN = "plain = Plain(quotes)\nplain.box"
PAINTED = f'!!document.querySelector("{probe.READY} .wb-row .wb-quote")'
PLAIN_PAINTED = "!!document.querySelector('.plain-count')"
FACETS = ("theme", "expert", "institution")
WORDS = ("word3", "word17", "word40", "word3 word1", "word120", "word9")
ARTICLE_WORDS = ("weapons", "Russia", "nuclear", "Kim", "talks", "satellite")

FIRST = "first useful paint after the cell"
RAN = "the cell itself, in the kernel"
CLICK = "click to counts and list"
CHARTS = "from there to the last chart drawn"
SCROLL = "list rows that need the kernel"
SEARCH = "text search, from Enter"
READ = "click on a quote to its article"
CORRECT = "key that confirms to the row that says so"
# Milliseconds, by size; the 95th percentile for what is measured more than once.
TARGETS = {
    FIRST: {"articles": 1000, "1000000": 3000},
    CLICK: {"100000": 50, "1000000": 150},
    CHARTS: {"100000": 300, "1000000": 300},
    READ: {"100000": 100},
}


@dataclass
class Times:
    """Milliseconds by measure; ``lost`` counts what did not happen within the limit."""

    taken: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    lost: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, measure: str, value: float | None) -> None:
        if value is None:
            self.lost[measure] += 1
        else:
            self.taken[measure].append(value)

    def share(self, measure: str, percent: int) -> float | None:
        values = self.taken.get(measure)
        if not values:
            return None
        if len(values) == 1:
            return values[0]
        return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def measure_explorer(page: Page, words: tuple[str, ...], clicks: int) -> Times:
    times = Times()
    first = probe.run_cell(page, 1, PAINTED)
    times.add(RAN, first["ran"])
    times.add(FIRST, max(0.0, first["painted"] - first["ran"]))
    charts = page.locator(".wb-charts").is_visible()
    if charts:
        page.wait_for_selector(".wb-picture[data-drawn]")
    page.wait_for_timeout(2000)
    for value in _walk(clicks):
        taken = probe.click(page, value.selector, value.at)
        times.add(CLICK, taken["painted"])
        if not charts:
            continue
        drawn = taken["drawn"]
        times.add(CHARTS, None if drawn is None else max(0.0, drawn - (taken["painted"] or 0)))
    for step in range(clicks):
        times.add(SCROLL, probe.scroll(page, (step * 0.618) % 1))
    for step in range(clicks // 2):
        times.add(SEARCH, probe.search(page, words[step % len(words)]))
        # Enter keeps the words as a filter; the next ones would be alternatives to them.
        probe.click(page, ".wb-clear", 0)
    for step in range(clicks // 2):
        times.add(READ, probe.open_row(page, step))
    for _ in range(clicks // 2):
        times.add(CORRECT, probe.confirm(page))
    return times


def measure_plain(page: Page, words: tuple[str, ...], clicks: int) -> Times:
    times = Times()
    first = probe.run_cell(page, 1, PLAIN_PAINTED)
    times.add(RAN, first["ran"])
    times.add(FIRST, max(0.0, first["painted"] - first["ran"]))
    page.wait_for_timeout(2000)
    for step in range(clicks // 4):
        theme, expert = step, step + 1
        for select, option in ((0, theme), (1, expert), (1, -1), (0, -1)):
            times.add(CLICK, probe.choose(page, select, option))
    for step in range(clicks // 2):
        times.add(SEARCH, probe.plain_search(page, words[step % len(words)]))
        probe.plain_search(page, "")
    return times


@dataclass(frozen=True)
class Step:
    selector: str
    at: int


def _walk(clicks: int) -> Iterator[Step]:
    """A value, a value of the next facet under it, and both taken back; then other values."""
    for step in range(clicks // 4):
        facets = FACETS[step % 3], FACETS[(step + 1) % 3]
        for facet in facets:
            yield Step(f'.wb-value[data-facet="{facet}"]:not([aria-pressed="true"])', step)
        for facet in reversed(facets):
            yield Step(f'.wb-value[data-facet="{facet}"][aria-pressed="true"]', 0)


def in_notebook(
    browser: Browser,
    lab: JupyterLab,
    name: str,
    cells: list[str],
    run: Callable[[Page], Times],
    width: int,
) -> Times:
    """What ``run`` measures in a notebook of its own, whose kernel ends with it."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )
    nbformat.write(notebook, lab.folder / f"{name}.ipynb")
    page = browser.new_page(viewport={"width": width, "height": 1000})
    try:
        open_notebook(page, lab, f"{name}.ipynb")
        probe.prepare(page)
        probe.run_cell(page, 0, "true")
        if fault := in_kernel(page, "assert len(quotes)"):
            raise SystemExit(f"The quotes could not be made: {fault}")
        return run(page)
    finally:
        page.evaluate(
            "() => window.jupyterapp.shell.currentWidget.context.sessionContext.shutdown()"
        )
        page.close()


def table(results: dict[str, tuple[Times, Times]]) -> Table:
    """One row a measure, one column a size: median / 95th percentile, target, and the ratio."""
    shown = Table("Milliseconds, median / 95th percentile", *results, title="The Explorer's speed")
    for column in shown.columns[1:]:
        column.justify = "right"
    for name in (RAN, FIRST, CLICK, CHARTS, SCROLL, SEARCH, READ, CORRECT):
        shown.add_row(name, *(_both(ours, name) for ours, _ in results.values()))
        if name in TARGETS:
            goals = (TARGETS[name].get(size) for size in results)
            shown.add_row("  target", *(f"{goal:,}" if goal else "" for goal in goals))
        if any(plain.taken.get(name) for _, plain in results.values()):
            shown.add_row("  plain", *(_both(plain, name) for _, plain in results.values()))
            shown.add_row("  plain takes", *(_ratio(*pair, name) for pair in results.values()))
    return shown


def _both(times: Times, name: str) -> str:
    middle, high = times.share(name, 50), times.share(name, 95)
    lost = f", {times.lost[name]} lost" if times.lost.get(name) else ""
    if middle is None or high is None:
        return f"-{lost}"
    single = len(times.taken[name]) == 1
    return (f"{middle:,.0f}" if single else f"{middle:,.0f} / {high:,.0f}") + lost


def _ratio(ours: Times, plain: Times, name: str) -> str:
    shares = []
    for percent in (50, 95):
        mine, theirs = ours.share(name, percent), plain.share(name, percent)
        if mine and theirs:
            shares.append(f"x {max(theirs, 1) / max(mine, 1):,.1f}")
    return " / ".join(dict.fromkeys(shares))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--sizes", nargs="+", default=SIZES, metavar="SIZE")
    asked.add_argument("--clicks", type=int, default=40, help="of each kind, at each size")
    asked.add_argument(
        "--width", type=int, default=2000, help="of the window; below 1,800 no chart is in sight"
    )
    options = asked.parse_args()
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        raise SystemExit("Chromium is not installed; nothing was measured.")
    console = Console()
    results: dict[str, tuple[Times, Times]] = {}
    with tempfile.TemporaryDirectory() as notebooks, tempfile.TemporaryDirectory() as settings:
        folder = Path(notebooks)
        with jupyterlab(folder, Path(settings)) as lab, chromium(path) as browser:
            for size in options.sizes:
                console.print(f"Measuring {size} ...")
                results[size] = _measured(browser, lab, size, options)
            version = browser.version
    console.print(table(results))
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    console.print(f"Chromium {version}, {os.cpu_count()} cores, load {load} (1, 5, 15 minutes).")


def _measured(
    browser: Browser, lab: JupyterLab, size: str, options: argparse.Namespace
) -> tuple[Times, Times]:
    setup = SETUP.format(root=str(ROOT), size=size)
    words = ARTICLE_WORDS if size == "articles" else WORDS
    ours = in_notebook(
        browser, lab, f"explorer-{size}", [setup, EXPLORER],
        lambda page: measure_explorer(page, words, options.clicks), options.width,
    )  # fmt: skip
    plain = in_notebook(
        browser, lab, f"plain-{size}", [setup, PLAIN],
        lambda page: measure_plain(page, words, options.clicks), options.width,
    )  # fmt: skip
    return ours, plain


if __name__ == "__main__":
    main()
