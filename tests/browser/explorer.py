"""What a test reads off an Explorer on a page, and how it finds its parts."""

from __future__ import annotations

from playwright.sync_api import Page

READY = ".wb-explorer[data-ready='1']"


def value(facet: str, name: str) -> str:
    """The selector of one facet value's button; ``(none)`` for rows without a value."""
    return f'.wb-value[data-facet="{facet}"][data-value="{name}"]'


def count(page: Page) -> int:
    """How many quotes match; waits until the Explorer is drawn."""
    return int(page.get_attribute(READY, "data-count") or -1)


def wait_for_count(page: Page, quotes: int) -> None:
    page.wait_for_selector(f'{READY}[data-count="{quotes}"]')


def speakers(page: Page) -> list[str]:
    """Who stands in the list, from the top, as far as it is drawn."""
    return page.locator(".wb-explorer .wb-speaker").all_inner_texts()


def bars(page: Page) -> dict[str, list[int]]:
    """The chart as Plotly has drawn it: label -> [all quotes, matching quotes]."""
    page.wait_for_selector(".wb-picture[data-drawn]")
    figure = page.evaluate(
        """() => {
          const plot = document.querySelector('.wb-plot');
          return [plot.layout.yaxis.ticktext, ...plot.data.map((trace) => trace.x)];
        }"""
    )
    return {label: list(counts) for label, *counts in zip(*figure, strict=True)}


def wait_for_bars(page: Page, expected: dict[str, list[int]]) -> None:
    """Waits for the chart, which follows the counts a moment later; fails with what it shows."""
    for _ in range(100):
        if bars(page) == expected:
            return
        page.wait_for_timeout(50)
    assert bars(page) == expected
