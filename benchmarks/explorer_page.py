"""Measuring inside the page: from the moment of an event to the frame after its effect is painted.

A click is a mouse's and its time is the browser's own (Event Timing, as for Interaction to Next
Paint): from the press being received to the frame painted after its handlers, in steps of 8 ms.
What it changes must stand in the document when the handlers are done, else it counts as lost.

Any other time runs from just before the event is dispatched until the frame in which its effect
stands in the document has been painted: a message posted from that frame's callback is delivered
after it.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

READY = ".wb-explorer[data-ready='1']"
LIMIT_MS = 15_000
# When no chart was drawn for so long, the last one has been.
QUIET_MS = 500

PROBE = """() => {
  const frame = () => new Promise(requestAnimationFrame);
  const afterPaint = () => new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  const until = async (start, done, limit) => {
    do {
      await frame();
      if (performance.now() - start > limit) return null;
    } while (!done());
    await afterPaint();
    return performance.now() - start;
  };
  const drawings = () => {
    const times = [];
    const watcher = new MutationObserver(() => times.push(performance.now()));
    watcher.observe(root(), {subtree: true, attributes: true, attributeFilter: ['data-drawn']});
    return {
      async last(ms) {
        const began = performance.now();
        while (performance.now() - Math.max(began, times.at(-1) ?? 0) < ms) await frame();
        watcher.disconnect();
        return times.at(-1) ?? null;
      },
    };
  };
  const root = () => document.querySelector('.wb-explorer');
  // The chips too: a filter that every quote passes changes no count.
  const state = () => root().dataset.count + root().querySelector('.wb-chips').textContent;
  const shown = (rows, list) => rows.filter((row) => {
    const place = row.getBoundingClientRect();
    return place.bottom > list.top && place.top < list.bottom;
  });
  const entries = [];
  new PerformanceObserver((list) => {
    entries.push(...list.getEntries().filter(({name}) => name === 'click'));
  }).observe({type: 'event', durationThreshold: 16});
  window.measure = {
    ready() {
      const before = state();
      const charts = drawings();
      entries.length = 0;
      let changed = false;
      // On the window a listener is called after those of the Explorer.
      addEventListener('click', () => changed = state() !== before, {once: true});
      window.measured = async (quietMs, limit) => {
        const last = await charts.last(quietMs);
        const click = entries.at(-1);
        if (!changed || !click || click.duration > limit) return {painted: null, drawn: null};
        const drawn = last === null ? null : last - click.startTime;
        return {painted: click.duration, drawn};
      };
    },
    async type(box, words, events, done, limit) {
      const start = performance.now();
      box.value = words;
      for (const event of events) box.dispatchEvent(event);
      return until(start, done, limit);
    },
    async open(at, limit) {
      const rows = [...document.querySelectorAll('.wb-explorer .wb-list .wb-row')];
      const start = performance.now();
      rows[at % rows.length].querySelector('.wb-quote').click();
      return until(start, () => {
        const mark = root().querySelector('.wb-story mark.wb-open');
        return mark !== null && mark.getClientRects().length > 0;
      }, limit);
    },
    async confirm(limit) {
      const list = document.querySelector('.wb-explorer .wb-list');
      const key = (name) => list.dispatchEvent(
        new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}),
      );
      list.focus();
      key('ArrowDown');
      await frame();
      const start = performance.now();
      key('y');
      return until(start, () => list.querySelector('.wb-active .wb-deed') !== null, limit);
    },
    async scroll(share, limit) {
      const list = document.querySelector('.wb-explorer .wb-list');
      const start = performance.now();
      list.scrollTop = share * (list.scrollHeight - list.clientHeight);
      return until(start, () => {
        const rows = shown([...list.querySelectorAll('.wb-row')], list.getBoundingClientRect());
        return rows.length > 0 && rows.every((row) => row.querySelector('.wb-quote'));
      }, limit);
    },
    async cell(index, done, limit) {
      const panel = window.jupyterapp.shell.currentWidget;
      const kernel = panel.context.sessionContext.session.kernel;
      const start = performance.now();
      let idle = null;
      let mine = null;
      const listen = (_, message) => {
        if (message.header.msg_type === 'execute_input') mine = message.parent_header.msg_id;
        const over = message.header.msg_type === 'status' &&
          message.content.execution_state === 'idle';
        if (over && message.parent_header.msg_id === mine) idle ??= performance.now();
      };
      kernel.iopubMessage.connect(listen);
      panel.content.activeCellIndex = index;
      const run = window.jupyterapp.commands.execute('notebook:run-cell');
      const painted = await until(start, done, limit);
      await run;
      kernel.iopubMessage.disconnect(listen);
      return {painted, ran: idle - start};
    },
  };
}"""


def prepare(page: Page) -> None:
    page.evaluate(PROBE)


def run_cell(page: Page, index: int, painted: str) -> dict[str, float]:
    """Milliseconds until the kernel was done with the cell (``ran``) and ``painted`` held."""
    code = "([index, limit, painted]) => measure.cell(index, new Function(painted), limit)"
    return dict(page.evaluate(code, [index, LIMIT_MS * 20, f"return {painted}"]))


def click(page: Page, selector: str, at: int) -> dict[str, float | None]:
    """A click on one of several elements: until counts and list, and until charts, are painted."""
    found = page.query_selector_all(selector)
    element = found[at % len(found)]
    element.scroll_into_view_if_needed()
    page.evaluate("measure.ready()")
    element.click()
    return dict(page.evaluate("([quiet, limit]) => measured(quiet, limit)", [QUIET_MS, LIMIT_MS]))


def open_row(page: Page, at: int) -> float | None:
    """One of the rows in sight, until it is marked in its article; then the list is back."""
    taken = _ms(page.evaluate("([at, limit]) => measure.open(at, limit)", [at, LIMIT_MS]))
    page.locator(".wb-explorer .wb-reader").press("Escape")
    page.wait_for_selector(".wb-explorer .wb-list:visible")
    return taken


def confirm(page: Page) -> float | None:
    """The key that confirms the next row, until the row says so."""
    return _ms(page.evaluate("limit => measure.confirm(limit)", LIMIT_MS))


def scroll(page: Page, share: float) -> float | None:
    """To a place of the list, until all rows in sight have their words."""
    return _ms(page.evaluate("([at, limit]) => measure.scroll(at, limit)", [share, LIMIT_MS]))


def search(page: Page, words: str) -> float | None:
    """Words and Enter in the Explorer's search box, until the counts are painted."""
    code = """([words, limit]) => {
      const root = document.querySelector('.wb-explorer');
      const before = root.dataset.count;
      const done = () => root.dataset.count !== before;
      const events = [
        new Event('input', {bubbles: true}),
        new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}),
      ];
      return measure.type(root.querySelector('input.wb-words'), words, events, done, limit);
    }"""
    return _ms(page.evaluate(code, [words, LIMIT_MS]))


def choose(page: Page, select: int, option: int) -> float | None:
    """An option of a plain widget's list, until its output is painted; -1 takes the choice back."""
    code = """([select, option, limit]) => {
      const list = document.querySelectorAll('.widget-select-multiple select')[select];
      const told = () => document.querySelector('.plain-count')?.textContent;
      const before = told();
      const value = option < 0 ? '' : list.options[option % list.options.length].value;
      const events = [new Event('change', {bubbles: true})];
      return measure.type(list, value, events, () => told() && told() !== before, limit);
    }"""
    return _ms(page.evaluate(code, [select, option, LIMIT_MS]))


def plain_search(page: Page, words: str) -> float | None:
    """Words into the plain widget's text box, until its output is painted."""
    code = """([words, limit]) => {
      const box = document.querySelector('.widget-text input');
      const told = () => document.querySelector('.plain-count')?.textContent;
      const before = told();
      const events = [new Event('change', {bubbles: true})];
      return measure.type(box, words, events, () => told() && told() !== before, limit);
    }"""
    return _ms(page.evaluate(code, [words, LIMIT_MS]))


def _ms(value: Any) -> float | None:
    return None if value is None else float(value)
