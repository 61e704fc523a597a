/**
 * One view of an Explorer: lays the parts out and keeps them in step with the filters.
 *
 * @module
 */

import { Chart } from "./chart.js";
import { showChips } from "./chips.js";
import { count, h, number } from "./dom.js";
import { FacetView } from "./facets.js";
import { active, chosen, clear, toggle, withBeliefs } from "./filter.js";
import { QuoteList } from "./list.js";
import { rank } from "./ranking.js";

/** @import { Session } from "./session.js" */
/** @import { Table } from "./types.js" */

const WAITING = "Waiting for the kernel: it is busy with another cell.";

/**
 * @param {HTMLElement} holder
 * @param {Session} session
 * @returns {() => void} takes everything away again
 */
export function mount(holder, session) {
  const notice = h("p", { class: "wb-notice", role: "status" }, "Loading the quotes …");
  const root = h("div", { class: "wb-explorer" }, notice);
  holder.append(root);
  /** @type {(() => void)[]} */
  const cleanups = [];
  let closed = false;
  const showWaiting = () => {
    notice.hidden = !session.waiting;
    notice.textContent = WAITING;
  };
  cleanups.push(session.listen(() => root.dataset.ready || session.waiting ? showWaiting() : null));
  session.ready.then((table) => {
    if (closed) return;
    showWaiting();
    cleanups.push(draw(root, table, session));
    root.dataset.ready = "1";
  }).catch((error) => {
    if (closed) return;
    notice.hidden = false;
    notice.textContent = error.message;
  });
  return () => {
    closed = true;
    cleanups.forEach((cleanup) => cleanup());
    root.remove();
  };
}

/**
 * @param {HTMLElement} root
 * @param {Table} table
 * @param {Session} session
 */
function draw(root, table, session) {
  const { facets } = table;
  /** @type {(facet: string, value: string | null) => void} */
  const change = (facet, value) => {
    session.filters = toggle(session.filters, facets, facet, value);
  };
  const clearAll = () => {
    session.filters = clear(session.filters);
    counter.focus();
  };
  const views = facets.map((facet) => new FacetView(facet, (value) => change(facet.name, value)));
  const list = new QuoteList(session.texts, table.rows);
  const chart = new Chart(facets, { onClick: change, onBy: () => drawChart() });
  const beliefs = beliefsBox(table, (shown) => {
    session.filters = withBeliefs(session.filters, shown);
  });
  // Clearing takes the pressed button away; the focus then needs a place to be.
  const counter = h("p", { class: "wb-count", role: "status", tabindex: -1 });
  const clearer = h(
    "button",
    { type: "button", class: "wb-clear", click: clearAll },
    "Clear filters",
  );
  const chips = h("div", { class: "wb-chips" });
  const empty = h("div", { class: "wb-empty" });
  const results = h("div", { class: "wb-results" }, chart.element, list.element);

  const drawChart = () => {
    const i = chart.facet;
    const { matched, all } = session.result;
    const now = chosen(session.filters, facets[i].name);
    const ranked = rank(facets[i], matched[i], all[i], now, { zeros: true });
    chart.show(ranked, active(session.filters, facets).length > 0);
  };
  /** @type {Uint32Array | null} */
  let shown = null;
  const redraw = () => {
    const { matching, total, crossed, all } = session.result;
    // Being told that the kernel is busy changes nothing here.
    if (shown === matching) return;
    shown = matching;
    const filters = active(session.filters, facets);
    root.dataset.count = String(matching.length);
    counter.textContent = filters.length
      ? `${number(matching.length)} of ${count(total, "quote")}`
      : count(total, "quote");
    clearer.hidden = filters.length === 0;
    showChips(chips, filters, change);
    views.forEach((view, i) => {
      view.show(rank(facets[i], crossed[i], all[i], chosen(session.filters, facets[i].name)));
    });
    if (beliefs) beliefs.box.checked = session.filters.speech === null;
    empty.replaceChildren(...emptyWords(matching.length, total, table.rows, clearAll));
    empty.hidden = matching.length > 0;
    results.hidden = matching.length === 0;
    list.show(matching);
    if (matching.length) drawChart();
  };

  root.append(
    h("div", { class: "wb-head" }, counter, chips, clearer),
    h(
      "div",
      { class: "wb-body" },
      h(
        "div",
        { class: "wb-side", role: "group", "aria-label": "Filters" },
        ...views.map((view) => view.element),
        beliefs && beliefs.element,
      ),
      h("div", { class: "wb-main" }, empty, results),
    ),
  );
  redraw();
  const unlisten = session.listen(redraw);
  // Reading Plotly's script holds the page up for a second or two: first let it be painted.
  const soon = setTimeout(() => {
    session.plotly().then((plotly) => chart.use(plotly), () => {
      chart.fail("The chart could not be loaded; its numbers are in the table.");
    });
  }, 50);
  return () => {
    clearTimeout(soon);
    unlisten();
    chart.close();
    list.close();
  };
}

/**
 * A box for the rows that are not speech, where there are any.
 *
 * @param {Table} table
 * @param {(shown: boolean) => void} onChange
 */
function beliefsBox(table, onChange) {
  let beliefs = 0;
  for (let row = 0; row < table.rows; row++) beliefs += table.speech[row] ? 0 : 1;
  if (!beliefs) return null;
  const box = h("input", { type: "checkbox", change: () => onChange(box.checked) });
  const words = `Beliefs and intentions too (${number(beliefs)})`;
  return { box, element: h("label", { class: "wb-beliefs" }, box, words) };
}

/**
 * @param {number} matching
 * @param {number} total
 * @param {number} rows
 * @param {() => void} clearAll
 */
function emptyWords(matching, total, rows, clearAll) {
  if (matching) return [];
  if (total) {
    const button = h(
      "button",
      { type: "button", class: "wb-clear", click: clearAll },
      "Clear filters",
    );
    return [h("p", {}, "No quotes match; remove a filter."), button];
  }
  const why = rows
    ? "No speech in this frame, only beliefs and intentions; tick the box to see them."
    : "This frame holds no quotes. Look at which articles were read and what was selected before.";
  return [h("p", {}, why)];
}
