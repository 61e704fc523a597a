"""What a test reads off an Explorer on a page, and how it finds its parts."""

from __future__ import annotations

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as NotInTimeError

from tests.browser.jupyterlab import in_kernel

READY = ".wb-explorer[data-ready='1']"


def value(facet: str, name: str) -> str:
    """The selector of one facet value's button; ``(none)`` for rows without a value."""
    return f'.wb-value[data-facet="{facet}"][data-value="{name}"]'


def count(page: Page) -> int:
    """How many quotes match; waits until the Explorer is drawn."""
    return int(page.get_attribute(READY, "data-count") or -1)


def wait_for_count(page: Page, quotes: int) -> None:
    page.wait_for_selector(f'{READY}[data-count="{quotes}"]')


def without_filters(page: Page, quotes: int) -> None:
    """Takes all filters away, until all ``quotes`` are shown.

    A click that was still on its way comes in another thread than cells do, and may count as later.
    """
    for _ in range(5):
        in_kernel(page, "explorer.filters = {}")
        try:
            page.wait_for_selector(f'{READY}[data-count="{quotes}"]', timeout=5_000)
        except NotInTimeError:
            continue
        return
    wait_for_count(page, quotes)


def speakers(page: Page) -> list[str]:
    """Who stands in the list, from the top, as far as it is drawn."""
    return page.locator(".wb-explorer .wb-speaker").all_inner_texts()


def chart(name: str) -> str:
    """The selector of one chart: themes, voices, experts or kinds."""
    return f'.wb-chart[data-chart="{name}"]'


def show(page: Page, panel: str) -> None:
    """Quotes, charts or article come into sight; charts may stand beside the others already."""
    tab = page.locator(f'.wb-explorer .wb-tab[data-tab="{panel}"]').first
    if tab.is_visible():
        tab.click()


def resize(page: Page, width: int, height: int) -> None:
    """The window in that size, and JupyterLab and every Explorer in it laid out for it."""
    if page.viewport_size != {"width": width, "height": height}:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("delete window.wbLaidOut")
        page.wait_for_function(_LAID_OUT, arg=width)


# Sizes follow one another over some frames: what is told of a size is told within its frame.
_LAID_OUT = """width => {
  const sizes = [...document.querySelectorAll('.wb-explorer')]
    .flatMap((root) => [root.clientWidth, root.dataset.room]);
  const now = [innerWidth, ...sizes].join();
  const kept = window.wbLaidOut ??= {was: '', frames: 0};
  kept.frames = now === kept.was && innerWidth === width ? kept.frames + 1 : 0;
  kept.was = now;
  return kept.frames >= 10;
}"""


def wait_for_chart(page: Page, name: str) -> None:
    """Brings a chart into sight, without which none is drawn, and waits for it in its width."""
    page.locator(chart(name)).first.scroll_into_view_if_needed()
    page.wait_for_function(_DRAWN, arg=f"{chart(name)} .wb-picture")


_DRAWN = """selector => {
  const picture = document.querySelector(selector);
  const svg = picture.dataset.drawn && picture.querySelector('.main-svg');
  return svg && Math.abs(svg.clientWidth - picture.clientWidth) <= 1;
}"""


def wait_until_still(page: Page) -> None:
    """Waits until no Explorer changes any more: colours have faded in, charts have followed."""
    page.evaluate(_STILL)


# Charts follow the counts by a frame and a moment; on a slow machine frames are slow too.
_STILL = """async () => {
  const roots = [...document.querySelectorAll('.wb-explorer')];
  const start = performance.now();
  let [since, frames] = [start, 0];
  const observer = new MutationObserver(() => [since, frames] = [performance.now(), 0]);
  const all = {subtree: true, childList: true, attributes: true, characterData: true};
  roots.forEach((root) => observer.observe(root, all));
  const fades = () => document.getAnimations().some(({playState, effect}) =>
    playState === 'running' && roots.some((root) => root.contains(effect?.target)));
  // What never comes to rest is not waited for: the test says what it is.
  while (performance.now() - start < 30_000 &&
      (frames < 10 || performance.now() - since < 150 || fades())) {
    await new Promise(requestAnimationFrame);
    frames++;
  }
  observer.disconnect();
}"""


def bars(page: Page, name: str = "themes") -> dict[str, dict[str, int]]:
    """A chart as Plotly has drawn it: what stands along the axis -> series -> number of quotes."""
    # What is out of sight is not drawn.
    show(page, "charts")
    wait_for_chart(page, name)
    drawn = page.evaluate(
        """chart => {
          const {data, layout} = document.querySelector(`${chart} .wb-plot`);
          const upright = data.some((trace) => trace.orientation === 'h');
          const {tickvals, ticktext} = upright ? layout.yaxis : layout.xaxis;
          const named = (place) => ticktext[tickvals.indexOf(place)]?.replaceAll('<br>', ' ');
          return data.filter((trace) => trace.type === 'bar').flatMap((trace) => {
            const [places, numbers] = upright ? [trace.y, trace.x] : [trace.x, trace.y];
            return places.map((place, i) => [named(place) ?? place, trace.name, numbers[i]]);
          });
        }""",
        chart(name),
    )
    found: dict[str, dict[str, int]] = {}
    for label, series, number in drawn:
        found.setdefault(label, {})[series] = number
    return found


def totals(page: Page) -> dict[str, int]:
    """The chart of themes: how many quotes each has, whosoever's they are."""
    return {label: sum(parts.values()) for label, parts in bars(page).items()}


def wait_for_totals(page: Page, expected: dict[str, int]) -> None:
    """Waits for the chart, which follows the counts a moment later; fails with what it shows."""
    for _ in range(100):
        if totals(page) == expected:
            return
        page.wait_for_timeout(50)
    assert totals(page) == expected


def wait_for_filters(page: Page, expected: str) -> None:
    """Waits until the kernel's filters print so; fails with what they are."""
    wait_for_kernel(page, "print(explorer.filters)", expected)


def wait_for_kernel(page: Page, code: str, expected: str) -> None:
    """Waits until what the kernel prints for ``code`` is ``expected``; fails with what it is.

    ipywidgets holds a change back while the kernel is at work on the one before it: whoever asks
    right after a click may be told what was so before.
    """
    for _ in range(100):
        if (now := in_kernel(page, code).strip()) == expected:
            return
        page.wait_for_timeout(50)
    assert now == expected
